import { unzipSync } from "fflate";

/** The parts of a package as another program unpacks them. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** The same, as text. */
export function textsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Array.from(partsOf(bytes), ([name, data]) => [name, Buffer.from(data).toString("utf8")]));
}

/** Names of parts that differ between two packages: changed, added (`+`) or gone (`-`). */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const changed: string[] = [];
  for (const [name, data] of old) {
    const other = now.get(name);
    if (!other) changed.push(`-${name}`);
    else if (Buffer.compare(Buffer.from(data), Buffer.from(other)) !== 0) changed.push(name);
  }
  for (const name of now.keys()) if (!old.has(name)) changed.push(`+${name}`);
  return changed.sort();
}

/** The parts with XML as text, to be changed by a test and packed again. */
export function editableParts(bytes: Uint8Array): Map<string, string | Uint8Array> {
  const isText = (name: string): boolean => /\.(?:xml|rels|vml)$/.test(name);
  return new Map(
    Array.from(partsOf(bytes), ([name, data]) => [
      name,
      isText(name) ? Buffer.from(data).toString("utf8") : data,
    ]),
  );
}
