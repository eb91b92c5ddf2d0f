import type { ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import { Sign } from "../icons";
import type { NarrativeItem } from "../session/narrative-model";
import { ConcernedCell } from "./narrative-item";

/** The chosen finding below its paragraph, where the list is out of sight: in a narrow pane. */
export function NarrativeNote({ item }: { readonly item: NarrativeItem | null }): ReactElement | null {
  if (!item) return null;
  const { severity, message } = item.finding;
  return (
    <div className={`se-paper-note se-paper-note-${severity}`}>
      <Sign of={severity} />
      <p>
        <strong className={`se-${severity}`}>{SEVERITY_WORDS[severity]}</strong> {message}
      </p>
      <ConcernedCell item={item} />
    </div>
  );
}
