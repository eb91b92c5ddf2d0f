import type { CellRef } from "../../core/cells/address";
import type { PlannedEdit, Unplanned } from "../../core/plan/planned-edit";
import type { Profile, Severity } from "../../core/profiles/profile";
import type { Fact } from "../../core/report/words-form";
import type { Review } from "../../core/review";
import type { Finding } from "../../core/rules/run";
import type { Waiver } from "../../core/rules/waivers";
import type { Tier } from "../../core/values/value";
import type { PlanRequest, State, Surroundings } from "./model";

/** A finding as the pane shows it. */
export interface ShownFinding {
  /** The same finding after another check has the same key. */
  readonly key: string;
  readonly finding: Finding;
  /** Section of the rule catalogue, and its place there. */
  readonly section: string;
  readonly sectionIndex: number;
  readonly waiver: Waiver | null;
  /** The reason of a waiver that no longer holds because a value changed. */
  readonly lapsedReason: string | null;
}

/** One heading of the list with its findings. */
export interface FindingGroup {
  readonly title: string;
  readonly waived: boolean;
  readonly findings: readonly ShownFinding[];
}

/** The verdict with what it rests on; waived warnings do not count. */
export interface Verdict {
  readonly outcome: Review["outcome"] | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly waived: number;
}

/** Points of one first-level group, in words and as shares of its weight. */
export interface ScoreGroup {
  readonly name: string;
  readonly weight: string;
  readonly got: string;
  readonly lost: string;
  /** Not judged yet. */
  readonly open: string;
  readonly shares: Readonly<Record<"got" | "lost" | "open", number>>;
}

/** A form's score so far, for drawing. */
export interface ScorePicture {
  /** The typed total, or the sum so far. */
  readonly total: string | null;
  readonly totalIsTyped: boolean;
  readonly fullMarks: string | null;
  /** `null` while a score is missing. */
  readonly grade: string | null;
  readonly rate: string | null;
  readonly groups: readonly ScoreGroup[];
  readonly sums: Readonly<Record<"got" | "lost" | "open", string>>;
}

/** A form that was found. */
export interface FormView {
  /** Its kind, and what else is to be said of it: year, unit. */
  readonly kind: string;
  readonly facts: readonly string[];
  readonly sheet: string;
  /** First row, from 1, where the sheet has several forms. */
  readonly row: number | null;
  readonly profile: Profile;
  readonly profileReason: string;
  /** `13项指标：自动评分9项，人工判定4项`. */
  readonly coverage: string | null;
  /** `null` for forms without scores: these show `figures`. */
  readonly picture: ScorePicture | null;
  readonly figures: readonly Fact[];
}

/** A tier, or none: any points up to the weight. */
export type TierChoice = Tier | "none";

/** An indicator that only a person can score. */
export interface JudgeRow {
  /** The score cell's key. */
  readonly key: string;
  readonly at: CellRef;
  readonly form: number;
  readonly name: string;
  /** Why no formula gives the score. */
  readonly reason: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  /** What stands in the score cell. */
  readonly typed: string | null;
  /** The tier the words of the cell speak for. */
  readonly tier: TierChoice;
  /** Said of each tier's points: `4（含）至5分（含）`. */
  readonly bands: Readonly<Record<TierChoice, string>>;
}

/** A row with a place for a deviation reason. */
export interface ReasonRow {
  readonly key: string;
  readonly at: CellRef;
  readonly form: number;
  readonly name: string;
  /** What stands there. */
  readonly text: string;
  /** The engine's draft with its facts, the cause left open; `null` where no points were lost. */
  readonly draft: string | null;
}

/** Where a row of the preview comes from: a formula, a person's judgement, a person's own words. */
export type PlanOrigin = "formula" | "judged" | "note";

export interface PlannedRow {
  readonly key: string;
  readonly edit: PlannedEdit;
  readonly origin: PlanOrigin;
  readonly ticked: boolean;
  /** Something stands in the cell already. */
  readonly replaces: boolean;
  /** Both contents as a person sees them; an empty cell is the empty text. */
  readonly before: string;
  readonly after: string;
}

export interface PlanState {
  readonly request: PlanRequest;
  readonly rows: readonly PlannedRow[];
  readonly unplanned: readonly Unplanned[];
  readonly ticked: number;
}

/** A value of the form that can be tried out. */
export interface TrialInput {
  readonly key: string;
  readonly at: CellRef;
  readonly name: string;
  readonly kind: "execution" | "actual";
  /** What stands in the cell, and what is tried instead. */
  readonly text: string;
  readonly tried: string | null;
  /** The budget the execution is measured by. */
  readonly budget: string | null;
  /** For an amount: where a slider goes. */
  readonly slider: { readonly max: number; readonly step: number; readonly now: number } | null;
}

/** The figures a trial is about, by the formulas. */
export interface TrialFigures {
  readonly rate: string | null;
  readonly executionScore: string | null;
  readonly total: string | null;
  readonly grade: string | null;
}

/** A row whose score by the formula the trial changes. */
export interface TrialRow {
  readonly key: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What would become of the form; nothing of it is written. */
export interface Trial {
  readonly inputs: readonly TrialInput[];
  readonly before: TrialFigures;
  /** `null` while nothing is tried. */
  readonly after: TrialFigures | null;
  readonly rows: readonly TrialRow[];
  /** Indicators without a score: the total is a sum so far. */
  readonly openRows: number;
}

/** What follows from the state, worked out by the engine. */
export interface Derived {
  readonly forms: readonly FormView[];
  readonly findings: readonly ShownFinding[];
  /** What the filter lets through, under its headings. */
  readonly groups: readonly FindingGroup[];
  readonly verdict: Verdict;
  readonly judgeRows: readonly JudgeRow[];
  readonly reasonRows: readonly ReasonRow[];
  /** `null` until a plan was asked for. */
  readonly plan: PlanState | null;
  readonly trial: Trial | null;
}

/** What the pane draws: the state with everything that follows from it. Immutable. */
export interface Snapshot extends State, Surroundings, Derived {}
