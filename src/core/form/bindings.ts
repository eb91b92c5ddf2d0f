import { PART_NAMES, type FormPart } from "./parts";

/**
 * What a person said of a header cell that recognition missed or took for something else. The cell is known by
 * its text, never by its address, so that it is found again after rows and columns were put in.
 */
export interface Binding {
  readonly sheet: string;
  /** The header's text as `labelOf` gives it; of a head field or an amount the text before the colon. */
  readonly label: string;
  /** Which of the cells with this text in the row, from the left, counted from 0. */
  readonly nth: number;
  readonly part: FormPart;
}

/** The key under which a workbook keeps its bindings. */
export const BINDINGS_KEY = "selfeval.bindings";

/** More than any form has parts for all sheets of a large book; a hostile file keeps no more. */
const MOST_BINDINGS = 500;

/** The bindings with one more; on its sheet it takes the place of what was said of its cell and of its part. */
export function withBinding(bindings: readonly Binding[], binding: Binding): readonly Binding[] {
  const others = bindings.filter(
    (one) =>
      one.sheet !== binding.sheet ||
      (one.part !== binding.part && (one.label !== binding.label || one.nth !== binding.nth)),
  );
  return [...others, binding];
}

/** The bindings that speak of a sheet. Those of a sheet that was renamed or taken out are tried on every sheet. */
export function bindingsOn(
  sheet: string,
  sheets: ReadonlySet<string>,
  bindings: readonly Binding[],
): readonly Binding[] {
  return bindings.filter((one) => one.sheet === sheet || !sheets.has(one.sheet));
}

/** Reads what a workbook kept; whatever is not a binding is left out. */
export function readBindings(json: string | null): readonly Binding[] {
  if (json === null) return [];
  try {
    const data: unknown = JSON.parse(json);
    return Array.isArray(data) ? data.slice(0, MOST_BINDINGS).filter(isBinding) : [];
  } catch {
    return [];
  }
}

function isBinding(data: unknown): data is Binding {
  if (typeof data !== "object" || data === null) return false;
  const { sheet, label, nth, part } = data as Record<string, unknown>;
  const isNamed = typeof sheet === "string" && typeof label === "string" && label !== "";
  const isPlaced = typeof nth === "number" && Number.isInteger(nth) && nth >= 0;
  return isNamed && isPlaced && typeof part === "string" && PART_NAMES.has(part as FormPart);
}

/** What the workbook is to keep; none → `null`. */
export function writeBindings(bindings: readonly Binding[]): string | null {
  return bindings.length === 0 ? null : JSON.stringify(bindings);
}
