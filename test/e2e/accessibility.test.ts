import axe from "axe-core";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import type { Grid } from "../../src/core/cells/grid";
import { hasBrowser, launchBrowser, openAddin } from "../excel-host/open-addin";
import { bookOfGrids } from "../excel-host/model/describe";
import { serve, type Served } from "../excel-host/serve";
import { standardForm } from "../support/forms/standard-form";
import { button, check, preview, type Where } from "./opened-pane";
import { built, sampleGrids } from "./sample";

const DATA = join(__dirname, "../data");
const REPORT = readFileSync(join(DATA, "narrative/004.txt"));

/** What axe holds to be serious in all that is shown, contrast included, each with the view it was seen in. */
async function faults(where: Where, view: string): Promise<readonly string[]> {
  await where.evaluate(`if (!globalThis.axe) { ${axe.source} }; undefined`);
  // Colours that are still on their way count as their ends.
  await where.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  const found = await where.evaluate(async () => {
    const { axe: own } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await own.run(document, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" ")}`);
  });
  return found.map((fault) => `${view}: ${fault}`);
}

const LOOKS = ["light", "dark"] as const;
const TABS = ["问题", "评定", "填写", "试算", "书面报告", "导出校验报告"] as const;

(hasBrowser() ? describe : describe.skip)("no serious fault by axe-core, as built", () => {
  let browser: Browser;
  let served: Served;
  let folder: string;

  beforeAll(async () => {
    served = await serve({ folders: { "/": built("addin") } });
    browser = await launchBrowser();
    folder = mkdtempSync(join(tmpdir(), "selfeval-clean-"));
    writeFileSync(join(folder, "自评表.xlsx"), standardForm().bytes());
  }, 120_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await served.close();
  });

  const WORKBOOKS: readonly (readonly [
    name: string,
    grids: () => Promise<readonly Grid[]>,
    isSound: boolean,
  ])[] = [
    ["findings", () => sampleGrids("示例"), false],
    ["nothing found", () => Promise.resolve(standardForm().grids()), true],
  ];

  it.each(LOOKS.flatMap((look) => WORKBOOKS.map((workbook) => [look, ...workbook] as const)))(
    "in every view of the pane: %s, %s",
    async (colorScheme, _name, grids, isSound) => {
      const { addin, close } = await openAddin(browser, {
        served,
        path: "/taskpane.html",
        book: bookOfGrids(await grids()),
        transport: "web",
        context: { viewport: { width: 350, height: 900 }, colorScheme },
      });
      await button(addin, "校验").first().waitFor();
      const found = [...(await faults(addin, "before the first check"))];
      if (isSound) {
        await button(addin, "校验").first().click();
        await addin.getByRole("heading", { name: "没有发现问题" }).waitFor({ timeout: 20_000 });
      } else await check(addin);
      await addin.getByText("手动指定…").click();
      await addin.getByLabel("这个单元格是").waitFor();
      found.push(...(await faults(addin, "手动指定")));
      for (const tab of TABS) {
        if (tab === "填写") await preview(addin).catch(() => undefined);
        await addin.getByRole("tab", { name: tab }).click();
        if (!isSound && tab === "问题") {
          await addin.getByText("依据与改法").first().click();
          await button(addin, "说明理由").first().click();
        }
        if (tab === "书面报告") {
          found.push(...(await faults(addin, "no report yet")));
          const file = { name: "自评报告.txt", mimeType: "text/plain", buffer: REPORT };
          await addin.getByLabel("打开报告").first().setInputFiles(file);
          await addin.getByRole("region", { name: "报告正文" }).waitFor({ timeout: 30_000 });
        }
        found.push(...(await faults(addin, tab)));
      }
      expect(found).toEqual([]);
      await close();
    },
    180_000,
  );

  it.each(LOOKS)(
    "on the page: empty, with the sheet, and at the desk with findings and with none: %s",
    async (colorScheme) => {
      const viewport = { width: 1366, height: 768 };
      const context = await browser.newContext({ viewport, locale: "zh-CN", colorScheme });
      const page = await context.newPage();
      await page.goto(pathToFileURL(built("page", "selfeval.html")).href);
      await page.getByLabel("打开文件夹").waitFor({ state: "attached" });
      const found = [...(await faults(page, "empty"))];
      await page.getByRole("button", { name: "打开示例" }).or(button(page, "先看示例")).first().click();
      await page.getByRole("list", { name: "校验结果" }).waitFor({ timeout: 30_000 });
      found.push(...(await faults(page, "sheet and pane")));
      for (const [name, path, files] of [
        ["findings", join(DATA, "cases"), 12],
        ["none", folder, 1],
      ] as const) {
        await page.getByLabel("打开文件夹").setInputFiles(path);
        await page.getByText(new RegExp(`^${String(files)} 个文件`, "u")).waitFor({ timeout: 60_000 });
        for (const part of ["汇总", "跨表核对", "按规则", "按单位"]) {
          await page.getByRole("tab", { name: part }).click();
          found.push(...(await faults(page, `desk, ${name}, ${part}`)));
        }
      }
      expect(found).toEqual([]);
      await context.close();
    },
    180_000,
  );
});
