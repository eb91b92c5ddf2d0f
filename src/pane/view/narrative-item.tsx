import type { ReactElement } from "react";
import { formatAddress, type CellRef } from "../../core/cells/address";
import { SEVERITY_WORDS } from "../../core/report/words";
import { Icon, Sign } from "../icons";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { NarrativeItem } from "../session/narrative-model";
import { Arithmetic } from "./arithmetic";
import { Disclosure } from "./disclosure";
import { useNarrative, useNarrativeTools } from "./narrative-context";

/** One finding of the report: what is written, what is wrong with it, by which arithmetic, and what to do. */
export function NarrativeItemCard({ item }: { readonly item: NarrativeItem }): ReactElement {
  const { narrative } = useNarrativeTools();
  const { finding, number, key } = item;
  const words = NARRATIVE_WORDS.list;
  const quote = shortened(finding.quote);
  return (
    <article className="se-item">
      <header className="se-item-head">
        <Sign of={finding.severity} />
        <span className={`se-severity se-${finding.severity}`}>{SEVERITY_WORDS[finding.severity]}</span>
        <span className="se-section se-figure">{words.number(number)}</span>
        <ConcernedCell item={item} />
      </header>
      <button
        type="button"
        className="se-quote"
        aria-label={quote === "" ? words.noQuote : words.quote(quote)}
        onClick={() => narrative.select(key)}
      >
        {quote === "" ? words.noQuote : `“${quote}”`}
      </button>
      <p className="se-message">{finding.message}</p>
      {finding.expression && <Arithmetic expression={finding.expression} />}
      <Disclosure title={words.details}>
        <Details item={item} />
      </Disclosure>
    </article>
  );
}

/** The cell that contradicts the text: of the workbook beside, or of a table in the report itself. */
export function ConcernedCell({ item }: { readonly item: NarrativeItem }): ReactElement | null {
  const { narrative, goTo } = useNarrativeTools();
  const { cell, paper } = item.finding;
  if (!cell || !paper || (paper === "workbook" && !goTo)) return null;
  const words = NARRATIVE_WORDS.list;
  const isOwn = paper === "report";
  const address = formatAddress(cell);
  const [text, name] = isOwn
    ? [words.ownCell(address, cell.sheet), words.ownCellName(address, cell.sheet)]
    : [words.cell(address), words.cellName(address, cell.sheet)];
  const show = (at: CellRef): void => (isOwn ? narrative.showPlace(at) : goTo?.(at));
  return (
    <button type="button" className="se-place" aria-label={name} title={name} onClick={() => show(cell)}>
      <span className="se-figure">{text}</span>
      <Icon name="goTo" />
    </button>
  );
}

function Details({ item: { finding } }: { readonly item: NarrativeItem }): ReactElement {
  const { narrative, snapshot } = useNarrative();
  const words = NARRATIVE_WORDS.list;
  const text = snapshot.report?.document.text ?? "";
  return (
    <dl className="se-details">
      <dt>{words.remedy}</dt>
      <dd>{finding.remedy}</dd>
      <dt>{words.basis}</dt>
      <dd>{finding.basis}</dd>
      {finding.related.length > 0 && (
        <>
          <dt>{words.related}</dt>
          <dd className="se-related">
            {finding.related.map(({ start, end }) => (
              <button
                key={`${String(start)} ${String(end)}`}
                type="button"
                className="se-link"
                onClick={() => narrative.showPlace(start)}
              >
                {shortened(text.slice(start, end)) || words.noQuote}
              </button>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** A quote on one line, long ones with their middle left out. */
function shortened(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  const most = NARRATIVE_WORDS.list.longQuote;
  if (line.length <= most) return line;
  return `${line.slice(0, Math.ceil(most * 0.6))}…${line.slice(-Math.floor(most * 0.35))}`;
}
