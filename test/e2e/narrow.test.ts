import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bookOfGrids } from "../excel-host/model/describe";
import { openAddin } from "../excel-host/open-addin";
import { describeAsBuilt, type Where } from "./opened-pane";
import { built } from "./sample";
import { PANE_TOURS } from "./tour/pane-tour";

/** The narrowest pane Excel offers. */
const NARROW = { width: 320, height: 900 };

/** What is cut or reaches beyond the window; what scrolls by itself (sheet, wide tables) or moves along may. */
async function cut(where: Where, view: string): Promise<readonly string[]> {
  const found = await where.evaluate(() => {
    const scrolling =
      ".sp-scroll, .sp-tabs, .sp-content, .pd-scroll, .se-paper-wide, .se-bar, .se-unseen, svg, select";
    const said = (one: Element): string =>
      `<${one.className || one.tagName}> ${(one.textContent ?? "").trim().slice(0, 40)}`;
    const width = document.documentElement.clientWidth;
    const faults = document.documentElement.scrollWidth > width ? ["the window scrolls sideways"] : [];
    for (const one of document.querySelectorAll<HTMLElement>("body *")) {
      if (one.closest(scrolling) || one.offsetParent === null) continue;
      const { right, left } = one.getBoundingClientRect();
      if (right > width + 0.5 || left < -0.5) faults.push(`beyond the edge: ${said(one)}`);
      const isField = one.matches("input, textarea, progress");
      const isOpen = getComputedStyle(one).overflowX === "visible" && !one.matches("button, label");
      if (!isField && !isOpen && one.scrollWidth > one.clientWidth + 1) faults.push(`cut: ${said(one)}`);
    }
    return faults;
  });
  return found.map((fault) => `${view}: ${fault}`);
}

describeAsBuilt("nothing is cut at 320 pixels, long names and all, as built", (stage) => {
  it.each(PANE_TOURS)(
    "in the pane: $name",
    async ({ grids, stops }) => {
      const opened = await openAddin(stage.browser, {
        served: stage.served,
        path: "/taskpane.html",
        book: bookOfGrids(grids()),
        transport: "web",
        context: { viewport: NARROW },
      });
      const found: string[] = [];
      for (const { name, go } of stops) {
        await go(opened);
        found.push(...(await cut(opened.addin, name)));
      }
      expect(found).toEqual([]);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
    300_000,
  );

  it("on the page: empty, a file that is no workbook, sheet, pane, desk", async () => {
    const context = await stage.browser.newContext({ viewport: NARROW, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(pathToFileURL(built("page", "selfeval.html")).href);
    await page.getByLabel("打开文件夹").waitFor({ state: "attached" });
    const found = [...(await cut(page, "empty"))];
    const name = "某某土家族苗族自治州2024年度部门整体支出绩效自评材料（最终盖章版）第三次修改.xlsx";
    const broken = { name, mimeType: "", buffer: Buffer.from("no workbook") };
    await page.getByLabel("打开工作簿").first().setInputFiles(broken);
    await page.getByText(`没有打开“${name}”`).waitFor();
    found.push(...(await cut(page, "failure")));
    await page.getByRole("button", { name: "先看示例" }).click();
    await page.getByRole("tab", { name: "校验" }).waitFor();
    found.push(...(await cut(page, "sheet")));
    await page.getByRole("tab", { name: "校验" }).click();
    await page.getByRole("list", { name: "校验结果" }).waitFor({ timeout: 30_000 });
    found.push(...(await cut(page, "pane")));
    await page.getByLabel("打开文件夹").setInputFiles(join(__dirname, "../data/cases"));
    await page.getByText(/^12 个文件/u).waitFor({ timeout: 60_000 });
    for (const part of ["汇总", "跨表核对", "按规则", "按单位"]) {
      await page.getByRole("tab", { name: part }).click();
      found.push(...(await cut(page, `desk, ${part}`)));
    }
    expect(found).toEqual([]);
    await context.close();
  }, 180_000);
});
