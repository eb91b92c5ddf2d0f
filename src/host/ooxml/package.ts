import { damaged } from "./failures";
import { decodeXml, encodeXml, type XmlText } from "./xml-text";
import { unpack, type Inflate, type ZipArchive, type ZipEntry } from "./zip";
import { rewriteZip } from "./zip-write";

/** A part as a change leaves it: XML text, or bytes. */
export type PartContent = XmlText | { readonly bytes: Uint8Array };

/** The parts of a package by name, without leading slash. */
export interface Parts {
  names(): readonly string[];
  /** The name as the package spells it, or `null` where there is no such part. Case does not matter. */
  find(name: string): string | null;
  bytes(name: string): Uint8Array;
  /** The part's text; asking twice decodes once. */
  text(name: string): string;
}

/** Parts with changes laid over them; nothing happens to the package until it is committed. */
export interface PartDraft extends Parts {
  /** Gives the part this text, in the encoding it has; the same text is no change. */
  setText(name: string, text: string): void;
  setBytes(name: string, bytes: Uint8Array): void;
  remove(name: string): void;
  changes(): ReadonlyMap<string, PartContent | null>;
}

/** A package in memory: the file's bytes and the changes committed so far. */
export interface Package extends Parts {
  draft(): PartDraft;
  commit(changes: ReadonlyMap<string, PartContent | null>): void;
  /** What a part now holds; for putting it back later. */
  content(name: string): PartContent | null;
  /** The file: parts not changed (or changed back) are copied byte for byte. */
  save(): Uint8Array;
}

/** One level of parts under their exact names. */
interface Layer {
  names(): readonly string[];
  has(name: string): boolean;
  find(name: string): string | null;
  bytes(name: string): Uint8Array;
  xml(name: string): XmlText;
}

type Changes = Map<string, PartContent | null>;

/** Opens a package over a zip archive; parts are unpacked when first asked for. */
export function openPackage(zip: ZipArchive, inflate: Inflate): Package {
  const base = originals(zip, inflate);
  const committed: Changes = new Map();
  const current = overlay(base, committed);
  return {
    ...partsOf(current),
    draft: () => openDraft(current),
    commit(changes) {
      for (const [name, content] of changes) committed.set(name, content);
    },
    content(name) {
      const changed = committed.get(name);
      if (changed !== undefined) return changed;
      return base.has(name) ? { bytes: base.bytes(name) } : null;
    },
    save: () => rewriteZip(zip, realChanges(base, committed)),
  };
}

/** The archive's own parts. Texts are kept once decoded; bytes are unpacked again when needed. */
function originals(zip: ZipArchive, inflate: Inflate): Layer {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.entries) if (!entry.name.endsWith("/")) entries.set(entry.name, entry);
  const names = [...entries.keys()];
  const spelled = new Map(names.map((name) => [name.toLowerCase(), name]));
  const texts = new Map<string, XmlText>();
  const bytes = (name: string): Uint8Array => unpack(zip, entries.get(name) as ZipEntry, inflate);
  return {
    names: () => names,
    has: (name) => entries.has(name),
    find: (name) => spelled.get(name.toLowerCase()) ?? null,
    bytes,
    xml(name) {
      const known = texts.get(name);
      if (known) return known;
      const fresh = decodeXml(bytes(name), name);
      texts.set(name, fresh);
      return fresh;
    },
  };
}

function overlay(below: Layer, changes: ReadonlyMap<string, PartContent | null>): Layer {
  return {
    names() {
      const kept = below.names().filter((name) => changes.get(name) !== null);
      const known = new Set(kept);
      for (const [name, content] of changes) if (content && !known.has(name)) kept.push(name);
      return kept;
    },
    has(name) {
      const changed = changes.get(name);
      return changed === undefined ? below.has(name) : changed !== null;
    },
    find(name) {
      const key = name.toLowerCase();
      for (const [other, content] of changes) if (content && other.toLowerCase() === key) return other;
      const found = below.find(name);
      return found !== null && changes.get(found) === null ? null : found;
    },
    bytes(name) {
      const changed = changes.get(name);
      return changed ? bytesOf(changed) : below.bytes(name);
    },
    xml(name) {
      const changed = changes.get(name);
      if (!changed) return below.xml(name);
      return "bytes" in changed ? decodeXml(changed.bytes, name) : changed;
    },
  };
}

function partsOf(layer: Layer): Parts {
  const existing = (name: string): string => {
    if (!layer.has(name)) throw damaged(`缺少部件 ${name}`);
    return name;
  };
  return {
    names: () => layer.names(),
    find: (name) => layer.find(name),
    bytes: (name) => layer.bytes(existing(name)),
    text: (name) => layer.xml(existing(name)).text,
  };
}

function openDraft(below: Layer): PartDraft {
  const changes: Changes = new Map();
  const layer = overlay(below, changes);
  return {
    ...partsOf(layer),
    setText(name, text) {
      const known = layer.has(name) ? layer.xml(name) : null;
      if (known?.text !== text) changes.set(name, { text, encoding: known?.encoding ?? "utf-8" });
    },
    setBytes: (name, bytes) => void changes.set(name, { bytes }),
    remove: (name) => void changes.set(name, null),
    changes: () => changes,
  };
}

/** Only what differs from the file as it was opened. */
function realChanges(
  base: Layer,
  committed: ReadonlyMap<string, PartContent | null>,
): Map<string, Uint8Array | null> {
  const changes = new Map<string, Uint8Array | null>();
  for (const [name, content] of committed) {
    const bytes = content && bytesOf(content);
    if (bytes === null ? base.has(name) : !base.has(name) || !equalBytes(bytes, base.bytes(name))) {
      changes.set(name, bytes);
    }
  }
  return changes;
}

function bytesOf(content: PartContent): Uint8Array {
  return "bytes" in content ? content.bytes : encodeXml(content);
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
