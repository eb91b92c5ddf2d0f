import { useId, useState, type ReactElement } from "react";
import type { ShownFinding } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";
import { focusItem } from "./focus";

export interface WaiverPartProps {
  readonly one: ShownFinding;
  readonly writing: boolean;
  readonly onClose: () => void;
}

/** The reason a warning was accepted with, or the field to write one. */
export function WaiverPart({ one, writing, onClose }: WaiverPartProps): ReactElement | null {
  const { session } = usePane();
  const { waiver, lapsedReason, finding } = one;
  if (finding.severity !== "warning") return null;
  if (waiver)
    return (
      <div className="se-waiver">
        <p>
          <span className="se-muted">{WORDS.waiver.reason}</span>
          {waiver.reason}
        </p>
        <Button kind="quiet" small onClick={() => void session.unwaive(one)}>
          {WORDS.waiver.withdraw}
        </Button>
      </div>
    );
  if (writing) return <WaiverEditor one={one} onClose={onClose} />;
  return lapsedReason === null ? null : <p className="se-lapsed">{WORDS.waiver.lapsed(lapsedReason)}</p>;
}

function WaiverEditor({
  one,
  onClose,
}: {
  readonly one: ShownFinding;
  readonly onClose: () => void;
}): ReactElement {
  const { session, snapshot } = usePane();
  const [reason, setReason] = useState(one.lapsedReason ?? "");
  const id = useId();
  const { waiver: words } = WORDS;
  const leave = (from: Element): void => {
    focusItem(from);
    onClose();
  };
  return (
    <form
      className="se-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return;
        leave(event.currentTarget);
        void session.waive(one, reason);
      }}
    >
      <label htmlFor={id} className="se-label">
        {words.label}
      </label>
      <textarea
        id={id}
        className="se-text"
        rows={2}
        autoFocus
        value={reason}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave(event.currentTarget);
        }}
      />
      <p id={`${id}-hint`} className="se-muted">
        {snapshot.capabilities.store ? words.hint : words.hintHere}
      </p>
      <div className="se-editor-actions">
        <Button type="submit" kind="primary" small disabled={reason.trim() === ""}>
          {words.keep}
        </Button>
        <Button kind="quiet" small onClick={(event) => leave(event.currentTarget)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
