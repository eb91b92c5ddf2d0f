import fc from "fast-check";
import { formatAddress } from "../../src/core/cells/address";
import { builtInProfile } from "../../src/core/profiles/built-in";
import { review } from "../../src/core/review";
import type { Layout } from "../support/forms/layout";
import { standardForm } from "../support/forms/standard-form";
import { FAULTS, type Fault } from "../support/quality/faults";
import { SOUND_LAYOUTS } from "../support/quality/layouts";

const WEIGHT = { error: 2, warning: 1, hint: 0 } as const;

/** What is found, as `severity rule cell`. */
function found(fault: Fault | null, layout: Partial<Layout>, profile: string | null) {
  const base = standardForm({ layout });
  const hidden = fault?.hide ? base.withHiddenRows([base.place(fault.hide).row + 1]) : base;
  const book = fault ? hidden.withCells(fault.cells) : hidden;
  const { findings } = review(book.grids(), { profile: profile === null ? null : builtInProfile(profile) });
  return { book, findings };
}

/** Profiles under which the sound project form keeps every rule (10 + 90 points, execution within the 100). */
const PROFILES = [null, "mof-2020-10", "hunan-dept", "guangdong", "sichuan"] as const;

test("a sound form of any layout is neither wrong nor doubtful", () => {
  fc.assert(
    fc.property(SOUND_LAYOUTS, fc.constantFrom(...PROFILES), (layout, profile) => {
      const heavy = found(null, layout, profile).findings.filter((one) => one.severity !== "hint");
      expect(heavy.map((one) => one.message)).toEqual([]);
    }),
    { numRuns: 60, seed: 20240331 },
  );
});

test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
  "%s: found at its cell, nothing heavier besides",
  (_name, fault) => {
    fc.assert(
      fc.property(SOUND_LAYOUTS, (layout) => {
        const { book, findings } = found(fault, layout, null);
        const own = findings.filter((one) => one.rule === fault.rule);
        expect(own.map((one) => `${one.severity} ${formatAddress(one.at[0])}`)).toEqual([
          `${fault.severity} ${formatAddress(book.place(fault.at))}`,
        ]);
        const others = findings.filter((one) => one.rule !== fault.rule && WEIGHT[one.severity] > 0);
        expect(others.map((one) => one.rule).filter((rule) => !fault.follows?.includes(rule))).toEqual([]);
      }),
      { numRuns: 12, seed: 20240331 },
    );
  },
);
