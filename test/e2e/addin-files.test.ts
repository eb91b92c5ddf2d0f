import { readFileSync } from "node:fs";
import { markdownReport } from "../../src/core/report/markdown";
import { reportOf } from "../../src/core/report/file-report";
import { review } from "../../src/core/review";
import { readReport } from "../../src/host/docx/read-report";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openAddin, type OpenedAddin } from "../excel-host/open-addin";
import { button, check, describeAsBuilt, expectQuiet } from "./opened-pane";
import { sampleBook, sampleGrids } from "./sample";

describeAsBuilt("files and paper out of the add-in, as built", (stage) => {
  async function open(transport: "web" | "desktop"): Promise<OpenedAddin> {
    const opened = await openAddin(stage.browser, {
      served: stage.served,
      path: "/taskpane.html",
      book: await sampleBook("示例"),
      transport,
      context: { viewport: { width: 350, height: 900 }, acceptDownloads: true },
    });
    await check(opened.addin);
    return opened;
  }

  it("drafts the report of the workbook, saves it as a .docx that opens, and lists what is to be filled in", async () => {
    const opened = await open("web");
    const { addin, page } = opened;
    await addin.getByRole("tab", { name: "书面报告" }).click();
    const download = page.waitForEvent("download", { timeout: 60_000 });
    await button(addin, "生成报告初稿").click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/\.docx$/);
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const { text, tables } = readReport(bytes, saved.suggestedFilename(), inflateNode);
    // 432.23 of the sample's form and 412.23 spent on the indicator over its target stand in the draft.
    expect(text).toContain("432.23万元");
    expect(text).toContain("412.23万元");
    expect(text).toContain("〔请填写");
    expect(tables.length).toBeGreaterThan(0);
    // The draft is open in the pane: its marks are listed, and what to do where nothing was downloaded is said.
    await addin.getByRole("list", { name: "报告问题" }).waitFor({ timeout: 30_000 });
    await addin.getByText(/没有下载的，点“保存初稿”再试，或改用离线网页生成。$/).waitFor();
    const again = page.waitForEvent("download", { timeout: 30_000 });
    await button(addin, "保存初稿").click();
    expect(readFileSync(await (await again).path()).equals(Buffer.from(bytes))).toBe(true);
    expectQuiet(opened);
    await opened.close();
  }, 180_000);

  it.each(["web", "desktop"] as const)(
    "saves the report, and hands it to the printer (%s)",
    async (transport) => {
      const opened = await open(transport);
      const { addin, page } = opened;
      await addin.getByRole("tab", { name: "导出校验报告" }).click();
      await addin.getByLabel("格式").selectOption({ label: "文本（Markdown）" });
      const download = page.waitForEvent("download", { timeout: 30_000 });
      await button(addin, "保存报告").click();
      const text = readFileSync(await (await download).path(), "utf8");
      const own = markdownReport([reportOf("示例.xlsx", review(await sampleGrids("示例")))]);
      const findings = (report: string): string => report.slice(report.indexOf("##"));
      expect(findings(text)).toBe(findings(own));
      await addin.evaluate(() => {
        window.print = () => {
          window.dispatchEvent(new Event("beforeprint"));
          const paper = document.querySelector(".se-print")?.textContent ?? "";
          (window as unknown as { printed: string }).printed = paper;
          window.dispatchEvent(new Event("afterprint"));
        };
      });
      await button(addin, "打印校验报告").click();
      await addin.getByText(/^已交给打印窗口/).waitFor();
      const printed = await addin.evaluate(() => (window as unknown as { printed: string }).printed);
      for (const { message } of review(await sampleGrids("示例")).findings)
        expect(printed).toContain(message);
      expect(await addin.locator(".se-print").count()).toBe(0);
      expectQuiet(opened);
      await opened.close();
    },
    180_000,
  );
});
