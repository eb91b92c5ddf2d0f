import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { formatAddress } from "../src/core/cells/address";
import { addressOf } from "../src/core/cells/grid";
import { inflateNode } from "../src/host/ooxml/inflate-node";
import { openWorkbook } from "../src/host/ooxml/open";
import type { BookDescription } from "../test/excel-host/model/describe";
import type * as Addin from "../test/excel-host/open-addin";
import type * as Serving from "../test/excel-host/serve";
import { medianOf } from "./median";

// The stand-in Excel is CommonJS, as Jest runs it.
const require = createRequire(import.meta.url);
const { hasBrowser, launchBrowser } = require("../test/excel-host/open-addin.ts") as typeof Addin;
const { serve } = require("../test/excel-host/serve.ts") as typeof Serving;

const ROOT = join(import.meta.dirname, "..");
const ROUNDS = 7;
const KEYS = 40;
/** Nothing here takes longer than this, in milliseconds; what does is broken. */
const PATIENCE = 30_000;
/** Between two questions whether it is done: asking takes time from what is measured. */
const PAUSE = 500;

/** Milliseconds of something of ours, and of the same on an empty page in the same browser. */
export interface Beside {
  readonly ours: number;
  readonly empty: number;
}

/** What a person waits for in the browser. */
export interface PaneTimes {
  /** From Excel's onReady to the first result on the sample, beside an empty page from its start to its frame. */
  readonly firstResult: Beside;
  /** From a key going down in a cell of the page to the next frame, beside the same in an empty field. */
  readonly keystroke: Beside;
}

/** Measures the production build in chromium; none here → `null`. */
export async function paneTimes(): Promise<PaneTimes | null> {
  if (!hasBrowser()) return null;
  const browser = await launchBrowser();
  try {
    return { firstResult: await firstResult(browser), keystroke: await keystroke(browser) };
  } finally {
    await browser.close();
  }
}

async function sampleBook(): Promise<BookDescription> {
  const folder = join(ROOT, "assets/samples");
  const name = readdirSync(folder).find((one) => one.includes("示例")) ?? "";
  const grids = await openWorkbook(readFileSync(join(folder, name)), name, inflateNode).read();
  const sheets = grids.map(({ sheet, cells, merges }) => ({
    name: sheet,
    merges: merges.map(({ top, left, bottom, right }) =>
      [formatAddress({ row: top, column: left }), formatAddress({ row: bottom, column: right })].join(":"),
    ),
    cells: Object.fromEntries(
      [...cells].map(([key, { value, formula, numberFormat: format }]) => [
        formatAddress(addressOf(key)),
        { value, format, ...(formula === null ? {} : { formula }) },
      ]),
    ),
  }));
  return { name, sheets };
}

// What runs in a page is plain script in files of its own: tsx adds calls to functions that are not there.
const inPage = (name: string): string => join(import.meta.dirname, "in-page", name);

async function firstResult(browser: Browser): Promise<Beside> {
  const served = await serve({ folders: { "/": join(ROOT, "dist/addin") }, book: await sampleBook() });
  const rounds: Beside[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await pageIn(browser);
      await page.goto("data:text/html,<button>校验</button>");
      const empty = await page.evaluate<number>(
        "new Promise((told) => requestAnimationFrame(() => setTimeout(() => told(performance.now()))))",
      );
      await page.addInitScript({ path: inPage("press-and-watch.js") });
      await page.goto(`${served.hostPage}?addin=${encodeURIComponent(`${served.addin}/taskpane.html`)}`);
      const { ready, result } = await told<Record<string, number | undefined>>(
        () => page.frames().find((one) => one.url().startsWith(served.addin)) ?? null,
        "globalThis.benchTimes",
        (times) => times.result !== undefined && times.ready !== undefined,
      );
      rounds.push({ ours: Number(result) - Number(ready), empty });
      await page.context().close();
    }
  } finally {
    await served.close();
  }
  return {
    ours: medianOf(rounds.map(({ ours }) => ours)),
    empty: medianOf(rounds.map(({ empty }) => empty)),
  };
}

async function keystroke(browser: Browser): Promise<Beside> {
  const page = await pageIn(browser);
  await page.goto("data:text/html,<input>");
  const empty = await typed(page, () => page.locator("input").focus());
  await page.goto(`${pathToFileURL(join(ROOT, "dist/page/selfeval.html")).href}#sample`);
  await page.getByRole("list", { name: "校验结果" }).waitFor();
  const ours = await typed(page, () => page.locator('[data-at="F14"]').dblclick());
  await page.context().close();
  return { ours, empty };
}

/** The median over keys typed one after another into what `enter` goes to. */
async function typed(page: Page, enter: () => Promise<void>): Promise<number> {
  await page.evaluate(readFileSync(inPage("time-keys.js"), "utf8"));
  await enter();
  for (let index = 0; index < KEYS; index += 1) await page.keyboard.press(String(index % 10));
  const keys = await told<readonly number[]>(
    () => page.mainFrame(),
    "globalThis.benchKeys",
    (all) => all.length >= KEYS,
  );
  return medianOf(keys);
}

async function pageIn(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
  });
  context.setDefaultTimeout(PATIENCE);
  return context.newPage();
}

/** Asks a frame until what it tells is whole: a strict policy lets no waiting function be made in the page. */
async function told<T>(
  frameNow: () => Frame | null,
  script: string,
  isWhole: (told: T) => boolean,
): Promise<T> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const answer = await frameNow()
      ?.evaluate<T | undefined>(script)
      .catch(() => undefined);
    if (answer !== undefined && isWhole(answer)) return answer;
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  throw new Error(`${script} was not told within ${String(PATIENCE / 1000)} seconds`);
}
