import { BLANK, numberValue, textValue, type CellValue, type ErrorCode } from "../../../src/core/cells/value";

/** What Excel makes of something typed into a cell. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly prefix: boolean;
  /** Number format Excel gives along when the cell had none. */
  readonly numberFormat: string | null;
}

const ERRORS = new Set(["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]);

function plain(value: CellValue, numberFormat: string | null = null): Typed {
  return { value, formula: null, prefix: false, numberFormat };
}

/** Reads an entry as Excel does: numbers, percents, dates, booleans, errors, formulas, a leading apostrophe. */
export function typed(entry: string, numberFormat: string): Typed {
  if (entry === "") return plain(BLANK);
  if (entry.startsWith("'")) return { ...plain(textValue(entry.slice(1))), prefix: true };
  if (numberFormat === "@") return plain(textValue(entry));
  if (entry.startsWith("=") && entry.length > 1) return formulaOf(entry.slice(1));
  if (entry.startsWith("@") && entry.length > 1) return formulaOf(entry.slice(1));
  const text = entry.normalize("NFKC").trim();
  const number = numberOf(text) ?? dateOf(text);
  if (number) return number;
  if (/^[+-]./.test(entry)) return formulaOf(entry);
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain({ kind: "boolean", boolean: upper === "TRUE" });
  if (ERRORS.has(upper)) return plain({ kind: "error", code: upper as ErrorCode });
  return plain(textValue(entry));
}

function formulaOf(formula: string): Typed {
  return { value: BLANK, formula, prefix: false, numberFormat: null };
}

/** `95`, `1,234.5`, `90%`, `¥12`, `(5)`, `1E3`. */
function numberOf(text: string): Typed | null {
  const match = /^(\()?([+-])?([¥$])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?(%)?(\))?$/.exec(
    text,
  );
  if (!match) return null;
  const [, open, sign, currency, whole = "", decimals = "", exponent, percent, close] = match;
  if ((whole === "" && decimals.length < 2) || Boolean(open) !== Boolean(close)) return null;
  const digits = `${whole.replaceAll(",", "")}${decimals}${exponent ? `e${exponent}` : ""}`;
  const magnitude = percent ? Number(`${digits}${exponent ? "" : "e-2"}`) : Number(digits);
  const number = sign === "-" || open ? -magnitude : magnitude;
  return plain(numberValue(number), formatOf(whole, decimals, exponent, percent, currency));
}

function formatOf(
  whole: string,
  decimals: string,
  exponent: string | undefined,
  percent: string | undefined,
  currency: string | undefined,
): string | null {
  const places = decimals.length > 1;
  if (percent) return places ? "0.00%" : "0%";
  if (exponent) return "0.00E+00";
  if (currency) return places ? '"¥"#,##0.00' : '"¥"#,##0';
  if (whole.includes(",")) return places ? "#,##0.00" : "#,##0";
  return null;
}

/** `2024-1-5`, `2024/1/5`, `2024年1月5日`, `2024年4月`, `4月5日`, `4/5`. */
function dateOf(text: string): Typed | null {
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (full) return day(full[1], full[2], full[3], "yyyy/m/d");
  const chinese = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (chinese)
    return day(
      chinese[1],
      chinese[2],
      chinese[3] ?? "1",
      chinese[3] ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"',
    );
  const short = /^(\d{1,2})(?:月(\d{1,2})日|[-/](\d{1,2}))$/.exec(text);
  return short ? day("2024", short[1], short[2] ?? short[3], 'm"月"d"日"') : null;
}

function day(year = "", month = "", date = "", numberFormat = ""): Typed | null {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
  const back = new Date(time);
  if (back.getUTCMonth() !== Number(month) - 1 || back.getUTCDate() !== Number(date)) return null;
  return plain(numberValue((time - Date.UTC(1899, 11, 30)) / 86_400_000), numberFormat);
}
