import fc from "fast-check";
import { BENEFITS, COSTS, OUTPUTS, QUALITATIVE, type Subject } from "./subjects";

/** How an indicator turned out. */
export type Outcome = "met" | "equal" | "exceeded" | "below" | "none" | "reverse" | "reverseOver" | "words";

/** An indicator as drawn: what it is about and how far the actual value is from the target. */
export interface Draft {
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly target: number;
  /** How far the actual value is from the target, in thousandths. */
  readonly off: number;
}

const OUTCOMES = fc.constantFrom<Outcome>("met", "equal", "exceeded", "below");

function drafts(
  subjects: readonly Subject[],
  outcomes: fc.Arbitrary<Outcome>,
  least: number,
): fc.Arbitrary<Draft[]> {
  const one = (subject: Subject): fc.Arbitrary<Draft> =>
    fc
      .record({
        outcome: outcomes,
        scale: fc.integer({ min: 10, max: 30 }),
        off: fc.integer({ min: 10, max: 90 }),
      })
      .map(({ outcome, scale, off }) => ({
        subject,
        outcome,
        off,
        target: subject.unit === "%" ? subject.size : Math.max(2, Math.round((subject.size * scale) / 10)),
      }));
  return fc
    .subarray([...subjects], { minLength: Math.min(least, subjects.length) })
    .chain((own) => fc.tuple(...own.map(one)));
}

/** What the indicators of a form are drawn from. */
export const DRAFTS = fc.record({
  outputs: drafts(OUTPUTS, OUTCOMES, 3),
  costs: drafts(COSTS, fc.constantFrom<Outcome>("reverse", "reverseOver"), 1),
  benefits: drafts(BENEFITS, OUTCOMES, 1),
  words: fc.subarray([...QUALITATIVE], { minLength: 1, maxLength: 2 }),
  satisfaction: fc.integer({ min: 0, max: 90 }),
  /** The first output is always one below its target: there is something to explain in every form. */
  firstOff: fc.integer({ min: 20, max: 90 }),
});

/** What its funds are drawn from. */
export const FUNDS = fc.record({
  budget: fc.integer({ min: 500, max: 90_000 }).map((tenths) => tenths / 10),
  spentShare: fc.integer({ min: 905, max: 1000 }),
  cuts: fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 0, maxLength: 3 }),
  openingShare: fc.integer({ min: 700, max: 1000 }),
});

/** A form as drawn. */
export type Drawn = { readonly drafts: Values<typeof DRAFTS>; readonly funds: Values<typeof FUNDS> };
type Values<A> = A extends fc.Arbitrary<infer V> ? V : never;
