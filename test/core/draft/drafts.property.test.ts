import fc from "fast-check";
import { generatedForms } from "../../support/forms/generated/generated-form";
import { GENERATED_PROFILES } from "../../support/forms/generated/profile-schemes";
import { generatedBook } from "../../support/quality/generated-book";
import { SOUND_LAYOUTS } from "../../support/quality/layouts";
import { checkedDrafts } from "./drafts";

test.each(GENERATED_PROFILES)(
  "a report drafted from a sound form under %s is sound beside it",
  async (profile) => {
    await fc.assert(
      fc.asyncProperty(generatedForms(profile), SOUND_LAYOUTS, async (form, layout) => {
        const drafts = await checkedDrafts(
          generatedBook(form, layout).grids(),
          form.isShown ? null : profile,
        );
        expect(drafts.map(({ faults }) => faults)).toEqual([[]]);
      }),
      { numRuns: 8, seed: 20240331 },
    );
  },
);
