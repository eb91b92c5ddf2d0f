import { describeRule } from "../../support/rules/harness";
import { project, transfer } from "../../support/rules/workbooks";

describeRule("values/satisfaction-measured", {
  clean: [
    {
      when: "a sentence with the one measured rate",
      book: project({
        F23: "经问卷调查，用水户对本项目实施情况的综合满意度达到93.2%，反映普遍良好，没有收到投诉。",
      }),
      near: true,
      alongside: ["values/actual-is-number"],
    },
    { when: "a satisfaction target in words", book: project({ E23: "满意", F23: "用水户普遍满意" }) },
    { when: "a tier word is an answer to words", book: project({ E23: "基本满意", F23: "达成年度指标" }) },
  ],
  caught: [
    {
      when: "praise instead of a rate",
      book: project({ F23: "用水户一致好评" }),
      found: [
        {
          severity: "warning",
          cells: "F23 E23",
          message: "“用水户满意度”指标值是≥90%，完成值（F23）填的是“用水户一致好评”，没有测得的满意度。",
        },
      ],
      repaired: { F23: "93.2%" },
    },
    {
      when: "满意 answered 完成, as 黄石 published it",
      book: project({ E23: "满意", F23: "完成" }),
      found: [
        {
          severity: "warning",
          cells: "F23 E23",
          message: "“用水户满意度”指标值是满意，完成值（F23）填的是“完成”，没有测得的满意度。",
        },
      ],
      repaired: { F23: "满意" },
    },
    {
      when: "in a transfer form, with a tier word",
      book: transfer({ "indicators[5].actual": "达成预期指标" }),
      found: [
        {
          severity: "warning",
          cells: "F17 E17",
          message: "“参训人员满意度”指标值是≥90%，完成值（F17）填的是“达成预期指标”，没有测得的满意度。",
        },
      ],
      repaired: { "indicators[5].actual": "92%" },
    },
  ],
});

describeRule("values/actual-measured", {
  clean: [{ when: "a word before the number", book: project({ F13: "完成12.5公里" }), near: true }],
  caught: [
    {
      when: "only a word",
      book: project({ F13: "完成" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message: "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）却填“完成”，没有数，得分无法核算。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
    {
      when: "the tier words of the qualitative rows",
      book: project({ F16: "达成预期指标" }),
      found: [
        {
          severity: "warning",
          cells: "F16 E16",
          message:
            "“供水水质达标率”的指标值是“≥95%”，完成值（F16）却填“达成预期指标”，没有数，得分无法核算。",
        },
      ],
      repaired: { F16: "96.5%" },
    },
    {
      when: "sign, number and unit of the target in columns of their own",
      book: project({ H13: "完成" }, { layout: { target: "split" } }),
      found: [
        {
          severity: "warning",
          cells: "H13 F13",
          message: "“新建供水管网长度”的指标值是“≥12公里”，完成值（H13）却填“完成”，没有数，得分无法核算。",
        },
      ],
      repaired: { H13: "12.5公里" },
    },
  ],
});

describeRule("values/actual-is-number", {
  clean: [
    { when: "a short sentence with one number", book: project({ F13: "累计新建管网12.5公里" }), near: true },
  ],
  caught: [
    {
      when: "two lengths in a sentence",
      book: project({ F13: "全年在东西两片新建供水管网，其中东片7.5公里、西片5公里，均已通水。" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）“全年在东西两片新建供水管网，其中东片7.5公里、西片5公里，…”不是单独的一个数，其中有2个数（7.5公里、5公里），不能确定哪一个是完成值。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
    {
      when: "one comparable number, the others of other units",
      book: project({ F13: "按照县里的统一部署，组织3个施工队，克服汛期困难，最终铺设管网12.5公里。" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）“按照县里的统一部署，组织3个施工队，克服汛期困难，最终铺设管…”不是单独的一个数，其中的数是12.5公里，请核实后单独填写。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
    {
      when: "no number at all",
      book: project({ F13: "按照县里的统一部署，克服汛期困难，最终按要求完成了全部管网的铺设任务。" }),
      found: [
        {
          severity: "warning",
          cells: "F13 E13",
          message:
            "“新建供水管网长度”的指标值是“≥12公里”，完成值（F13）“按照县里的统一部署，克服汛期困难，最终按要求完成了全部管网的…”不是单独的一个数，没有可比的数。",
        },
      ],
      repaired: { F13: "12.5公里" },
    },
  ],
});
