import { bookOfGrids } from "../excel-host/model/describe";
import { openAddin, type OpenedAddin } from "../excel-host/open-addin";
import type { BookModel } from "../excel-host/model/book";
import { standardForm } from "../support/forms/standard-form";
import { describeAsBuilt, expectQuiet, results, until } from "./opened-pane";
import { pictureOf, sampleBook } from "./sample";

/** A header no published form has. */
const HEADER = "本年预期达到的水平";

/** More presses of Tab than any view has places to stop at. */
const MOST_STOPS = 150;

/** What a screen reader would call the element that has the focus. */
function focused({ addin }: OpenedAddin): Promise<string> {
  return addin.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body || !document.hasFocus()) return "";
    const label = (one as HTMLInputElement).labels?.[0]?.textContent;
    return one.getAttribute("aria-label") ?? label ?? one.textContent ?? "";
  });
}

/** Presses Tab (or Shift+Tab) until the focus is on what is named so. */
async function tabTo(opened: OpenedAddin, name: string, step = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const now = (await focused(opened)).trim();
    if (now === name) return;
    seen.push(now);
    await opened.page.keyboard.press(step);
  }
  throw new Error(`Tab does not come to ${name}, only to ${[...new Set(seen)].join(" | ")}`);
}

async function press(opened: OpenedAddin, name: string, key = "Enter"): Promise<void> {
  await tabTo(opened, name);
  await opened.page.keyboard.press(key);
}

describeAsBuilt("the pane by keyboard alone, as built", (stage) => {
  const open = async (book: BookModel): Promise<OpenedAddin> => {
    const opened = await openAddin(stage.browser, {
      served: stage.served,
      path: "/taskpane.html",
      book,
      transport: "web",
      context: { viewport: { width: 350, height: 900 } },
    });
    await opened.addin.getByRole("button", { name: "校验", exact: true }).waitFor();
    return opened;
  };

  it("checks, goes to an item, previews, unticks, writes and takes back", async () => {
    const opened = await open(await sampleBook("待填写"));
    const { addin, host, page } = opened;
    const before = pictureOf(host.book);
    await press(opened, "校验");
    await results(addin).waitFor({ timeout: 30_000 });
    await page.keyboard.press("F8");
    await until(() => host.book.selection.area.top > 0 || host.book.selection.area.left > 0);
    const current = results(addin).locator("[aria-current=true] .se-place");
    await expect(current.getAttribute("aria-label")).resolves.toBe(await focused(opened));

    await tabTo(opened, "自动评分", "Shift+Tab");
    await page.keyboard.press("Enter");
    await addin.getByRole("table", { name: "预览" }).waitFor({ timeout: 30_000 });
    const tick = await addin.getByRole("checkbox", { name: /^写入H14 / }).getAttribute("aria-label");
    await press(opened, tick ?? "", "Space");
    await press(opened, "写入表格");
    await addin.getByText(/已写入\d+格/).waitFor({ timeout: 30_000 });
    expect(host.person.valueOf("自评表", "H14").kind).toBe("blank");
    expect(host.person.valueOf("自评表", "H15")).toEqual({ kind: "number", number: 5 });

    await tabTo(opened, "撤销写入", "Shift+Tab");
    await page.keyboard.press("Enter");
    await addin.getByText(/已撤销，恢复\d+格/).waitFor({ timeout: 30_000 });
    expect(pictureOf(host.book)).toEqual(before);
    expectQuiet(opened);
    await opened.close();
  }, 180_000);

  it("says by hand which cell a header is, and lets it go again", async () => {
    const opened = await open(bookOfGrids(standardForm().withCells({ E12: HEADER, H24: 98 }).grids()));
    const { addin, host, page } = opened;
    await press(opened, "校验");
    await addin.getByText("没有认出可以核对的自评表").waitFor({ timeout: 30_000 });
    await tabTo(opened, "这个单元格是");
    const choice = addin.getByLabel("这个单元格是");
    const chosen = (): Promise<string> =>
      choice.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label ?? "");
    for (let step = 0; step < 40 && (await chosen()) !== "指标栏目：年度指标值"; step += 1)
      await page.keyboard.press("ArrowDown");
    host.person.select("自评表", "E12");
    await press(opened, "用当前单元格");
    await results(addin).waitFor({ timeout: 30_000 });
    // The button that was pressed is gone; the keyboard stays in the pane.
    expect(await addin.evaluate(() => document.activeElement?.id)).toBe("se-tab-findings");
    await tabTo(opened, "手动指定…", "Shift+Tab");
    await page.keyboard.press("Enter");
    await press(opened, "取消指定：年度指标值");
    await addin.getByText("没有认出可以核对的自评表").waitFor({ timeout: 30_000 });
    expectQuiet(opened);
    await opened.close();
  }, 180_000);
});
