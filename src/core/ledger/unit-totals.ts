import { decimal, roundHalfUp, show, sum, type Decimal } from "../cells/decimal";
import { EVALUATION_KINDS, type FiledRow, type FileLine } from "./ledger";
import { nameKey } from "./text-mark";

/** What one unit sent in. Amounts in 万元: of its department form, else of its other evaluation forms together. */
export interface UnitTotal {
  /** The name as it was first written; `null`: files that name no unit. */
  readonly unit: string | null;
  readonly files: number;
  readonly forms: number;
  /** Files with at least one error in the unit's forms or in the written report, which are to go back. */
  readonly returned: number;
  readonly budget: string | null;
  readonly execution: string | null;
  readonly rate: string | null;
  readonly lowest: string | null;
  readonly mean: string | null;
  readonly highest: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

/** Totals by unit, by name; files without a form stand under `null`, last. */
export function unitTotals(rows: readonly FiledRow[], files: readonly FileLine[]): readonly UnitTotal[] {
  const groups = new Map<string, FiledRow[]>();
  for (const row of rows) {
    const key = row.unit === null ? "" : nameKey(row.unit);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const badReports = new Set(
    files.filter(({ report }) => report?.outcome === "errors").map(({ path }) => path),
  );
  const withRows = new Set(rows.map(({ path }) => path));
  const bare = files.filter(({ path }) => !withRows.has(path));
  if (bare.length > 0 && !groups.has("")) groups.set("", []);
  return [...groups]
    .sort(([a], [b]) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1))
    .map(([key, group]) => totalOf(group, key === "" ? bare : [], badReports));
}

function totalOf(
  rows: readonly FiledRow[],
  bare: readonly FileLine[],
  badReports: ReadonlySet<string>,
): UnitTotal {
  const evaluations = rows.filter(({ kind }) => EVALUATION_KINDS.has(kind));
  const amounts = withoutParts(evaluations);
  const budget = total(amounts.map((row) => row.budget));
  const execution = total(amounts.map((row) => row.execution));
  const scores = evaluations
    .flatMap(({ score }) => (score.standing === null ? [] : [decimal(score.standing)]))
    .sort((a, b) => a.cmp(b));
  const files = new Set(rows.map(({ path }) => path));
  const returned = new Set(
    rows.flatMap((row) => (row.errors > 0 || badReports.has(row.path) ? [row.path] : [])),
  );
  const count = (of: (row: FiledRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    unit: rows[0]?.unit ?? null,
    files: files.size + bare.length,
    forms: rows.length,
    returned: returned.size + bare.length,
    budget: text(budget),
    execution: text(execution),
    rate: budget && execution && budget.gt(0) ? text(roundHalfUp(execution.div(budget), 4)) : null,
    lowest: text(scores[0] ?? null),
    mean: scores.length > 0 ? text(roundHalfUp(sum(scores).div(scores.length), 2)) : null,
    highest: text(scores.at(-1) ?? null),
    errors: count((row) => row.errors),
    warnings: count((row) => row.warnings),
    hints: count((row) => row.hints),
  };
}

/** A department's money holds that of its projects: where the whole is stated, its parts are not added to it. */
function withoutParts(rows: readonly FiledRow[]): readonly FiledRow[] {
  const whole = rows.filter(({ kind }) => kind === "department");
  return whole.length > 0 ? whole : rows;
}

function total(amounts: readonly (string | null)[]): Decimal | null {
  const known = amounts.flatMap((amount) => (amount === null ? [] : [decimal(amount)]));
  return known.length === 0 ? null : sum(known);
}

const text = (value: Decimal | null): string | null => (value ? show(value) : null);
