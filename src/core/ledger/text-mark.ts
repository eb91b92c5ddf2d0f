import { labelOf } from "../cells/text";

/**
 * A short mark of a text (53 bits, base 36): equal texts have equal marks, different ones practically never.
 * For telling texts apart, not for security.
 */
export function textMark(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** A name of a unit or project for comparison: no blanks, punctuation or brackets, one width, one case. */
export function nameKey(name: string): string {
  return labelOf(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
