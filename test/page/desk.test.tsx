/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { standardForm } from "../support/forms/standard-form";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { readReport } from "../../src/host/docx/read-report";
import { unzipSync } from "fflate";
import { catchDownloads } from "./downloads";
import { drawPage, faults } from "./draw";

afterEach(cleanup);

/** Machines are slow: a limit against hanging. */
const PATIENCE = { timeout: 20_000 };

/** A file of a folder as the browser gives it. */
function inFolder(path: string, bytes: Uint8Array, relative = path): File {
  const name = path.split("/").at(-1) ?? path;
  const arrayBuffer = (): Promise<ArrayBuffer> => Promise.resolve(bytes.slice().buffer as ArrayBuffer);
  const file = new File([], name);
  return Object.defineProperties(file, {
    webkitRelativePath: { value: relative },
    arrayBuffer: { value: arrayBuffer },
    size: { value: bytes.length },
  });
}

const UNIT = { field: "implementingUnit", label: "实施单位", value: "某县水利局" } as const;

const form = (score: number, project: string): Uint8Array =>
  standardForm({
    content: {
      head: [{ field: "projectName", label: "项目名称", value: project }, UNIT],
      total: { weight: 100, score },
    },
  }).bytes();

/** 99.14 is the sum of the standard form's scores: one sound file, one with a wrong total, one that is no workbook. */
const FOLDER = [
  inFolder("收件/甲局.xlsx", form(99.14, "甲项目")),
  inFolder("收件/乙局.xlsx", form(90, "乙项目")),
  inFolder("收件/坏的.xlsx", new Uint8Array([1, 2, 3])),
  inFolder("收件/说明.pdf", new Uint8Array([1])),
  inFolder("收件/~$乙局.xlsx", new Uint8Array([1])),
];

async function openFolder() {
  const page = drawPage();
  await page.user.upload(screen.getByLabelText("打开文件夹"), FOLDER);
  const table = await screen.findByRole("table", { name: "汇总" }, PATIENCE);
  await screen.findByText("3 个文件，2 张表，1 个单位", {}, PATIENCE);
  const lines = (): string[] =>
    within(table)
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent);
  return { ...page, table, lines };
}

test("a folder: every workbook ranked, what goes back first, the others counted", async () => {
  const { lines, table } = await openFolder();
  expect(lines()).toEqual([
    expect.stringMatching(/收件\/坏的\.xlsx.*无法读取/u),
    expect.stringMatching(/收件\/乙局\.xlsx.*乙项目.*90（.*退回改正/u),
    expect.stringMatching(/收件\/甲局\.xlsx.*甲项目.*99\.14.*可以接收/u),
  ]);
  expect(within(table).queryByText(/~\$/u)).not.toBeInTheDocument();
  expect(screen.getByText("另有 1 个文件不是工作簿或书面报告，没有核对。")).toBeInTheDocument();
  expect(await faults()).toEqual([]);
});

test("filtered by verdict, found by a word, ordered by a column", async () => {
  const { user, lines } = await openFolder();
  await user.click(screen.getByRole("button", { name: "退回改正 1" }));
  expect(lines()).toEqual([expect.stringContaining("乙局")]);
  await user.click(screen.getByRole("button", { name: "全部 3" }));
  await user.type(screen.getByRole("searchbox"), "甲项目");
  expect(lines()).toEqual([expect.stringContaining("甲局")]);
  await user.clear(screen.getByRole("searchbox"));
  await user.click(screen.getByRole("button", { name: "总分" }));
  expect(lines().map((line) => /(?:甲|乙|坏)/u.exec(line)?.[0])).toEqual(["乙", "甲", "坏"]);
  await user.click(screen.getByRole("button", { name: "总分" }));
  expect(lines().map((line) => /(?:甲|乙|坏)/u.exec(line)?.[0])).toEqual(["甲", "乙", "坏"]);
  expect(screen.getByRole("columnheader", { name: "总分" })).toHaveAttribute("aria-sort", "descending");
});

test("a file is opened in the sheet view and the desk is still there behind it", async () => {
  const { user, shelf } = await openFolder();
  await user.click(screen.getByRole("button", { name: "收件/乙局.xlsx" }));
  expect(await screen.findByRole("table", { name: "自评表" })).toBeInTheDocument();
  expect(await screen.findByRole("list", { name: "校验结果" })).toHaveTextContent("总分");
  await user.click(screen.getByRole("button", { name: "返回审核台" }));
  await user.click(await screen.findByRole("button", { name: "收件/乙局.xlsx" }));
  expect(shelf.view().books).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "返回审核台" }));
  await user.click(await screen.findByRole("button", { name: "收件/坏的.xlsx" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("没有打开“坏的.xlsx”");
  expect(screen.getByRole("table", { name: "汇总" })).toBeInTheDocument();
});

test("what is odd across the forms, counts by rule and by unit", async () => {
  const { user } = await openFolder();
  await user.click(screen.getByRole("tab", { name: /跨表核对/u }));
  expect(screen.getByText("这些是值得核实的情况，不等于有错。")).toBeInTheDocument();
  await user.keyboard("{ArrowRight}");
  const rules = screen.getByRole("table", { name: "按规则" });
  expect(within(rules).getByRole("row", { name: /总分等于各项得分之和/u })).toBeInTheDocument();
  await user.keyboard("{ArrowRight}");
  const units = screen.getByRole("table", { name: "按单位" });
  expect(within(units).getAllByRole("row")).toHaveLength(3);
  expect(await faults()).toEqual([]);
});

test("汇总.xlsx with the slips of all that goes back, in one archive", async () => {
  const caught = catchDownloads();
  const { user } = await openFolder();
  await user.click(screen.getByRole("button", { name: "保存汇总表和退回意见" }));
  await screen.findByText(/^已生成 汇总和退回意见\.zip/u, {}, PATIENCE);
  const [archive] = caught;
  expect(archive?.name).toBe("汇总和退回意见.zip");
  const parts = unzipSync(await bytesOf(archive?.blob as Blob));
  expect(Object.keys(parts).sort()).toEqual([
    "汇总.xlsx",
    "退回意见/收件/乙局.xlsx.docx",
    "退回意见/收件/乙局.xlsx.md",
    "退回意见/收件/坏的.xlsx.docx",
    "退回意见/收件/坏的.xlsx.md",
  ]);
  const [rows] = await openWorkbook(parts["汇总.xlsx"] as Uint8Array, "汇总.xlsx", inflateNode).read();
  const texts = [...(rows?.cells.values() ?? [])].map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["甲项目", "乙项目", "某县水利局", "退回改正", "可以接收"]));
  const slip = readReport(parts["退回意见/收件/乙局.xlsx.docx"] as Uint8Array, "退回意见.docx", inflateNode);
  expect(slip.text).toContain("绩效自评表退回意见");
  expect(slip.text).toContain("某县水利局：");
  // 99.14 stands in the rows' sum (9.75 and the scores of 13 to 23), 90 in the total.
  expect(slip.text).toMatch(/应为99\.14，现为90，相差-9\.14/u);
});

/** jsdom's blobs have no `arrayBuffer`. */
function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

test("a folder without workbooks says what is wanted", async () => {
  const { user } = drawPage();
  await user.upload(screen.getByLabelText("打开文件夹"), [inFolder("空/说明.docx", new Uint8Array([1]))]);
  expect(await screen.findByText(/这里没有 \.xlsx、\.xlsm 工作簿/u)).toBeInTheDocument();
});

test("many files chosen at once go to the desk, a few are opened side by side", async () => {
  const page = drawPage();
  const files = Array.from({ length: 6 }, (_, index) =>
    inFolder(`表${String(index)}.xlsx`, form(99.14, `项目${String(index)}`), ""),
  );
  await page.user.upload(screen.getByLabelText("打开工作簿"), files);
  expect(await screen.findByText(/^6 个文件/u, {}, PATIENCE)).toBeInTheDocument();
});

test("reports that lie beside their workbooks are judged with them; those of nobody are told of", async () => {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const report = (score: string): string =>
    `2024年度甲项目绩效自评报告\n一、基本情况\n某县水利局实施。\n二、自评结论\n自评得分${score}分，时效指标扣分。\n`;
  const page = drawPage();
  await page.user.upload(screen.getByLabelText("打开文件夹"), [
    inFolder("收件/甲局.xlsx", form(99.14, "甲项目")),
    inFolder("收件/乙局.xlsx", form(99.14, "乙项目")),
    inFolder("收件/甲局自评报告.txt", text(report("98.14"))),
    inFolder("收件/丙局自评报告.txt", text(report("99.14"))),
  ]);
  const table = await screen.findByRole("table", { name: "汇总" }, PATIENCE);
  await screen.findByText(/^2 个文件，2 张表/u, {}, PATIENCE);
  const row = within(table).getByRole("row", { name: /甲局\.xlsx/u });
  expect(row).toHaveTextContent(/书面报告 甲局自评报告\.txt：退回改正：错误1/u);
  expect(within(table).getByRole("row", { name: /乙局\.xlsx/u })).not.toHaveTextContent("书面报告");
  expect(screen.getByText(/1 份书面报告.*丙局自评报告\.txt/u)).toBeInTheDocument();
  await page.user.click(screen.getByRole("button", { name: "收件/甲局.xlsx" }));
  const narrative = (): string | undefined =>
    page.shelf.view().current?.session.narrative?.getSnapshot().report?.document.name;
  await waitFor(() => expect(narrative()).toBe("甲局自评报告.txt"), PATIENCE);
});
