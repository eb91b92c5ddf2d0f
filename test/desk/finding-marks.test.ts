import { marksOf } from "../../src/desk/finding-marks";
import type { Review } from "../../src/core/review";
import type { Finding } from "../../src/core/rules/run";

const finding = (row: number, severity: Finding["severity"], message: string, remedy = "改。"): Finding => ({
  rule: "x/y",
  severity,
  at: [{ sheet: "自评表", row, column: 7 }],
  message,
  data: null,
  expression: null,
  basis: "",
  remedy,
  fix: null,
  form: 0,
});

const reviewOf = (...findings: readonly Finding[]): Review => ({
  forms: [],
  findings,
  unrecognised: [],
  bindings: [],
  outcome: "errors",
});

it("marks each cell once, as heavy as its heaviest finding, which comes first", () => {
  const marks = marksOf(
    reviewOf(finding(1, "hint", "提一句。"), finding(2, "warning", "不符。"), finding(1, "error", "算错。")),
  );
  expect(marks).toEqual([
    {
      at: { sheet: "自评表", row: 1, column: 7 },
      level: "error",
      text: "算错。\n改法：改。\n提一句。\n改法：改。",
    },
    { at: { sheet: "自评表", row: 2, column: 7 }, level: "warning", text: "不符。\n改法：改。" },
  ]);
});

it("marks the same address on two sheets twice", () => {
  const [first, ...others] = finding(1, "error", "一。").at;
  const elsewhere = {
    ...finding(1, "error", "二。"),
    at: [{ ...first, sheet: "另一张" }, ...others] as Finding["at"],
  };
  expect(marksOf(reviewOf(finding(1, "error", "一。"), elsewhere))).toHaveLength(2);
});

it("says nothing of a remedy where there is none", () => {
  expect(marksOf(reviewOf(finding(1, "hint", "一。", "")))[0]?.text).toBe("一。");
});
