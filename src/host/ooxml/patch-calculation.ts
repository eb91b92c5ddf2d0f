import type { Book } from "./book";
import type { PartDraft } from "./package";
import { isEmptyList } from "./patch-list";
import { removePart, removeRelationship } from "./patch-relations";
import { attributeSplice } from "./element-xml";
import { spliced, type Splice } from "./splice";
import type { WorkbookPart } from "./workbook-part";
import { attribute } from "./xml-attributes";
import { isNamed, localName } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** Children of `<workbook>` that come before `<calcPr>`. */
const BEFORE_CALC = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

/** Has everything calculated anew on opening, if the workbook calculates at all. */
export function requestCalculation(book: Book, draft: PartDraft): void {
  const calculates = book
    .grids(draft)
    .some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));
  if (calculates) requestFullCalculation(draft, book.workbook(draft));
}

/** Has the spreadsheet program calculate everything anew when it opens the file. */
function requestFullCalculation(draft: PartDraft, workbook: WorkbookPart): void {
  const { part } = workbook;
  const text = draft.text(part);
  const scan = scanXml(text, part);
  let insertAt = 0;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1) insertAt = scan.end;
    if (scan.depth !== 2) continue;
    if (isNamed(scan, "calcPr")) {
      if (attribute(scan, "fullCalcOnLoad") === "1") return;
      draft.setText(part, spliced(text, attributeSplice(scan, "fullCalcOnLoad", "1")));
      return;
    }
    const earlier = BEFORE_CALC.has(localName(scan));
    skipElement(scan);
    if (earlier) insertAt = scan.end;
  }
  const element = `<${scan.rootPrefix}calcPr fullCalcOnLoad="1"/>`;
  draft.setText(part, spliced(text, [{ start: insertAt, end: insertAt, text: element }]));
}

/**
 * Takes cells that no longer hold a formula out of the calculation chain; `cells` are addresses by sheet id.
 * An entry without sheet id has that of the entry before, which must not get lost with it.
 */
export function leaveCalcChain(
  draft: PartDraft,
  workbook: WorkbookPart,
  gone: (sheetId: string, address: string) => boolean,
): void {
  const part = workbook.calcChainPart;
  if (part === null || draft.find(part) === null) return;
  const text = draft.text(part);
  const scan = scanXml(text, part);
  const splices: Splice[] = [];
  let sheetId = "";
  let lost = false;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2 || !isNamed(scan, "c")) continue;
    const own = attribute(scan, "i");
    sheetId = own ?? sheetId;
    const { start } = scan;
    if (gone(sheetId, attribute(scan, "r") ?? "")) {
      skipElement(scan);
      splices.push({ start, end: scan.end, text: "" });
      lost ||= own !== null;
    } else {
      if (lost && own === null) splices.push(...attributeSplice(scan, "i", sheetId));
      lost = false;
    }
  }
  const left = spliced(text, splices);
  if (!isEmptyList(left, part)) {
    if (left !== text) draft.setText(part, left);
    return;
  }
  removeRelationship(draft, workbook.part, part, false);
  removePart(draft, part);
}
