import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import type { Shelf } from "../book/shelf";
import { WORDS } from "../words";
import type { Desk } from "./desk";
import { asMany, droppedFiles, type Given } from "./given-files";

/** More files than this are looked at on the desk; fewer are opened side by side. */
const MANY = 5;

export interface DeskUse {
  /** The desk is before the person, not a workbook. */
  readonly isShown: boolean;
  readonly hasFiles: boolean;
  /** Takes files to the place they belong to: a few to the shelf, a folder or many to the desk. */
  readonly take: (given: Given) => void;
  readonly takeDropped: (dropped: DataTransfer) => void;
  /** Opens a file of the desk in the sheet view; a second time the workbook already open. */
  readonly openFile: (path: string) => void;
  readonly back: () => void;
}

/** Whether the page shows the desk or a workbook, and the ways between them. */
export function useDesk(
  shelf: Shelf,
  desk: Desk,
  openFew: (files: Given["files"]) => void,
  say: (line: string) => void,
): DeskUse {
  const [isShown, setShown] = useState(false);
  const { total } = useSyncExternalStore(desk.subscribe, desk.view);
  const opened = useRef(new Map<string, number>());
  const take = useCallback(
    (given: Given): void => {
      const isMany = given.isFolder || given.files.length > MANY;
      setShown(isMany);
      if (!isMany) return openFew(given.files);
      opened.current.clear();
      void desk.examine(asMany(given));
    },
    [openFew, desk],
  );
  const takeDropped = useCallback(
    (dropped: DataTransfer): void => void droppedFiles(dropped).then(take),
    [take],
  );
  const openFile = useCallback(
    async (path: string): Promise<void> => {
      const file = desk.fileAt(path);
      if (!file) return say(WORDS.desk.gone(path));
      const known = opened.current.get(path);
      if (known !== undefined) {
        shelf.choose(known);
        return setShown(false);
      }
      const before = shelf.view().books.length;
      await shelf.open([file]);
      const book = shelf.view().books[before];
      if (!book) return;
      opened.current.set(path, book.id);
      const report = desk.reportOf(path);
      if (report) void book.session.narrative?.open(report);
      shelf.choose(book.id);
      setShown(false);
    },
    [shelf, desk, say],
  );
  return {
    isShown,
    hasFiles: total > 0,
    take,
    takeDropped,
    openFile: (path) => void openFile(path),
    back: () => setShown(true),
  };
}
