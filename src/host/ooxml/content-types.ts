import { hostile, notAWorkbook } from "./failures";
import type { Parts } from "./package";
import { attribute } from "./xml-attributes";
import { isNamed } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

/** What the package says of its parts' kinds. */
export interface ContentTypes {
  /** By part name in lower case, with leading slash as written. */
  readonly overrides: ReadonlyMap<string, string>;
  /** By file extension in lower case. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Far more than there can be parts. */
const MAX_TYPES = 10_000;

/** Reads `[Content_Types].xml`; a zip without it is no Office file. */
export function readContentTypes(parts: Parts): ContentTypes {
  const name = parts.find(CONTENT_TYPES_PART);
  if (name === null) throw notAWorkbook("这是普通压缩包，不是工作簿");
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const scan = scanXml(parts.text(name), name);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    if (overrides.size + defaults.size >= MAX_TYPES) throw hostile("内容类型过多");
    const type = attribute(scan, "ContentType") ?? "";
    if (isNamed(scan, "Override")) overrides.set((attribute(scan, "PartName") ?? "").toLowerCase(), type);
    if (isNamed(scan, "Default")) defaults.set((attribute(scan, "Extension") ?? "").toLowerCase(), type);
  }
  return { overrides, defaults };
}

/** The content type of a part. */
export function contentTypeOf(types: ContentTypes, part: string): string {
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  return types.overrides.get(`/${part.toLowerCase()}`) ?? types.defaults.get(extension) ?? "";
}
