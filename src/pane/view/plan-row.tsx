import { useState, type ReactElement } from "react";
import { formatAddress } from "../../core/cells/address";
import { cellKey } from "../session/cell-key";
import type { PlannedRow } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";
import { NoteEditor } from "./note-editor";
import { PlaceButton, SheetOf } from "./place-button";

/** Characters from which a content, or a reason, takes lines of its own. */
const LONG = 14;
const LONG_WHY = 30;

/** One row of the preview. */
export function PlanRowView({ row }: { readonly row: PlannedRow }): ReactElement {
  const { session, snapshot } = usePane();
  const [editing, setEditing] = useState(false);
  const { edit, ticked } = row;
  const place = formatAddress(edit.at);
  const before = row.before || WORDS.plan.empty;
  const after = row.after || WORDS.plan.empty;
  const reason =
    edit.field === "note" ? snapshot.reasonRows.find((one) => one.key === cellKey(edit.at)) : undefined;
  const isLong = before.length > LONG || after.length > LONG;
  return (
    <tr role="row" className={`se-plan-row${ticked ? "" : " se-plan-off"}`}>
      <td role="cell" className="se-plan-tick">
        <input
          type="checkbox"
          className="se-check"
          checked={ticked}
          aria-label={WORDS.plan.tick(place, edit.label)}
          onChange={(event) => session.togglePlanned(row.key, event.target.checked)}
        />
      </td>
      <td role="cell" className="se-plan-cell">
        <PlaceButton to={edit.at} />
      </td>
      <td role="cell" className="se-plan-label">
        <SheetOf at={edit.at} />
        {edit.label} <OriginBadge row={row} />
      </td>
      <td role="cell" className={`se-plan-before${isLong ? " se-plan-long" : ""}`}>
        {(row.replaces || !isLong) && (
          <span className={row.replaces ? "se-figure se-gone" : "se-muted"}>{before}</span>
        )}
      </td>
      <td role="cell" className={`se-plan-after${isLong ? " se-plan-long" : ""}`}>
        {editing && reason ? (
          <NoteEditor row={reason} planned={row.after} onClose={() => setEditing(false)} />
        ) : (
          <>
            <span className={isLong ? "se-note" : "se-figure se-new"}>{after}</span>
            {reason && (
              <Button kind="quiet" small icon="write" onClick={() => setEditing(true)}>
                {WORDS.notes.edit}
              </Button>
            )}
          </>
        )}
      </td>
      <td role="cell" className={`se-plan-why${edit.why.length > LONG_WHY ? " se-plan-why-long" : ""}`}>
        {edit.why}
      </td>
    </tr>
  );
}

function OriginBadge({ row }: { readonly row: PlannedRow }): ReactElement | null {
  const words = WORDS.plan;
  if (row.origin === "judged") return <span className="se-tag">{words.judged}</span>;
  if (row.origin === "note") return <span className="se-tag">{words.own}</span>;
  return row.replaces ? <span className="se-tag se-tag-warning">{words.differs}</span> : null;
}
