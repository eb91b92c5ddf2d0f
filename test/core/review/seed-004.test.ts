import { readFileSync } from "node:fs";
import { join } from "node:path";
import { show, type Decimal } from "../../../src/core/cells/decimal";
import { isEvaluation, type EvaluationResults } from "../../../src/core/compute/results";
import type { EvaluationForm } from "../../../src/core/form/model";
import { review, type Review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { SAMPLE_FINDINGS } from "../../support/quality/sample-facts";
import { placeName } from "../../support/rules/places";

/** The published department workbook of 益阳 2024, faults included. */
const SAMPLE = join(__dirname, "../../../assets/samples/2024年度部门整体支出绩效自评（示例）.xlsx");

let reviewed: Review;
let form: EvaluationForm;
let results: EvaluationResults;

beforeAll(async () => {
  const book = openWorkbook(new Uint8Array(readFileSync(SAMPLE)), "sample.xlsx", inflateNode);
  reviewed = review(await book.read());
  const [first] = reviewed.forms;
  if (!first || !("results" in first) || !isEvaluation(first.form)) throw new Error("no department form");
  form = first.form;
  results = first.results;
});

const text = (number: Decimal | null | undefined): string | null => (number ? show(number) : null);

describe("the department workbook of seed 004", () => {
  test("four forms on four sheets, of 2024", () => {
    expect(
      reviewed.forms.map(({ form: one, profile }) => [one.sheet, one.kind, one.year?.year, profile.id]),
    ).toEqual([
      ["自评表", "department", 2024, "mof-2020-10"],
      ["基础数据表", "baseData", 2024, "mof-2020-10"],
      ["基本支出情况", "budgetTable", 2024, "mof-2020-10"],
      ["项目支出情况", "budgetTable", 2024, "mof-2020-10"],
    ]);
    expect(reviewed.unrecognised).toEqual([]);
    expect(reviewed.outcome).toBe("errors");
  });

  test("exactly these findings, and no false alarm", () => {
    const found = reviewed.findings.map((one) => `${one.severity} ${one.rule} ${placeName(one.at[0])}`);
    expect(found).toEqual(SAMPLE_FINDINGS);
  });

  test("execution 100%, 10 points", () => {
    expect(text(results.execution.scored?.rate)).toBe("1");
    expect(text(results.execution.score)).toBe("10");
    expect(text(results.execution.typedScore)).toBe("10");
  });

  test("13 indicators, none lost: 9 computed, 4 for a person", () => {
    const { blank, ...counted } = results.coverage;
    expect(counted).toEqual({ indicators: 13, computed: 9, manual: 4, unreadable: 0 });
    expect(blank).toBe(form.indicators.length - 13);
    const named = results.indicators.filter((one) => one.state !== "blank");
    expect(named.map((one) => [one.row.level3?.value, text(one.score) ?? one.reason])).toEqual([
      ["党员培训", "5"],
      ["发展新党员", "5"],
      ["加强案件审理规范率", "5"],
      ["违纪违法案件审结率", "5"],
      ["党建工作考核合格率", "10"],
      ["重点工作完成率", "5"],
      ["党组织换届及时率", "5"],
      // (1 − (412.23 − 329.47) ÷ 329.47) × 5 = 3.7440…; (1 − 3 ÷ 17) × 5 = 4.1176….
      ["基本支出", "3.74"],
      ["项目支出", "4.12"],
      ["开展党建宣传", "qualitative"],
      ["创先争优", "qualitative"],
      ["慈善一日捐", "narrativeActual"],
      ["市直机关党务干部工作满意度", "narrativeActual"],
    ]);
    expect(text(results.indicators.find((one) => one.row.level3?.value === "基本支出")?.deviation)).toBe(
      "0.2512",
    );
  });

  test("the total agrees with its parts; computed it is 97.86; grade 优", () => {
    // 99.8 − 4.9 + 3.74 − 4.9 + 4.12 = 97.86.
    expect([results.total.typed, results.total.sum, results.total.computed].map(text)).toEqual([
      "99.8",
      "99.8",
      "97.86",
    ]);
    expect([results.total.typedWeight, results.total.weightSum].map(text)).toEqual(["100", "100"]);
    expect(results.grade).toBe("优");
    expect(form.grade).toBeNull();
  });

  test("the two splits are read from their label cells", () => {
    expect(
      form.splits.map((split) => [
        split.kind,
        split.items.map((item) => [item.label, text(item.amount.value.number)]),
      ]),
    ).toEqual([
      [
        "income",
        [
          ["一般公共预算", "351.02"],
          ["政府性基金拨款", null],
          ["纳入专户管理的非税收入拨款", null],
          ["其他资金", "81.22"],
        ],
      ],
      [
        "expenditure",
        [
          ["基本支出", "412.23"],
          ["项目支出", "20"],
        ],
      ],
    ]);
  });

  test("the configured formula is shown as such beside the typed score", () => {
    const finding = reviewed.findings.find((one) => placeName(one.at[0]) === "自评表!H23");
    expect(finding?.message).toBe(
      "“基本支出”自评得分（H23）4.9分，按本配置公式应得3.74分（(1-(412.23-329.47)/329.47)*5；超过上限，按超出比例扣分），相差1.16分。",
    );
    expect(finding?.expression).toEqual({
      addresses: "(1-(F23-E23)/E23)*G23",
      values: "(1-(412.23-329.47)/329.47)*5",
      expected: "3.74",
      found: "4.9",
      delta: "+1.16",
    });
    expect(finding?.basis).toContain("按本配置（mof-2020-10：formula.le）");
    expect(finding?.basis).toContain("财预〔2020〕10号没有写反向指标的算法");
  });

  test("the budget tables say what would put them right", () => {
    const message = (rule: string, place: string): string | undefined =>
      reviewed.findings.find((one) => one.rule === rule && placeName(one.at[0]) === place)?.message;
    expect(message("budget-table/columns-add-up", "基本支出情况!C4")).toBe(
      "基本支出情况表“基本支出”的年中追加（C4）为65.76万元，其下各行之和为82.76万元，相差17万元。",
    );
    expect(message("budget-table/final-within-budget", "基本支出情况!C4")).toBe(
      "基本支出情况表“基本支出”一行不平：329.47＋65.76＝395.23万元，决算却是412.23万元，多出17万元；年中追加改为82.76则相符。",
    );
    expect(message("budget-table/columns-add-up", "项目支出情况!C4")).toBe(
      "项目支出情况表“部门项目支出”的年中追加（C4）为0万元，其下各行之和为3万元，相差3万元。",
    );
  });

  test("no cause is invented and nothing is called a breach", () => {
    for (const { message, remedy } of reviewed.findings) expect(message + remedy).not.toMatch(/违反|违规/u);
  });
});
