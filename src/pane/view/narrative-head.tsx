import type { ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import { Icon, Sign } from "../icons";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { NarrativeSnapshot, OpenReport } from "../session/narrative-model";
import { SEVERITIES } from "../session/severities";
import { Button } from "./button";
import { useNarrative } from "./narrative-context";
import { SaveDraft } from "./narrative-draft";

/** Which report is open, the one line that says how it stands, and what it was held against. */
export function NarrativeHead({ report }: { readonly report: OpenReport }): ReactElement {
  const { narrative, snapshot } = useNarrative();
  const { origin, document } = report;
  return (
    <header className="se-narrative-head">
      <div className="se-narrative-name">
        <Icon name="paper" />
        <strong>{origin === "pasted" ? NARRATIVE_WORDS.pasted : document.name}</strong>
        {origin === "draft" && <span className="se-tag">{NARRATIVE_WORDS.draftTag}</span>}
        {!snapshot.isChoosing && (
          <Button kind="quiet" small onClick={() => narrative.choose(true)}>
            {NARRATIVE_WORDS.another}
          </Button>
        )}
      </div>
      {report.file && <SaveDraft file={report.file} />}
      <Verdict />
      <p className="se-muted">{besideText(snapshot)}</p>
    </header>
  );
}

const TONES = { errors: "error", warnings: "warning", clean: "good" } as const;

function Verdict(): ReactElement {
  const { snapshot } = useNarrative();
  const { judged, counts, beside, isJudging } = snapshot;
  const outcome = judged?.review.outcome ?? null;
  const tone = outcome === null ? "hint" : TONES[outcome];
  const isOld = isStale(snapshot);
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <div
      className={`se-verdict se-verdict-${tone}${isOld ? " se-verdict-stale" : ""}`}
      role="status"
      aria-label={NARRATIVE_WORDS.verdict.label}
    >
      {outcome === null ? (
        <span>{isJudging ? NARRATIVE_WORDS.judging : ""}</span>
      ) : (
        <>
          <Sign of={tone} />
          <strong className="se-verdict-word">{NARRATIVE_WORDS.verdict.words[outcome]}</strong>
          <span className="se-counts">
            {shown.map((severity) => (
              <span key={severity} className={`se-count se-${severity}`}>
                {SEVERITY_WORDS[severity]} <b>{counts[severity]}</b>
              </span>
            ))}
          </span>
        </>
      )}
      {isOld && beside && <span className="se-badge">{NARRATIVE_WORDS.beside.stale}</span>}
    </div>
  );
}

/** The workbook changed since, or the judgement is of an older review. */
function isStale({ judged, beside }: NarrativeSnapshot): boolean {
  if (!judged || !beside) return false;
  return (judged.workbook !== null && beside.isStale) || judged.workbook !== beside.review;
}

function besideText(snapshot: NarrativeSnapshot): string {
  const { beside } = snapshot;
  const words = NARRATIVE_WORDS.beside;
  if (!beside) return words.alone;
  if (!beside.review) return words.unchecked;
  if (beside.review.forms.length === 0) return words.noForm;
  return isStale(snapshot) ? words.staleText : words.checked(beside.name);
}
