import { useId, type ReactElement } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
  /** The label is only for those who do not see the surroundings. */
  readonly unlabelled?: boolean;
  readonly disabled?: boolean;
}

/** A choice of one out of several, with its label. */
export function Choice<T extends string>(props: ChoiceProps<T>): ReactElement {
  const { label, value, options, onChoose, unlabelled, disabled } = props;
  const id = useId();
  return (
    <div className="se-choice">
      <label className={unlabelled ? "se-unseen" : "se-label"} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="se-select"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
