import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { readReport } from "../../src/host/docx/read-report";
import { BINDINGS_KEY, writeBindings } from "../../src/core/form/bindings";
import { openWorkbook } from "../../src/host/ooxml/open";
import { formWorkbook } from "../support/forms/form-workbook";
import { standardForm } from "../support/forms/standard-form";
import { SOUND_PROJECT } from "../support/forms/standard-project";
import { call } from "./call";
import { faultyForm, soundForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (...args: readonly string[]) => call(["draft", ...args], { cwd: place.folder });
const textOf = (name: string): string => readReport(place.read(name), name, inflateNode).text;

describe("selfeval draft", () => {
  it("writes a report beside the workbook, and says where and how much is left to do", async () => {
    place.write("自评表.xlsx", soundForm());
    const { status, out, err } = await run("自评表.xlsx");
    expect(status).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/自评表\.报告初稿\.docx（2024年度.*绩效自评报告），有\d+处待填写或核对\n$/u);
    expect(textOf("自评表.报告初稿.docx")).toContain("一、项目基本情况");
  });

  it("writes to the file named, and keeps another file of that name under a name of its own", async () => {
    place.write("a.xlsx", soundForm());
    place.write("out/报告.docx", "旧");
    const { status, err } = await run("a.xlsx", "-o", "out/报告.docx");
    expect(status).toBe(0);
    expect(err).toContain("原有的同名文件内容不同，已保留为");
    expect(place.read("out/报告.docx.bak").toString()).toBe("旧");
    expect(textOf("out/报告.docx")).toContain("自评结论");
  });

  it("takes the outline of the profile", async () => {
    place.write("a.xlsx", standardForm({ kind: "department" }).bytes());
    await run("a.xlsx", "-o", "b.docx", "--profile", "hunan-dept");
    expect(textOf("b.docx")).toContain("三、政府性基金预算支出情况");
  });

  it("gives Markdown on standard output", async () => {
    place.write("a.xlsx", soundForm());
    const { status, out } = await run("a.xlsx", "--format", "markdown");
    expect(status).toBe(0);
    expect(out).toMatch(/^# 2024年度/u);
    expect(out).toContain("| 绩效指标 | 一级指标 |");
    expect(place.files()).toEqual(["a.xlsx"]);
  });

  it("reads a header that was pointed at by hand, as the workbook keeps it", async () => {
    const label = "本年预期达到的水平";
    const book = openWorkbook(standardForm().withCells({ E12: label }).bytes(), "a.xlsx", inflateNode);
    place.write("a.xlsx", book.save());
    expect((await run("a.xlsx", "--format", "markdown")).status).toBe(3);
    const binding = { sheet: "自评表", label, nth: 0, part: "indicators/target" } as const;
    await book.store(BINDINGS_KEY, writeBindings([binding]));
    place.write("a.xlsx", book.save());
    const { status, out } = await run("a.xlsx", "--format", "markdown");
    expect([status, out.slice(0, 8)]).toEqual([0, "# 2024年度"]);
  });

  it("tells that the workbook is at fault", async () => {
    place.write("a.xlsx", faultyForm());
    const { status, err } = await run("a.xlsx", "-o", "b.docx");
    expect(status).toBe(0);
    expect(err).toMatch(/^工作簿有1处错误、0处警告，/u);
  });

  it("writes a report for each form of a workbook into a folder", async () => {
    const book = formWorkbook([{ content: SOUND_PROJECT }, { content: SOUND_PROJECT, sheet: "乙" }]);
    place.write("a.xlsx", book.bytes());
    const refused = await run("a.xlsx", "-o", "b.docx");
    expect([refused.status, refused.err]).toEqual([
      2,
      "selfeval: 工作簿里有2张自评表，各写一份报告，-o 应是文件夹，不能是 b.docx。\n",
    ]);
    expect((await run("a.xlsx", "-o", "报告/")).status).toBe(0);
    expect(place.files()).toEqual(["a.xlsx", "报告/a.报告初稿1.docx", "报告/a.报告初稿2.docx"]);
  });

  it.each([
    [[], 2, "请给出一个工作簿"],
    [["a.xlsx", "b.xlsx"], 2, "多余的参数“b.xlsx”"],
    [["a.xlsx", "-o", "b.doc"], 2, "报告是 .docx 文件"],
    [["a.xlsx", "--format", "html"], 2, "--format 不能是“html”"],
    [["none.xlsx"], 3, "none.xlsx：没有这个文件或文件夹。"],
    [["."], 3, "这是文件夹"],
    [["no-form.xlsx"], 3, "没有找到自评表"],
    [["broken.xlsx"], 3, "broken.xlsx："],
  ] as const)("%j: status %i", async (args, expected, words) => {
    place.write("a.xlsx", soundForm());
    place.write("broken.xlsx", "PK broken");
    place.write("no-form.xlsx", composeWorkbook({ sheets: [{ name: "甲", cells: [] }], strings: "shared" }));
    const { status, err, out } = await run(...args);
    expect(status).toBe(expected);
    expect(err).toContain(words);
    expect(out).toBe("");
  });
});
