import type { Grid } from "../../core/cells/grid";
import type { WorkbookLook } from "../../host/ooxml/look/read-look";
import type { OoxmlWorkbook } from "../../host/ooxml/ooxml-workbook";
import { mayNeedRoom } from "../../host/text-room";
import type { Receipt, WrittenCell } from "../../host/workbook";
import { keepUnchanged } from "./keep-unchanged";
import { firstPlace, type Place } from "./place";

/** What the sheet view shows of an open workbook. Immutable. */
export interface BookView extends Place {
  readonly grids: readonly Grid[];
  readonly look: WorkbookLook;
  /** Name of the sheet shown. */
  readonly sheet: string;
  /** Grows whenever the active cell is to be scrolled to the middle: somebody asked to see it. */
  readonly timesShown: number;
  /** Something was changed since the file was opened or last saved. */
  readonly isUnsaved: boolean;
  /** A cell was typed into, so formulas that depend on it may show what they gave before. */
  readonly hasStaleFormulas: boolean;
}

/** How a workbook's look is read again after something changed it. */
export type LookReader = (bytes: Uint8Array) => WorkbookLook;

/** Holds the view of an open workbook and tells of its changes. */
export interface BookState {
  readonly view: () => BookView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (patch: Partial<BookView>) => void;
  /** Where the person is on a sheet, shown or not. */
  readonly placeOn: (sheet: string) => Place;
  /** Shows a sheet at a place, remembering the place on the one shown before. */
  readonly turnTo: (sheet: string, place: Place, patch?: Partial<BookView>) => void;
  /** Reads the workbook again after a change; its look only where that changed too. */
  readonly refresh: (looksDifferent: boolean, patch?: Partial<BookView>) => Promise<void>;
  /** Reads the workbook again after a write that changed something. */
  readonly afterwards: (receipt: Receipt, patch?: Partial<BookView>) => Promise<Receipt>;
}

/** Reads all of a workbook and shows its first sheet. Rejects with `HostError`. */
export async function openBookState(inner: OoxmlWorkbook, readLook: LookReader): Promise<BookState> {
  const listeners = new Set<() => void>();
  const places = new Map<string, Place>();
  let view = firstView(await inner.read(), readLook(inner.save()));
  const state: BookState = {
    view: () => view,
    subscribe: (listener) => joined(listeners, listener),
    show(patch) {
      view = { ...view, ...patch };
      for (const listener of [...listeners]) listener();
    },
    placeOn: (sheet) => (sheet === view.sheet ? view : (places.get(sheet) ?? firstPlace(view.look, sheet))),
    turnTo(sheet, { active, opened, rowLimit }, patch = {}) {
      places.set(view.sheet, { active: view.active, opened: view.opened, rowLimit: view.rowLimit });
      state.show({ sheet, active, opened, rowLimit, ...patch });
    },
    async refresh(looksDifferent, patch = {}) {
      const grids = keepUnchanged(view.grids, await inner.read());
      const look = looksDifferent ? readLook(inner.save()) : view.look;
      state.show({ grids, look, isUnsaved: true, ...patch });
    },
    async afterwards(receipt, patch = {}) {
      const { written } = receipt;
      const looksDifferent = written.some((cell) => cell.formatBefore !== null || isRoomTaken(cell));
      if (written.length > 0) await state.refresh(looksDifferent, patch);
      return receipt;
    },
  };
  return state;
}

/** Whether a row may have grown with the text written into it, or gone back. */
function isRoomTaken({ before, after }: WrittenCell): boolean {
  const [was = "", is = ""] = [before, after].map(({ value }) => (value.kind === "text" ? value.text : ""));
  return mayNeedRoom(was, is) || mayNeedRoom(is, was);
}

function firstView(grids: readonly Grid[], look: WorkbookLook): BookView {
  const first = grids.find((grid) => grid.visibility === "visible") ?? grids[0];
  const sheet = first?.sheet ?? "";
  return {
    ...firstPlace(look, sheet),
    grids,
    look,
    sheet,
    timesShown: 0,
    isUnsaved: false,
    hasStaleFormulas: false,
  };
}

/** Adds a member; the function returned takes it out again. */
export function joined(set: Set<() => void>, member: () => void): () => void {
  set.add(member);
  return () => void set.delete(member);
}
