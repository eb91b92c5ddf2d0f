import type { Visibility } from "../../core/cells/grid";
import { damaged, tooLarge } from "./failures";
import type { Parts } from "./package";
import { relatedPart, relationshipsOf, type Relationship } from "./relationships";
import { attribute, isOn, prefixedAttribute } from "./xml-attributes";
import { isNamed, localName } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

/** One worksheet: its name on the tab and the part that holds it. Chart and dialog sheets are left out. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly part: string;
  /** The number the calculation chain knows the sheet by. */
  readonly sheetId: string;
}

/** What the workbook part tells: the sheets in order and where the shared parts are. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly stylesPart: string | null;
  readonly sharedStringsPart: string | null;
  readonly calcChainPart: string | null;
  readonly relationships: readonly Relationship[];
}

/** Every sheet is a part, and there are not more parts than this. */
const MAX_SHEETS = 2_000;

/** Reads the workbook part and its relationships. */
export function readWorkbookPart(parts: Parts, part: string): WorkbookPart {
  const relationships = relationshipsOf(parts, part);
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const scan = scanXml(parts.text(part), part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "workbook") throw damaged("工作簿主部件不对");
    if (scan.depth === 2 && isNamed(scan, "workbookPr")) date1904 = isOn(scan, "date1904");
    if (scan.depth !== 3 || !isNamed(scan, "sheet")) continue;
    const name = attribute(scan, "name") ?? "";
    const relationship = byId.get(prefixedAttribute(scan, "id") ?? "");
    if (!relationship) throw damaged(`工作表“${name}”没有内容`);
    if (relationship.kind !== "worksheet") continue;
    if (relationship.target === null) throw damaged(`工作表“${name}”的内容缺失`);
    if (sheets.length >= MAX_SHEETS) throw tooLarge("工作表过多");
    sheets.push({
      name,
      visibility: visibilityOf(attribute(scan, "state")),
      part: relationship.target,
      sheetId: attribute(scan, "sheetId") ?? "",
    });
  }
  return {
    part,
    sheets,
    date1904,
    stylesPart: relatedPart(relationships, "styles"),
    sharedStringsPart: relatedPart(relationships, "sharedStrings"),
    calcChainPart: relatedPart(relationships, "calcChain"),
    relationships,
  };
}

function visibilityOf(state: string | null): Visibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
