import { withoutResidue } from "../cells/text";
import type { Peculiarity } from "./value";

/** A cell's text made ready for reading, with what was peculiar about its spelling. */
export interface Spelling {
  /** One way of writing digits, signs, brackets and operators; blanks gone; line breaks kept. */
  readonly text: string;
  readonly peculiarities: ReadonlySet<Peculiarity>;
}

/** Characters with one usual twin. Units such as ㎡ and ℃, and ① or Ⅲ, stay: NFKC would turn them into digits and letters. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ["≧", "≥"],
  ["⩾", "≥"],
  ["≦", "≤"],
  ["⩽", "≤"],
  ["═", "="],
  ["〉", ">"],
  ["〈", "<"],
  ["℅", "%"],
  ["〜", "~"],
  ["∼", "~"],
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["–", "—"],
  ["―", "—"],
  ["─", "—"],
  ["━", "—"],
  ["⁄", "/"],
  ["∕", "/"],
  ["•", "·"],
  ["‧", "·"],
  ["∙", "·"],
  ["⋅", "·"],
  ["・", "·"],
  ["✕", "×"],
  ["【", "("],
  ["〔", "("],
  ["[", "("],
  ["】", ")"],
  ["〕", ")"],
  ["]", ")"],
]);

const FOLDED = /[\uFE50-\uFE6F\uFF01-\uFF5E\uFFE5≧⩾≦⩽═〉〈℅〜∼−‐‑–―─━⁄∕•‧∙⋅・✕【】〔〕[\]]/gu;
const WIDE_SIGN = /[０-９Ａ-Ｚａ-ｚ％＋－．／＊＝＜＞﹪﹤﹥﹦]/u;
const ODD_GLYPH = /[≧⩾≦⩽═〉〈]/u;
const ODD_PAIR = /=>|=<|^[》《]=?\d|[≯≮]/u;
const BLANK_RUN = /\s+/gu;

/** VALUE_GRAMMAR N1 to N3: residue, widths, glyphs and blanks. Linear in the text; never throws. */
export function spelling(raw: string): Spelling {
  const clean = withoutResidue(raw);
  const peculiarities = new Set<Peculiarity>();
  if (clean !== raw) peculiarities.add("residue");
  if (WIDE_SIGN.test(clean)) peculiarities.add("fullWidth");
  if (/[^\S\n\r]|^\s|\s$/u.test(clean)) peculiarities.add("blanks");
  const text = withoutBlanks(folded(clean.trim()));
  if (ODD_GLYPH.test(clean) || ODD_PAIR.test(text)) peculiarities.add("oddOperator");
  return { text, peculiarities };
}

/** Full-width and small forms to ASCII, glyph variants to their twin; one character for one character. */
export function folded(text: string): string {
  return text.replace(FOLDED, (one) => {
    const half = one === "￥" ? "¥" : one.normalize("NFKC").charAt(0);
    return TWINS.get(one) ?? TWINS.get(half) ?? half;
  });
}

/** Blanks are dropped, for Chinese needs none; only two numbers stay apart. A line break stays one. */
function withoutBlanks(text: string): string {
  return text.replace(BLANK_RUN, (blank: string, at: number) => {
    if (/[\n\r]/u.test(blank)) return "\n";
    return isDigit(text[at - 1]) && isDigit(text[at + blank.length]) ? " " : "";
  });
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character);
}
