import { show, type Decimal } from "../../cells/decimal";
import type { Measure } from "../facts/measure";

/** A measure as it was typed: `1.47万元`. */
export function typed(one: Measure): string {
  const number = one.decimals > 0 ? one.number.toFixed(one.decimals) : show(one.number);
  return `${number}${one.unit}`;
}

/** A figure of the base unit told in the unit of a measure: 14700 beside 1.47万元 → `1.47万元`. */
export function inUnitOf(value: Decimal, like: Measure): string {
  return `${show(value.div(like.factor).round(6))}${like.unit}`;
}
