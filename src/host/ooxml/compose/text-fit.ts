/** Width of a text in digits of the workbook's font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** CJK, full-width forms and the dashes, dots and quotes Chinese fonts draw across a whole square. */
function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2e80)
    return (
      code === 0x2014 ||
      code === 0x2026 ||
      (code >= 0x2018 && code <= 0x201d) ||
      code === 0x2264 ||
      code === 0x2265 ||
      code === 0xd7 ||
      code === 0xf7
    );
  return !(code >= 0xff61 && code <= 0xffdc);
}

/** How many lines a text takes in a column so many digits wide; every line break begins a new line. */
export function linesNeeded(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width));
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let filled = 0;
    lines += 1;
    for (const character of paragraph) {
      const own = isWide(character) ? 2 : 1;
      if (filled + own > room) {
        lines += 1;
        filled = 0;
      }
      filled += own;
    }
  }
  return lines;
}

/** Points a row needs for so many lines of a font size, with a little air above and below. */
export function heightForLines(lines: number, fontSize: number): number {
  return Math.ceil((lines * fontSize * 1.32 + 5) * 4) / 4;
}
