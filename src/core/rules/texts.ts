import { formatAddress, type CellRef } from "../cells/address";
import type { Entry, Form } from "../form/model";
import type { Block, ReportDocument } from "../narrative/document";
import { clauseAround } from "../narrative/facts/sentences";
import { readNarrative, type ReportReading } from "../narrative/reading";
import { COMPARISON_RULES } from "../narrative/rules/comparisons";
import type { NarrativeRule } from "../narrative/rules/narrative-rule";
import { PART_RULES } from "../narrative/rules/parts";
import { short } from "./entries";
import { defineRule, type Expression, type Hit, type Rule } from "./rule";

/** A text of a form, read like a passage of a report. */
interface ReadText {
  readonly at: CellRef;
  readonly reading: ReportReading;
}

/** Forms are immutable: their texts are read once, however many rules ask. */
const read = new WeakMap<Form, readonly ReadText[]>();

/** Two numbers at least: less cannot contradict itself. */
const TWO_NUMBERS = /[\d\uFF10-\uFF19](?:[^\d\uFF10-\uFF19]*[^\d\uFF10-\uFF19.,])[\d\uFF10-\uFF19]/u;
const SHORTEST = 10;
/** A goal or a reason of a form is a paragraph or two; longer texts belong to the report. */
const LONGEST = 4000;
/** So many characters of a form's texts are read: many times what any form holds. */
const MOST = 200_000;

/** Every text of a form that states several figures: goals, values told in words, reasons, measures. */
function textsOf(form: Form): readonly ReadText[] {
  const known = read.get(form);
  if (known) return known;
  let left = MOST;
  const texts = form.cells
    .filter(({ at, cell, raw }) => {
      if (cell.value.kind !== "text" || raw.length < SHORTEST || raw.length > Math.min(LONGEST, left))
        return false;
      if (!isOwn(form, at, raw)) return false;
      left -= raw.length;
      return true;
    })
    .map((entry) => ({ at: entry.at, reading: readNarrative(documentOf(entry)) }));
  read.set(form, texts);
  return texts;
}

/** Not the title, and no note of the printed form. */
function isOwn(form: Form, at: CellRef, raw: string): boolean {
  if (form.title && form.title.at.row === at.row && form.title.at.column === at.column) return false;
  return TWO_NUMBERS.test(raw) && !/^(?:说明|注|填报说明|填表说明|备注)[:：\d]/u.test(raw);
}

/** A cell as a report of one paragraph a line. */
function documentOf({ raw }: Entry<null>): ReportDocument {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of raw.split("\n")) {
    const end = start + line.length;
    if (line.trim() !== "") blocks.push({ kind: "paragraph", level: null, start, end });
    start = end + 1;
  }
  return { name: "", text: raw, blocks, tables: [] };
}

interface Told {
  readonly at: string;
  readonly words: string;
}

/** A rule of written reports held against the texts of forms: one judgement, wherever the text stands. */
function textRule(rule: NarrativeRule, title: string): Rule {
  return defineRule({
    id: rule.id.replace(/^narrative\//u, "texts/"),
    severity: rule.severity,
    title,
    subject: "any",
    basis: rule.basis,
    help: rule.help,
    remedy: rule.remedy,
    example: rule.example,
    *find({ reviewed: { form }, profile }): Generator<Hit<Told>> {
      for (const { at, reading } of textsOf(form))
        for (const hit of rule.run({ reading, forms: [], profile })) {
          const shown: { readonly expression?: Expression } = hit.expression
            ? { expression: hit.expression }
            : {};
          yield { at: [at], data: { at: formatAddress(at), words: hit.message }, ...shown };
        }
    },
    message: ({ at, words }) => `${at}中${words}`,
  });
}

const TITLES: Readonly<Record<string, string>> = {
  "narrative/direction-of-change": "文字里增减的说法与数一致",
  "narrative/amount-of-change": "文字里的增减额等于本年数减上年数",
  "narrative/percent-of-change": "文字里的增减幅度等于增减额除以上年数",
  "narrative/parts-make-whole": "文字里的总数等于所列各项之和",
  "narrative/parts-fit-whole": "文字里的分项与总数对得上",
  "narrative/parts-nearly-whole": "文字里几乎等于总数的分项确实没有列全",
};

const FROM_REPORTS = [...COMPARISON_RULES, ...PART_RULES].flatMap((rule) => {
  const title = TITLES[rule.id];
  return title === undefined ? [] : [textRule(rule, title)];
});

const YEAR = /((?:19|20)\d\d)年度?(?!\d)/gu;
/** Words by which another year is rightly spoken of: comparison, carry-over, spans, documents. */
const RIGHTLY =
  /[较比同]|与|自|从|截至|以来|以前|上年|去年|往年|历年|结转|结余|跨年|延续|下达|批复|文件|通知|规划|述职|评议|考核|总结|决算|审计|评价|自评|至|到|起|[-—~～、〔[【]/u;

const yearCurrent = defineRule({
  id: "texts/year-current",
  severity: "hint",
  title: "目标和完成情况写的是评价年度",
  subject: "evaluation",
  basis: { text: "自评的是评价年度的目标和完成情况" },
  help: "沿用上年的表格，文字里的年份常常忘了改。",
  remedy: "核对；写错的改成评价年度，确实说的是往年的不必改。",
  example: {
    wrong: "2024年度的表，完成情况写“2023年完成管网12公里”",
    right: "2024年度的表，完成情况写“2024年完成管网12公里”",
    edge: "与上年比较、结转、文件名、规划期里的年份不报",
  },
  *find({ reviewed: { form } }) {
    const own = form.year?.year ?? null;
    if (own === null) return;
    const rows = form.indicators.filter((row) => !row.unused);
    const texts = [
      form.goals.expected,
      form.goals.actual,
      ...rows.flatMap((row) => [row.target, row.actual]),
    ];
    for (const entry of texts) {
      const year = entry ? staleYear(entry.raw, own) : null;
      if (entry && year !== null)
        yield { at: [entry.at], data: { at: formatAddress(entry.at), raw: short(entry.raw, 24), year, own } };
    }
  },
  message: ({ at, raw, year, own }) =>
    `${String(own)}年度的表里，${at}写的是${String(year)}年：“${raw}”，请核对年份。`,
});

/** An earlier year that a text speaks of as its own; a text that names the year itself may name others. */
function staleYear(raw: string, own: number): number | null {
  const view = raw.normalize("NFKC").replace(/\s+/gu, "");
  if (view.includes(String(own))) return null;
  for (const found of view.matchAll(YEAR)) {
    const year = Number(found[1]);
    const { from, to } = clauseAround(view, found.index);
    const clause = view.slice(from, to);
    const title = view.lastIndexOf("《", found.index) > view.lastIndexOf("》", found.index);
    if (year < own && !title && !RIGHTLY.test(clause.replace(found[0], ""))) return year;
  }
  return null;
}

export const TEXT_RULES: readonly Rule[] = [...FROM_REPORTS, yearCurrent];
