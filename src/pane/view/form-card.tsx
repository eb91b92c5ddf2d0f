import type { ReactElement } from "react";
import type { FormView } from "../session/views";
import { WORDS } from "../words";
import { BindingPanel } from "./binding-panel";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { Disclosure } from "./disclosure";
import { LastYearPart } from "./last-year-part";
import { ProfilePanel } from "./profile-panel";

/** Which form is looked at, and by which rules. */
export function FormCard(): ReactElement | null {
  const { session, snapshot } = usePane();
  const { forms, form } = snapshot;
  const view = forms[form];
  if (!view) return null;
  const several = forms.length > 1;
  return (
    <section className="se-form" aria-label={WORDS.form.choose}>
      {several ? (
        <Choice
          label={WORDS.form.choose}
          unlabelled
          value={String(form)}
          options={forms.map((one, index) => ({ value: String(index), label: optionOf(one, index) }))}
          onChoose={(value) => session.chooseForm(Number(value))}
        />
      ) : (
        <h2 className="se-form-title">{view.kind}</h2>
      )}
      <p className="se-form-facts">
        {[...view.facts, WORDS.form.onSheet(view.sheet)].map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <Disclosure
        className="se-form-profile"
        title={
          <span>
            {WORDS.profile.label}：{view.profile.title}
          </span>
        }
      >
        <ProfilePanel view={view} />
      </Disclosure>
      <LastYearPart />
      <BindingPanel />
    </section>
  );
}

function optionOf({ kind, sheet, row }: FormView, index: number): string {
  const place = row === null ? sheet : `${sheet}${WORDS.form.row(row)}`;
  return `${String(index + 1)}. ${kind}（${place}）`;
}
