import { describeRule } from "../../support/rules/harness";
import { lentTable, scoringTable } from "../../support/rules/scoring-tables";

describeRule("form/sections-complete", {
  clean: [
    { when: "a longer name of the same section", book: scoringTable({ B21: "运行成本情况" }), near: true },
  ],
  caught: [
    {
      when: "nothing is said of the running costs",
      book: scoringTable({ B21: "资产管理" }),
      found: [
        {
          severity: "hint",
          cells: "B3",
          message: "没有运行成本：当年评分表没有的可不改，漏评的请补上。",
        },
      ],
      repaired: { B21: "运行成本" },
    },
  ],
});

/** The points of the 评分表 written into the form itself: 50 + 50. */
const OWN_POINTS = {
  F3: "权重",
  ...Object.fromEntries(
    [20, 20, 10, 3, 4, 4, 3, 3, 5, 7, 2, 2, 3, 2, 2, 3, 2, 3, 2].map((points, index) => [
      `F${String(index + 4)}`,
      points,
    ]),
  ),
};

describeRule("weights/taken-from-table", {
  clean: [
    {
      when: "the form bears weights of its own",
      book: scoringTable({ C8: "预算约束性" }),
    },
    {
      when: "a column of points beside the reasons",
      book: lentTable({ ...OWN_POINTS, C8: "预算约束性" }),
      near: true,
    },
  ],
  caught: [
    {
      when: "the table calls one row otherwise",
      book: lentTable({ C8: "预算约束性" }),
      found: [
        {
          severity: "hint",
          cells: "D3 C8",
          message: "本表没有权重，权重取自“评分表”表，其中“预算约束性”在该表中没有找到，未核对。",
        },
      ],
      repaired: OWN_POINTS,
    },
  ],
});
