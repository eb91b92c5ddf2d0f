import { type Decimal, ONE } from "../cells/decimal";
import type { ParameterKey } from "../profiles/profile";
import type { Operator } from "../values/value";
import type { Share } from "./score-formula";

/** Why a person must judge a row. */
export type ManualReason =
  | "notScored"
  | "noWeight"
  | "sharedWeight"
  | "detail"
  | "noTarget"
  | "noActual"
  | "qualitative"
  | "qualitativeActual"
  | "narrativeActual"
  | "freeStandard"
  | "scoringTable"
  | "lentWeight"
  | "copiedTarget"
  | "openActual"
  | "unlikeUnit"
  | "unlikeKind"
  | "oppositeChange"
  | "direction"
  | "suspectedSign"
  | "late"
  | "composite"
  | "range"
  | "negativeTarget"
  | "zeroTarget"
  | "notApplicable"
  | "unreadable";

/** What the pair of target and actual gives: a share of the weight, or why a person must judge. */
export type Comparison =
  | {
      readonly kind: "share";
      readonly share: Share;
      readonly operator: Operator | null;
      readonly target: Decimal | null;
      readonly actual: Decimal | null;
      readonly unit: string | null;
    }
  | {
      readonly kind: "manual";
      readonly reason: ManualReason;
      readonly target?: Decimal;
      readonly actual?: Decimal;
      readonly unit?: string | null;
    };

/** The row is left to a person. */
export function manual(reason: ManualReason): Comparison {
  return { kind: "manual", reason };
}

/** The numbers of a comparison; `null` where the two sides have none in common. */
export interface Figures {
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  readonly unit: string | null;
}

export const NO_FIGURES: Figures = { target: null, actual: null, unit: null };

/** Full marks. */
export function met(key: ParameterKey, operator: Operator | null, figures: Figures): Comparison {
  return { kind: "share", share: { share: ONE, met: true, way: "met", key }, operator, ...figures };
}
