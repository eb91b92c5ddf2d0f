import type { ReactElement } from "react";
import { FILL_FIELDS, type FillField } from "../../core/plan/planned-edit";
import { FIELD_WORDS } from "../../core/report/words";
import type { PlanState } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { PlanRowView } from "./plan-row";
import { UnplannedList } from "./unplanned-list";

/** The preview of a fill: what would be written where, and why; nothing is written before 写入表格. */
export function PlanView(): ReactElement {
  const { snapshot } = usePane();
  const { plan } = snapshot;
  if (!plan) return <p className="se-empty">{WORDS.plan.start}</p>;
  return (
    <>
      <PlanOptionsBar plan={plan} />
      {plan.rows.length === 0 ? (
        <p className="se-empty">{WORDS.plan.none}</p>
      ) : (
        <>
          <p className="se-intro">{WORDS.plan.intro}</p>
          <PlanTable plan={plan} />
        </>
      )}
      <UnplannedList plan={plan} />
      <WriteBar plan={plan} />
    </>
  );
}

function PlanOptionsBar({ plan }: { readonly plan: PlanState }): ReactElement {
  const { session } = usePane();
  const { fields, overwrite, formulas } = plan.request;
  const toggle = (field: FillField): void => {
    const wanted = new Set(fields);
    if (!wanted.delete(field)) wanted.add(field);
    void session.choosePlan({ fields: wanted });
  };
  return (
    <div className="se-filters">
      <div className="se-chips" role="group" aria-label={WORDS.plan.fields}>
        {FILL_FIELDS.map((field) => (
          <button
            key={field}
            type="button"
            className="se-chip"
            aria-pressed={fields.has(field)}
            onClick={() => toggle(field)}
          >
            {FIELD_WORDS.get(field)}
          </button>
        ))}
      </div>
      <Choice
        label={WORDS.plan.overwrite}
        unlabelled
        value={overwrite}
        options={[
          { value: "blank", label: WORDS.plan.blank },
          { value: "differing", label: WORDS.plan.differing },
        ]}
        onChoose={(value) => void session.choosePlan({ overwrite: value })}
      />
      <label className="se-choice">
        <input
          type="checkbox"
          checked={formulas}
          onChange={() => void session.choosePlan({ formulas: !formulas })}
        />
        {WORDS.plan.formulas}
      </label>
    </div>
  );
}

/** A real table whose rows are laid out as cards; the roles keep it a table for those who listen. */
function PlanTable({ plan }: { readonly plan: PlanState }): ReactElement {
  const { columns } = WORDS.plan;
  return (
    <table className="se-plan" aria-label={WORDS.plan.label} role="table">
      <thead role="rowgroup" className="se-unseen">
        <tr role="row">
          {Object.entries(columns).map(([key, title]) => (
            <th key={key} scope="col" role="columnheader">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {plan.rows.map((row) => (
          <PlanRowView key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function WriteBar({ plan }: { readonly plan: PlanState }): ReactElement {
  const { session, snapshot } = usePane();
  const { capabilities, phase } = snapshot;
  const words = WORDS.plan;
  const reason = !capabilities.write
    ? words.readOnly
    : plan.ticked === 0
      ? words.nothing
      : words.summary(plan.ticked, plan.rows.length);
  return (
    <div className="se-write">
      <span id="se-write-summary">{reason}</span>
      <Button
        kind="primary"
        icon="write"
        held={phase.kind === "working" && !phase.quiet}
        disabled={!capabilities.write || plan.ticked === 0}
        aria-describedby="se-write-summary"
        onClick={() => void session.write()}
      >
        {WORDS.actions.write}
      </Button>
    </div>
  );
}
