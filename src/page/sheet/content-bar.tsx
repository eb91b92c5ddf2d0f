import type { ReactElement } from "react";
import { formatAddress } from "../../core/cells/address";
import { cellAt } from "../../core/cells/grid";
import { WORDS } from "../words";
import { editText } from "./typed";
import type { ShownSheet } from "./use-sheet";

/** Above the sheet: the active cell's address and its whole content, a formula as such. */
export function ContentBar({ shown }: { readonly shown: ShownSheet }): ReactElement {
  const { active, grid, view } = shown;
  const cell = active && cellAt(grid, active.at);
  const formula = cell?.formula ?? null;
  const typed = cell ? editText(cell, view.look.date1904) : "";
  return (
    <div className="sp-content">
      <output className="sp-address" aria-label={WORDS.sheet.address}>
        {active ? formatAddress(active.at) : ""}
      </output>
      <span className="sp-fx" aria-hidden="true">
        fx
      </span>
      <div className="sp-content-text" role="group" aria-label={WORDS.sheet.content}>
        {formula !== null && <span className="se-unseen">{WORDS.sheet.formula}</span>}
        {formula === null ? typed : `=${formula}`}
      </div>
    </div>
  );
}
