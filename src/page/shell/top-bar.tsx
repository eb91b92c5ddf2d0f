import type { ReactElement } from "react";
import { Button } from "../../pane/view/button";
import { FilePicker } from "../../pane/view/file-picker";
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
        <FilePicker
          kind="primary"
          icon="sheet"
          id={PICKER}
          accept=".xlsx,.xlsm"
          several
          onChoose={(files) => onGiven(givenFiles(files))}
        >
          {WORDS.bar.open}
        </FilePicker>
        <FilePicker isFolder onChoose={(files) => onGiven(givenFiles(files))}>
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

/** The id of the file input, for the other button that opens it. */
export const PICKER = "pg-picker";
