import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { formatAddress } from "../../src/core/cells/address";
import { review } from "../../src/core/review";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { hasBrowser, launchBrowser } from "../excel-host/open-addin";
import { built, sampleGrids, samplePath } from "./sample";

(hasBrowser() ? describe : describe.skip)("the offline page as built, from file://", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
  });

  async function open(
    hash = "",
  ): Promise<{ readonly page: Page; readonly foreign: string[]; readonly complaints: string[] }> {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "zh-CN",
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) foreign.push(request.url());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(pathToFileURL(built("page", "selfeval.html")).href + hash);
    return { page, foreign, complaints };
  }

  it("is one file with a policy that lets nothing else in", () => {
    const html = readFileSync(built("page", "selfeval.html"), "utf8");
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'/);
    expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+href=/);
  });

  it("prints the whole report in place of the page, black on white, and then its sheet again", async () => {
    const { page, complaints } = await open("#sample");
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event("beforeprint"));
    });
    await page.getByRole("button", { name: "校验", exact: true }).first().click();
    await page.getByRole("list", { name: "校验结果" }).first().waitFor({ timeout: 20_000 });
    await page.getByRole("tab", { name: "导出校验报告" }).click();
    await page.getByRole("button", { name: "打印校验报告" }).click();
    const paper = page.locator(".se-print");
    await paper.waitFor({ state: "attached" });
    expect(await paper.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await paper.isVisible()).toBe(true);
    expect(await page.locator("#root").isVisible()).toBe(false);
    const text = await paper.innerText();
    for (const finding of review(await sampleGrids("示例")).findings) expect(text).toContain(finding.message);
    const seen = await paper.evaluate((box) => ({
      ground: getComputedStyle(document.body).backgroundColor,
      ink: getComputedStyle(box.querySelector("td .error") ?? box).color,
      column: (box.querySelector<HTMLElement>("th")?.offsetWidth ?? 0) / box.clientWidth,
    }));
    expect(seen).toMatchObject({ ground: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" });
    expect(seen.column).toBeCloseTo(0.08, 2);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await paper.count()).toBe(0);
    expect(await page.locator(".sp-paper").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it("opens the sample, lists what the command line lists, shows the sheet", async () => {
    const { page, foreign, complaints } = await open("#sample");
    await page.getByRole("button", { name: "校验", exact: true }).first().click();
    const list = page.getByRole("list", { name: "校验结果" });
    await list.first().waitFor({ timeout: 20_000 });
    const { findings } = review(await sampleGrids("示例"));
    const texts = (await list.getByRole("listitem").allTextContents()).join("\n");
    for (const finding of findings) expect(texts).toContain(finding.message);
    await expect(page.getByRole("status").filter({ hasText: "需修改" }).count()).resolves.toBe(1);
    await page
      .getByRole("grid", { name: "自评表" })
      .or(page.getByRole("table", { name: "自评表" }))
      .first()
      .waitFor();
    expect([foreign, complaints]).toEqual([[], []]);
    await page.context().close();
  }, 90_000);

  it("opens a file, fills it, and saves a copy that holds the values and nothing else new", async () => {
    const { page } = await open();
    await page.getByLabel("打开工作簿").first().setInputFiles(samplePath("待填写"));
    await page.getByRole("button", { name: "校验", exact: true }).first().click();
    await page.getByRole("list", { name: "校验结果" }).first().waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "自动评分", exact: true }).first().click();
    await page.getByRole("table", { name: "预览" }).waitFor();
    await page.getByRole("button", { name: "写入表格", exact: true }).click();
    await page
      .getByRole("button", { name: "撤销写入", exact: true })
      .and(page.locator(":enabled"))
      .first()
      .waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存副本" }).click();
    const saved = await download;
    const grids = await openWorkbook(
      new Uint8Array(readFileSync(await saved.path())),
      "copy",
      inflateNode,
    ).read();
    const original = await sampleGrids("待填写");
    const changed = grids.flatMap((grid, index) =>
      [...grid.cells].flatMap(([key, cell]) => {
        const old = original[index]?.cells.get(key);
        const place = formatAddress({ row: Math.floor(key / 16_384), column: key % 16_384 });
        return JSON.stringify(old?.value) === JSON.stringify(cell.value) ? [] : [`${grid.sheet}!${place}`];
      }),
    );
    // Rate, execution score, nine computed scores, two notes, and the total of what stands.
    const rows = [14, 15, 17, 18, 19, 20, 21, 23, 24];
    expect(changed.sort()).toEqual(
      [
        "自评表!H5",
        "自评表!I5",
        ...rows.map((row) => `自评表!H${String(row)}`),
        "自评表!I23",
        "自评表!I24",
        "自评表!H34",
      ].sort(),
    );
    await page.context().close();
  }, 90_000);

  it("looks at a whole folder: every form ranked as the command line judges it, one of them opened", async () => {
    const { page, foreign, complaints } = await open();
    const folder = join(__dirname, "..", "data", "cases");
    await page.getByLabel("打开文件夹").setInputFiles(folder);
    const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
    await page.getByText(new RegExp(`^${String(names.length)} 个文件`, "u")).waitFor({ timeout: 60_000 });
    const rows = page.getByRole("table", { name: "汇总" }).getByRole("row");
    expect(await rows.count()).toBe(names.length + 1);
    for (const name of ["017", "036"]) {
      const bytes = new Uint8Array(readFileSync(join(folder, `${name}.xlsx`)));
      const { findings } = review(await openWorkbook(bytes, name, inflateNode).read());
      const verdict = findings.some(({ severity }) => severity === "error") ? "退回改正" : "请单位说明";
      await expect(rows.filter({ hasText: `${name}.xlsx` }).textContent()).resolves.toContain(verdict);
    }
    await page.getByRole("button", { name: /036\.xlsx/ }).click();
    await page.getByRole("list", { name: "校验结果" }).first().waitFor({ timeout: 20_000 });
    await page.getByRole("button", { name: "返回审核台" }).click();
    await page.getByRole("table", { name: "汇总" }).waitFor();
    expect([foreign, complaints]).toEqual([[], []]);
    await page.context().close();
  }, 120_000);

  it("says in one sentence what is wrong with a file that is no workbook", async () => {
    const { page } = await open();
    await page
      .getByLabel("打开工作簿")
      .first()
      .setInputFiles({
        name: "坏的.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("PK\u0003\u0004 nothing"),
      });
    await page
      .getByText(/坏的\.xlsx|损坏|不完整/)
      .first()
      .waitFor({ timeout: 10_000 });
    await page.context().close();
  }, 60_000);
});
