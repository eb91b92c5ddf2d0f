import { formatAddress, type CellRef } from "../../../src/core/cells/address";
import type { CellContent } from "../../../src/core/cells/edit";
import { planFill } from "../../../src/core/plan/plan";
import {
  FILL_FIELDS,
  type FillField,
  type Plan,
  type PlannedEdit,
} from "../../../src/core/plan/planned-edit";
import type { Profile } from "../../../src/core/profiles/profile";
import { review } from "../../../src/core/review";
import type { FormWorkbook } from "../../support/forms/form-workbook";

export interface Filling {
  readonly overwrite?: "blank" | "differing";
  readonly fields?: readonly FillField[];
  readonly profile?: Profile;
  readonly formulas?: boolean;
}

/** What a fill of the workbook would do. */
export function planOf(
  book: FormWorkbook,
  { overwrite = "blank", fields = FILL_FIELDS, profile, formulas = false }: Filling = {},
): Plan {
  const options = { fields: new Set(fields), overwrite, formulas };
  return planFill(review(book.grids(), { profile: profile ?? null }), options);
}

/** The workbook with the edits carried out, as a host would. */
export function filled(book: FormWorkbook, edits: readonly PlannedEdit[]): FormWorkbook {
  return book.withCells(
    Object.fromEntries(
      edits.map(({ at, after, numberFormat }) => {
        const value = after.value;
        return [cellName(at), numberFormat === null ? { value } : { value, numberFormat }];
      }),
    ),
  );
}

export function cellName(at: CellRef): string {
  return `${at.sheet}!${formatAddress(at)}`;
}

/** `H13: 8 → 9.4`, nothing written for a blank cell; formulas with `=`. */
export function editLines(plan: Plan): readonly string[] {
  return plan.edits.map(
    (edit) => `${formatAddress(edit.at)} ${edit.field}: ${shown(edit.before)} → ${shown(edit.after)}`,
  );
}

export function shown(content: CellContent): string {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return String(value.number);
    case "text":
      return value.text;
    case "boolean":
      return String(value.boolean);
    case "error":
      return value.code;
  }
}
