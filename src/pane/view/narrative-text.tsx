import { memo, useEffect, useRef, type ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { NarrativeItem, TextPart, TextSlice } from "../session/narrative-model";
import { useNarrative } from "./narrative-context";
import { Marked } from "./narrative-mark";
import { NarrativeNote } from "./narrative-note";
import { NarrativeTable } from "./narrative-table";
import { showInText } from "./show-in-text";

/** The report's text with its findings at their places. */
export function NarrativeText(): ReactElement {
  const { snapshot } = useNarrative();
  const { slices, selected, shown, items } = snapshot;
  const root = useRef<HTMLElement>(null);
  const number = items.find((one) => one.key === selected)?.number ?? null;
  useEffect(() => {
    if (root.current && shown.times > 0) showInText(root.current, shown.place, number);
  }, [shown, number]);
  return (
    <section className="se-paper" aria-label={NARRATIVE_WORDS.text.label} ref={root}>
      {slices.map((slice) => (
        <Slice
          key={slice.start}
          slice={slice}
          selected={selected !== null && slice.keys.has(selected) ? selected : null}
        />
      ))}
    </section>
  );
}

interface SliceProps {
  readonly slice: TextSlice;
  /** The chosen finding where it begins in this portion. */
  readonly selected: string | null;
}

/** A portion of the text; one that is not in sight costs the browser nothing. */
const Slice = memo(function Slice({ slice, selected }: SliceProps): ReactElement {
  return (
    <div className="se-slice" style={{ containIntrinsicBlockSize: `auto ${String(slice.lines * 24)}px` }}>
      {slice.blocks.map((block) =>
        block.kind === "table" ? (
          <NarrativeTable key={block.start} table={block} selected={selected} />
        ) : (
          <Part key={block.start} part={block} selected={selected} />
        ),
      )}
    </div>
  );
});

interface PartProps {
  readonly part: TextPart;
  readonly selected: string | null;
}

const NAMES: Readonly<Partial<Record<TextPart["kind"], string>>> = {
  footnote: NARRATIVE_WORDS.text.footnote,
  textBox: NARRATIVE_WORDS.text.textBox,
};

function Part({ part, selected }: PartProps): ReactElement {
  const { kind, level, start, pieces } = part;
  const text = <Marked pieces={pieces} selected={selected} />;
  const note = <NarrativeNote item={chosenIn(pieces, selected)} />;
  if (kind === "heading") {
    // The pane's own headings go to the third level.
    const depth = Math.min((level ?? 1) + 3, 6);
    return (
      <>
        <div
          className={`se-paper-heading se-paper-level-${String(level ?? 1)}`}
          role="heading"
          aria-level={depth}
          data-start={start}
        >
          {text}
        </div>
        {note}
      </>
    );
  }
  const name = NAMES[kind];
  return (
    <>
      <p className={name ? "se-paper-aside" : undefined} data-start={start}>
        {name && <span className="se-tag">{name}</span>}
        {text}
      </p>
      {note}
    </>
  );
}

/** The chosen finding where it begins among these pieces. */
function chosenIn(pieces: TextPart["pieces"], selected: string | null): NarrativeItem | null {
  if (selected === null) return null;
  return pieces.flatMap((piece) => piece.begins).find((one) => one.key === selected) ?? null;
}
