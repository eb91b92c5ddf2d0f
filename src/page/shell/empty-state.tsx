import type { ReactElement } from "react";
import type { Narrative } from "../../pane/session/narrative";
import { Button } from "../../pane/view/button";
import { ReportPicker } from "../../pane/view/narrative-start";
import { WORDS } from "../words";
import { PICKER } from "./top-bar";

export interface EmptyStateProps {
  readonly isOpening: boolean;
  readonly onSample: (() => void) | null;
  readonly report: Narrative | null;
}

/** Before a workbook is open: what to do, and that nothing leaves the machine. */
export function EmptyState({ isOpening, onSample, report }: EmptyStateProps): ReactElement {
  const { title, lines, choose, sample, kinds } = WORDS.empty;
  return (
    <main className="pg-empty">
      <div className="pg-card">
        <Picture />
        <h2>{isOpening ? WORDS.opening : title}</h2>
        <ol>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <div className="pg-card-actions">
          <Button kind="primary" onClick={() => document.getElementById(PICKER)?.click()}>
            {choose}
          </Button>
          {onSample && <Button onClick={onSample}>{sample}</Button>}
          {report && <ReportPicker narrative={report} primary={false} />}
        </div>
        <p className="pg-kinds">{kinds}</p>
      </div>
    </main>
  );
}

/** A form with one cell marked. */
function Picture(): ReactElement {
  return (
    <svg className="pg-picture" viewBox="0 0 120 84" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="118" height="82" rx="7" className="pg-picture-paper" />
      <path d="M1 21h118M1 42h118M1 63h118M34 21v62M76 21v62" className="pg-picture-grid" />
      <rect x="40" y="9" width="40" height="4" rx="2" className="pg-picture-ink" />
      <path
        d="M9 32h16M9 53h16M9 74h16M42 32h26M42 53h20M42 74h24M84 32h16M84 74h20"
        className="pg-picture-text"
      />
      <rect x="76" y="42" width="43" height="21" className="pg-picture-fault" />
      <path d="M84 53h14" className="pg-picture-wrong" />
      <path d="M104 49l6 7m0-7l-6 7" className="pg-picture-cross" />
    </svg>
  );
}
