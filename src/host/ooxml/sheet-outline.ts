import { addressKey, MAX_COLUMNS, parseAddress } from "../../core/cells/address";
import { damaged } from "./failures";
import type { CellPlace, ElementPlace, RowPlace, SheetOutline } from "./sheet-places";
import { attribute, attributePlace, isOn, type AttributePlace } from "./xml-attributes";
import { isNamed, type XmlScan } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

interface ColumnStyle {
  readonly from: number;
  readonly to: number;
  readonly style: number;
}

/** What grows while the outline is drawn. */
interface Drawing {
  readonly wanted: ReadonlySet<number>;
  /** Wanted rows and, for each, wanted columns, both ascending. */
  readonly wantedRows: readonly number[];
  readonly columnsOf: ReadonlyMap<number, readonly number[]>;
  readonly found: Map<number, { xml: string; start: number; end: number; style: number }>;
  /** Insert positions of wanted cells that are not there, by key. */
  readonly gaps: Map<number, number>;
  readonly rows: Map<number, RowPlace>;
  readonly rowGaps: Map<number, number>;
  readonly columnStyles: ColumnStyle[];
  sheetData: ElementPlace | null;
  dimension: AttributePlace | null;
  passedRows: number;
  row: number;
}

/** Scans a sheet once and finds the wanted cells (by `addressKey`), or the places where they belong. */
export function outlineSheet(text: string, part: string, wanted: ReadonlySet<number>): SheetOutline {
  const drawing = newDrawing(wanted);
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    if (isNamed(scan, "sheetData")) drawRows(scan, drawing);
    else if (isNamed(scan, "cols")) drawColumns(scan, drawing);
    else {
      if (isNamed(scan, "dimension")) drawing.dimension = attributePlace(scan, "ref");
      skipElement(scan);
    }
  }
  const { sheetData } = drawing;
  if (!sheetData) throw damaged("工作表缺少单元格区");
  return {
    text,
    prefix: scan.rootPrefix,
    sheetData,
    dimension: drawing.dimension,
    rows: drawing.rows,
    cells: cellPlaces(drawing),
    rowStart: (row) => drawing.rowGaps.get(row) ?? sheetData.closeStart,
  };
}

function newDrawing(wanted: ReadonlySet<number>): Drawing {
  const columnsOf = new Map<number, number[]>();
  for (const key of [...wanted].sort((a, b) => a - b)) {
    const row = Math.floor(key / MAX_COLUMNS);
    const columns = columnsOf.get(row);
    if (columns) columns.push(key % MAX_COLUMNS);
    else columnsOf.set(row, [key % MAX_COLUMNS]);
  }
  return {
    wanted,
    wantedRows: [...columnsOf.keys()],
    columnsOf,
    found: new Map(),
    gaps: new Map(),
    rows: new Map(),
    rowGaps: new Map(),
    columnStyles: [],
    sheetData: null,
    dimension: null,
    passedRows: 0,
    row: -1,
  };
}

function drawColumns(scan: XmlScan, drawing: Drawing): void {
  const level = scan.depth;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open" || !isNamed(scan, "col")) continue;
    const style = Number(attribute(scan, "style") ?? "0");
    const from = Number(attribute(scan, "min") ?? "1") - 1;
    const to = Number(attribute(scan, "max") ?? "0") - 1;
    if (style > 0) drawing.columnStyles.push({ from, to, style });
  }
}

function drawRows(scan: XmlScan, drawing: Drawing): void {
  const { start, end: openEnd, selfClosing } = scan;
  const level = scan.depth;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open") continue;
    if (isNamed(scan, "row")) drawRow(scan, drawing);
    else skipElement(scan);
  }
  const closeStart = selfClosing ? openEnd : scan.start;
  drawing.sheetData = { start, openEnd, closeStart, end: scan.end, selfClosing };
}

function drawRow(scan: XmlScan, drawing: Drawing): void {
  const given = attribute(scan, "r");
  const row = given === null ? drawing.row + 1 : Number(given) - 1;
  drawing.row = row;
  const { start, end: openEnd, selfClosing } = scan;
  const { wantedRows } = drawing;
  while ((wantedRows[drawing.passedRows] ?? row) < row) {
    drawing.rowGaps.set(wantedRows[drawing.passedRows] as number, start);
    drawing.passedRows += 1;
  }
  const columns = drawing.columnsOf.get(row);
  const spans = columns ? attributePlace(scan, "spans") : null;
  const style = columns && isOn(scan, "customFormat") ? Number(attribute(scan, "s") ?? "0") : null;
  drawCells(scan, drawing, row, columns ?? []);
  const closeStart = selfClosing ? openEnd : scan.start;
  if (columns)
    drawing.rows.set(row, { start, openEnd, closeStart, end: scan.end, selfClosing, spans, style });
}

/** The cells of a row, to the row's close. */
function drawCells(scan: XmlScan, drawing: Drawing, row: number, columns: readonly number[]): void {
  const level = scan.depth;
  let column = -1;
  let passed = 0;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open") continue;
    if (!isNamed(scan, "c")) {
      skipElement(scan);
      continue;
    }
    const given = attribute(scan, "r");
    const at = given === null ? { row, column: column + 1 } : parseAddress(given);
    if (!at) throw damaged("单元格地址不对");
    column = at.column;
    const { start } = scan;
    while ((columns[passed] ?? column) < column) {
      drawing.gaps.set(addressKey(row, columns[passed] as number), start);
      passed += 1;
    }
    const style = Number(attribute(scan, "s") ?? "0");
    skipElement(scan);
    const key = addressKey(at.row, column);
    if (!drawing.wanted.has(key)) continue;
    drawing.found.set(key, { xml: scan.text.slice(start, scan.end), start, end: scan.end, style });
  }
}

function cellPlaces(drawing: Drawing): ReadonlyMap<number, CellPlace> {
  const places = new Map<number, CellPlace>();
  for (const key of drawing.wanted) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const found = drawing.found.get(key);
    if (found) {
      places.set(key, { row, column, ...found });
      continue;
    }
    const rowPlace = drawing.rows.get(row);
    const at = drawing.gaps.get(key) ?? rowPlace?.closeStart ?? drawing.rowGaps.get(row) ?? -1;
    const inherited = drawing.columnStyles.find((one) => column >= one.from && column <= one.to)?.style ?? 0;
    places.set(key, { row, column, xml: null, start: at, end: at, style: rowPlace?.style ?? inherited });
  }
  return places;
}
