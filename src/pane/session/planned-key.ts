import type { PlannedEdit } from "../../core/plan/planned-edit";
import { cellKey } from "./cell-key";

/** A row's key: the cell, and what it is, so that a tick never slips to another row when rows are inserted. */
export function plannedKey(edit: PlannedEdit): string {
  return `${cellKey(edit.at)} ${edit.label}`;
}
