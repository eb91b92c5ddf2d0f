import type { CellContent, CellEdit } from "../../core/cells/edit";
import { pointsToPixels } from "../points";
import { mayNeedRoom, textHeight } from "../text-room";
import type { TargetCell } from "./targets";
import type { HeightChange } from "./written-token";

/** What becomes of the height of a row that is written to: fitted by Excel to its texts, or set, in points. */
export type RowFit = "fit" | number;

/** What of a change is put back; `null`: it is a new one. */
type Restores = { readonly height: HeightChange | null } | null;

/** Excel gives heights in steps of the screen's pixels. */
const ALIKE = 1;

/** The room a cell offers, in points, as Excel gives it. */
export interface CellRoom {
  readonly width: number;
  readonly height: number;
  readonly wraps: boolean;
  /** The row has the sheet's usual height; Excel fits such a row by itself. */
  readonly isUsual: boolean;
  readonly font: { readonly family: string; readonly size: number };
}

/** Whether the room of a cell matters to an edit. */
export function asksForRoom({ before, after }: CellEdit, restores: Restores): boolean {
  return restores === null ? mayNeedRoom(textOf(before), textOf(after)) : restores.height !== null;
}

/**
 * How the row of a cell is to be fitted to a new text; `null`: it stays as it is. A row whose height was set by
 * hand would show a long reason cut off. Merged cells Excel cannot fit; on a protected sheet it must not. What is
 * put back has its height put back, if nobody gave the row another since.
 */
export function rowFit(
  { room, sheet, content }: TargetCell,
  { at, after }: CellEdit,
  restores: Restores,
): RowFit | null {
  if (!room || sheet.isProtected || room.height === 0) return null;
  if (restores !== null) {
    const { height } = restores;
    return height && Math.abs(room.height - height[1]) < ALIKE ? height[0] : null;
  }
  const [was, is] = [textOf(content), textOf(after)];
  if (!room.wraps || room.isUsual || sheet.merges.areaAt(at) || !mayNeedRoom(was, is)) return null;
  const place = { width: pointsToPixels(room.width), font: room.font };
  const needed = textHeight(is, place);
  return needed > pointsToPixels(room.height) && needed > textHeight(was, place) ? "fit" : null;
}

function textOf({ value }: CellContent): string {
  return value.kind === "text" ? value.text : "";
}
