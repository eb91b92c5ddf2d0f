import { roundHalfUp, show, type Decimal } from "../../core/cells/decimal";
import type { Grid } from "../../core/cells/grid";
import { numberOf } from "../../core/compute/execution";
import type { IndicatorResult } from "../../core/compute/indicator";
import type { EvaluationResults } from "../../core/compute/results";
import { bearsScore, gradeOf } from "../../core/compute/total";
import { parameter, type Profile } from "../../core/profiles/profile";
import { isReviewedEvaluation } from "../../core/report/words-form";
import { review, type FormReview, type Review, type ReviewOptions } from "../../core/review";
import { cellKey } from "../session/cell-key";
import type { Override } from "../session/model";
import type { Trial, TrialFigures, TrialInput, TrialRow } from "../session/views";
import { WORDS } from "../words";
import { cellIn } from "../../core/cells/shown";
import { replaceCells, typedValue } from "./cells";
import { rowName } from "./rows";
import { rateOf, scoreSoFar } from "./score-picture";

/** Tries values out on a copy of the form's sheet, judged by the engine itself. */
export function tryOut(
  now: Review | null,
  index: number,
  grids: readonly Grid[] | null,
  options: ReviewOptions,
  overrides: ReadonlyMap<string, Override>,
): Trial | null {
  const reviewed = now?.forms[index];
  if (!now || !grids || !reviewed || !isReviewedEvaluation(reviewed)) return null;
  const { results, profile, form } = reviewed;
  if (!parameter(profile, "scored") || form.kind === "transfer") return null;
  const inputs = inputsOf(results, overrides);
  const still = {
    inputs,
    before: figuresOf(results, profile),
    after: null,
    rows: [],
    openRows: openIn(results),
  };
  const tried = inputs.flatMap(({ at, tried: text }) => (text === null ? [] : [{ at, text }]));
  if (tried.length === 0) return still;
  const sheets = replaceCells(
    grids.filter((grid) => grid.sheet === form.sheet),
    tried.map(({ at, text }) => ({ at, ...typedValue(text, cellIn(grids, at)) })),
  );
  const after = sameForm(review(sheets, options), now, index);
  if (!after || !isReviewedEvaluation(after)) return still;
  return { ...still, after: figuresOf(after.results, after.profile), rows: rowsOf(results, after.results) };
}

/** The form of a review of one sheet that stands where form `index` stands in the whole. */
function sameForm(part: Review, whole: Review, index: number): FormReview | null {
  const sheet = whole.forms[index]?.form.sheet;
  const place = whole.forms.slice(0, index).filter(({ form }) => form.sheet === sheet).length;
  return part.forms[place] ?? null;
}

type Tryable = Omit<TrialInput, "key" | "tried">;

function inputsOf(
  results: EvaluationResults,
  overrides: ReadonlyMap<string, Override>,
): readonly TrialInput[] {
  return [...executionInput(results), ...results.indicators.flatMap(actualInput)].map((own) => {
    const key = cellKey(own.at);
    const override = overrides.get(key);
    const holds = override !== undefined && override.name === own.name && override.text !== own.text;
    return { ...own, key, tried: holds ? override.text : null };
  });
}

function actualInput(one: IndicatorResult): readonly Tryable[] {
  const { actual } = one.row;
  if (!actual || one.row.unused || !bearsScore(one) || one.reason === "qualitative") return [];
  return [
    { at: actual.at, name: rowName(one), kind: "actual", text: actual.raw, budget: null, slider: null },
  ];
}

function executionInput({ execution: { scored } }: EvaluationResults): readonly Tryable[] {
  const spent = scored?.fund.fullYearExecution;
  if (!spent) return [];
  const now = numberOf(spent);
  const budget = numberOf(scored.budget);
  const max = now && budget && now.gt(budget) ? now : budget;
  return [
    {
      at: spent.at,
      name: WORDS.trial.execution,
      kind: "execution",
      text: spent.raw,
      budget: budget && show(budget),
      slider:
        max && max.gt(0)
          ? {
              max: number(max),
              step: number(roundHalfUp(max.div(200), 2)) || 0.01,
              now: now ? number(now) : 0,
            }
          : null,
    },
  ];
}

function number(value: Decimal): number {
  return Number(show(value));
}

/** A trial compares formulas: the formula's score first, the typed one where there is none. */
function byFormula(one: IndicatorResult): Decimal | null {
  return one.score ?? one.typed;
}

function openIn(results: EvaluationResults): number {
  return results.indicators.filter((one) => bearsScore(one) && byFormula(one) === null && !one.weight?.eq(0))
    .length;
}

function figuresOf(results: EvaluationResults, profile: Profile): TrialFigures {
  const { execution } = results;
  const typedScore = execution.score ?? execution.typedScore;
  const total = scoreSoFar({ ...results, execution: { ...execution, typedScore } }, profile, byFormula);
  return {
    rate: rateOf(results),
    executionScore: text(execution.score),
    total: text(total),
    grade: openIn(results) > 0 || total === null ? null : gradeOf(total, profile),
  };
}

function rowsOf(before: EvaluationResults, after: EvaluationResults): readonly TrialRow[] {
  return before.indicators.flatMap((one, index) => {
    const later = after.indicators[index];
    const row = { before: text(byFormula(one)), after: later ? text(byFormula(later)) : null };
    return row.before === row.after ? [] : [{ key: String(one.row.row), name: rowName(one), ...row }];
  });
}

function text(value: Decimal | null): string | null {
  return value === null ? null : show(roundHalfUp(value, 4));
}
