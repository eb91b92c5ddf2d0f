import { review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { placeName } from "../../support/rules/places";
import { lentTable, scoringTable } from "../../support/rules/scoring-tables";
import { department, type RuleBook } from "../../support/rules/workbooks";

/** The workbook as a file, opened and checked. */
async function checked({ book }: RuleBook) {
  return review(await openWorkbook(book.bytes(), "评分表.xlsx", inflateNode).read());
}

async function told(book: RuleBook): Promise<readonly string[]> {
  const { findings } = await checked(book);
  return findings.map((one) => `${one.severity} ${one.rule} ${placeName(one.at[0])}`);
}

const BLANK_SCORES = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`F${index + 4}`, null]));

describe("a department's 评分表 (Guangdong)", () => {
  test("is read under the profile guangdong, each row left to the person", async () => {
    const [one] = (await checked(scoringTable({}))).forms;
    if (one?.form.kind !== "department" || !("results" in one)) throw new Error("no department form");
    expect(one.profile.id).toBe("guangdong");
    expect(one.form.year?.year).toBe(2024);
    expect(one.results.coverage).toEqual({
      indicators: 19,
      computed: 0,
      manual: 19,
      unreadable: 0,
      blank: 0,
    });
    expect(new Set(one.results.indicators.map(({ reason }) => reason))).toEqual(new Set(["scoringTable"]));
    expect(one.results.total.weightSum?.toString()).toBe("100");
    expect(one.results.total.sum?.toString()).toBe("97");
    expect(one.results.grade).toBe("优");
  });

  test.each<readonly [string, RuleBook, readonly string[]]>([
    ["sound", scoringTable({}), []],
    ["a title that does not say 自评", scoringTable({}, "2024年部门整体支出绩效评价指标评分表"), []],
    ["first levels with their points", scoringTable({ A4: "履职效能（50分）", A7: "管理效率（50分）" }), []],
    ["scores with decimals, 20 + 17.55 for 20 + 18", scoringTable({ F5: 17.55, F23: 96.55 }), []],
    // 20 + 20 + 9 + 50 = 99.
    [
      "a point is missing",
      scoringTable({ D6: 9, F6: 9, D23: 100, F23: 96 }),
      ["error weights/sum-to-total 评分表!D23", "hint weights/usual-split 评分表!A4"],
    ],
    // 49 + 51: the sum holds, the printed 50 does not.
    [
      "printed points of a first level",
      scoringTable({ A4: "履职效能（50分）", D6: 9, F6: 9, D7: 4, F7: 4 }),
      ["error weights/level-one-sum 评分表!A4"],
    ],
    [
      "49 + 51 where nothing is printed",
      scoringTable({ D6: 9, F6: 9, D7: 4, F7: 4 }),
      ["hint weights/usual-split 评分表!A4"],
    ],
    ["a score above its points", scoringTable({ F7: 4, F23: 98 }), ["error scores/within-weight 评分表!F7"]],
    ["a negative score", scoringTable({ F7: -1, F23: 93 }), ["error entries/not-negative 评分表!F7"]],
    ["another total", scoringTable({ F23: 96 }), ["error totals/score-sum 评分表!F23"]],
    ["another grade", scoringTable({ B24: "良" }), ["error totals/grade-matches 评分表!B24"]],
    ["a score is missing", scoringTable({ F9: null }), ["error scores/filled 评分表!F9"]],
    [
      "a second level is missing",
      scoringTable({ B21: "资产管理" }),
      ["hint form/sections-complete 评分表!B3"],
    ],
    [
      "standards alone, without a column of scores",
      scoringTable({ ...BLANK_SCORES, F3: null, A24: null, B24: null }),
      [],
    ],
    [
      "standards alone that make 99",
      scoringTable({ ...BLANK_SCORES, F3: null, A24: null, B24: null, D6: 9 }),
      ["error weights/sum-to-total 评分表!D23", "hint weights/usual-split 评分表!A4"],
    ],
  ])("%s", async (_name, book, expected) => {
    expect(await told(book)).toEqual(expected);
  });
});

describe("the year's 评分表 beside a form without points", () => {
  test("the points are taken from it by name", async () => {
    const [own, table] = (await checked(lentTable({}))).forms;
    if (!own || !("results" in own) || !table || !("results" in table)) throw new Error("two forms expected");
    expect(own.results.indicators.map(({ weight }) => weight?.toNumber())).toEqual([
      20, 20, 10, 3, 4, 4, 3, 3, 5, 7, 2, 2, 3, 2, 2, 3, 2, 3, 2,
    ]);
    expect(table.results.coverage.computed).toBe(0);
  });

  test.each<readonly [string, RuleBook, readonly string[]]>([
    ["sound", lentTable({}), ["hint weights/taken-from-table 自评表!D3"]],
    [
      "a score above the points of the table",
      lentTable({ D7: 4, D23: 98 }),
      ["error scores/within-weight 自评表!D7", "hint weights/taken-from-table 自评表!D3"],
    ],
    [
      "a score is missing",
      lentTable({ D9: null }),
      ["error scores/filled 自评表!D9", "hint weights/taken-from-table 自评表!D3"],
    ],
    [
      "the table makes 99: told there, once",
      lentTable({ "评分表!D6": 9 }),
      [
        "error scores/within-weight 自评表!D6",
        "hint weights/taken-from-table 自评表!D3",
        "error weights/sum-to-total 评分表!D23",
        "hint weights/usual-split 评分表!A4",
      ],
    ],
  ])("%s", async (_name, book, expected) => {
    expect(await told(book)).toEqual(expected);
  });

  test("the message names the sheet", async () => {
    const { findings } = await checked(lentTable({ D7: 4, D23: 98 }));
    expect(findings.map(({ message }) => message)).toEqual([
      "“新增预算入库项目事前绩效评估”得分（D7）4分，超过分值3分（权重取自“评分表”表）。",
      "本表没有权重，权重取自“评分表”表。",
    ]);
  });
});

test("rows of the framework with targets and actual values are left to the person too", () => {
  const { forms } = review(department({ B13: "履职效能", B19: "管理效率", B21: "管理效率" }).book.grids());
  const [one] = forms;
  if (!one || !("results" in one)) throw new Error("no department form");
  expect(one.profile.id).toBe("guangdong");
  expect(one.results.coverage.computed).toBe(0);
  expect(one.results.indicators.filter(({ score }) => score !== null)).toEqual([]);
});
