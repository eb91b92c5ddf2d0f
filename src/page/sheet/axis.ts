/** A row or column as drawn. `size` in pixels. */
export interface Line {
  readonly kind: "line";
  readonly index: number;
  readonly size: number;
  /** Hidden in the workbook and opened here. */
  readonly isHidden: boolean;
}

/** The marker that stands for rows or columns hidden in the workbook, both ends included. */
export interface Gap {
  readonly kind: "gap";
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

export type AxisItem = Line | Gap;

/** Rows from top to bottom, or columns from left to right, as drawn. */
export interface Axis {
  readonly items: readonly AxisItem[];
  /** Position in `items` of a row or column; `null` where it is collapsed or beyond the end. */
  positionOf(index: number): number | null;
  /** The gap that holds a hidden row or column, by its first one; `null` where it is not hidden. */
  gapOf(index: number): number | null;
}

/** The axis of `count` rows or columns; `opened` holds the first of each run of hidden ones that is opened. */
export function buildAxis(
  count: number,
  hidden: ReadonlySet<number>,
  opened: ReadonlySet<number>,
  sizeOf: (index: number) => number,
): Axis {
  const items: AxisItem[] = [];
  const positions = new Map<number, number>();
  const gaps = new Map<number, number>();
  const put = (index: number, isHidden: boolean): void => {
    positions.set(index, items.length);
    items.push({ kind: "line", index, size: sizeOf(index), isHidden });
  };
  for (let index = 0; index < count; index += 1) {
    if (!hidden.has(index)) {
      put(index, false);
      continue;
    }
    const from = index;
    while (index + 1 < count && hidden.has(index + 1)) index += 1;
    const isOpen = opened.has(from);
    items.push({ kind: "gap", from, to: index, isOpen });
    for (let one = from; one <= index; one += 1) {
      gaps.set(one, from);
      if (isOpen) put(one, true);
    }
  }
  return {
    items,
    positionOf: (index) => positions.get(index) ?? null,
    gapOf: (index) => gaps.get(index) ?? null,
  };
}

/** The first and last position whose row or column lies within `from…to`; none is drawn → `null`. */
export function spanOf(axis: Axis, from: number, to: number): readonly [number, number] | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let index = from; index <= to; index += 1) {
    const position = axis.positionOf(index);
    if (position === null) continue;
    first ??= position;
    last = position;
  }
  return first === null || last === null ? null : [first, last];
}

/** The next position in a direction that holds a row or column, not a marker. */
export function nextLine(axis: Axis, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < axis.items.length; at += step) {
    if (axis.items[at]?.kind === "line") return at;
  }
  return null;
}
