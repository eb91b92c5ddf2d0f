import type { CellRef } from "../../core/cells/address";
import type { Binding } from "../../core/form/bindings";
import type { Grid } from "../../core/cells/grid";
import type { FillField, PlanOptions } from "../../core/plan/planned-edit";
import type { Profile, Severity } from "../../core/profiles/profile";
import type { Review } from "../../core/review";
import type { Waiver } from "../../core/rules/waivers";
import type { Tier } from "../../core/values/value";
import type { LastYearBook } from "./last-year";
import type { Capabilities, HostErrorCode, MarkOutcome, Receipt, RefusalReason } from "../../host/workbook";

/** The part of the pane that is open below the verdict. */
export type View = "findings" | "judge" | "plan" | "trial" | "narrative" | "report";

/** What the session asks of the host. */
export type Task = "check" | "write" | "undo" | "mark" | "clearMarks" | "goTo" | "keep" | "lastYear";

/** Where the session stands. A failure leaves everything else as it was. */
export type Phase =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly task: Task;
      /** Started by itself after an edit: nothing is covered, nothing takes the focus. */
      readonly quiet: boolean;
      readonly done: number;
      readonly total: number;
      readonly cancellable: boolean;
    }
  | { readonly kind: "ready" }
  | {
      readonly kind: "failed";
      readonly task: Task;
      readonly code: HostErrorCode | "internal";
      /** One clear Chinese sentence. */
      readonly message: string;
    };

/** The workbook changed after the result; `message`: why the check that followed by itself did not succeed. */
export interface Stale {
  readonly message: string | null;
}

export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** Index of a form; `null`: all. */
  readonly form: number | null;
  readonly group: "severity" | "section";
}

export interface PlanRequest {
  readonly fields: ReadonlySet<FillField>;
  /** `differing` ticks typed values that differ as well; they are shown either way. */
  readonly overwrite: PlanOptions["overwrite"];
  /** Rate, execution score and total as formulas that go on calculating. */
  readonly formulas: boolean;
}

/** A qualitative row judged in the pane: becomes a planned edit of its score cell. */
export interface Judgement {
  readonly tier: Tier | null;
  readonly score: string;
  /** Name of the row it was given for; another row in that place does not inherit it. */
  readonly name: string;
}

/** A person's own text for a reason cell; `name` as in `Judgement`. */
export interface NoteDraft {
  readonly at: CellRef;
  readonly text: string;
  readonly name: string;
}

/** A value tried out without writing it. */
export interface Override {
  readonly at: CellRef;
  readonly text: string;
  readonly name: string;
}

export interface RefusedCell {
  readonly at: CellRef;
  readonly label: string;
  readonly reason: RefusalReason;
}

/** What the last write or undo did. */
export interface WriteOutcome {
  readonly kind: "written" | "undone";
  readonly cells: number;
  readonly refused: readonly RefusedCell[];
  /** The host failed on the way; `cells` were written before it did. */
  readonly interrupted: boolean;
}

export interface Marks {
  readonly on: boolean;
  readonly outcome: MarkOutcome | null;
}

/** Everything the session remembers; what follows from it is derived. */
export interface State {
  readonly phase: Phase;
  readonly grids: readonly Grid[] | null;
  readonly review: Review | null;
  readonly stale: Stale | null;
  readonly view: View;
  readonly form: number;
  readonly profileId: string | null;
  readonly filter: Filter;
  readonly selected: string | null;
  readonly request: PlanRequest | null;
  readonly ticks: ReadonlyMap<string, boolean>;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly notes: ReadonlyMap<string, NoteDraft>;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly waivers: readonly Waiver[];
  readonly bindings: readonly Binding[];
  /** Last year's workbook, where one was given; `lastYearFault`: why the one given last could not be taken. */
  readonly lastYear: LastYearBook | null;
  readonly lastYearFault: string | null;
  readonly receipts: readonly Receipt[];
  readonly outcome: WriteOutcome | null;
  readonly marks: Marks;
}

/** What the workbook is called and can do, and which profiles there are; never changes. */
export interface Surroundings {
  readonly name: string;
  readonly capabilities: Capabilities;
  readonly profiles: readonly Profile[];
}
