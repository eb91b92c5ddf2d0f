import type { CellStyle } from "../../../src/host/ooxml/compose/style";
import { boxed } from "../../../src/host/ooxml/compose/style";
import type { Scalar } from "./content";
import type { Layout } from "./layout";

/** A cell's content with the number format that shows it as typed. */
export interface Typed {
  readonly value: string | number | null;
  readonly numberFormat: string;
}

const PLAIN = "General";

/** Text as typed: never a number to Excel. */
export function asText(value: Scalar): Typed {
  return { value: value === null || value === "" ? null : String(value), numberFormat: PLAIN };
}

/** A plain decimal number, or `null` where the text is anything else (`—`, `5.8万`, blank). */
export function plainNumber(value: Scalar): number | null {
  if (typeof value === "number") return value;
  return value !== null && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** An amount under the layout's choice; what is no plain number stays as typed. */
export function amount(value: Scalar, amounts: Layout["amounts"]): Typed {
  const number = plainNumber(value);
  if (number === null || amounts === "text") return asText(value);
  // 15 digits: 412.23 × 10000 is 4122300, not 4122299.9999999995.
  const shown = amounts === "yuan" ? Number((number * 10_000).toPrecision(15)) : number;
  return { value: shown, numberFormat: PLAIN };
}

/** A weight or score under the layout's choice. */
export function points(value: Scalar, choice: Layout["points"]): Typed {
  const number = plainNumber(value);
  return number === null || choice === "text" ? asText(value) : { value: number, numberFormat: PLAIN };
}

/** A rate given as ratio (0.975) or as text (`97.5%`); anything else stays as typed. */
export function rate(value: Scalar, rates: Layout["rates"]): Typed {
  const percent = percentOf(value);
  if (percent === null) return asText(value);
  if (rates === "text") return asText(typeof value === "number" ? `${percent}%` : value);
  if (rates === "percent") return { value: percent, numberFormat: PLAIN };
  const numberFormat = rates === "plain" ? PLAIN : percentFormat(percent);
  return { value: Number((percent / 100).toPrecision(15)), numberFormat };
}

/** An actual value: a bare number or percentage becomes a number where the layout says so. */
export function actualValue(value: Scalar, values: Layout["values"]): Typed {
  if (typeof value === "number") return { value, numberFormat: PLAIN };
  if (values === "text" || value === null) return asText(value);
  const number = plainNumber(value);
  if (number !== null) return { value: number, numberFormat: PLAIN };
  return /^-?\d+(\.\d+)?%$/.test(value) ? rate(value, "ratio") : asText(value);
}

function percentOf(value: Scalar): number | null {
  if (typeof value === "number") return Number((value * 100).toPrecision(15));
  const found = value === null ? null : /^(-?\d+(?:\.\d+)?)%$/.exec(value);
  return found ? Number(found[1]) : null;
}

function percentFormat(percent: number): string {
  const decimals = String(percent).split(".")[1]?.length ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}

/** A target's parts as split forms have them: `≥ 735 人次` → ≥, 735, 人次. Words → 定性, the words, nothing. */
export function targetParts(target: string): {
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
} {
  const text = target.trim();
  const found = /^(≥|≤|＞|＜|＝|>|<|=|≧|≦|═|<=|>=)?\s*(\d+(?:\.\d+)?)\s*(\S{0,5})$/u.exec(text);
  if (!found || /\d/u.test(found[3] ?? ""))
    return { operator: text === "" ? "" : "定性", value: text, unit: "" };
  return { operator: found[1] ?? "＝", value: found[2] ?? "", unit: found[3] ?? "" };
}

const styles = new Map<string, CellStyle>();

/** The plain bordered style of a test form with a number format; one object for each format. */
export function gridStyle(numberFormat: string): CellStyle {
  const known = styles.get(numberFormat);
  if (known) return known;
  const base: CellStyle = {
    border: boxed("thin"),
    align: { horizontal: "center", vertical: "center", wrap: true },
  };
  const style = numberFormat === PLAIN ? base : { ...base, numberFormat };
  styles.set(numberFormat, style);
  return style;
}
