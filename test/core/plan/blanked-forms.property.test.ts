import fc from "fast-check";
import { cellAt, type Grid } from "../../../src/core/cells/grid";
import { builtInProfile } from "../../../src/core/profiles/built-in";
import type { Profile } from "../../../src/core/profiles/profile";
import { isReviewedEvaluation } from "../../../src/core/report/words-form";
import type { FormWorkbook } from "../../support/forms/form-workbook";
import { generatedForms, type GeneratedForm } from "../../support/forms/generated/generated-form";
import { GENERATED_PROFILES } from "../../support/forms/generated/profile-schemes";
import { generatedBook, reviewOf } from "../../support/quality/generated-book";
import { SOUND_LAYOUTS } from "../../support/quality/layouts";
import { cellName, filled, planOf } from "./filling";

/** The entries that are worked out: of the funds' first line, of the rows a formula scores, and the sum. */
function workedOut(form: GeneratedForm, book: FormWorkbook): readonly string[] {
  const [own] = reviewOf(form, book).forms;
  if (!own || !isReviewedEvaluation(own)) throw new Error("the form was not recognised");
  const scored = new Set(
    own.form.indicators.flatMap(({ score }, index) =>
      score && own.results.indicators[index]?.state === "computed" ? [cellName(score.at)] : [],
    ),
  );
  return [...(book.forms[0] ?? [])].flatMap(([entry, { sheet, a1 }]) => {
    const isScore = /^indicators\[\d+\]\.score$/u.test(entry) && scored.has(`${sheet}!${a1}`);
    return isScore || FIGURES.has(entry) ? [entry] : [];
  });
}

const FIGURES = new Set(["funds[0].executionRate", "funds[0].executionScore", "total.score"]);

/** The number in an entry's cell, as a person reads it: 97.5%, 9.4分; a rate of 97.5 is one in percent. */
function figure(book: FormWorkbook, entry: string): number | null {
  const place = book.place(entry);
  const grid = book.grids().find(({ sheet }) => sheet === place.sheet) as Grid;
  const { value } = cellAt(grid, place);
  const typed =
    value.kind === "number" ? String(value.number) : value.kind === "text" ? value.text.trim() : "";
  const read = /^([\d.]+)(%|分)?$/u.exec(typed);
  if (!read) return null;
  const number = Number(read[1]);
  const isPercent = read[2] === "%" || (entry.endsWith("Rate") && number > 2);
  return Number((isPercent ? number / 100 : number).toFixed(6));
}

test.each(GENERATED_PROFILES)(
  "what is blanked in a sound form under %s is filled in as it was",
  (profile) => {
    fc.assert(
      fc.property(generatedForms(profile), SOUND_LAYOUTS, (form, layout) => {
        const sound = generatedBook(form, layout);
        const entries = workedOut(form, sound);
        const blanked = sound.withCells(Object.fromEntries(entries.map((entry) => [entry, null])));
        const { edits } = planOf(
          blanked,
          form.isShown ? {} : { profile: builtInProfile(profile) as Profile },
        );
        const again = filled(blanked, edits);
        const figures = (book: FormWorkbook) => entries.map((entry) => [entry, figure(book, entry)]);
        expect(figures(again)).toEqual(figures(sound));
        const places = entries.map((entry) => sound.place(entry)).map(({ sheet, a1 }) => `${sheet}!${a1}`);
        expect(edits.map(({ at }) => cellName(at)).sort()).toEqual(places.sort());
      }),
      { numRuns: 25, seed: 20240331 },
    );
  },
);
