import { show } from "../../cells/decimal";
import type { Span } from "../document";
import type { NumberedBlock } from "../headings";
import { spanIn } from "../passage";
import type { PassageReading, ReportReading } from "../reading";
import { labelBefore } from "./labels";
import type { Measure } from "./measure";
import { moneyRole } from "./rates";

export type FactKind =
  | "money"
  | "count"
  | "rate"
  | "date"
  | "year"
  | "document"
  | "comparison"
  | "enumeration"
  | "score"
  | "grade"
  | "execution"
  | "indicators"
  | "heading";

/** Something the text states, at its place. `quote` is exactly the text between `start` and `end`. */
export interface Fact extends Span {
  readonly kind: FactKind;
  readonly quote: string;
  /** A number as plain decimal text, a date as `2025-04-19`, a grade's or heading's words; `null` without one. */
  readonly value: string | null;
  readonly unit: string | null;
  /** What it is of, in the text's own words: the thing counted, the name of a rate, the clause before an amount. */
  readonly about: string | null;
  /** Hedged by 约, 余, 多, 超过, 近. */
  readonly inexact: boolean;
  /** A document: `standing` or `annual`; a heading: its number; a score: its role. */
  readonly note: string | null;
}

type Put = (
  kind: FactKind,
  range: { readonly from: number; readonly to: number },
  rest: Partial<Omit<Fact, "kind" | "quote" | "start" | "end">>,
) => void;

/** Every fact of a report in the order of the text. */
export function factsOf(reading: ReportReading): readonly Fact[] {
  const { text } = reading.document;
  const facts: Fact[] = [];
  const add = (kind: FactKind, span: Span, rest: Partial<Fact>): void => {
    const base = { value: null, unit: null, about: null, inexact: false, note: null };
    facts.push({
      ...base,
      ...rest,
      kind,
      start: span.start,
      end: span.end,
      quote: text.slice(span.start, span.end),
    });
  };
  for (const one of reading.passages) {
    const put: Put = (kind, range, rest) => add(kind, spanIn(one.passage, range.from, range.to), rest);
    putMeasures(one, put);
    putCalendar(one, put);
    putDocuments(one, put);
    putRelations(one, put);
    putScores(one, put);
  }
  for (const block of reading.numbered) if (block.isHeading) add("heading", block, headingFact(block));
  return facts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function headingFact({ title, marker }: NumberedBlock): Partial<Fact> {
  return { value: title, note: `${marker.style} ${String(marker.number)}` };
}

const LONGEST_OBJECT = 16;

function putMeasures(one: PassageReading, put: Put): void {
  const { view } = one.passage;
  const rates = new Map(one.rates.map((rate) => [rate.share, rate]));
  for (const measure of one.measures) {
    const rate = rates.get(measure);
    const rest = { value: show(measure.number), unit: measure.unit, inexact: !measure.exact };
    if (measure.family === "points") continue;
    const label = labelBefore(view, one.brackets.depths, measure);
    if (measure.family === "money") {
      put("money", measure, { ...rest, about: label, note: moneyRole(label) });
      if (moneyRole(label) === "execution") put("execution", measure, { ...rest, about: label });
    } else if (measure.family === "share" || measure.unit === "‰")
      put("rate", rate ?? measure, { ...rest, about: rate?.name ?? label });
    else put("count", measure, { ...rest, about: objectOf(view, measure) ?? label });
  }
}

/** The thing counted: the noun behind the unit, up to the next stop. */
function objectOf(view: string, { to }: Measure): string | null {
  const noun = /^[\u4e00-\u9fffA-Za-z“”]+/u.exec(view.slice(to, to + LONGEST_OBJECT))?.[0];
  return noun ?? null;
}

function putCalendar(one: PassageReading, put: Put): void {
  for (const mention of one.calendar) {
    const { year, month, day } = mention;
    const pad = (part: number | null): string => (part === null ? "" : `-${String(part).padStart(2, "0")}`);
    put(month === null ? "year" : "date", mention, { value: String(year) + pad(month) + pad(day) });
  }
}

function putDocuments(one: PassageReading, put: Put): void {
  for (const mention of one.documents) {
    if (mention.number === null && mention.standing === "unknown") continue;
    const { number, title, titleYear, standing } = mention;
    const value = number ? `${number.agency}〔${String(number.year)}〕${number.serial}号` : null;
    put("document", mention, {
      value,
      about: title,
      note: titleYear === null ? standing : `${standing} ${String(titleYear)}`,
    });
  }
}

function putRelations(one: PassageReading, put: Put): void {
  for (const comparison of one.comparisons) {
    const { move, percent, current } = comparison;
    const by = move?.by ?? percent?.by ?? null;
    put("comparison", comparison, {
      value: by ? show(by.number) : null,
      unit: by?.unit ?? null,
      about: current ? labelBefore(one.passage.view, one.brackets.depths, current) : null,
      note: move?.direction ?? percent?.direction ?? comparison.arrival,
    });
  }
  for (const { from, to, whole, wholeLabel, form, parts } of one.enumerations)
    put(
      "enumeration",
      { from, to },
      {
        value: show(whole.number),
        unit: whole.unit,
        about: wholeLabel,
        note: `${form} ${String(parts.length)}`,
      },
    );
}

function putScores(one: PassageReading, put: Put): void {
  for (const score of one.scores) {
    const { role, label, points } = score;
    put("score", score, { value: show(points.number), unit: "分", about: label, note: role });
  }
  for (const grade of one.grades) put("grade", grade, { value: grade.word });
  for (const mention of one.indicatorCounts)
    put("indicators", mention, { value: show(mention.count.number), unit: mention.count.unit });
}
