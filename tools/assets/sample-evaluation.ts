import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import {
  AMOUNT,
  ANNEX_MARK,
  ENTRY,
  LABEL,
  PARAGRAPH,
  ROW_LABEL,
  SIGNATURE,
  TEXT_ENTRY,
  TITLE,
  TOTAL,
  TOTAL_ENTRY,
  WHOLE_PERCENT,
} from "./look";
import { cell, pageSheet, printed, type TableCell } from "./page";
import { ACTUAL_ACHIEVEMENT, EXPECTED_GOAL, MEETING_REVIEW, PUBLICITY, SATISFACTION } from "./sample-texts";

/** The example as published, or with everything blank that a fill computes or drafts. */
export type SampleState = "filled" | "toFill";

const COLUMNS = 9;
/** U+3000: cells that look empty but hold a full-width blank, as in the published table. */
const WIDE = "\u3000";

/** One indicator row: level cells where a group begins, then name, target, actual, weight, score, reason. */
type Row = readonly [
  name: string,
  target: string,
  actual: string,
  weight: number | string,
  score: number | string,
  reason: string,
];

const level = (text: string, rows: number): TableCell => cell(text, LABEL, { rows });

/**
 * 自评表 of the 2024 report of a municipal committee, character by character, faults included: cost targets
 * overrun and scored 4.9 of 5, praise in place of a satisfaction rate, blank template rows, full-width blanks.
 */
export function sampleEvaluation(state: SampleState): SheetDescription {
  const computed = (value: number): number | string => (state === "filled" ? value : "");
  return pageSheet({
    name: "自评表",
    widths: [7, 10, 11, 17, 13, 27, 6.5, 8, 16],
    table: [
      [cell("附件2", ANNEX_MARK, { columns: COLUMNS })],
      [cell("2024年度部门整体支出绩效自评表", TITLE, { columns: COLUMNS })],
      [
        cell("预算部门、单位名称", LABEL, { columns: 3 }),
        cell(`中共益阳市直属机关工作委员会${WIDE}`, TEXT_ENTRY, { columns: 6 }),
      ],
      ...funds(computed),
      [
        cell("年度总体目标", LABEL, { rows: 2 }),
        cell("预期目标", LABEL, { columns: 4 }),
        cell(`实际完成情况${WIDE}`, LABEL, { columns: 4 }),
      ],
      [cell(EXPECTED_GOAL, PARAGRAPH, { columns: 4 }), cell(ACTUAL_ACHIEVEMENT, PARAGRAPH, { columns: 4 })],
      ...indicators(state),
      [
        cell("总分", TOTAL, { columns: 6 }),
        cell(100, TOTAL_ENTRY),
        cell(computed(99.8), TOTAL_ENTRY),
        cell(WIDE, ENTRY),
      ],
      [
        cell(
          "填表人：           填报日期：              联系电话：             单位负责人签字：",
          SIGNATURE,
          {
            columns: COLUMNS,
          },
        ),
      ],
    ],
    heights: { 1: 36 },
    print: printed("portrait", { titleRows: { from: 12, to: 12 } }),
  });
}

function funds(computed: (value: number) => number | string): TableCell[][] {
  const half = { columns: 4 };
  return [
    [
      cell("年度预\n算申请\n（万元）", LABEL, { rows: 7 }),
      cell("", LABEL, { columns: 2 }),
      cell("年初\n预算数", LABEL),
      cell("全年预算数", LABEL),
      cell("全年\n执行数", LABEL),
      cell("分值", LABEL),
      cell("执行率", LABEL),
      cell("得分", LABEL),
    ],
    [
      cell("年度资金总额", LABEL, { columns: 2 }),
      cell(346.47, AMOUNT),
      cell(432.23, AMOUNT),
      cell(432.23, AMOUNT),
      cell(10, ENTRY),
      cell(computed(1), WHOLE_PERCENT),
      cell(computed(10), ENTRY),
    ],
    [cell("按收入性质分：", ROW_LABEL, half), cell("按支出性质分：", ROW_LABEL, half)],
    [
      cell("  其中：  一般公共预算：351.02", TEXT_ENTRY, half),
      cell("其中：基本支出：412.23", TEXT_ENTRY, half),
    ],
    [cell("政府性基金拨款：", TEXT_ENTRY, half), cell("项目支出：20", TEXT_ENTRY, half)],
    [cell("纳入专户管理的非税收入拨款：", TEXT_ENTRY, half), cell("", TEXT_ENTRY, half)],
    [cell("其他资金：81.22", TEXT_ENTRY, half), cell("", TEXT_ENTRY, half)],
  ];
}

function indicators(state: SampleState): TableCell[][] {
  const score = (value: number): number | string => (state === "filled" ? value : "");
  const reason = (text: string): string => (state === "filled" ? text : "");
  const blank: Row = ["", WIDE, WIDE, WIDE, WIDE, WIDE];
  const dots: Row = ["……", WIDE, WIDE, WIDE, WIDE, WIDE];
  const row = (levels: readonly TableCell[], values: Row): TableCell[] => [...levels, ...rowCells(values)];
  return [
    [
      cell("绩\n效\n指\n标", LABEL, { rows: 21 }),
      ...["一级指标", "二级指标", "三级指标", "年度指标值", "实际\n完成值", "分值", "自评得分"].map((text) =>
        cell(text, LABEL),
      ),
      cell("偏差原因\n分析及\n改进措施", LABEL),
    ],
    row(
      [level("产出指标\n（50分）", 11), level("数量指标", 2)],
      ["党员培训", `${WIDE}≥6次`, "6次", 5, score(5), WIDE],
    ),
    row([], ["发展新党员", "≥40人", "50人", 5, score(5), WIDE]),
    row([level("质量指标", 5)], ["", "", "", "", "", ""]),
    row([], ["加强案件审理规范率", `${WIDE}≥90%`, "100%", 5, score(5), ""]),
    row([], ["违纪违法案件审结率", `${WIDE}≥90%`, "100%", 5, score(5), ""]),
    row([], ["党建工作考核合格率", "≥90%", "95%", 10, score(10), ""]),
    row([], ["重点工作完成率", "≥90%", "95%", 5, score(5), WIDE]),
    row([level("时效指标", 2)], ["党组织换届及时率", `${WIDE}100%`, "100%", 5, score(5), WIDE]),
    row([], ["", "", "", "", "", WIDE]),
    row(
      [level("成本指标", 2)],
      [
        "基本支出",
        "≤329.47万元",
        "412.23万元",
        5,
        score(4.9),
        reason("因财政年中追加工资、绩效等预算，故决算支出较年初增加。"),
      ],
    ),
    row(
      [],
      [
        "项目支出",
        "[bookmark: _GoBack]≤17万元",
        "20万元",
        5,
        score(4.9),
        reason("因财政年中补充政治建设项目经费，故决算支出较年初增加。"),
      ],
    ),
    row([level(`效益指标\n（30分）${WIDE}`, 8), level("经济效\n益指标", 2)], blank),
    row([], dots),
    row([level("社会效\n益指标", 2)], ["开展党建宣传", "合规开展", PUBLICITY, 15, score(15), WIDE]),
    row([], ["创先争优", "合规开展", MEETING_REVIEW, 10, score(10), WIDE]),
    row([level("生态效\n益指标", 2)], blank),
    row([], dots),
    row(
      [level("可持续影响指标", 2)],
      [
        "慈善一日捐",
        `${WIDE}1万`,
        "持续开展慈善一日捐活动，单位完成捐款1万元，干部完成捐款0.4万元。",
        5,
        score(5),
        WIDE,
      ],
    ),
    row([], dots),
    row(
      [level("满意度\n指标\n（10分）", 1), level("服务对象满意度指标", 1)],
      ["市直机关党务干部工作满意度", `${WIDE}90%`, SATISFACTION, 10, score(10), WIDE],
    ),
  ];
}

function rowCells([name, target, actual, weight, score, reason]: Row): TableCell[] {
  const isLong = actual.length > 14;
  return [
    cell(name, ENTRY),
    cell(target, ENTRY),
    cell(actual, isLong ? TEXT_ENTRY : ENTRY),
    ...[weight, score].map((value) => cell(value, ENTRY)),
    cell(reason, TEXT_ENTRY),
  ];
}
