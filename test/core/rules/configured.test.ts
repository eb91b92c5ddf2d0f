import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { department, project } from "../../support/rules/workbooks";

/** 200 of 240 is 83.33%, 180 of 220 is 81.82%; 8.33 points, the total 99.14 − 9.75 + 8.33 = 97.72. */
const SLOW = { F6: 200, F7: 180, H6: 0.8333, H7: 0.8182, I6: 8.33, H24: 97.72 };
const TOLD = profileWith({ executionExplainBelow: 0.9 });

describeRule("funds/low-rate-noticed", {
  clean: [
    {
      // 216 ÷ 240 = 0.9 is not below 0.9. 196 ÷ 220 = 89.09%.
      when: "exactly at the line",
      book: project({ F6: 216, F7: 196, H6: 0.9, H7: 0.8909, I6: 9, H24: 98.39 }),
      profile: TOLD,
      near: true,
    },
    { when: "the default profile has no line", book: project(SLOW) },
    {
      when: "where a reason is required the other rule speaks",
      book: project({ ...SLOW, J5: "原因" }),
      profile: profileWith({}, "sichuan"),
      alongside: ["funds/low-rate-explained"],
    },
  ],
  caught: [
    {
      when: "83.33% under a line of 90%",
      book: project(SLOW),
      profile: TOLD,
      found: [{ severity: "hint", cells: "H6", message: "执行率（H6）83.33%，低于本配置的提示线90%。" }],
      repaired: { F6: 234, F7: 214 },
    },
  ],
});

/** As the forms of 四川 print it into the cell of the reason. */
const PRINTED =
  "1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由。";

describeRule("funds/adjustment-explained", {
  clean: [
    {
      when: "the reason is given",
      book: project({ J5: "原因", J6: "上级追加管网资金20万元。" }),
      profile: profileWith({}, "sichuan"),
      near: true,
    },
    {
      when: "nothing was adjusted",
      book: project({ J5: "原因", D6: 240, D7: 220 }),
      profile: profileWith({}, "sichuan"),
    },
    { when: "the default profile asks for none", book: project({ J5: "原因" }) },
    {
      when: "nothing was adjusted, and what the form asks for stands printed there",
      book: project({ J5: "原因", J6: PRINTED, D6: 240, D7: 220 }),
      profile: profileWith({}, "sichuan"),
    },
  ],
  caught: [
    {
      when: "20 added without a word",
      book: project({ J5: "原因", J6: "无" }),
      profile: profileWith({}, "sichuan"),
      found: [
        {
          severity: "warning",
          cells: "J6 E6",
          message: "年初预算220万元，全年预算240万元，追加20万元，原因（J6）没有填写。",
        },
      ],
      repaired: { J6: "上级追加管网资金20万元。" },
    },
    {
      when: "only what the form asks for stands there",
      book: project({ J5: "原因", J6: PRINTED }),
      profile: profileWith({}, "sichuan"),
      found: [
        {
          severity: "warning",
          cells: "J6 E6",
          message: "年初预算220万元，全年预算240万元，追加20万元，原因（J6）没有填写。",
        },
      ],
      repaired: { J6: "上级追加管网资金20万元。" },
    },
  ],
});

describeRule("weights/cost-level", {
  clean: [
    {
      when: "first level under the profile of the first level",
      book: project({ B18: "成本指标", C18: "经济成本指标" }, { layout: { levels: "repeated" } }),
      profile: profileWith({}, "mof-2021-101-cost"),
      alongside: ["weights/usual-split"],
      near: true,
    },
    {
      when: "a second level under the default",
      book: project({}, { layout: { levels: "repeated" } }),
      profile: profileWith({}),
    },
  ],
  caught: [
    {
      when: "a second level under the profile of the first level",
      book: project({}, { layout: { levels: "repeated" } }),
      profile: profileWith({}, "mof-2021-101-cost"),
      found: [
        {
          severity: "hint",
          cells: "C18",
          message:
            "“成本指标”（C18）列为产出指标下的二级指标，规则配置 test 中成本指标是一级指标；如表式无误，请换用相应的规则配置。",
        },
      ],
      repaired: { B18: "成本指标", C18: "经济成本指标" },
    },
    {
      when: "a first level under the default",
      book: project({ B18: "成本指标", C18: "经济成本指标" }, { layout: { levels: "repeated" } }),
      profile: profileWith({}),
      found: [
        {
          severity: "hint",
          cells: "B18",
          message:
            "“成本指标”（B18）列为一级指标，规则配置 test 中成本指标是产出指标下的二级指标；如表式无误，请换用相应的规则配置。",
        },
      ],
      alongside: ["weights/usual-split"],
      repaired: { B18: "产出指标", C18: "成本指标" },
    },
  ],
});

const SHANXI = profileWith({ costMissingCap: 5 });
const UNREPORTED = { D18: "未填报", E18: "未填报", F18: "未填报" };

describeRule("scores/missing-cost-cap", {
  clean: [
    {
      // 99.14 − 10 + 5 = 94.14.
      when: "5 of 10 and no more",
      book: project({ ...UNREPORTED, H18: 5, I18: "本项目没有单列成本指标。", H24: 94.14 }),
      profile: SHANXI,
      near: true,
    },
    { when: "reported costs", book: project({ D18: "管网工程成本" }), profile: SHANXI },
    {
      when: "the default profile has no such bound",
      book: project({ C18: "质量指标", D18: "管网工程决算" }),
    },
  ],
  caught: [
    {
      when: "full marks for what is not reported",
      book: project(UNREPORTED),
      profile: SHANXI,
      found: [
        {
          severity: "warning",
          cells: "H18",
          message: "成本指标未填报，得分（H18）10分，按本配置最多计5分。",
          fix: { H18: 5 },
        },
      ],
    },
    {
      when: "no row of costs at all",
      book: project({ C18: "质量指标", D18: "管网工程决算" }),
      profile: SHANXI,
      found: [
        {
          severity: "warning",
          cells: "B12",
          message: "没有成本指标：按本配置应列“成本指标／未填报”一行，最多计5分。",
        },
      ],
      repaired: { C18: "成本指标" },
    },
  ],
});

const CAPPED = profileWith({
  totalCap: [
    { rateBelow: 0.98, cap: 90 },
    { rateBelow: 0.8, cap: 80 },
  ],
});

describeRule("totals/within-cap", {
  clean: [
    { when: "the total is the cap", book: project({ H24: 90 }), profile: CAPPED, near: true },
    {
      when: "the rate is not below the bound",
      book: project({ D13: "新建供水管网里程" }),
      profile: profileWith({ totalCap: [{ rateBelow: 0.975, cap: 90 }] }),
    },
    { when: "the default profile has no cap", book: project({ D13: "新建供水管网里程" }) },
  ],
  caught: [
    {
      // 234 ÷ 240 = 97.5% is below 98%, not below 80%.
      when: "97.5% under a cap of 90 below 98%",
      book: project({}),
      profile: CAPPED,
      found: [
        {
          severity: "warning",
          cells: "H24 H6",
          message: "总分（H24）99.14分，执行率97.5%低于98%，按本配置总分封顶为90分。",
          fix: { H24: 90 },
        },
      ],
    },
  ],
});

const BASE = "基础数据表";
const CALCULATING = profileWith({ "dept.calculator": true }, "hunan-dept");

describeRule("calculator/base-data", {
  clean: [
    {
      when: "29 people on 30 posts",
      book: department({ D4: 560, [`${BASE}!D3`]: 29, [`${BASE}!F3`]: "96.67%" }),
      profile: CALCULATING,
      alongside: ["entries/numbers-are-numbers"],
      near: true,
    },
    {
      when: "off by default",
      book: department({ [`${BASE}!B3`]: 16, [`${BASE}!D3`]: 17, [`${BASE}!F3`]: 1.0625 }),
      alongside: ["base-data/control-rate-within"],
    },
  ],
  caught: [
    {
      // The exercise of RULES B.4: 106.25%, 6.25 points × 0.5 = 3.125 off, 1.875 left; whole points 6 × 0.5 = 3
      // off, started ones 7 × 0.5 = 3.5 off.
      when: "17 people on 16 posts",
      book: department({ D4: 560, [`${BASE}!B3`]: 16, [`${BASE}!D3`]: 17, [`${BASE}!F3`]: 1.0625 }),
      profile: CALCULATING,
      found: [
        {
          severity: "hint",
          cells: `${BASE}!D3 B3`,
          message:
            "在职人员控制率（D3）17/16＝106.25%，满分5分，按本配置得1.88分（5-(17/16-1)/0.01*0.5）；换一种读法，满一档才扣为2分，不足一档也扣为1.5分（试算）。",
        },
      ],
      alongside: ["base-data/control-rate-within"],
      repaired: { [`${BASE}!D3`]: 16 },
    },
    {
      // 8.1 after 8 is 1.25%: 1.25 × 0.5 = 0.625 off; 1 × 0.5; 2 × 0.5.
      when: "三公 above the year before",
      book: department({
        D4: 560,
        [`${BASE}!F5`]: 8.1,
        [`${BASE}!D5`]: 9,
        [`${BASE}!D10`]: 3,
        [`${BASE}!F10`]: 3.5,
      }),
      profile: CALCULATING,
      found: [
        {
          severity: "hint",
          cells: `${BASE}!F5 B5`,
          message:
            "三公经费变动率（按决算数）（F5）(8.1-8)/8＝1.25%，满分5分，按本配置得4.38分（5-((8.1-8)/8)/0.01*0.5）；换一种读法，满一档才扣为4.5分，不足一档也扣为4分（试算）。",
        },
      ],
      repaired: { [`${BASE}!F5`]: 8 },
    },
  ],
});

describeRule("calculator/budget", {
  clean: [
    {
      when: "nothing added, everything spent",
      book: department({ D4: 560 }),
      profile: CALCULATING,
      near: true,
    },
    { when: "off by default", book: department({ D4: 448 }) },
  ],
  caught: [
    {
      // 560 − 448 = 112; 112 ÷ 448 = 25%: in the band up to 30%, 2 of 5.
      when: "a quarter added",
      book: department({ D4: 448 }),
      profile: CALCULATING,
      found: [
        {
          severity: "hint",
          cells: "E4 D4",
          message: "预算控制率（E4）(560-448)/448＝25%，满分5分，按本配置得2分（分档计分）（试算）。",
        },
      ],
      repaired: { D4: 560 },
    },
  ],
});
