import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { project } from "../../support/rules/workbooks";

describeRule("values/money-unit-complete", {
  clean: [
    { when: "元 written out", book: project({ E19: "≥800000元" }), near: true },
    { when: "万 before another unit", book: project({ E20: "≥1.5万人", F20: "1.56万人" }) },
  ],
  caught: [
    {
      when: "a bare 万 in the target",
      book: project({ E19: "≥80万" }),
      found: [
        {
          severity: "hint",
          cells: "E19",
          message: "“减少群众购水支出”（E19）写作“≥80万”，单位不完整（万元？）。",
        },
      ],
      repaired: { E19: "≥80万元" },
    },
  ],
});

describeRule("values/sign-legible", {
  clean: [
    { when: "212 and reached", book: project({ E13: "212公里", F13: "212公里" }), near: true },
    {
      when: "a growth rate may pass 200%",
      book: project({ D16: "供水量增长率", E16: "≥210%", F16: "215%" }),
    },
  ],
  caught: [
    {
      // 12.5 km against 212, but just above 12: ≥ was read as 2.
      when: "a number that only fits without its leading 2",
      book: project({ E13: "212公里" }),
      found: [
        {
          severity: "hint",
          cells: "E13 F13",
          message:
            "“新建供水管网长度”的指标值（E13）“212公里”可能是“≥12公里”的误识（完成值12.5公里），请对照原件。",
        },
      ],
      repaired: { E13: "≥12公里" },
    },
    {
      when: "an impossible percentage",
      book: project({ E16: "295%" }),
      found: [
        {
          severity: "hint",
          cells: "E16 F16",
          message: "“供水水质达标率”的指标值（E16）“295%”可能是“≥95%”的误识（完成值96.5%），请对照原件。",
        },
      ],
      repaired: { E16: "≥95%" },
    },
  ],
});

describeRule("values/percent-plausible", {
  clean: [
    { when: "exactly 100%", book: project({ F16: "100%" }), near: true },
    { when: "growth may exceed it", book: project({ D16: "供水量增长率", F16: "106.5%" }) },
  ],
  caught: [
    {
      when: "a rate of quality above 100%",
      book: project({ F16: "106.5%" }),
      found: [
        {
          severity: "hint",
          cells: "F16",
          message: "“供水水质达标率”的完成值（F16）为106.5%，超过100%，请核对。",
        },
      ],
      repaired: { F16: "96.5%" },
    },
  ],
});

describeRule("values/over-achievement", {
  clean: [
    // 14.3 ÷ 12 = 119.2%.
    { when: "just below the line", book: project({ F13: "14.3公里" }), near: true },
    {
      when: "the reason is given",
      book: project({ F13: "15公里", I13: "上级追加资金，增加东片管网。" }),
    },
    // A cap well kept is no over-achievement.
    { when: "far below a cap", book: project({ F18: "120万元" }) },
    {
      when: "the profile sets 130%",
      book: project({ F13: "15公里" }),
      profile: profileWith({ "overAchieve.hintAt": 1.3 }),
    },
  ],
  caught: [
    {
      // 14.4 ÷ 12 = 120%: the line itself counts (RULES A.4).
      when: "on the line",
      book: project({ F13: "14.4公里" }),
      found: [
        {
          severity: "hint",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”完成值（F13）14.4公里，是指标值≥12公里的120%（提示线120%），请说明超额的原因。",
        },
      ],
      repaired: { I13: "上级追加资金，增加东片管网。" },
    },
    {
      // 5 ÷ 3 = 166.7%: exceeding an = target is full marks, and still a question.
      when: "beyond an = target",
      book: project({ F14: "5座" }),
      found: [
        {
          severity: "hint",
          cells: "F14 E14",
          message: "“改造水厂数量”完成值（F14）5座，是指标值＝3座的166.7%（提示线120%），请说明超额的原因。",
        },
      ],
      repaired: { F14: "3座" },
    },
  ],
});

describeRule("values/sign-direction", {
  clean: [
    { when: "= on a cost", book: project({ E18: "＝234万元" }), near: true },
    { when: "≥ on a saving", book: project({ D18: "节约成本", E18: "≥6万元", F18: "6万元" }) },
  ],
  caught: [
    {
      when: "≥ on a cost",
      book: project({ E18: "≥234万元" }),
      found: [
        {
          severity: "hint",
          cells: "E18",
          message: "“项目总成本”的指标值（E18）写作“≥234万元”，成本、损失类指标一般用≤，请核对方向。",
        },
      ],
      repaired: { E18: "≤240万元" },
    },
    {
      // 金寨: model villages built ≤4, actual 4.
      when: "≤ on a count",
      book: project({ E14: "≤3座" }),
      found: [
        {
          severity: "hint",
          cells: "E14",
          message: "“改造水厂数量”的指标值（E14）写作“≤3座”，数量指标一般用≥，请核对方向。",
        },
      ],
      repaired: { E14: "≥3座" },
    },
    {
      // 1 − (96.5 − 95) ÷ 95 = 0.9842 of 7 points.
      when: "≤ on a rate of success",
      book: project({ E16: "≤95%" }),
      found: [
        {
          severity: "hint",
          cells: "E16",
          message: "“供水水质达标率”的指标值（E16）写作“≤95%”，这类比率越高越好，一般用≥，请核对方向。",
        },
      ],
      alongside: ["scores/match-formula"],
      repaired: { E16: "≥95%" },
    },
  ],
});

describeRule("values/money-unit-slip", {
  clean: [
    { when: "yuan that are as much", book: project({ F18: "2340000元" }), near: true },
    { when: "a small part of the budget, in its own unit", book: project({ F18: "23万元" }), near: true },
  ],
  caught: [
    {
      when: "元 for 万元",
      book: project({ F18: "234元" }),
      found: [
        {
          severity: "hint",
          cells: "F18 E18",
          message: "“项目总成本”的指标值是“≤240万元”，完成值（F18）是“234元”，数相近而单位不同，请核对单位。",
        },
      ],
      repaired: { F18: "234万元" },
    },
  ],
});
