import { useState, type ReactElement } from "react";
import { formatAddress, type CellRef } from "../../core/cells/address";
import { SEVERITY_WORDS } from "../../core/report/words";
import { Sign } from "../icons";
import { cellKey } from "../session/cell-key";
import type { ShownFinding } from "../session/views";
import { WORDS } from "../words";
import { Arithmetic } from "./arithmetic";
import { Button } from "./button";
import { usePane } from "./desk-context";
import { Disclosure } from "./disclosure";
import { NoteEditor } from "./note-editor";
import { PlaceButton } from "./place-button";
import { WaiverPart } from "./waiver-part";

/** One finding: where, what, by which arithmetic, and what can be done about it. */
export function FindingItem({ one }: { readonly one: ShownFinding }): ReactElement {
  const { snapshot } = usePane();
  const [waiving, setWaiving] = useState(false);
  const { finding } = one;
  const [at] = finding.at;
  const several = snapshot.forms.length > 1;
  const where = several ? WORDS.findings.where(at.sheet, one.section) : one.section;
  return (
    <article className="se-item">
      <header className="se-item-head">
        <Sign of={finding.severity} />
        <span className={`se-severity se-${finding.severity}`}>{SEVERITY_WORDS[finding.severity]}</span>
        <span className="se-section">{where}</span>
        <PlaceButton to={one} />
      </header>
      <p className="se-message">{finding.message}</p>
      {finding.expression && !one.waiver && <Arithmetic expression={finding.expression} />}
      {!one.waiver && <Repairs one={one} />}
      <WaiverPart one={one} writing={waiving} onClose={() => setWaiving(false)} />
      <footer className="se-item-foot">
        <Details one={one} />
        {finding.severity === "warning" && !one.waiver && !waiving && (
          <Button kind="quiet" small className="se-waive" onClick={() => setWaiving(true)}>
            {WORDS.waiver.open}
          </Button>
        )}
      </footer>
    </article>
  );
}

function Details({ one: { finding } }: { readonly one: ShownFinding }): ReactElement {
  const { session } = usePane();
  const [at, ...others] = finding.at;
  const nameOf = (other: CellRef): string =>
    other.sheet === at.sheet ? formatAddress(other) : cellKey(other);
  return (
    <Disclosure title={WORDS.findings.details}>
      <dl className="se-details">
        <dt>{WORDS.findings.remedy}</dt>
        <dd>{finding.remedy}</dd>
        <dt>{WORDS.findings.basis}</dt>
        <dd>{finding.basis}</dd>
        {others.length > 0 && (
          <>
            <dt>{WORDS.findings.related}</dt>
            <dd className="se-related">
              {others.map((other) => (
                <button
                  key={cellKey(other)}
                  type="button"
                  className="se-link se-figure"
                  onClick={() => void session.goTo(other)}
                >
                  {nameOf(other)}
                </button>
              ))}
            </dd>
          </>
        )}
      </dl>
    </Disclosure>
  );
}

function Repairs({ one }: { readonly one: ShownFinding }): ReactElement | null {
  const { session, snapshot } = usePane();
  const [writing, setWriting] = useState(false);
  const { finding } = one;
  const { fix } = finding;
  const { capabilities, phase, reasonRows } = snapshot;
  const reason = reasonRows.find((row) => row.key === cellKey(finding.at[0]));
  if ((!fix || !capabilities.write) && !reason) return null;
  if (reason && writing) return <NoteEditor row={reason} onClose={() => setWriting(false)} />;
  return (
    <div className="se-item-actions">
      {fix && capabilities.write && (
        <>
          <Button
            small
            held={phase.kind === "working"}
            aria-label={WORDS.findings.fixLabel(fix.label)}
            onClick={() => void session.applyFix(one)}
          >
            {WORDS.findings.fix}
          </Button>
          <span className="se-muted" aria-hidden="true">
            {fix.label}
          </span>
        </>
      )}
      {reason && (
        <Button small icon="write" onClick={() => setWriting(true)}>
          {WORDS.findings.reason}
        </Button>
      )}
    </div>
  );
}
