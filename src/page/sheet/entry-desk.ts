import type { Address, CellRef } from "../../core/cells/address";
import type { CellEdit } from "../../core/cells/edit";
import { cellAt, type Grid } from "../../core/cells/grid";
import type { SheetLook } from "../../host/ooxml/look/sheet-look";
import { HostError, type Receipt } from "../../host/workbook";
import type { PageWorkbook } from "../book/page-workbook";
import { WORDS } from "../words";
import { clipboardCells } from "./clipboard";
import { editOf, looksLikeFormula, obstacleTo, type Obstacle } from "./edit-rules";
import type { FieldHold } from "./field-hold";
import { stepFrom, type Step } from "./movement";
import type { SheetLayout } from "./sheet-layout";
import { editText, readTyped } from "./typed";

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
  /** Writes what a spreadsheet put on the clipboard, from the active cell on. */
  readonly paste: (text: string) => void;
  readonly move: (step: Step) => void;
  readonly goTo: (at: Address) => void;
  readonly takeBack: () => void;
}

/** The cell being edited and the text its field opened with. */
export interface Editing extends CellRef {
  readonly text: string;
}

/** What editing rests on. `at` is the active cell; `tell` shows a line to the person. */
export interface EntryScene {
  readonly workbook: PageWorkbook;
  readonly grid: Grid;
  readonly look: SheetLook;
  readonly layout: SheetLayout;
  readonly at: Address;
  readonly date1904: boolean;
  readonly field: FieldHold;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly tell: (line: string) => void;
}

/** The actions on the active cell. */
export function entryDesk(scene: EntryScene): EntryDesk {
  const { workbook, grid, layout, at, field, editing, setEditing, tell } = scene;
  const isHere = editing?.sheet === grid.sheet && editing.row === at.row && editing.column === at.column;
  const opened = isHere ? editing.text : null;
  const obstacle = obstacleAt(scene, at);
  const content = cellAt(grid, at);
  const close = (): void => {
    setEditing(null);
    field.fill("");
  };
  const whereFree = (act: () => void) => (): void => {
    if (obstacle) tell(WORDS.sheet.obstacle[obstacle]);
    else act();
  };
  const move = (step: Step): void => workbook.activate(stepFrom(layout, at, step));
  return {
    field,
    opened,
    obstacle,
    move,
    cancel: close,
    goTo: workbook.activate,
    open: (typing) =>
      whereFree(() => {
        tell("");
        setEditing({ sheet: grid.sheet, ...at, text: typing ? "" : editText(content, scene.date1904) });
      })(),
    commit(step) {
      const text = opened === null ? null : field.text();
      if (text !== null && looksLikeFormula(text)) {
        tell(WORDS.sheet.formulaTyped);
        return false;
      }
      close();
      if (text !== null && text !== editText(content, scene.date1904))
        void write(scene, [editAt(scene, at, text)]);
      if (step) move(step);
      return true;
    },
    clear: whereFree(() => {
      if (content.value.kind !== "blank") void write(scene, [editAt(scene, at, "")]);
    }),
    paste: (text) => whereFree(() => void write(scene, pasted(scene, text)))(),
    takeBack: () => void takeBack(scene),
  };
}

function obstacleAt({ grid, look, workbook }: EntryScene, at: Address): Obstacle | null {
  const { locked } = look.cell(at.row, at.column);
  return obstacleTo(cellAt(grid, at), locked, grid, workbook.capabilities);
}

function editAt({ grid, look, date1904 }: EntryScene, at: Address, text: string): CellEdit {
  const { numberFormat } = look.cell(at.row, at.column);
  return editOf({ sheet: grid.sheet, ...at }, cellAt(grid, at), readTyped(text, { numberFormat }, date1904));
}

/** Cells that may not be written, are covered by a merge, or lie beyond what is drawn are left out. */
function pasted(scene: EntryScene, text: string): readonly CellEdit[] {
  const { layout, at } = scene;
  return clipboardCells(text).flatMap((row, down) =>
    row.flatMap((content, across) => {
      const place = { row: at.row + down, column: at.column + across };
      const drawn = layout.cellAt(place);
      const isOwn = drawn?.at.row === place.row && drawn.at.column === place.column;
      const isFree = isOwn && obstacleAt(scene, place) === null && !looksLikeFormula(content);
      return isFree ? [editAt(scene, place, content)] : [];
    }),
  );
}

async function write({ workbook, tell }: EntryScene, edits: readonly CellEdit[]): Promise<void> {
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

async function takeBack({ workbook, tell }: EntryScene): Promise<void> {
  try {
    const worked = await workbook.takeBack();
    if (worked === null) tell(WORDS.sheet.nothingToTakeBack);
    else tell(worked ? WORDS.sheet.takenBack : WORDS.sheet.notTakenBack);
  } catch (error) {
    tell(error instanceof HostError ? error.message : WORDS.sheet.failed);
  }
}
