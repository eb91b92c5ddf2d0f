import { isDigit, isLatin } from "./spelling";
import { CONVERTIBLE_UNITS, COUNT_ALIASES, COUNT_UNITS, SCALES } from "./unit-data";

/** A unit found in a text: as typed, and where it ends. */
export interface UnitMatch {
  readonly unit: string;
  readonly end: number;
}

const NAMES: ReadonlySet<string> = new Set([
  ...CONVERTIBLE_UNITS.flatMap((one) => one.names),
  ...COUNT_ALIASES.flat(),
  ...COUNT_UNITS,
]);
const LONGEST = Math.max(...[...NAMES].map((name) => name.length));
const LONGEST_SCALE = 2;

/** Latin units are compared without case, but for single letters: `5G` is no gram. */
const LATIN_NAMES: ReadonlySet<string> = new Set(
  [...NAMES].filter((name) => name.length > 1 && isLatin(name[0])).map((name) => name.toLowerCase()),
);
const SINGLE_LETTERS: ReadonlySet<string> = new Set(["m", "M", "t", "T", "g", "h", "H", "L", "W"]);

/** Whether the text is one simple unit of the dictionary, in any case. */
export function isUnitName(text: string): boolean {
  if (text.length === 1 && isLatin(text)) return SINGLE_LETTERS.has(text);
  return NAMES.has(text) || (isLatin(text[0]) && LATIN_NAMES.has(text.toLowerCase()));
}

/**
 * The longest unit that begins at a place: `万平方米`, `元/人·月`, `个工作日`, `%`, a bare `万`. Blanks must be
 * gone (`spelling`). No unit of the dictionary → `null`. Looks at a bounded number of characters.
 */
export function unitAt(text: string, at: number): UnitMatch | null {
  const simple = simpleUnitAt(text, at);
  if (!simple) return null;
  const end = ratesEnd(text, simple.end);
  return { unit: text.slice(at, end), end };
}

/** Like `unitAt` without denominators. */
export function simpleUnitAt(text: string, at: number): UnitMatch | null {
  const plain = nameEnd(text, at);
  let best = plain;
  for (let length = LONGEST_SCALE; length > 0; length -= 1) {
    if (!SCALES.has(text.slice(at, at + length)) || at + length > text.length) continue;
    const end = nameEnd(text, at + length) ?? at + length;
    if (best === null || end > best) best = end;
  }
  return best === null ? null : { unit: text.slice(at, best), end: best };
}

function nameEnd(text: string, at: number): number | null {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
    const name = text.slice(at, at + length);
    if (!isUnitName(name)) continue;
    // `5Mbps` is not 5 M, `3mm` not 3 m.
    if (isLatin(name[length - 1]) && isLatin(text[at + length])) return null;
    return at + length;
  }
  return null;
}

const SEPARATORS = "/*·每";
/** A noun nobody listed (`元/标箱`) is taken only where the value plainly ends behind it. */
const LAST_NOUN =
  /(?:[\u4e00-\u9fff]{1,4}|[A-Za-z]{1,4}[23²³]?)(?=$|[()/*·,;。\n]|及以|以上|以下|以内|之内|内$)/uy;
const MOST_DENOMINATORS = 3;

function ratesEnd(text: string, from: number): number {
  let end = from;
  for (let count = 0; count < MOST_DENOMINATORS; count += 1) {
    const next = denominatorEnd(text, end, count > 0);
    if (next === null) break;
    end = next;
  }
  return end;
}

function denominatorEnd(text: string, at: number, isFurther: boolean): number | null {
  const separator = text[at];
  if (separator === undefined) return null;
  // `400元/人、天`: a comma joins denominators only behind the first, and never before a number.
  const joins = SEPARATORS.includes(separator) || (isFurther && (separator === "、" || separator === "."));
  if (!joins || isDigit(text[at + 1])) return null;
  const known = simpleUnitAt(text, at + 1);
  if (known) return known.end;
  LAST_NOUN.lastIndex = at + 1;
  return LAST_NOUN.test(text) ? LAST_NOUN.lastIndex : null;
}
