import { prefixedAttribute, allAttributes } from "./xml-attributes";
import { isNamed, localName } from "./xml-cursor";
import { nextToken, scanXml, skipElement } from "./xml-scan";

/** Children of `<worksheet>` up to the place of `<legacyDrawing>`, in the order the schema asks for. */
const BEFORE = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
]);

/** The relationship id of the sheet's drawing of note boxes; none → `null`. */
export function legacyDrawingId(text: string, part: string): string | null {
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    if (isNamed(scan, "legacyDrawing")) return prefixedAttribute(scan, "id");
    skipElement(scan);
  }
  return null;
}

/** The sheet with `<legacyDrawing>` put in its place. `vocabulary` is the relationships' namespace with a slash. */
export function withLegacyDrawing(text: string, part: string, id: string, vocabulary: string): string {
  const namespace = vocabulary.slice(0, -1);
  const scan = scanXml(text, part);
  let insertAt = 0;
  let prefix: string | null = null;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 1) {
      insertAt = scan.end;
      prefix = prefixFor(allAttributes(scan), namespace);
    } else if (scan.depth === 2) {
      const earlier = BEFORE.has(localName(scan));
      skipElement(scan);
      if (earlier) insertAt = scan.end;
    }
  }
  const declared = prefix === null ? ` xmlns:r="${namespace}"` : "";
  const element = `<${scan.rootPrefix}legacyDrawing${declared} ${prefix ?? "r"}:id="${id}"/>`;
  return text.slice(0, insertAt) + element + text.slice(insertAt);
}

/** The sheet without its `<legacyDrawing>`. */
export function withoutLegacyDrawing(text: string, part: string): string {
  const scan = scanXml(text, part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    const { start } = scan;
    const found = isNamed(scan, "legacyDrawing");
    skipElement(scan);
    if (found) return text.slice(0, start) + text.slice(scan.end);
  }
  return text;
}

function prefixFor(attributes: readonly (readonly [string, string])[], namespace: string): string | null {
  const found = attributes.find(([name, value]) => name.startsWith("xmlns:") && value === namespace);
  return found ? found[0].slice("xmlns:".length) : null;
}
