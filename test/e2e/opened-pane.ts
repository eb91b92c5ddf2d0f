import type { Browser, Frame, Locator, Page } from "playwright-core";
import { hasBrowser, launchBrowser, type OpenedAddin } from "../excel-host/open-addin";
import { serve, type Served } from "../excel-host/serve";
import { built } from "./sample";

/** The browser and the built add-in, there while tests run. */
export interface Stage {
  browser: Browser;
  served: Served;
}

/** Tests of the add-in as built, served to one browser; skipped where there is none. */
export function describeAsBuilt(name: string, tests: (stage: Stage) => void): void {
  (hasBrowser() ? describe : describe.skip)(name, () => {
    const stage = {} as Stage;
    beforeAll(async () => {
      stage.served = await serve({ folders: { "/": built("addin") } });
      stage.browser = await launchBrowser();
    }, 120_000);
    afterAll(async () => {
      await stage.browser.close();
      await stage.served.close();
    });
    tests(stage);
  });
}

/** Where a pane is: the frame or page of the add-in, or the offline page. */
export type Where = Page | Frame;

/** A button of the pane by its whole name. */
export const button = (where: Where, name: string): Locator =>
  where.getByRole("button", { name, exact: true });

export const results = (where: Where): Locator => where.getByRole("list", { name: "校验结果" });

/** Presses 校验 and waits for the list. */
export async function check(where: Where): Promise<void> {
  await button(where, "校验").first().click();
  await results(where).first().waitFor({ timeout: 20_000 });
}

/** Presses 自动评分 and waits for the preview. */
export async function preview(where: Where): Promise<Locator> {
  await button(where, "自动评分").first().click();
  const table = where.getByRole("table", { name: "预览" });
  await table.waitFor({ timeout: 20_000 });
  return table;
}

/** Nothing asked of other origins, nothing complained of, no call that the stand-in Excel has not heard of. */
export function expectQuiet(opened: OpenedAddin): void {
  expect(opened.foreignRequests).toEqual([]);
  expect(opened.complaints).toEqual([]);
  expect(opened.host.session.unknownMembers).toEqual([]);
}

/** Waits for something to come true at the workbook. */
export async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come so far in 15 seconds");
}
