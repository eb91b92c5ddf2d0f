import { columnLetters, type Area } from "../../../core/cells/address";

/** A sheet's name as formulas write it: `'自评表'`. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** An area as defined names and charts write it: `'自评表'!$A$1:$I$30`. */
export function absoluteArea(sheet: string, area: Area): string {
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quotedSheet(sheet)}!${corner(area.left, area.top)}:${corner(area.right, area.bottom)}`;
}
