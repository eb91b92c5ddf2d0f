/** Signs of Word's symbol fonts that reports use, by the low byte of their code; all are boxes, ticks and dots. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x9f, "•"],
  [0xa1, "○"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, "✓"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0xa3, "□"],
]);

/** The character of a `w:sym`: `char` is its code in hexadecimal, in the private area for symbol fonts. */
export function symbolOf(font: string, char: string): string {
  if (!/^[0-9a-f]{2,6}$/iu.test(char)) return "";
  const code = Number.parseInt(char, 16);
  const isPrivate = (code >= 0xf000 && code <= 0xf0ff) || code < 0x100;
  const table = font === "Wingdings" ? WINGDINGS : font === "Wingdings 2" ? WINGDINGS_2 : null;
  if (table && isPrivate) return table.get(code & 0xff) ?? "□";
  if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return "";
  return String.fromCodePoint(code >= 0xf020 && code <= 0xf0ff ? code & 0xff : code);
}
