import type { ReactElement } from "react";
import type { ScoreGroup, ScorePicture } from "../session/views";
import { WORDS } from "../words";
import { usePane } from "./desk-context";

const PARTS = ["got", "lost", "open"] as const;

/**
 * The score as a picture with its numbers; forms without scores show their figures only. Brief, where
 * something else is worked on below.
 */
export function ScoreCard({ brief }: { readonly brief: boolean }): ReactElement | null {
  const { snapshot } = usePane();
  const view = snapshot.forms[snapshot.form];
  if (!view) return null;
  const { picture, coverage, figures } = view;
  return (
    <section className={brief ? "se-score se-score-brief" : "se-score"} aria-label={WORDS.score.label}>
      {picture ? (
        <>
          <Figures picture={picture} />
          {!brief && <Groups picture={picture} />}
          {!brief && coverage !== null && <p className="se-coverage">{coverage}</p>}
        </>
      ) : brief ? null : (
        <dl className="se-facts">
          {figures.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Figures({ picture }: { readonly picture: ScorePicture }): ReactElement {
  const words = WORDS.score;
  const { total, totalIsTyped, fullMarks, grade, rate } = picture;
  return (
    <div className="se-score-head">
      <div className="se-total">
        <span className="se-label">{totalIsTyped ? words.typed : words.soFar}</span>
        <span className="se-total-number">{total ?? words.none}</span>
        {fullMarks !== null && <span className="se-muted">{words.outOf(fullMarks)}</span>}
      </div>
      <Stat label={words.grade} value={grade ?? words.pending} />
      <Stat label={words.rate} value={rate} />
    </div>
  );
}

function Groups({ picture: { groups, sums } }: { readonly picture: ScorePicture }): ReactElement | null {
  if (groups.length === 0) return null;
  return (
    <>
      <ul className="se-groups">
        {groups.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </ul>
      <p className="se-legend" aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part}>
            <i className={`se-key se-${part}`} />
            {WORDS.score[part]} <b>{sums[part]}</b>
          </span>
        ))}
      </p>
    </>
  );
}

function Stat({ label, value }: { readonly label: string; readonly value: string | null }): ReactElement {
  return (
    <div className="se-stat">
      <span className="se-label">{label}</span>
      <span className="se-stat-value">{value ?? WORDS.score.none}</span>
    </div>
  );
}

function Group({ group }: { readonly group: ScoreGroup }): ReactElement {
  const { name, weight, got, lost, open, shares } = group;
  return (
    <li className="se-group">
      <span className="se-unseen">{WORDS.score.group(name, got, lost, open, weight)}</span>
      <span className="se-group-name" aria-hidden="true">
        {name}
      </span>
      <span className="se-group-points" aria-hidden="true">
        <b>{got}</b>/{weight}
      </span>
      <span className="se-stack" aria-hidden="true">
        {PARTS.filter((part) => shares[part] > 0).map((part) => (
          <span key={part} className={`se-${part}`} style={{ flexGrow: shares[part] }} />
        ))}
      </span>
    </li>
  );
}
