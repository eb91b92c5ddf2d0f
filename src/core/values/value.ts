import type { Decimal } from "../cells/decimal";

/** The classes of VALUE_GRAMMAR 3; fixed words of the JSON report. */
export type ValueClass =
  | "blank"
  | "placeholder"
  | "quantity"
  | "range"
  | "date"
  | "period"
  | "duration"
  | "frequency"
  | "composite"
  | "tier"
  | "phrase"
  | "narrative"
  | "error";

/** ≥ ＞ ＝ ＜ ≤ as in the report. */
export type Operator = "ge" | "gt" | "eq" | "lt" | "le";

/** The three tiers of 财预〔2020〕10号 for qualitative indicators, best first. */
export type Tier = "achieved" | "partly" | "notAchieved";

/** A number with its unit, as typed: `1.2万亩` → number 1.2, unit `万亩`. */
export interface Quantity {
  readonly number: Decimal;
  /**
   * The unit as typed but for width and blanks, and `%` for `百分比`; `null` where none is typed. Compare units with
   * `relation`, never as strings.
   */
  readonly unit: string | null;
  /** How many decimals were typed: what the number's tolerance follows. */
  readonly decimals: number;
}

/** A day, month or year; `null` where it was not typed. `edge` is 底 / 初 / 上旬 / 中旬 / 下旬. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly edge: "begin" | "early" | "middle" | "late" | "end" | null;
}

/** Peculiarities that rules speak about; the value itself is already read past them. */
export type Peculiarity =
  /** 万 without 元: `1万`. */
  | "bareTenThousand"
  /** Full-width digits, letters or signs: `５`, `９５％`. */
  | "fullWidth"
  /** Bookmark residue or invisible characters. */
  | "residue"
  /** Blanks (U+3000 too) around or inside the value. */
  | "blanks"
  /** An operator written with an unusual glyph: `═`, `≧`, `》`. */
  | "oddOperator"
  /** An operator given in words: 不低于, …以上. */
  | "wordOperator"
  /** A scoring rule, name or sentence stands around the value. */
  | "embedded";

/** A reading the parser suspects but does not adopt: OCR of ≥ as a leading 2 (`292%`). */
export interface Suspicion {
  readonly operator: Operator;
  readonly quantity: Quantity;
}

/**
 * What a target or actual cell says. One shape for all classes, so that no caller needs to know how a value
 * was spelled; fields that do not apply to the class are `null` or empty.
 */
export interface IndicatorValue {
  readonly class: ValueClass;
  /** The text as the person sees it, residue removed. */
  readonly text: string;
  /** Also of a phrase that bounds without a number: 不超预算 is ≤. */
  readonly operator: Operator | null;
  /**
   * quantity, duration, frequency: the number; a frequency in words (按月) has none. Ratio cells under a percent
   * format come as percent. composite: the total that its parts detail (`854万（…）`), else `null`.
   */
  readonly quantity: Quantity | null;
  /** range: both ends (`±10%` is −10 … 10). */
  readonly range: { readonly low: Quantity; readonly high: Quantity } | null;
  /** date: the point (`end` = start). period: start and end. */
  readonly period: { readonly start: CalendarPoint; readonly end: CalendarPoint } | null;
  /** frequency: per what (`年`, `半年`, `季`, `月`, `周`, `日`, `学期`, `学年`), whatever its unit is spelled like. */
  readonly per: string | null;
  /** tier: which tier the words stand for; phrases that are no tier word stay `null`. */
  readonly tier: Tier | null;
  /** composite: the parts. */
  readonly parts: readonly IndicatorValue[];
  /** narrative, phrase, composite: every number with a unit found in the text, in order. */
  readonly amounts: readonly Quantity[];
  readonly suspicion: Suspicion | null;
  readonly peculiarities: ReadonlySet<Peculiarity>;
}

/** What surrounds the cell and decides readings the text alone leaves open. */
export interface ValueContext {
  readonly side: "target" | "actual";
  /** Third-level name; says that `≥80M` are metres and `20年` a lifetime. */
  readonly name: string;
  /** Second-level name: 成本指标, 时效指标 … */
  readonly level2: string;
}

/** The parts of a target that stands in several columns (指标性质 / 指标值 / 度量单位), any of them blank. */
export interface SplitTarget {
  readonly operator: string;
  readonly unit: string;
}
