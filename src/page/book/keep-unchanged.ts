import type { Area } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import type { Grid } from "../../core/cells/grid";
import { sameValue } from "../../core/cells/value";

/**
 * The sheets as just read, but built of the same objects as before wherever nothing changed, so that only
 * what changed is drawn again.
 */
export function keepUnchanged(before: readonly Grid[], now: readonly Grid[]): readonly Grid[] {
  return now.map((grid, index) => {
    const old = before[index];
    return !old || old === grid || old.sheet !== grid.sheet ? grid : kept(old, grid);
  });
}

function kept(old: Grid, grid: Grid): Grid {
  const cells = new Map<number, Cell>();
  for (const [key, cell] of grid.cells) {
    const last = old.cells.get(key);
    cells.set(key, last && sameCell(last, cell) ? last : cell);
  }
  return {
    ...grid,
    cells,
    merges: sameAreas(old.merges, grid.merges) ? old.merges : grid.merges,
    hiddenRows: sameNumbers(old.hiddenRows, grid.hiddenRows) ? old.hiddenRows : grid.hiddenRows,
    hiddenColumns: sameNumbers(old.hiddenColumns, grid.hiddenColumns)
      ? old.hiddenColumns
      : grid.hiddenColumns,
  };
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a.text === b.text &&
    a.formula === b.formula &&
    a.numberFormat === b.numberFormat &&
    a.locked === b.locked &&
    sameValue(a.value, b.value)
  );
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ top, left, bottom, right }, index) => {
      const other = b[index];
      return other?.top === top && other.left === left && other.bottom === bottom && other.right === right;
    })
  );
}

function sameNumbers(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}
