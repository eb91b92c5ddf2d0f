import { decimal } from "../../../src/core/cells/decimal";
import {
  isTruncation,
  scoreAgrees,
  scoreTolerance,
  showDelta,
  showGap,
  sumAgrees,
} from "../../../src/core/compute/tolerance";

/** RULES D.4: half a unit of the typed last decimal, at least one decimal; whole numbers are given 0.05. */
describe("a typed score against the exact one", () => {
  test.each<readonly [typed: string, decimals: number, exact: string, agrees: boolean, why: string]>([
    ["8.62", 2, "8.62", true, "the same"],
    ["8.6", 1, "8.62", true, "presentation"],
    ["9", 0, "8.62", false, "廊坊: an error"],
    ["8.7", 1, "8.62", false, "rounded up"],
    ["8.5", 1, "8.62", false, "one tenth off"],
    ["9.8", 1, "9.75", true, "half a tenth"],
    ["9.7", 1, "9.75", true, "half a tenth, the other way"],
    ["10", 0, "9.96", true, "a whole number within 0.05"],
    ["10", 0, "9.94", false, "a whole number beyond 0.05"],
    ["1.9", 1, "1.946", true, "稷山: 97.3% of 2"],
    ["9", 0, "9.8", false, "永德"],
    ["8.0", 1, "8.04487", true, "80.45% with one decimal"],
    ["8.04", 2, "8.04487", true, "80.45% from the amounts"],
    ["8.05", 2, "8.04487", false, "80.45% from the rate: only as an accepted rounding"],
    ["4.9", 1, "3.744", false, "益阳 2024"],
    ["9.388", 3, "9.3877551", true, "three decimals"],
    ["9.387", 3, "9.3877551", false, "three decimals cut off"],
  ])("%s for %s: %s", (typed, decimals, exact, agrees) => {
    expect(scoreAgrees(decimal(typed), decimals, decimal(exact), [])).toBe(agrees);
  });
  test("another right rounding is accepted as it is", () => {
    expect(scoreAgrees(decimal("8.05"), 2, decimal("8.04487"), [decimal("8.04"), decimal("8.05")])).toBe(
      true,
    );
  });
  test("the tolerance itself", () => {
    expect([0, 1, 2, 3].map((decimals) => scoreTolerance(decimals).toFixed())).toEqual([
      "0.05",
      "0.05",
      "0.005",
      "0.0005",
    ]);
  });
});

describe("a whole against its parts: intervals", () => {
  test.each<readonly [difference: string, decimals: readonly number[], agrees: boolean, why: string]>([
    ["0", [0, 0], true, "equal"],
    ["1", [0, 0, 0], false, "whole numbers are exact"],
    ["0.01", [2, 2, 2], true, "益阳: 351.02 + 81.22 against 432.23"],
    ["0.02", [2, 2, 2], false, "0.005 × 3 explain 0.015"],
    ["0.026", [3, 0, 2], false, "0.0005 + 0.005; the whole number is exact"],
    ["0.05", [1, 2], true, "0.05 + 0.005"],
    ["-0.01", [2, 2], true, "either way"],
  ])("%s with %j: %s", (difference, decimals, agrees) => {
    expect(sumAgrees(decimal(difference), decimals)).toBe(agrees);
  });
});

test("cut off instead of rounded", () => {
  const exact = decimal("0.95862");
  expect(isTruncation(decimal("0.958"), 3, exact)).toBe(true);
  expect(isTruncation(decimal("0.959"), 3, exact)).toBe(false);
  expect(isTruncation(decimal("0"), 0, exact)).toBe(false);
});

test("differences in words", () => {
  expect(showDelta(decimal("1.16"))).toBe("+1.16");
  expect(showDelta(decimal("-1.16"))).toBe("-1.16");
  expect(showGap(decimal("-1.16"))).toBe("1.16");
});
