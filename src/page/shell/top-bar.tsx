import { useRef, type ReactElement, type ReactNode } from "react";
import { Button } from "../../pane/view/button";
import { Icon } from "../../pane/icons";
import type { OpenBook, Shelf, ShelfView } from "../book/shelf";
import { givenFiles, type Given } from "../desk/given-files";
import { WORDS } from "../words";
import { BookChoice } from "./book-choice";
import { Emblem } from "./emblem";
import { THEME_CHOICES, type ThemeChoice, type ThemeDesk } from "./use-theme";

export interface TopBarProps {
  readonly shelf: Shelf;
  readonly view: ShelfView;
  readonly theme: ThemeDesk;
  readonly onGiven: (given: Given) => void;
  /** Back to the desk, where there is one behind the workbook shown. */
  readonly onBack: (() => void) | null;
  readonly onSample: (() => void) | null;
  readonly onSave: (book: OpenBook) => void;
}

/** Product, open workbook, and what can be done with files. */
export function TopBar({ shelf, view, theme, onGiven, onBack, onSample, onSave }: TopBarProps): ReactElement {
  const { current } = view;
  return (
    <header className="pg-bar">
      <h1 className="pg-product">
        <Emblem />
        <span>{WORDS.product}</span>
      </h1>
      <BookChoice shelf={shelf} view={view} />
      <div className="pg-actions">
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            {WORDS.desk.back}
          </Button>
        )}
        <FilePicker kind="primary" id={PICKER} accept=".xlsx,.xlsm" onGiven={onGiven}>
          <Icon name="sheet" />
          {WORDS.bar.open}
        </FilePicker>
        <FilePicker kind="outline" isFolder onGiven={onGiven}>
          {WORDS.desk.openFolder}
        </FilePicker>
        {onSample && (
          <Button kind="quiet" className="pg-wide" onClick={onSample}>
            {WORDS.bar.sample}
          </Button>
        )}
        <Button icon="save" disabled={!current} onClick={() => current && onSave(current)}>
          {WORDS.bar.save}
        </Button>
        <Button kind="quiet" disabled={!current} onClick={() => window.print()}>
          {WORDS.bar.print}
        </Button>
        <select
          className="pg-theme"
          aria-label={WORDS.bar.theme}
          value={theme.choice}
          onChange={({ target }) => theme.choose(target.value as ThemeChoice)}
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {WORDS.bar.themes[choice]}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}

interface FilePickerProps {
  readonly kind: "primary" | "outline";
  readonly id?: string;
  readonly accept?: string;
  readonly isFolder?: boolean;
  readonly onGiven: (given: Given) => void;
  readonly children: ReactNode;
}

/** Asks the browser for a folder in place of files; React does not know the attribute. */
const FOLDER = { webkitdirectory: "" };

/** A file input under a label that looks like a button. The same file may be chosen twice in a row. */
function FilePicker({ kind, id, accept, isFolder, onGiven, children }: FilePickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className={`se-b se-b-${kind} pg-picker`}>
      {children}
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple
        {...(isFolder ? FOLDER : {})}
        onChange={({ currentTarget }) => {
          onGiven(givenFiles([...(currentTarget.files ?? [])]));
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** The id of the file input, for the other button that opens it. */
export const PICKER = "pg-picker";
