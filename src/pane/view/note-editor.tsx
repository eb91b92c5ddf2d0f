import { useId, useState, type ReactElement } from "react";
import type { ReasonRow } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { focusItem } from "./focus";

export interface NoteEditorProps {
  readonly row: ReasonRow;
  /** The planned text, where the preview has one. */
  readonly planned?: string;
  readonly onClose: () => void;
}

/** Writing a deviation reason: the facts are given, phrases may be chosen, every word can be changed. */
export function NoteEditor({ row, planned, onClose }: NoteEditorProps): ReactElement {
  const { session, snapshot } = usePane();
  const own = snapshot.notes.get(row.key);
  const start = own?.name === row.name ? own.text : (planned ?? (row.text || (row.draft ?? "")));
  const [text, setText] = useState(start);
  const id = useId();
  const { notes: words } = WORDS;
  const leave = (from: Element): void => {
    focusItem(from);
    onClose();
  };
  const keep = (from: Element): void => {
    session.note(row.at, text.trim());
    leave(from);
    if (!snapshot.plan) void session.choosePlan();
  };
  return (
    <div className="se-editor">
      <label htmlFor={id} className="se-label">
        {words.text}
      </label>
      <textarea
        id={id}
        className="se-text"
        rows={5}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave(event.currentTarget);
        }}
      />
      <Phrases
        label={words.cause}
        phrases={words.causes}
        onPick={(phrase) => setText(put(text, words.cause, phrase))}
      />
      <Phrases
        label={words.measure}
        phrases={words.measures}
        onPick={(phrase) => setText(put(text, words.measure, phrase))}
      />
      <p className="se-muted">{words.hint}</p>
      <div className="se-editor-actions">
        <Button
          kind="primary"
          small
          disabled={text.trim() === ""}
          onClick={(event) => keep(event.currentTarget)}
        >
          {words.keep}
        </Button>
        {own && (
          <Button
            kind="quiet"
            small
            onClick={(event) => {
              session.note(row.at, null);
              leave(event.currentTarget);
            }}
          >
            {words.restore}
          </Button>
        )}
        <Button kind="quiet" small onClick={(event) => leave(event.currentTarget)}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

interface PhrasesProps {
  readonly label: string;
  readonly phrases: readonly string[];
  readonly onPick: (phrase: string) => void;
}

function Phrases({ label, phrases, onPick }: PhrasesProps): ReactElement {
  const options = [
    { value: "", label: WORDS.notes.choose },
    ...phrases.map((one) => ({ value: one, label: one })),
  ];
  return <Choice label={label} value="" options={options} onChoose={(one) => one !== "" && onPick(one)} />;
}

/** Puts a phrase where its part of the text is still to be filled in, else at the end. */
function put(text: string, part: string, phrase: string): string {
  const open = `${part}：${WORDS.notes.toFill}`;
  if (text.includes(open)) return text.replace(open, () => `${part}：${phrase}`);
  const joint = text === "" || /[。；;]$/u.test(text) ? "" : "；";
  return `${text}${joint}${part}：${phrase}`;
}
