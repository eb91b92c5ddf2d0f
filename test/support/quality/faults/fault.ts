import type { Severity } from "../../../../src/core/profiles/profile";
import type { Scalar } from "../../forms/content";
import type { GeneratedForm } from "../../forms/generated/generated-form";
import type { Layout } from "../../forms/layout";
import type { Cells } from "../../rules/workbooks";

/** One fault in a sound form: what is changed, by entry, and where it must be found. */
export interface FaultHere {
  readonly cells: Cells;
  /** The entry whose cell the finding names first. */
  readonly at: string;
  /** The entry whose row is hidden. */
  readonly hide?: string;
}

/** A kind of fault; `put` says how it comes into a form, `null` where the form has no place for it. */
export interface Fault {
  readonly name: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Findings of other rules that follow from it: a wrong score makes the total wrong as well. */
  readonly follows?: readonly string[];
  readonly put: (form: GeneratedForm, layout: Layout) => FaultHere | null;
}

export const score = (row: number): string => `indicators[${String(row)}].score`;
export const weight = (row: number): string => `indicators[${String(row)}].weight`;
export const actual = (row: number): string => `indicators[${String(row)}].actual`;
export const reason = (row: number): string => `indicators[${String(row)}].reason`;
export const name = (row: number): string => `indicators[${String(row)}].level3`;

/** Whether rows bear scores, and weights to hold them against. */
export const isScored = ({ profile }: GeneratedForm): boolean => profile !== "transfer-payment";
export const hasWeights = ({ profile }: GeneratedForm): boolean =>
  profile !== "transfer-payment" && profile !== "hubei-2020";

/** A figure typed as such; the generated forms have no other where one is asked for. */
export const figure = (value: Scalar | undefined): number => (typeof value === "number" ? value : 0);

export const SUMS = ["totals/score-sum"] as const;

/** What a changed weight brings about. */
export const WEIGHTS = [
  "weights/sum-to-total",
  "weights/total-cell",
  "weights/level-one-sum",
  "weights/level-two-sum",
  "scores/match-formula",
  "scores/within-weight",
  "reasons/given-when-below",
] as const;

type Wanted = "met" | "below" | "percent" | "words" | "cost" | "satisfaction";

/** The first indicator that turned out so; `null` where the form has none. */
export function rowOf({ content }: GeneratedForm, wanted: Wanted): number | null {
  const index = content.indicators.findIndex(({ target, reason: why, level1, level3 }) => {
    const isSatisfaction = level1 === "满意度指标";
    switch (wanted) {
      case "met":
        return why === "" && /^[≥＝]\d+[^%\d]+$/u.test(target);
      case "below":
        return why !== "" && target.startsWith("≥");
      case "percent":
        // A rate of completion may exceed 100%.
        return why === "" && target.endsWith("%") && !isSatisfaction && !level3.endsWith("完成率");
      case "words":
        return target === "健全";
      case "cost":
        return target.startsWith("≤") && /成本/u.test(level3);
      case "satisfaction":
        return isSatisfaction;
    }
  });
  return index < 0 ? null : index;
}

/** A fault in the first indicator that turned out so. */
export function inRow(
  wanted: Wanted,
  put: (row: number, form: GeneratedForm, layout: Layout) => FaultHere | null,
): Fault["put"] {
  return (form, layout) => {
    const row = rowOf(form, wanted);
    return row === null ? null : put(row, form, layout);
  };
}

/** Parts of a target: `≥12公里` → ≥, 12, 公里. */
export function partsOfTarget(target: string): readonly [sign: string, value: string, unit: string] {
  const [, sign = "", value = "", unit = ""] = /^([≥≤＝]?)([\d.]+)(.*)$/u.exec(target) ?? [];
  return [sign, value, unit];
}

/** The cells of a target, in one column or in three. */
export function targetCells(
  layout: Layout,
  row: number,
  [sign, value, unit]: readonly [string, string, string],
): Cells {
  const at = (part: string): string => `indicators[${String(row)}].${part}`;
  return layout.target === "joined"
    ? { [at("target")]: `${sign}${value}${unit}` }
    : { [at("operator")]: sign, [at("target")]: value, [at("unit")]: unit };
}
