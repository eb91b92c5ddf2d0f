/** A faulty passage: the rule that must name it, the weight, and the exact quote it must stand at. */
export interface FaultyPassage {
  readonly text: string;
  readonly rule: string;
  readonly severity: "error" | "warning" | "hint";
  readonly quote: string;
}

export const faulty = (
  severity: FaultyPassage["severity"],
  rule: string,
  quote: string,
  text: string,
): FaultyPassage => ({ severity, rule: `narrative/${rule}`, quote, text });
