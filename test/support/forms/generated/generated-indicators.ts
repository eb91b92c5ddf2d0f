import type { IndicatorContent } from "../content";
import type { Draft, Drawn } from "./drawn-form";
import { ratioScore, reverseScore } from "./figures";
import type { Scheme } from "./profile-schemes";
import { REASONS, SATISFACTION } from "./subjects";

/** The indicators of a form with their points, scores and reasons. */
export function indicatorsOf(
  own: Drawn["drafts"],
  scheme: Scheme,
  isScored: boolean,
): readonly IndicatorContent[] {
  const [first, ...others] = own.outputs;
  const outputs: readonly Draft[] = first
    ? [{ ...first, outcome: "below", off: own.firstOff }, ...others]
    : [];
  const words = own.words.map((one): Draft => ({
    subject: { ...one, unit: "", size: 0 },
    outcome: "words",
    target: 0,
    off: 0,
  }));
  const satisfied: Draft = { subject: SATISFACTION, outcome: "met", target: 90, off: own.satisfaction };
  const costs = own.costs;
  const byLevel: readonly (readonly [string, number, readonly Draft[]])[] = [
    ...(scheme.cost === null ? [] : [["成本指标", scheme.cost, costs] as const]),
    ["产出指标", scheme.output, scheme.cost === null ? [...outputs, ...costs] : outputs],
    ["效益指标", scheme.benefit, [...own.benefits, ...words]],
    ["满意度指标", scheme.satisfaction, [satisfied]],
  ];
  let reasons = 0;
  return byLevel.flatMap(([level1, points, list]) => {
    const weights = weightsOf(points, list.length);
    return list.map((draft, index): IndicatorContent => {
      const { target, actual, score } = told(draft, weights[index] ?? 0);
      const isMissed = draft.outcome === "below" || draft.outcome === "reverseOver";
      const reason = isMissed
        ? (REASONS[reasons++ % REASONS.length] ?? "") + (reasons > REASONS.length ? "另一原因" : "")
        : "";
      const level2 = scheme.cost !== null && level1 === "成本指标" ? "经济成本指标" : draft.subject.level2;
      const bears = isScored ? { weight: weights[index] ?? 0, score } : { weight: null, score: null };
      return { level1, level2, level3: draft.subject.name, target, actual, ...bears, reason };
    });
  });
}

/** Whole points for each of so many indicators, together those of the level. */
function weightsOf(points: number, count: number): readonly number[] {
  const each = Math.floor(points / count);
  return Array.from({ length: count }, (_, index) => (index === 0 ? points - each * (count - 1) : each));
}

/** What is typed for an indicator, and its score by RULES A.4. */
function told({ subject, outcome, target, off }: Draft, weight: number) {
  const { unit } = subject;
  const with2 = (figure: number): number => Math.round(figure * 100) / 100;
  const line = (sign: string, figure: number): string => `${sign}${String(figure)}${unit}`;
  switch (outcome) {
    case "words":
      return { target: "健全", actual: "达成年度指标", score: weight };
    case "equal":
      return { target: line("＝", target), actual: line("", target), score: weight };
    case "met":
    case "exceeded": {
      // Beyond 100% there is nothing to reach; elsewhere at most a tenth more.
      const more = unit === "%" ? ((100 - target) * off) / 100 : (target * off) / 1000;
      return { target: line("≥", target), actual: line("", with2(target + more)), score: weight };
    }
    case "below": {
      const actual = with2(target - (target * off) / 1000);
      return {
        target: line("≥", target),
        actual: line("", actual),
        score: ratioScore(actual, target, weight),
      };
    }
    case "none":
      return { target: "0起", actual: "0起", score: weight };
    case "reverse": {
      const actual = with2(target - (target * off) / 1000);
      return { target: line("≤", target), actual: line("", actual), score: weight };
    }
    case "reverseOver": {
      const actual = with2(target + (target * off) / 1000);
      return {
        target: line("≤", target),
        actual: line("", actual),
        score: reverseScore(actual, target, weight),
      };
    }
  }
}
