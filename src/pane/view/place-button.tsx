import type { ReactElement } from "react";
import { formatAddress, type CellRef } from "../../core/cells/address";
import { Icon } from "../icons";
import { cellKey } from "../session/cell-key";
import type { ShownFinding } from "../session/views";
import { WORDS } from "../words";
import { usePane } from "./desk-context";

export interface PlaceButtonProps {
  /** A cell, or a finding, which is chosen as well. */
  readonly to: CellRef | ShownFinding;
}

/** Goes to a cell; where the workbook has several forms its whole name tells the sheet. */
export function PlaceButton({ to }: PlaceButtonProps): ReactElement {
  const { session, snapshot } = usePane();
  const isFinding = "finding" in to;
  const at = isFinding ? to.finding.at[0] : to;
  const name = snapshot.forms.length > 1 ? cellKey(at) : formatAddress(at);
  return (
    <button
      type="button"
      className="se-place"
      aria-label={WORDS.findings.goTo(name)}
      onClick={() => void session.goTo(to)}
    >
      <span className="se-figure">{formatAddress(at)}</span>
      {isFinding && <Icon name="goTo" />}
    </button>
  );
}

/** The sheet of a cell in a list over several scored forms; with one there is nothing to tell apart. */
export function SheetOf({ at }: { readonly at: CellRef }): ReactElement | null {
  const { snapshot } = usePane();
  const scored = snapshot.forms.filter(({ picture }) => picture !== null).map(({ sheet }) => sheet);
  return new Set(scored).size > 1 ? <span className="se-muted">{at.sheet} </span> : null;
}
