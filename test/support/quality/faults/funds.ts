import { hundredths, rateOf } from "../../forms/generated/figures";
import { figure, isScored, SUMS, type Fault } from "./fault";

const RATE = "funds[0].executionRate";
const POINTS = "funds[0].executionScore";
const BUDGET = "funds[0].fullYearBudget";
const SPENT = "funds[0].fullYearExecution";
const less = (value: number, by: number): number => (hundredths(value) - hundredths(by)) / 100;
const percent = (ratio: number): string => `${String(Number((ratio * 100).toFixed(2)))}%`;

/** RULES D.1.5, D.1.6, D.5. */
export const FUND_FAULTS: readonly Fault[] = [
  {
    name: "执行率少写一个百分点",
    rule: "funds/rate-correct",
    severity: "error",
    put: ({ content }) => {
      const rate = figure(content.funds[0]?.executionRate);
      return { cells: { [RATE]: percent(rate - 0.01) }, at: RATE };
    },
  },
  {
    name: "执行率没有填",
    rule: "funds/rate-filled",
    severity: "warning",
    put: () => ({ cells: { [RATE]: null }, at: RATE }),
  },
  {
    name: "全年执行数没有填",
    rule: "funds/amounts-present",
    severity: "error",
    follows: ["funds/rate-correct", "funds/score-correct"],
    put: () => ({ cells: { [SPENT]: null }, at: SPENT }),
  },
  {
    name: "分项之和不是总额",
    rule: "funds/parts-make-total",
    severity: "error",
    follows: ["funds/rate-correct"],
    put: ({ content }, layout) => {
      const part = content.funds[1];
      if (!part) return null;
      // Ten more in a part; in 元 where the form is in 元.
      const own = (figure(part.fullYearBudget) + 10) * (layout.amounts === "yuan" ? 10_000 : 1);
      return { cells: { "funds[1].fullYearBudget": Number(own.toFixed(2)) }, at: BUDGET };
    },
  },
  {
    name: "执行数大于预算数，没有说明",
    rule: "funds/rate-not-above-one",
    severity: "warning",
    follows: [...SUMS, "funds/parts-make-total", "funds/score-correct", "funds/splits-make-total"],
    put: ({ content }, layout) => {
      const budget = figure(content.funds[0]?.fullYearBudget);
      const spent = Number((budget * 1.05).toFixed(2));
      const typed = layout.amounts === "yuan" ? Math.round(spent * 10_000) : spent;
      return { cells: { [SPENT]: typed, [RATE]: percent(rateOf(spent, budget)) }, at: RATE };
    },
  },
  {
    name: "没有预算却有支出",
    rule: "funds/budget-not-zero",
    severity: "error",
    follows: [
      "funds/rate-correct",
      "funds/score-correct",
      "funds/parts-make-total",
      "funds/splits-make-total",
    ],
    put: ({ content }) => (content.funds.length > 1 ? null : { cells: { [BUDGET]: 0 }, at: BUDGET }),
  },
  {
    name: "预算执行得分少0.5分",
    rule: "funds/score-correct",
    severity: "error",
    follows: SUMS,
    put: (form) =>
      isScored(form)
        ? { cells: { [POINTS]: less(figure(form.content.funds[0]?.executionScore), 0.5) }, at: POINTS }
        : null,
  },
  {
    name: "预算执行得分超过分值",
    rule: "funds/score-within-weight",
    severity: "error",
    follows: [...SUMS, "funds/score-correct"],
    put: ({ content }) =>
      content.funds[0]?.weight === 10 ? { cells: { [POINTS]: 10.5 }, at: POINTS } : null,
  },
  {
    name: "预算执行得分没有填",
    rule: "funds/score-filled",
    severity: "error",
    follows: SUMS,
    put: (form) => (isScored(form) ? { cells: { [POINTS]: null }, at: POINTS } : null),
  },
  {
    name: "预算执行分值没有填",
    rule: "funds/weight-filled",
    severity: "error",
    follows: ["weights/sum-to-total", "weights/total-cell", ...SUMS],
    put: ({ content }) =>
      content.funds[0]?.weight === 10 ? { cells: { "funds[0].weight": null }, at: "funds[0].weight" } : null,
  },
  {
    name: "分项行又填了分值",
    rule: "funds/weight-once",
    severity: "hint",
    put: ({ content }) =>
      content.funds[0]?.weight === 10 && content.funds.length > 1
        ? { cells: { "funds[1].weight": 10 }, at: "funds[1].weight" }
        : null,
  },
  {
    name: "收入分项之和不是总额",
    rule: "funds/splits-make-total",
    severity: "error",
    put: ({ content }, layout) =>
      content.income.length === 0
        ? null
        : {
            cells: splitCell(layout.splits, content.income[0]?.label ?? "", layout.amounts),
            at: "splits.income",
          },
  },
];

/** 1 in place of the first source, in one cell with its label or beside it. */
function splitCell(splits: string, label: string, amounts: string): Record<string, string | number> {
  const one = amounts === "yuan" ? 10_000 : 1;
  return { "splits.income[0]": splits === "beside" ? one : `其中：${label}：${String(one)}` };
}
