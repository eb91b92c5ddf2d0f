import { sum, type Decimal } from "../../cells/decimal";
import type { Severity } from "../../profiles/profile";
import type { Enumeration } from "../facts/enumerations";
import { slackOf } from "../facts/rounding";
import { unitSlipIn } from "./unit-slips";
import {
  divisionOf,
  isCutUp,
  isOneKind,
  isPlainDivision,
  mayOverlap,
  type DivisionStrength,
} from "./divisions";

/** What is wrong with a whole and its parts, and how sure that is. */
export interface SumVerdict {
  readonly severity: Severity;
  readonly sum: Decimal;
  /** Sum less whole, in the base unit. */
  readonly gap: Decimal;
  /** So many of the first parts already make the whole. */
  readonly fullAfter: number | null;
}

/** A list that comes so near its whole was meant to be complete. */
const NEAR = "0.02";
const NEAR_COUNT = "0.05";
/** Things of one kind may still overlap (民事案件, 上诉案件); near their whole they were meant to make it. */
const NEAR_KIND = "0.1";
const NEAR_BRACKET = "0.2";
const MANY_PARTS = 4;

const isMoney = ({ whole }: Enumeration): boolean => whole.family === "money" || whole.family === "points";

/**
 * Holds a whole against its parts; `null` where they agree within rounding, or where nothing can be said: hedged
 * figures, open lists, overlapping groups, two divisions of one whole.
 */
export function sumVerdict(one: Enumeration): SumVerdict | null {
  const { whole, parts } = one;
  const measures = parts.map((part) => part.measure);
  if (![whole, ...measures].every((measure) => measure.exact)) return null;
  const added = sum(measures.map((measure) => measure.value));
  const gap = added.minus(whole.value);
  const slack = slackOf([whole, ...measures]);
  if (gap.abs().lte(slack) || unitSlipIn(one)) return null;
  const fullAfter = prefixThatFits(one, slack);
  if (one.form === "plain") {
    const isSaid = isPlainDivision(one) && !one.isOpen && fullAfter === null;
    return isSaid ? { severity: "warning", sum: added, gap, fullAfter } : null;
  }
  const severity = gap.gt(0) ? exceeding(one, gap, fullAfter, slack) : falling(one, gap);
  return severity === null ? null : { severity, sum: added, gap, fullAfter };
}

/** How many of the first parts already make the whole. */
function prefixThatFits({ whole, parts }: Enumeration, slack: Decimal): number | null {
  let added = whole.value.times(0);
  for (const [index, part] of parts.entries()) {
    added = added.plus(part.measure.value);
    if (index > 0 && index < parts.length - 1 && added.minus(whole.value).abs().lte(slack)) return index + 1;
  }
  return null;
}

function exceeding(
  one: Enumeration,
  gap: Decimal,
  fullAfter: number | null,
  slack: Decimal,
): Severity | null {
  const division = divisionOf(one);
  if (division !== null) return "error";
  if (isTwoDivisions(one, fullAfter, slack) || mayOverlap(one)) return null;
  if (one.form === "ofWhich" && runsOn(one)) return null;
  if (one.parts.length === 1) return one.form === "ofWhich" ? "warning" : null;
  if (one.form === "total") return "warning";
  if (one.form === "divided" || isCutUp(one)) return "error";
  if (isMoney(one)) return isOneKind(one) ? "error" : "warning";
  if (isOneKind(one) && gap.lte(one.whole.value.times(NEAR_KIND))) return "error";
  return one.parts.length >= 3 && gap.lte(one.whole.value.times(NEAR_COUNT)) ? "warning" : null;
}

/** A later "part" that alone exceeds the whole is none: the list ended, and the sentence went on to another figure. */
function runsOn({ whole, parts }: Enumeration): boolean {
  return parts.slice(1).some((part) => part.measure.value.gt(whole.value));
}

/** The parts behind a full prefix make the whole once more, or all parts twice the whole: it was cut two ways. */
function isTwoDivisions({ whole, parts }: Enumeration, fullAfter: number | null, slack: Decimal): boolean {
  const rest = fullAfter === null ? [] : parts.slice(fullAfter);
  const again = sum(rest.map((part) => part.measure.value));
  const all = sum(parts.map((part) => part.measure.value));
  const fits = (value: Decimal, times: number): boolean =>
    value.minus(whole.value.times(times)).abs().lte(slack.times(times));
  return (rest.length > 0 && fits(again, 1)) || fits(all, 2);
}

/** How sure it is that a division that falls short is wrong. */
const SHORT_OF: Readonly<Record<DivisionStrength, Severity>> = {
  definition: "error",
  usual: "warning",
  common: "hint",
};

function falling(one: Enumeration, gap: Decimal): Severity | null {
  const { form, isOpen, parts, whole } = one;
  if (isOpen) return null;
  const division = divisionOf(one);
  if (division !== null) return SHORT_OF[division];
  if (form === "divided") return "error";
  if (mayOverlap(one)) return null;
  if (form === "total") return "warning";
  if (form === "bracket") {
    if (gap.abs().gt(whole.value.times(NEAR_BRACKET))) return null;
    return parts.length >= 3 ? "warning" : "hint";
  }
  if (parts.length < 3 || gap.abs().gt(whole.value.times(NEAR))) return null;
  const isWhole = parts.some((part) => /其他|其它/u.test(part.label));
  return isWhole || (!isMoney(one) && parts.length >= MANY_PARTS) ? "warning" : "hint";
}
