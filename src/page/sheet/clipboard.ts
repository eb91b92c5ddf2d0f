/** The cells a spreadsheet puts on the clipboard: rows by line, cells by tab, line breaks inside quotes. */
export function clipboardCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replaceAll("\r\n", "\n").replace(/\n$/u, "");
  let at = 0;
  while (at <= body.length) {
    const [cell, end] = body[at] === '"' ? quotedCell(body, at) : plainCell(body, at);
    rows.at(-1)?.push(cell);
    if (body[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

function plainCell(text: string, from: number): readonly [string, number] {
  let end = from;
  while (end < text.length && text[end] !== "\t" && text[end] !== "\n") end += 1;
  return [text.slice(from, end), end];
}

/** Quotes count only around a whole cell; a doubled quote inside is one. */
function quotedCell(text: string, from: number): readonly [string, number] {
  let cell = "";
  let at = from + 1;
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') cell += text[(at += 1)];
    else break;
  }
  const end = at + 1;
  const isWhole = at < text.length && (end >= text.length || text[end] === "\t" || text[end] === "\n");
  return isWhole ? [cell, end] : plainCell(text, from);
}
