import type { CellRef } from "../cells/address";
import type { CellContent, CellEdit } from "../cells/edit";
import type { CellValue } from "../cells/value";
import type { Entry } from "../form/model";
import type { Fix } from "../rules/rule";

/** What a fill may write. */
export type FillField = "rate" | "score" | "note" | "total" | "grade";

export const FILL_FIELDS: readonly FillField[] = ["rate", "score", "note", "total", "grade"];

export interface PlanOptions {
  readonly fields: ReadonlySet<FillField>;
  /** `blank`: empty cells only. `differing`: typed values that differ from the computed ones as well. */
  readonly overwrite: "blank" | "differing";
  /** Rate, execution score and total as formulas that go on calculating; scores of indicators stay values. */
  readonly formulas?: boolean;
}

/** One row of the preview: an edit with the name of its cell. */
export interface PlannedEdit extends CellEdit {
  readonly field: FillField | "fix";
  /** 三级指标 or row name with the column: `基本支出·得分`. */
  readonly label: string;
  readonly form: number;
}

/** A cell that could have been written and was not planned, with the reason. */
export interface Unplanned {
  readonly at: CellRef;
  readonly field: FillField;
  readonly label: string;
  readonly before: CellContent;
  readonly after: CellValue | null;
  readonly reason: string;
}

export interface Plan {
  readonly edits: readonly PlannedEdit[];
  readonly unplanned: readonly Unplanned[];
}

/** The edit a chosen fix stands for. */
export function planFix(fix: Fix, before: CellContent, form: number): PlannedEdit {
  return {
    at: fix.at,
    before,
    after: { kind: "value", value: fix.after },
    field: "fix",
    label: fix.label,
    why: fix.label,
    numberFormat: fix.numberFormat ?? null,
    form,
  };
}

/** What a cell holds, as an edit's `before`. */
export function contentOf(entry: Entry<unknown>): CellContent {
  const { formula, value } = entry.cell;
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}
