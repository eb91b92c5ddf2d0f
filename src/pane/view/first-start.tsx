import type { ReactElement } from "react";
import { Icon, type IconName } from "../icons";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";

const ICONS: readonly IconName[] = ["check", "score", "undo"];

/** Before the first check: one sentence, and what the two buttons above do. */
export function FirstStart(): ReactElement {
  const { tools } = usePane();
  return (
    <div className="se-start">
      <h2>{WORDS.start.title}</h2>
      <p>{WORDS.start.text}</p>
      <ul className="se-plain">
        {WORDS.start.steps.map((step, index) => (
          <li key={step}>
            <Icon name={ICONS[index] ?? "check"} />
            {step}
          </li>
        ))}
      </ul>
      {tools.actions?.map((action) => (
        <Button key={action.label} kind="quiet" onClick={() => void action.run()}>
          {action.label}
        </Button>
      ))}
    </div>
  );
}
