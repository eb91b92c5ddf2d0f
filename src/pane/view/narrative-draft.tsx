import { useState, type ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { DraftFile } from "../session/narrative-model";
import { draftChoices } from "../session/narrative-draft";
import { Button } from "./button";
import { Choice } from "./choice";
import { download } from "./download";
import { useNarrative } from "./narrative-context";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the draft of a report out of the workbook beside; without one there is nothing to make it of. */
export function DraftPart(): ReactElement | null {
  const { narrative, snapshot } = useNarrative();
  const { beside, phase } = snapshot;
  const [chosen, setChosen] = useState<number | null>(null);
  const words = NARRATIVE_WORDS.draft;
  if (!beside) return null;
  const choices = draftChoices(beside.review);
  const hasForm = choices.length > 0;
  const isSeveral = choices.length > 1;
  const usual = Math.max(
    0,
    choices.findIndex(({ isDepartment }) => isDepartment),
  );
  const index = chosen !== null && chosen < choices.length ? chosen : usual;
  const make = async (): Promise<void> => {
    const file = await narrative.draft(index);
    if (file) saveDraft(file);
  };
  const makeAll = async (): Promise<void> => {
    for (const choice of choices) {
      const file = await narrative.draft(choice.index);
      if (!file) return;
      saveDraft(file);
    }
  };
  return (
    <div className="se-narrative-draft">
      <h3>{words.title}</h3>
      <p className="se-muted">{hasForm ? words.text : words.notYet}</p>
      {isSeveral && (
        <Choice
          label={words.which(choices.length)}
          value={String(index)}
          options={choices.map((choice) => ({ value: String(choice.index), label: choice.label }))}
          onChoose={(value) => setChosen(Number(value))}
        />
      )}
      <Button icon="write" disabled={!hasForm} held={phase.kind === "drafting"} onClick={() => void make()}>
        {words.make}
      </Button>
      {isSeveral && (
        <Button icon="save" held={phase.kind === "drafting"} onClick={() => void makeAll()}>
          {words.makeAll(choices.length)}
        </Button>
      )}
    </div>
  );
}

/** Saves the open draft again. */
export function SaveDraft({ file }: { readonly file: DraftFile }): ReactElement {
  const words = NARRATIVE_WORDS.draft;
  return (
    <div className="se-narrative-saved">
      <p className="se-muted">{words.saved(file.name)}</p>
      <Button small icon="save" onClick={() => saveDraft(file)}>
        {words.again}
      </Button>
    </div>
  );
}

function saveDraft({ name, bytes }: DraftFile): void {
  download(bytes as Uint8Array<ArrayBuffer>, name, WORD_TYPE);
}
