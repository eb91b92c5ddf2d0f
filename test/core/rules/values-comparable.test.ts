import { describeRule } from "../../support/rules/harness";
import { project } from "../../support/rules/workbooks";

describeRule("values/actual-not-copied", {
  clean: [
    { when: "the bare number of the target is an answer", book: project({ F13: "12公里" }), near: true },
    { when: "a copied target without sign", book: project({ E14: "3座", F14: "3座" }) },
  ],
  caught: [
    {
      when: "with the sign, in another spelling",
      book: project({ F13: "≥ 12公里" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message: "“新建供水管网长度”的完成值（F13）“≥ 12公里”照抄了指标值，不是实际完成的数。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
  ],
});

describeRule("values/units-agree", {
  clean: [
    { when: "the unit left out", book: project({ F14: "3" }), near: true },
    { when: "元 against 万元", book: project({ F19: "860000元" }) },
    { when: "a ratio against a percentage", book: project({ F16: "0.965" }) },
  ],
  caught: [
    {
      when: "人 against 座",
      book: project({ F14: "3人" }),
      found: [
        {
          severity: "warning",
          cells: "F14 E14",
          message: "“改造水厂数量”的指标值是“＝3座”，完成值（F14）是“3人”，单位不同，不能相比。",
        },
      ],
      repaired: { F14: "3座" },
    },
  ],
});

const DATED = { D17: "主体工程完工时间", E17: "2024年9月底前完成", H17: 10, H24: 99.75 };

describeRule("values/deadline-met", {
  clean: [
    { when: "on the last day", book: project({ ...DATED, F17: "2024年9月30日" }), near: true },
    {
      when: "late, and scored down",
      book: project({ ...DATED, F17: "2024年11月", H17: 8, H24: 97.75 }),
    },
  ],
  caught: [
    {
      when: "two months late at full points",
      book: project({ ...DATED, F17: "2024年11月完成" }),
      found: [
        {
          severity: "warning",
          cells: "F17 E17",
          message:
            "“主体工程完工时间”要求“2024年9月底前完成”，实际“2024年11月完成”（F17），不能确认按期完成，却得满分。",
        },
      ],
      repaired: { F17: "2024年9月20日" },
    },
  ],
});

describeRule("values/actual-exact", {
  clean: [
    { when: "a bound that proves it", book: project({ F13: "12.5公里以上" }), near: true },
    { when: "达到 and a number", book: project({ F13: "达到12.5公里" }), near: true },
  ],
  caught: [
    {
      when: "a lower bound below the target",
      book: project({ F13: "11公里以上" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）“11公里以上”只是一个界限，看不出是否完成。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
    {
      when: "an upper bound for a target from below",
      book: project({ F13: "不超过15公里" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）“不超过15公里”只是一个界限，看不出是否完成。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
  ],
});

describeRule("values/kinds-agree", {
  clean: [
    { when: "a range that lies above the target", book: project({ F13: "12.5-12.8公里" }), near: true },
  ],
  caught: [
    {
      when: "a month for a length",
      book: project({ F13: "2024年12月" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）填“2024年12月”，不是可以相比的数，得分无法核算。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
    {
      when: "a range across the target",
      book: project({ F13: "11-13公里" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）填“11-13公里”，不是可以相比的数，得分无法核算。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
  ],
});

const GROWTH = { D20: "农业产值增长率", E20: "≥5%", F20: "增长5.6%" };

describeRule("values/change-agrees", {
  clean: [
    { when: "growth answered with growth", book: project(GROWTH), near: true },
    { when: "a bare rate", book: project({ ...GROWTH, F20: "5.6%" }), near: true },
  ],
  caught: [
    {
      when: "growth answered with a fall",
      book: project({ ...GROWTH, F20: "下降2.3%" }),
      found: [
        {
          severity: "warning",
          cells: "F20 E20",
          message: "“农业产值增长率”的指标值是“≥5%”，完成值（F20）写“下降2.3%”，增减的方向相反，请核对。",
        },
      ],
      repaired: { F20: "增长5.6%" },
    },
    {
      when: "a fall asked for in the target",
      book: project({ D20: "单位产值能耗", E20: "下降3%", F20: "上升1%" }),
      found: [
        {
          severity: "warning",
          cells: "F20 E20",
          message: "“单位产值能耗”的指标值是“下降3%”，完成值（F20）写“上升1%”，增减的方向相反，请核对。",
        },
      ],
      repaired: { F20: "下降3.2%" },
    },
  ],
});

describeRule("values/deadline-answered", {
  clean: [
    { when: "answered in words", book: project({ ...DATED, F17: "按期完成" }), near: true },
    { when: "answered with a month", book: project({ ...DATED, F17: "2024年9月" }), near: true },
  ],
  caught: [
    {
      when: "answered with a rate",
      book: project({ ...DATED, F17: "100%" }),
      found: [
        {
          severity: "hint",
          cells: "F17 E17",
          message:
            "“主体工程完工时间”要求“2024年9月底前完成”，完成值（F17）填“100%”，不是时间，看不出是否按期。",
        },
      ],
      repaired: { F17: "2024年9月" },
    },
  ],
});
