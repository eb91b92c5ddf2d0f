import { formatAddress } from "../../src/core/cells/address";
import { addressOf, type Grid } from "../../src/core/cells/grid";
import { shownText } from "../../src/core/cells/shown";
import { review } from "../../src/core/review";
import { cellKey } from "../../src/pane/session/cell-key";
import { openAddin, type OpenedAddin } from "../excel-host/open-addin";
import type { BookModel } from "../excel-host/model/book";
import { bookOfGrids } from "../excel-host/model/describe";
import { gridsOf, snapshot } from "../excel-host/model/snapshot";
import { formWorkbook } from "../support/forms/form-workbook";
import { standardForm } from "../support/forms/standard-form";
import { SOUND_PROJECT } from "../support/forms/standard-project";
import {
  button,
  check,
  describeAsBuilt,
  expectQuiet,
  preview,
  results,
  until,
  type Where,
} from "./opened-pane";
import { sampleBook, sampleGrids } from "./sample";

/** A header no published form has. */
const HEADER = "本年预期达到的水平";

/** What every filled cell holds, as the pane shows contents, by place: `自评表!H20`. */
function textsOf(grids: readonly Grid[]): ReadonlyMap<string, string> {
  return new Map(
    grids.flatMap((grid) =>
      [...grid.cells].map(([key, { value, numberFormat }]) => [
        cellKey({ sheet: grid.sheet, ...addressOf(key) }),
        shownText(value, numberFormat),
      ]),
    ),
  );
}

/** The places where two workbooks show something else. */
function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => (before.get(place) ?? "") !== (after.get(place) ?? "")).sort();
}

/** The rows of the preview: the cell, and what is to stand in it. */
async function rowsOf(where: Where): Promise<readonly (readonly [cell: string, after: string])[]> {
  const rows = await where.getByRole("table", { name: "预览" }).locator("tbody tr").all();
  return Promise.all(
    rows.map(async (row) => {
      const after = row.locator(".se-plan-after span").first();
      return [await row.locator(".se-place").innerText(), (await after.textContent()) ?? ""] as const;
    }),
  );
}

async function write(where: Where): Promise<void> {
  await button(where, "写入表格").click();
  await where.getByText(/已写入\d+格/).waitFor({ timeout: 30_000 });
}

describeAsBuilt("workbooks of all kinds, in the add-in as built", (stage) => {
  const open = (book: BookModel): Promise<OpenedAddin> =>
    openAddin(stage.browser, {
      served: stage.served,
      path: "/taskpane.html",
      book,
      transport: "web",
      context: { viewport: { width: 350, height: 900 } },
    });

  it("writes exactly what the preview says into every cell that was blanked, and takes it back", async () => {
    const opened = await open(await sampleBook("待填写"));
    const { addin, host } = opened;
    await check(addin);
    const state = snapshot(host.book);
    const before = textsOf(gridsOf(host.book));
    await preview(addin);
    const rows = await rowsOf(addin);
    await write(addin);
    const after = textsOf(gridsOf(host.book));
    expect(rows.map(([cell]) => [cell, after.get(`自评表!${cell}`)])).toEqual(rows);
    expect(differing(before, after)).toEqual(rows.map(([cell]) => `自评表!${cell}`).sort());
    // What was blanked out of the filled sample: written, but for the four a person has to judge.
    const blanked = differing(textsOf(await sampleGrids("示例")), before);
    const judged = ["H27", "H28", "H31", "H33"].map((cell) => `自评表!${cell}`);
    expect(blanked.filter((place) => (after.get(place) ?? "") === "").sort()).toEqual(judged);
    await button(addin, "撤销写入").click();
    await addin.getByText(/已撤销，恢复\d+格/).waitFor({ timeout: 30_000 });
    // What the pane keeps for a later undo goes away in a request of its own, behind the message.
    for (let turn = 0; turn < 50 && snapshot(host.book) !== state; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(snapshot(host.book)).toBe(state);
    expectQuiet(opened);
    await opened.close();
  }, 120_000);

  it("leaves a total that is a formula alone, says so, and lets it follow", async () => {
    const opened = await open(await sampleBook("待填写"));
    const { addin, host } = opened;
    host.person.type("自评表", "H34", "=SUM(I5,H14:H33)");
    await check(addin);
    await preview(addin);
    expect((await rowsOf(addin)).map(([cell]) => cell)).not.toContain("H34");
    await addin.getByText(/^没有列入的单元格/).click();
    const left = addin.getByRole("listitem").filter({ has: addin.getByText("H34", { exact: true }) });
    await expect(left.textContent()).resolves.toContain("公式");
    await write(addin);
    // 10 for the execution, seven indicators in full (5+5+5+5+10+5+5), 3.74 and 4.12 for the costs.
    expect(host.person.valueOf("自评表", "H34")).toEqual({ kind: "number", number: 57.86 });
    const total = gridsOf(host.book)[0]?.cells.get(33 * 16_384 + 7);
    expect(total?.formula).toBe("SUM(I5,H14:H33)");
    await opened.close();
  }, 120_000);

  it("finds a header pointed at by hand again after rows were put in and the pane was opened anew", async () => {
    const book = bookOfGrids(standardForm().withCells({ E12: HEADER, H24: 98 }).grids());
    const first = await open(book);
    await button(first.addin, "校验").first().click();
    await first.addin.getByLabel("这个单元格是").selectOption({ label: "指标栏目：年度指标值" });
    first.host.person.select("自评表", "E12");
    await button(first.addin, "用当前单元格").click();
    await results(first.addin).waitFor({ timeout: 20_000 });
    const texts = async (where: Where): Promise<readonly string[]> =>
      (await results(where).getByRole("listitem").allTextContents()).map((text) =>
        text.replace(/(?<=[A-Z])\d+/g, "…"),
      );
    const found = await texts(first.addin);
    await results(first.addin).getByRole("button", { name: /H24/ }).first().waitFor();
    expectQuiet(first);
    await first.close();

    const again = await open(book);
    again.host.person.insertRows("自评表", 12);
    await check(again.addin);
    await results(again.addin).getByRole("button", { name: /H25/ }).first().waitFor();
    expect(await texts(again.addin)).toEqual(found);
    await again.close();
  }, 120_000);

  it("finds five forms in one book, and takes each finding to its sheet", async () => {
    const sheets = ["甲", "乙", "丙", "丁", "戊"];
    const form = formWorkbook(sheets.map((sheet) => ({ content: SOUND_PROJECT, sheet }))).withCells(
      Object.fromEntries(sheets.map((sheet, index) => [`${sheet}!H24`, 90 + index])),
    );
    const { findings } = review(form.grids());
    const opened = await open(bookOfGrids(form.grids()));
    const { addin, host } = opened;
    await check(addin);
    const options = await addin.getByLabel("选择表格").locator("option").allTextContents();
    expect(options.map((option) => /（(.)）$/.exec(option)?.[1])).toEqual(sheets);
    expect(await results(addin).getByRole("listitem").count()).toBe(findings.length);
    for (const sheet of sheets) {
      await button(addin, `${sheet}!H24，转到单元格`).first().click();
      await until(() => {
        const { sheetId, area } = host.book.selection;
        const name = host.book.sheets.find(({ id }) => id === sheetId)?.name;
        return name === sheet && formatAddress({ row: area.top, column: area.left }) === "H24";
      });
    }
    expectQuiet(opened);
    await opened.close();
  }, 120_000);
});
