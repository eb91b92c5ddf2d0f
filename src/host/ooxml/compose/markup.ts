import { escapeOoxml } from "../rich-text";
import { escapeAttribute, escapeText, withoutForbidden } from "../xml-text";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const LINK_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type AttributeValue = string | number | boolean | undefined;

/** Attributes in the given order, absent ones left out; booleans as 1 and 0. Begins with a blank. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const shown = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    text += ` ${name}="${escapeAttribute(withoutForbidden(shown))}"`;
  }
  return text;
}

/** One element; without content in its short form. */
export function element(
  name: string,
  values: Readonly<Record<string, AttributeValue>>,
  content = "",
): string {
  const head = `<${name}${attributes(values)}`;
  return content === "" ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** A list with its `count`; empty → nothing. */
export function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
}

/** `<t>` of a cell's text, its blanks kept, control characters and accidental escapes taken care of. */
export function textElement(text: string): string {
  const content = escapeText(escapeOoxml(withoutForbidden(text)));
  return /^\s|\s$|\n/u.test(content) ? `<t xml:space="preserve">${content}</t>` : `<t>${content}</t>`;
}

/** Text of a formula element. */
export function formulaText(formula: string): string {
  return escapeText(withoutForbidden(formula));
}

/** `FFRRGGBB` of a colour; refuses anything that is not `RRGGBB`. */
export function argb(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new RangeError(`not a colour (RRGGBB): ${color}`);
  return `FF${color.toUpperCase()}`;
}
