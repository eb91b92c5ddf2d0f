import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { NARRATIVE_JSON_SCHEMA } from "../../src/core/narrative/narrative-schema";
import { seedDocument } from "../support/documents/seed-document";
import { para, wordFile } from "../support/documents/word-package";
import { call } from "./call";
import { soundForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (...args: readonly string[]) => call(args, { cwd: place.folder });
const seed = (number: string): string =>
  readFileSync(join(__dirname, "../data/narrative", `${number}.txt`), "utf8");

/** 26.05 + 19.75 = 45.80; with 3.57 it is 49.37. */
const FAULTY =
  "2024年度某局部门整体支出绩效自评报告\n\n一、收支情况\n预算总计45.8万元，其中养老保险预算26.05万元，医疗保险预算19.75万元，退休费3.57万元。\n";

interface Json {
  readonly schema: string;
  readonly files: readonly {
    readonly path: string;
    readonly outcome: string;
    readonly error: { readonly code: string } | null;
    readonly facts: readonly Quoted[];
    readonly forms: readonly { readonly sheet: string }[];
    readonly findings: readonly (Quoted & { readonly rule: string; readonly cell: string | null })[];
  }[];
}

interface Quoted {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

async function json(...args: readonly string[]): Promise<Json> {
  const { out } = await run("narrative", ...args, "--format", "json");
  return JSON.parse(out) as Json;
}

describe("the text report", () => {
  it("says where, quotes with a few words around, shows the arithmetic, the basis and what to do", async () => {
    place.write("报告.txt", FAULTY);
    const { status, out } = await run("narrative", "报告.txt");
    expect(status).toBe(1);
    expect(out).toContain("需修改：1个错误");
    expect(out).toContain("第4行，“一、收支情况”");
    expect(out).toContain(
      "预算总计【45.8万元，其中养老保险预算26.05万元，医疗保险预算19.75万元，退休费3.57万元】",
    );
    expect(out).toContain("26.05+19.75+3.57");
    expect(out).toContain("应为49.37，现为45.8");
    expect(out).toMatch(/依据 {2}.*\n.*改法 {2}/u);
  });

  it("has a summary for several reports", async () => {
    place.write("甲.txt", FAULTY);
    place.write("乙.docx", wordFile(para("2024年度自评报告")));
    const { out } = await run("narrative", "甲.txt", "乙.docx");
    expect(out).toContain("共2个文件：");
  });
});

describe("JSON", () => {
  it.each(["000", "001", "002", "003", "004"])(
    "of report %s is as the schema says, every quote exact",
    async (number) => {
      const text = seed(number);
      place.write("报告.txt", text);
      const report = await json("报告.txt");
      const ajv = new Ajv2020({ strict: false });
      expect([ajv.validate(NARRATIVE_JSON_SCHEMA, report), ajv.errors]).toEqual([true, null]);
      const [file] = report.files;
      expect([report.schema, file?.path]).toEqual(["selfeval-narrative/1", "报告.txt"]);
      const wrong = [...(file?.facts ?? []), ...(file?.findings ?? [])].filter(
        ({ start, end, quote }) => text.slice(start, end) !== quote,
      );
      expect(wrong).toEqual([]);
      expect(file?.facts.length).toBeGreaterThan(10);
    },
  );

  it("of a Word report holds its forms and their findings", async () => {
    place.write("报告.docx", await seedDocument());
    const [file] = (await json("报告.docx")).files;
    expect(file?.forms.map(({ sheet }) => sheet)).toEqual(["表1", "表2", "表3", "表4"]);
    expect(file?.findings.find(({ cell }) => cell === "H22")?.quote).toBe("4.9");
    expect(file?.findings.some(({ rule }) => rule === "narrative/direction-of-change")).toBe(true);
  });

  it("of an unreadable file says why and is still as the schema says", async () => {
    place.write("报告.docx", soundForm());
    const { status, out, err } = await run("narrative", "报告.docx", "--format", "json");
    expect(status).toBe(3);
    expect(err).toContain("这是 Excel 工作簿，不是书面报告");
    const report = JSON.parse(out) as Json;
    expect(new Ajv2020({ strict: false }).validate(NARRATIVE_JSON_SCHEMA, report)).toBe(true);
    expect(report.files[0]).toMatchObject({ outcome: "unreadable", error: { code: "unsupported" } });
  });
});

describe("HTML and Markdown", () => {
  it("underlines each finding at its place, numbered and linked both ways, and escapes the text", async () => {
    place.write("报告.txt", FAULTY.replace("某局", "<b>某局</b>&"));
    const { out } = await run("narrative", "报告.txt", "--format", "html");
    expect(out).toContain("2024年度&lt;b&gt;某局&lt;/b&gt;&amp;部门");
    expect(out).not.toContain("<b>");
    // The second finding, that no execution is stated, lies at the total inside the first.
    const shown = out.slice(out.indexOf('class="paper"')).replace(/ title="[^"]*"/gu, "");
    expect(shown).toContain(
      '<a id="file-1-place-1"></a><a id="file-1-place-2"></a><u class="error">45.8万元</u>' +
        '<sup><a href="#file-1-entry-2">2</a></sup>' +
        '<u class="error">，其中养老保险预算26.05万元，医疗保险预算19.75万元，退休费3.57万元</u>' +
        '<sup><a href="#file-1-entry-1">1</a></sup>。',
    );
    expect(out).toContain('<a id="file-1-entry-1" href="#file-1-place-1">1</a>');
    expect(out).not.toContain("<script");
  });

  it("shows the tables of a report as tables with their spans", async () => {
    place.write("报告.docx", await seedDocument());
    const { out } = await run("narrative", "报告.docx", "--format", "html");
    expect(out).toContain('<td rowspan="11">产出指标\n（50分）</td>');
    expect(out).toMatch(/<td><a id="file-1-place-\d+"><\/a><u class="warning" title="[^"]+">4\.9<\/u>/u);
  });

  it("Markdown has one row a finding", async () => {
    place.write("报告.txt", FAULTY);
    const { out } = await run("narrative", "报告.txt", "--format", "markdown");
    expect(out).toContain("| 错误 | 第4行，“一、收支情况” |");
  });
});

describe("inputs and outputs", () => {
  it("a folder means every .docx, .txt and .md below it, in order", async () => {
    place.write("甲/一.md", FAULTY);
    place.write("甲/乙/二.docx", wordFile(para("正文")));
    place.write("甲/三.txt", FAULTY);
    place.write("甲/自评表.xlsx", soundForm());
    place.write("甲/~$四.docx", "x");
    const { files } = await json("甲");
    expect(files.map(({ path }) => path.replaceAll("\\", "/"))).toEqual([
      "甲/一.md",
      "甲/三.txt",
      "甲/乙/二.docx",
    ]);
  });

  it("a folder without reports, a missing file and nothing at all are told", async () => {
    place.write("空/自评表.xlsx", soundForm());
    expect(await run("narrative", "空")).toMatchObject({ status: 3 });
    expect((await run("narrative", "空")).out).toContain("文件夹里没有 .docx、.txt 或 .md 报告。");
    expect((await run("narrative", "没有.docx")).status).toBe(3);
    expect(await run("narrative")).toMatchObject({ status: 2 });
  });

  it("-o writes a file for one report and a folder for several", async () => {
    place.write("甲.txt", FAULTY);
    place.write("乙.txt", FAULTY);
    await run("narrative", "甲.txt", "-o", "甲.html", "--format", "html");
    expect(place.read("甲.html").toString("utf8")).toContain("</html>");
    await run("narrative", "甲.txt", "乙.txt", "-o", "结果");
    expect(place.files()).toEqual(
      expect.arrayContaining(["结果/乙.txt.txt", "结果/汇总.txt", "结果/甲.txt.txt"]),
    );
  });

  it("--fail-on decides the exit status", async () => {
    place.write("错.txt", FAULTY);
    place.write("警.txt", seed("000"));
    expect((await run("narrative", "错.txt", "--fail-on", "never")).status).toBe(0);
    expect((await run("narrative", "警.txt")).status).toBe(0);
    expect((await run("narrative", "警.txt", "--fail-on", "warning")).status).toBe(1);
  });

  it("a person's profile turns a rule off or down", async () => {
    place.write("报告.txt", FAULTY);
    const profile = (value: string): string =>
      JSON.stringify({ id: "own", extends: "mof-2020-10", rules: { "narrative/parts-make-whole": value } });
    place.write("关.json", profile("off"));
    place.write("轻.json", profile("hint"));
    const found = async (file: string) =>
      (await json("报告.txt", "--profile", file)).files[0]?.findings
        .filter(({ rule }) => rule === "narrative/parts-make-whole")
        .map((one) => (one as unknown as { severity: string }).severity);
    expect(await found("关.json")).toEqual([]);
    expect(await found("轻.json")).toEqual(["hint"]);
    place.write(
      "错.json",
      JSON.stringify({ id: "own", extends: "mof-2020-10", rules: { "narrative/none": "off" } }),
    );
    expect((await run("narrative", "报告.txt", "--profile", "错.json")).status).toBe(2);
  });

  it("a workbook that cannot be read ends the call with what is wrong", async () => {
    place.write("报告.txt", FAULTY);
    place.write("表.xlsx", "x");
    const { status, err } = await run("narrative", "报告.txt", "--with", "表.xlsx");
    expect(status).toBe(3);
    expect(err).toContain("表.xlsx：");
  });
});
