import { describeRule } from "../../support/rules/harness";
import { project, transfer } from "../../support/rules/workbooks";

describeRule("values/target-filled", {
  clean: [
    {
      when: "words are a target too",
      book: project({ E13: "按计划完成" }),
      alongside: ["values/target-countable"],
      near: true,
    },
    {
      when: "neither target nor actual nor points: the row is not used",
      book: transfer({ "indicators[3].target": null, "indicators[3].actual": null }),
      alongside: ["values/named-row-used"],
    },
  ],
  caught: [
    {
      when: "the target is blank",
      book: project({ E13: null }),
      found: [{ severity: "warning", cells: "E13", message: "“新建供水管网长度”没有填年度指标值（E13）。" }],
      repaired: { E13: "≥12公里" },
    },
    {
      when: "无 is no target",
      book: project({ E21: "无" }),
      found: [
        { severity: "warning", cells: "E21", message: "“水源地环境改善情况”没有填年度指标值（E21）。" },
      ],
      repaired: { E21: "明显改善" },
    },
  ],
});

describeRule("values/actual-filled", {
  clean: [
    { when: "无 is an answer", book: project({ E21: "无投诉", F21: "无" }), near: true },
    {
      when: "a row whose points were given away",
      book: project({ F22: null, G22: 0, H22: 0, G21: 14, H21: 14 }),
    },
  ],
  caught: [
    {
      when: "blank and placeholder",
      book: project({ F13: null, F21: "……" }),
      found: [
        { severity: "error", cells: "F13", message: "“新建供水管网长度”没有填实际完成值（F13）。" },
        { severity: "error", cells: "F21", message: "“水源地环境改善情况”没有填实际完成值（F21）。" },
      ],
      repaired: { F13: "12.5公里", F21: "达成年度指标" },
    },
  ],
});

/** The last output row emptied, its points given to the row above. */
const WITHOUT_22 = { E22: null, F22: null, G22: null, H22: null, G21: 14, H21: 14 };

describeRule("values/named-row-used", {
  clean: [
    { when: "the template's name", book: project({ ...WITHOUT_22, D22: "指标1：" }), near: true },
    { when: "dots", book: project({ ...WITHOUT_22, D22: "……" }) },
  ],
  caught: [
    {
      when: "a name and nothing else",
      book: project(WITHOUT_22),
      found: [
        {
          severity: "hint",
          cells: "D22",
          message: "“工程管护机制健全性”（D22）只有名称，指标值、完成值都空着；未计入指标数。",
        },
      ],
      repaired: { D22: null },
    },
  ],
});

describeRule("values/rows-distinct", {
  clean: [
    {
      when: "the same name with another target",
      book: project({ D14: "新建供水管网长度", E14: "≥3公里", F14: "3公里" }),
      near: true,
    },
    {
      when: "the same name and target under another second level",
      book: project({ D21: "受益人口数", E21: "≥15000人", F21: "15600人" }),
    },
  ],
  caught: [
    {
      when: "one row twice, with another blank inside the name",
      book: project({ D14: "新建供水 管网长度", E14: "≥12公里", F14: "12.5公里" }),
      found: [
        {
          severity: "warning",
          cells: "D14 D13",
          message: "“新建供水 管网长度”（D14）与D13重复：名称和指标值都相同。",
        },
      ],
      repaired: { D14: "改造水厂数量", E14: "＝3座", F14: "3座" },
    },
  ],
});

describeRule("values/name-filled", {
  clean: [
    {
      when: "a form that names no third level at all",
      book: project(
        Object.fromEntries([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23].map((row) => [`D${row}`, null])),
      ),
      near: true,
    },
  ],
  caught: [
    {
      when: "one row without a name",
      book: project({ D14: null }),
      found: [
        {
          severity: "hint",
          cells: "D14",
          message: "指标值“＝3座”这一行没有写三级指标的名称（D14）。",
        },
      ],
      repaired: { D14: "改造水厂数量" },
    },
  ],
});
