import { formatAddress } from "../../../src/core/cells/address";
import { builtInProfile } from "../../../src/core/profiles/built-in";
import { review, type Review } from "../../../src/core/review";
import { formWorkbook, type FormWorkbook } from "../forms/form-workbook";
import type { GeneratedForm } from "../forms/generated/generated-form";
import { layoutWith, type Layout } from "../forms/layout";
import type { Fault } from "./faults/fault";

/** The layout of a generated form: its profile's own choices hold against any other. */
export function layoutOf({ layout: own }: GeneratedForm, layout: Partial<Layout>): Layout {
  return layoutWith({ ...layout, ...own, funds: { ...layout.funds, ...own.funds } });
}

/** A generated form as a workbook. */
export function generatedBook(form: GeneratedForm, layout: Partial<Layout>): FormWorkbook {
  return formWorkbook([{ content: form.content, layout: layoutOf(form, layout), sheet: "自评表" }]);
}

/** The review of a generated form's workbook: under the profile it shows, else under its own. */
export function reviewOf(form: GeneratedForm, book: FormWorkbook): Review {
  return review(book.grids(), { profile: form.isShown ? null : builtInProfile(form.profile) });
}

/** What came of a fault: where it should be found, where it was, and what else was found that is no hint. */
export interface Outcome {
  readonly wanted: string;
  readonly found: readonly string[];
  /** Findings of other rules, of warning or error, that do not follow from the fault. */
  readonly others: readonly string[];
}

/** The cell of an entry: of the first form, or of the n-th as `n:entry`. */
export function placeOf(book: FormWorkbook, entry: string) {
  const other = /^(\d+):(.+)$/u.exec(entry);
  return other ? book.place(other[2] ?? "", Number(other[1])) : book.place(entry);
}

/** Puts a fault into a form and looks for it; `null` where the form has no place for it. */
export function tryFault(fault: Fault, form: GeneratedForm, layout: Partial<Layout>): Outcome | null {
  const here = fault.put(form, layoutOf(form, layout));
  if (!here) return null;
  const sound = generatedBook(form, layout);
  const hidden = here.hide ? sound.withHiddenRows([sound.place(here.hide).row + 1]) : sound;
  const book = hidden.withCells(here.cells);
  const { findings } = reviewOf(form, book);
  const say = (severity: string, at: Parameters<typeof formatAddress>[0]): string =>
    `${severity} ${formatAddress(at)}`;
  return {
    wanted: say(fault.severity, book.place(here.at)),
    found: findings.filter((one) => one.rule === fault.rule).map((one) => say(one.severity, one.at[0])),
    others: findings
      .filter(
        (one) =>
          one.severity !== "hint" && one.rule !== fault.rule && fault.follows?.includes(one.rule) !== true,
      )
      .map((one) => `${one.rule} ${formatAddress(one.at[0])} ${one.message}`),
  };
}
