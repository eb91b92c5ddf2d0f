import { useEffect, useRef, type ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import { SEVERITIES } from "../session/severities";
import type { FindingGroup } from "../session/views";
import { WORDS } from "../words";
import { Sign } from "../icons";
import { AllClear } from "./all-clear";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { FindingItem } from "./finding-item";

/** Every finding, filtered and grouped. */
export function FindingList(): ReactElement {
  const { snapshot } = usePane();
  const { findings, groups, selected } = snapshot;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!item) return;
    item.scrollIntoView?.({ block: "nearest" });
    const { activeElement, body } = document;
    const ours = activeElement === body || (activeElement?.closest(".se-pane") ?? null) !== null;
    if (ours && !item.contains(activeElement))
      item.querySelector<HTMLElement>(".se-place")?.focus({ preventScroll: true });
  }, [selected]);
  if (findings.length === 0) return <NothingFound />;
  const shown = groups.reduce((count, group) => count + group.findings.length, 0);
  return (
    <>
      <Filters shown={shown} />
      {shown === 0 && <p className="se-empty">{WORDS.findings.hidden}</p>}
      <ul className="se-findings" aria-label={WORDS.findings.label} ref={list}>
        {groups.flatMap((group) =>
          group.findings.map((one, index) => (
            <li
              key={one.key}
              className={`se-finding se-finding-${one.finding.severity}${one.waiver ? " se-finding-waived" : ""}`}
              aria-current={one.key === selected ? "true" : undefined}
            >
              {index === 0 && <GroupTitle group={group} />}
              <FindingItem one={one} />
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function GroupTitle({ group }: { readonly group: FindingGroup }): ReactElement {
  return (
    <h3 className="se-group-title">
      {group.title} <span className="se-muted">{group.findings.length}</span>
    </h3>
  );
}

function Filters({ shown }: { readonly shown: number }): ReactElement {
  const { session, snapshot } = usePane();
  const { filter, forms, findings } = snapshot;
  const toggle = (severity: (typeof SEVERITIES)[number]): void => {
    const severities = new Set(filter.severities);
    if (!severities.delete(severity)) severities.add(severity);
    session.filter({ severities });
  };
  return (
    <div className="se-filters" role="group" aria-label={WORDS.findings.filter}>
      <div className="se-chips">
        {SEVERITIES.map((severity) => {
          const count = findings.filter((one) => !one.waiver && one.finding.severity === severity).length;
          const on = filter.severities.has(severity);
          return (
            <button
              key={severity}
              type="button"
              className="se-chip"
              aria-pressed={on}
              disabled={count === 0}
              onClick={() => toggle(severity)}
            >
              <Sign of={severity} />
              {SEVERITY_WORDS[severity]} {count}
            </button>
          );
        })}
        <span className="se-steps">
          <Button
            kind="quiet"
            className="se-b-icon"
            icon="up"
            aria-label={WORDS.findings.previous}
            title={WORDS.findings.keys}
            disabled={shown === 0}
            onClick={() => void session.previous()}
          />
          <Button
            kind="quiet"
            className="se-b-icon"
            icon="down"
            aria-label={WORDS.findings.next}
            title={WORDS.findings.keys}
            disabled={shown === 0}
            onClick={() => void session.next()}
          />
        </span>
      </div>
      <div className="se-filter-row">
        <Choice
          label={WORDS.findings.groupBy}
          unlabelled
          value={filter.group}
          options={[
            { value: "severity", label: WORDS.findings.bySeverity },
            { value: "section", label: WORDS.findings.bySection },
          ]}
          onChoose={(group) => session.filter({ group })}
        />
        {forms.length > 1 && (
          <Choice
            label={WORDS.findings.form}
            unlabelled
            value={filter.form === null ? "" : String(filter.form)}
            options={[
              { value: "", label: WORDS.findings.allForms },
              ...forms.map((form, index) => ({
                value: String(index),
                label: `${String(index + 1)}. ${form.kind}`,
              })),
            ]}
            onChoose={(form) => session.filter({ form: form === "" ? null : Number(form) })}
          />
        )}
      </div>
    </div>
  );
}

function NothingFound(): ReactElement {
  const { snapshot } = usePane();
  const manual = snapshot.judgeRows.length;
  return (
    <AllClear>
      <h3>{WORDS.findings.cleanTitle}</h3>
      <p>{WORDS.findings.cleanText}</p>
      {manual > 0 && <p className="se-muted">{WORDS.findings.cleanManual(manual)}</p>}
    </AllClear>
  );
}
