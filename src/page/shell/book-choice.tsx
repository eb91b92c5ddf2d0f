import { useSyncExternalStore, type ReactElement } from "react";
import type { OpenBook, Shelf, ShelfView } from "../book/shelf";
import { WORDS } from "../words";

export interface BookChoiceProps {
  readonly shelf: Shelf;
  readonly view: ShelfView;
}

/** The name of the workbook shown; with several open, a list to choose from. */
export function BookChoice({ shelf, view: { books, current } }: BookChoiceProps): ReactElement | null {
  if (!current) return <span className="pg-book" />;
  return (
    <span className="pg-book">
      {books.length === 1 ? (
        <span className="pg-name" title={current.workbook.name}>
          {current.workbook.name}
        </span>
      ) : (
        <select
          className="pg-books"
          aria-label={WORDS.bar.books}
          value={current.id}
          onChange={({ target }) => shelf.choose(Number(target.value))}
        >
          {books.map(({ id, workbook }) => (
            <option key={id} value={id}>
              {workbook.name}
            </option>
          ))}
        </select>
      )}
      <Unsaved book={current} />
    </span>
  );
}

function Unsaved({ book: { workbook } }: { readonly book: OpenBook }): ReactElement | null {
  const { isUnsaved } = useSyncExternalStore(workbook.subscribe, workbook.view);
  return isUnsaved ? <span className="pg-unsaved">{WORDS.bar.unsaved}</span> : null;
}
