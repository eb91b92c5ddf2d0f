import type { ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { DraftFile } from "../session/narrative-model";
import { Button } from "./button";
import { download } from "./download";
import { useNarrative } from "./narrative-context";

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Makes the draft of a report out of the workbook beside; without one there is nothing to make it of. */
export function DraftPart(): ReactElement | null {
  const { narrative, snapshot } = useNarrative();
  const { beside, phase } = snapshot;
  const words = NARRATIVE_WORDS.draft;
  if (!beside) return null;
  const hasForm = (beside.review?.forms.length ?? 0) > 0;
  const make = async (): Promise<void> => {
    const file = await narrative.draft();
    if (file) saveDraft(file);
  };
  return (
    <div className="se-narrative-draft">
      <h3>{words.title}</h3>
      <p className="se-muted">{hasForm ? words.text : words.notYet}</p>
      <Button icon="write" disabled={!hasForm} held={phase.kind === "drafting"} onClick={() => void make()}>
        {words.make}
      </Button>
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
