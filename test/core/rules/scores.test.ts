import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { project } from "../../support/rules/workbooks";

describeRule("scores/filled", {
  clean: [
    {
      when: "a row without points needs no score",
      book: project({ G22: 0, H22: null, G21: 14, H21: 14 }),
      near: true,
    },
    {
      when: "the actual value is missing too, which is said there",
      book: project({ F13: null, H13: null }),
      alongside: ["values/actual-filled"],
    },
  ],
  caught: [
    {
      when: "a quantitative indicator",
      book: project({ H13: null }),
      found: [
        {
          severity: "error",
          cells: "H13",
          message: "“新建供水管网长度”的得分（H13）没有填写，按公式应为8分。",
          fix: { H13: 8 },
        },
      ],
    },
    {
      when: "qualitative indicators, blank and with a dash",
      book: project({ H21: null, H22: "—" }),
      found: [
        {
          severity: "error",
          cells: "H21",
          message: "“水源地环境改善情况”的得分（H21）没有填写，需由单位评定。",
        },
        {
          severity: "error",
          cells: "H22",
          message: "“工程管护机制健全性”的得分（H22）没有填写，需由单位评定。",
        },
      ],
      repaired: { H21: 7, H22: 7 },
    },
  ],
});

describeRule("scores/within-weight", {
  clean: [
    {
      when: "a third decimal that rounds to the weight",
      book: project({ H21: 7.004 }),
      near: true,
    },
  ],
  caught: [
    {
      when: "half a point more than the weight",
      book: project({ H21: 7.5, H24: 99.64 }),
      found: [
        {
          severity: "error",
          cells: "H21 G21",
          message: "“水源地环境改善情况”得分（H21）7.5分，超过分值7分。",
        },
      ],
      repaired: { H21: 7, H24: 99.14 },
    },
    {
      when: "a quantitative indicator: only the ceiling is reported, not the formula too",
      book: project({ H13: 8.5, H24: 99.64 }),
      found: [
        { severity: "error", cells: "H13 G13", message: "“新建供水管网长度”得分（H13）8.5分，超过分值8分。" },
      ],
      repaired: { H13: 8 },
    },
  ],
});

describeRule("scores/match-formula", {
  clean: [
    {
      when: "one decimal: 92 ÷ 98 × 10 = 9.3877… typed 9.4",
      book: project({ H17: 9.4, H24: 99.15 }),
      near: true,
    },
    {
      // 240 ÷ 264 × 10 = 9.0909….
      when: "the profile's inverse formula",
      book: project({ F18: "264万元", H18: 9.09, I18: "材料涨价；下年提前招标。", H24: 98.23 }),
      profile: profileWith({ "formula.le": "inverse" }),
    },
  ],
  caught: [
    {
      // (1 − (264 − 240) ÷ 240) × 10 = 9.
      when: "a cost above its cap keeps the full points",
      book: project({ F18: "264万元" }),
      found: [
        {
          severity: "warning",
          cells: "H18 E18 F18 G18",
          message:
            "“项目总成本”自评得分（H18）10分，按本配置公式应得9分（(1-(264-240)/240)*10；超过上限，按超出比例扣分），相差1分。",
          fix: { H18: 9 },
        },
      ],
    },
    {
      // 永德 2022: met at 100%, 7 of 10 without a word. Here 5 of 8 though 12.5 ≥ 12.
      when: "a met indicator scored low",
      book: project({ H13: 5, H24: 96.14 }),
      found: [
        {
          severity: "warning",
          cells: "H13 E13 F13 G13",
          message:
            "“新建供水管网长度”自评得分（H13）5分，按本配置公式应得8分（1*8；指标已完成，得满分），相差3分。",
          fix: { H13: 8 },
        },
      ],
      alongside: ["reasons/given-when-below"],
    },
    {
      // 9 of 12: 9 ÷ 12 × 8 = 6.
      when: "an unmet indicator scored full, by a formula of the sheet",
      book: project({ F13: "9公里", H13: { formula: "G13", value: 8 } }),
      found: [
        {
          severity: "warning",
          cells: "H13 E13 F13 G13",
          message:
            "“新建供水管网长度”自评得分（H13）8分，按本配置公式应得6分（9/12*8；未达指标值，按完成比例计分），相差2分。",
        },
      ],
      repaired: { H13: 6 },
    },
    {
      // A ≥ 2T: 500 against 240 gives (1 − 260 ÷ 240) < 0, so nothing.
      when: "beyond twice the cap",
      book: project({ F18: "500万元" }),
      found: [
        {
          severity: "warning",
          cells: "H18 E18 F18 G18",
          message:
            "“项目总成本”自评得分（H18）10分，按本配置公式应得0分（0*10；超出可计分范围，不得分），相差10分。",
          fix: { H18: 0 },
        },
      ],
    },
    {
      when: "a zero target missed",
      book: project({ D13: "安全事故发生次数", E13: "0次", F13: "1次" }),
      found: [
        {
          severity: "warning",
          cells: "H13 E13 F13 G13",
          message:
            "“安全事故发生次数”自评得分（H13）8分，按本配置公式应得0分（0*8；指标值为0而实际不为0，不得分），相差8分。",
          fix: { H13: 0 },
        },
      ],
    },
    {
      // 240 ÷ 264 × 10 = 9.0909… → 9.09.
      when: "under the inverse formula",
      book: project({ F18: "264万元" }),
      profile: profileWith({ "formula.le": "inverse" }),
      found: [
        {
          severity: "warning",
          cells: "H18 E18 F18 G18",
          message:
            "“项目总成本”自评得分（H18）10分，按本配置公式应得9.09分（240/264*10；超过上限，按指标值÷完成值计分），相差0.91分。",
          fix: { H18: 9.09 },
        },
      ],
    },
  ],
});

describeRule("scores/within-tier", {
  clean: [
    {
      // 80% of 7 points = 5.6, included.
      when: "the lowest score of the tier",
      book: project({ H21: 5.6, I21: "围网工程跨年实施。", H24: 97.74 }),
      near: true,
    },
    {
      // 60% of 7 = 4.2 up to, not including, 5.6.
      when: "partly reached",
      book: project({
        F21: "部分达成年度指标并具有一定效果",
        H21: 4.2,
        I21: "围网工程跨年实施。",
        H24: 96.34,
      }),
    },
    {
      // Under 80/50 the second tier reaches down to 3.5.
      when: "the older bands of the profile",
      book: project({
        F21: "部分达成年度指标并具有一定效果",
        H21: 3.5,
        I21: "围网工程跨年实施。",
        H24: 95.64,
      }),
      profile: profileWith({ tiers: [0.8, 0.5] }),
    },
  ],
  caught: [
    {
      when: "reached, but scored below 80%",
      book: project({ H21: 5, I21: "围网工程跨年实施。", H24: 97.14 }),
      found: [
        {
          severity: "warning",
          cells: "H21 F21",
          message:
            "“水源地环境改善情况”的完成情况为“达成”一档，得分应在5.6分（含）至7分（含）之间，现为5分（H21）。",
        },
      ],
      repaired: { H21: 6 },
    },
    {
      when: "partly reached, but scored 80%",
      book: project({
        F21: "部分达成年度指标并具有一定效果",
        H21: 5.6,
        I21: "围网工程跨年实施。",
        H24: 97.74,
      }),
      found: [
        {
          severity: "warning",
          cells: "H21 F21",
          message:
            "“水源地环境改善情况”的完成情况为“部分达成”一档，得分应在4.2分（含）至5.6分（不含）之间，现为5.6分（H21）。",
        },
      ],
      repaired: { H21: 5.5 },
    },
    {
      when: "not reached, but scored full",
      book: project({ F21: "未达成年度指标且效果较差" }),
      found: [
        {
          severity: "warning",
          cells: "H21 F21",
          message:
            "“水源地环境改善情况”的完成情况为“未达成”一档，得分应在0分（含）至4.2分（不含）之间，现为7分（H21）。",
        },
      ],
      repaired: { H21: 3 },
    },
  ],
});

/** Without a weight column the score stands in G, the reason in H; the level cells carry the points. */
const UNWEIGHTED = { layout: { weightColumn: "absent", levelWeight: "printed" } } as const;

describeRule("scores/level-within-printed", {
  clean: [
    {
      // 8 + 7 + 8 + 7 + 10 + 10 = 50, all of the printed points.
      when: "all the printed points are scored",
      book: project({ G17: 10, F17: "98%", G24: 99.75 }, UNWEIGHTED),
      near: true,
    },
  ],
  caught: [
    {
      // 8 + 7 + 8 + 7 + 9.39 + 12 = 51.39.
      when: "more is scored than the level has",
      book: project({ G18: 12, G24: 101.14 }, UNWEIGHTED),
      found: [
        {
          severity: "error",
          cells: "B13 G13:G18",
          message: "产出指标（B13）标注50分，其下各项得分之和为51.39分，超出1.39分。",
        },
      ],
      alongside: ["totals/within-full-marks"],
      repaired: { G18: 10 },
    },
  ],
});

describeRule("scores/own-reduction", {
  clean: [
    { when: "met and scored full", book: project({ I13: "较年初指标值多建0.5公里。" }), near: true },
    {
      // 92 ÷ 98 × 10 = 9.39: an unmet row scored lower still is a matter of the formula.
      when: "unmet and scored lower still",
      book: project({ H17: 9, H24: 98.75 }),
      alongside: ["scores/match-formula"],
    },
  ],
  caught: [
    {
      when: "met, scored down, and a word why",
      book: project({ H13: 5, I13: "管护责任未全部落实。", H24: 96.14 }),
      found: [
        {
          severity: "hint",
          cells: "H13 I13",
          message:
            "“新建供水管网长度”已完成，得分（H13）少计3分，原因栏写“管护责任未全部落实。”，请核对理由。",
        },
      ],
      repaired: { H13: 8 },
    },
  ],
});
