import { describeRule } from "../../support/rules/harness";
import { department, project, type Cells, type RuleBook } from "../../support/rules/workbooks";

const BASE = "基础数据表";
const REASON = "汛期较常年提前，两处管网停工20天；今后汛前完成土方施工。";

/** The sound project of the year before, with other values. */
const before = (cells: Cells = {}): RuleBook =>
  project({
    A2: "（2023年度）",
    F13: "12公里",
    F16: "96%",
    F17: "91%",
    F23: "92%",
    I17: "设备晚到。",
    ...cells,
  });

describeRule("years/previous-is-last-year", {
  clean: [
    {
      when: "the year before",
      book: project({ A2: "（2024年度）", D13: "新建供水管网里程" }),
      previous: before(),
      near: true,
    },
  ],
  caught: [
    {
      when: "two years before",
      book: project({ A2: "（2025年度）" }),
      previous: before(),
      found: [
        {
          severity: "warning",
          cells: "A2",
          message: "项目支出绩效自评表是2025年度的（A2），对照的文件却是2023年度的，应为2024年度。",
        },
      ],
      repaired: { A2: "（2024年度）" },
    },
  ],
});

/** The department's workbook of the year before, whose 三公经费 came to 8 as this year's says. */
const lastDepartment = (final: number): RuleBook =>
  department({
    A1: "2023年度部门整体支出绩效自评表",
    [`${BASE}!A1`]: "2023年度部门整体支出绩效评价基础数据表",
    [`${BASE}!F5`]: final,
  });

describeRule("years/prior-final-carried", {
  clean: [
    {
      when: "not stated",
      book: department({ [`${BASE}!B5`]: "——", ...others() }),
      previous: lastDepartment(8),
      alongside: ["years/previous-is-last-year", "years/values-not-copied"],
      near: true,
    },
  ],
  caught: [
    {
      when: "8 this year for 7.5 of last year's table",
      book: department(others()),
      previous: lastDepartment(7.5),
      alongside: ["years/previous-is-last-year", "years/values-not-copied"],
      found: [
        {
          severity: "warning",
          cells: `${BASE}!B5`,
          message:
            "三公经费的上年决算数（B5）为8万元，上年表里的本年决算数（上年F5）为7.5万元，相差0.5万元。",
        },
      ],
      repaired: { [`${BASE}!B5`]: 7.5 },
    },
  ],
});

/** Every other 上年决算数 left out, so that one figure is held against last year's. */
function others(): Cells {
  const rows = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
  return Object.fromEntries(rows.map((row) => [`${BASE}!B${String(row)}`, "——"]));
}

describeRule("years/values-not-copied", {
  clean: [
    {
      when: "one value is new",
      book: project({ F13: "13公里" }),
      previous: project({ A2: "（2023年度）", I17: "设备晚到。" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "every value is last year's",
      book: project({ A2: "（2024年度）" }),
      previous: project({ A2: "（2023年度）", I17: "设备晚到。" }),
      found: [
        {
          severity: "hint",
          cells: "F13 F14 F15 F16 F17 F18 F19 F20 F23",
          message: "9项定量指标的完成值（F13等）与上年的表完全相同，请核对是否已更新。",
        },
      ],
      repaired: { F13: "13公里" },
    },
  ],
});

describeRule("years/reasons-not-copied", {
  clean: [
    {
      when: "last year's was another",
      book: project({ I17: `${REASON}。` }),
      previous: before(),
      near: true,
    },
  ],
  caught: [
    {
      when: "word for word",
      book: project({ A2: "（2024年度）" }),
      previous: before({ I17: REASON }),
      found: [
        {
          severity: "hint",
          cells: "I17",
          message: `“工程按期完工率”的偏差原因（I17）与上年一字不差：“${REASON.slice(0, 30)}${REASON.length > 30 ? "…" : ""}”。`,
        },
      ],
      repaired: { I17: "今年电网改造停电10天；下年错峰施工。" },
    },
  ],
});

describeRule("years/target-not-lower", {
  clean: [
    {
      when: "the same",
      book: project({ E13: "≥12.5公里" }),
      previous: before({ F13: "12.5公里" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "12 after 15 were done",
      book: project({ A2: "（2024年度）" }),
      previous: before({ F13: "15公里" }),
      found: [
        {
          severity: "hint",
          cells: "E13",
          message: "“新建供水管网长度”的指标值（E13）12公里，低于上年实际完成的15公里。",
        },
      ],
      repaired: { E13: "≥15公里" },
    },
  ],
});
