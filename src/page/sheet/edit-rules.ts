import type { CellRef } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import type { CellContent, CellEdit } from "../../core/cells/edit";
import type { Grid } from "../../core/cells/grid";
import type { Capabilities } from "../../host/workbook";
import { WORDS } from "../words";
import type { Typed } from "./typed";

/** Why a cell may not be typed into. */
export type Obstacle = "formula" | "locked" | "readOnly";

/** What keeps a person from typing into the cell, or `null`. `locked` is that of its style. */
export function obstacleTo(
  cell: Cell,
  locked: boolean,
  { isProtected }: Pick<Grid, "isProtected">,
  { write }: Pick<Capabilities, "write">,
): Obstacle | null {
  if (!write) return "readOnly";
  if (cell.formula !== null) return "formula";
  return isProtected && locked ? "locked" : null;
}

/** A person's own edit of one cell. */
export function editOf(at: CellRef, cell: Cell, { value, numberFormat }: Typed): CellEdit {
  return {
    at,
    before: contentOf(cell),
    after: { kind: "value", value },
    field: "typed",
    why: WORDS.sheet.typed,
    numberFormat,
  };
}

function contentOf({ formula, value }: Cell): CellContent {
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}

/**
 * Whether the text would be a formula in a spreadsheet (`=SUM(A1:A3)`, `=B2+C2`, `=10/2`). A target such as
 * `=100%` or `＝3座` is not one.
 */
export function looksLikeFormula(text: string): boolean {
  const body = /^\s*=\s*(.+)$/su.exec(text)?.[1];
  if (body === undefined) return false;
  return /^[A-Z]+\(|(?:^|[-+*/(:,])\$?[A-Z]{1,3}\$?\d+|^[\d.]+(?:\s*[+*/]\s*[\d.]+)+$/iu.test(body);
}
