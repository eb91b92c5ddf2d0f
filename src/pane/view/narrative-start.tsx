import { useId, useRef, type ReactElement } from "react";
import { Icon } from "../icons";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { Narrative } from "../session/narrative";
import { Button } from "./button";
import { useNarrative } from "./narrative-context";
import { DraftPart } from "./narrative-draft";

/** The ways to open a report: a file, dropping one, pasting its text. */
export function NarrativeStart(): ReactElement {
  const { narrative, snapshot } = useNarrative();
  const id = useId();
  const words = NARRATIVE_WORDS.start;
  const { report, pasted, phase } = snapshot;
  return (
    <section className="se-narrative-start" aria-label={words.title}>
      {report === null && <h3>{words.title}</h3>}
      {report === null && <p>{words.text}</p>}
      <div className="se-editor-actions">
        <ReportPicker narrative={narrative} primary={report === null} />
        {report !== null && (
          <Button kind="quiet" onClick={() => narrative.choose(false)}>
            {words.back}
          </Button>
        )}
      </div>
      <p className="se-muted">{words.kinds}</p>
      <label className="se-label" htmlFor={id}>
        {words.paste}
      </label>
      <textarea
        id={id}
        className="se-text"
        rows={6}
        value={pasted}
        placeholder={words.placeholder}
        onChange={(event) => narrative.paste(event.target.value)}
      />
      <div className="se-editor-actions">
        <Button
          icon="check"
          disabled={pasted.trim() === ""}
          held={phase.kind === "reading"}
          onClick={() => void narrative.openPasted()}
        >
          {words.judge}
        </Button>
      </div>
      <DraftPart />
    </section>
  );
}

export interface ReportPickerProps {
  readonly narrative: Narrative;
  readonly primary: boolean;
}

/** A file input under a label that looks like a button. The same file may be chosen twice in a row. */
export function ReportPicker({ narrative, primary }: ReportPickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className={`se-b se-picker se-b-${primary ? "primary" : "outline"}`}>
      <Icon name="paper" />
      {NARRATIVE_WORDS.start.open}
      <input
        ref={input}
        type="file"
        accept=".docx,.txt,.md,.markdown,text/plain,text/markdown"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void narrative.open(file);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
