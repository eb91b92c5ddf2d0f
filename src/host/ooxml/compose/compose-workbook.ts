import { packZip } from "../zip-write";
import type { Tables } from "./cells-xml";
import { chartXml, drawingXml } from "./chart-xml";
import type { ChartDescription, SheetDescription, WorkbookDescription } from "./description";
import { element, LINK_NAMESPACE, XML_HEAD } from "./markup";
import { sheetXml } from "./sheet-xml";
import { stringTable } from "./string-table";
import { styleTable } from "./style-table";
import { propertiesPart, workbookXml } from "./workbook-xml";

const PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DEFAULT_FONT = { name: "宋体", size: 11 };

/**
 * The bytes of an .xlsx file as described. Pure: the same description gives the same bytes, on any machine
 * and day. A description no spreadsheet could hold (overlapping merges, a place twice, a name too long) is
 * a programming error and throws `RangeError`.
 */
export function composeWorkbook(description: WorkbookDescription): Uint8Array {
  checkSheets(description.sheets);
  const strings = description.strings === "inline" ? null : stringTable();
  const tables: Tables = { styles: styleTable(description.font ?? DEFAULT_FONT), strings };
  const active = activeSheet(description);
  const sheets = description.sheets.map((sheet, index) => sheetXml(sheet, index === active, tables));
  const mustCalculate = sheets.some((sheet) => sheet.mustCalculate);

  const parts: Part[] = [
    ["_rels/.rels", null, packageLinks(description)],
    ["xl/workbook.xml", `${OFFICE_TYPE}.sheet.main+xml`, workbookXml(description, active, mustCalculate)],
    ["xl/_rels/workbook.xml.rels", null, workbookLinks(sheets.length, strings?.isEmpty === false)],
  ];
  sheets.forEach(({ xml, urls }, index) => {
    const name = `sheet${index + 1}.xml`;
    parts.push([`xl/worksheets/${name}`, `${OFFICE_TYPE}.worksheet+xml`, xml]);
    const charts = description.sheets[index]?.charts ?? [];
    const drawing = charts.length === 0 ? null : `drawing${index + 1}`;
    if (urls.length > 0 || drawing !== null)
      parts.push([`xl/worksheets/_rels/${name}.rels`, null, sheetLinks(urls, drawing)]);
    if (drawing !== null) parts.push(...chartParts(drawing, charts, index + 1));
  });
  parts.push(["xl/styles.xml", `${OFFICE_TYPE}.styles+xml`, tables.styles.xml()]);
  if (strings?.isEmpty === false)
    parts.push(["xl/sharedStrings.xml", `${OFFICE_TYPE}.sharedStrings+xml`, strings.xml()]);
  if (description.properties) {
    const type = "application/vnd.openxmlformats-package.core-properties+xml";
    parts.push(["docProps/core.xml", type, propertiesPart(description.properties)]);
  }
  const encoder = new TextEncoder();
  const files = [["[Content_Types].xml", null, contentTypes(parts)] as const, ...parts];
  return packZip(files.map(([name, , xml]) => [name, encoder.encode(xml)] as const));
}

/** A part with its content type; links need none of their own. */
type Part = [name: string, type: string | null, xml: string];

function contentTypes(parts: readonly Part[]): string {
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  const defaults =
    element("Default", { Extension: "rels", ContentType: rels }) +
    element("Default", { Extension: "xml", ContentType: "application/xml" });
  const overrides = parts.map(([name, type]) =>
    type === null ? "" : element("Override", { PartName: `/${name}`, ContentType: type }),
  );
  const head = { xmlns: `${PACKAGE_TYPES}/content-types` };
  return XML_HEAD + element("Types", head, defaults + overrides.join(""));
}

interface Link {
  readonly type: string;
  readonly target: string;
  readonly isOutside?: boolean;
}

function linksXml(links: readonly Link[]): string {
  const items = links.map(({ type, target, isOutside }, index) =>
    element("Relationship", {
      Id: `rId${index + 1}`,
      Type: type,
      Target: target,
      TargetMode: isOutside ? "External" : undefined,
    }),
  );
  return XML_HEAD + element("Relationships", { xmlns: `${PACKAGE_TYPES}/relationships` }, items.join(""));
}

function packageLinks({ properties }: WorkbookDescription): string {
  const main = { type: `${LINK_NAMESPACE}/officeDocument`, target: "xl/workbook.xml" };
  const type = `${PACKAGE_TYPES}/relationships/metadata/core-properties`;
  return linksXml(properties ? [main, { type, target: "docProps/core.xml" }] : [main]);
}

function workbookLinks(sheets: number, hasStrings: boolean): string {
  const links: Link[] = Array.from({ length: sheets }, (_, index) => ({
    type: `${LINK_NAMESPACE}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  links.push({ type: `${LINK_NAMESPACE}/styles`, target: "styles.xml" });
  if (hasStrings) links.push({ type: `${LINK_NAMESPACE}/sharedStrings`, target: "sharedStrings.xml" });
  return linksXml(links);
}

/** Links out of the workbook, then the sheet's drawing. */
function sheetLinks(urls: readonly string[], drawing: string | null): string {
  const links = urls.map((target): Link => ({
    type: `${LINK_NAMESPACE}/hyperlink`,
    target,
    isOutside: true,
  }));
  if (drawing !== null)
    links.push({ type: `${LINK_NAMESPACE}/drawing`, target: `../drawings/${drawing}.xml` });
  return linksXml(links);
}

/** A sheet's drawing, its links and the charts it places: `chart2-1.xml` is the first of the second sheet. */
function chartParts(drawing: string, charts: readonly ChartDescription[], sheet: number): readonly Part[] {
  const type = "application/vnd.openxmlformats-officedocument.drawing";
  const names = charts.map((_, index) => `chart${sheet}-${index + 1}.xml`);
  const links = names.map((name) => ({ type: `${LINK_NAMESPACE}/chart`, target: `../charts/${name}` }));
  return [
    [`xl/drawings/${drawing}.xml`, `${type}+xml`, drawingXml(charts)],
    [`xl/drawings/_rels/${drawing}.xml.rels`, null, linksXml(links)],
    ...charts.map((chart, index): Part => [
      `xl/charts/${names[index]}`,
      `${type}ml.chart+xml`,
      chartXml(chart),
    ]),
  ];
}

function activeSheet({ sheets, activeSheet }: WorkbookDescription): number {
  const shown = (sheet: SheetDescription | undefined): boolean =>
    sheet !== undefined && (sheet.visibility ?? "visible") === "visible";
  const active = activeSheet ?? sheets.findIndex(shown);
  if (!shown(sheets[active])) throw new RangeError("a workbook shows at least one sheet, the active one");
  return active;
}

function checkSheets(sheets: readonly SheetDescription[]): void {
  const names = new Set<string>();
  for (const { name } of sheets) {
    const isFit = name !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/u.test(name);
    if (!isFit || names.has(name.toLowerCase())) throw new RangeError(`not a name for a sheet: “${name}”`);
    names.add(name.toLowerCase());
  }
}
