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
  if (/[0#?]/.test(codes)) return "plain";
  if (/[yde]/.test(codes)) return "date";
  if (/[hs]/.test(codes)) return "time";
  return codes.includes("m") ? "date" : "plain";
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
      const end = close < 0 ? format.length : close;
      // `[h]` counts hours beyond a day; every other bracket is a colour, a condition or a locale.
      if (one === "[" && /^[hms]+$/i.test(format.slice(at + 1, end))) codes += format.slice(at + 1, end);
      at = end;
    } else if (one === "\\" || one === "_" || one === "*") {
      at += 1;
    } else {
      codes += one;
    }
  }
  return codes.toLowerCase();
}
