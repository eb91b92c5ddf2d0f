import { bareLabel } from "../cells/text";
import { SCORING_LEVELS } from "./labels";
import type { AmountEntry, EvaluationForm, Form, IndicatorRow } from "./model";

/** A table of levels and points judged by standards instead of targets (评分表), with or without what was reached. */
export function isScoringTable(form: EvaluationForm): boolean {
  return !form.columns.has("target");
}

/** Whether a row's weight stands on another sheet, from which it was taken. */
export function isLentWeight(weight: AmountEntry, row: IndicatorRow): boolean {
  const own = row.score ?? row.level3 ?? row.level1;
  return own !== null && weight.at.sheet !== own.at.sheet;
}

/**
 * A 评分表 that nobody scored in, beside a form of the same levels that was, is data: it is not asked for scores,
 * and rows that bear no weight of their own take it from there by their name.
 */
export function lendWeights(forms: readonly Form[]): readonly Form[] {
  const framed = forms.filter(isFramed);
  const filled = framed.filter(hasScores);
  const tables = framed.filter((form) => isScoringTable(form) && hasWeights(form) && !hasScores(form));
  const [table] = tables;
  if (!table || filled.length === 0) return forms;
  return forms.map((form) => {
    if (tables.some((one) => one === form)) return withoutScores(form as EvaluationForm);
    const isBare = isFramed(form) && hasScores(form) && !hasWeights(form);
    return isBare ? withWeightsOf(form, table) : form;
  });
}

function isFramed(form: Form): form is EvaluationForm {
  return form.kind === "department" && isScoringFramework(form);
}

/** Whether the first levels are those of Guangdong and no other: Liaoning has 履职效能 and 管理效率 among six. */
export function isScoringFramework(form: EvaluationForm): boolean {
  const names = form.indicators.flatMap((row) => (row.level1 ? [row.level1.name] : []));
  return names.length > 0 && names.every((name) => SCORING_LEVELS.test(name));
}

const hasWeights = (form: EvaluationForm): boolean =>
  form.indicators.some((row) => row.weight !== null && row.weight.value.number !== null);

const hasScores = (form: EvaluationForm): boolean =>
  form.indicators.some((row) => row.score !== null && row.score.value.number !== null);

function withoutScores(form: EvaluationForm): EvaluationForm {
  return {
    ...form,
    columns: new Map([...form.columns].filter(([role]) => role !== "score")),
    indicators: form.indicators.map((row) => ({ ...row, score: null })),
    total: form.total && { ...form.total, score: null },
  };
}

function withWeightsOf(form: EvaluationForm, table: EvaluationForm): EvaluationForm {
  const weights = weightsByName(table);
  const lent = form.indicators.map((row): IndicatorRow => {
    const weight = weights.get(keyOf(row)) ?? weights.get(nameOf(row)) ?? null;
    return weight === null ? row : { ...row, weight, unused: false };
  });
  const unmatched = form.indicators.filter((row, index) => lent[index] === row && !row.unused);
  return { ...form, indicators: lent, weightsFrom: { sheet: table.sheet, unmatched } };
}

/** Weights by the second level with the name; by the name alone where only one row bears it. */
function weightsByName(table: EvaluationForm): ReadonlyMap<string, AmountEntry> {
  const found = new Map<string, AmountEntry>();
  const counts = new Map<string, number>();
  for (const row of table.indicators) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  for (const row of table.indicators) {
    if (row.weight === null || row.weight.value.number === null) continue;
    found.set(keyOf(row), row.weight);
    if (counts.get(nameOf(row)) === 1) found.set(nameOf(row), row.weight);
  }
  return found;
}

function nameOf(row: IndicatorRow): string {
  const name = row.level3?.value ?? "";
  return bareLabel(name === "" ? (row.level2?.name ?? "") : name).replace(/[^\p{L}\p{N}]/gu, "");
}

const keyOf = (row: IndicatorRow): string => `${bareLabel(row.level2?.name ?? "")}/${nameOf(row)}`;
