import {
  addressKey,
  columnLetters,
  parseAddress,
  parseArea,
  type Area,
  type CellRef,
} from "../../src/core/cells/address";
import type { CellContent, CellEdit } from "../../src/core/cells/edit";
import type { Cell } from "../../src/core/cells/cell";
import type { Grid, Visibility } from "../../src/core/cells/grid";
import { BLANK, numberValue, textValue, type CellValue, type ErrorCode } from "../../src/core/cells/value";

/** A value as a test writes it; `{ error }` is an error cell. */
export type Plain = string | number | boolean | null | { readonly error: ErrorCode };

/** One cell of a fixture. */
export interface FixtureCell {
  readonly value?: Plain;
  readonly formula?: string;
  readonly format?: string;
  /** Cells are locked unless this says `false`. */
  readonly locked?: boolean;
}

/** One sheet, described without regard to where it will live. Addresses are as a person writes them. */
export interface FixtureSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, Plain | FixtureCell>>;
  readonly merges?: readonly string[];
  /** Row numbers from 1, columns by letter. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  readonly isProtected?: boolean;
  readonly visibility?: Visibility;
  /** Areas of array formulas; the first cell carries the formula. */
  readonly arrays?: readonly string[];
}

export type Fixture = readonly FixtureSheet[];

/** A cell of a fixture with nothing left out. */
export function fullCell(
  cell: Plain | FixtureCell,
): Required<Omit<FixtureCell, "formula">> & { formula: string | null } {
  const given: FixtureCell =
    typeof cell === "object" && cell !== null && !("error" in cell) ? cell : { value: cell };
  return {
    value: given.value ?? null,
    formula: given.formula ?? null,
    format: given.format ?? "General",
    locked: given.locked ?? true,
  };
}

export function valueOf(plain: Plain): CellValue {
  if (plain === null) return BLANK;
  if (typeof plain === "number") return numberValue(plain);
  if (typeof plain === "string") return textValue(plain);
  if (typeof plain === "boolean") return { kind: "boolean", boolean: plain };
  return { kind: "error", code: plain.error };
}

export function keyOf(address: string): number {
  const at = parseAddress(address);
  if (!at) throw new Error(`no address: ${address}`);
  return addressKey(at.row, at.column);
}

export function areaOf(text: string): Area {
  const area = parseArea(text);
  if (!area) throw new Error(`no area: ${text}`);
  return area;
}

/** A sheet's grid as its description says it must be read; `text` by the test's own hand where it matters. */
export function gridOf(sheet: FixtureSheet, textOf: (value: CellValue, format: string) => string): Grid {
  const cells = new Map<number, Cell>();
  for (const [address, given] of Object.entries(sheet.cells)) {
    const { value, formula, format, locked } = fullCell(given);
    const content = valueOf(value);
    cells.set(keyOf(address), {
      value: content,
      text: textOf(content, format),
      numberFormat: format,
      formula,
      locked,
    });
  }
  return {
    sheet: sheet.name,
    visibility: sheet.visibility ?? "visible",
    isProtected: sheet.isProtected ?? false,
    cells,
    merges: (sheet.merges ?? []).map(areaOf),
    hiddenRows: new Set((sheet.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(
      (sheet.hiddenColumns ?? []).map((letters) => (parseAddress(`${letters}1`) ?? { column: -1 }).column),
    ),
  };
}

/** `ref("表1", "H20")`. */
export function ref(sheet: string, address: string): CellRef {
  const at = parseAddress(address);
  if (!at) throw new Error(`no address: ${address}`);
  return { sheet, ...at };
}

/** A formula as content: `formula("SUM(A1:A2)", 3)`. */
export function formula(text: string, value: Plain = null): CellContent {
  return { kind: "formula", formula: text, value: valueOf(value) };
}

function contentOf(content: Plain | CellContent): CellContent {
  if (typeof content === "object" && content !== null && "kind" in content) return content;
  return { kind: "value", value: valueOf(content) };
}

/** One edit: `edit("表1", "H20", 9, 8.5)`. */
export function edit(
  sheet: string,
  address: string,
  before: Plain | CellContent,
  after: Plain | CellContent,
  numberFormat: string | null = null,
): CellEdit {
  return {
    at: ref(sheet, address),
    before: contentOf(before),
    after: contentOf(after),
    field: `${sheet}!${address}`,
    why: "测试",
    numberFormat,
  };
}

/** What a grid holds at an address, in the form a test compares: number, text, boolean, `null` or `{ error }`. */
export function plainAt(grid: Grid | undefined, address: string): Plain {
  const value = grid?.cells.get(keyOf(address))?.value ?? BLANK;
  if (value.kind === "number") return value.number;
  if (value.kind === "text") return value.text;
  if (value.kind === "boolean") return value.boolean;
  return value.kind === "error" ? { error: value.code } : null;
}

/** `A1`-style letters for building packages. */
export { columnLetters };
