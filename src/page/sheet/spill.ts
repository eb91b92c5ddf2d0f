import type { Grid } from "../../core/cells/grid";
import { cellAt } from "../../core/cells/grid";
import type { Cell } from "../../core/cells/cell";
import { acrossOf, wraps } from "./cell-css";
import { GAP_SIZE, type PlacedCell, type SheetLayout } from "./sheet-layout";

/**
 * How many pixels a text that does not wrap may take: like a spreadsheet, it runs on over blank cells to its
 * right. `null` where it stays within its own cell.
 */
export function spillWidth(layout: SheetLayout, grid: Grid, cell: PlacedCell, content: Cell): number | null {
  const { look } = cell;
  if (content.value.kind !== "text" || cell.isMerged || wraps(look.align) || look.align.rotation !== 0)
    return null;
  const across = acrossOf(look.align, "text");
  const isAcross = across === "centerContinuous";
  if (across !== "left" && !isAcross) return null;
  if (!isAcross && estimatedWidth(content.text, look.font.size) <= cell.width) return null;
  let width = cell.width;
  const { items } = layout.columns;
  for (let left = cell.left + 1; left < items.length;) {
    if (items[left]?.kind === "gap") {
      width += GAP_SIZE;
      left += 1;
      continue;
    }
    const next = layout.ownerAt(cell.top, left);
    if (!next || next.isMerged || cellAt(grid, next.at).text !== "") break;
    if (isAcross && next.look.align.horizontal !== "centerContinuous") break;
    width += next.width;
    left += next.columnSpan;
  }
  return width > cell.width ? width : null;
}

const PIXELS_A_POINT = 96 / 72;

/** Pixels a text takes on one line: Chinese characters as wide as high, others about half. */
export function estimatedWidth(text: string, points: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return ems * points * PIXELS_A_POINT + 4;
}

/** The factor by which a text shrinks to fit its cell, at least a quarter. */
export function shrinkFactor(text: string, points: number, width: number): number {
  return Math.max(0.25, Math.min(1, width / estimatedWidth(text, points)));
}
