import { describeRule } from "../../support/rules/harness";
import { project } from "../../support/rules/workbooks";

describeRule("form/columns-named", {
  clean: [
    { when: "the name is broken over two lines", book: project({ F12: "实际\n完成值" }), near: true },
    { when: "another usual name", book: project({ F12: "全年完成值（B）" }) },
  ],
  caught: [
    {
      when: "a character is missing",
      book: project({ F12: "实际完值" }),
      found: [
        {
          severity: "hint",
          cells: "F12",
          message: "栏名“实际完值”（F12）不常见，已按“实际完成值”读取，请核对。",
        },
      ],
      repaired: { F12: "实际完成值" },
    },
    {
      when: "a character is another",
      book: project({ E12: "年度指标直" }),
      found: [
        {
          severity: "hint",
          cells: "E12",
          message: "栏名“年度指标直”（E12）不常见，已按“年度指标值”读取，请核对。",
        },
      ],
      repaired: { E12: "年度指标值" },
    },
  ],
});

describeRule("form/columns-found", {
  clean: [
    { when: "the column has another usual name", book: project({ H12: "自评得分" }), near: true },
    {
      when: "the form has no weights, and no other column",
      book: project({}, { layout: { weightColumn: "absent" } }),
    },
  ],
  caught: [
    {
      when: "得分 has an unheard-of name",
      book: project({ H12: "评定结果" }),
      found: [
        {
          severity: "warning",
          cells: "H12",
          message:
            "没有认出“得分”栏；表头里的“评定结果”（H12）没有认出，如果就是，可以在任务窗格里用“手动指定”指明。",
        },
      ],
      repaired: { H12: "得分" },
    },
    {
      when: "得分 has no name at all",
      book: project({ H12: null }),
      found: [
        {
          severity: "warning",
          cells: "H12",
          message:
            "没有认出“得分”栏；表头里的“（没有栏名）”（H12）没有认出，如果就是，可以在任务窗格里用“手动指定”指明。",
        },
      ],
      repaired: { H12: "得分" },
    },
  ],
});

const BELOW = { B27: "产出指标", C27: "数量指标", D27: "新建水池", E27: "≥2座", F27: "2座", G27: 5, H27: 5 };

describeRule("form/rows-all-read", {
  clean: [{ when: "a note with a number below", book: project({ A27: "附：水池数量", G27: 2 }), near: true }],
  caught: [
    {
      when: "an indicator was put below the total and the grade",
      book: project(BELOW),
      found: [
        {
          severity: "warning",
          cells: "B27",
          message: "第27行像是指标，但在总分或说明以下，没有核对；已读取的指标有11项。",
        },
      ],
      repaired: { B27: null, C27: null, D27: null, E27: null, F27: null, G27: null, H27: null },
    },
  ],
});

describeRule("form/funds-found", {
  clean: [
    { when: "the names are usual ones", book: project({ F5: "全年支出数", H5: "支出率" }), near: true },
  ],
  caught: [
    {
      when: "what was spent has a name of the unit's own",
      book: project({ F5: "用了多少", H5: "用了几成" }),
      found: [
        {
          severity: "warning",
          cells: "D5 E5",
          message:
            "表里有“年初预算数”（D5）、“全年预算数（A）”（E5），但没有认出成对的全年预算数和全年执行数，执行率没有核对，可以在任务窗格里用“手动指定”指明。",
        },
      ],
      // Ten points of execution are then missing from both sums.
      alongside: ["totals/score-sum", "weights/sum-to-total"],
      repaired: { F5: "全年执行数（B）", H5: "执行率（B/A）" },
    },
  ],
});
