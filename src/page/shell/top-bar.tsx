import { useRef, type ReactElement } from "react";
import { Button } from "../../pane/view/button";
import { Icon } from "../../pane/icons";
import type { OpenBook, Shelf, ShelfView } from "../book/shelf";
import { WORDS } from "../words";
import { BookChoice } from "./book-choice";
import { Emblem } from "./emblem";
import { THEME_CHOICES, type ThemeChoice, type ThemeDesk } from "./use-theme";

export interface TopBarProps {
  readonly shelf: Shelf;
  readonly view: ShelfView;
  readonly theme: ThemeDesk;
  readonly onSample: (() => void) | null;
  readonly onSave: (book: OpenBook) => void;
}

/** Product, open workbook, and what can be done with files. */
export function TopBar({ shelf, view, theme, onSample, onSave }: TopBarProps): ReactElement {
  const { current } = view;
  return (
    <header className="pg-bar">
      <h1 className="pg-product">
        <Emblem />
        <span>{WORDS.product}</span>
      </h1>
      <BookChoice shelf={shelf} view={view} />
      <div className="pg-actions">
        <FilePicker onChoose={(files) => void shelf.open(files)} />
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
  readonly onChoose: (files: readonly File[]) => void;
}

/** A file input under a label that looks like a button. The same file may be chosen twice in a row. */
function FilePicker({ onChoose }: FilePickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className="se-b se-b-primary pg-picker">
      <Icon name="sheet" />
      {WORDS.bar.open}
      <input
        ref={input}
        id={PICKER}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}

/** The id of the file input, for the other button that opens it. */
export const PICKER = "pg-picker";
