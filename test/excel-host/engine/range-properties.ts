import { contains, type Area } from "../../../src/core/cells/address";
import { fullAddress } from "../model/area";
import { modelAt, type SheetModel } from "../model/book";
import type { CellStyle, Fill } from "../model/style";
import { fillWith, readFill } from "./format-class";
import { invalidArgument, NotInStandIn } from "./host-fault";
import { requireFormattable, restyle } from "./operations";
import { cellsOf, table } from "./range-content";
import type { RangeState, Session } from "./session";

type Wanted = Readonly<Record<string, unknown>>;

/** `getCellProperties`: for each cell what was asked, in the caller's own names. */
export function cellProperties(state: RangeState, wanted: unknown): unknown {
  const { sheet } = cellsOf(state);
  return table(state, (cell, row, column) => {
    const one = { top: row, left: column, bottom: row, right: column };
    return pick(wanted, "CellProperties", {
      address: () => fullAddress(sheet, one),
      addressLocal: () => fullAddress(sheet, one),
      hidden: () => isHidden(sheet, one),
      format: (inner) => formatOf([cell.style], inner),
    });
  });
}

/** `getRowProperties` and `getColumnProperties`: one entry each; what differs within reads `null`. */
export function lineProperties(state: RangeState, axis: "row" | "column", wanted: unknown): unknown {
  const { sheet, area } = cellsOf(state);
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const hidden = axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns;
  return Array.from({ length: to - from + 1 }, (_, offset) => {
    const index = from + offset;
    const line: Area =
      axis === "row" ? { ...area, top: index, bottom: index } : { ...area, left: index, right: index };
    return pick(wanted, `${axis}Properties`, {
      [`${axis}Hidden`]: () => hidden.has(index),
      [`${axis}Index`]: () => index,
      address: () => fullAddress(sheet, line),
      addressLocal: () => fullAddress(sheet, line),
      hidden: () => isHidden(sheet, line),
      format: (inner) => formatOf(stylesOf(sheet, line), inner),
    });
  });
}

function stylesOf(sheet: SheetModel, area: Area): readonly CellStyle[] {
  const styles: CellStyle[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1)
      styles.push(modelAt(sheet, row, column).style);
  return styles;
}

/** Whether all the cells are hidden; some → `null`. */
export function isHidden(sheet: SheetModel, area: Area): boolean | null {
  const rows = hiddenOf(area.top, area.bottom, sheet.hiddenRows);
  const columns = hiddenOf(area.left, area.right, sheet.hiddenColumns);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** Whether all, none or some (`null`) of the rows or columns are hidden. */
export function hiddenOf(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= from && index <= to) count += 1;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function pick(
  wanted: unknown,
  owner: string,
  known: Readonly<Record<string, (inner: unknown) => unknown>>,
): Readonly<Record<string, unknown>> {
  const all = Object.fromEntries(Object.keys(known).map((name) => [name, true]));
  const asked = wanted === true ? all : wanted;
  if (typeof asked !== "object" || asked === null) throw invalidArgument();
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(asked as Wanted)) {
    if (inner === false || inner === undefined) continue;
    const read = known[name];
    if (!read) throw new NotInStandIn(`${owner}.${name}`);
    result[name] = read(inner);
  }
  return result;
}

function formatOf(styles: readonly CellStyle[], wanted: unknown): unknown {
  const same = <T>(of: (style: CellStyle) => T): T | null => {
    const found = new Set(styles.map(of));
    return found.size === 1 ? ([...found][0] as T) : null;
  };
  const fillPart = (key: keyof Fill) => (): unknown => same((style) => readFill(style)[key]);
  return pick(wanted, "CellPropertiesFormat", {
    wrapText: () => same(({ wrapText }) => wrapText),
    horizontalAlignment: () => same(({ horizontalAlignment }) => horizontalAlignment),
    verticalAlignment: () => same(({ verticalAlignment }) => verticalAlignment),
    protection: (inner) =>
      pick(inner, "CellPropertiesProtection", {
        locked: () => same(({ locked }) => locked),
        formulaHidden: () => same(({ formulaHidden }) => formulaHidden),
      }),
    font: (inner) =>
      pick(inner, "CellPropertiesFont", {
        bold: () => same(({ bold }) => bold),
        italic: () => same(({ italic }) => italic),
        color: () => same(({ fontColor }) => fontColor),
        name: () => same(({ fontName }) => fontName),
        size: () => same(({ fontSize }) => fontSize),
      }),
    fill: (inner) =>
      pick(inner, "CellPropertiesFill", {
        color: fillPart("color"),
        pattern: fillPart("pattern"),
        patternColor: fillPart("patternColor"),
        tintAndShade: fillPart("tintAndShade"),
        patternTintAndShade: fillPart("patternTintAndShade"),
      }),
  });
}

/** `setCellProperties`, for fills: rows of columns of `{ format: { fill } }`; an empty entry leaves its cell alone. */
export function setCellProperties(state: RangeState, given: unknown, session: Session): void {
  const { sheet, area } = cellsOf(state);
  requireFormattable(session, sheet);
  const rows = given as readonly (readonly Wanted[])[];
  rows.forEach((cells, rowOffset) => {
    cells.forEach((cell, columnOffset) => {
      const at = { row: area.top + rowOffset, column: area.left + columnOffset };
      if (!contains(area, at)) throw invalidArgument("数组的行数或列数与区域不符。");
      for (const name of Object.keys(cell))
        if (name !== "format") throw new NotInStandIn(`setCellProperties ${name}`);
      const format = (cell["format"] ?? {}) as Wanted;
      for (const name of Object.keys(format))
        if (name !== "fill") throw new NotInStandIn(`setCellProperties ${name}`);
      const fill = (format["fill"] ?? {}) as Wanted;
      const one = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      for (const [key, value] of Object.entries(fill))
        restyle(sheet, one, (style) => ({ ...style, fill: fillWith(style.fill, key as keyof Fill, value) }));
    });
  });
}
