import { addressKey, MAX_COLUMNS, parseAddress, parseArea, type Area } from "../../../core/cells/address";
import { attribute, isOn } from "../xml-attributes";
import { isNamed, type XmlScan } from "../xml-cursor";
import { nextToken, scanXml, skipElement } from "../xml-scan";
import { eachInside, numberAttribute } from "./element-walk";

/** One `<col>`: columns `from…to` (from 0). Width in digits; `null` where none is set. */
export interface ColumnRun {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly style: number;
}

/** A `<row>`: height in points, `null` where none is written; style of cells that are not there. */
export interface RowEntry {
  readonly height: number | null;
  readonly fixed: boolean;
  readonly style: number | null;
}

/** What a sheet's part says of its look; style indices are not looked up yet. */
export interface SheetScan {
  readonly columns: readonly ColumnRun[];
  readonly rows: ReadonlyMap<number, RowEntry>;
  /** Style index of each cell written in the file, by `addressKey`. */
  readonly styles: ReadonlyMap<number, number>;
  /** Cells that hold something, and the masters' ends of merges. */
  readonly content: Extent;
  readonly defaultColumnWidth: number | null;
  readonly baseColumnDigits: number;
  readonly defaultRowHeight: number | null;
  readonly showsGridLines: boolean;
  readonly isLandscape: boolean;
  readonly hasDrawings: boolean;
}

/** The last row and column reached; −1 for none. */
export interface Extent {
  bottom: number;
  right: number;
}

type Draft = { -readonly [Key in keyof SheetScan]: SheetScan[Key] } & {
  readonly columns: ColumnRun[];
  readonly rows: Map<number, RowEntry>;
  readonly styles: Map<number, number>;
};

/** Reads a worksheet part once; cells beyond `maxRows` × `maxColumns` count for the extent only. */
export function scanSheet(text: string, part: string, maxRows: number, maxColumns: number): SheetScan {
  const draft: Draft = {
    columns: [],
    rows: new Map(),
    styles: new Map(),
    content: { bottom: -1, right: -1 },
    defaultColumnWidth: null,
    baseColumnDigits: 8,
    defaultRowHeight: null,
    showsGridLines: true,
    isLandscape: false,
    hasDrawings: false,
  };
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind === "open" && scan.depth === 2) readSection(scan, draft, maxRows, maxColumns);
  }
  return draft;
}

/** One child of `<worksheet>`, to its close. */
function readSection(scan: XmlScan, draft: Draft, maxRows: number, maxColumns: number): void {
  if (isNamed(scan, "sheetData")) return readRows(scan, draft, maxRows, maxColumns);
  if (isNamed(scan, "cols")) return eachInside(scan, () => readColumn(scan, draft));
  if (isNamed(scan, "mergeCells")) {
    return eachInside(scan, () => {
      const area = parseArea(attribute(scan, "ref") ?? "");
      if (area) reach(draft.content, area);
    });
  }
  if (isNamed(scan, "sheetViews")) {
    return eachInside(scan, () => {
      if (isNamed(scan, "sheetView") && attribute(scan, "showGridLines") !== null)
        draft.showsGridLines = isOn(scan, "showGridLines");
    });
  }
  if (isNamed(scan, "sheetFormatPr")) readDefaults(scan, draft);
  if (isNamed(scan, "pageSetup")) draft.isLandscape = attribute(scan, "orientation") === "landscape";
  if (isNamed(scan, "drawing")) draft.hasDrawings = true;
  skipElement(scan);
}

function readDefaults(scan: XmlScan, draft: Draft): void {
  const height = numberAttribute(scan, "defaultRowHeight", -1);
  const width = numberAttribute(scan, "defaultColWidth", -1);
  draft.defaultRowHeight = height > 0 ? height : null;
  draft.defaultColumnWidth = width > 0 ? width : null;
  draft.baseColumnDigits = numberAttribute(scan, "baseColWidth", 8);
}

function readColumn(scan: XmlScan, draft: Draft): void {
  const width = numberAttribute(scan, "width", -1);
  draft.columns.push({
    from: numberAttribute(scan, "min", 1) - 1,
    to: Math.min(MAX_COLUMNS, numberAttribute(scan, "max", 0)) - 1,
    width: width < 0 ? null : width,
    style: numberAttribute(scan, "style", 0),
  });
}

function readRows(scan: XmlScan, draft: Draft, maxRows: number, maxColumns: number): void {
  let row = -1;
  let column = -1;
  eachInside(scan, () => {
    if (isNamed(scan, "row")) {
      row = numberAttribute(scan, "r", row + 2) - 1;
      column = -1;
      if (row < maxRows) draft.rows.set(row, readRow(scan));
    } else if (isNamed(scan, "c")) {
      const at = parseAddress(attribute(scan, "r") ?? "");
      column = at ? at.column : column + 1;
      readCell(scan, draft, at ? at.row : row, column, maxRows, maxColumns);
    } else {
      skipElement(scan);
    }
  });
}

function readRow(scan: XmlScan): RowEntry {
  const height = numberAttribute(scan, "ht", -1);
  return {
    height: height < 0 ? null : height,
    fixed: isOn(scan, "customHeight"),
    style: isOn(scan, "customFormat") ? numberAttribute(scan, "s", 0) : null,
  };
}

function readCell(
  scan: XmlScan,
  draft: Draft,
  row: number,
  column: number,
  maxRows: number,
  maxColumns: number,
): void {
  if (row < maxRows && column < maxColumns)
    draft.styles.set(addressKey(row, column), numberAttribute(scan, "s", 0));
  if (!scan.selfClosing) reach(draft.content, { top: row, left: column, bottom: row, right: column });
  skipElement(scan);
}

function reach(extent: Extent, { bottom, right }: Area): void {
  extent.bottom = Math.max(extent.bottom, bottom);
  extent.right = Math.max(extent.right, right);
}
