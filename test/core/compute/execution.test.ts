import { show, type Decimal } from "../../../src/core/cells/decimal";
import type { ExecutionResult } from "../../../src/core/compute/execution";
import type { ParameterValues } from "../../../src/core/profiles/profile";
import { review } from "../../../src/core/review";
import type { NewContent } from "../../support/forms/form-workbook";
import { profileWith } from "../../support/rules/profiles";
import { department, project } from "../../support/rules/workbooks";
import { evaluationOf } from "../form/semantics";

/** The department's single funds row with other content, computed. */
function executed(
  cells: {
    readonly budget: NewContent;
    readonly spent: NewContent;
    readonly weight?: NewContent;
    readonly rate?: NewContent;
    readonly score?: NewContent;
    readonly opening?: NewContent;
  },
  parameters: Partial<ParameterValues> = {},
): ExecutionResult {
  const { book } = department({
    D4: cells.opening ?? 520,
    E4: cells.budget,
    F4: cells.spent,
    G4: cells.weight ?? 10,
    H4: cells.rate ?? null,
    I4: cells.score ?? null,
  });
  return evaluationOf(review(book.grids(), { profile: profileWith(parameters) })).results.execution;
}

const text = (number: Decimal | null | undefined): string | null => (number ? show(number) : null);

describe("rate and score", () => {
  test.each<readonly [budget: number, spent: number, rate: string, score: string]>([
    [560, 560, "1", "10"],
    [1000, 862, "0.862", "8.62"], // 廊坊
    [4753.66, 3824.26, "0.8045", "8.04"], // 零陵: 0.804487…
    [808.1, 692.98, "0.8575", "8.58"], // 田家庵: 0.857542…
    [65.66, 65.07, "0.991", "9.91"], // 0.991014…
    [329.77, 338.31, "1.0259", "10"], // 金寨: over 100% scores the weight (102.589…%)
    [100, 0, "0", "0"],
  ])("%d, %d → %s, %s", (budget, spent, rate, score) => {
    const result = executed({ budget, spent });
    expect([text(result.scored?.rate), text(result.score)]).toEqual([rate, score]);
  });
  test("both ways of rounding are right: from the amounts, and from the rate shown", () => {
    expect(executed({ budget: 4753.66, spent: 3824.26 }).accepted.map(show)).toEqual(["8.04", "8.05"]);
  });
  test("a negative execution scores nothing", () => {
    expect(text(executed({ budget: 100, spent: -5 }).score)).toBe("0");
  });
});

describe("no budget", () => {
  test.each<readonly [budget: NewContent, spent: NewContent, gap: string]>([
    [0, 0, "bothZero"],
    [0, 5, "zeroBudget"],
    [null, 5, "missing"],
    [5, null, "missing"],
    ["—", "—", "missing"],
    ["约5", 5, "unreadable"],
    [5, { value: { kind: "error", code: "#REF!" } }, "unreadable"],
  ])("%j, %j: %s", (budget, spent, gap) => {
    const result = executed({ budget, spent });
    expect([result.scored?.gap, result.score]).toEqual([gap, null]);
  });
});

describe("what the profile decides", () => {
  test("the denominator", () => {
    // 500 ÷ 520 = 0.96153…, 500 ÷ 560 = 0.89285….
    expect(text(executed({ budget: 560, spent: 500 }, { denominator: "opening" }).scored?.rate)).toBe(
      "0.9615",
    );
    expect(text(executed({ budget: 560, spent: 500 }).scored?.rate)).toBe("0.8929");
  });
  test("the cap", () => {
    expect(text(executed({ budget: 100, spent: 105 }, { executionCap: false }).score)).toBe("10.5");
  });
  test.each<readonly ["proportional" | "fullSteps" | "startedSteps", spent: number, score: string]>([
    // 苏州: 0.3 points for each percentage point below 100. 9.5 points missing.
    ["proportional", 90.5, "7.15"],
    ["fullSteps", 90.5, "7.3"],
    ["startedSteps", 90.5, "7"],
    ["proportional", 90, "7"],
    ["fullSteps", 90, "7"],
    ["startedSteps", 90, "7"],
    ["startedSteps", 100, "10"],
    ["startedSteps", 110, "10"],
    ["fullSteps", 10, "0"],
  ])("deductions per point, %s: %d of 100 → %s", (mode, spent, score) => {
    const formula = { step: 0.01, deduct: 0.3, mode };
    expect(text(executed({ budget: 100, spent }, { executionFormula: formula }).score)).toBe(score);
  });
});

describe("a typed rate is read whichever way it is spelled", () => {
  test.each<readonly [NewContent, string]>([
    ["97.5%", "0.975"],
    ["97.5", "0.975"],
    [{ value: 97.5, numberFormat: "General" }, "0.975"],
    [{ value: 0.975, numberFormat: "General" }, "0.975"],
    [{ value: 0.975, numberFormat: "0.0%" }, "0.975"],
    ["９７.５％", "0.975"],
    ["0.975", "0.975"],
  ])("%j", (rate, ratio) => {
    expect(text(executed({ budget: 240, spent: 234, rate }).scored?.typed?.ratio)).toBe(ratio);
  });
});

describe("which row is scored", () => {
  test("the total, whose parts bear dashes", () => {
    const { results } = evaluationOf(review(project({}).book.grids()));
    expect(results.execution.scored?.fund.label).toBe("年度资金总额");
    expect(results.execution.rates.map((rate) => text(rate.rate))).toEqual(["0.975", "0.9727", "1", null]);
  });
  test("the weight stands in the header of the scores (湖北): 20 × 0.975", () => {
    const { book } = project({
      I5: "得分（20分*执行率）",
      G5: null,
      G6: null,
      G7: null,
      G8: null,
      G9: null,
      I6: 19.5,
    });
    const { results } = evaluationOf(review(book.grids()));
    expect([
      text(results.execution.weight),
      text(results.execution.score),
      results.execution.weightIsImplied,
    ]).toEqual(["20", "19.5", true]);
  });
});
