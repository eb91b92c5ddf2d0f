import { formatAddress } from "../../../src/core/cells/address";
import { isEvaluation, type EvaluationResults } from "../../../src/core/compute/results";
import type { EvaluationForm } from "../../../src/core/form/model";
import { review, type Review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { CASE_FINDINGS, CASE_ROWS, lines, rowText, squeezed } from "../../support/forms/case-facts";
import { CASE_IDS, publishedCase, publishedWorkbook, type CaseId } from "../../support/forms/cases";

/** kind, profile, year; rate and score of the execution; total typed, sum, computed; grade; indicators computed/manual/unreadable. */
const FORMS: Readonly<Record<CaseId, string>> = {
  // 80 scored without the execution, whose amounts are zero.
  "002": "project mof-2020-10 2022; - -; - 80 80; 良; 9 3/6/0",
  "008": "project sichuan 2023; 1 10; - - -; -; 2 0/2/0",
  "012": "project mof-2020-10 2022; 1 10; 100 110 110; 优; 9 2/7/0",
  "013": "project mof-2020-10 2023; 1 10; - 90 90; 优; 14 7/7/0",
  // 96 − 7 + 10 − 9 + 9.8 = 99.8.
  "017": "project mof-2020-10 2022; 1 10; 96 96 99.8; 优; 9 8/1/0",
  "019": "project hubei-2020 2022; 1 20; - 90 90; 优; 11 0/11/0",
  // 195.5 ÷ 200 = 0.9775, × 20 = 19.55; + 80 = 99.55.
  "020": "project hubei-2020 2022; 0.9775 19.55; 99.55 99.55 99.55; 优; 8 0/8/0",
  // The amounts are lost: the printed 79.27% gives 7.93. 60 × 0.9 + 7.93 = 61.93.
  "028": "department chongqing 2023; - 7.93; 97.93 67.93 61.93; 优; 6 3/3/0",
  "032": "transfer transfer-payment 2021; 1 -; - - -; -; 16 0/16/0",
  // 65.07 ÷ 65.66 = 0.99101…, × 10 = 9.91; 9.91+14.86+15+10+10+30+10 = 99.77.
  "036": "project mof-2020-10 2020; 0.991 9.91; 94 93 99.77; 优; 6 6/0/0",
  // 27.9996 ÷ 127 = 0.22046….
  "039": "transfer transfer-payment 2023; 0.2205 -; - - -; -; 5 0/5/0",
  // 27.8 ÷ 29 = 0.95862…, × 9 = 8.627… → 8.63; 8+63 = 71 stand, 8.63+7+7+7+5.7+6+6+6+5+15 = 73.33.
  "041": "project mof-2020-10 2022; 0.9586 8.63; - 71 73.33; 中; 9 5/4/0",
};

describe.each(CASE_IDS)("case %s", (id) => {
  let reviewed: Review;
  let form: EvaluationForm;
  let results: EvaluationResults;
  beforeAll(async () => {
    const book = openWorkbook(publishedWorkbook(id), `${id}.xlsx`, inflateNode);
    reviewed = review(await book.read());
    const [first] = reviewed.forms;
    if (!first || !("results" in first) || !isEvaluation(first.form)) throw new Error("no evaluation form");
    form = first.form;
    results = first.results;
  });

  test("every row is found, classed and computed", () => {
    expect(results.indicators.map(rowText)).toEqual(lines(CASE_ROWS[id]).map(squeezed));
  });
  test("every row stands under its levels", () => {
    const published = publishedCase(id).indicators.map((one) => [
      levelName(one.level1),
      levelName(one.level2),
    ]);
    const expected = id === "028" ? published.map(() => ["", ""]) : published;
    expect(results.indicators.map(({ row }) => [row.level1?.name ?? "", row.level2?.name ?? ""])).toEqual(
      expected,
    );
  });
  test("weights, scores and reasons are those of the table", () => {
    const published = publishedCase(id).indicators;
    expect(
      results.indicators.map(({ row }) => [
        row.weight?.raw ?? "",
        row.score?.raw ?? "",
        row.reason?.raw ?? "",
      ]),
    ).toEqual(published.map((one) => [one.weight_raw, one.score_raw, one.note_raw]));
  });
  test("the funds are those of the table", () => {
    const published = publishedCase(id).funds;
    expect(form.funds.map((fund) => fund.label.replace(/\s/gu, ""))).toEqual(
      published.map((fund) => fund.label.replace(/\s/gu, "")),
    );
    expect(
      form.funds.map((fund) => [fund.fullYearBudget?.raw ?? "", fund.fullYearExecution?.raw ?? ""]),
    ).toEqual(published.map((fund) => [fund.budget_adjusted, fund.executed]));
  });
  test("the form as a whole", () => {
    expect(formText(reviewed, form, results)).toBe(FORMS[id]);
  });
  test("exactly the faults that are there", () => {
    const found = reviewed.findings.map((one) => `${one.severity} ${one.rule} ${formatAddress(one.at[0])}`);
    expect([...found].sort()).toEqual([...lines(CASE_FINDINGS[id])].sort());
  });
  test("head entries are read", () => {
    const { header } = publishedCase(id);
    const names = ["项目名称", "转移支付(项目)名称", "单位名称"].flatMap((label) => header[label] ?? []);
    const own = [form.header.get("projectName"), form.header.get("budgetDepartment")].flatMap(
      (one) => one?.value ?? [],
    );
    expect(own).toEqual(names);
  });
});

function formText({ forms }: Review, form: EvaluationForm, results: EvaluationResults): string {
  const { execution, total, grade, coverage } = results;
  const text = (number: { toFixed(): string } | null | undefined): string => number?.toFixed() ?? "-";
  return [
    `${form.kind} ${forms[0]?.profile.id ?? ""} ${String(form.year?.year)}`,
    `${text(execution.scored?.rate)} ${text(execution.score)}`,
    `${text(total.typed)} ${text(total.sum)} ${text(total.computed)}`,
    grade ?? "-",
    `${coverage.indicators} ${coverage.computed}/${coverage.manual}/${coverage.unreadable}`,
  ].join("; ");
}

/** `产 出 指 标 (50分)` → 产出指标. */
function levelName(text: string): string {
  return text.replace(/\s/gu, "").replace(/\([^)]*\)/u, "");
}
