import type { KeyboardEvent, ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { TextPiece } from "../session/narrative-model";
import { useNarrativeTools } from "./narrative-context";

export interface MarkedProps {
  readonly pieces: readonly TextPiece[];
  readonly selected: string | null;
}

/** Text with its findings underlined; each begins with its weight and number for those who listen. */
export function Marked({ pieces, selected }: MarkedProps): ReactElement {
  return (
    <>
      {pieces.map((piece) =>
        piece.items.length === 0 ? (
          piece.text
        ) : (
          <Mark
            key={`${String(piece.start)} ${String(piece.text.length)}`}
            piece={piece}
            selected={selected}
          />
        ),
      )}
    </>
  );
}

interface MarkProps {
  readonly piece: TextPiece;
  readonly selected: string | null;
}

/** The first press chooses a finding, each further one the next of those that lie over each other, or its item. */
function Mark({ piece, selected }: MarkProps): ReactElement {
  const { narrative } = useNarrativeTools();
  const { items, begins, ends, text } = piece;
  const [heaviest] = items;
  const index = items.findIndex((one) => one.key === selected);
  const press = (): void => {
    const next = items[(index + 1) % items.length];
    if (!next) return;
    if (index >= 0 && items.length === 1) focusItem(next.number);
    else narrative.select(next.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  };
  const severity = heaviest?.finding.severity ?? "hint";
  return (
    <span
      role="button"
      tabIndex={begins.length > 0 ? 0 : -1}
      className={`se-mark se-mark-${severity}${text === "" ? " se-mark-point" : ""}`}
      aria-current={index >= 0 ? "true" : undefined}
      data-begins={begins.map((one) => one.number).join(" ")}
      onClick={press}
      onKeyDown={onKeyDown}
    >
      {begins.map((one) => (
        <span key={one.key} className="se-unseen">
          {NARRATIVE_WORDS.text.mark(SEVERITY_WORDS[one.finding.severity], one.number)}
        </span>
      ))}
      {text === "" ? <span className="se-unseen">{NARRATIVE_WORDS.text.point}</span> : text}
      {ends.length > 0 && (
        <sup className={`se-mark-number se-${ends[0]?.finding.severity ?? severity}`} aria-hidden="true">
          {ends.map((one) => one.number).join(",")}
        </sup>
      )}
    </span>
  );
}

function focusItem(number: number): void {
  const item = document.getElementById(`se-report-item-${String(number)}`);
  item?.querySelector<HTMLElement>("button")?.focus();
}
