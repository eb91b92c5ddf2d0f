import { show, showPercent, type Decimal } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";

/** Where the person writes; an unfilled one is itself a finding. */
const TO_FILL = "原因：〔请填写〕；改进措施：〔请填写〕";

/**
 * The draft of a deviation note: computed facts, the cause left to the person (ARCHITECTURE 5).
 * `score` is what stands or will stand in the score cell.
 */
export function deviationNote(result: IndicatorResult, score: Decimal): string {
  return `${facts(result) ?? `得${show(score)}分，低于分值${show(result.weight ?? score)}分。`}${TO_FILL}`;
}

function facts({ target, actual, unit, deviation, met }: IndicatorResult): string | null {
  if (target === null || actual === null || met === true) return null;
  const measure = unit ?? "";
  const difference = actual.minus(target);
  if (difference.eq(0)) return null;
  if (deviation === null) return `实际完成${show(actual)}${measure}，年度指标值为${show(target)}${measure}。`;
  const word = difference.gt(0) ? "超出" : "少";
  return `实际完成${show(actual)}${measure}，较年度指标值${show(target)}${measure}${word}${show(difference.abs())}${measure}（偏离${showPercent(deviation.abs())}）。`;
}
