import type { Area } from "../../core/cells/address";
import type { MergeIndex } from "../../core/cells/grid";
import type { CellLook, LineStyle, SheetLook, SideLook } from "../../host/ooxml/look/sheet-look";
import { nextLine, spanOf, type Axis } from "./axis";

/**
 * The lines around a table cell. Each line between two cells is drawn once, by the left or upper one; only
 * at the sheet's own rim, and below or beside a merged area whose line is uneven, is there a `left` or `top`.
 * `null` is a plain grid line.
 */
export interface Edges {
  readonly left: SideLook | null;
  readonly top: SideLook | null;
  readonly right: SideLook | null;
  readonly bottom: SideLook | null;
}

/** From the lightest line to the one that wins over all others. */
const WEIGHTS: readonly LineStyle[] = [
  "hair",
  "dotted",
  "dashDotDot",
  "dashDot",
  "dashed",
  "thin",
  "slantDashDot",
  "mediumDashDotDot",
  "mediumDashDot",
  "mediumDashed",
  "medium",
  "double",
  "thick",
];

interface Surroundings {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly look: SheetLook;
  readonly merges: MergeIndex;
}

/** The lines around a block of positions. */
export function edgesOf(around: Surroundings, block: Area): Edges {
  const { rows, columns, look } = around;
  const across = linesOf(columns, block.left, block.right);
  const down = linesOf(rows, block.top, block.bottom);
  const [top = 0] = down;
  const [left = 0] = across;
  const drawsTop = nextLine(rows, block.top, -1) === null || !isSettledAbove(around, block);
  const drawsLeft = nextLine(columns, block.left, -1) === null || !isSettledBefore(around, block);
  return {
    top: drawsTop ? strongest(across.map((column) => look.cell(top, column).border.top)) : null,
    left: drawsLeft ? strongest(down.map((row) => look.cell(row, left).border.left)) : null,
    bottom: lineBelow(around, block).side,
    right: lineBeside(around, block).side,
  };
}

/** A line along a block: whether it is the same all along, so that the block draws it for its neighbours too. */
interface Along {
  readonly side: SideLook | null;
  readonly isEven: boolean;
}

function lineBelow({ rows, columns, look }: Surroundings, block: Area): Along {
  const bottom = linesOf(rows, block.top, block.bottom).at(-1) ?? 0;
  const below = lineAfter(rows, block.bottom);
  return along(
    linesOf(columns, block.left, block.right).map((column) => [
      look.cell(bottom, column).border.bottom,
      below === null ? null : look.cell(below, column).border.top,
    ]),
  );
}

function lineBeside({ rows, columns, look }: Surroundings, block: Area): Along {
  const right = linesOf(columns, block.left, block.right).at(-1) ?? 0;
  const beside = lineAfter(columns, block.right);
  return along(
    linesOf(rows, block.top, block.bottom).map((row) => [
      look.cell(row, right).border.right,
      beside === null ? null : look.cell(row, beside).border.left,
    ]),
  );
}

/** Each pair is the block's own side and its neighbour's; where they make an uneven line, each draws its own. */
function along(pairs: readonly (readonly [own: SideLook | null, other: SideLook | null])[]): Along {
  const lines = pairs.map(strongest);
  const [first = null] = lines;
  if (lines.every((line) => line?.line === first?.line && line?.color === first?.color))
    return { side: first, isEven: true };
  return { side: strongest(pairs.map(([own]) => own)), isEven: false };
}

/** Whether what lies above draws the line between. */
function isSettledAbove(around: Surroundings, block: Area): boolean {
  const above = nextLine(around.rows, block.top, -1);
  const area = above === null ? null : mergedBlockAt(around, above, block.left);
  return area === null || lineBelow(around, area).isEven;
}

/** Whether what lies to the left draws the line between. */
function isSettledBefore(around: Surroundings, block: Area): boolean {
  const before = nextLine(around.columns, block.left, -1);
  const area = before === null ? null : mergedBlockAt(around, block.top, before);
  return area === null || lineBeside(around, area).isEven;
}

/** The positions of the merged area that covers a position. */
function mergedBlockAt({ rows, columns, merges }: Surroundings, top: number, left: number): Area | null {
  const [row, column] = [rows.items[top], columns.items[left]];
  if (row?.kind !== "line" || column?.kind !== "line") return null;
  const area = merges.areaAt({ row: row.index, column: column.index });
  const down = area && spanOf(rows, area.top, area.bottom);
  const across = area && spanOf(columns, area.left, area.right);
  return down && across ? { top: down[0], bottom: down[1], left: across[0], right: across[1] } : null;
}

/** The sheet's rows or columns drawn at these positions. */
function linesOf(axis: Axis, from: number, to: number): readonly number[] {
  return axis.items.slice(from, to + 1).flatMap((item) => (item.kind === "line" ? [item.index] : []));
}

function lineAfter(axis: Axis, position: number): number | null {
  const next = nextLine(axis, position, 1);
  const item = next === null ? null : axis.items[next];
  return item?.kind === "line" ? item.index : null;
}

function strongest(sides: readonly (SideLook | null)[]): SideLook | null {
  let best: SideLook | null = null;
  for (const side of sides) if (side && weight(side) > weight(best)) best = side;
  return best;
}

function weight(side: SideLook | null): number {
  return side ? WEIGHTS.indexOf(side.line) : -1;
}

/** A line as CSS: style and width, in its colour. */
export function lineCss({ line, color }: SideLook): string {
  return `${LINE_CSS[line] ?? "1px solid"} ${color ?? "#000"}`;
}

const LINE_CSS: Readonly<Partial<Record<LineStyle, string>>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  thin: "1px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

/** Whether the cell hides the grid lines around it. */
export function coversGrid(look: CellLook): boolean {
  return look.fill !== null;
}
