import { addressKey, parseAddress } from "../../core/cells/address";
import { attribute } from "./xml-attributes";
import { isNamed } from "./xml-cursor";
import { nextToken, scanXml } from "./xml-scan";

/** The cells of a sheet whose style the test picks out: style index by `addressKey`. */
export function cellsWithStyle(
  text: string,
  part: string,
  picked: (style: number) => boolean,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const answers = new Map<string, boolean>();
  const scan = scanXml(text, part);
  let row = -1;
  let column = -1;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    if (scan.depth === 3 && isNamed(scan, "row")) {
      const given = attribute(scan, "r");
      row = given === null ? row + 1 : Number(given) - 1;
      column = -1;
    }
    if (scan.depth !== 4 || !isNamed(scan, "c")) continue;
    const given = attribute(scan, "r");
    const at = given === null ? { row, column: column + 1 } : parseAddress(given);
    column = at?.column ?? column;
    const style = attribute(scan, "s");
    if (style === null || !at) continue;
    let answer = answers.get(style);
    if (answer === undefined) answers.set(style, (answer = picked(Number(style))));
    if (answer) found.set(addressKey(at.row, at.column), Number(style));
  }
  return found;
}

/** The highest style index that a cell, row or column of the sheet uses. */
export function highestStyle(text: string, part: string): number {
  const scan = scanXml(text, part);
  let highest = 0;
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open") continue;
    const isCell = (scan.depth === 4 && isNamed(scan, "c")) || (scan.depth === 3 && isNamed(scan, "row"));
    const isColumn = scan.depth === 3 && isNamed(scan, "col");
    if (!isCell && !isColumn) continue;
    highest = Math.max(highest, Number(attribute(scan, isColumn ? "style" : "s") ?? "0"));
  }
  return highest;
}
