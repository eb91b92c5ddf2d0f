/** The codes a spreadsheet shows for a failed formula, as typed in the file: `#DIV/0!`, `#REF!` … */
export type ErrorCode = `#${string}`;

/** What a cell holds: a closed sum. A blank cell and a missing cell are the same. */
export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly code: ErrorCode };

/** A formula whose file keeps no result (written by a program that does not calculate) and that we cannot work out. */
export const NOT_CALCULATED: ErrorCode = "#未计算";

export const BLANK: CellValue = { kind: "blank" };

export function numberValue(number: number): CellValue {
  return { kind: "number", number };
}

/** Text; the empty string is a blank cell. */
export function textValue(text: string): CellValue {
  return text === "" ? BLANK : { kind: "text", text };
}

/** Two cell contents are the same to a person: same kind, same content. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  switch (a.kind) {
    case "blank":
      return b.kind === "blank";
    case "number":
      return b.kind === "number" && (a.number === b.number || Math.abs(a.number - b.number) <= ulp(a.number));
    case "text":
      return b.kind === "text" && a.text === b.text;
    case "boolean":
      return b.kind === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.kind === "error" && a.code === b.code;
  }
}

/** Excel keeps 15 significant digits; a difference below them is the same number. */
function ulp(number: number): number {
  return Math.abs(number) * 1e-15;
}
