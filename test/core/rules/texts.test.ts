import { describeRule } from "../../support/rules/harness";
import { project, type RuleBook } from "../../support/rules/workbooks";

/** The sound project with another text for 实际完成情况. */
const done = (text: string): RuleBook => project({ E11: text });

describeRule("texts/direction-of-change", {
  clean: [
    { when: "both down", book: done("培训经费1.2万元，比上年减少0.3万元，下降20%。"), near: true },
    { when: "different things go different ways", book: done("培训经费减少0.3万元，供水量增加20%。") },
  ],
  caught: [
    {
      when: "up by the amount, down by the percentage",
      book: done("培训经费1.2万元，比上年增加0.3万元，下降20%。"),
      found: [
        {
          severity: "error",
          cells: "E11",
          message: "E11中“比上年增加0.3万元，下降20%”前后矛盾：金额与幅度一个说增、一个说减。",
        },
      ],
      repaired: { E11: "培训经费1.2万元，比上年减少0.3万元，下降20%。" },
    },
    {
      when: "against its numbers, in a reason",
      book: project({ I17: "培训经费1.2万元，比上年1.5万元增加0.3万元，汛期停工。" }),
      found: [
        {
          severity: "error",
          cells: "I17",
          message: "I17中“比上年1.5万元增加0.3万元”说反了：由1.5万元到1.2万元是减少。",
        },
      ],
      repaired: { I17: "培训经费1.2万元，比上年1.5万元减少0.3万元，汛期停工。" },
    },
  ],
});

describeRule("texts/amount-of-change", {
  clean: [{ when: "1.5 − 1.2 = 0.3", book: done("培训经费1.2万元，比上年1.5万元减少0.3万元。"), near: true }],
  caught: [
    {
      when: "0.5 instead of 0.3",
      book: done("培训经费1.2万元，比上年1.5万元减少0.5万元。"),
      found: [
        {
          severity: "error",
          cells: "E11",
          message:
            "E11中“比上年1.5万元减少0.5万元”的增减额不对：1.2万元与1.5万元相差0.3万元，写的是0.5万元。",
        },
      ],
      repaired: { E11: "培训经费1.2万元，比上年1.5万元减少0.3万元。" },
    },
  ],
});

describeRule("texts/percent-of-change", {
  clean: [
    {
      when: "0.3 ÷ 1.5 = 20%",
      book: done("培训经费1.2万元，比上年1.5万元减少0.3万元，下降20%。"),
      near: true,
    },
  ],
  caught: [
    {
      when: "30% instead of 20%",
      book: done("培训经费1.2万元，比上年1.5万元减少0.3万元，下降30%。"),
      found: [
        {
          severity: "error",
          cells: "E11",
          message: "E11中“比上年1.5万元减少0.3万元，下降30%”的幅度不对：0.3万元÷1.5万元＝20%，写的是30%。",
        },
      ],
      repaired: { E11: "培训经费1.2万元，比上年1.5万元减少0.3万元，下降20%。" },
    },
  ],
});

describeRule("texts/parts-make-whole", {
  clean: [
    { when: "60 + 40", book: done("全年支出100万元，其中：基本支出60万元，项目支出40万元。"), near: true },
    { when: "an open list", book: done("全年支出100万元，其中：管网材料30万元、水泵20万元等。") },
  ],
  caught: [
    {
      when: "60 + 50 of 100",
      book: done("全年支出100万元，其中：基本支出60万元，项目支出50万元。"),
      found: [
        {
          severity: "error",
          cells: "E11",
          message: "E11中“全年支出100万元”所列2项之和为110万元，比总数多10万元。",
        },
      ],
      repaired: { E11: "全年支出110万元，其中：基本支出60万元，项目支出50万元。" },
    },
  ],
});

describeRule("texts/parts-fit-whole", {
  clean: [
    { when: "60 + 40", book: done("全年支出100万元，其中：基本支出60万元，项目支出40万元。"), near: true },
    { when: "rounding", book: done("全年支出99.9万元，其中：基本支出60.04万元，项目支出39.84万元。") },
  ],
  caught: [
    {
      when: "60 + 30 of 100",
      book: done("全年支出100万元，其中：基本支出60万元，项目支出30万元。"),
      found: [
        {
          severity: "warning",
          cells: "E11",
          message: "E11中“全年支出100万元”所列2项之和为90万元，比总数少10万元。",
        },
      ],
      repaired: { E11: "全年支出90万元，其中：基本支出60万元，项目支出30万元。" },
    },
  ],
});

describeRule("texts/parts-nearly-whole", {
  clean: [
    {
      when: "far from the whole",
      book: done("全年支出100万元，其中：工资50万元，办公经费20万元，差旅费9万元。"),
      near: true,
    },
  ],
  caught: [
    {
      when: "99 of 100",
      book: done("全年支出100万元，其中：工资50万元，办公经费30万元，差旅费19万元。"),
      found: [
        {
          severity: "hint",
          cells: "E11",
          message: "E11中“全年支出100万元”所列3项之和为99万元，比总数少1万元。",
        },
      ],
      repaired: { E11: "全年支出100万元，其中：工资50万元，办公经费30万元，差旅费20万元。" },
    },
  ],
});

describeRule("texts/year-current", {
  clean: [
    {
      when: "compared with last year",
      book: done("新建供水管网12.5公里，较2023年多建0.5公里。"),
      near: true,
    },
    { when: "both years", book: done("2023年开工、2024年完工的水厂3座。") },
    { when: "last year's money", book: done("2023年结转资金全部用完。") },
  ],
  caught: [
    {
      when: "last year's text",
      book: done("2023年新建供水管网12.5公里。"),
      found: [
        {
          severity: "hint",
          cells: "E11",
          message: "2024年度的表里，E11写的是2023年：“2023年新建供水管网12.5公里。”，请核对年份。",
        },
      ],
      repaired: { E11: "2024年新建供水管网12.5公里。" },
    },
  ],
});
