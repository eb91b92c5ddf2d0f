import { decimal, showPercent } from "../../core/cells/decimal";
import type { FiledRow, Ledger } from "../../core/ledger/ledger";
import type { LedgerFile } from "../../core/ledger/ledger-file";
import { DESK_VERDICTS, reportVerdict } from "../../core/ledger/verdict";

type Outcome = LedgerFile["outcome"];

/** One line of the ranking: a form, or a file in which none could be read. */
export interface RankLine {
  readonly key: string;
  readonly path: string;
  readonly outcome: Outcome;
  readonly row: FiledRow | null;
  /** Why there is no form, one sentence. */
  readonly message: string | null;
  /** What was found in the written report beside the file; on its first line. */
  readonly report: { readonly path: string; readonly verdict: string } | null;
}

export const RANK_COLUMNS = [
  "file",
  "unit",
  "project",
  "year",
  "kind",
  "budget",
  "execution",
  "rate",
  "score",
  "grade",
  "errors",
  "warnings",
  "verdict",
] as const;

export type RankColumn = (typeof RANK_COLUMNS)[number];

export interface RankOrder {
  readonly column: RankColumn;
  readonly descending: boolean;
}

/** What goes back stands first. */
const SEVERITY: readonly Outcome[] = ["clean", "warnings", "errors", "unrecognised", "unreadable"];

/** Every form of the ledger, and every file without one. */
export function rankLines({ files, rows }: Ledger): readonly RankLine[] {
  const byPath = new Map<string, FiledRow[]>();
  for (const row of rows) {
    const own = byPath.get(row.path);
    if (own) own.push(row);
    else byPath.set(row.path, [row]);
  }
  return files.flatMap(({ path, outcome, error, report: judged }): RankLine[] => {
    const own = byPath.get(path);
    const report = judged && { path: judged.path, verdict: reportVerdict(judged) };
    if (!own) return [{ key: path, path, outcome, row: null, message: error?.message ?? null, report }];
    return own.map((row, index) => ({
      key: `${path} ${String(index)}`,
      path,
      outcome: row.outcome,
      row,
      message: null,
      report: index === 0 ? report : null,
    }));
  });
}

/** The lines of one verdict (`null`: all) that hold a word, in an order; equal lines stay by path. */
export function ranked(
  lines: readonly RankLine[],
  verdict: Outcome | null,
  word: string,
  { column, descending }: RankOrder,
): readonly RankLine[] {
  const sought = word.trim().toLowerCase();
  const kept = lines.filter(
    (line) =>
      (verdict === null || line.outcome === verdict) &&
      (sought === "" ||
        [line.path, line.row?.unit, line.row?.project].some((text) => text?.toLowerCase().includes(sought))),
  );
  const sign = descending ? -1 : 1;
  return [...kept].sort((a, b) => compared(orderOf(a, column), orderOf(b, column), sign));
}

type OrderKey = string | number | null;

/** What is not there stands last, whichever way the column is ordered. */
function compared(a: OrderKey, b: OrderKey, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * String(a).localeCompare(String(b), "zh-CN");
}

function orderOf({ path, outcome, row }: RankLine, column: RankColumn): OrderKey {
  const number = (text: string | null | undefined): number | null =>
    text === null || text === undefined ? null : Number(text);
  switch (column) {
    case "file":
      return path;
    case "verdict":
      return SEVERITY.indexOf(outcome);
    case "kind":
      return row?.name ?? null;
    case "rate":
      return number(row?.rate.computed ?? row?.rate.typed);
    case "score":
      return number(row?.score.standing);
    case "grade":
      return number(row?.score.standing);
    case "budget":
    case "execution":
      return number(row?.[column]);
    case "unit":
    case "project":
    case "year":
    case "errors":
    case "warnings":
      return row?.[column] ?? null;
  }
}

/** What a column shows of a line; nothing there → an empty text. */
export function shownIn({ path, outcome, row }: RankLine, column: RankColumn): string {
  if (column === "file") return path;
  if (column === "verdict") return DESK_VERDICTS[outcome];
  if (!row) return "";
  switch (column) {
    case "kind":
      return row.name;
    case "rate":
      return inBoth(row.rate, (ratio) => showPercent(decimal(ratio)));
    case "score":
      return inBoth(row.score, (score) => score);
    case "grade":
      return inBoth(row.grade, (grade) => grade);
    default:
      return String(row[column] ?? "");
  }
}

/** What is typed, with what it comes to behind it where that differs: `94（按公式93.4）`. */
function inBoth(
  { typed, computed }: { readonly typed: string | null; readonly computed: string | null },
  say: (value: string) => string,
): string {
  if (typed === null) return computed === null ? "" : `（${say(computed)}）`;
  return computed === null || say(computed) === say(typed) ? say(typed) : `${say(typed)}（${say(computed)}）`;
}
