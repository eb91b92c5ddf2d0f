import type { IndicatorResult } from "../compute/indicator";
import { short } from "./entries";

/** The indicator's name for a message. */
export function nameOf(one: IndicatorResult): string {
  const name = one.row.level3?.value ?? "";
  return short(name === "" ? (one.row.level2?.name ?? "本行指标") : name, 24);
}

/** Whether the target is a number, a date or the like, so that tiers are not its measure. */
export function isNumericTarget(one: IndicatorResult): boolean {
  const kind = one.row.target?.value.class;
  return kind === "quantity" || kind === "duration" || kind === "frequency" || kind === "range";
}
