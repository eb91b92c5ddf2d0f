import { formatAddress } from "../../core/cells/address";
import type { ReactElement } from "react";
import type { WriteOutcome } from "../session/model";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";
import { Notice } from "./notice";
import { SheetOf } from "./place-button";

/** Whatever is to be said across the pane: failure, progress, outcome, staleness, limits. */
export function Notices(): ReactElement {
  return (
    <div aria-live="polite">
      <Progress />
      <Failure />
      <Outcome />
      <MarkNotice />
      <StaleNotice />
      <Limits />
    </div>
  );
}

function Progress(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { phase } = snapshot;
  if (phase.kind !== "working" || phase.quiet) return null;
  const text = WORDS.working[phase.task];
  const known = phase.total > 0;
  return (
    <div className="se-progress">
      <span className="se-progress-text">
        {text}
        {known && <small> {WORDS.working.steps(phase.done, phase.total)}</small>}
      </span>
      {phase.cancellable && (
        <Button kind="quiet" small onClick={session.cancel}>
          {WORDS.working.cancel}
        </Button>
      )}
      <div
        className={known ? "se-bar" : "se-bar se-bar-unknown"}
        role="progressbar"
        aria-label={text}
        {...(known ? { "aria-valuemin": 0, "aria-valuemax": phase.total, "aria-valuenow": phase.done } : {})}
      >
        <div style={known ? { width: `${String((phase.done / phase.total) * 100)}%` } : undefined} />
      </div>
    </div>
  );
}

function Failure(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { phase } = snapshot;
  if (phase.kind !== "failed") return null;
  return (
    <Notice
      tone="error"
      urgent
      event={phase}
      onDismiss={session.dismiss}
      actions={
        <Button small onClick={() => void session.retry()}>
          {WORDS.failure.retry}
        </Button>
      }
    >
      {phase.message}
    </Notice>
  );
}

function Outcome(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { outcome } = snapshot;
  if (!outcome) return null;
  const tone = outcome.interrupted || outcome.refused.length > 0 ? "warning" : "good";
  return (
    <Notice tone={tone} event={outcome} onDismiss={session.dismiss}>
      <p>{outcomeText(outcome)}</p>
      {outcome.refused.length > 0 && (
        <>
          <p>{WORDS.outcome.refused(outcome.refused.length)}</p>
          <ul className="se-plain">
            {outcome.refused.map((one) => (
              <li key={`${one.at.sheet} ${formatAddress(one.at)}`}>
                <strong className="se-figure">{formatAddress(one.at)}</strong> <SheetOf at={one.at} />
                {one.label}
                <span className="se-muted"> {WORDS.refusals[one.reason]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function outcomeText({ kind, cells, interrupted }: WriteOutcome): string {
  if (interrupted) return WORDS.outcome.interrupted(cells);
  if (cells === 0) return WORDS.outcome.none;
  return kind === "written" ? WORDS.outcome.written(cells) : WORDS.outcome.undone(cells);
}

function MarkNotice(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { outcome } = snapshot.marks;
  if (!outcome) return null;
  const parts = [WORDS.outcome.marked(outcome.marked)];
  if (!outcome.notes) parts.push(WORDS.outcome.noNotes);
  if (outcome.refused.length > 0) parts.push(WORDS.outcome.unmarked(outcome.refused.length));
  return (
    <Notice tone="plain" icon="mark" event={outcome} onDismiss={session.dismiss}>
      {parts.join("")}
    </Notice>
  );
}

function StaleNotice(): ReactElement | null {
  const { snapshot } = usePane();
  const { stale, phase } = snapshot;
  if (!stale) return null;
  const again = phase.kind === "working" && phase.quiet;
  const text = stale.message === null ? WORDS.stale.text : WORDS.stale.failed(stale.message);
  return (
    <Notice tone={stale.message === null ? "plain" : "warning"} icon="clock">
      <strong>{WORDS.stale.badge}</strong> {again ? WORDS.stale.again : text}
    </Notice>
  );
}

function Limits(): ReactElement | null {
  const { snapshot } = usePane();
  const { capabilities, grids, review } = snapshot;
  if (!review) return null;
  if (!capabilities.write)
    return (
      <Notice tone="plain" icon="lock">
        {WORDS.limits.readOnly}
      </Notice>
    );
  const sheets = new Set(review.forms.map(({ form }) => form.sheet));
  const locked = grids?.filter((grid) => grid.isProtected && sheets.has(grid.sheet)) ?? [];
  if (locked.length === 0) return null;
  const names = locked.map((grid) => `“${grid.sheet}”`).join("、");
  return (
    <Notice tone="plain" icon="lock">
      {WORDS.limits.protectedSheets(names)}
    </Notice>
  );
}
