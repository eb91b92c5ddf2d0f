import { useState, type DragEvent, type ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import { NarrativeContext, useNarrative, type NarrativeTools } from "./narrative-context";
import { NarrativeHead } from "./narrative-head";
import { NarrativeList } from "./narrative-list";
import { NarrativeStart } from "./narrative-start";
import { NarrativeText } from "./narrative-text";
import { usePane } from "./desk-context";
import { Notice } from "./notice";

/** The tab of the written report in the pane. */
export function NarrativePart(): ReactElement | null {
  const { session } = usePane();
  const { narrative } = session;
  if (!narrative) return null;
  return <NarrativeView narrative={narrative} goTo={(at) => void session.goTo(at)} />;
}

/** The written report: open it, see what is wrong at its place, go through it. */
export function NarrativeView(tools: NarrativeTools): ReactElement {
  const [isOver, setOver] = useState(false);
  const { narrative } = tools;
  const onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    const file = [...event.dataTransfer.files].find(({ name }) => !WORKBOOK.test(name));
    if (!file) return;
    event.preventDefault();
    void narrative.open(file);
  };
  return (
    <NarrativeContext value={tools}>
      <div
        className={isOver ? "se-narrative se-narrative-over" : "se-narrative"}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Content />
      </div>
    </NarrativeContext>
  );
}

/** A workbook is dropped to be opened as one, not as a report. */
const WORKBOOK = /\.xls[xm]?$/iu;

function Content(): ReactElement {
  const { snapshot } = useNarrative();
  const { report, isChoosing } = snapshot;
  return (
    <>
      <Told />
      {(report === null || isChoosing) && <NarrativeStart />}
      {report !== null && (
        <>
          <NarrativeHead report={report} />
          <div className="se-narrative-parts">
            <NarrativeList />
            <NarrativeText />
          </div>
        </>
      )}
    </>
  );
}

/** What is under way, and what failed. */
function Told(): ReactElement {
  const { narrative, snapshot } = useNarrative();
  const { phase } = snapshot;
  const underWay =
    phase.kind === "reading" ? NARRATIVE_WORDS.reading(phase.name) : NARRATIVE_WORDS.draft.working;
  return (
    <div aria-live="polite">
      {(phase.kind === "reading" || phase.kind === "drafting") && (
        <div className="se-progress">
          <span className="se-progress-text">{underWay}</span>
          <div className="se-bar se-bar-unknown" role="progressbar" aria-label={underWay}>
            <div />
          </div>
        </div>
      )}
      {phase.kind === "failed" && (
        <Notice tone="error" urgent onDismiss={narrative.dismiss}>
          <strong>{NARRATIVE_WORDS.failure.title(phase.name)}</strong> {phase.message}
        </Notice>
      )}
    </div>
  );
}
