import { formatAddress } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { areaOf, fullCell, keyOf, type Fixture, type FixtureSheet, type Plain } from "../../host/fixture";
import { packageOf, type PartMap } from "./raw-zip";

/** How a package is spelled: the same workbook, written the ways different programs write it. */
export interface Spelling {
  /** Prefix of the spreadsheet vocabulary, with its colon: `x:`. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Relationship targets from the root (`/xl/…`). */
  readonly absolute?: boolean;
  /** Texts in the cells themselves rather than shared. */
  readonly inline?: boolean;
  /** No `r` attributes where the position follows from the order. */
  readonly implied?: boolean;
  readonly utf16?: boolean;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

interface Namespaces {
  readonly main: string;
  readonly relations: string;
}

export function namespacesOf(spelling: Spelling): Namespaces {
  return spelling.strict
    ? {
        main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
        relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
      }
    : {
        main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      };
}

/** Text for XML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Puts the prefix on every element of the main vocabulary. */
export function spelled(xml: string, { prefix = "" }: Spelling): string {
  return xml.replace(/<(\/?)(?=[a-z])(?![a-z0-9]+:)/gi, `<$1${prefix}`);
}

/** A root element with its namespaces. */
export function rootOf(name: string, inside: string, spelling: Spelling): string {
  const { main, relations } = namespacesOf(spelling);
  const { prefix = "" } = spelling;
  const declared = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return `${HEADER}<${prefix}${name} ${declared}="${main}" xmlns:r="${relations}">${spelled(inside, spelling)}</${prefix}${name}>`;
}

/** A relationship part. */
export function relationships(
  list: readonly { id: string; kind: string; target: string; external?: boolean }[],
  spelling: Spelling,
): string {
  const { relations } = namespacesOf(spelling);
  const items = list.map(({ id, kind, target, external }) => {
    const type = kind.includes("://") ? kind : `${relations}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
  });
  return `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** A content type list. */
export function contentTypes(
  overrides: readonly (readonly [part: string, type: string])[],
  extensions = "",
): string {
  const items = overrides.map(([part, type]) => {
    return `<Override PartName="/${part}" ContentType="${type.includes("/") ? type : CONTENT + type}"/>`;
  });
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${extensions}${items.join("")}</Types>`
  );
}

/** The workbook a fixture describes, as parts of a package. */
export function fixtureParts(fixture: Fixture, spelling: Spelling = {}): Map<string, string> {
  const strings: string[] = [];
  const styles: string[] = [];
  const sheets = fixture.map((sheet) => sheetXml(sheet, spelling, strings, styles));
  const base = spelling.absolute ? "/xl/" : "";
  const parts = new Map<string, string>();
  parts.set(
    "[Content_Types].xml",
    contentTypes([
      ["xl/workbook.xml", "sheet.main+xml"],
      ...fixture.map((_, index) => [`xl/worksheets/sheet${index + 1}.xml`, "worksheet+xml"] as const),
      ["xl/styles.xml", "styles+xml"],
      ["xl/sharedStrings.xml", "sharedStrings+xml"],
    ]),
  );
  const top = [
    {
      id: "rId1",
      kind: "officeDocument",
      target: spelling.absolute ? "/xl/workbook.xml" : "xl/workbook.xml",
    },
  ];
  parts.set("_rels/.rels", relationships(top, spelling));
  const list = fixture.map(({ name, visibility = "visible" }, index) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  parts.set(
    "xl/workbook.xml",
    rootOf("workbook", `<workbookPr/><sheets>${list.join("")}</sheets><calcPr calcId="191029"/>`, spelling),
  );
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relationships(
      [
        ...fixture.map((_, index) => ({
          id: `rId${index + 1}`,
          kind: "worksheet",
          target: `${base}worksheets/sheet${index + 1}.xml`,
        })),
        { id: "rId90", kind: "styles", target: `${base}styles.xml` },
        { id: "rId91", kind: "sharedStrings", target: `${base}sharedStrings.xml` },
      ],
      spelling,
    ),
  );
  for (const [index, xml] of sheets.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, xml);
  parts.set("xl/styles.xml", stylesXml(styles, spelling));
  parts.set(
    "xl/sharedStrings.xml",
    rootOf(
      "sst",
      strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(""),
      spelling,
    ),
  );
  return parts;
}

/** The same as a file. */
export function fixturePackage(fixture: Fixture, spelling: Spelling = {}): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(fixtureParts(fixture, spelling));
  if (spelling.utf16) {
    for (const [name, text] of parts) {
      if (typeof text === "string")
        parts.set(name, new Uint8Array(Buffer.from(`\ufeff${text.replace("UTF-8", "UTF-16")}`, "utf16le")));
    }
  }
  return packageOf(parts as PartMap);
}

function sheetXml(sheet: FixtureSheet, spelling: Spelling, strings: string[], styles: string[]): string {
  const rows = new Map<number, string[]>();
  for (const row of sheet.hiddenRows ?? []) rows.set(row - 1, []);
  const implied = spelling.implied === true;
  const cells = Object.entries(sheet.cells).sort((a, b) => keyOf(a[0]) - keyOf(b[0]));
  const lastColumn = new Map<number, number>();
  for (const [address, given] of cells) {
    const { row, column } = addressOf(keyOf(address));
    const follows = implied && column === (lastColumn.get(row) ?? -1) + 1;
    lastColumn.set(row, column);
    const cell = fullCell(given);
    const array = (sheet.arrays ?? []).find(
      (area) => formatAddress({ row: areaOf(area).top, column: areaOf(area).left }) === address,
    );
    const formulaTag = array ? `<f t="array" ref="${array}">` : "<f>";
    const formula = cell.formula === null ? "" : `${formulaTag}${escaped(cell.formula)}</f>`;
    const { type, xml } = valueXml(cell.value, formula !== "", spelling, strings);
    const style = styleIndex(styles, cell.format, cell.locked);
    const xmlOf = `<c${follows ? "" : ` r="${address}"`}${style > 0 ? ` s="${style}"` : ""}${type}>${formula}${xml}</c>`;
    rows.set(row, [...(rows.get(row) ?? []), xmlOf]);
  }

  const data = [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, list]) => {
      const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : "";
      return `<row r="${row + 1}" spans="1:7"${hidden}>${list.join("")}</row>`;
    });
  const columns = (sheet.hiddenColumns ?? []).map((letters) => {
    const number = addressOf(keyOf(`${letters}1`)).column + 1;
    return `<col min="${number}" max="${number}" width="9" hidden="1"/>`;
  });
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${area}"/>`);
  return rootOf(
    "worksheet",
    '<dimension ref="A1:G10"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
      (columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "") +
      `<sheetData>${data.join("")}</sheetData>` +
      (sheet.isProtected ? '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>' : "") +
      (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    spelling,
  );
}

function valueXml(
  value: Plain,
  isFormula: boolean,
  spelling: Spelling,
  strings: string[],
): { type: string; xml: string } {
  if (value === null) return { type: "", xml: "" };
  if (typeof value === "number") return { type: "", xml: `<v>${value}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "object") return { type: ' t="e"', xml: `<v>${value.error}</v>` };
  if (isFormula) return { type: ' t="str"', xml: `<v>${escaped(value)}</v>` };
  if (spelling.inline)
    return { type: ' t="inlineStr"', xml: `<is><t xml:space="preserve">${escaped(value)}</t></is>` };
  if (!strings.includes(value)) strings.push(value);
  return { type: ' t="s"', xml: `<v>${strings.indexOf(value)}</v>` };
}

/** Style 0 is plain; each other pair of format and lock gets one of its own. */
function styleIndex(styles: string[], format: string, locked: boolean): number {
  if (format === "General" && locked) return 0;
  const key = JSON.stringify([format, locked]);
  if (!styles.includes(key)) styles.push(key);
  return styles.indexOf(key) + 1;
}

function stylesXml(styles: readonly string[], spelling: Spelling): string {
  const pairs = styles.map((key) => JSON.parse(key) as [string, boolean]);
  const formats = pairs.map(
    ([format], index) => `<numFmt numFmtId="${170 + index}" formatCode="${escaped(format)}"/>`,
  );
  const xfs = pairs.map(([, locked], index) => {
    const protection = locked ? "" : '<protection locked="0"/>';
    const tag = `<xf numFmtId="${170 + index}" fontId="0" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyProtection="1"`;
    return protection === "" ? `${tag}/>` : `${tag}>${protection}</xf>`;
  });
  return rootOf(
    "styleSheet",
    (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "") +
      '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
      '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
      '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join("")}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/>',
    spelling,
  );
}
