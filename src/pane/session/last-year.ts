import type { Grid } from "../../core/cells/grid";
import type { Binding } from "../../core/form/bindings";
import { keptBindings } from "../../desk/kept-bindings";
import type { BookDesk } from "../../host/book-desk";
import type { ChosenFile } from "../../host/chosen-file";
import { WORDS } from "../words";
import type { Checking } from "./checking";
import type { Desk } from "./desk";

/** Last year's workbook, which this year's is held against: its sheets, and what it keeps of them. */
export interface LastYearBook {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly bindings: readonly Binding[];
}

/** Holding the workbook against last year's. The file is read and not kept: another sitting asks for it anew. */
export interface LastYear {
  /** Reads the file and reviews anew; where it cannot be read, what stood before stays. */
  readonly compareWith: (file: ChosenFile) => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** The actions with last year's workbook. */
export function openLastYear(desk: Desk, books: BookDesk, checking: Checking): LastYear {
  const { store } = desk;
  return {
    async compareWith(file) {
      const onFailure = (reason: string): void =>
        store.set({ lastYearFault: WORDS.lastYear.fault(file.name, reason) });
      const work = async (): Promise<void> => {
        const book = await books.open(file);
        const lastYear = { name: file.name, grids: await book.read(), bindings: await keptBindings(book) };
        const { forms } = (await desk.engine()).reviewOf(lastYear, null);
        if (forms.length === 0) onFailure(WORDS.lastYear.noForm);
        else store.set({ lastYear });
      };
      store.set({ lastYearFault: null });
      await desk.run({ task: "lastYear", shown: true, work, onFailure });
      if (store.get().lastYearFault === null) await checking.reviewAgain();
    },
    async drop() {
      store.set({ lastYear: null, lastYearFault: null });
      await checking.reviewAgain();
    },
  };
}
