import type { Address } from "../../core/cells/address";
import { nextLine, type Axis } from "./axis";
import type { SheetLayout } from "./sheet-layout";

/** A step of the active cell. */
export type Step =
  "up" | "down" | "left" | "right" | "rowStart" | "rowEnd" | "start" | "end" | "pageUp" | "pageDown";

/** So many rows a page step goes. */
const PAGE = 12;

/** The cell a step leads to from the active one; at the rim it stays. Merged areas count as one cell. */
export function stepFrom(layout: SheetLayout, active: Address, step: Step): Address {
  const from = layout.cellAt(active) ?? firstCell(layout);
  if (!from) return active;
  const { rows, columns } = layout;
  const { top, left, rowSpan, columnSpan } = from;
  const right = left + columnSpan - 1;
  const bottom = top + rowSpan - 1;
  const to = (row: number | null, column: number | null): Address =>
    (row === null || column === null ? null : layout.ownerAt(row, column))?.at ?? from.at;
  switch (step) {
    case "up":
      return to(nextLine(rows, top, -1), left);
    case "down":
      return to(nextLine(rows, bottom, 1), left);
    case "left":
      return to(top, nextLine(columns, left, -1));
    case "right":
      return to(top, nextLine(columns, right, 1));
    case "rowStart":
      return to(top, nextLine(columns, -1, 1));
    case "rowEnd":
      return to(top, nextLine(columns, columns.items.length, -1));
    case "start":
      return to(nextLine(rows, -1, 1), nextLine(columns, -1, 1));
    case "end":
      return to(nextLine(rows, rows.items.length, -1), nextLine(columns, columns.items.length, -1));
    case "pageUp":
      return to(lineNear(rows, top - PAGE), left);
    case "pageDown":
      return to(lineNear(rows, bottom + PAGE), left);
  }
}

/** The line at a position or, towards the end it lies at, the last before it. */
function lineNear(axis: Axis, position: number): number | null {
  const last = axis.items.length - 1;
  const bounded = Math.min(last, Math.max(0, position));
  if (axis.items[bounded]?.kind === "line") return bounded;
  return nextLine(axis, bounded, -1) ?? nextLine(axis, bounded, 1);
}

function firstCell(layout: SheetLayout): ReturnType<SheetLayout["cellAt"]> {
  const row = nextLine(layout.rows, -1, 1);
  const column = nextLine(layout.columns, -1, 1);
  return row === null || column === null ? null : layout.ownerAt(row, column);
}
