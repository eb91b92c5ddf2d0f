import type { Area } from "../../../src/core/cells/address";
import { places, sizeOf } from "../model/area";
import { modelAt, type CellModel, type SheetModel } from "../model/book";
import { shown } from "../model/shown";
import { HostFault, invalidArgument } from "./host-fault";
import { enter, restyle, requireFormattable, type Entry } from "./operations";
import type { RangeState, Session } from "./session";

/** More cells than any answer could carry. */
const MAX_ANSWERED = 1_000_000;

/** A range's sheet and cells; gone → InvalidReference. */
export function cellsOf({ sheet, area }: RangeState): { readonly sheet: SheetModel; readonly area: Area } {
  if (!area) throw new HostFault("InvalidReference", "该引用对于当前操作无效。");
  return { sheet, area };
}

/** Something of every cell as rows of columns. */
export function table(
  state: RangeState,
  of: (cell: CellModel, row: number, column: number) => unknown,
): unknown[][] {
  const { sheet, area } = cellsOf(state);
  if (sizeOf(area) > MAX_ANSWERED)
    throw new HostFault("ResponsePayloadSizeLimitExceeded", "响应有效负载大小已超过限制。");
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1)
      line.push(of(modelAt(sheet, row, column), row, column));
    rows.push(line);
  }
  return rows;
}

/** A cell's value as `values` gives it. */
export function plainValue({ value }: CellModel): Entry {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "text":
      return value.text;
    case "error":
      return value.code;
  }
}

/** A cell as `formulas` gives it: a formula with `=`, a constant as its value (a text beginning with `=` too). */
export function plainFormula(cell: CellModel): Entry {
  return cell.formula === null ? plainValue(cell) : `=${cell.formula}`;
}

/** A cell as `text` gives it. */
export function shownText(cell: CellModel): string {
  return shown(cell.value, cell.style.numberFormat);
}

const TYPES = {
  blank: "Empty",
  number: "Double",
  text: "String",
  boolean: "Boolean",
  error: "Error",
} as const;

/** A cell as `valueTypes` gives it. */
export function valueType({ value, formula }: CellModel): string {
  return value.kind === "blank" && formula !== null ? "String" : TYPES[value.kind];
}

/** Sets values or formulas: a table of the range's shape, or one value for all; `null` leaves a cell alone. */
export function setEntries(state: RangeState, given: unknown, session: Session): void {
  const { sheet, area } = cellsOf(state);
  const at = shaped(area, given);
  enter(session, sheet, area, (row, column) => {
    const entry = at(row, column);
    if (
      entry === null ||
      typeof entry === "string" ||
      typeof entry === "number" ||
      typeof entry === "boolean"
    )
      return entry;
    throw invalidArgument("值的类型不行。");
  });
}

/** Sets number formats, likewise. */
export function setFormats(state: RangeState, given: unknown, session: Session): void {
  const { sheet, area } = cellsOf(state);
  requireFormattable(session, sheet);
  const at = shaped(area, given);
  for (const { row, column } of places(area)) {
    const numberFormat = at(row, column);
    if (numberFormat === null) continue;
    if (typeof numberFormat !== "string") throw invalidArgument("数字格式不行。");
    const one = { top: row, left: column, bottom: row, right: column };
    restyle(sheet, one, (style) => ({
      ...style,
      numberFormat: numberFormat === "" ? "General" : numberFormat,
    }));
  }
}

/** Reads what was given for each cell; a table of another shape is refused. */
function shaped(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const width = area.right - area.left + 1;
  const fits =
    rows.length === area.bottom - area.top + 1 &&
    rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) throw invalidArgument("数组的行数或列数与区域不符。");
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}
