import type { ReactElement } from "react";
import type { Unrecognised } from "../../core/form/model";
import { KIND_WORDS } from "../../core/report/words";
import { WORDS } from "../words";
import { BindingPanel } from "./binding-panel";
import { Disclosure } from "./disclosure";
import { usePane } from "./desk-context";

/** Nothing recognised: for each sheet the kind it comes closest to, and every label that is missing. */
export function NothingRecognised(): ReactElement {
  const { snapshot } = usePane();
  const sheets = snapshot.review?.unrecognised ?? [];
  return (
    <section className="se-unrecognised">
      <h2 className="se-form-title">{WORDS.unrecognised.title}</h2>
      <ul className="se-plain">
        {sheets.map((one) => (
          <Sheet key={one.sheet} one={one} />
        ))}
      </ul>
      <p className="se-muted">{WORDS.unrecognised.advice}</p>
      <BindingPanel />
    </section>
  );
}

/** The sheets beside the forms in which no form was found. */
export function OtherSheets(): ReactElement | null {
  const { snapshot } = usePane();
  const sheets = snapshot.review?.unrecognised ?? [];
  if (sheets.length === 0 || snapshot.review?.forms.length === 0) return null;
  return (
    <Disclosure title={WORDS.unrecognised.others(sheets.length)} className="se-others">
      <ul className="se-plain">
        {sheets.map((one) => (
          <Sheet key={one.sheet} one={one} />
        ))}
      </ul>
    </Disclosure>
  );
}

function Sheet({ one }: { readonly one: Unrecognised }): ReactElement {
  const words = WORDS.unrecognised;
  const { sheet, hidden, nearest, otherForm } = one;
  return (
    <li className="se-sheet">
      <strong>
        “{sheet}”{hidden ? words.hidden : ""}
      </strong>
      {otherForm !== null && <p>{words.other(otherForm)}</p>}
      {otherForm === null && nearest === null && <p>{words.nothing}</p>}
      {otherForm === null && nearest !== null && (
        <>
          <p>{words.nearest(KIND_WORDS[nearest.kind])}</p>
          <Labels title={words.missing} labels={nearest.missing} missing />
          <Labels title={words.found} labels={nearest.found} />
        </>
      )}
    </li>
  );
}

interface LabelsProps {
  readonly title: string;
  readonly labels: readonly string[];
  readonly missing?: boolean;
}

function Labels({ title, labels, missing = false }: LabelsProps): ReactElement | null {
  if (labels.length === 0) return null;
  return (
    <div className="se-labels">
      <span className="se-label">{title}</span>
      {labels.map((label) => (
        <span key={label} className={missing ? "se-tag se-tag-missing" : "se-tag"}>
          {label}
        </span>
      ))}
    </div>
  );
}
