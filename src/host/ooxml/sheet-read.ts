import {
  addressKey,
  formatAddress,
  MAX_COLUMNS,
  MAX_ROWS,
  parseAddress,
  parseArea,
  type Area,
} from "../../core/cells/address";
import type { Grid, Visibility } from "../../core/cells/grid";
import { readRawCell, valueOf } from "./cell-content";
import { damaged, tooLarge } from "./failures";
import { fillWaiting, formulaText, newReading, type SheetContext, type SheetReading } from "./sheet-reading";
import { calculateMissing } from "./missing-results";
import { shownText } from "../shown-text";
import { PLAIN_STYLE } from "./styles";
import { attribute, isOn } from "./xml-attributes";
import { isNamed, localName, type XmlScan } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** More filled cells or merges than any form has; beyond them memory would follow the file, not the need. */
export const MAX_CELLS = 1_000_000;
const MAX_MERGES = 50_000;

/** A sheet as read: the grid, and the cells whose formula is not their own. */
export interface SheetModel {
  readonly grid: Grid;
  /** Areas filled by an array formula or a data table. */
  readonly arrays: readonly Area[];
  /** Cells of shared formulas, by `addressKey`. */
  readonly shared: ReadonlySet<number>;
  /** Formula cells without a result in the file: what the grid shows there is worked out on reading. */
  readonly uncalculated: ReadonlySet<number>;
}

/** Reads a sheet's XML. Positions may be implied, out of order or doubled (the last counts). */
export function readSheet(
  text: string,
  part: string,
  sheet: string,
  visibility: Visibility,
  context: SheetContext,
): SheetModel {
  const reading = newReading(context);
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "worksheet") throw damaged(`工作表“${sheet}”的内容不对`);
    if (scan.depth === 2) readSection(scan, reading);
  }
  fillWaiting(reading);
  calculateMissing(reading);
  const { merges, hiddenRows, hiddenColumns, isProtected, arrays, shared, uncalculated } = reading;
  const cells = reading.inOrder ? reading.cells : new Map([...reading.cells].sort((a, b) => a[0] - b[0]));
  return {
    grid: { sheet, visibility, isProtected, cells, merges, hiddenRows, hiddenColumns },
    arrays,
    shared,
    uncalculated,
  };
}

/** One child of `<worksheet>`, to its close. */
function readSection(scan: XmlScan, reading: SheetReading): void {
  if (isNamed(scan, "sheetData")) return readRows(scan, reading);
  if (isNamed(scan, "sheetProtection")) reading.isProtected = isOn(scan, "sheet");
  const level = scan.depth;
  const holdsMerges = isNamed(scan, "mergeCells");
  const holdsColumns = isNamed(scan, "cols");
  if (!holdsMerges && !holdsColumns) return skipElement(scan);
  let covered = 0;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open") continue;
    if (holdsMerges && isNamed(scan, "mergeCell")) readMerge(scan, reading);
    if (holdsColumns && isNamed(scan, "col")) covered = readColumns(scan, reading, covered);
  }
}

function readMerge(scan: XmlScan, reading: SheetReading): void {
  const area = parseArea(attribute(scan, "ref") ?? "");
  if (!area) throw damaged("合并单元格的范围不对");
  if (area.top === area.bottom && area.left === area.right) return;
  reading.merges.push(area);
  if (reading.merges.length > MAX_MERGES) throw tooLarge(`合并单元格超过 ${MAX_MERGES} 处`);
}

/** Notes the hidden columns of one `<col>`; gives how many columns are dealt with, so that none is walked twice. */
function readColumns(scan: XmlScan, reading: SheetReading, covered: number): number {
  const from = Math.max(covered, Number(attribute(scan, "min") ?? "1") - 1);
  const to = Math.min(MAX_COLUMNS, Number(attribute(scan, "max") ?? "0"));
  if (!(from < to)) return covered;
  if (isOn(scan, "hidden") || attribute(scan, "width") === "0") {
    for (let column = from; column < to; column += 1) reading.hiddenColumns.add(column);
  }
  return to;
}

function readRows(scan: XmlScan, reading: SheetReading): void {
  const level = scan.depth;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind !== "open") continue;
    if (isNamed(scan, "row") && scan.depth === level + 1) startRow(scan, reading);
    else if (isNamed(scan, "c") && scan.depth === level + 2) readCell(scan, reading);
    else skipElement(scan);
  }
}

function startRow(scan: XmlScan, reading: SheetReading): void {
  const given = attribute(scan, "r");
  reading.row = given === null ? reading.row + 1 : Number(given) - 1;
  reading.column = -1;
  if (!Number.isInteger(reading.row) || reading.row < 0 || reading.row >= MAX_ROWS)
    throw damaged("行号超出范围");
  if (isOn(scan, "hidden") || attribute(scan, "ht") === "0") reading.hiddenRows.add(reading.row);
}

function readCell(scan: XmlScan, reading: SheetReading): void {
  const given = attribute(scan, "r");
  let { row, column } = reading;
  if (given === null) {
    column += 1;
    if (column >= MAX_COLUMNS) throw damaged("列号超出范围");
  } else {
    const at = parseAddress(given);
    if (!at) throw damaged(`单元格地址 ${given.slice(0, 20)} 不对`);
    ({ row, column } = at);
  }
  reading.column = column;
  if (scan.selfClosing) {
    nextToken(scan);
    return;
  }
  const raw = readRawCell(scan);
  const { context } = reading;
  const value = valueOf(
    raw,
    context.sharedStrings,
    context.date1904,
    given ?? formatAddress({ row, column }),
  );
  if (value.kind === "blank" && !raw.formula) return;
  const { numberFormat, locked } = context.styles[raw.style] ?? PLAIN_STYLE;
  const formula = raw.formula && formulaText(raw.formula, row, column, reading);
  const key = addressKey(row, column);
  // A formula that gives an empty text has a result: `t="str"`.
  if (formula !== null && value.kind === "blank" && raw.type !== "str") reading.uncalculated.add(key);
  reading.cells.set(key, {
    value,
    text: shownText(value, numberFormat, context.date1904),
    numberFormat,
    formula,
    locked,
  });
  if (reading.cells.size > MAX_CELLS) throw tooLarge(`工作表的单元格超过 ${MAX_CELLS / 10_000} 万个`);
  if (key < reading.lastKey) reading.inOrder = false;
  reading.lastKey = key;
}
