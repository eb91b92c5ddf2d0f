import { HUNDRED, show, showPercent, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import type { TypedRatio } from "../compute/execution";
import type { AmountEntry } from "../form/model";
import type { Fix } from "./rule";

/**
 * Replaces a wrong ratio by the right one, spelled as the person spelled it: a bare 98.6 becomes 97.5, a
 * percentage or a ratio becomes a ratio under a percent format. A formula is left alone.
 */
export function rateFix(entry: AmountEntry, typed: TypedRatio, computed: Decimal): Fix | null {
  if (entry.cell.formula !== null) return null;
  const isBarePercent = !entry.value.isPercent && entry.value.number?.eq(typed.ratio) === false;
  const shown = isBarePercent ? computed.times(HUNDRED) : computed;
  const keepsFormat = isBarePercent || !entry.value.isPercent || entry.cell.value.kind === "number";
  return {
    at: entry.at,
    after: numberValue(Number(show(shown))),
    label: `改为${showPercent(computed)}`,
    numberFormat: keepsFormat ? null : "0.00%",
  };
}

/** A ratio in the spelling of the cell beside it: `95.9%` where that is a percentage, else `0.959`. */
export function spelledAs(entry: AmountEntry, ratio: Decimal): string {
  return entry.value.isPercent ? showPercent(ratio, 4) : `${show(ratio)}（${showPercent(ratio)}）`;
}
