import { addressKey, type Area } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { BLANK, numberValue, textValue, type CellValue } from "../../../src/core/cells/value";
import { findSheet, type BookModel, type SheetModel } from "../model/book";
import { FUNCTIONS, type Calling } from "./functions";
import { combine, errorValue, toNumber } from "./operand";
import { parseFormula, type Node } from "./parse";
import { areaOfText } from "./reference";
import { FormulaError } from "./tokens";

/** A pass over the workbook: what is done, and what is under way (a circle). */
interface Pass {
  readonly book: BookModel;
  readonly done: Map<SheetModel, Map<number, CellValue>>;
  readonly under: Set<string>;
}

/** Gives every formula of the workbook its value anew. */
export function recalculate(book: BookModel): void {
  const pass: Pass = { book, done: new Map(), under: new Set() };
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null || isInsideArray(sheet, key)) continue;
      sheet.cells.set(key, { ...cell, value: valueAt(pass, sheet, key) });
    }
  }
  book.stale = false;
}

/** Gives one formula its value, from the others as they stand: what manual calculation does on entry. */
export function calculateCell(book: BookModel, sheet: SheetModel, key: number): void {
  const cell = sheet.cells.get(key);
  if (!cell || cell.formula === null) return;
  const done = new Map(book.sheets.map((one) => [one, valuesBut(one, one === sheet ? key : -1)]));
  sheet.cells.set(key, { ...cell, value: evaluate({ book, done, under: new Set() }, sheet, cell.formula) });
}

function valuesBut(sheet: SheetModel, left: number): Map<number, CellValue> {
  return new Map(
    [...sheet.cells].flatMap(([key, { value }]) => (key === left ? [] : [[key, value] as const])),
  );
}

/** Cells of an array or spill keep the values they were given. */
function isInsideArray(sheet: SheetModel, key: number): boolean {
  const { row, column } = addressOf(key);
  return sheet.arrays.some(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}

function valueAt(pass: Pass, sheet: SheetModel, key: number): CellValue {
  const cell = sheet.cells.get(key);
  if (!cell) return BLANK;
  if (cell.formula === null || isInsideArray(sheet, key)) return cell.value;
  const known = pass.done.get(sheet)?.get(key);
  if (known) return known;
  const id = `${sheet.id} ${key}`;
  if (pass.under.has(id)) return numberValue(0);
  pass.under.add(id);
  const value = evaluate(pass, sheet, cell.formula);
  pass.under.delete(id);
  const values = pass.done.get(sheet) ?? new Map<number, CellValue>();
  pass.done.set(sheet, values.set(key, value));
  return value;
}

function evaluate(pass: Pass, sheet: SheetModel, formula: string): CellValue {
  try {
    const value = valueOf(pass, sheet, parseFormula(formula));
    return value.kind === "blank" ? numberValue(0) : value;
  } catch (error) {
    if (error instanceof FormulaError) return errorValue("#NAME?");
    throw error;
  }
}

function valueOf(pass: Pass, sheet: SheetModel, node: Node): CellValue {
  switch (node.kind) {
    case "number":
      return numberValue(node.number);
    case "text":
      return { kind: "text", text: node.text };
    case "boolean":
    case "error":
    case "blank":
      return node;
    case "area":
      return single(pass, sheet, node.sheet, node.area);
    case "name":
      return named(pass, sheet, node.name);
    case "percent":
      return combine("/", valueOf(pass, sheet, node.of), numberValue(100));
    case "unary": {
      const of = toNumber(valueOf(pass, sheet, node.of));
      return typeof of === "number" ? numberValue(node.sign === "-" ? -of : of) : errorValue(of);
    }
    case "binary":
      return combine(node.sign, valueOf(pass, sheet, node.left), valueOf(pass, sheet, node.right));
    case "call":
      return call(pass, sheet, node.name, node.args);
  }
}

function call(pass: Pass, sheet: SheetModel, name: string, args: readonly Node[]): CellValue {
  const work = FUNCTIONS[name];
  if (!work) {
    pass.book.unknownFunctions.add(name);
    return errorValue("#NAME?");
  }
  const calling: Calling = {
    value: (node) => (node ? valueOf(pass, sheet, node) : BLANK),
    values: (node) =>
      node.kind === "area"
        ? { isArea: true, list: cellsOf(pass, sheet, node.sheet, node.area) }
        : { isArea: false, list: [valueOf(pass, sheet, node)] },
  };
  const value = work(args, calling);
  return value.kind === "text" ? textValue(value.text) : value;
}

function single(pass: Pass, own: SheetModel, name: string | null, area: Area): CellValue {
  const sheet = name === null ? own : findSheet(pass.book, name);
  if (!sheet) return errorValue("#REF!");
  if (area.top !== area.bottom || area.left !== area.right) return errorValue("#VALUE!");
  return valueAt(pass, sheet, addressKey(area.top, area.left));
}

/** Values of an area in order; of a large one, of its filled cells only. */
function cellsOf(pass: Pass, own: SheetModel, name: string | null, area: Area): readonly CellValue[] {
  const sheet = name === null ? own : findSheet(pass.book, name);
  if (!sheet) return [errorValue("#REF!")];
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const list: CellValue[] = [];
  if (size > sheet.cells.size * 4 + 10_000) {
    for (const key of sheet.cells.keys()) {
      const { row, column } = addressOf(key);
      const inside = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      if (inside) list.push(valueAt(pass, sheet, key));
    }
    return list;
  }
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1)
      list.push(valueAt(pass, sheet, addressKey(row, column)));
  }
  return list;
}

function named(pass: Pass, own: SheetModel, name: string): CellValue {
  const found = pass.book.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const cut = found?.formula.lastIndexOf("!") ?? -1;
  const area = found ? areaOfText(found.formula.slice(cut + 1).replace(/^=/, "")) : null;
  if (!found || !area) return errorValue("#NAME?");
  return single(pass, own, found.formula.slice(1, cut).replace(/^'|'$/g, ""), area);
}
