import type { ReactElement } from "react";
import { Sign } from "../../pane/icons";
import { Icon } from "../../pane/icons";
import type { Failure } from "../book/shelf";
import { WORDS } from "../words";

export interface FailuresProps {
  readonly failures: readonly Failure[];
  readonly onDismiss: (id: number) => void;
}

/** Files that could not be opened, one sentence each. */
export function Failures({ failures, onDismiss }: FailuresProps): ReactElement {
  return (
    <div role="alert" className="pg-failures">
      {failures.map(({ id, name, message }) => (
        <div key={id} className="pg-failure">
          <Sign of="error" />
          <p>
            <strong>{WORDS.failure.title(name)}</strong> {message}
          </p>
          <button
            type="button"
            className="se-b se-b-quiet se-b-icon"
            aria-label={WORDS.failure.dismiss(name)}
            onClick={() => onDismiss(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
