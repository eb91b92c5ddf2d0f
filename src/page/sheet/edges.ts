import type { Area } from "../../core/cells/address";
import type { MergeIndex } from "../../core/cells/grid";
import type { CellLook, LineStyle, SheetLook, SideLook } from "../../host/ooxml/look/sheet-look";
import { nextLine, type Axis } from "./axis";

/**
 * The lines around a table cell. Each line between two cells is drawn once, by the left or upper one; only
 * at the sheet's own left and upper rim is there a `left` or `top`. `null` is a plain grid line.
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
  const { rows, columns } = around;
  const down = linesOf(rows, block.top, block.bottom);
  const across = linesOf(columns, block.left, block.right);
  const [top = 0, bottom = top] = [down[0], down.at(-1)];
  const [left = 0, right = left] = [across[0], across.at(-1)];
  const below = lineAfter(rows, block.bottom);
  const beside = lineAfter(columns, block.right);
  const isFirstRow = nextLine(rows, block.top, -1) === null;
  const isFirstColumn = nextLine(columns, block.left, -1) === null;
  const { look } = around;
  return {
    top: isFirstRow ? strongest(across.map((column) => look.cell(top, column).border.top)) : null,
    left: isFirstColumn ? strongest(down.map((row) => look.cell(row, left).border.left)) : null,
    right: strongest(
      down.flatMap((row) => [
        look.cell(row, right).border.right,
        beside === null ? null : look.cell(row, beside).border.left,
      ]),
    ),
    bottom: strongest(
      across.flatMap((column) => [
        look.cell(bottom, column).border.bottom,
        below === null ? null : look.cell(below, column).border.top,
      ]),
    ),
  };
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
