import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { para, wordFile } from "../support/documents/word-package";
import { call } from "./call";
import { faultyForm, soundForm, workspace, type Workspace } from "./workspace";

/** What the sound project form says, told as a report: 234 of 240, 11 indicators, 99.14 points. */
const SOUND = `2024年度农村饮水安全巩固提升项目绩效自评报告
一、项目概况
某县农村供水服务中心实施农村饮水安全巩固提升项目，新建供水管网12.5公里。
二、资金使用情况
项目全年预算数240万元，全年执行数234万元，预算执行率97.5%。
三、绩效完成情况
共设置绩效指标11个。工程验收合格率100%，用水户满意度93.2%。工程按期完工率92%，低于目标，扣0.61分。
四、自评结论
绩效自评得分99.14分，自评等级为优。
五、存在的问题
汛期停工，工期延误。
六、改进措施
汛前完成土方施工。`;

/** The budget differs from the workbook's: one thing to be said of line 5. */
const FAULTY = SOUND.replace("全年预算数240万元", "全年预算数250万元").replace("，预算执行率97.5%", "");

const word = (text: string): Uint8Array =>
  wordFile(
    text
      .split("\n")
      .map((line) => para(line))
      .join(""),
  );

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly paper?: string;
  readonly quote?: string;
}

interface Line {
  readonly path: string;
  readonly outcome: string;
  readonly findings: readonly Finding[];
  readonly slip: string | null;
  readonly report: {
    readonly path: string;
    readonly outcome: string;
    readonly error: { readonly message: string } | null;
    readonly sha256: string | null;
    readonly findings: readonly Finding[];
  } | null;
}

let own: Workspace;
beforeEach(() => (own = workspace()));
afterEach(() => own.remove());
const batch = (...args: readonly string[]) =>
  call(["batch", "in", "-o", "out", ...args], { cwd: own.folder });
const lines = (): readonly Line[] =>
  own
    .read("out/report.ndjson")
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

/** Every text of a sheet of 汇总.xlsx. */
async function textsOf(sheet: string): Promise<string> {
  const grids = await openWorkbook(
    new Uint8Array(own.read("out/汇总.xlsx")),
    "汇总.xlsx",
    inflateNode,
  ).read();
  const cells = [...(grids.find((grid) => grid.sheet === sheet)?.cells.values() ?? [])];
  return cells.map(({ value }) => (value.kind === "text" ? value.text : "")).join("\n");
}

it("judges the report beside a workbook against it and says so everywhere", async () => {
  own.write("in/饮水自评表.xlsx", soundForm());
  own.write("in/饮水自评报告.docx", word(FAULTY));
  own.write("in/道路.xlsx", soundForm());
  own.write("in/道路.txt", SOUND);
  const { out, err } = await batch();
  expect(err).not.toContain("没有对应的工作簿");
  expect(out).toContain("书面报告2份与自评表配对核对");
  const [road, water] = lines();
  expect([road?.outcome, road?.report?.path, road?.report?.outcome]).toEqual([
    "clean",
    "in/道路.txt",
    "clean",
  ]);
  expect(water?.findings).toEqual([]);
  const [finding] = water?.report?.findings ?? [];
  expect(finding).toMatchObject({
    rule: "narrative/budget-as-in-form",
    paper: "report",
    quote: "250万元",
    cell: "第5行，“二、资金使用情况”",
  });
  expect(water?.outcome).toBe(finding?.severity === "error" ? "errors" : "warnings");

  const slip = own.read(`out/${water?.slip ?? ""}.md`).toString("utf8");
  expect(slip).toContain("一、书面报告（1处）");
  expect(slip).toContain("文件：饮水自评报告.docx");
  expect(slip).toMatch(/第5行.*原文：“250万元”/u);

  expect(await textsOf("汇总")).toContain("书面报告\n");
  expect(await textsOf("全部问题")).toContain("in/饮水自评报告.docx");
  const rules = await textsOf("按规则");
  expect(rules).toContain("书面报告：报告与表");
  const audit = JSON.parse(own.read("out/audit.json").toString("utf8")) as {
    readonly inputs: readonly { readonly report: { readonly sha256: string } | null }[];
  };
  expect(audit.inputs.map(({ report }) => report?.sha256)).toEqual(
    lines().map(({ report }) => report?.sha256),
  );
  expect(audit.inputs[0]?.report?.sha256).toMatch(/^[0-9a-f]{64}$/u);
});

it("names what it could not pair, and leaves a workbook as it is when its report cannot be read", async () => {
  own.write("in/甲.xlsx", soundForm());
  own.write("in/甲.docx", "PK\u0003\u0004 no document");
  own.write("in/乙.xlsx", faultyForm());
  own.write("in/乙报告.txt", SOUND);
  own.write("in/乙自评报告.md", SOUND);
  own.write("in/丙报告.txt", SOUND);
  const { out, err, status } = await batch();
  expect(status).toBe(1);
  expect(err).toMatch(/in\/甲\.docx：.+。/u);
  expect(err).toContain("in/乙报告.txt：书面报告，分不清对应哪个工作簿");
  expect(err).toContain("in/乙自评报告.md：书面报告，分不清对应哪个工作簿");
  expect(err).toContain("in/丙报告.txt：书面报告，没有对应的工作簿");
  expect(out).toContain("书面报告1份与自评表配对核对（1份无法读取），3份没有配对");
  const [second, first] = lines();
  expect([first?.path, first?.outcome, first?.report?.outcome, first?.slip]).toEqual([
    "in/甲.xlsx",
    "clean",
    "unreadable",
    null,
  ]);
  expect([second?.path, second?.outcome, second?.report]).toEqual(["in/乙.xlsx", "errors", null]);
  const summary = await textsOf("汇总");
  expect(summary).toContain(first?.report?.error?.message);
  expect(summary).toContain("in/丙报告.txt");
  expect(summary).toContain("没有对应的工作簿");
});

it("judges again when the report has changed, come or gone", async () => {
  own.write("in/甲.xlsx", soundForm());
  own.write("in/乙.xlsx", soundForm());
  own.write("in/甲报告.txt", SOUND);
  await batch();
  own.write("in/甲报告.txt", FAULTY);
  expect((await batch("--resume")).err).toContain("1个文件没有变");
  expect(lines()[1]?.report?.findings.map(({ rule }) => rule)).toEqual(["narrative/budget-as-in-form"]);
  own.write("in/乙报告.txt", SOUND);
  expect((await batch("--resume")).err).toContain("1个文件没有变");
  expect(lines()[0]?.report?.outcome).toBe("clean");
  expect((await batch("--resume")).err).toContain("2个文件没有变");
  const { err, status } = await batch("--resume", "--no-reports");
  expect([status, err.includes("没有变")]).toEqual([0, false]);
  expect(lines().map(({ report, outcome }) => [report, outcome])).toEqual([
    [null, "clean"],
    [null, "clean"],
  ]);
});
