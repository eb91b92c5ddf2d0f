import { formatAddress, type CellRef } from "../cells/address";
import { decimalOfNumber, show, ZERO } from "../cells/decimal";
import type { ExecutionResult, RateResult } from "../compute/execution";
import type { EvaluationResults } from "../compute/results";
import { bearsScore } from "../compute/total";
import type { AmountEntry } from "../form/model";
import { parameter, type Profile, type StepDeduction } from "../profiles/profile";

/** Caps in a profile beyond this many would make a formula nobody reads. */
const MOST_CAPS = 2;
/** A function takes so many arguments. */
const MOST_ARGUMENTS = 250;

/**
 * An amount as a formula takes it: the cell, or its number where it is typed as text. Not to be calculated with in
 * a formula (a unit or sign stands in the cell) → `null`.
 */
function operand(entry: AmountEntry | null): string | null {
  const number = entry?.value.number ?? null;
  if (entry === null || number === null) return null;
  const at = formatAddress(entry.at);
  const { value } = entry.cell;
  if (value.kind === "number") {
    const own = decimalOfNumber(value.number);
    return own?.eq(number) === true ? (entry.value.isPercent ? `${at}*100` : at) : null;
  }
  const isPlain = value.kind === "text" && /^\s*\d+(?:\.\d+)?\s*$/.test(value.text) && !entry.value.isPercent;
  return isPlain ? `VALUE(${at})` : null;
}

/** 执行数 ÷ 预算数, 0 where there is no budget. */
function ratio({ budget, fund }: RateResult): string | null {
  const divisor = operand(budget);
  const spent = operand(fund.fullYearExecution);
  return divisor === null || spent === null ? null : `IF(${divisor}=0,0,${spent}/${divisor})`;
}

/** The execution rate to two decimals of the percentage; `inPercent`: the column wants 97.5 for 97.5%. */
export function rateFormula(rate: RateResult, inPercent: boolean): string | null {
  const own = ratio(rate);
  if (own === null) return null;
  return inPercent ? `ROUND(${own}*100,2)` : `ROUND(${own},4)`;
}

/** The execution score by the profile: rate × points with its cap, or points less the steps that are missing. */
export function executionScoreFormula(execution: ExecutionResult, profile: Profile): string | null {
  const { scored, weight } = execution;
  const rate = scored?.exact ? ratio(scored) : null;
  if (!scored || rate === null || weight === null || scored.exact?.lt(ZERO)) return null;
  const points = execution.weightIsImplied ? show(weight) : operand(scored.fund.weight);
  if (points === null) return null;
  const formula = parameter(profile, "executionFormula");
  const decimals = String(parameter(profile, "rounding.decimals"));
  if (formula !== "ratio") return `ROUND(MAX(0,${points}-${steps(rate, formula)}),${decimals})`;
  const capped = parameter(profile, "executionCap") ? `MIN(1,${rate})` : rate;
  return `ROUND(${capped}*${points},${decimals})`;
}

/** Points off for what is missing to 100%; the quotient is freed of binary residue before it is cut. */
function steps(rate: string, { step, deduct, mode }: StepDeduction): string {
  const quotient = `MAX(0,1-${rate})/${String(step)}`;
  if (mode === "proportional") return `${quotient}*${String(deduct)}`;
  const cut = mode === "fullSteps" ? "ROUNDDOWN" : "ROUNDUP";
  return `${cut}(ROUND(${quotient},8),0)*${String(deduct)}`;
}

/**
 * The total of the scores that stand, cell by cell: neither details (其中) nor levels nor the review's scores are
 * counted. `willBeNumber` says which cells hold a number after the plan. Scores still missing are named as well, so
 * that the total follows when they come.
 */
export function totalFormula(
  results: EvaluationResults,
  profile: Profile,
  willBeNumber: (at: CellRef) => boolean,
): string | null {
  const { execution, total } = results;
  if (total.leftOut.gt(0)) return null;
  const entries = results.indicators
    .filter(bearsScore)
    .flatMap((one) => (one.row.score ? [one.row.score] : []));
  const rows = sumParts(entries, willBeNumber);
  const scored = total.executionCounted ? execution.scored : null;
  const own = scored?.fund.executionScore ?? null;
  const ownPart = own === null ? [] : sumParts([own], willBeNumber);
  if (rows === null || ownPart === null || rows.length === 0) return null;
  const onTop = parameter(profile, "executionOnTop") && total.executionCounted && execution.weight !== null;
  const added = onTop
    ? onTopOf(execution, profile, `SUM(${rows.join(",")})`, ownPart)
    : roundedSum([...ownPart, ...rows], decimalsOf(results, profile));
  return added === null ? null : capped(added, execution, profile);
}

function roundedSum(parts: readonly string[], decimals: number): string | null {
  return parts.length > MOST_ARGUMENTS ? null : `ROUND(SUM(${parts.join(",")}),${String(decimals)})`;
}

function onTopOf(
  execution: ExecutionResult,
  profile: Profile,
  rows: string,
  own: readonly string[],
): string | null {
  const base = String(parameter(profile, "totalBase"));
  const points = execution.weightIsImplied
    ? show(execution.weight ?? ZERO)
    : operand(execution.scored?.fund.weight ?? null);
  if (points === null) return null;
  const plus = own.length > 0 ? `+SUM(${own.join(",")})` : "";
  return `ROUND(${rows}*(${base}-${points})/${base}${plus},${String(parameter(profile, "rounding.decimals"))})`;
}

function capped(added: string, { scored }: ExecutionResult, profile: Profile): string | null {
  const caps = parameter(profile, "totalCap");
  if (caps.length === 0) return added;
  const rate = scored?.exact ? ratio(scored) : null;
  if (rate === null || caps.length > MOST_CAPS) return null;
  return caps.reduce(
    (inner, { rateBelow, cap }) => `IF(${rate}<${String(rateBelow)},MIN(${String(cap)},${inner}),${inner})`,
    added,
  );
}

/** As many decimals as the addends show: sums of binary numbers carry a residue otherwise. */
function decimalsOf({ total }: EvaluationResults, profile: Profile): number {
  return Math.max(2, parameter(profile, "rounding.decimals"), ...total.addends.map((one) => one.decimals));
}

/** Cells below one another as areas, numbers typed as text by themselves; a score no formula can take → `null`. */
function sumParts(entries: readonly AmountEntry[], willBeNumber: (at: CellRef) => boolean): string[] | null {
  const parts: string[] = [];
  let first: CellRef | null = null;
  let last: CellRef | null = null;
  const close = (): void => {
    if (first && last)
      parts.push(first === last ? formatAddress(first) : `${formatAddress(first)}:${formatAddress(last)}`);
    first = last = null;
  };
  for (const entry of entries) {
    const own =
      willBeNumber(entry.at) || entry.value.number === null ? formatAddress(entry.at) : operand(entry);
    if (own === null || own.endsWith("*100")) return null;
    const isNext = last !== null && entry.at.column === last.column && entry.at.row === last.row + 1;
    if (!own.startsWith("VALUE") && isNext) {
      last = entry.at;
      continue;
    }
    close();
    if (own.startsWith("VALUE")) parts.push(own);
    else first = last = entry.at;
  }
  close();
  return parts;
}
