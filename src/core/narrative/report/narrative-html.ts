import { addressOf } from "../../cells/grid";
import { addressKey } from "../../cells/address";
import { anchor, escaped, factList, table, TONES } from "../../report/html";
import { LABELS } from "../../report/words";
import type { Block, ReportDocument, ReportTable } from "../document";
import { markedText, type Mark, type WriteMarked } from "./marked-text";
import { narrativeOutline, type JudgedReport, type NarrativeOutline } from "./narrative-outline";

/** One judged report's part of a page: the findings, and the text with each of them underlined at its place. */
export function narrativeHtml(file: JudgedReport, index: number): string {
  const outline = narrativeOutline(file);
  const idOf = (kind: "place" | "entry", number: number): string =>
    `${anchor(index)}-${kind}-${String(number)}`;
  const parts = [
    `<section id="${anchor(index)}">\n<h2>${escaped(outline.path)}</h2>\n`,
    `<p class="verdict ${TONES[outline.outcome]}">${escaped(outline.verdict)}</p>\n`,
    outline.facts.length === 0 ? "" : factList(outline.facts),
    outline.findings.length === 0 ? "" : findingsTable(outline, idOf),
  ];
  if (file.document && file.review) {
    const marks = file.review.findings.map(({ start, end, severity, message }, at): Mark => ({
      start,
      end,
      severity,
      message,
      number: at + 1,
    }));
    parts.push(`<h3>${LABELS.quote}</h3>\n${paper(file.document, marks, idOf)}`);
  }
  return `${parts.join("")}<p class="back"><a href="#top">返回汇总</a></p>\n</section>\n`;
}

type IdOf = (kind: "place" | "entry", number: number) => string;

function findingsTable({ findings }: NarrativeOutline, idOf: IdOf): string {
  const heads = ["序号", "级别", LABELS.place, LABELS.findings, LABELS.basis, LABELS.remedy];
  const rows = findings.map(({ severity, word, place, message, facts }, index) => {
    const value = (label: string): string => facts.find((fact) => fact.label === label)?.value ?? "";
    const details = facts.filter(({ label }) => label !== LABELS.basis && label !== LABELS.remedy);
    const number = index + 1;
    return [
      `<a id="${idOf("entry", number)}" href="#${idOf("place", number)}">${String(number)}</a>`,
      `<span class="${severity}">${word}</span>`,
      escaped(place),
      escaped(message) + (details.length > 0 ? factList(details) : ""),
      escaped(value(LABELS.basis)),
      escaped(value(LABELS.remedy)),
    ];
  });
  return table(heads, rows, [6, 7, 14, 41, 16, 16]);
}

/** The text of the report, tables as tables. Marks without a stretch (a blank cell) stand before their table. */
function paper({ text, blocks, tables }: ReportDocument, marks: readonly Mark[], idOf: IdOf): string {
  const write = markedText(text, marks, idOf);
  const points = marks.filter(({ start, end }) => start === end);
  const html = blocks.map((block) => {
    if (block.kind !== "table") return paragraph(block, write);
    const own = tables.find(({ start, end }) => start === block.start && end === block.end);
    const rows = own ? tableHtml(own, write) : null;
    return pointsOf(points, block, idOf) + (rows ?? paragraph(block, write));
  });
  return `<div class="paper">${html.join("")}</div>\n`;
}

function pointsOf(points: readonly Mark[], { start, end }: Block, idOf: IdOf): string {
  const here = points.filter((mark) => mark.start >= start && mark.start < end);
  if (here.length === 0) return "";
  const links = here.map(
    ({ number }) => `<a id="${idOf("place", number)}" href="#${idOf("entry", number)}">${String(number)}</a>`,
  );
  return `<p><sup>${links.join(" ")}</sup></p>\n`;
}

function paragraph(block: Block, write: WriteMarked): string {
  return `<p${block.kind === "heading" ? ' class="heading"' : ""}>${write(block)}</p>\n`;
}

/** The table's own cells, or `null` where they lie too far apart; lines around it, which its sheet holds too, stand as paragraphs. */
function tableHtml({ grid, places, start, end }: ReportTable, write: WriteMarked): string | null {
  const spans = new Map(grid.merges.map((area) => [addressKey(area.top, area.left), area]));
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of grid.merges)
    for (let row = top; row <= Math.min(bottom, top + MOST_COVERED); row += 1)
      for (let column = left; column <= Math.min(right, left + MOST_COVERED); column += 1)
        if (row !== top || column !== left) covered.add(addressKey(row, column));
  const inside = [...places].filter(([, place]) => place.start >= start && place.end <= end);
  const rows = inside.map(([key]) => addressOf(key).row);
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, row), -1);
  const width = inside.reduce((most, [key]) => Math.max(most, addressOf(key).column + 1), 0);
  if (inside.length === 0 || (last - first + 1) * width > MOST_CELLS) return null;
  const lines: string[] = [];
  for (let row = first; row <= last; row += 1) {
    let line = "";
    for (let column = 0; column < width; column += 1) {
      const key = addressKey(row, column);
      if (covered.has(key)) continue;
      const area = spans.get(key);
      const place = places.get(key);
      line += `<td${spanOf("colspan", area ? area.right - area.left + 1 : 1)}${spanOf("rowspan", area ? area.bottom - area.top + 1 : 1)}>${place ? write(place) : ""}</td>`;
    }
    lines.push(`<tr>${line}</tr>\n`);
  }
  return `<div class="scroll"><table><tbody>\n${lines.join("")}</tbody></table></div>\n`;
}

const MOST_CELLS = 200_000;
/** A merge larger than this is no part of a form. */
const MOST_COVERED = 200;

const spanOf = (name: string, count: number): string => (count > 1 ? ` ${name}="${String(count)}"` : "");
