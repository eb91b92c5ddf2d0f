import { formatAddress, parseArea, type CellRef } from "../../../src/core/cells/address";

/** `自评表!H24` */
export function placeName(at: CellRef): string {
  return `${at.sheet}!${formatAddress(at)}`;
}

/**
 * The cells a case names, in order: `H24 I6 H13:H23` on the first sheet, `基础数据表!F5` on another (the
 * sheet holds for the rest of the list). Areas are listed row by row.
 */
export function placesIn(list: string, firstSheet: string): readonly string[] {
  let sheet = firstSheet;
  return list.split(" ").flatMap((piece) => {
    const bang = piece.lastIndexOf("!");
    if (bang >= 0) sheet = piece.slice(0, bang);
    const area = parseArea(piece.slice(bang + 1));
    if (!area) throw new Error(`no cell: “${piece}” in “${list}”`);
    const names: string[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        names.push(placeName({ sheet, row, column }));
    return names;
  });
}
