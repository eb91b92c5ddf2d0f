import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

const ROOT = join(__dirname, "../../assets");

/** The bytes of a workbook under `assets/`. */
export function asset(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, path)));
}

/** A package's parts as text, by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** One part; missing → error. */
export function part(bytes: Uint8Array, name: string): string {
  const text = partsOf(bytes).get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** Local names of an element's children, in order. Text and attributes are passed over. */
export function childNames(xml: string, parent: string): string[] {
  const names: string[] = [];
  let depth = -1;
  for (const [, close, name = "", , empty] of xml.matchAll(/<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (depth < 0) {
      if (name === parent && close === "") depth = 0;
      continue;
    }
    if (close === "/") {
      if (depth === 0) break;
      depth -= 1;
      continue;
    }
    if (depth === 0) names.push(name);
    if (empty === "") depth += 1;
  }
  return names;
}
