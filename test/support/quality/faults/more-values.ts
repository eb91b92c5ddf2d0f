import {
  actual,
  hasWeights,
  inRow,
  name,
  partsOfTarget,
  reason,
  rowOf,
  score,
  targetCells,
  type Fault,
  type FaultHere,
} from "./fault";
import type { Layout } from "../../forms/layout";

const target = (row: number): string => `indicators[${String(row)}].target`;

/** A target in one column; in three there is no place for such a spelling. */
const joined =
  (
    wanted: Parameters<typeof rowOf>[1],
    put: (row: number, text: string, layout: Layout) => FaultHere,
  ): Fault["put"] =>
  (form, layout) => {
    const row = rowOf(form, wanted);
    return row === null || layout.target !== "joined"
      ? null
      : put(row, form.content.indicators[row]?.target ?? "", layout);
  };

/** Values that are questions rather than errors, and rows of the blank form. */
export const MORE_VALUE_FAULTS: readonly Fault[] = [
  {
    name: "完成值里有两个数",
    rule: "values/actual-is-number",
    severity: "warning",
    put: inRow("met", (row, { content }) => {
      const [, value, unit] = partsOfTarget(content.indicators[row]?.target ?? "");
      return {
        cells: { [actual(row)]: `全年分两批实施，第一批完成2${unit}，第二批完成${value}${unit}，均已验收` },
        at: actual(row),
      };
    }),
  },
  {
    name: "指标值是数，完成值是日期",
    rule: "values/kinds-agree",
    severity: "warning",
    put: inRow("met", (row) => ({ cells: { [actual(row)]: "2024年11月30日" }, at: actual(row) })),
  },
  {
    name: "时间要求答了个百分数",
    rule: "values/deadline-answered",
    severity: "hint",
    put: joined("met", (row) => ({
      cells: { [target(row)]: "2024年10月31日前", [actual(row)]: "100%" },
      at: actual(row),
    })),
  },
  {
    name: "数量指标没有数",
    rule: "values/target-countable",
    severity: "hint",
    put: (form, layout) => {
      const row = form.content.indicators.findIndex((one) => one.level2 === "数量指标" && one.reason === "");
      if (row < 0 || layout.levels === "flat") return null;
      return {
        cells: { ...targetCells(layout, row, ["", "按计划完成", ""]), [actual(row)]: "按计划完成" },
        at: target(row),
      };
    },
  },
  {
    name: "满意度列在效益之下",
    rule: "values/satisfaction-placed",
    severity: "hint",
    put: (form, layout) => {
      const row = form.content.indicators.findIndex((one) => one.level1 === "效益指标" && one.reason === "");
      return row < 0 || layout.levels === "flat"
        ? null
        : { cells: { [name(row)]: "群众满意度" }, at: name(row) };
    },
    follows: ["values/satisfaction-measured", "values/units-agree"],
  },
  {
    name: "验收合格率列在效益之下",
    rule: "values/indicator-placed",
    severity: "hint",
    put: (form, layout) => {
      const row = form.content.indicators.findIndex((one) => /经济效益|社会效益|生态效益/u.test(one.level2));
      return row < 0 || layout.levels === "flat"
        ? null
        : { cells: { [name(row)]: "工程验收合格率" }, at: name(row) };
    },
  },
  {
    name: "偏差原因什么也没说",
    rule: "reasons/says-why",
    severity: "hint",
    put: inRow("below", (row) => ({ cells: { [reason(row)]: "工作原因" }, at: reason(row) })),
  },
  {
    name: "得分存成了文本",
    rule: "entries/numbers-are-numbers",
    severity: "hint",
    put: inRow("met", (row, { content, ...form }, layout) =>
      hasWeights({ content, ...form }) &&
      layout.points === "number" &&
      layout.amounts !== "text" &&
      layout.rates !== "text" &&
      layout.totals === "typed"
        ? { cells: { [score(row)]: String(content.indicators[row]?.score) }, at: score(row) }
        : null,
    ),
  },
  {
    name: "金额里写了单位",
    rule: "entries/money-unit-plain",
    severity: "hint",
    put: ({ content }, layout) =>
      layout.amounts === "number"
        ? {
            cells: { "funds[0].fullYearBudget": `${String(content.funds[0]?.fullYearBudget)}万元` },
            at: "funds[0].fullYearBudget",
          }
        : null,
  },
];
