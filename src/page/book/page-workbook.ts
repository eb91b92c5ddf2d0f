import type { Address } from "../../core/cells/address";
import type { CellEdit } from "../../core/cells/edit";
import type { Grid } from "../../core/cells/grid";
import type { WorkbookLook } from "../../host/ooxml/look/read-look";
import type { OoxmlWorkbook } from "../../host/ooxml/ooxml-workbook";
import type { Receipt, Workbook } from "../../host/workbook";
import type { Opened } from "../sheet/sheet-layout";
import { keepUnchanged } from "./keep-unchanged";
import { firstPlace, madeVisible, portionOf, type Place } from "./place";

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

/** A workbook open in the page: the port the pane works through, with a view and a person who types. */
export interface PageWorkbook extends Workbook {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => BookView;
  readonly showSheet: (name: string) => void;
  /** The person moved to a cell of the sheet shown, which stands before their eyes already. */
  readonly activate: (at: Address) => void;
  /** Opens or closes the run of hidden rows or columns that begins there. */
  readonly toggleHidden: (axis: keyof Opened, from: number) => void;
  readonly showMoreRows: () => void;
  /** A person's own edits: the watchers are told. */
  readonly type: (edits: readonly CellEdit[]) => Promise<Receipt>;
  /** Takes back the last cell typed; `null` where there is none, else whether it worked. */
  readonly takeBack: () => Promise<boolean | null>;
  /** The file as it stands; it counts as saved from then on. */
  readonly save: () => Uint8Array;
}

/** How a workbook's look is read again after something changed it. */
export type LookReader = (bytes: Uint8Array) => WorkbookLook;

/** Opens the view of a workbook; reads all of it. Rejects with `HostError`. */
export async function openPageWorkbook(inner: OoxmlWorkbook, readLook: LookReader): Promise<PageWorkbook> {
  const listeners = new Set<() => void>();
  const watchers = new Set<() => void>();
  const typed: Receipt[] = [];
  const places = new Map<string, Place>();
  let view = firstView(await inner.read(), readLook(inner.save()));
  /** The person has just clicked the active cell: it need not be scrolled to. */
  let isBeforeEyes = false;

  const show = (patch: Partial<BookView>): void => {
    view = { ...view, ...patch };
    for (const listener of [...listeners]) listener();
  };
  const placeOn = (sheet: string): Place =>
    sheet === view.sheet ? view : (places.get(sheet) ?? firstPlace(view.look, sheet));
  const turnTo = (sheet: string, place: Place, patch: Partial<BookView> = {}): void => {
    const { active, opened, rowLimit } = view;
    places.set(view.sheet, { active, opened, rowLimit });
    show({ sheet, active: place.active, opened: place.opened, rowLimit: place.rowLimit, ...patch });
  };
  const refresh = async (looksDifferent: boolean, patch: Partial<BookView> = {}): Promise<void> => {
    const grids = keepUnchanged(view.grids, await inner.read());
    const look = looksDifferent ? readLook(inner.save()) : view.look;
    show({ grids, look, isUnsaved: true, ...patch });
  };
  const afterwards = async (receipt: Receipt, patch: Partial<BookView> = {}): Promise<Receipt> => {
    const { written } = receipt;
    if (written.length > 0)
      await refresh(
        written.some((cell) => cell.formatBefore !== null),
        patch,
      );
    return receipt;
  };
  const tellWatchers = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  return {
    ...inner,
    capabilities: { ...inner.capabilities, select: true, watch: true },
    view: () => view,
    subscribe: (listener) => joined(listeners, listener),
    watch: async (listener) => joined(watchers, listener),
    showSheet(name) {
      if (name !== view.sheet) turnTo(name, placeOn(name));
    },
    activate(active) {
      isBeforeEyes = true;
      if (active.row !== view.active.row || active.column !== view.active.column) show({ active });
    },
    toggleHidden(axis, from) {
      const opened = new Set(view.opened[axis]);
      if (!opened.delete(from)) opened.add(from);
      show({ opened: { ...view.opened, [axis]: opened } });
    },
    showMoreRows: () => show({ rowLimit: view.rowLimit + portionOf(view.look, view.sheet) }),
    async select({ sheet, row, column }) {
      const grid = view.grids.find((one) => one.sheet === sheet);
      if (!grid) return;
      const isHere = sheet === view.sheet && row === view.active.row && column === view.active.column;
      const timesShown = isHere && isBeforeEyes ? view.timesShown : view.timesShown + 1;
      isBeforeEyes = false;
      turnTo(sheet, madeVisible(placeOn(sheet), grid, { row, column }), { timesShown });
    },
    write: async (edits, options) => afterwards(await inner.write(edits, options)),
    revert: async (receipt) => afterwards(await inner.revert(receipt)),
    async mark(marks) {
      const outcome = await inner.mark(marks);
      await refresh(true);
      return outcome;
    },
    async clearMarks() {
      await inner.clearMarks();
      await refresh(true);
    },
    async store(key, json) {
      await inner.store(key, json);
      show({ isUnsaved: true });
    },
    async type(edits) {
      const receipt = await afterwards(await inner.write(edits), { hasStaleFormulas: true });
      if (receipt.written.length > 0) {
        typed.push(receipt);
        tellWatchers();
      }
      return receipt;
    },
    async takeBack() {
      const last = typed.pop();
      if (!last) return null;
      const [cell] = (await afterwards(await inner.revert(last))).written;
      if (!cell) return false;
      turnTo(cell.at.sheet, { ...placeOn(cell.at.sheet), active: cell.at });
      tellWatchers();
      return true;
    },
    save() {
      const bytes = inner.save();
      if (view.isUnsaved) show({ isUnsaved: false });
      return bytes;
    },
  };
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

function joined(set: Set<() => void>, member: () => void): () => void {
  set.add(member);
  return () => void set.delete(member);
}
