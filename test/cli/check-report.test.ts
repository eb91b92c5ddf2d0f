import Ajv2020 from "ajv/dist/2020";
import { REPORT_JSON_SCHEMA } from "../../src/core/report/schema";
import { para, table, tableCell, wordFile } from "../support/documents/word-package";
import { seedDocument } from "../support/documents/seed-document";
import { call } from "./call";
import { soundForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (...args: readonly string[]) => call(args, { cwd: place.folder });

interface Json {
  readonly files: readonly {
    readonly outcome: string;
    readonly forms: readonly { readonly sheet: string; readonly kind: string }[];
    readonly findings: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly quote: string;
      readonly start: number;
      readonly end: number;
    }[];
  }[];
}

describe("check of a written report", () => {
  it("finds the four forms of the published report, and what is wrong at its cell with the quote", async () => {
    place.write("报告.docx", await seedDocument());
    const { status, out } = await run("check", "报告.docx", "--format", "json");
    expect(status).toBe(1);
    const report = JSON.parse(out) as Json;
    const ajv = new Ajv2020({ strict: false });
    expect([ajv.validate(REPORT_JSON_SCHEMA, report), ajv.errors]).toEqual([true, null]);
    const [file] = report.files;
    expect(file?.forms.map(({ sheet, kind }) => `${sheet} ${kind}`)).toEqual([
      "表1 budgetTable",
      "表2 budgetTable",
      "表3 baseData",
      "表4 department",
    ]);
    const cost = file?.findings.find((one) => one.sheet === "表4" && one.cell === "H22");
    // 基本支出 412.23 of ≤329.47, scored 4.9 of 5.
    expect(cost?.quote).toBe("4.9");
    expect((cost?.end ?? 0) - (cost?.start ?? 0)).toBe(3);
  });

  it("shows the quote in the text report", async () => {
    place.write("报告.docx", await seedDocument());
    const { out } = await run("check", "报告.docx");
    expect(out).toContain("“表4”");
    expect(out).toContain("原文  “4.9”");
  });

  it("takes reports only where they are named: a folder means its workbooks", async () => {
    place.write("甲/报告.docx", await seedDocument());
    place.write("甲/自评表.xlsx", soundForm());
    const { out } = await run("check", "甲", "--format", "ndjson");
    expect(out.trim().split("\n")).toHaveLength(1);
  });

  it("says that a report without a form has none", async () => {
    place.write("报告.docx", wordFile(para("正文") + table([tableCell("甲"), tableCell("乙")])));
    const { status, out } = await run("check", "报告.docx");
    expect([status, out.includes("没有找到可以核对的自评表")]).toEqual([0, true]);
  });

  it("cannot read what only bears the name", async () => {
    place.write("报告.docx", soundForm());
    const { status, err } = await run("check", "报告.docx", "--format", "json");
    expect(status).toBe(3);
    expect(err).toContain("这是 Excel 工作簿，不是书面报告");
  });

  it("a report is never filled", async () => {
    place.write("报告.docx", await seedDocument());
    const { status, err } = await run("fill", "报告.docx");
    expect(status).toBe(2);
    expect(err).toContain("报告.docx 是书面报告，只能核对，不能填写");
    expect(place.files()).toEqual(["报告.docx"]);
  });
});
