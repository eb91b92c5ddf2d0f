import { useId, type ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { Narrative } from "../session/narrative";
import { Button } from "./button";
import { FilePicker } from "./file-picker";
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

/** Opens a report from a file. */
export function ReportPicker({ narrative, primary }: ReportPickerProps): ReactElement {
  return (
    <FilePicker
      kind={primary ? "primary" : "outline"}
      icon="paper"
      accept=".docx,.txt,.md,.markdown,text/plain,text/markdown"
      onChoose={([file]) => file && void narrative.open(file)}
    >
      {NARRATIVE_WORDS.start.open}
    </FilePicker>
  );
}
