import { useId, type ReactElement } from "react";
import type { Trial, TrialFigures, TrialInput } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { usePane } from "./desk-context";

/** What-if: other values, judged by the engine on a copy; the workbook stays as it is. */
export function TrialView(): ReactElement {
  const { snapshot } = usePane();
  const { trial } = snapshot;
  if (!trial || (trial.before.total === null && trial.before.rate === null))
    return <p className="se-empty">{WORDS.trial.unavailable}</p>;
  const [execution] = trial.inputs.filter((input) => input.kind === "execution");
  const actuals = trial.inputs.filter((input) => input.kind === "actual");
  return (
    <>
      <p className="se-intro">{WORDS.trial.intro}</p>
      <TrialTable trial={trial} />
      {execution && <ExecutionInput input={execution} />}
      {actuals.length > 0 && (
        <fieldset className="se-actuals">
          <legend>{WORDS.trial.actuals}</legend>
          {actuals.map((input) => (
            <ValueInput key={input.key} input={input} />
          ))}
        </fieldset>
      )}
      {trial.after && <TrialBar before={trial.before} after={trial.after} />}
    </>
  );
}

/** The outcome, in sight while the values below are moved. */
function TrialBar({ before, after }: Record<"before" | "after", TrialFigures>): ReactElement {
  const { session } = usePane();
  const change = (key: keyof TrialFigures): string => {
    const [now, later] = [before[key] ?? WORDS.score.pending, after[key] ?? WORDS.score.pending];
    return now === later ? now : `${now} → ${later}`;
  };
  return (
    <div className="se-write">
      <span className="se-figure se-trial-sum">{WORDS.trial.summary(change("total"), change("grade"))}</span>
      <Button small icon="undo" onClick={session.resetWhatIf}>
        {WORDS.trial.reset}
      </Button>
    </div>
  );
}

function TrialTable({ trial }: { readonly trial: Trial }): ReactElement {
  const words = WORDS.trial;
  const total = trial.openRows > 0 ? words.totalSoFar(trial.openRows) : words.total;
  const figures: readonly (readonly [string, keyof TrialFigures])[] = [
    [words.rate, "rate"],
    [words.executionScore, "executionScore"],
    [total, "total"],
    [words.grade, "grade"],
  ];
  return (
    <table className="se-trial" aria-label={words.result} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.now}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(([label, key]) => (
          <TrialLine
            key={key}
            label={label}
            before={trial.before[key] ?? (key === "grade" ? WORDS.score.pending : null)}
            after={trial.after && (trial.after[key] ?? (key === "grade" ? WORDS.score.pending : null))}
            strong={key === "total" || key === "grade"}
          />
        ))}
        {trial.rows.map((row) => (
          <TrialLine key={row.key} label={row.name} before={row.before} after={row.after} strong={false} />
        ))}
      </tbody>
    </table>
  );
}

interface TrialLineProps {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly strong: boolean;
}

function TrialLine({ label, before, after, strong }: TrialLineProps): ReactElement {
  const changed = after !== null && after !== before;
  return (
    <tr className={strong ? "se-trial-strong" : undefined}>
      <th scope="row">{label}</th>
      <td className="se-figure">{before ?? WORDS.trial.none}</td>
      <td className={changed ? "se-figure se-new" : "se-figure se-soft"}>{after ?? WORDS.trial.none}</td>
    </tr>
  );
}

function ExecutionInput({ input }: { readonly input: TrialInput }): ReactElement {
  const { session } = usePane();
  const { budget, slider, tried } = input;
  return (
    <div className="se-execution">
      <ValueInput input={input} hint={budget === null ? undefined : WORDS.trial.budget(budget)} />
      {slider && (
        <input
          type="range"
          className="se-slider"
          aria-label={WORDS.trial.slider}
          min={0}
          max={slider.max}
          step={slider.step}
          value={tried === null ? slider.now : Number(tried) || 0}
          onChange={(event) => session.whatIf(input.key, event.target.value)}
        />
      )}
    </div>
  );
}

function ValueInput({
  input,
  hint,
}: {
  readonly input: TrialInput;
  readonly hint?: string | undefined;
}): ReactElement {
  const { session } = usePane();
  const id = useId();
  const said = [hint, input.tried === null ? undefined : WORDS.trial.wasHere(input.text)]
    .filter(Boolean)
    .join("，");
  return (
    <div className="se-value">
      <label htmlFor={id}>{input.name}</label>
      <input
        id={id}
        className="se-input"
        autoComplete="off"
        value={input.tried ?? input.text}
        aria-describedby={said === "" ? undefined : `${id}-said`}
        onChange={(event) => session.whatIf(input.key, event.target.value)}
      />
      {said !== "" && (
        <span id={`${id}-said`} className="se-muted">
          {said}
        </span>
      )}
    </div>
  );
}
