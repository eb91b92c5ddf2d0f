import { useMemo, useSyncExternalStore } from "react";
import type { Grid } from "../../core/cells/grid";
import type { SheetLook } from "../../host/ooxml/look/sheet-look";
import type { ShownFinding } from "../../pane/session/views";
import type { OpenBook } from "../book/shelf";
import type { BookView } from "../book/book-state";
import { marksOn, relatedCells, type CellMarks } from "./cell-marks";
import { layOutSheet, type PlacedCell, type SheetLayout } from "./sheet-layout";

/** What is drawn of the sheet shown: `null` look where it is empty. */
export interface ShownSheet {
  readonly view: BookView;
  readonly grid: Grid;
  readonly look: SheetLook;
  readonly layout: SheetLayout;
  readonly marks: CellMarks;
  readonly related: ReadonlySet<number>;
  readonly findings: readonly ShownFinding[];
  /** The active cell as drawn. */
  readonly active: PlacedCell | null;
  /** Rows drawn and rows worth drawing. */
  readonly rowCount: number;
  readonly allRows: number;
}

/** Follows a workbook and its session; `null` where the workbook has no sheet. */
export function useSheet({ workbook, session }: OpenBook): ShownSheet | null {
  const view = useSyncExternalStore(workbook.subscribe, workbook.view);
  const { findings, selected } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { sheet, grids, opened, rowLimit } = view;
  const grid = grids.find((one) => one.sheet === sheet) ?? null;
  const look = useMemo(() => view.look.sheet(sheet), [view.look, sheet]);
  const allRows = (look?.area?.bottom ?? -1) + 1;
  const rowCount = Math.min(allRows, rowLimit);
  const [merges, hiddenRows, hiddenColumns] = [grid?.merges, grid?.hiddenRows, grid?.hiddenColumns];
  const layout = useMemo(
    () =>
      merges && hiddenRows && hiddenColumns && look
        ? layOutSheet({ merges, hiddenRows, hiddenColumns }, look, opened, rowCount)
        : null,
    [merges, hiddenRows, hiddenColumns, look, opened, rowCount],
  );
  const index = layout?.merges;
  const marks = useMemo(() => index && marksOn(sheet, findings, index), [sheet, findings, index]);
  const related = useMemo(() => {
    const chosen = findings.find((one) => one.key === selected) ?? null;
    return index && relatedCells(sheet, chosen, index);
  }, [sheet, findings, selected, index]);
  if (!grid || !look || !layout || !marks || !related) return null;
  const active = layout.cellAt(view.active) ?? layout.cellAt({ row: 0, column: 0 });
  return { view, grid, look, layout, marks, related, findings, active, rowCount, allRows };
}
