import type { IndicatorRow } from "./model";

/** The target as it stands; split in columns (sign, value, unit), put together. */
export function targetText({ target, targetParts }: IndicatorRow): string {
  return targetParts.length > 0 ? (target?.value.text ?? "") : (target?.raw ?? "");
}
