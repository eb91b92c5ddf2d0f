import type { Browser } from "playwright-core";
import { join } from "node:path";
import type { BookDescription } from "./model/describe";
import { describeBook } from "./model/describe";
import { hasBrowser, launchBrowser, openAddin, type OpenedAddin } from "./open-addin";
import { OFFICE_JS, serve, type Served } from "./serve";

const BOOK: BookDescription = {
  sheets: [{ name: "自评表", cells: { A1: "项目", B1: 1, B2: 2, B3: "=SUM(B1:B2)" } }],
};

interface Found {
  readonly done?: boolean;
  readonly changes: readonly unknown[];
  readonly commands: readonly string[];
}

async function found(opened: OpenedAddin, passes: (found: Found) => boolean): Promise<Found> {
  const output = opened.addin.locator("output");
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = (await output.textContent()) ?? "";
    const state = text === "" ? null : (JSON.parse(text) as Found);
    if (state && passes(state)) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the add-in never came so far: ${opened.complaints.join("; ")}`);
}

(hasBrowser() ? describe : describe.skip)("the unmodified office.js in a browser", () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    served = await serve({
      folders: { "/": join(__dirname, "fixture-addin"), "/office/": OFFICE_JS },
      headers: {
        "Content-Security-Policy":
          "default-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'",
      },
      book: BOOK,
    });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it.each([
    ["web", "OfficeOnline"],
    ["desktop", "PC"],
  ] as const)(
    "reads, writes and reads through the %s transport",
    async (transport, platform) => {
      const book = describeBook(BOOK);
      const opened = await openAddin(browser, { served, path: "/tiny.html", book, transport });
      const state = await found(opened, ({ done }) => done === true);
      expect(state).toMatchObject({
        host: "Excel",
        platform,
        sets: [true, false],
        before: [
          ["项目", 1],
          ["", 2],
          ["", 3],
        ],
        after: [
          ["项目", 5],
          ["", 2],
          ["", 7],
        ],
        error: ["ItemNotFound", "WorksheetCollection.getItem"],
      });
      expect(opened.host.log.roundTrips()).toBe(4);
      opened.host.person.type("自评表", "B2", 9);
      const later = await found(opened, ({ changes }) => changes.length > 0);
      expect(later.changes).toEqual([["B2", "Local", "Unknown"]]);
      await opened.pressRibbon("check");
      expect((await found(opened, ({ commands }) => commands.length > 0)).commands).toEqual(["check"]);
      expect([...book.documentSettings]).toEqual([["k", '{"v":1}']]);
      const noted = await opened.noted();
      expect([noted.unknown, opened.host.session.unknownMembers]).toEqual([[], []]);
      expect([opened.foreignRequests, opened.complaints]).toEqual([[], []]);
      await opened.close();
    },
    60_000,
  );

  it("says to the add-in what Office says while a cell is being typed into", async () => {
    for (const transport of ["web", "desktop"] as const) {
      const opened = await openAddin(browser, {
        served,
        path: "/tiny.html",
        book: describeBook(BOOK),
        transport,
      });
      await found(opened, ({ done }) => done === true);
      opened.host.person.startEditing();
      const code = await opened.addin.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.load("name");
          await context.sync();
        }).catch((error: { readonly code: string }) => error.code),
      );
      expect(code).toBe("InvalidOperationInCellEditMode");
      await opened.close();
    }
  }, 60_000);

  it("also runs with the stand-in Excel inside the page, without any test", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${served.hostPage}?addin=${encodeURIComponent(`${served.addin}/tiny.html`)}`);
    const output = page.frameLocator("iframe").locator("output");
    await output.filter({ hasText: '"done":true' }).waitFor();
    expect(JSON.parse((await output.textContent()) ?? "{}").after[2][1]).toBe(7);
    await context.close();
  }, 60_000);
});
