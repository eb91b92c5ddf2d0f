import type { Browser } from "playwright-core";
import { formatAddress } from "../../src/core/cells/address";
import { review } from "../../src/core/review";
import {
  hasBrowser,
  launchBrowser,
  openAddin,
  type OpenedAddin,
  type OpenOptions,
} from "../excel-host/open-addin";
import { serve, type Served } from "../excel-host/serve";
import { button, check, expectQuiet, preview as openPreview, results, until } from "./opened-pane";
import { built, pictureOf, sampleBook, sampleGrids } from "./sample";

/** The cells a fill of the blank sample writes, in reading order: rate, scores, notes, the total of what stands. */
const PLANNED = "H5 I5 H14 H15 H17 H18 H19 H20 H21 H23 I23 H24 I24 H34".split(" ");

/** What a strict server would send; the page's own policy is at least as strict. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'";

(hasBrowser() ? describe : describe.skip)("the add-in as built, in the stand-in Excel", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    served = await serve({
      folders: { "/": built("addin") },
      headers: { "Content-Security-Policy": POLICY },
    });
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  async function open(
    word: string,
    transport: "web" | "desktop" = "web",
    more: Partial<OpenOptions> = {},
  ): Promise<OpenedAddin> {
    const book = await sampleBook(word);
    return openAddin(browser, {
      served,
      path: "/taskpane.html",
      book,
      transport,
      context: { viewport: { width: 350, height: 900 } },
      ...more,
    });
  }

  it.each(["web", "desktop"] as const)(
    "lists what the command line lists (%s)",
    async (transport) => {
      const opened = await open("示例", transport);
      await check(opened.addin);
      const { findings } = review(await sampleGrids("示例"));
      await expect(opened.addin.getByRole("status").first().textContent()).resolves.toContain("需修改");
      const names = await results(opened.addin).getByRole("button").allTextContents();
      for (const finding of findings)
        expect(names.some((name) => name.includes(formatAddress(finding.at[0])))).toBe(true);
      const items = await results(opened.addin).getByRole("listitem").allTextContents();
      for (const finding of findings) expect(items.join("\n")).toContain(finding.message);
      expectQuiet(opened);
      await opened.close();
    },
    90_000,
  );

  it("goes to the cell of an item", async () => {
    const opened = await open("示例");
    await check(opened.addin);
    await results(opened.addin).getByRole("button", { name: /H23/ }).first().click();
    const isThere = (): boolean => {
      const { selection, sheets } = opened.host.book;
      const sheet = sheets.find((one) => one.id === selection.sheetId);
      return (
        sheet?.name === "自评表" &&
        formatAddress({ row: selection.area.top, column: selection.area.left }) === "H23"
      );
    };
    await until(isThere);
    expectQuiet(opened);
    await opened.close();
  }, 90_000);

  it.each(["web", "desktop"] as const)(
    "fills what was blank as previewed, and takes it back exactly (%s)",
    async (transport) => {
      const opened = await open("待填写", transport);
      const before = pictureOf(opened.host.book);
      await check(opened.addin);
      const preview = await openPreview(opened.addin);
      const rows = await preview.getByRole("row").allTextContents();
      await button(opened.addin, "写入表格").click();
      await until(() => kindAt(opened, "H23") === "number");
      const expected: readonly (readonly [string, number])[] = [
        ["H5", 1],
        ["I5", 10],
        ["H14", 5],
        ["H19", 10],
        ["H23", 3.74],
        ["H24", 4.12],
      ];
      for (const [address, number] of expected) {
        expect(opened.host.person.valueOf("自评表", address)).toEqual({ kind: "number", number });
        expect(rows.some((row) => row.includes(address))).toBe(true);
      }
      expect(opened.host.person.valueOf("自评表", "I23")).toEqual({
        kind: "text",
        text: "实际完成412.23万元，较年度指标值329.47万元超出82.76万元（偏离25.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
      });
      await button(opened.addin, "撤销写入").click();
      await until(() => kindAt(opened, "H23") === "blank");
      await until(() => JSON.stringify(pictureOf(opened.host.book)) === JSON.stringify(before));
      expectQuiet(opened);
      await opened.close();
    },
    90_000,
  );

  it("shows a typed score that differs and leaves it alone unless ticked", async () => {
    const opened = await open("示例");
    await check(opened.addin);
    const preview = await openPreview(opened.addin);
    expect((await preview.textContent()) ?? "").toContain("3.74");
    const box = preview.getByRole("checkbox").first();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await button(opened.addin, "写入表格").click();
    await until(() => numberAt(opened, "H23") === 3.74 || numberAt(opened, "H24") === 4.12);
    expect([numberAt(opened, "H23"), numberAt(opened, "H24")]).toEqual([3.74, 4.9]);
    await opened.close();
  }, 90_000);

  it("waits out a cell being typed into, with one clear message and a retry", async () => {
    const opened = await open("待填写");
    await check(opened.addin);
    await openPreview(opened.addin);
    opened.host.person.startEditing();
    await button(opened.addin, "写入表格").click();
    await opened.addin.getByText(/Enter/).first().waitFor({ timeout: 30_000 });
    expect(kindAt(opened, "H23")).toBe("blank");
    opened.host.person.stopEditing();
    await button(opened.addin, "重试").first().click();
    await until(() => numberAt(opened, "H23") === 3.74);
    await opened.close();
  }, 90_000);

  it("lists the locked cells of a protected sheet and writes none of them", async () => {
    const opened = await open("待填写");
    opened.host.person.protect("自评表");
    const before = pictureOf(opened.host.book);
    await check(opened.addin);
    await openPreview(opened.addin);
    await button(opened.addin, "写入表格").click();
    await opened.addin.getByText("没有写入任何单元格。").waitFor({ timeout: 20_000 });
    const refused = opened.addin.getByRole("listitem").filter({ hasText: "工作表受保护，单元格已锁定" });
    const listed = (await refused.locator("strong").allTextContents()).join(" ");
    expect(listed).toBe(PLANNED.join(" "));
    expect(pictureOf(opened.host.book)).toEqual(before);
    await opened.close();
  }, 90_000);

  it("marks the cells and takes the marks off exactly", async () => {
    const opened = await open("示例");
    const before = pictureOf(opened.host.book);
    await check(opened.addin);
    await button(opened.addin, "标记问题").click();
    await until(() => JSON.stringify(pictureOf(opened.host.book)) !== JSON.stringify(before));
    await button(opened.addin, "清除标记").click();
    await until(() => JSON.stringify(pictureOf(opened.host.book)) === JSON.stringify(before));
    expectQuiet(opened);
    await opened.close();
  }, 90_000);

  it("answers the ribbon's buttons", async () => {
    const opened = await open("示例");
    await button(opened.addin, "校验").first().waitFor();
    await opened.pressRibbon("selfevalCheck");
    await results(opened.addin).first().waitFor({ timeout: 20_000 });
    await opened.pressRibbon("selfevalScore");
    await opened.addin.getByRole("table", { name: "预览" }).waitFor();
    await opened.close();
  }, 90_000);

  it("opens beside an Excel of another site, where the browser keeps nothing for third parties", async () => {
    const opened = await open("示例", "web", { elsewhere: true });
    // As when the browser is told to block third-party cookies, or in a private window.
    await expect(opened.addin.evaluate("localStorage.length")).rejects.toThrow(/SecurityError/u);
    await check(opened.addin);
    expect(await results(opened.addin).getByRole("listitem").count()).toBe(
      review(await sampleGrids("示例")).findings.length,
    );
    expect(opened.complaints.filter((one) => !one.includes("office/"))).toEqual([]);
    await opened.close();
  }, 90_000);

  it("says what to use instead where Excel is too old", async () => {
    const opened = await open("示例", "web", { host: { sets: { ExcelApi: "1.9" } } });
    await opened.addin.getByText(/版本较旧/).waitFor();
    await opened.close();
  }, 90_000);

  function kindAt(opened: OpenedAddin, address: string): string {
    return opened.host.person.valueOf("自评表", address).kind;
  }

  function numberAt(opened: OpenedAddin, address: string): number | null {
    const value = opened.host.person.valueOf("自评表", address);
    return value.kind === "number" ? value.number : null;
  }
});
