import type { CellContent } from "../../core/cells/edit";
import type { CellValue } from "../../core/cells/value";
import { scanElement, withAttributes } from "./element-xml";
import { escapeOoxml } from "./rich-text";
import { isNamed } from "./xml-cursor";
import { nextToken, skipElement } from "./xml-scan";
import { escapeText } from "./xml-text";

/** A cell's type attribute (`null`: number) and what stands inside its `<c>`. */
interface Inside {
  readonly type: string | null;
  readonly xml: string;
}

/**
 * The `<c>` element that holds the content. An existing element keeps its address, style and whatever else
 * it carries; only type, value and formula change, and metadata that belonged to the old value go.
 */
export function cellXml(
  current: string | null,
  prefix: string,
  address: string,
  content: CellContent,
): string {
  const inside =
    content.kind === "formula" ? formulaInside(prefix, content) : valueInside(prefix, content.value);
  if (current === null) {
    const type = inside.type === null ? "" : ` t="${inside.type}"`;
    return withInside(`<${prefix}c r="${address}"${type}/>`, prefix, inside.xml);
  }
  const retagged = withAttributes(current, [
    ["t", inside.type],
    ["cm", null],
    ["vm", null],
  ]);
  return withInside(retagged, prefix, inside.xml + otherChildren(retagged));
}

/** The cell with another style index; 0 is written only where an index stood. */
export function withStyle(xml: string, style: number | null): string {
  return withAttributes(xml, [["s", style === null ? null : String(style)]]);
}

/** A formula cell with a new cached number, its formula as it is. */
export function withCachedNumber(xml: string, prefix: string, number: number): string {
  const retagged = withAttributes(xml, [["t", null]]);
  return withInside(
    retagged,
    prefix,
    childNamed(retagged, "f") + `<${prefix}v>${numberText(number)}</${prefix}v>` + otherChildren(retagged),
  );
}

/** A number as a file writes it: the shortest decimal text that gives it back. */
export function numberText(number: number): string {
  return Object.is(number, -0) ? "0" : String(number);
}

function valueInside(prefix: string, value: CellValue): Inside {
  const v = (text: string): string => `<${prefix}v>${escapeText(text)}</${prefix}v>`;
  switch (value.kind) {
    case "blank":
      return { type: null, xml: "" };
    case "number":
      return { type: null, xml: v(numberText(value.number)) };
    case "boolean":
      return { type: "b", xml: v(value.boolean ? "1" : "0") };
    case "error":
      return { type: "e", xml: v(value.code) };
    case "text": {
      const text = escapeText(escapeOoxml(value.text));
      return {
        type: "inlineStr",
        xml: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
      };
    }
  }
}

function formulaInside(prefix: string, content: Extract<CellContent, { kind: "formula" }>): Inside {
  const formula = `<${prefix}f>${escapeText(content.formula)}</${prefix}f>`;
  if (content.value.kind === "text") {
    const text = escapeText(escapeOoxml(content.value.text));
    return { type: "str", xml: `${formula}<${prefix}v>${text}</${prefix}v>` };
  }
  const cached = valueInside(prefix, content.value);
  return { type: cached.type, xml: formula + cached.xml };
}

/** The element with its inside replaced; nothing inside → written `<c …/>`. */
function withInside(xml: string, prefix: string, inside: string): string {
  const scan = scanElement(xml);
  const tag = xml.slice(0, scan.end - (scan.selfClosing ? 2 : 1));
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}c>`;
}

/** Children that are neither value nor formula (an `extLst`), as written. */
function otherChildren(xml: string): string {
  return children(xml, (local) => local !== "v" && local !== "f" && local !== "is");
}

function childNamed(xml: string, name: string): string {
  return children(xml, (local) => local === name);
}

function children(xml: string, wanted: (local: string) => boolean): string {
  const scan = scanElement(xml);
  let found = "";
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    const start = scan.start;
    const local = ["v", "f", "is"].find((name) => isNamed(scan, name)) ?? "";
    skipElement(scan);
    if (wanted(local)) found += xml.slice(start, scan.end);
  }
  return found;
}
