import { parseAddress } from "../../core/cells/address";
import { damaged } from "./failures";
import { attributeSplice } from "./element-xml";
import { spliced, type Splice } from "./splice";
import { attribute } from "./xml-attributes";
import { isNamed, localName, type XmlScan } from "./xml-cursor";
import { innerText, nextToken, scanXml, skipElement } from "./xml-scan";
import { escapeText, withoutForbidden } from "./xml-text";
import { escapeOoxml, richText } from "./rich-text";

/** Whose notes are ours. */
export const AUTHOR = "绩效自评校验";

/** One note as the comments part lists it. */
export interface NoteEntry {
  readonly address: string;
  readonly authorId: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A comments part: its authors and notes with their places in the text. */
export interface CommentsPart {
  readonly prefix: string;
  readonly authors: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly notes: readonly NoteEntry[];
  /** Where the two lists end. */
  readonly authorsEnd: number;
  readonly notesEnd: number;
}

/** A comments part without notes. */
export function emptyComments(namespace: string): string {
  return `<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Reads a comments part. */
export function readComments(text: string, part: string): CommentsPart {
  const scan = scanXml(text, part);
  const authors: { name: string; start: number; end: number }[] = [];
  const notes: NoteEntry[] = [];
  let authorsEnd = -1;
  let notesEnd = -1;
  while (nextToken(scan) !== "end") {
    if (scan.kind === "close" && scan.depth === 2 && !scan.selfClosing) {
      if (isNamed(scan, "authors")) authorsEnd = scan.start;
      if (isNamed(scan, "commentList")) notesEnd = scan.start;
    }
    if (scan.kind !== "open") continue;
    if (scan.depth === 1 && localName(scan) !== "comments") throw damaged("批注部件不对");
    if (scan.depth !== 3) continue;
    const { start } = scan;
    if (isNamed(scan, "author")) authors.push({ start, name: innerText(scan), end: scan.end });
    else if (isNamed(scan, "comment")) notes.push(readNote(scan));
    else skipElement(scan);
  }
  return { prefix: scan.rootPrefix, authors, notes, authorsEnd, notesEnd };
}

function readNote(scan: XmlScan): NoteEntry {
  const { start, depth } = scan;
  const address = attribute(scan, "ref") ?? "";
  const authorId = Number(attribute(scan, "authorId") ?? "0");
  let text = "";
  while (nextToken(scan) !== "close" || scan.depth !== depth) {
    if (scan.kind !== "open") continue;
    if (isNamed(scan, "text")) text = richText(scan);
    else skipElement(scan);
  }
  return { address, authorId, text, start, end: scan.end };
}

/** The part with notes of ours added; `null` where its lists are missing and nothing can be added. */
export function withNotes(
  text: string,
  part: string,
  notes: readonly { address: string; text: string }[],
): string | null {
  const { prefix: p, authors, authorsEnd, notesEnd } = readComments(text, part);
  if (authorsEnd < 0 || notesEnd < 0) return null;
  const known = authors.findIndex(({ name }) => name === AUTHOR);
  const authorId = known < 0 ? authors.length : known;
  const splices: Splice[] = [];
  if (known < 0)
    splices.push({ start: authorsEnd, end: authorsEnd, text: `<${p}author>${AUTHOR}</${p}author>` });
  const items = notes.map((note) => {
    const content = escapeText(escapeOoxml(withoutForbidden(note.text)));
    const look = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
    const run = `<${p}r>${look}<${p}t xml:space="preserve">${content}</${p}t></${p}r>`;
    return `<${p}comment ref="${note.address}" authorId="${authorId}"><${p}text>${run}</${p}text></${p}comment>`;
  });
  splices.push({ start: notesEnd, end: notesEnd, text: items.join("") });
  return spliced(text, splices);
}

/** A comments part after our notes were taken out: the cells they were on, and how many notes are left. */
export interface NotesTaken {
  readonly text: string;
  readonly addresses: readonly string[];
  readonly left: number;
}

/**
 * The part without our notes and our name. Ours are those under our name, and those the test knows again:
 * some programs drop the names of authors.
 */
export function withoutOurNotes(
  text: string,
  part: string,
  isKnown: (address: string, noteText: string) => boolean,
): NotesTaken {
  const { authors, notes } = readComments(text, part);
  const ours = authors.findIndex(({ name }) => name === AUTHOR);
  const own = notes.filter((note) => note.authorId === ours || isKnown(note.address, note.text));
  const splices: Splice[] = own.map(({ start, end }) => ({ start, end, text: "" }));
  const author = authors[ours];
  if (author) {
    splices.push({ start: author.start, end: author.end, text: "" });
    const kept = notes.filter((note) => !own.includes(note) && note.authorId > ours);
    for (const note of kept) splices.push(...renumbered(text, note));
  }
  const addresses = own.map(({ address }) => address);
  return { text: spliced(text, splices), addresses, left: notes.length - own.length };
}

/** With our name gone, the authors after it move up by one. */
function renumbered(text: string, note: NoteEntry): readonly Splice[] {
  const scan = scanXml(text.slice(note.start, note.end), "批注");
  nextToken(scan);
  return attributeSplice(scan, "authorId", String(note.authorId - 1)).map((splice) => ({
    start: splice.start + note.start,
    end: splice.end + note.start,
    text: splice.text,
  }));
}

/** `A1` → key-like text without `$`, for comparing addresses as files write them. */
export function plainAddress(address: string): string {
  const at = parseAddress(address);
  return at ? `${at.row}:${at.column}` : address;
}
