import type { ReactElement } from "react";
import { formatAddress } from "../../core/cells/address";
import { cellKey } from "../session/cell-key";
import type { PlanState } from "../session/views";
import { WORDS } from "../words";
import { usePane } from "./desk-context";
import { Disclosure } from "./disclosure";

/** Cells that could have been filled and are not, each with its reason. */
export function UnplannedList({ plan }: { readonly plan: PlanState }): ReactElement | null {
  const { session } = usePane();
  if (plan.unplanned.length === 0) return null;
  return (
    <Disclosure title={WORDS.plan.unplanned(plan.unplanned.length)} open={plan.rows.length === 0}>
      <ul className="se-unplanned">
        {plan.unplanned.map((one) => (
          <li key={`${cellKey(one.at)} ${one.field}`}>
            <button
              type="button"
              className="se-place"
              aria-label={WORDS.findings.goTo(formatAddress(one.at))}
              onClick={() => void session.goTo(one.at)}
            >
              <span className="se-figure">{formatAddress(one.at)}</span>
            </button>
            <span>
              {one.label} <span className="se-muted">{one.reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
