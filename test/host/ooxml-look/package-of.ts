import { composeWorkbook } from "../../../src/host/ooxml/compose/compose-workbook";
import type { WorkbookDescription } from "../../../src/host/ooxml/compose/description";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { readLook } from "../../../src/host/ooxml/look/read-look";
import type { SheetLook } from "../../../src/host/ooxml/look/sheet-look";
import { packZip } from "../../../src/host/ooxml/zip-write";

/** The look of a sheet of a described workbook. */
export function lookOf(description: WorkbookDescription, sheet?: string): SheetLook {
  return lookIn(composeWorkbook(description), sheet ?? description.sheets[0]?.name ?? "");
}

/** The look of a sheet in a file; a sheet that is not there is a fault of the test. */
export function lookIn(bytes: Uint8Array, sheet: string): SheetLook {
  const look = readLook(bytes, inflateNode).sheet(sheet);
  if (!look) throw new Error(`no sheet ${sheet}`);
  return look;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Parts written by hand, for what `composeWorkbook` never writes: themes, tints, palettes, odd borders. */
export interface HandMade {
  readonly sheet: string;
  readonly styles: string;
  readonly theme?: string;
  readonly workbook?: string;
}

/** A package of one sheet named `表`. */
export function handMade({ sheet, styles, theme, workbook = "" }: HandMade): Uint8Array {
  const parts: [string, string][] = [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/>${theme === undefined ? "" : `<Relationship Id="r3" Type="${OFFICE}/theme" Target="theme/theme1.xml"/>`}</Relationships>`,
    ],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`],
    ["xl/styles.xml", `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
  ];
  if (theme !== undefined)
    parts.push([
      "xl/theme/theme1.xml",
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${theme}</a:clrScheme></a:themeElements></a:theme>`,
    ]);
  const encoder = new TextEncoder();
  return packZip(parts.map(([name, xml]) => [name, encoder.encode(xml)] as const));
}
