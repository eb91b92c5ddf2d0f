import { useId, useState, type ReactElement } from "react";
import type { JudgeRow, TierChoice } from "../session/views";
import { WORDS } from "../words";
import { Button } from "./button";
import { Choice } from "./choice";
import { usePane } from "./desk-context";
import { PlaceButton } from "./place-button";

/** The rows that only a person can score. */
export function JudgeList(): ReactElement {
  const { session, snapshot } = usePane();
  const rows = snapshot.judgeRows.filter((row) => row.form === snapshot.form);
  if (rows.length === 0) return <p className="se-empty">{WORDS.judge.none}</p>;
  const open = rows.filter((row) => row.typed === null);
  const scored = rows.filter((row) => row.typed !== null);
  return (
    <>
      <p className="se-intro">{WORDS.judge.intro}</p>
      <ul className="se-judge">
        {[...open, ...scored].map((row) => (
          <JudgeItem key={row.key} row={row} />
        ))}
      </ul>
      {snapshot.judgements.size > 0 && (
        <Button icon="goTo" onClick={() => void session.choosePlan()}>
          {WORDS.judge.toPlan}
        </Button>
      )}
    </>
  );
}

function JudgeItem({ row }: { readonly row: JudgeRow }): ReactElement {
  const facts = WORDS.judge;
  return (
    <li className="se-judge-item">
      <div className="se-judge-head">
        <strong>{row.name}</strong>
        <PlaceButton to={row.at} />
      </div>
      <p className="se-muted">{row.reason}</p>
      <dl className="se-judge-facts">
        <div>
          <dt>{facts.target}</dt>
          <dd>{row.target || facts.blank}</dd>
        </div>
        <div>
          <dt>{facts.actual}</dt>
          <dd>{row.actual || facts.blank}</dd>
        </div>
      </dl>
      <JudgeForm row={row} />
    </li>
  );
}

const TIERS: readonly TierChoice[] = ["achieved", "partly", "notAchieved", "none"];

function JudgeForm({ row }: { readonly row: JudgeRow }): ReactElement {
  const { session, snapshot } = usePane();
  const kept = snapshot.judgements.get(row.key);
  const judged = kept?.name === row.name ? kept : null;
  const [tier, setTier] = useState<TierChoice>(judged ? (judged.tier ?? "none") : row.tier);
  const [score, setScore] = useState(judged?.score ?? "");
  const id = useId();
  const words = WORDS.judge;
  const chosen = tier === "none" ? null : tier;
  const fault = score.trim() === "" ? null : session.faultOf(row.key, chosen, score);
  const same = judged !== null && judged.score === score.trim() && judged.tier === chosen;
  return (
    <form
      className="se-judge-form"
      onSubmit={(event) => {
        event.preventDefault();
        session.judge(row.key, chosen, score);
      }}
    >
      <Choice
        label={words.tier}
        value={tier}
        options={TIERS.map((one) => ({ value: one, label: words.tiers[one] }))}
        onChoose={setTier}
      />
      <div className="se-choice">
        <label htmlFor={id} className="se-label">
          {words.score}
        </label>
        <span className="se-with-unit">
          <input
            id={id}
            className="se-input"
            inputMode="decimal"
            autoComplete="off"
            placeholder={row.typed ?? ""}
            value={score}
            aria-invalid={fault !== null}
            aria-describedby={`${id}-band`}
            onChange={(event) => setScore(event.target.value)}
          />
          <span className="se-muted">/{row.weight}</span>
        </span>
      </div>
      <Button type="submit" small disabled={score.trim() === "" || fault !== null || same}>
        {same ? words.taken : words.take}
      </Button>
      {judged && (
        <Button
          kind="quiet"
          small
          onClick={() => {
            session.unjudge(row.key);
            setScore("");
          }}
        >
          {words.withdraw}
        </Button>
      )}
      <p
        id={`${id}-band`}
        className={fault === null ? "se-muted se-judge-band" : "se-fault se-judge-band"}
        aria-live="polite"
      >
        {fault ?? row.bands[tier]}
      </p>
    </form>
  );
}
