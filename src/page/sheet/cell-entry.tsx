import {
  useLayoutEffect,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import type { Step } from "./movement";
import type { EntryDesk } from "./entry-desk";

export interface CellEntryProps {
  readonly desk: EntryDesk;
  /** Address and content of the cell, for those who cannot see it. */
  readonly label: string;
  readonly describedBy: string | undefined;
  /** What is copied from the cell. */
  readonly text: string;
  readonly style: CSSProperties;
}

const STEPS: Readonly<Partial<Record<string, Step>>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "rowStart",
  End: "rowEnd",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/**
 * The field of the active cell. It holds the keyboard even while nothing is edited, so that the first
 * keystroke already reaches the input method; what is typed stays in it until it is committed.
 */
export function CellEntry({ desk, label, describedBy, text, style }: CellEntryProps): ReactElement {
  const { field, opened } = desk;
  const { attach } = field;
  useLayoutEffect(() => {
    if (opened === null || opened === "") return;
    field.fill(opened);
    field.claim();
  }, [field, opened]);
  const isOpen = opened !== null;
  const onPaste = (event: ClipboardEvent): void => {
    if (isOpen) return;
    event.preventDefault();
    desk.paste(event.clipboardData.getData("text/plain"));
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (isOpen) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };
  return (
    <textarea
      ref={attach}
      className={isOpen ? "sp-entry sp-entry-open" : "sp-entry"}
      style={isOpen ? style : undefined}
      aria-label={label}
      aria-describedby={describedBy}
      readOnly={desk.obstacle !== null}
      defaultValue=""
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onFocus={() => field.noteFocus(true)}
      onBlur={() => {
        field.noteFocus(false);
        if (isOpen) desk.commit(null);
      }}
      onInput={() => {
        if (!isOpen) desk.open(true);
        field.fit();
      }}
      onKeyDown={(event) => (isOpen ? editingKey(event, desk) : restingKey(event, desk))}
      onPaste={onPaste}
      onCopy={onCopy}
    />
  );
}

/** What Safari reports for the key that ends a composition. */
const COMPOSING = 229;

/** Keys while nothing is edited. Tab is left to the browser, which goes on to the next control. */
function restingKey(event: KeyboardEvent<HTMLTextAreaElement>, desk: EntryDesk): void {
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && key.toLowerCase() === "z") return handled(event, desk.takeBack);
  if (isCommand && key === "Home") return handled(event, () => desk.move("start"));
  if (isCommand && key === "End") return handled(event, () => desk.move("end"));
  if (isCommand || event.altKey || event.nativeEvent.isComposing) return;
  const step = STEPS[key];
  if (step) return handled(event, () => desk.move(step));
  if (key === "Enter" || key === "F2") return handled(event, () => desk.open(false));
  if (key === "Delete" || key === "Backspace") return handled(event, desk.clear);
  if (key.length === 1 && desk.obstacle !== null) handled(event, () => desk.open(true));
}

function editingKey(event: KeyboardEvent<HTMLTextAreaElement>, desk: EntryDesk): void {
  const { key, shiftKey, altKey, nativeEvent } = event;
  if (nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING) return;
  // F8 goes to the next finding, which the pane listens for.
  if (key === "F8") return void desk.commit(null);
  if (key === "Escape") return handled(event, desk.cancel);
  if (key === "Tab") return handled(event, () => desk.commit(shiftKey ? "left" : "right"));
  if (key !== "Enter") return;
  if (altKey) return handled(event, desk.field.breakLine);
  handled(event, () => desk.commit(shiftKey ? "up" : "down"));
}

function handled(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}
