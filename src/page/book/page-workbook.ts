import type { Address } from "../../core/cells/address";
import type { CellEdit } from "../../core/cells/edit";
import type { OoxmlWorkbook } from "../../host/ooxml/ooxml-workbook";
import type { Receipt, Workbook } from "../../host/workbook";
import type { Opened } from "../sheet/sheet-layout";
import { joined, openBookState, type BookState, type BookView, type LookReader } from "./book-state";
import { madeVisible, portionOf } from "./place";

/** Looking around in an open workbook. */
interface Looking extends Pick<Workbook, "select" | "selection"> {
  readonly showSheet: (name: string) => void;
  /** The person moved to a cell of the sheet shown, which stands before their eyes already. */
  readonly activate: (at: Address) => void;
  /** Opens or closes the run of hidden rows or columns that begins there. */
  readonly toggleHidden: (axis: keyof Opened, from: number) => void;
  readonly showMoreRows: () => void;
}

/** What a person types into an open workbook. */
interface Typing extends Pick<Workbook, "watch"> {
  /** A person's own edits: the watchers are told. */
  readonly type: (edits: readonly CellEdit[]) => Promise<Receipt>;
  /** Takes back the last cells typed; `null` where there are none, else whether it worked. */
  readonly takeBack: () => Promise<boolean | null>;
}

/** A workbook open in the page: the port the pane works through, with a view and a person who types. */
export interface PageWorkbook extends Workbook, Looking, Typing {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => BookView;
  /** The file as it stands; it counts as saved from then on. */
  readonly save: () => Uint8Array;
}

/** Opens the view of a workbook; reads all of it. Rejects with `HostError`. */
export async function openPageWorkbook(inner: OoxmlWorkbook, readLook: LookReader): Promise<PageWorkbook> {
  const state = await openBookState(inner, readLook);
  return {
    ...inner,
    capabilities: { ...inner.capabilities, select: true, selection: true, watch: true },
    view: state.view,
    subscribe: state.subscribe,
    ...looking(state),
    ...typing(state, inner),
    write: async (edits, options) => state.afterwards(await inner.write(edits, options)),
    revert: async (receipt) => state.afterwards(await inner.revert(receipt)),
    async mark(marks) {
      const outcome = await inner.mark(marks);
      await state.refresh(true);
      return outcome;
    },
    async clearMarks() {
      await inner.clearMarks();
      await state.refresh(true);
    },
    async store(key, json) {
      await inner.store(key, json);
      state.show({ isUnsaved: true });
    },
    save() {
      const bytes = inner.save();
      if (state.view().isUnsaved) state.show({ isUnsaved: false });
      return bytes;
    },
  };
}

/** `select` scrolls the cell to the middle unless the person has just clicked it. */
function looking({ view, show, turnTo, placeOn }: BookState): Looking {
  let isBeforeEyes = false;
  const isActive = ({ row, column }: Address): boolean =>
    view().active.row === row && view().active.column === column;
  return {
    showSheet(name) {
      if (name !== view().sheet) turnTo(name, placeOn(name));
    },
    activate(active) {
      isBeforeEyes = true;
      if (!isActive(active)) show({ active });
    },
    async select({ sheet, row, column }) {
      const grid = view().grids.find((one) => one.sheet === sheet);
      if (!grid) return;
      const isSeen = isBeforeEyes && sheet === view().sheet && isActive({ row, column });
      const timesShown = view().timesShown + (isSeen ? 0 : 1);
      isBeforeEyes = false;
      turnTo(sheet, madeVisible(placeOn(sheet), grid, { row, column }), { timesShown });
    },
    selection: async () => ({ sheet: view().sheet, ...view().active }),
    toggleHidden(axis, from) {
      const opened = new Set(view().opened[axis]);
      if (!opened.delete(from)) opened.add(from);
      show({ opened: { ...view().opened, [axis]: opened } });
    },
    showMoreRows() {
      const { rowLimit, look, sheet } = view();
      show({ rowLimit: rowLimit + portionOf(look, sheet) });
    },
  };
}

function typing({ afterwards, turnTo, placeOn }: BookState, inner: OoxmlWorkbook): Typing {
  const watchers = new Set<() => void>();
  const typed: Receipt[] = [];
  const tellWatchers = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  return {
    watch: async (listener) => joined(watchers, listener),
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
  };
}
