import type { Entry, IndicatorRow } from "../form/model";
import { type Profile, parameter } from "../profiles/profile";
import { isOnOrBefore } from "../values/calendar";
import type { CalendarPoint, IndicatorValue } from "../values/value";
import { isCopied } from "./answers";
import { compareQuantity, qualitativeReason } from "./compare-quantity";
import { compareRange } from "./compare-range";
import { type Comparison, manual, met, NO_FIGURES } from "./comparison";

/** The pair table of VALUE_GRAMMAR 4. */
export function compare(row: IndicatorRow, profile: Profile): Comparison {
  const { target, actual } = row;
  if (target === null) return manual("scoringTable");
  if (isEmpty(target)) return manual("noTarget");
  if (actual === null || isEmpty(actual)) return manual("noActual");
  if (isCopied(target.value, actual.value)) return manual("copiedTarget");
  switch (target.value.class) {
    case "quantity":
    case "duration":
      return compareQuantity(row, target.value, actual.value, profile);
    case "frequency":
      // 按月发放: a frequency without a number says how, not how much.
      return target.value.quantity
        ? compareQuantity(row, target.value, actual.value, profile)
        : manual("qualitative");
    case "range":
      return compareRange(row, target.value, actual.value, profile);
    case "date":
    case "period":
      return compareDate(target.value, actual.value, profile);
    case "composite":
      return compareComposite(row, target.value, actual.value, profile);
    default:
      return manual("qualitative");
  }
}

function isEmpty(entry: Entry<IndicatorValue> | null): boolean {
  return entry === null || entry.value.class === "blank" || entry.value.class === "placeholder";
}

function compareDate(target: IndicatorValue, actual: IndicatorValue, profile: Profile): Comparison {
  if (parameter(profile, "formula.date") === "manual" || !target.period) return manual("qualitative");
  const done = actual.period?.end ?? bareMonth(target.period.end, actual);
  if (!done) return manual(actual.quantity ? "unlikeKind" : qualitativeReason(actual));
  return isOnOrBefore(done, target.period.end) === true
    ? met("formula.date", null, NO_FIGURES)
    : manual("late");
}

/** `12` answered to a target in months (≤ | 12 | 月): the actual inherits the unit. */
function bareMonth(target: CalendarPoint, { quantity }: IndicatorValue): CalendarPoint | null {
  if (target.month === null || target.day !== null || !quantity || quantity.unit !== null) return null;
  const month = Number(quantity.number.toFixed());
  return Number.isInteger(month) && month >= 1 && month <= 12 ? { ...target, month } : null;
}

/** Every part must hold; anything else is left to the person. */
function compareComposite(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (actual.class !== "composite")
    return manual(actual.class === "quantity" ? "composite" : qualitativeReason(actual));
  if (target.parts.length !== actual.parts.length) return manual("composite");
  const all = target.parts.every((part, index) => {
    const own = actual.parts[index];
    if (!own || part.class !== "quantity") return false;
    const compared = compareQuantity(row, part, own, profile);
    return compared.kind === "share" && compared.share.met;
  });
  return all ? met("formula.ge", null, NO_FIGURES) : manual("composite");
}
