import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { draftReport, draftReports } from "../../../src/core/draft/draft-report";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import type { Paper } from "../../../src/core/paper/paper";
import { review } from "../../../src/core/review";
import { readReport } from "../../../src/host/docx/read-report";
import { writePaper } from "../../../src/host/docx/write-paper";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { CASE_IDS, publishedWorkbook } from "../../support/forms/cases";
import { formWorkbook } from "../../support/forms/form-workbook";
import type { Layout } from "../../support/forms/layout";
import { standardForm } from "../../support/forms/standard-form";
import { SOUND_PROJECT } from "../../support/forms/standard-project";
import { COLUMN_NAMES, columnNames, FUND_NAMES, fundNames } from "../../support/forms/synonyms";
import { SOUND_TRANSFER } from "../../support/rules/sound-transfer";
import { checkedDrafts, MARKS, marksIn, type CheckedDraft } from "./drafts";

const ASSETS = join(__dirname, "../../../assets");
const workbooksIn = (folder: string): readonly string[] =>
  readdirSync(join(ASSETS, folder)).filter((name) => name.endsWith(".xlsx"));
const gridsOf = (bytes: Uint8Array) => openWorkbook(bytes, "a.xlsx", inflateNode).read();
const only = (drafts: readonly CheckedDraft[]): CheckedDraft => {
  expect(drafts).toHaveLength(1);
  return drafts[0] as CheckedDraft;
};

describe("a drafted report passes the check with nothing but its marks", () => {
  test.each(workbooksIn("samples"))("sample %s", async (name) => {
    const draft = only(await checkedDrafts(await gridsOf(readFileSync(join(ASSETS, "samples", name)))));
    expect(draft.faults).toEqual([]);
    expect(draft.checked.forms.forms.map(({ form }) => form.kind).sort()).toEqual([
      "baseData",
      "budgetTable",
      "budgetTable",
      "department",
    ]);
  });

  test.each(["project.xlsx", "department.xlsx", "transfer.xlsx"])("blank form %s", async (name) => {
    const draft = only(await checkedDrafts(await gridsOf(readFileSync(join(ASSETS, "templates", name)))));
    expect(draft.faults).toEqual([]);
    expect(marksIn(draft.text).length).toBeGreaterThan(10);
  });

  test.each(CASE_IDS)("published table %s", async (id) => {
    const draft = only(await checkedDrafts(await gridsOf(publishedWorkbook(id))));
    expect(draft.faults).toEqual([]);
    const [own] = draft.checked.forms.forms;
    const [source] = draft.workbook.forms;
    expect(own?.form.kind).toBe(source?.form.kind);
  });

  test.each([
    ["project", null],
    ["department", null],
    ["department", "hunan-dept"],
    ["department", "guangdong"],
    ["project", "guangdong"],
    ["project", "sichuan"],
  ] as const)("sound %s under %s", async (kind, profile) => {
    const draft = only(await checkedDrafts(standardForm({ kind }).grids(), profile));
    expect(draft.faults).toEqual([]);
  });

  test("sound transfer", async () => {
    const draft = only(await checkedDrafts(formWorkbook([{ content: SOUND_TRANSFER }]).grids()));
    expect(draft.faults).toEqual([]);
    expect(draft.text).not.toMatch(/自评得分|等级为/u);
  });

  const LAYOUTS: readonly (readonly [string, Partial<Layout>])[] = [
    ["starts at C4, gaps", { at: { row: 3, column: 2 }, gapRows: 1, gapColumns: [2, 5] }],
    ["no block column, levels repeated", { blockColumn: false, levels: "repeated" }],
    ["levels in the first row, points printed", { levels: "first", levelWeight: "printed" }],
    ["sign, value and unit in three columns", { target: "split", weightColumn: "before" }],
    ["a spread target under two header rows", { target: "spread", headerRows: 2 }],
    ["unit first, values as numbers", { target: "unitFirst", values: "number" }],
    ["amounts in 元", { amounts: "yuan" }],
    ["texts for numbers", { amounts: "text", points: "text", rates: "text" }],
    ["bare percentages, a formula total", { rates: "percent", totals: "formula" }],
    [
      "template rows, notes, signature",
      { extraRows: ["placeholder", "prompt", "hidden"], foot: ["notes", "signature"] },
    ],
    ["labels broken, split amounts beside", { labels: "lineBreaks", splits: "beside" }],
    ["no weight column", { weightColumn: "absent" }],
    ["neither weight nor score column", { weightColumn: "absent", scoreColumn: false }],
    ["no reason column", { reasonColumn: false }],
  ];
  test.each(LAYOUTS)("layout: %s", async (_name, layout) => {
    for (const kind of ["project", "department"] as const) {
      const draft = only(await checkedDrafts(standardForm({ kind, layout }).grids()));
      expect(draft.faults).toEqual([]);
    }
  });

  const names = Math.max(...Object.values(COLUMN_NAMES).map((list) => list.length));
  test.each(Array.from({ length: names }, (_, n) => n))("header names %i", async (n) => {
    const funds = fundNames(n % Math.max(...Object.values(FUND_NAMES).map((list) => list.length)));
    const layout = { columns: columnNames(n), funds };
    const draft = only(await checkedDrafts(standardForm({ layout }).grids()));
    expect(draft.faults).toEqual([]);
  });
});

describe("the annex is the form of the workbook", () => {
  test.each(["project", "department"] as const)("sound %s: the same figures, nothing found", async (kind) => {
    const { workbook, checked } = only(await checkedDrafts(standardForm({ kind }).grids()));
    const figures = ({ forms }: { forms: typeof workbook.forms }) =>
      forms.flatMap((one) =>
        "results" in one
          ? [
              one.form.funds.map((fund) => fund.fullYearExecution?.value.number?.toFixed()),
              one.form.indicators.map((row) => [
                row.level1?.name,
                row.level3?.value,
                row.target?.value.text,
                row.actual?.value.text,
                row.weight?.value.number?.toFixed(),
                row.score?.value.number?.toFixed(),
              ]),
              one.results.total.typed?.toFixed(),
              one.results.execution.score?.toFixed(),
            ]
          : [],
      );
    expect(figures(checked.forms)).toEqual(figures(workbook));
    expect(checked.forms.findings).toEqual([]);
  });

  test("unused template rows are left out", async () => {
    const layout = { extraRows: ["placeholder", "blank"] } as const;
    const { checked } = only(await checkedDrafts(standardForm({ layout }).grids()));
    const [form] = checked.forms.forms;
    expect(form && "results" in form ? form.results.coverage : null).toMatchObject({
      blank: 0,
      indicators: 11,
    });
  });
});

test("a form without levels has none in the annex: the indicators' names take their room", async () => {
  const draft = only(await checkedDrafts(standardForm({ layout: { levels: "flat" } }).grids()));
  expect(draft.faults).toEqual([]);
  const tables = draft.paper.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const cells = tables.flatMap(({ rows }) => rows.flat());
  const named = (name: string) => cells.filter(({ text }) => JSON.stringify(text).includes(name));
  expect([...named("一级指标"), ...named("二级指标")]).toEqual([]);
  expect(named("三级指标").map(({ columns }) => columns)).toEqual([3]);
  expect(named("新建供水管网长度").map(({ columns }) => columns)).toEqual([3]);
});

test("a figure of an indicator changed by hand is found once, beside the annex and the workbook", async () => {
  const workbook = review(standardForm().grids());
  const [paper] = draftReports(workbook, "自评");
  const changed = JSON.stringify(paper)
    .replace('"实际完成值"},{"text":"92%"', '"实际完成值"},{"text":"95%"')
    .replace("该项得9.39分", "该项得9.93分");
  const document = readReport(await writePaper(JSON.parse(changed) as Paper), "报告.docx", inflateNode);
  const { findings } = reviewNarrative(document, { profile: null, workbook });
  expect(
    findings
      .filter(({ severity, rule }) => severity !== "hint" && rule !== MARKS)
      .map(({ message }) => message),
  ).toEqual([
    "报告写“工程按期完工率”95%，工作簿（F17）的完成值是92%。",
    "报告写“工程按期完工率”得9.93分，工作簿（H17）是9.39分。",
  ]);
});

describe("figures and words", () => {
  // 346.47 + 85.76 = 432.23; 432.23 ÷ 432.23 = 100%; 1.51 − 1.47 = 0.04, 0.04 ÷ 1.51 = 2.65%; 17 ÷ 16 = 106.25%.
  test("the department's sample: every figure from the workbook, changes by arithmetic", async () => {
    const [, sample] = workbooksIn("samples");
    const { text, paper } = only(
      await checkedDrafts(await gridsOf(readFileSync(join(ASSETS, "samples", String(sample))))),
    );
    expect(paper.name).toBe("2024年度中共益阳市直属机关工作委员会部门整体支出绩效自评报告");
    for (const words of [
      "年初预算数346.47万元，全年预算数432.23万元，比年初预算数增加85.76万元，全年执行数432.23万元，预算执行率100%（432.23÷432.23）。",
      "2024年单位编制数16人，实际在职17人，在职人员控制率106.25%。",
      "本年决算数1.47万元，比上年决算数减少0.04万元，下降2.65%",
      "基本支出（成本指标）：年度指标值≤329.47万元，实际完成值412.23万元，没有达到指标值，比指标值多82.76万元（偏离25.12%），分值5分，该项得4.9分〔请核对：按本配置的公式应得3.74分〕。",
      "满分100分，自评得分99.8分，等级",
      // 5+5+5+5+10+5+5+4.9+4.9 = 49.8
      "产出指标得49.8分",
      "自评表共设置绩效指标13项",
    ])
      expect(text).toContain(words);
  });

  test("a score that is missing is asked for, and no total is claimed", async () => {
    const { text } = only(
      await checkedDrafts(
        standardForm().withCells({ "indicators[0].score": null, "total.score": null }).grids(),
      ),
    );
    expect(text).toMatch(/自评得分〔请填写：自评总分，还有1项没有得分〕/u);
    expect(text).toContain("等级〔请填写：总分核定后的等级〕");
  });

  test("a total that is not the sum, a rate that is not the quotient: both figures in a mark, neither claimed", async () => {
    const { text, faults } = only(
      await checkedDrafts(
        standardForm().withCells({ "total.score": 80, "funds[0].executionRate": 0.5 }).grids(),
      ),
    );
    expect(text).toMatch(/自评得分〔请核对：总分栏为80，各项得分之和为[\d.]+〕/u);
    expect(text).toMatch(/预算执行率〔请核对：表内为50%，计算为[\d.]+%〕/u);
    expect(text).not.toMatch(/自评得分80分/u);
    expect(faults).toEqual([]);
  });

  test("every mark is short enough to be found as one", async () => {
    for (const id of CASE_IDS) {
      const { text, checked } = only(await checkedDrafts(await gridsOf(publishedWorkbook(id))));
      const found = checked.findings.filter(({ rule }) => rule === "narrative/no-template-residue");
      expect(found).toHaveLength(marksIn(text).length);
    }
  });
});

describe("which reports a workbook gives", () => {
  test("several projects: a report each, in their order", () => {
    const second = {
      ...SOUND_PROJECT,
      head: SOUND_PROJECT.head.map((one) =>
        one.field === "projectName" ? { ...one, value: "第二个经费" } : one,
      ),
    };
    const book = formWorkbook([{ content: SOUND_PROJECT }, { content: second, sheet: "乙" }]);
    const papers = draftReports(review(book.grids()), "自评");
    expect(papers.map(({ name }) => name).at(1)).toBe("2024年度第二个经费项目绩效自评报告");
    expect(papers).toHaveLength(2);
  });

  test("base data and budget tables go with the department's report", () => {
    const paper = draftReport(review(standardForm({ kind: "department" }).grids()), "自评");
    const captions = paper?.blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : []));
    expect(captions).toEqual([
      "2024年度部门整体支出绩效自评表",
      "2024年度部门整体支出绩效评价基础数据表",
      "2024年度部门基本支出情况",
      "2024年度部门项目支出情况",
    ]);
  });

  test("no evaluation form: no report", () => {
    const grids = standardForm({ kind: "department" }).grids().slice(1);
    expect(draftReport(review(grids), "自评")).toBeNull();
    expect(draftReports(review([]), "自评")).toEqual([]);
  });
});
