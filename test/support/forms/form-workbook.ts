import { formatAddress, parseAddress, type Address } from "../../../src/core/cells/address";
import type { Grid } from "../../../src/core/cells/grid";
import type { CellValue } from "../../../src/core/cells/value";
import { composeWorkbook } from "../../../src/host/ooxml/compose/compose-workbook";
import type { CellDescription, SheetDescription } from "../../../src/host/ooxml/compose/description";
import type { FormContent } from "./content";
import { gridsOf } from "./grids";
import { layOut } from "./lay-out";
import { ANNEX_LAYOUT, type Layout } from "./layout";
import type { LaidOut } from "./pen";

/** A form with its layout. */
export interface FormSpec {
  readonly content: FormContent;
  readonly layout?: Layout;
  readonly sheet?: string;
}

/** What a test puts into a cell: a value (`null` blanks it), or a formula with the value it gives. */
export type NewContent =
  | string
  | number
  | boolean
  | null
  | { readonly formula: string; readonly value?: CellValue | string | number }
  | { readonly value: CellValue | string | number; readonly numberFormat?: string };

/** Where an entry of a form landed. */
export interface Place extends Address {
  readonly sheet: string;
  readonly a1: string;
}

/** A workbook of generated forms. Immutable: a change gives a new one. */
export interface FormWorkbook {
  readonly sheets: readonly SheetDescription[];
  readonly strings: "shared" | "inline";
  /** For each form the map from semantic path to place. */
  readonly forms: readonly ReadonlyMap<string, Place>[];
  /** The file. */
  bytes(): Uint8Array;
  /** The sheets as a host would read them. */
  grids(): readonly Grid[];
  /** Place of a form's entry; unknown path → error that lists the known ones. */
  place(path: string, form?: number): Place;
  /**
   * The workbook with cells changed. Keys: `H20` (first sheet), `基础数据表!C5`, a semantic path of the
   * first form (`indicators[3].score`), or of another (`2:rows[0].final`).
   */
  withCells(changes: Readonly<Record<string, NewContent>>): FormWorkbook;
  /** With rows of a sheet hidden (from 1, as a person counts), first sheet by default. */
  withHiddenRows(rows: readonly number[], sheet?: string): FormWorkbook;
}

export type Arrangement = "stacked" | "beside" | "sheets";

const GAP = 2;

/** Builds a workbook of forms: one below the other, side by side, or each on its own sheet. */
export function formWorkbook(
  specs: readonly FormSpec[],
  arrangement: Arrangement = "sheets",
  strings: "shared" | "inline" = "shared",
): FormWorkbook {
  const sheets: SheetDescription[] = [];
  const forms: ReadonlyMap<string, Place>[] = [];
  let last: LaidOut | null = null;
  specs.forEach(({ content, layout = ANNEX_LAYOUT, sheet }, index) => {
    const joins = arrangement !== "sheets" && last !== null;
    const own = joins && last ? moved(layout, last, arrangement) : layout;
    const laid = layOut(content, own);
    const name = joins ? (sheets[0]?.name ?? "") : (sheet ?? (index === 0 ? "自评表" : `表${index + 1}`));
    if (joins) sheets[0] = joined(sheets[0] as SheetDescription, laid);
    else sheets.push(sheetOf(name, laid));
    forms.push(placesOf(name, laid));
    last = laid;
  });
  return workbook(sheets, forms, strings);
}

/** A workbook of sheets drawn otherwise: cells are named by their addresses only. */
export function workbookOfSheets(sheets: readonly SheetDescription[]): FormWorkbook {
  return workbook(sheets, [], "shared");
}

function moved(layout: Layout, last: LaidOut, arrangement: Arrangement): Layout {
  const at =
    arrangement === "stacked"
      ? { row: last.bottom + GAP + 1, column: layout.at.column }
      : { row: layout.at.row, column: last.right + GAP };
  return { ...layout, at };
}

function sheetOf(name: string, laid: LaidOut): SheetDescription {
  const rows = laid.hiddenRows.map((row) => ({ row, hidden: true }));
  return { name, cells: laid.cells, rows, columns: [{ from: 0, to: laid.right, width: 12 }] };
}

function joined(sheet: SheetDescription, laid: LaidOut): SheetDescription {
  const rows = [...(sheet.rows ?? []), ...laid.hiddenRows.map((row) => ({ row, hidden: true }))];
  return { ...sheet, cells: [...sheet.cells, ...laid.cells], rows };
}

function placesOf(sheet: string, laid: LaidOut): Map<string, Place> {
  return new Map(
    Array.from(laid.places, ([path, at]) => [path, { ...at, sheet, a1: formatAddress(at) }] as const),
  );
}

function workbook(
  sheets: readonly SheetDescription[],
  forms: readonly ReadonlyMap<string, Place>[],
  strings: "shared" | "inline",
): FormWorkbook {
  const place = (path: string, form = 0): Place => {
    const found = forms[form]?.get(path);
    if (found) return found;
    throw new Error(
      `no entry “${path}” in form ${form}; there are ${[...(forms[form]?.keys() ?? [])].join(", ")}`,
    );
  };
  const resolve = (key: string): { readonly sheet: string; readonly at: Address } => {
    const bang = key.lastIndexOf("!");
    const at = parseAddress(key.slice(bang + 1));
    if (at) return { sheet: bang < 0 ? (sheets[0]?.name ?? "") : key.slice(0, bang), at };
    const other = /^(\d+):(.+)$/.exec(key);
    const found = other ? place(other[2] ?? "", Number(other[1])) : place(key);
    return { sheet: found.sheet, at: found };
  };
  return {
    sheets,
    strings,
    forms,
    bytes: () => composeWorkbook({ sheets, strings }),
    grids: () => gridsOf(sheets),
    place,
    withCells(changes) {
      let changed = sheets;
      for (const [key, content] of Object.entries(changes)) {
        const { sheet, at } = resolve(key);
        changed = changed.map((one) => (one.name === sheet ? withCell(one, at, content) : one));
      }
      return workbook(changed, forms, strings);
    },
    withHiddenRows(rows, sheet = sheets[0]?.name) {
      const hidden = rows.map((row) => ({ row: row - 1, hidden: true }));
      const hide = (one: SheetDescription): SheetDescription =>
        one.name === sheet ? { ...one, rows: [...(one.rows ?? []), ...hidden] } : one;
      return workbook(sheets.map(hide), forms, strings);
    },
  };
}

function withCell(sheet: SheetDescription, at: Address, content: NewContent): SheetDescription {
  const isHere = (cell: CellDescription): boolean => cell.row === at.row && cell.column === at.column;
  const before = sheet.cells.find(isHere) ?? { row: at.row, column: at.column };
  return {
    ...sheet,
    cells: [...sheet.cells.filter((cell) => !isHere(cell)), changedCell(frameOf(before), content)],
  };
}

/** The cell without what it holds. */
function frameOf({ row, column, rowSpan = 1, columnSpan = 1, style }: CellDescription): CellDescription {
  const place = { row, column, rowSpan, columnSpan };
  return style ? { ...place, style } : place;
}

function changedCell(frame: CellDescription, content: NewContent): CellDescription {
  if (content === null) return frame;
  if (typeof content !== "object") return { ...frame, value: content };
  if ("formula" in content) return { ...frame, ...content };
  const { value, numberFormat } = content;
  return numberFormat === undefined
    ? { ...frame, value }
    : { ...frame, value, style: { ...frame.style, numberFormat } };
}
