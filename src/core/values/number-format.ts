/** What a number format makes of a number. */
export type FormatKind = "plain" | "percent" | "date" | "time";

/** Which parts of a date a format shows; what it does not show, nobody typed or checked. */
export interface DateParts {
  readonly year: boolean;
  readonly day: boolean;
}

/** The kind of an Excel number format (`0.00%`, `yyyy"年"m"月"`, `[$-804]yyyy/m/d`); its first section counts. */
export function formatKind(format: string): FormatKind {
  const codes = codesOf(format);
  if (/^general$|^g\/通用格式$/.test(codes)) return "plain";
  if (codes.includes("%")) return "percent";
  if (/[yd]|e(?![+-])|(?:^|[^h:])m(?![:s])/.test(codes) && !/[0#?]/.test(codes)) return "date";
  return /[hs]/.test(codes) && !/[0#?]/.test(codes) ? "time" : "plain";
}

/** Which parts of a date the format shows. */
export function dateParts(format: string): DateParts {
  const codes = codesOf(format);
  return { year: /[ye]/.test(codes), day: codes.includes("d") };
}

/** The format's letters without quoted words, escapes, colours and locales; lower case. */
function codesOf(format: string): string {
  let codes = "";
  for (let at = 0; at < format.length; at += 1) {
    const one = format[at];
    if (one === ";") break;
    if (one === '"' || one === "[") {
      const close = format.indexOf(one === "[" ? "]" : '"', at + 1);
      at = close < 0 ? format.length : close;
    } else if (one === "\\" || one === "_" || one === "*") {
      at += 1;
    } else {
      codes += one;
    }
  }
  return codes.toLowerCase();
}
