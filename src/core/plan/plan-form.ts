import type { CellRef } from "../cells/address";
import { type Decimal, HUNDRED, show, showPercent, sum } from "../cells/decimal";
import { type CellValue, numberValue, sameValue, textValue } from "../cells/value";
import { pointsOf, type RateResult } from "../compute/execution";
import type { IndicatorResult } from "../compute/indicator";
import type { EvaluationResults } from "../compute/results";
import { scoreAgrees } from "../compute/tolerance";
import { bearsScore, combineScores, gradeIndex, gradeOf } from "../compute/total";
import type { Entry, EvaluationForm } from "../form/model";
import { type Profile, parameter } from "../profiles/profile";
import { deviationNote } from "./deviation-note";
import { executionScoreFormula, rateFormula, totalFormula } from "./live-formulas";
import {
  type FillField,
  type Plan,
  type PlanOptions,
  type PlannedEdit,
  type Unplanned,
  contentOf,
} from "./planned-edit";

interface Wanted {
  readonly entry: Entry<unknown>;
  readonly field: FillField;
  readonly label: string;
  readonly value: CellValue;
  readonly why: string;
  readonly agrees: boolean;
  readonly numberFormat?: string | null;
  /** The formula that gives the value, for those who want one; `null`: none can. */
  readonly formula?: string | null;
}

export function formPlanner(
  form: EvaluationForm,
  results: EvaluationResults,
  profile: Profile,
  options: PlanOptions,
  index: number,
): Plan {
  const edits: PlannedEdit[] = [];
  const unplanned: Unplanned[] = [];
  const refuse = (
    entry: Entry<unknown>,
    field: FillField,
    label: string,
    after: CellValue | null,
    reason: string,
  ): void => {
    if (options.fields.has(field))
      unplanned.push({ at: entry.at, field, label, before: contentOf(entry), after, reason });
  };
  /** Plans an edit where the options allow; tells whether the value will stand in the cell. */
  const want = ({ entry, field, label, value, why, agrees, numberFormat, formula }: Wanted): boolean => {
    const blank = entry.cell.value.kind === "blank" || entry.raw === "";
    if (agrees && !blank) return false;
    if (entry.cell.formula !== null) {
      if (!sameValue(entry.cell.value, value)) refuse(entry, field, label, value, "单元格里是公式，不改动");
      return false;
    }
    if (!options.fields.has(field)) return false;
    if (!blank && options.overwrite === "blank") {
      refuse(entry, field, label, value, "已有填写的内容，与计算结果不同；未选择覆盖");
      return false;
    }
    edits.push({
      at: entry.at,
      before: contentOf(entry),
      after: formula && options.formulas ? { kind: "formula", formula, value } : { kind: "value", value },
      field,
      label,
      why,
      // A formula in a cell kept as text would stay text.
      numberFormat:
        numberFormat ?? (formula && options.formulas && entry.cell.numberFormat === "@" ? "General" : null),
      form: index,
    });
    return true;
  };
  planRate(form, results, want);
  const scores = planScores(results, profile, want, refuse);
  planNotes(form, results, profile, scores, want);
  const isPlanned = (at: CellRef): boolean =>
    edits.some((edit) => edit.at.row === at.row && edit.at.column === at.column);
  planTotalAndGrade(form, results, profile, scores, isPlanned, want, refuse);
  return { edits, unplanned };
}

type Want = (wanted: Wanted) => boolean;

type Refuse = (
  entry: Entry<unknown>,
  field: FillField,
  label: string,
  after: CellValue | null,
  reason: string,
) => void;

function planRate(form: EvaluationForm, results: EvaluationResults, want: Want): void {
  const rate = results.execution.scored;
  const entry = rate?.fund.executionRate;
  if (!rate?.rate || !entry || !rate.explanation || entry.value.state === "placeholder") return;
  const inPercent = wantsPercent(form) || results.execution.rates.some(isInPercent);
  const number = inPercent ? rate.rate.times(HUNDRED) : rate.rate;
  const agrees =
    rate.typed !== null &&
    rate.exact !== null &&
    scoreAgrees(rate.typed.ratio, Math.max(rate.typed.decimals, 2), rate.exact, [rate.rate]);
  want({
    entry,
    field: "rate",
    label: `${rate.fund.label.replace(/[\s:：]+/gu, "")}·执行率`,
    value: numberValue(Number(show(number))),
    why: `${rate.explanation.values}＝${showPercent(rate.rate)}`,
    agrees,
    numberFormat: inPercent ? null : "0.00%",
    formula: rateFormula(rate, inPercent),
  });
}

/** Whether the column's header has the sign, so that the cells want 97.5 for 97.5%. */
function wantsPercent({ fundHeaders }: EvaluationForm): boolean {
  return /[%％]/u.test(fundHeaders.get("executionRate")?.raw.replace(/B\/A.*$/iu, "") ?? "");
}

/** Whether a rate of the column was typed as 97.5 for 97.5%: the others are to look like it. */
function isInPercent({ fund, typed }: RateResult): boolean {
  const value = fund.executionRate?.cell.value;
  return typed !== null && value?.kind === "number" && value.number > 2 * Number(typed.ratio);
}

/** The scores that will stand after the edits, by indicator; `null` where none will. */
interface Standing {
  readonly execution: Decimal | null;
  readonly rows: ReadonlyMap<IndicatorResult, Decimal>;
  readonly missing: readonly string[];
}

function planScores(results: EvaluationResults, profile: Profile, want: Want, refuse: Refuse): Standing {
  const rows = new Map<IndicatorResult, Decimal>();
  const missing: string[] = [];
  const execution = planExecutionScore(results, profile, want);
  if (
    execution === null &&
    results.execution.scored?.fund.executionScore &&
    results.execution.weight !== null
  )
    missing.push("预算执行得分");
  for (const one of results.indicators) {
    const entry = one.row.score;
    if (!entry || !bearsScore(one)) continue;
    const label = `${one.row.level3?.value ?? ""}·得分`;
    if (one.score === null || one.exact === null || one.explanation === null) {
      if (one.typed !== null) rows.set(one, one.typed);
      else {
        missing.push(one.row.level3?.value ?? "");
        refuse(entry, "score", label, null, "需由人评定，不自动填写");
      }
      continue;
    }
    const agrees = one.typed !== null && scoreAgrees(one.typed, entry.value.decimals, one.exact, [one.score]);
    const written = want({
      entry,
      field: "score",
      label,
      value: numberValue(Number(show(one.score))),
      why: `${one.explanation.values}＝${show(one.score)}`,
      agrees,
    });
    const standing = written ? one.score : one.typed;
    if (standing === null) missing.push(one.row.level3?.value ?? "");
    else rows.set(one, standing);
  }
  return { execution, rows, missing };
}

function planExecutionScore(results: EvaluationResults, profile: Profile, want: Want): Decimal | null {
  const { scored, score, exactScore, accepted, typedScore, explanation } = results.execution;
  const entry = scored?.fund.executionScore;
  if (!entry || score === null || exactScore === null || explanation === null) return typedScore;
  const agrees = typedScore !== null && scoreAgrees(typedScore, entry.value.decimals, exactScore, accepted);
  const written = want({
    entry,
    field: "score",
    label: "预算执行·得分",
    value: numberValue(Number(show(score))),
    why: `${explanation.values}＝${show(score)}`,
    agrees,
    formula: executionScoreFormula(results.execution, profile),
  });
  return written ? score : typedScore;
}

function planNotes(
  form: EvaluationForm,
  results: EvaluationResults,
  profile: Profile,
  scores: Standing,
  want: Want,
): void {
  if (!form.columns.has("reason") || !parameter(profile, "reasonRequiredWhen").includes("scoreBelowWeight"))
    return;
  for (const one of results.indicators) {
    const { reason } = one.row;
    const score = scores.rows.get(one);
    if (!reason || !score || !one.weight || !score.lt(one.weight) || reason.raw !== "") continue;
    want({
      entry: reason,
      field: "note",
      label: `${one.row.level3?.value ?? ""}·偏差原因`,
      value: textValue(deviationNote(one, score)),
      why: "得分低于分值，须说明原因；原因由单位填写",
      agrees: false,
    });
  }
}

function planTotalAndGrade(
  form: EvaluationForm,
  results: EvaluationResults,
  profile: Profile,
  scores: Standing,
  isPlanned: (at: CellRef) => boolean,
  want: Want,
  refuse: Refuse,
): void {
  const total = planTotalScore(form, results, profile, scores, isPlanned, want, refuse);
  const grade = form.grade;
  if (!grade || total === null || scores.missing.length > 0 || !parameter(profile, "scored")) return;
  const word = gradeOf(total, profile);
  const agrees =
    gradeIndex(grade.value) !== null &&
    gradeIndex(grade.value) === parameter(profile, "gradeWords").indexOf(word);
  if (grade.raw !== "" && grade.raw !== grade.value) return;
  want({
    entry: grade,
    field: "grade",
    label: "等级",
    value: textValue(word),
    why: `总分${show(total)}分，按分数段为“${word}”`,
    agrees,
  });
}

/**
 * Plans the total: the sum of what stands in the cells afterwards, also while scores a person must give are
 * still missing (which the preview says). Returns the total that will stand, for the grade.
 */
function planTotalScore(
  form: EvaluationForm,
  results: EvaluationResults,
  profile: Profile,
  scores: Standing,
  isPlanned: (at: CellRef) => boolean,
  want: Want,
  refuse: Refuse,
): Decimal | null {
  const entry = form.total?.score ?? null;
  if (entry === null) return results.total.typed;
  const { missing } = scores;
  const gaps = `还有${String(missing.length)}项没有得分（${missing.slice(0, 3).join("、")}${missing.length > 3 ? "等" : ""}）`;
  if (scores.rows.size === 0) {
    if (entry.raw === "") refuse(entry, "total", "总分", null, `${gaps}，总分先不填`);
    return results.total.typed;
  }
  const own = results.total.executionCounted ? scores.execution : null;
  const standing = combineScores(
    profile,
    results.execution,
    own,
    sum(scores.rows.values()),
    results.total.leftOut,
  );
  const typed = pointsOf(entry);
  if (missing.length > 0 && entry.raw !== "" && entry.cell.formula === null) return typed;
  const written = want({
    entry,
    field: "total",
    label: "总分",
    value: numberValue(Number(show(standing))),
    why:
      missing.length === 0
        ? `各项得分之和＝${show(standing)}`
        : `已有得分之和＝${show(standing)}；${gaps}，补齐后须重算`,
    agrees: typed !== null && typed.eq(standing),
    formula: totalFormula(results, profile, isPlanned),
  });
  return written || typed === null || entry.cell.formula !== null ? standing : typed;
}
