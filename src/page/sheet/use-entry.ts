import { useMemo, useState } from "react";
import type { PageWorkbook } from "../book/page-workbook";
import { entryDesk, type Editing, type EntryDesk } from "./entry-desk";
import { createFieldHold } from "./field-hold";
import type { ShownSheet } from "./use-sheet";

/** Editing on the sheet shown. `tell` shows a line to the person. */
export function useEntry(workbook: PageWorkbook, shown: ShownSheet, tell: (line: string) => void): EntryDesk {
  const [field] = useState(createFieldHold);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { grid, look, layout, active, view } = shown;
  const { date1904 } = view.look;
  return useMemo(
    () =>
      entryDesk({
        workbook,
        grid,
        look,
        layout,
        at: active?.at ?? { row: 0, column: 0 },
        date1904,
        field,
        editing,
        setEditing,
        tell,
      }),
    [workbook, grid, look, layout, active, date1904, field, editing, tell],
  );
}
