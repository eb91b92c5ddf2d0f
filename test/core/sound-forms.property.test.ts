import fc from "fast-check";
import { generatedForms } from "../support/forms/generated/generated-form";
import { GENERATED_PROFILES } from "../support/forms/generated/profile-schemes";
import { halfUp, ratioScore, rateOf, reverseScore } from "../support/forms/generated/figures";
import { isReviewedEvaluation } from "../../src/core/report/words-form";
import { generatedBook, reviewOf } from "../support/quality/generated-book";
import { WHOLE_LAYOUTS } from "../support/quality/layouts";

const SEED = 20240331;

test.each(GENERATED_PROFILES)(
  "a sound form under %s is neither wrong nor doubtful in any layout",
  (profile) => {
    fc.assert(
      fc.property(generatedForms(profile), WHOLE_LAYOUTS, (form, layout) => {
        const { forms, findings } = reviewOf(form, generatedBook(form, layout));
        expect(findings.filter((one) => one.severity !== "hint").map((one) => one.message)).toEqual([]);
        expect(forms.map((one) => one.profile.id)).toEqual([profile]);
        const [own] = forms;
        const rows = own && isReviewedEvaluation(own) ? own.form.indicators.filter((row) => !row.unused) : [];
        expect(rows).toHaveLength(form.content.indicators.length + (layout.detailRow ? 1 : 0));
      }),
      { numRuns: 25, seed: SEED },
    );
  },
);

test("the figures the forms are made of are those of RULES D.3 and D.4", () => {
  expect(rateOf(3824.26, 4753.66)).toBe(0.8045);
  expect(ratioScore(3824.26, 4753.66, 10)).toBe(8.04);
  expect(ratioScore(47, 50, 10)).toBe(9.4);
  expect(ratioScore(1093, 1100, 6)).toBe(5.96);
  expect(reverseScore(412.23, 329.47, 5)).toBe(3.74);
  expect(reverseScore(20, 17, 5)).toBe(4.12);
  expect(reverseScore(34, 17, 5)).toBe(0);
  expect(halfUp(5, 2)).toBe(3);
});
