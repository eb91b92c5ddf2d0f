import { contentTypeOf, readContentTypes } from "../ooxml/content-types";
import type { Parts } from "../ooxml/package";
import { relatedPart, relationshipsOf } from "../ooxml/relationships";
import { damagedReport, notAReport } from "./failures";

/** The parts of a Word document this reader looks at; `null` where the document has none. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly footnotes: string | null;
  readonly endnotes: string | null;
}

/** Finds a document's parts by its relationships; other kinds of package are a `HostError` that names them. */
export function findWordParts(parts: Parts): WordParts {
  if (parts.find("mimetype") !== null) throw notAReport("这是 OpenDocument（.odt）文件");
  if (parts.find("[Content_Types].xml") === null) throw notAReport("这是普通压缩包，不是 Word 文档");
  const types = readContentTypes(parts);
  const document = relatedPart(relationshipsOf(parts, ""), "officeDocument");
  if (document === null) {
    if (parts.find("word/document.xml") !== null) throw damagedReport("缺少指向正文的关系");
    throw notAReport("这是压缩包或其他文件，不是 Word 文档");
  }
  const type = contentTypeOf(types, document);
  if (type.includes("spreadsheetml") || type.includes("ms-excel"))
    throw notAReport("这是 Excel 工作簿，不是书面报告");
  if (type.includes("presentationml") || type.includes("ms-powerpoint"))
    throw notAReport("这是 PowerPoint 演示文稿");
  const related = relationshipsOf(parts, document);
  return {
    document,
    styles: relatedPart(related, "styles"),
    numbering: relatedPart(related, "numbering"),
    footnotes: relatedPart(related, "footnotes"),
    endnotes: relatedPart(related, "endnotes"),
  };
}
