import type { ReportKind } from "../outline/outlines";
import type { Span } from "./document";
import { quotedRanges } from "./facts/brackets";
import { markerOf } from "./numbering";
import { spanIn, type Passage } from "./passage";

/** What a report says of itself at its beginning. */
export interface ReportHead {
  /** The line (or lines) of the title; `null` where none is found. */
  readonly title: Span | null;
  /** The fiscal year evaluated. */
  readonly year: number | null;
  /** Where that year stands. */
  readonly yearAt: Span | null;
  readonly kind: ReportKind | null;
}

const TITLE = /自评|绩效|评价|报告/u;
const YEAR = /((?:19|20)\d\d)年/u;
const FIELD = /^(?:填报|填表|报告日期|发布|来源|索引|联系|成文)/u;
/** The title stands among so many first passages. */
const FIRST = 12;
const LONGEST_TITLE = 120;
const MARKER_REACH = 12;

/** Finds title, year and kind of a report. */
export function headOf(passages: readonly Passage[]): ReportHead {
  const flow = passages.filter((one) => one.kind === "flow" && one.view !== "").slice(0, FIRST);
  const title = flow.find((one) => isTitle(one, true)) ?? flow.find((one) => isTitle(one, false)) ?? null;
  const run = title ? null : titleInRun(flow[0]);
  const stated = title ? yearIn(title) : run ? yearIn(run.passage, run.length) : null;
  const year = stated ?? usualYear(passages);
  const head = flow.map((one) => withoutTitles(one.view).slice(0, LONGEST_TITLE)).join("");
  return {
    title: title
      ? spanIn(title, 0, Math.min(title.view.length, LONGEST_TITLE))
      : run && spanIn(run.passage, 0, run.length),
    year: year?.year ?? null,
    yearAt: year?.at ?? null,
    kind:
      kindOf(title?.view ?? run?.passage.view.slice(0, run.length) ?? "") ?? withoutTransfer(kindOf(head)),
  };
}

function isTitle({ view }: Passage, withYear: boolean): boolean {
  const text = withoutTitles(view);
  if (text.length > LONGEST_TITLE || FIELD.test(text) || /[。;|]/u.test(text)) return false;
  if (markerOf(view.slice(0, MARKER_REACH))) return false;
  return TITLE.test(text) && (!withYear || YEAR.test(text));
}

/** A text pasted in one run begins with its title: `2024年度…自评报告一、…`. */
const TITLE_IN_RUN = /^(?:附件\d*[:]?)?[^。;,:]{6,70}?(?:自评报告|评价报告|绩效报告)/u;

function titleInRun(
  first: Passage | undefined,
): { readonly passage: Passage; readonly length: number } | null {
  const found = first ? TITLE_IN_RUN.exec(first.view.slice(0, LONGEST_TITLE)) : null;
  return first && found ? { passage: first, length: found[0].length } : null;
}

function withoutTitles(view: string): string {
  let text = view;
  for (const { from, to } of [...quotedRanges(view.slice(0, 600), "《", "》")].reverse())
    text = text.slice(0, from) + text.slice(to);
  return text;
}

interface StatedYear {
  readonly year: number;
  readonly at: Span;
}

function yearIn(passage: Passage, within = passage.view.length): StatedYear | null {
  const found = YEAR.exec(passage.view.slice(0, within));
  if (!found) return null;
  return { year: Number(found[1]), at: spanIn(passage, found.index, found.index + found[0].length) };
}

const READ_FOR_YEAR = 4000;

/** Without a year in the title: the fiscal year the beginning speaks of most, at least twice and clearly. */
function usualYear(passages: readonly Passage[]): StatedYear | null {
  const counts = new Map<number, { count: number; at: Span }>();
  let read = 0;
  for (const passage of passages) {
    if ((read += passage.view.length) > READ_FOR_YEAR) break;
    const titles = quotedRanges(passage.view, "《", "》");
    for (const found of passage.view.matchAll(/((?:19|20)\d\d)年度?/gu)) {
      if (titles.some((one) => one.from <= found.index && found.index < one.to)) continue;
      const year = Number(found[1]);
      const known = counts.get(year);
      if (known) known.count += 1;
      else counts.set(year, { count: 1, at: spanIn(passage, found.index, found.index + found[0].length) });
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1].count - a[1].count);
  if (!first || first[1].count < 2 || (second && second[1].count * 2 > first[1].count)) return null;
  return { year: first[0], at: first[1].at };
}

function kindOf(text: string): ReportHead["kind"] {
  if (/整体支出|部门整体|部门预算整体/u.test(text)) return "department";
  if (/转移支付/u.test(text)) return "transfer";
  return /项目|专项|经费/u.test(text) ? "project" : null;
}

/** Only a title says that a report is on a transfer; elsewhere the word tells where the money came from. */
function withoutTransfer(kind: ReportHead["kind"]): ReportHead["kind"] {
  return kind === "transfer" ? "project" : kind;
}
