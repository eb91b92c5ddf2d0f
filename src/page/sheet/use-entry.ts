import { useMemo, useState } from "react";
import type { Address, CellRef } from "../../core/cells/address";
import { cellAt } from "../../core/cells/grid";
import type { CellEdit } from "../../core/cells/edit";
import { HostError, type Receipt } from "../../host/workbook";
import type { PageWorkbook } from "../book/page-workbook";
import { WORDS } from "../words";
import { clipboardCells } from "./clipboard";
import { editOf, looksLikeFormula, obstacleTo, type Obstacle } from "./edit-rules";
import { createFieldHold, type FieldHold } from "./field-hold";
import { stepFrom, type Step } from "./movement";
import { editText, readTyped } from "./typed";
import type { ShownSheet } from "./use-sheet";

/** The field in the active cell: blank and unseen until something is typed. */
export interface EntryDesk {
  readonly field: FieldHold;
  /** The text the field opened with; `null` while the cell is not being edited. */
  readonly opened: string | null;
  readonly obstacle: Obstacle | null;
  /** Opens the field with the cell's own content, or (typing) with what is already in it. */
  readonly open: (typing: boolean) => void;
  readonly cancel: () => void;
  /** Writes what was typed and moves on; `false` where it cannot be taken and the field stays open. */
  readonly commit: (step: Step | null) => boolean;
  readonly clear: () => void;
  readonly paste: (text: string) => void;
  readonly move: (step: Step) => void;
  readonly goTo: (at: Address) => void;
  readonly takeBack: () => void;
}

/** The cell being edited and the text its field opened with. */
interface Editing extends CellRef {
  readonly text: string;
}

/** Editing on the sheet shown. `tell` shows a line to the person. */
export function useEntry(workbook: PageWorkbook, shown: ShownSheet, tell: (line: string) => void): EntryDesk {
  const [field] = useState(createFieldHold);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { grid, look, layout, active, view } = shown;
  return useMemo(() => {
    const at = active?.at ?? { row: 0, column: 0 };
    const isHere = editing?.sheet === grid.sheet && editing.row === at.row && editing.column === at.column;
    const opened = isHere ? editing.text : null;
    const { date1904 } = view.look;
    const obstacleAt = (place: Address): Obstacle | null =>
      obstacleTo(cellAt(grid, place), look.cell(place.row, place.column).locked, grid, workbook.capabilities);
    const obstacle = obstacleAt(at);
    const close = (): void => {
      setEditing(null);
      field.fill("");
    };
    const editAt = (place: Address, text: string): CellEdit => {
      const cell = cellAt(grid, place);
      const { numberFormat } = look.cell(place.row, place.column);
      const typed = readTyped(text, { numberFormat }, date1904);
      return editOf({ sheet: grid.sheet, ...place }, cell, typed);
    };
    const write = (edits: readonly CellEdit[]): void => void writeTyped(workbook, edits, tell);
    const move = (step: Step): void => workbook.activate(stepFrom(layout, at, step));
    return {
      field,
      opened,
      obstacle,
      move,
      cancel: close,
      goTo: (to) => workbook.activate(to),
      open(typing) {
        if (obstacle) return tell(WORDS.sheet.obstacle[obstacle]);
        tell("");
        const text = typing ? "" : editText(cellAt(grid, at), date1904);
        setEditing({ sheet: grid.sheet, ...at, text });
      },
      commit(step) {
        const text = field.text();
        if (opened !== null && looksLikeFormula(text)) {
          tell(WORDS.sheet.formulaTyped);
          return false;
        }
        const isChanged = opened !== null && text !== editText(cellAt(grid, at), date1904);
        close();
        if (isChanged) write([editAt(at, text)]);
        if (step) move(step);
        return true;
      },
      clear() {
        if (obstacle) return tell(WORDS.sheet.obstacle[obstacle]);
        if (cellAt(grid, at).text !== "") write([editAt(at, "")]);
      },
      paste(text) {
        if (obstacle) return tell(WORDS.sheet.obstacle[obstacle]);
        const edits = clipboardCells(text).flatMap((row, down) =>
          row.flatMap((content, across) => {
            const place = { row: at.row + down, column: at.column + across };
            const cell = layout.cellAt(place);
            const isOwn = cell?.at.row === place.row && cell.at.column === place.column;
            return isOwn && !obstacleAt(place) && !looksLikeFormula(content) ? [editAt(place, content)] : [];
          }),
        );
        write(edits);
      },
      takeBack: () => void takeBackTyped(workbook, tell),
    };
  }, [workbook, grid, look, layout, active, view.look, editing, tell, field]);
}

async function writeTyped(
  workbook: PageWorkbook,
  edits: readonly CellEdit[],
  tell: (line: string) => void,
): Promise<void> {
  if (edits.length === 0) return;
  try {
    tell(refusalOf(await workbook.type(edits)));
  } catch (error) {
    tell(error instanceof HostError ? error.message : WORDS.sheet.failed);
  }
}

function refusalOf({ refused }: Receipt): string {
  const [first] = refused;
  return first ? WORDS.sheet.refused[first.reason] : "";
}

async function takeBackTyped(workbook: PageWorkbook, tell: (line: string) => void): Promise<void> {
  try {
    const worked = await workbook.takeBack();
    if (worked === null) tell(WORDS.sheet.nothingToTakeBack);
    else tell(worked ? WORDS.sheet.takenBack : WORDS.sheet.notTakenBack);
  } catch (error) {
    tell(error instanceof HostError ? error.message : WORDS.sheet.failed);
  }
}
