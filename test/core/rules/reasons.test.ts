import { describeRule } from "../../support/rules/harness";
import { profileWith } from "../../support/rules/profiles";
import { project, transfer } from "../../support/rules/workbooks";

describeRule("reasons/given-when-below", {
  clean: [
    { when: "a reason in four characters", book: project({ I17: "汛期停工" }), near: true },
    {
      when: "the profile asks for none",
      book: project({ I17: null }),
      profile: profileWith({ reasonRequiredWhen: [] }),
    },
  ],
  caught: [
    {
      when: "no reason",
      book: project({ I17: null }),
      found: [
        {
          severity: "warning",
          cells: "I17 H17",
          message: "“工程按期完工率”得9.39分，低于分值10分，偏差原因（I17）没有填写。",
        },
      ],
      repaired: { I17: "汛期停工20天；今后汛前完成土方。" },
    },
    {
      when: "a word that says nothing",
      book: project({ I17: "同上" }),
      found: [
        {
          severity: "warning",
          cells: "I17 H17",
          message: "“工程按期完工率”得9.39分，低于分值10分，偏差原因（I17）只写了“同上”。",
        },
      ],
      repaired: { I17: "汛期停工20天；今后汛前完成土方。" },
    },
  ],
});

describeRule("reasons/given-when-unmet", {
  clean: [
    {
      when: "800 of 800",
      book: transfer({ "indicators[1].actual": "800人", "indicators[1].reason": null }),
      near: true,
    },
    {
      when: "the reason is given, another row's actual value cannot be compared",
      book: transfer({ "indicators[3].actual": "按时" }),
      alongside: ["values/actual-measured"],
    },
  ],
  caught: [
    {
      when: "below the target with a dash for a reason",
      book: transfer({ "indicators[1].reason": "——" }),
      found: [
        {
          severity: "warning",
          cells: "G13 F13",
          message: "“培训人数”指标值≥800人，完成760人，没有完成，未完成原因（G13）没有填写。",
        },
      ],
      repaired: { "indicators[1].reason": "两期培训因防汛延后；下年提前排期。" },
    },
  ],
});

describeRule("reasons/draft-completed", {
  clean: [
    {
      when: "the same brackets in a document's number",
      book: project({ I17: "按某发〔2024〕5号停工；汛前完成土方。" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "the tool's draft as it was written",
      book: project({
        I17: "实际完成92%，较年度指标值98%少6%（偏离6.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
      }),
      found: [{ severity: "warning", cells: "I17", message: "I17还有〔请填写〕没有填。" }],
      repaired: {
        I17: "实际完成92%，较年度指标值98%少6%（偏离6.12%）。原因：汛期停工；改进措施：汛前完成土方",
      },
    },
    {
      when: "only the measure is still missing",
      book: project({ I17: "原因：汛期停工；改进措施：〔 请填写 〕" }),
      found: [{ severity: "warning", cells: "I17", message: "I17还有〔请填写〕没有填。" }],
      repaired: { I17: "原因：汛期停工；改进措施：汛前完成土方" },
    },
  ],
});

describeRule("reasons/agree-with-actual", {
  clean: [
    {
      // The row is below its target, so that a delay explains it.
      when: "an unmet row tells of a delay",
      book: transfer({ "indicators[0].actual": "8期", "indicators[0].reason": "两期培训推迟到下年。" }),
      near: true,
    },
    { when: "a met row tells of something else", book: project({ I13: "东片增加0.5公里。" }) },
  ],
  caught: [
    {
      when: "met, and not yet begun",
      book: transfer({ "indicators[0].reason": "方案待审核，尚未开展" }),
      found: [
        {
          severity: "hint",
          cells: "G12 F12",
          message: "“职业培训期数”的完成值（F12）填“10期”，看来已完成，原因栏却写“方案待审核，尚未开展”。",
        },
      ],
      repaired: { "indicators[0].reason": null },
    },
    {
      // 池州 2023: nothing built, and 一次性 of 一次性通过验收 answered.
      when: "words that repeat the target",
      book: project({ E21: "一次性通过验收", F21: "一次性", I21: "未完成建设" }),
      found: [
        {
          severity: "hint",
          cells: "I21 F21",
          message: "“水源地环境改善情况”的完成值（F21）填“一次性”，看来已完成，原因栏却写“未完成建设”。",
        },
      ],
      repaired: { F21: "未通过验收" },
    },
  ],
});

const GUANGXI = profileWith({ "overAchieve.reasonRequired": true, "overAchieve.hintAt": 1.3 });

describeRule("reasons/given-when-exceeded", {
  clean: [
    // 15.5 ÷ 12 = 129.2%.
    { when: "just below the line", book: project({ F13: "15.5公里" }), profile: GUANGXI, near: true },
    {
      when: "the default profile only hints",
      book: project({ F13: "15.6公里" }),
      alongside: ["values/over-achievement"],
    },
  ],
  caught: [
    {
      // 15.6 ÷ 12 = 130%.
      when: "on the line of 130%",
      book: project({ F13: "15.6公里" }),
      profile: GUANGXI,
      found: [
        { severity: "warning", cells: "I13", message: "“新建供水管网长度”超额30%，原因（I13）没有填写。" },
      ],
      alongside: ["values/over-achievement"],
      repaired: { I13: "上级追加资金，增加东片管网。" },
    },
  ],
});
