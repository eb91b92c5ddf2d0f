import type { ReactElement } from "react";
import type { Parameter, ParameterKey, Profile } from "../../core/profiles/profile";
import type { FormView } from "../session/views";
import { WORDS } from "../words";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { Disclosure } from "./disclosure";

const AUTOMATIC = "";

/** The profile with the reason it was taken, others to choose from, and what in it was not read in the source. */
export function ProfilePanel({ view }: { readonly view: FormView }): ReactElement {
  const { session, snapshot } = usePane();
  const { profiles, profileId } = snapshot;
  const { profile, profileReason } = view;
  return (
    <>
      <Choice
        label={WORDS.profile.label}
        unlabelled
        value={profileId ?? AUTOMATIC}
        options={[
          { value: AUTOMATIC, label: WORDS.profile.automatic },
          ...profiles.map((one) => ({ value: one.id, label: one.title })),
        ]}
        onChoose={(id) => void session.chooseProfile(id === AUTOMATIC ? null : id)}
      />
      <p className="se-muted">
        {profile.description}
        {WORDS.profile.reason(profileReason)}
      </p>
      <Unverified profile={profile} />
    </>
  );
}

function Unverified({ profile }: { readonly profile: Profile }): ReactElement {
  const open = (Object.entries(profile.parameters) as [ParameterKey, Parameter<unknown>][]).filter(
    ([, one]) => !one.verified,
  );
  if (open.length === 0) return <p className="se-muted">{WORDS.profile.allRead}</p>;
  return (
    <Disclosure title={WORDS.profile.unverified(open.length)}>
      <dl className="se-parameters">
        {open.map(([key, one]) => (
          <div key={key}>
            <dt>{WORDS.profile.parameters[key] ?? key}</dt>
            <dd>
              <span className="se-figure">{valueText(one.value)}</span>
              <span className="se-muted"> {one.source}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

function valueText(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return WORDS.profile.notSet;
  if (typeof value === "boolean") return value ? WORDS.profile.yes : WORDS.profile.no;
  return typeof value === "object"
    ? JSON.stringify(value)
    : (WORDS.profile.values[String(value)] ?? String(value));
}
