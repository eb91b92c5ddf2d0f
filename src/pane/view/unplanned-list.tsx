import type { ReactElement } from "react";
import { cellKey } from "../session/cell-key";
import type { PlanState } from "../session/views";
import { WORDS } from "../words";
import { Disclosure } from "./disclosure";
import { PlaceButton, SheetOf } from "./place-button";

/** Cells that could have been filled and are not, each with its reason. */
export function UnplannedList({ plan }: { readonly plan: PlanState }): ReactElement | null {
  if (plan.unplanned.length === 0) return null;
  return (
    <Disclosure title={WORDS.plan.unplanned(plan.unplanned.length)} open={plan.rows.length === 0}>
      <ul className="se-unplanned">
        {plan.unplanned.map((one) => (
          <li key={`${cellKey(one.at)} ${one.field}`}>
            <PlaceButton to={one.at} />
            <span>
              <SheetOf at={one.at} />
              {one.label} <span className="se-muted">{one.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
