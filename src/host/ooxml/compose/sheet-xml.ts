import { formatAddress, formatArea, overlaps, type Area } from "../../../core/cells/address";
import { cellsXml, type Tables } from "./cells-xml";
import type { ColumnDescription, SheetDescription, SheetProtection } from "./description";
import { argb, counted, element, LINK_NAMESPACE, MAIN_NAMESPACE, XML_HEAD } from "./markup";
import { fitsToPage, printXml } from "./print-xml";
import { conditionalFormatsXml, hyperlinksXml, validationsXml } from "./rules-xml";

/** A sheet's part with what the workbook has to know of it. */
export interface SheetXml {
  readonly xml: string;
  readonly urls: readonly string[];
  readonly mustCalculate: boolean;
}

/** Excel draws 5 pixels beside a column's digits, which its width in the file includes. */
const COLUMN_PADDING = 0.625;
const USUAL_ROW_HEIGHT = 14.25;

/** Writes one sheet; elements stand in the schema's order. */
export function sheetXml(sheet: SheetDescription, isActive: boolean, tables: Tables): SheetXml {
  const cells = cellsXml(sheet, tables);
  const merges = [...cells.merges, ...(sheet.merges ?? [])];
  refuseOverlaps(merges);
  const links = hyperlinksXml(sheet.hyperlinks ?? []);
  const content =
    propertiesXml(sheet) +
    element("dimension", { ref: cells.dimension ? formatArea(cells.dimension) : "A1" }) +
    viewXml(sheet, isActive) +
    element("sheetFormatPr", {
      defaultRowHeight: sheet.defaultRowHeight ?? USUAL_ROW_HEIGHT,
      customHeight: sheet.defaultRowHeight === undefined ? undefined : true,
    }) +
    columnsXml(sheet.columns ?? []) +
    cells.xml +
    (sheet.protection ? protectionXml(sheet.protection) : "") +
    (sheet.autoFilter ? element("autoFilter", { ref: formatArea(sheet.autoFilter) }) : "") +
    counted(
      "mergeCells",
      merges.map((area) => element("mergeCell", { ref: formatArea(area) })),
    ) +
    conditionalFormatsXml(sheet.conditionalFormats ?? [], tables.styles) +
    validationsXml(sheet.validations ?? []) +
    links.xml +
    printXml(sheet.print) +
    (sheet.charts?.length ? element("drawing", { "r:id": `rId${links.urls.length + 1}` }) : "");
  const namespaces = { xmlns: MAIN_NAMESPACE, "xmlns:r": LINK_NAMESPACE };
  return {
    xml: XML_HEAD + element("worksheet", namespaces, content),
    urls: links.urls,
    mustCalculate: cells.mustCalculate,
  };
}

/** Merged areas that overlap make Excel call the file damaged. */
function refuseOverlaps(merges: readonly Area[]): void {
  const sorted = [...merges].sort((a, b) => a.top - b.top);
  let open: Area[] = [];
  for (const area of sorted) {
    open = open.filter((other) => other.bottom >= area.top);
    const clash = open.find((other) => overlaps(other, area));
    if (clash) throw new RangeError(`merged areas overlap: ${formatArea(clash)}, ${formatArea(area)}`);
    open.push(area);
  }
}

function propertiesXml(sheet: SheetDescription): string {
  const content =
    (sheet.tabColor === undefined ? "" : element("tabColor", { rgb: argb(sheet.tabColor) })) +
    (fitsToPage(sheet.print) ? '<pageSetUpPr fitToPage="1"/>' : "");
  return content === "" ? "" : element("sheetPr", {}, content);
}

function viewXml(sheet: SheetDescription, isActive: boolean): string {
  return element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        showGridLines: sheet.showGridLines === false ? false : undefined,
        tabSelected: isActive ? true : undefined,
        zoomScale: sheet.zoom,
        zoomScaleNormal: sheet.zoom,
        workbookViewId: 0,
      },
      paneXml(sheet.freeze?.rows ?? 0, sheet.freeze?.columns ?? 0),
    ),
  );
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const topLeftCell = formatAddress({ row: rows, column: columns });
  return (
    element("pane", {
      xSplit: columns === 0 ? undefined : columns,
      ySplit: rows === 0 ? undefined : rows,
      topLeftCell,
      activePane: pane,
      state: "frozen",
    }) + element("selection", { pane, activeCell: topLeftCell, sqref: topLeftCell })
  );
}

function columnsXml(columns: readonly ColumnDescription[]): string {
  const sorted = [...columns].sort((a, b) => a.from - b.from);
  const items = sorted.map(({ from, to = from, width, hidden }, index) => {
    const next = sorted[index + 1];
    if (to < from || (next && next.from <= to)) throw new RangeError(`columns overlap at ${from}`);
    return element("col", {
      min: from + 1,
      max: to + 1,
      width: width === undefined ? 9 + COLUMN_PADDING : width + COLUMN_PADDING,
      hidden: hidden ? true : undefined,
      customWidth: width === undefined ? undefined : true,
    });
  });
  return items.length === 0 ? "" : element("cols", {}, items.join(""));
}

/** In the file 1 means "protected against", 0 "allowed". */
function protectionXml(protection: SheetProtection): string {
  const allowed = (yes: boolean | undefined): boolean | undefined => (yes ? false : undefined);
  return element("sheetProtection", {
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: allowed(protection.formatCells),
    formatColumns: allowed(protection.formatColumns),
    formatRows: allowed(protection.formatRows),
    insertRows: allowed(protection.insertRows),
    deleteRows: allowed(protection.deleteRows),
    sort: allowed(protection.sort),
    autoFilter: allowed(protection.autoFilter),
    selectLockedCells: protection.selectLockedCells === false ? true : undefined,
  });
}
