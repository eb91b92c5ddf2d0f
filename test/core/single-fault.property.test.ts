import fc from "fast-check";
import { generatedForms } from "../support/forms/generated/generated-form";
import { GENERATED_PROFILES } from "../support/forms/generated/profile-schemes";
import { FAULTS } from "../support/quality/faults/all";
import { tryFault } from "../support/quality/generated-book";
import { SOUND_LAYOUTS } from "../support/quality/layouts";

const SEED = 20240331;

/** Any profile's form in any layout. */
const ANY_FORM = fc
  .constantFrom(...GENERATED_PROFILES)
  .chain((profile) => fc.tuple(generatedForms(profile), SOUND_LAYOUTS));

test.each(FAULTS.map((fault) => [`${fault.rule}：${fault.name}`, fault] as const))(
  "%s: found at its cell, nothing graver besides",
  (_name, fault) => {
    fc.assert(
      fc.property(ANY_FORM, ([form, layout]) => {
        const outcome = tryFault(fault, form, layout);
        fc.pre(outcome !== null);
        expect(outcome?.found).toEqual([outcome?.wanted]);
        expect(outcome?.others).toEqual([]);
      }),
      // Some faults have a place in the forms of one profile only.
      { numRuns: 8, seed: SEED, maxSkipsPerRun: 60 },
    );
  },
);
