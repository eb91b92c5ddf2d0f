import { workbookBytes, type ChosenFile } from "../../host/chosen-file";
import { inflateBrowser } from "../../host/ooxml/inflate-browser";
import { readLook } from "../../host/ooxml/look/read-look";
import { openWorkbook } from "../../host/ooxml/open";
import { HostError } from "../../host/workbook";
import { createSession, type Session, type SessionOptions } from "../../pane/session";
import { WORDS } from "../words";
import { openPageWorkbook, type PageWorkbook } from "./page-workbook";

/** One workbook open in the page with the session that checks it. */
export interface OpenBook {
  readonly id: number;
  readonly workbook: PageWorkbook;
  readonly session: Session;
}

/** A file that could not be opened, with one clear sentence. */
export interface Failure {
  readonly id: number;
  readonly name: string;
  readonly message: string;
}

export interface ShelfView {
  readonly books: readonly OpenBook[];
  readonly current: OpenBook | null;
  readonly failures: readonly Failure[];
  /** Files are being read now. */
  readonly isOpening: boolean;
}

/** The workbooks open in the page. No action rejects. */
export interface Shelf {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => ShelfView;
  /** Opens each file and checks it; shows the first that could be opened. */
  readonly open: (files: readonly ChosenFile[]) => Promise<void>;
  readonly choose: (id: number) => void;
  readonly dismiss: (failure: number) => void;
  /** Whether any workbook has changes that were not saved. */
  readonly hasUnsaved: () => boolean;
}

/** An empty shelf; `options` are for the session of each workbook. */
export function openShelf(options: SessionOptions = {}): Shelf {
  const listeners = new Set<() => void>();
  let lastId = 0;
  let view: ShelfView = { books: [], current: null, failures: [], isOpening: false };
  const show = (patch: Partial<ShelfView>): void => {
    view = { ...view, ...patch };
    for (const listener of [...listeners]) listener();
  };
  const openOne = async (file: ChosenFile): Promise<OpenBook | null> => {
    const id = (lastId += 1);
    try {
      const workbook = await readFile(file);
      const book: OpenBook = { id, workbook, session: createSession(workbook, options) };
      show({ books: [...view.books, book] });
      void book.session.check();
      return book;
    } catch (error) {
      show({ failures: [...view.failures, { id, name: file.name, message: messageOf(error) }] });
      return null;
    }
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open(files) {
      if (files.length === 0) return;
      show({ isOpening: true, failures: [] });
      let first: OpenBook | null = null;
      for (const file of files) {
        const book = await openOne(file);
        if (book && !first) show({ current: (first = book) });
      }
      show({ isOpening: false });
    },
    choose: (id) => show({ current: view.books.find((book) => book.id === id) ?? view.current }),
    dismiss: (failure) => show({ failures: view.failures.filter(({ id }) => id !== failure) }),
    hasUnsaved: () => view.books.some(({ workbook }) => workbook.view().isUnsaved),
  };
}

async function readFile(file: ChosenFile): Promise<PageWorkbook> {
  const inner = openWorkbook(await workbookBytes(file), file.name, inflateBrowser);
  return openPageWorkbook(inner, (content) => readLook(content, inflateBrowser));
}

function messageOf(error: unknown): string {
  return error instanceof HostError ? error.message : WORDS.failure.unexpected;
}
