import { useMemo, useState, type ReactElement } from "react";
import type { Ledger } from "../../core/ledger/ledger";
import { DESK_VERDICTS } from "../../core/ledger/verdict";
import { Icon, Sign } from "../../pane/icons";
import { Button } from "../../pane/view/button";
import { WORDS } from "../words";
import {
  RANK_COLUMNS,
  ranked,
  rankLines,
  shownIn,
  type RankColumn,
  type RankLine,
  type RankOrder,
} from "./ranking";

type Outcome = RankLine["outcome"];

const OUTCOMES: readonly Outcome[] = ["errors", "warnings", "clean", "unrecognised", "unreadable"];
/** Columns of figures, and those that are more useful from above. */
const FIGURES: ReadonlySet<RankColumn> = new Set([
  "budget",
  "execution",
  "rate",
  "score",
  "errors",
  "warnings",
]);
const FROM_ABOVE: ReadonlySet<RankColumn> = new Set(["errors", "warnings", "verdict", "budget", "execution"]);
/** So many lines are drawn at a time. */
const PORTION = 200;

const SIGN: Readonly<Record<Outcome, "error" | "warning" | "good">> = {
  errors: "error",
  warnings: "warning",
  clean: "good",
  unrecognised: "error",
  unreadable: "error",
};

export interface RankTableProps {
  readonly ledger: Ledger;
  readonly onOpen: (path: string) => void;
}

/** Every form with its figures and verdict: filtered, found by a word, ordered by any column. */
export function RankTable({ ledger, onOpen }: RankTableProps): ReactElement {
  const [verdict, setVerdict] = useState<Outcome | null>(null);
  const [word, setWord] = useState("");
  const [order, setOrder] = useState<RankOrder>({ column: "verdict", descending: true });
  const [limit, setLimit] = useState(PORTION);
  const lines = useMemo(() => rankLines(ledger), [ledger]);
  const kept = useMemo(() => ranked(lines, verdict, word, order), [lines, verdict, word, order]);
  const words = WORDS.desk;
  return (
    <>
      <div className="pd-filter">
        <div className="pd-verdicts" role="group" aria-label={words.verdicts}>
          <VerdictButton count={lines.length} chosen={verdict === null} onChoose={() => setVerdict(null)}>
            {words.all}
          </VerdictButton>
          {OUTCOMES.map((outcome) => {
            const count = lines.filter((line) => line.outcome === outcome).length;
            return count === 0 ? null : (
              <VerdictButton
                key={outcome}
                count={count}
                chosen={verdict === outcome}
                onChoose={() => setVerdict(outcome)}
              >
                {DESK_VERDICTS[outcome]}
              </VerdictButton>
            );
          })}
        </div>
        <input
          className="pd-search"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </div>
      <div className="pd-scroll" tabIndex={0} role="region" aria-label={words.views.ranking}>
        <table className="pd-table" aria-label={words.views.ranking}>
          <thead>
            <tr>
              {RANK_COLUMNS.map((column) => (
                <HeadCell key={column} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.slice(0, limit).map((line) => (
              <Line key={line.key} line={line} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
        {kept.length === 0 && <p className="pd-note">{words.nothing}</p>}
        {kept.length > limit && (
          <p className="pd-more">
            {words.more(limit, kept.length)}
            <Button small onClick={() => setLimit(limit + PORTION)}>
              {words.showMore}
            </Button>
          </p>
        )}
      </div>
      <p className="pd-note">{words.both}</p>
    </>
  );
}

interface VerdictButtonProps {
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function VerdictButton({ count, chosen, onChoose, children }: VerdictButtonProps): ReactElement {
  return (
    <button type="button" className="pd-verdict" aria-pressed={chosen} onClick={onChoose}>
      {children} <b>{count}</b>
    </button>
  );
}

interface HeadCellProps {
  readonly column: RankColumn;
  readonly order: RankOrder;
  readonly onOrder: (order: RankOrder) => void;
}

function HeadCell({ column, order, onOrder }: HeadCellProps): ReactElement {
  const isOwn = order.column === column;
  const descending = isOwn ? !order.descending : FROM_ABOVE.has(column);
  return (
    <th
      scope="col"
      className={FIGURES.has(column) ? "pd-figure" : undefined}
      aria-sort={isOwn ? (order.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className="pd-order" onClick={() => onOrder({ column, descending })}>
        {WORDS.desk.columns[column]}
        {isOwn && <Icon name={order.descending ? "down" : "up"} />}
      </button>
    </th>
  );
}

function Line({
  line,
  onOpen,
}: {
  readonly line: RankLine;
  readonly onOpen: (path: string) => void;
}): ReactElement {
  const blank = RANK_COLUMNS.length - 2;
  return (
    <tr>
      <th scope="row" className="pd-file">
        <button type="button" className="pd-open" onClick={() => onOpen(line.path)}>
          {line.path}
        </button>
        {line.report && (
          <p className="pd-paper">{WORDS.desk.report(line.report.path, line.report.verdict)}</p>
        )}
      </th>
      {line.row
        ? RANK_COLUMNS.slice(1, -1).map((column) => (
            <td key={column} className={FIGURES.has(column) ? "pd-figure" : `pd-${column}`}>
              {shownIn(line, column)}
            </td>
          ))
        : line.message !== null && (
            <td colSpan={blank} className="pd-why">
              {line.message}
            </td>
          )}
      {!line.row && line.message === null && <td colSpan={blank} />}
      <td className={`pd-outcome pd-${line.outcome}`}>
        <Sign of={SIGN[line.outcome]} /> {shownIn(line, "verdict")}
      </td>
    </tr>
  );
}
