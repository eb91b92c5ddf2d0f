import { decimal, roundHalfUp, show } from "../../../src/core/cells/decimal";
import { shareOf, pointsFor } from "../../../src/core/compute/score-formula";
import { MOF_2020_10 } from "../../../src/core/profiles/mof-2020-10";

/** Scores that are exactly half a cent above: what a division cuts off must not bring them below. */
test.each([
  // (1 − (52.22 − 48) ÷ 48) × 12 = 43.78 ÷ 4 = 10.945.
  ["le", "48", "52.22", "12", "10.95"],
  // 43.78 ÷ 48 × 12 = 10.945.
  ["ge", "48", "43.78", "12", "10.95"],
  // 1.01 ÷ 6 × 3 = 0.505.
  ["ge", "6", "1.01", "3", "0.51"],
] as const)("%s %s, done %s, of %s: %s", (operator, target, actual, weight, score) => {
  const share = shareOf(operator, decimal(target), decimal(actual), MOF_2020_10);
  if (!share) throw new Error("left to a person");
  expect(show(roundHalfUp(pointsFor(share, decimal(weight)), 2))).toBe(score);
});
