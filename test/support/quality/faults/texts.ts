import type { Fault } from "./fault";

const GOAL = "goals.actual";
const goal =
  (text: string): Fault["put"] =>
  () => ({ cells: { [GOAL]: text }, at: GOAL });

/** Head, goals and what their texts say. */
export const TEXT_FAULTS: readonly Fault[] = [
  {
    name: "年度没有填",
    rule: "form/year-stated",
    severity: "warning",
    put: ({ content }) =>
      content.yearLine === null ? null : { cells: { year: "（    年度）" }, at: "year" },
  },
  {
    name: "单位名称没有填",
    rule: "form/head-filled",
    severity: "warning",
    put: ({ content }, layout) => {
      // Beside a blank column a person may type in either cell.
      if (layout.gapColumns.length > 0) return null;
      const field =
        content.head.find((one) => one.field !== null && one.field !== "centralDepartment")?.field ?? "";
      return { cells: { [`header.${field}`]: null }, at: `header.${field}` };
    },
  },
  {
    name: "完成情况没有填",
    rule: "form/goals-filled",
    severity: "warning",
    put: () => ({ cells: { [GOAL]: null }, at: GOAL }),
  },
  {
    name: "模板的提示没有换掉",
    rule: "form/no-template-prompts",
    severity: "warning",
    put: goal("对照年度目标，说明完成情况（100字以内）"),
  },
  {
    name: "完成情况写的是上一年",
    rule: "texts/year-current",
    severity: "hint",
    put: goal("2023年完成全部工作任务，受益群众较多。"),
  },
  {
    name: "增加额算错",
    rule: "texts/amount-of-change",
    severity: "error",
    put: goal("全年支出120万元，比上年的100万元增加30万元。"),
  },
  {
    name: "增长幅度算错",
    rule: "texts/percent-of-change",
    severity: "error",
    put: goal("全年支出120万元，比上年的100万元增加20万元，增长30%。"),
  },
  {
    name: "把减少写成增加",
    rule: "texts/direction-of-change",
    severity: "error",
    put: goal("全年支出80万元，比上年的100万元增加20万元。"),
  },
  {
    name: "分项之和不是总数",
    rule: "texts/parts-make-whole",
    severity: "error",
    put: goal("全年支出100万元，其中：人员经费60万元，公用经费50万元。"),
  },
  {
    name: "分项加起来少于总数",
    rule: "texts/parts-fit-whole",
    severity: "warning",
    put: goal("全年支出100万元，其中：基本支出60万元，项目支出30万元。"),
  },
  {
    name: "分项几乎就是总数",
    rule: "texts/parts-nearly-whole",
    severity: "hint",
    put: goal("全年支出100万元，其中：工资50万元，办公经费30万元，差旅费19万元。"),
  },
  {
    name: "栏名少一个字",
    rule: "form/columns-named",
    severity: "hint",
    put: () => ({ cells: { "columns.actual": "实际完值" }, at: "columns.actual" }),
  },
  {
    name: "得分一栏叫不出名字",
    rule: "form/columns-found",
    severity: "warning",
    put: ({ profile }) =>
      profile === "transfer-payment" ? null : { cells: { "columns.score": "评定结果" }, at: "columns.score" },
    follows: ["totals/present"],
  },
  {
    name: "执行数和执行率两栏叫不出名字",
    rule: "form/funds-found",
    severity: "warning",
    // Without execution ten points are missing from both sums.
    follows: ["totals/score-sum", "weights/sum-to-total", "weights/total-cell"],
    put: ({ content }) => ({
      cells: { "fundColumns.fullYearExecution": "用了多少", "fundColumns.executionRate": "用了几成" },
      at:
        content.funds[0]?.openingBudget === null ? "fundColumns.fullYearBudget" : "fundColumns.openingBudget",
    }),
  },
];
