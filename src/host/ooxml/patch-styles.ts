import { builtInId } from "./built-in-formats";
import { withAttributes, attributeOf } from "./element-xml";
import { readStyleSections, type StyleSections } from "./style-sections";
import { spliced, type Splice } from "./splice";
import { escapeAttribute } from "./xml-text";

/** A styles part being added to: nothing in it is changed, entries are only appended. */
export interface StylesPatch {
  /** The `<xf>` of a cell style, as written. */
  xf(index: number): string;
  xfCount(): number;
  fill(index: number): string;
  /** Index of a fill with exactly this XML (without prefix), appended where there is none. */
  addFill(xml: string): number;
  /** Index of a cell style with exactly this XML, appended where there is none. */
  addXf(xml: string): number;
  /** Id of a number format code. */
  addFormat(code: string): number;
  readonly prefix: string;
  text(): string;
}

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const GRAY_FILL = '<fill><patternFill patternType="gray125"/></fill>';
const PLAIN_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** What has to stand first in a list that was missing or empty. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fills: [NO_FILL, GRAY_FILL],
  cellXfs: [PLAIN_XF],
};

/** Formats of a file's own have ids from here. */
const FIRST_CUSTOM_FORMAT = 164;

/** One list with what was added to it. */
interface GrowingList {
  readonly items: string[];
  /** How many of the items stand in the file; the rest are to be appended. */
  readonly inFile: number;
  /** How many there were to begin with: those, or the ones that have to stand first. */
  readonly atStart: number;
  readonly indexes: Map<string, number>;
}

/** Starts adding to a styles part. */
export function patchStyles(text: string, part: string): StylesPatch {
  const sections = readStyleSections(text, part);
  const { prefix } = sections;
  const lists = new Map<string, GrowingList>();
  const list = (name: string): GrowingList => {
    const known = lists.get(name);
    if (known) return known;
    const own = sections.byName.get(name)?.items ?? [];
    const items = own.length > 0 ? [...own] : (FIRST[name] ?? []).map((xml) => prefixed(xml, prefix));
    const indexes = new Map<string, number>();
    for (const [index, item] of items.entries()) if (!indexes.has(item)) indexes.set(item, index);
    const fresh = { items, inFile: own.length, atStart: items.length, indexes };
    lists.set(name, fresh);
    return fresh;
  };
  const add = (name: string, xml: string): number => {
    const { items, indexes } = list(name);
    const found = indexes.get(xml);
    if (found !== undefined) return found;
    indexes.set(xml, items.length);
    return items.push(xml) - 1;
  };
  const formats = (): readonly (readonly [number, string])[] =>
    list("numFmts").items.map((xml) => [
      Number(attributeOf(xml, "numFmtId")),
      attributeOf(xml, "formatCode") ?? "",
    ]);
  return {
    prefix,
    xf: (index) => list("cellXfs").items[index] ?? prefixed(PLAIN_XF, prefix),
    xfCount: () => list("cellXfs").items.length,
    fill: (index) => list("fills").items[index] ?? prefixed(NO_FILL, prefix),
    addFill: (xml) => add("fills", prefixed(xml, prefix)),
    addXf: (xml) => add("cellXfs", xml),
    addFormat: (code) => formatId(formats(), code) ?? addFormat(formats(), code, prefix, add),
    text() {
      const grown = [...lists].filter(([, { items, atStart }]) => items.length > atStart);
      return spliced(
        text,
        grown.flatMap(([name, { items, inFile }]) => appendSplices(sections, name, items, inFile)),
      );
    },
  };
}

/** The id a format code already has: among the file's own, or built in. */
function formatId(own: readonly (readonly [number, string])[], code: string): number | null {
  const found = own.find(([, other]) => other === code);
  if (found) return found[0];
  const builtIn = builtInId(code);
  return builtIn !== null && !own.some(([id]) => id === builtIn) ? builtIn : null;
}

function addFormat(
  own: readonly (readonly [number, string])[],
  code: string,
  prefix: string,
  add: (name: string, xml: string) => number,
): number {
  const id = own.reduce((highest, [other]) => Math.max(highest, other), FIRST_CUSTOM_FORMAT - 1) + 1;
  add("numFmts", `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}

/** The style with another fill. */
export function xfWithFill(xf: string, fill: number): string {
  return withAttributes(xf, [
    ["fillId", String(fill)],
    ["applyFill", "1"],
  ]);
}

/** The style with another number format. */
export function xfWithFormat(xf: string, format: number): string {
  return withAttributes(xf, [
    ["numFmtId", String(format)],
    ["applyNumberFormat", "1"],
  ]);
}

function appendSplices(
  { byName, placeFor, prefix }: StyleSections,
  name: string,
  items: readonly string[],
  inFile: number,
): readonly Splice[] {
  const section = byName.get(name);
  const tag = `${prefix}${name}`;
  const xml = items.slice(inFile).join("");
  if (!section) {
    const at = placeFor(name);
    return [{ start: at, end: at, text: `<${tag} count="${items.length}">${xml}</${tag}>` }];
  }
  const { count, openEnd, closeStart, selfClosing } = section;
  const splices: Splice[] = [];
  if (count) splices.push({ start: count.valueStart, end: count.valueEnd, text: String(items.length) });
  if (selfClosing) splices.push({ start: openEnd - 2, end: openEnd, text: `>${xml}</${tag}>` });
  else splices.push({ start: closeStart, end: closeStart, text: xml });
  return splices;
}

/** `<fill><patternFill/></fill>` with the part's own prefix on every element. */
function prefixed(xml: string, prefix: string): string {
  if (prefix === "") return xml;
  return xml.replaceAll("</", "\u0000").replaceAll("<", `<${prefix}`).replaceAll("\u0000", `</${prefix}`);
}
