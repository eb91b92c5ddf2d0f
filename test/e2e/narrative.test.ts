import axe from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Frame, Page } from "playwright-core";
import { formatAddress } from "../../src/core/cells/address";
import { reviewNarrative, type NarrativeReview } from "../../src/core/narrative/review-narrative";
import { review } from "../../src/core/review";
import { readReport } from "../../src/host/docx/read-report";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openAddin } from "../excel-host/open-addin";
import { describeAsBuilt } from "./opened-pane";
import { built, sampleBook, sampleGrids, samplePath } from "./sample";

const PUBLISHED = join(__dirname, "../data/narrative/004.txt");
/** What the unit would send beside its workbook: the report without its annexes, its score two points off. */
const OFF = readFileSync(PUBLISHED, "utf8").split("附件1")[0]?.replaceAll("99.8分", "97.8分") ?? "";

interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (text: string, name: string): Chosen => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text, "utf8"),
});

async function expected({ name, buffer }: Chosen): Promise<NarrativeReview> {
  const document = readReport(new Uint8Array(buffer), name, inflateNode);
  return reviewNarrative(document, {
    profile: null,
    workbook: review(await sampleGrids("示例"), { profile: null }),
  });
}

/** Opens a report in the tab and gives what its list says, and the quotes marked in its text. */
async function openReport(where: Page | Frame, file: Chosen): Promise<readonly string[]> {
  await where.getByRole("tab", { name: "书面报告" }).click();
  await where.getByLabel("打开报告").first().setInputFiles(file);
  const list = where.getByRole("list", { name: "报告问题" });
  await list.waitFor({ timeout: 30_000 });
  await where.getByText("对照。").first().waitFor();
  return list.getByRole("listitem").allTextContents();
}

/** The same findings as the engine gives, each marked at its quote in the text. */
async function expectFindings(where: Page | Frame, file: Chosen): Promise<void> {
  const { findings } = await expected(file);
  const items = await openReport(where, file);
  expect(items).toHaveLength(findings.length);
  const inOrder = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  inOrder.forEach((finding, index) => expect(items[index]).toContain(finding.message));
  const marked = await where
    .getByRole("region", { name: "报告正文" })
    .locator("[data-begins]")
    .evaluateAll((marks) =>
      marks.flatMap((one) => {
        const numbers = (one.getAttribute("data-begins") ?? "").split(" ").filter(Boolean);
        const own = [...one.childNodes].filter((child) => child.nodeType === 3);
        return numbers.map((number) => ({
          number: Number(number),
          text: own.map((child) => child.textContent).join(""),
        }));
      }),
    );
  expect(marked.map(({ number }) => number).sort((a, b) => a - b)).toEqual(inOrder.map((_, at) => at + 1));
  for (const { number, text } of marked) expect(inOrder[number - 1]?.quote ?? "").toContain(text);
}

/** What axe holds to be serious. */
async function faults(where: Page | Frame): Promise<readonly string[]> {
  await where.evaluate(axe.source);
  return where.evaluate(async () => {
    const { axe: own } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await own.run(document.querySelector(".se-narrative") ?? document.body);
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" ")}`);
  });
}

describeAsBuilt("the written report beside the workbook, as built", (stage) => {
  it("in Excel: findings at their quotes, and a step to the cell of the workbook", async () => {
    const opened = await openAddin(stage.browser, {
      served: stage.served,
      path: "/taskpane.html",
      book: await sampleBook("示例"),
      transport: "web",
      context: { viewport: { width: 350, height: 900 } },
    });
    const { addin, host } = opened;
    await addin.getByRole("button", { name: "校验", exact: true }).first().click();
    await addin.getByRole("list", { name: "校验结果" }).waitFor({ timeout: 30_000 });
    await expectFindings(addin, chosen(OFF, "自评报告.txt"));
    await addin.getByRole("button", { name: "工作簿 H34（自评表），转到单元格" }).first().click();
    const selected = (): string => {
      const { sheetId, area } = host.book.selection;
      const sheet = host.book.sheets.find((one) => one.id === sheetId)?.name ?? "";
      return `${sheet}!${formatAddress({ row: area.top, column: area.left })}`;
    };
    for (let turn = 0; turn < 200 && selected() !== "自评表!H34"; turn += 1)
      await new Promise((resume) => setTimeout(resume, 50));
    expect(selected()).toBe("自评表!H34");
    expect(await faults(addin)).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }, 180_000);

  it("on the page, from a file: the published report whole, gone through by F8", async () => {
    const context = await stage.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(pathToFileURL(built("page", "selfeval.html")).href);
    await page.getByLabel("打开工作簿").first().setInputFiles(samplePath("示例"));
    await page.getByRole("list", { name: "校验结果" }).waitFor({ timeout: 30_000 });
    await expectFindings(page, chosen(readFileSync(PUBLISHED, "utf8"), "004.txt"));
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    const current = page.locator('.se-paper [aria-current="true"]').first();
    await expect(current.getAttribute("data-begins")).resolves.toMatch(/\b2\b/);
    await expect(
      current.evaluate((mark) => mark === document.activeElement || mark.matches(":focus")),
    ).resolves.toBe(true);
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it("on the page without a workbook; one opened later takes the report over", async () => {
    const context = await stage.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(built("page", "selfeval.html")).href);
    await page.getByLabel("打开报告").setInputFiles(chosen(OFF, "自评报告.txt"));
    await page.getByRole("list", { name: "报告问题" }).waitFor({ timeout: 30_000 });
    await page.getByText("没有打开工作簿").waitFor();
    await page.getByLabel("打开工作簿").first().setInputFiles(samplePath("示例"));
    await page.getByText(/^已与“.*示例.*”对照。$/).waitFor({ timeout: 30_000 });
    await page.getByRole("button", { name: "工作簿 H34（自评表），转到单元格" }).first().waitFor();
    await context.close();
  }, 180_000);
});
