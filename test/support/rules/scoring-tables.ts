import { textTable } from "../forms/text-table";
import { drawn, type Cells, type RuleBook } from "./workbooks";

/** Third-level names by RULES C.2 with points of our own: 20+20+10 = 50 and 50 below 管理效率; scores 97. */
const ROWS = `
履职效能 | 整体效能 | 部门整体绩效目标产出指标完成情况 | 20 | 20
^ | ^ | 部门整体绩效目标效益指标完成情况 | 20 | 18
^ | ^ | 部门预算资金支出率 | 10 | 10
管理效率 | 预算编制 | 新增预算入库项目事前绩效评估 | 3 | 3
^ | 预算执行 | 预算编制约束性 | 4 | 4
^ | ^ | 财务管理合规性 | 4 | 4
^ | 信息公开 | 预决算公开合规性 | 3 | 3
^ | ^ | 绩效信息公开情况 | 3 | 3
^ | 绩效管理 | 绩效管理制度建设 | 5 | 5
^ | ^ | 绩效管理制度执行 | 7 | 6
^ | 采购管理 | 采购意向公开合规性 | 2 | 2
^ | ^ | 采购内控制度建设 | 2 | 2
^ | ^ | 采购活动合规性 | 3 | 3
^ | ^ | 采购合同签订时效性 | 2 | 2
^ | 资产管理 | 资产配置合规性 | 2 | 2
^ | ^ | 资产盘点情况 | 3 | 3
^ | ^ | 固定资产利用率 | 2 | 2
^ | 运行成本 | 经济成本控制情况 | 3 | 3
^ | ^ | “三公”经费控制情况 | 2 | 2
总分 | < | < | 100 | 97`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()));

const STANDARD = "按评分标准酌情计分";

function sheetOf(
  name: string,
  title: string,
  header: string,
  line: (cells: readonly string[]) => readonly string[],
) {
  const head = [`${title} | < | < | < | <`, "预算部门名称 | 某市某局 | < | < | <", header];
  return textTable(name, [...head, ...ROWS.map((cells) => line(cells).join(" | "))].join("\n"));
}

/** Columns A–G: 一级, 二级, 三级, 分值, 评分标准, 得分, 说明; indicators in rows 4–22, the total in 23, grade in 24. */
export function scoringTable(cells: Cells, title = "2024年度部门整体支出绩效自评评分表"): RuleBook {
  const header = "一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 说明";
  const line = ([a = "", b = "", c = "", weight = "", score = ""]: readonly string[]) => [
    a,
    b,
    c,
    weight,
    a === "总分" ? "" : STANDARD,
    score,
    "",
  ];
  const sheet = sheetOf("评分表", title, header, line);
  return drawn([sheet], { A24: "自评等级", B24: "优", ...cells });
}

/**
 * 自评表 without points (A–E: levels, 自评得分, 说明; indicators in rows 4–22) beside the year's 评分表 (A–E: levels,
 * 权重, 评分标准, rows alike; `F`: 得分, all blank).
 */
export function lentTable(cells: Cells): RuleBook {
  const own = sheetOf(
    "自评表",
    "2024年度部门整体支出绩效自评表",
    "一级指标 | 二级指标 | 三级指标 | 自评得分 | 说明",
    ([a = "", b = "", c = "", , score = ""]) => [a, b, c, score, ""],
  );
  const table = sheetOf(
    "评分表",
    "2024年度部门整体支出绩效评价指标表",
    "一级指标 | 二级指标 | 三级指标 | 权重 | 评分标准 | 得分",
    ([a = "", b = "", c = "", weight = ""]) => [a, b, c, weight, a === "总分" ? "" : STANDARD, ""],
  );
  return drawn([own, table], cells);
}
