import type { Decimal } from "../cells/decimal";
import type { IndicatorRow } from "../form/model";
import type { Profile } from "../profiles/profile";
import { directionOf } from "../values/direction";
import { isCountUnit } from "../values/units";
import type { IndicatorValue, Quantity } from "../values/value";
import { qualitativeReason } from "./compare-quantity";
import { type Comparison, manual, met, NO_FIGURES } from "./comparison";
import { inOneUnit } from "./one-unit";
import { rangeShare } from "./score-formula";

/** A target between two ends (`6.5—7.5`, `±5%`) against one number, or a range that lies within it. */
export function compareRange(
  row: IndicatorRow,
  target: IndicatorValue,
  actual: IndicatorValue,
  profile: Profile,
): Comparison {
  if (!target.range) return manual("range");
  if (actual.range) return within(target.range, actual.range);
  if (!actual.quantity || actual.class === "composite") return manual(qualitativeReason(actual));
  const ends = bothEnds(target.range, actual.quantity);
  if (!ends) return manual("unlikeUnit");
  if (isBetter(row, ends)) return manual("range");
  const share = rangeShare(ends.low, ends.high, ends.actual, profile);
  if (share === null) return manual("range");
  return { kind: "share", share, operator: null, target: null, actual: ends.actual, unit: ends.unit };
}

interface Ends {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly actual: Decimal;
  readonly unit: string | null;
}

function bothEnds(range: { readonly low: Quantity; readonly high: Quantity }, actual: Quantity): Ends | null {
  const low = inOneUnit(range.low, actual);
  const high = inOneUnit(range.high, actual);
  return low && high && { low: low.target, high: high.target, actual: low.actual, unit: low.unit };
}

function within(
  target: { readonly low: Quantity; readonly high: Quantity },
  actual: { readonly low: Quantity; readonly high: Quantity },
): Comparison {
  const ends = [actual.low, actual.high].map((end) => bothEnds(target, end));
  const isInside = ends.every((one) => one !== null && one.actual.gte(one.low) && one.actual.lte(one.high));
  return isInside ? met("formula.range", null, NO_FIGURES) : manual("range");
}

/** More than 2—3次, or less than a cost of 40—50万元: outside, but on the better side. A person says what that is worth. */
function isBetter(row: IndicatorRow, { low, high, actual, unit }: Ends): boolean {
  const direction = directionOf(row.level3?.value ?? "", row.level2?.name ?? "", unit);
  if (direction === "lower") return actual.lt(low);
  return direction === "higher" && unit !== null && isCountUnit(unit) && actual.gt(high);
}
