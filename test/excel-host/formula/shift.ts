import type { Area } from "../../../src/core/cells/address";
import { cornerOf, showCorner, type Corner } from "./reference";
import { tokens, type Token } from "./tokens";

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) of a sheet, beginning at `at`. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where a row (or column) goes; taken out → `null`. */
export function shiftIndex(index: number, { at, count }: Shift): number | null {
  if (index < at) return index;
  if (count < 0 && index < at - count) return null;
  return index + count;
}

/** Where the stretch from … to goes; wholly taken out → `null`. */
function shiftStretch(from: number, to: number, shift: Shift): readonly [number, number] | null {
  if (shift.count >= 0) return [shiftIndex(from, shift) as number, shiftIndex(to, shift) as number];
  const end = shift.at - shift.count;
  if (from >= shift.at && to < end) return null;
  const first = from < shift.at ? from : Math.max(from, end) + shift.count;
  const last = to < shift.at ? to : to < end ? shift.at - 1 : to + shift.count;
  return [first, last];
}

/** Where an area goes; wholly taken out → `null`. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "row") {
    const rows = shiftStretch(area.top, area.bottom, shift);
    return rows && { ...area, top: rows[0], bottom: rows[1] };
  }
  const columns = shiftStretch(area.left, area.right, shift);
  return columns && { ...area, left: columns[0], right: columns[1] };
}

/** The formula after the shift of the sheet called `sheet`; `own` is the sheet it stands on. */
export function shiftFormula(formula: string, own: string, sheet: string, shift: Shift): string {
  const list = tokens(formula);
  let result = "";
  let from = 0;
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index] as Token;
    const before = list[index - 1];
    const on = before?.kind === "sheet" ? before.text : own;
    const corner = token.kind === "word" && list[index + 1]?.text !== "(" ? cornerOf(token.text) : null;
    if (!corner || on.toLowerCase() !== sheet.toLowerCase()) continue;
    const end = list[index + 1]?.text === ":" ? cornerOf(list[index + 2]?.text ?? "") : null;
    if (!end && (corner.row === null || corner.column === null)) continue;
    const last = end ? (list[index + 2] as Token) : token;
    result += formula.slice(from, token.start) + shiftReference(corner, end, shift);
    from = last.end;
    if (end) index += 2;
  }
  return result + formula.slice(from);
}

function shiftReference(corner: Corner, end: Corner | null, shift: Shift): string {
  const key = shift.axis;
  const first = corner[key];
  const last = (end ?? corner)[key];
  if (first === null || last === null)
    return end ? `${showCorner(corner)}:${showCorner(end)}` : showCorner(corner);
  const stretch = shiftStretch(Math.min(first, last), Math.max(first, last), shift);
  if (!stretch) return "#REF!";
  const from = showCorner({ ...corner, [key]: stretch[0] });
  return end ? `${from}:${showCorner({ ...end, [key]: stretch[1] })}` : from;
}
