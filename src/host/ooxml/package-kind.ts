import { contentTypeOf, readContentTypes } from "./content-types";
import { damaged, notAWorkbook, unsupported } from "./failures";
import type { Parts } from "./package";
import { relatedPart, relationshipsOf } from "./relationships";

/** Finds the workbook part by the package's relationships; other kinds of package are a `HostError` that names them. */
export function findWorkbookPart(parts: Parts): string {
  if (parts.find("mimetype") !== null) throw unsupported("这是 OpenDocument（.ods）文件");
  const types = readContentTypes(parts);
  const main = relatedPart(relationshipsOf(parts, ""), "officeDocument");
  if (main === null) {
    if (parts.find("xl/workbook.xml") !== null) throw damaged("缺少指向工作簿的关系");
    throw notAWorkbook("这是压缩包或其他文件，不是工作簿");
  }
  const type = contentTypeOf(types, main);
  if (type.includes("wordprocessingml") || type.includes("ms-word")) {
    throw notAWorkbook("这是 Word 文档，不是工作簿");
  }
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) {
    throw notAWorkbook("这是 PowerPoint 演示文稿，不是工作簿");
  }
  if (type.includes("sheet.binary")) throw unsupported("这是二进制工作簿 .xlsb");
  return main;
}

/** Whether the package carries a digital signature, which any change would break. */
export function isSigned(parts: Parts): boolean {
  return parts.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"));
}
