import { useEffect, useRef, type ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import { Sign } from "../icons";
import { NARRATIVE_WORDS } from "../narrative-words";
import { SEVERITIES } from "../session/severities";
import { AllClear } from "./all-clear";
import { Button } from "./button";
import { useNarrative } from "./narrative-context";
import { NarrativeItemCard } from "./narrative-item";

/** Every finding of the report in the order of its text. */
export function NarrativeList(): ReactElement | null {
  const { snapshot } = useNarrative();
  const { judged, items, listed, selected } = snapshot;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (list.current && item) keepInSight(list.current, item);
  }, [selected]);
  if (!judged) return null;
  if (items.length === 0)
    return (
      <AllClear>
        <p>{NARRATIVE_WORDS.verdict.cleanText}</p>
      </AllClear>
    );
  return (
    <section className="se-narrative-list">
      <Filters />
      {listed.length === 0 && <p className="se-empty">{NARRATIVE_WORDS.list.hidden}</p>}
      <ul className="se-narrative-items" aria-label={NARRATIVE_WORDS.list.label} ref={list}>
        {listed.map((item) => (
          <li
            key={item.key}
            id={`se-report-item-${String(item.number)}`}
            className={`se-finding se-finding-${item.finding.severity}`}
            aria-current={item.key === selected ? "true" : undefined}
          >
            <NarrativeItemCard item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Scrolls the list only, which its items are placed in; the page stays with the text. */
function keepInSight(list: HTMLElement, item: HTMLElement): void {
  const top = item.offsetTop;
  const bottom = top + item.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight)
    list.scrollTop = Math.min(top, bottom - list.clientHeight);
}

function Filters(): ReactElement {
  const { narrative, snapshot } = useNarrative();
  const { counts, severities, listed, selected } = snapshot;
  const words = NARRATIVE_WORDS.list;
  const position = listed.findIndex((one) => one.key === selected);
  return (
    <div className="se-filters" role="group" aria-label={words.filter}>
      <div className="se-chips">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className="se-chip"
            aria-pressed={severities.has(severity)}
            disabled={counts[severity] === 0}
            onClick={() => narrative.toggle(severity)}
          >
            <Sign of={severity} />
            {SEVERITY_WORDS[severity]} {counts[severity]}
          </button>
        ))}
        <span className="se-steps">
          <StepButton icon="up" label={words.previous} onStep={narrative.previous} />
          <StepButton icon="down" label={words.next} onStep={narrative.next} />
        </span>
      </div>
      <p className="se-muted" aria-live="polite">
        {position < 0 ? words.count(listed.length) : words.at(position + 1, listed.length)}
      </p>
    </div>
  );
}

interface StepButtonProps {
  readonly icon: "up" | "down";
  readonly label: string;
  readonly onStep: () => void;
}

function StepButton({ icon, label, onStep }: StepButtonProps): ReactElement {
  const { snapshot } = useNarrative();
  return (
    <Button
      kind="quiet"
      className="se-b-icon"
      icon={icon}
      aria-label={label}
      title={NARRATIVE_WORDS.list.keys}
      disabled={snapshot.listed.length === 0}
      onClick={onStep}
    />
  );
}
