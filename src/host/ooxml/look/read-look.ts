import { addressKey, MAX_COLUMNS, type Area } from "../../../core/cells/address";
import { pointsToPixels } from "../../points";
import { guarded } from "../failures";
import { openPackage, type Parts } from "../package";
import { findWorkbookPart } from "../package-kind";
import { relatedPart } from "../relationships";
import { readWorkbookPart } from "../workbook-part";
import { openZip, type Inflate } from "../zip";
import { OFFICE_THEME } from "./colors";
import { PLAIN_LOOK, readLookStyles, type LookStyles } from "./look-styles";
import { columnPixels, digitWidthOf, usualColumnPixels, usualRowPixels } from "./measures";
import { MAX_SHOWN_COLUMNS, MAX_SHOWN_ROWS, type CellLook, type RowLook, type SheetLook } from "./sheet-look";
import { scanSheet, type SheetScan } from "./sheet-scan";
import { readThemeColors } from "./theme";

/** How a workbook looks, sheet by sheet; a sheet is read when first asked for. */
export interface WorkbookLook {
  /** Dates are counted from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** `null` where there is no worksheet of this name. */
  sheet(name: string): SheetLook | null;
}

/** Blank cells with a border or a fill count as content, but no further beyond it than this. */
const EMPTY_ROWS = 60;
const EMPTY_COLUMNS = 12;

/**
 * Reads how the sheets of a workbook file look. A part that cannot be read is a `HostError`, as in
 * `openWorkbook`.
 */
export function readLook(bytes: Uint8Array, inflate: Inflate): WorkbookLook {
  return guarded(() => lookOf(openPackage(openZip(bytes), inflate)));
}

/** How the sheets of an opened package look. */
export function lookOf(parts: Parts): WorkbookLook {
  const workbook = readWorkbookPart(parts, findWorkbookPart(parts));
  const themePart = relatedPart(workbook.relationships, "theme");
  const styles = stylesOf(parts, workbook.stylesPart, themePart);
  const known = new Map<string, SheetLook>();
  return {
    date1904: workbook.date1904,
    sheet(name) {
      const entry = workbook.sheets.find((one) => one.name === name);
      if (!entry) return null;
      const look =
        known.get(name) ??
        guarded(() =>
          sheetLook(scanSheet(parts.text(entry.part), entry.part, MAX_SHOWN_ROWS, MAX_SHOWN_COLUMNS), styles),
        );
      known.set(name, look);
      return look;
    },
  };
}

function stylesOf(parts: Parts, stylesPart: string | null, themePart: string | null): LookStyles {
  if (stylesPart === null) return { cells: [], defaultFont: PLAIN_LOOK.font };
  const theme = themePart === null ? OFFICE_THEME : readThemeColors(parts.text(themePart), themePart);
  return readLookStyles(parts.text(stylesPart), stylesPart, theme);
}

function sheetLook(scan: SheetScan, styles: LookStyles): SheetLook {
  const digitWidth = digitWidthOf(styles.defaultFont);
  const usualWidth =
    scan.defaultColumnWidth === null
      ? usualColumnPixels(scan.baseColumnDigits, digitWidth)
      : columnPixels(scan.defaultColumnWidth, digitWidth);
  const usualRow: RowLook = {
    height:
      scan.defaultRowHeight === null
        ? usualRowPixels(styles.defaultFont)
        : Math.round(pointsToPixels(scan.defaultRowHeight)),
    fixed: false,
  };
  const columns = columnIndex(scan);
  const lookOf = (style: number): CellLook => styles.cells[style] ?? styles.cells[0] ?? PLAIN_LOOK;
  return {
    ...shownArea(scan, lookOf),
    showsGridLines: scan.showsGridLines,
    isLandscape: scan.isLandscape,
    hasDrawings: scan.hasDrawings,
    digitWidth,
    columnWidth(column) {
      const width = columns[column]?.width ?? null;
      return width === null ? usualWidth : columnPixels(width, digitWidth);
    },
    row(row) {
      const entry = scan.rows.get(row);
      if (!entry || entry.height === null) return usualRow;
      return { height: Math.round(pointsToPixels(entry.height)), fixed: entry.fixed };
    },
    cell(row, column) {
      const own = scan.styles.get(addressKey(row, column));
      return lookOf(own ?? scan.rows.get(row)?.style ?? columns[column]?.style ?? 0);
    },
  };
}

/** The columns that may be shown, each with the run it belongs to. */
function columnIndex({ columns }: SheetScan): readonly (SheetScan["columns"][number] | undefined)[] {
  const index: (SheetScan["columns"][number] | undefined)[] = [];
  for (const run of columns) {
    for (let column = Math.max(0, run.from); column <= run.to && column < MAX_SHOWN_COLUMNS; column += 1)
      index[column] ??= run;
  }
  return index;
}

function shownArea(
  scan: SheetScan,
  lookOf: (style: number) => CellLook,
): { readonly area: Area | null; readonly isCut: boolean } {
  let { bottom, right } = scan.content;
  const lowest = bottom + EMPTY_ROWS;
  const rightmost = right + EMPTY_COLUMNS;
  for (const [key, style] of scan.styles) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if ((row <= bottom && column <= right) || row > lowest || column > rightmost) continue;
    if (!isVisible(lookOf(style))) continue;
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return { area: null, isCut: false };
  const isCut = bottom >= MAX_SHOWN_ROWS || right >= MAX_SHOWN_COLUMNS;
  return {
    area: {
      top: 0,
      left: 0,
      bottom: Math.min(bottom, MAX_SHOWN_ROWS - 1),
      right: Math.min(right, MAX_SHOWN_COLUMNS - 1),
    },
    isCut,
  };
}

function isVisible({ fill, border }: CellLook): boolean {
  return fill !== null || (border.left ?? border.right ?? border.top ?? border.bottom) !== null;
}
