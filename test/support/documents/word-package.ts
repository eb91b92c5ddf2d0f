import { packageOf } from "../packages/raw-zip";

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/** The parts beside the body; each is the inside of its root element. */
export interface WordInside {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
}

const ROOTS: Readonly<Record<keyof WordInside, string>> = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "hdr",
};

/** The parts of a Word document whose body holds this XML. */
export function wordParts(body: string, inside: WordInside = {}): Map<string, string> {
  const kinds = Object.keys(inside) as (keyof WordInside)[];
  const relation = (kind: string, target: string, id: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (list: readonly string[]): string =>
    `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const types = ["document", ...kinds].map(
    (kind) =>
      `<Override PartName="/word/${kind}.xml" ContentType="${MAIN}${kind === "document" ? "document.main" : kind}+xml"/>`,
  );
  return new Map([
    [
      "[Content_Types].xml",
      `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join("")}</Types>`,
    ],
    ["_rels/.rels", relations([relation("officeDocument", "word/document.xml", "r1")])],
    ["word/document.xml", `${HEADER}<w:document ${SPACES}><w:body>${body}</w:body></w:document>`],
    [
      "word/_rels/document.xml.rels",
      relations(kinds.map((kind, index) => relation(kind, `${kind}.xml`, `r${String(index)}`))),
    ],
    ...kinds.map(
      (kind) =>
        [
          `word/${kind}.xml`,
          `${HEADER}<w:${ROOTS[kind]} ${SPACES}>${inside[kind] ?? ""}</w:${ROOTS[kind]}>`,
        ] as const,
    ),
  ]);
}

/** A .docx whose body holds this XML. */
export function wordFile(body: string, inside: WordInside = {}): Uint8Array {
  return packageOf(wordParts(body, inside));
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A run of text. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of ready runs, or of a plain text. */
export const para = (inside: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith("<") ? inside : run(inside)}</w:p>`;

/** A cell of a plain text or of ready blocks. */
export const tableCell = (inside: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${inside.startsWith("<") ? inside : para(inside)}</w:tc>`;

/** A table of rows of ready cells. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;
