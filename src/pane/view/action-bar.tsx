import type { ReactElement } from "react";
import { usePane } from "./desk-context";
import { WORDS } from "../words";
import { Button } from "./button";

/** The actions everyone needs, always at the top. */
export function ActionBar(): ReactElement {
  const { session, snapshot } = usePane();
  const { capabilities, phase, review, receipts, findings } = snapshot;
  const words = WORDS.actions;
  const busy = phase.kind === "working" && !phase.quiet;
  const marking = capabilities.mark && review !== null;
  return (
    <div className="se-actions" role="group" aria-label={words.label}>
      <div className="se-actions-main">
        <Button kind="primary" icon="check" held={busy} onClick={() => void session.check()}>
          {words.check}
        </Button>
        <Button icon="score" held={busy} onClick={() => void session.choosePlan()}>
          {words.plan}
        </Button>
      </div>
      {review && (
        <div className="se-actions-more">
          <Button
            kind="quiet"
            small
            icon="mark"
            held={busy}
            disabled={!marking || findings.length === 0}
            onClick={() => void session.mark()}
          >
            {words.mark}
          </Button>
          <Button
            kind="quiet"
            small
            icon="clearMarks"
            held={busy}
            disabled={!marking}
            onClick={() => void session.clearMarks()}
          >
            {words.clearMarks}
          </Button>
          <Button
            kind="quiet"
            small
            icon="undo"
            held={busy}
            disabled={receipts.length === 0}
            onClick={() => void session.undo()}
          >
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
