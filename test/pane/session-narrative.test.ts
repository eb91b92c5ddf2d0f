import { reviewNarrative } from "../../src/core/narrative/review-narrative";
import { review } from "../../src/core/review";
import type { ReportDesk } from "../../src/host/report-desk";
import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import { openNarrative } from "../../src/pane/session/narrative";
import { draftChoices } from "../../src/pane/session/narrative-draft";
import { standardForm } from "../support/forms/standard-form";
import { judged, published, REPORTS, reportFile } from "./support/reports";
import { openSession, sessionOver, sheets, until, type OpenSession } from "./support/session";

jest.setTimeout(30_000);

/** The form says the year's budget is 100 and the execution 96. */
const REPORT = [
  "2024年度项目支出绩效自评报告",
  "一、基本情况",
  "项目经费共10.00万元，其中：甲3.00万元，乙4.00万元，丙5.00万元。",
  "二、存在问题",
  "无。",
].join("\n");

function withReports(
  cells = {},
): OpenSession & { readonly narrative: NonNullable<OpenSession["session"]["narrative"]> } {
  const open = openSession(cells, { reports: REPORTS });
  const { narrative } = open.session;
  if (!narrative) throw new Error("no narrative");
  return { ...open, narrative };
}

test("without a desk for reports there is none", () => {
  expect(openSession().session.narrative).toBeNull();
});

test("a file is read and judged by the engine, on its own as long as no workbook was checked", async () => {
  const { session, narrative } = withReports();
  session.show("narrative");
  const file = published("004");
  await narrative.open(file);
  await judged(narrative);
  const snapshot = narrative.getSnapshot();
  const expected = reviewNarrative(await REPORTS.read(file), { profile: null, workbook: null });
  expect(snapshot.judged?.review).toEqual(expected);
  expect(snapshot.items).toHaveLength(expected.findings.length);
  expect(snapshot.judged?.workbook).toBeNull();
  // 0.48 to 0.23 is a fall.
  expect(snapshot.items.some(({ finding }) => finding.quote.includes("增加0.25万元，降低52.08%"))).toBe(true);
});

test("held against the workbook as soon as it is checked, and again after each check", async () => {
  const { session, narrative, now } = withReports();
  session.show("narrative");
  await narrative.open(reportFile(REPORT));
  await judged(narrative);
  expect(narrative.getSnapshot().judged?.workbook).toBeNull();
  await session.check();
  await until(() => narrative.getSnapshot().judged?.workbook === now().review);
  const first = narrative.getSnapshot().judged;
  expect(first?.review).toEqual(
    reviewNarrative(await REPORTS.read(reportFile(REPORT)), {
      profile: null,
      workbook: review(sheets(), { profile: null }),
    }),
  );
  await session.check();
  await until(
    () =>
      narrative.getSnapshot().judged !== first && narrative.getSnapshot().judged?.workbook === now().review,
  );
  expect(narrative.getSnapshot().judged?.workbook).toBe(now().review);
});

test("while its tab is closed a report is not judged again; opening the tab does it", async () => {
  const { session, narrative, now } = withReports();
  session.show("narrative");
  await narrative.open(reportFile(REPORT));
  await judged(narrative);
  session.show("findings");
  await session.check();
  expect(narrative.getSnapshot().judged?.workbook).toBeNull();
  session.show("narrative");
  await until(() => narrative.getSnapshot().judged?.workbook === now().review);
  expect(narrative.getSnapshot().judged?.workbook).toBe(now().review);
});

test("an edit in the workbook makes it stale", async () => {
  const { session, narrative, now } = withReports();
  session.show("narrative");
  await session.check();
  await narrative.open(reportFile(REPORT));
  await judged(narrative);
  session.changed();
  expect(narrative.getSnapshot().beside?.isStale).toBe(true);
  await until(() => now().stale === null);
  expect(narrative.getSnapshot().beside?.isStale).toBe(false);
});

test("pasted text is judged like a file; the field keeps it", async () => {
  const { narrative } = withReports();
  narrative.paste(REPORT);
  await narrative.openPasted();
  await judged(narrative);
  const { report, pasted, items } = narrative.getSnapshot();
  expect(report?.origin).toBe("pasted");
  expect(pasted).toBe(REPORT);
  // 3 + 4 + 5 = 12, not 10.
  expect(items.some(({ finding }) => /parts-(?:make|fit)-whole$/u.test(finding.rule))).toBe(true);
});

test("what cannot be read is told in one sentence, and the report open before stays", async () => {
  const { narrative } = withReports();
  await narrative.open(reportFile(REPORT));
  await judged(narrative);
  await narrative.open(reportFile("%PDF-1.7", "扫描.pdf"));
  const { phase, report } = narrative.getSnapshot();
  expect(phase).toEqual({
    kind: "failed",
    name: "扫描.pdf",
    message: "这是 PDF 文件，读不出可靠的文字，请选择 .docx、.txt 或 .md 格式的报告。",
  });
  expect(report?.document.name).toBe("自评报告.txt");
  narrative.dismiss();
  expect(narrative.getSnapshot().phase).toEqual({ kind: "rest" });
});

test("a file without text, one too large, and a reader that breaks are told as well", async () => {
  const { narrative } = withReports();
  await narrative.open(reportFile("  \n \n"));
  expect(narrative.getSnapshot().phase).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("没有文字"),
  });
  await narrative.open({ ...reportFile("x"), size: 65 * 1024 * 1024 });
  expect(narrative.getSnapshot().phase).toMatchObject({ message: expect.stringContaining("超过 64 MB") });
  const broken: ReportDesk = { ...REPORTS, read: () => Promise.reject(new TypeError("oops")) };
  const alone = openNarrative(broken, null);
  await alone.open(reportFile("x"));
  expect(alone.getSnapshot().phase).toMatchObject({ message: expect.stringContaining("oops") });
});

test("of two files opened one after the other the later counts, whichever is read first", async () => {
  const waiting: (() => void)[] = [];
  const slow: ReportDesk = {
    ...REPORTS,
    async read(file) {
      if (file.name === "早.txt") await new Promise<void>((resume) => waiting.push(resume));
      return REPORTS.read(file);
    },
  };
  const narrative = openNarrative(slow, null);
  const early = narrative.open(reportFile(REPORT, "早.txt"));
  await narrative.open(reportFile(REPORT, "晚.txt"));
  waiting.forEach((resume) => resume());
  await early;
  expect(narrative.getSnapshot().report?.document.name).toBe("晚.txt");
});

test("next and previous go round through what is listed, in the order of the text", async () => {
  const narrative = openNarrative(REPORTS, null);
  await narrative.open(published("004"));
  await judged(narrative);
  const keys = (): readonly string[] => narrative.getSnapshot().listed.map((one) => one.key);
  const all = keys();
  narrative.previous();
  expect(narrative.getSnapshot().selected).toBe(all.at(-1));
  narrative.next();
  expect(narrative.getSnapshot().selected).toBe(all[0]);
  narrative.toggle("warning");
  narrative.toggle("hint");
  const errors = keys();
  expect(errors.length).toBeLessThan(all.length);
  const { counts } = narrative.getSnapshot();
  expect(errors).toHaveLength(counts.error);
  narrative.next();
  narrative.next();
  expect(errors).toContain(narrative.getSnapshot().selected);
  expect(narrative.getSnapshot().shown.times).toBe(4);
});

test("a draft is made of the checked workbook, opened, and given to save; its open places are what is found", async () => {
  const { session, narrative } = withReports();
  session.show("narrative");
  expect(await narrative.draft()).toBeNull();
  await session.check();
  const file = await narrative.draft();
  await judged(narrative);
  const { report, items, judged: done, phase } = narrative.getSnapshot();
  expect(phase).toEqual({ kind: "rest" });
  expect(file?.name).toMatch(/绩效自评报告\.docx$/u);
  // A .docx is a zip.
  expect(file && [...file.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  expect(report).toMatchObject({ origin: "draft", file });
  expect(report?.document.text).toContain("〔请填写");
  expect(done?.workbook).toBe(session.getSnapshot().review);
  const heavy = items.filter(({ finding }) => finding.severity !== "hint");
  expect(heavy.length).toBeGreaterThan(0);
  for (const { finding } of heavy) expect(finding.quote).toContain("〔");
});

test("a draft that cannot be written is told of", async () => {
  const reports: ReportDesk = { ...REPORTS, write: () => Promise.reject(new Error("no room")) };
  const { session } = openSession({}, { reports });
  await session.check();
  expect(await session.narrative?.draft()).toBeNull();
  expect(session.narrative?.getSnapshot().phase).toMatchObject({
    kind: "failed",
    message: expect.stringContaining("no room"),
  });
});

test("of a workbook with several forms each can be drafted", async () => {
  const of = (name: string, sheet: string) =>
    standardForm({ content: { head: [{ field: "projectName", label: "项目名称", value: name }] } })
      .grids()
      .map((grid) => ({ ...grid, sheet }));
  const grids = [...of("道路养护", "一"), ...of("桥梁加固", "二")];
  const { session } = sessionOver(memoryWorkbook("两个项目.xlsx", grids), { reports: REPORTS });
  await session.check();
  const { review: found } = session.getSnapshot();
  expect(draftChoices(found)).toEqual([
    { index: 0, label: "道路养护", isDepartment: false },
    { index: 1, label: "桥梁加固", isDepartment: false },
  ]);
  expect((await session.narrative?.draft())?.name).toContain("道路养护");
  expect((await session.narrative?.draft(1))?.name).toContain("桥梁加固");
});
