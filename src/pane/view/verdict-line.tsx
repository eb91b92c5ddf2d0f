import type { ReactElement } from "react";
import type { Severity } from "../../core/profiles/profile";
import { SEVERITY_WORDS, VERDICT_WORDS } from "../../core/report/words";
import { Sign } from "../icons";
import { SEVERITIES } from "../session/severities";
import type { Verdict } from "../session/views";
import { WORDS } from "../words";
import { usePane } from "./desk-context";

/** The one line that says whether the workbook can be sent off. */
export function VerdictLine(): ReactElement {
  const { snapshot } = usePane();
  const { verdict, stale } = snapshot;
  const { outcome } = verdict;
  const tone = toneOf(verdict);
  return (
    <div className={`se-verdict se-verdict-${tone}${stale ? " se-verdict-stale" : ""}`} role="status">
      {outcome === null ? (
        <span className="se-unseen">{WORDS.verdict.none}</span>
      ) : (
        <>
          <Sign of={tone} />
          <strong className="se-verdict-word">{VERDICT_WORDS[outcome]}</strong>
          {outcome !== "unrecognised" && <Counts verdict={verdict} />}
        </>
      )}
      {stale && <span className="se-badge">{WORDS.stale.badge}</span>}
    </div>
  );
}

function Counts({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const { counts, waived } = verdict;
  const shown = SEVERITIES.filter((severity) => counts[severity] > 0);
  return (
    <span className="se-counts">
      {shown.length === 0 && <span>{WORDS.verdict.clean}</span>}
      {shown.map((severity) => (
        <span key={severity} className={`se-count se-${severity}`}>
          {SEVERITY_WORDS[severity]} <b>{counts[severity]}</b>
        </span>
      ))}
      {waived > 0 && <span className="se-count">{WORDS.verdict.waived(waived)}</span>}
    </span>
  );
}

function toneOf({ outcome }: Verdict): Severity | "good" {
  if (outcome === "errors" || outcome === "unrecognised") return "error";
  if (outcome === "warnings") return "warning";
  return outcome === null ? "hint" : "good";
}
