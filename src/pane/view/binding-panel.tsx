import { useState, type ReactElement } from "react";
import { missedParts } from "../../core/form/missed";
import { missingParts } from "../../core/form/nearest";
import { BLOCK_NAMES, blockOf, PART_NAMES, partName, type FormPart } from "../../core/form/parts";
import { bindingLine } from "../../core/report/words-binding";
import { WORDS } from "../words";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { Disclosure } from "./disclosure";

const NONE = "";

/** Saying by hand which cell names a part of the form that recognition missed. */
export function BindingPanel(): ReactElement | null {
  const { session, snapshot } = usePane();
  const [part, setPart] = useState<FormPart | typeof NONE>(NONE);
  const [said, setSaid] = useState("");
  const { review, form, capabilities, bindings } = snapshot;
  if (!review || !capabilities.selection) return null;
  const shown = review.forms[form]?.form;
  const missed = shown
    ? missedParts(shown)
    : review.unrecognised.flatMap(({ nearest }) => (nearest ? missingParts(nearest) : []));
  const words = WORDS.binding;
  const others = [...PART_NAMES.keys()].filter((one) => !missed.includes(one));
  const take = async (): Promise<void> => {
    if (part === NONE) return;
    const fault = await session.bind(part);
    setSaid(fault ?? words.bound(partName(part)));
    if (fault === null) setPart(NONE);
  };
  return (
    <Disclosure title={words.open} className="se-binding" open={!shown}>
      <p className="se-muted">{words.intro}</p>
      {shown && missed.length > 0 && (
        <div className="se-labels">
          <span className="se-label">{words.missed}</span>
          {[...new Set(missed)].map((one) => (
            <span key={one} className="se-tag se-tag-missing">
              {partName(one)}
            </span>
          ))}
        </div>
      )}
      <Choice<FormPart | typeof NONE>
        label={words.part}
        value={part}
        options={[
          { value: NONE, label: words.choose },
          ...[...new Set(missed), ...others].map((one) => ({
            value: one,
            label: `${BLOCK_NAMES[blockOf(one)]}：${partName(one)}`,
          })),
        ]}
        onChoose={setPart}
      />
      <Button small icon="goTo" disabled={part === NONE} onClick={() => void take()}>
        {words.take}
      </Button>
      <p aria-live="polite" className="se-muted">
        {said}
      </p>
      {review.bindings.length > 0 && (
        <ul className="se-plain" aria-label={words.list}>
          {review.bindings.map((state) => (
            <li key={JSON.stringify(state.binding)}>
              {bindingLine(state)}{" "}
              <Button
                kind="quiet"
                small
                disabled={!bindings.includes(state.binding)}
                aria-label={words.unbindOf(partName(state.binding.part))}
                onClick={() => void session.unbind(state.binding)}
              >
                {words.unbind}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
