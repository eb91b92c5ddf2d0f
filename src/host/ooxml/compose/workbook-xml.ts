import { absoluteArea, quotedSheet } from "./area-text";
import type { DefinedName, SheetDescription, WorkbookDescription, WorkbookProperties } from "./description";
import { element, formulaText, LINK_NAMESPACE, MAIN_NAMESPACE, XML_HEAD } from "./markup";

/** Writes the workbook's main part. Sheets have the relationship ids rId1, rId2 … in their order. */
export function workbookXml(
  description: WorkbookDescription,
  active: number,
  mustCalculate: boolean,
): string {
  const { sheets } = description;
  const sheetItems = sheets.map(({ name, visibility }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: visibility === "visible" ? undefined : visibility,
      "r:id": `rId${index + 1}`,
    }),
  );
  const names = [
    ...sheets.flatMap(ownNames),
    ...(description.names ?? []).map((name) => given(name, sheets)),
  ];
  const content =
    "<workbookPr/>" +
    element("bookViews", {}, element("workbookView", { activeTab: active === 0 ? undefined : active })) +
    element("sheets", {}, sheetItems.join("")) +
    (names.length === 0 ? "" : element("definedNames", {}, names.join(""))) +
    element("calcPr", { calcId: 191029, fullCalcOnLoad: mustCalculate ? true : undefined });
  return XML_HEAD + element("workbook", { xmlns: MAIN_NAMESPACE, "xmlns:r": LINK_NAMESPACE }, content);
}

/** The names Excel itself keeps for a sheet's print area, its repeated rows and its filter. */
function ownNames(sheet: SheetDescription, index: number): string[] {
  const names: string[] = [];
  const add = (name: string, refersTo: string, hidden?: boolean): void => {
    const head = { name: `_xlnm.${name}`, localSheetId: index, hidden: hidden ? true : undefined };
    names.push(element("definedName", head, formulaText(refersTo)));
  };
  if (sheet.autoFilter) add("_FilterDatabase", absoluteArea(sheet.name, sheet.autoFilter), true);
  if (sheet.print?.area) add("Print_Area", absoluteArea(sheet.name, sheet.print.area));
  const rows = sheet.print?.titleRows;
  if (rows) add("Print_Titles", `${quotedSheet(sheet.name)}!$${rows.from + 1}:$${rows.to + 1}`);
  return names;
}

function given(name: DefinedName, sheets: readonly SheetDescription[]): string {
  const index = name.sheet === undefined ? -1 : sheets.findIndex((sheet) => sheet.name === name.sheet);
  if (name.sheet !== undefined && index < 0) throw new RangeError(`no such sheet: ${name.sheet}`);
  return element(
    "definedName",
    {
      name: name.name,
      localSheetId: index < 0 ? undefined : index,
      hidden: name.hidden ? true : undefined,
    },
    formulaText(name.refersTo),
  );
}

/** The file's own description (Dublin Core). */
export function propertiesPart(properties: WorkbookProperties): string {
  const content = (
    [
      ["dc:title", properties.title],
      ["dc:subject", properties.subject],
      ["dc:creator", properties.creator],
      ["cp:keywords", properties.keywords],
      ["dc:description", properties.description],
    ] as const
  )
    .map(([name, text]) => (text === undefined ? "" : element(name, {}, formulaText(text))))
    .join("");
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  return XML_HEAD + element("cp:coreProperties", namespaces, content);
}
