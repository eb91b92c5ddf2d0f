import { type Decimal, HUNDRED } from "../cells/decimal";
import { convert, relation } from "../values/units";
import type { Quantity } from "../values/value";

/**
 * Both numbers in the target's unit: an actual without a unit inherits the target's, and the reverse.
 * A bare ratio (0.98) against a percentage above 1% is read as that percentage. Unlike units → `null`.
 */
export function inOneUnit(
  target: Quantity,
  actual: Quantity,
): { readonly target: Decimal; readonly actual: Decimal; readonly unit: string | null } | null {
  const unit = target.unit ?? actual.unit;
  if (target.unit !== null && actual.unit === null) {
    return { target: target.number, actual: bareAgainst(target, actual), unit };
  }
  if (target.unit === null && actual.unit !== null) {
    return { target: bareAgainst(actual, target), actual: actual.number, unit };
  }
  if (target.unit === null || actual.unit === null || relation(actual.unit, target.unit) === "same") {
    return { target: target.number, actual: actual.number, unit };
  }
  const converted =
    relation(actual.unit, target.unit) === "convertible" ? convert(actual, target.unit) : null;
  return converted === null ? null : { target: target.number, actual: converted, unit };
}

/** A number without unit beside a percentage: 0.98, or 1 beside 50% and more, is a ratio. */
function bareAgainst(withUnit: Quantity, bare: Quantity): Decimal {
  if (withUnit.unit !== "%" || bare.number.lte(0) || bare.number.gt(1)) return bare.number;
  const isRatio = bare.decimals > 0 ? withUnit.number.gt(1) : withUnit.number.gte(50);
  return isRatio ? bare.number.times(HUNDRED) : bare.number;
}
