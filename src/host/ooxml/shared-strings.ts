import { damaged, tooLarge } from "./failures";
import { richText } from "./rich-text";
import { isNamed, localName } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

/** More texts than a workbook of the cells we take can use. */
const MAX_STRINGS = 2_000_000;

/** The workbook's shared texts, by index. */
export function readSharedStrings(text: string, part: string): readonly string[] {
  const strings: string[] = [];
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "sst") throw damaged("共享文字部件不对");
    if (scan.depth === 2 && isNamed(scan, "si")) strings.push(richText(scan));
    if (strings.length > MAX_STRINGS) throw tooLarge("共享文字过多");
  }
  return strings;
}
