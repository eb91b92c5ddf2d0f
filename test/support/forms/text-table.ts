import type { CellDescription, SheetDescription } from "../../../src/host/ooxml/compose/description";

/**
 * A sheet drawn as text: a line for each row, `|` between cells, `<` merged with the cell to its left, `^` with
 * the one above, `/n` a line break. Numbers become numbers, `p97.5%` a ratio under a percent format, `'12` the
 * text 12; everything else is text.
 */
export function textTable(name: string, drawing: string, at = { row: 0, column: 0 }): SheetDescription {
  const rows = drawing
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const cells = new Map<
    string,
    { row: number; column: number; bottom: number; right: number; text: string }
  >();
  const owner: string[][] = [];
  rows.forEach((texts, row) => {
    owner.push([]);
    texts.forEach((text, column) => {
      const key =
        text === "<"
          ? owner[row]?.[column - 1]
          : text === "^"
            ? owner[row - 1]?.[column]
            : `${row},${column}`;
      if (key === undefined) throw new Error(`nothing to merge with at ${row},${column}: ${texts.join("|")}`);
      owner[row]?.push(key);
      const own = cells.get(key) ?? { row, column, bottom: row, right: column, text };
      cells.set(key, { ...own, bottom: Math.max(own.bottom, row), right: Math.max(own.right, column) });
    });
  });
  return { name, cells: [...cells.values()].map((one) => described(one, at)) };
}

function described(
  one: { row: number; column: number; bottom: number; right: number; text: string },
  at: { row: number; column: number },
): CellDescription {
  const place = {
    row: one.row + at.row,
    column: one.column + at.column,
    rowSpan: one.bottom - one.row + 1,
    columnSpan: one.right - one.column + 1,
  };
  const { text } = one;
  if (text === "") return place;
  if (/^-?\d+(\.\d+)?$/.test(text)) return { ...place, value: Number(text) };
  const percent = /^p(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent) {
    const decimals = percent[2]?.length ?? 0;
    const numberFormat = decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
    return { ...place, value: Number((Number(percent[1]) / 100).toPrecision(15)), style: { numberFormat } };
  }
  return { ...place, value: text.replace(/^'/, "").replaceAll("/n", "\n") };
}
