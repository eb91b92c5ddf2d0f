import { build } from "esbuild";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { snapshot } from "../../excel-host/model/snapshot";
import { hasBrowser, launchBrowser, openAddin } from "../../excel-host/open-addin";
import { OFFICE_JS, serve, type Served } from "../../excel-host/serve";
import { edit, ref } from "../fixture";
import { FORM } from "../workbook-contract";
import { bookOfFixture } from "./fixture-book";

const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="/office/office.js"></script><script src="page.js"></script>`;

(hasBrowser() ? describe : describe.skip)("the workbook port in a browser", () => {
  let browser: Browser;
  let served: Served;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "excel-port-"));
    await build({
      entryPoints: [join(__dirname, "browser-page.ts")],
      bundle: true,
      outfile: join(folder, "page.js"),
      logLevel: "silent",
    });
    await writeFile(join(folder, "page.html"), PAGE);
    served = await serve({ folders: { "/": folder, "/office/": OFFICE_JS } });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await served.close();
    await rm(folder, { recursive: true });
  });

  it.each(["web", "desktop"] as const)(
    "reads, marks, writes, undoes and clears in Excel (%s)",
    async (transport) => {
      const book = bookOfFixture(FORM);
      const before = snapshot(book);
      const opened = await openAddin(browser, { served, path: "/page.html", book, transport });
      const { addin, host } = opened;
      await addin.waitForFunction(() => window.port !== undefined);
      const first = await addin.evaluate(async () => {
        const { firstRead, cells } = await (window.port as NonNullable<typeof window.port>);
        return { firstRead, cells };
      });
      expect(first.cells).toBeGreaterThan(15);
      expect(first.firstRead).toBeLessThan(2_000);
      const receipt = await addin.evaluate(
        async ([edits, marks]) => {
          const { workbook } = await (window.port as NonNullable<typeof window.port>);
          await workbook.mark(marks);
          await workbook.store("profile", '"财预〔2020〕10号"');
          return workbook.write(edits);
        },
        [
          [
            edit("自评表", "B4", 10, 9),
            edit("自评表", "A9", "偏差原因", "=甲"),
            edit("自评表", "B1", null, 1),
          ],
          [{ at: ref("自评表", "B4"), level: "error", text: "" }],
        ] as const,
      );
      expect(receipt.written.map(({ field }) => field)).toEqual(["自评表!B4", "自评表!A9"]);
      expect(receipt.refused.map(({ reason }) => reason)).toEqual(["covered"]);
      expect(snapshot(book)).not.toBe(before);
      const kept = await addin.evaluate(async (done) => {
        const { workbook } = await (window.port as NonNullable<typeof window.port>);
        await workbook.revert(done);
        await workbook.clearMarks();
        const profile = await workbook.load("profile");
        await workbook.store("profile", null);
        await workbook.select({ sheet: "自评表", row: 3, column: 1 });
        return profile;
      }, receipt);
      expect(kept).toBe('"财预〔2020〕10号"');
      expect(snapshot(book)).toBe(before);
      expect(book.selection.area).toEqual({ top: 3, left: 1, bottom: 3, right: 1 });
      expect([opened.foreignRequests, opened.complaints, host.session.unknownMembers]).toEqual([[], [], []]);
      await opened.close();
    },
    60_000,
  );
});
