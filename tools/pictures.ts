import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { browserPath } from "./browser";

/** Makes the pictures of the README out of the built page: `npm run build && npm run pictures`. */
const ROOT = join(import.meta.dirname, "..");
const PICTURES = join(ROOT, "docs/pictures");
const PAGE = pathToFileURL(join(ROOT, "dist/page/selfeval.html")).href;
const WIDE = { width: 1366, height: 820 };

interface Picture {
  readonly name: string;
  readonly dark?: boolean;
  /** The pane alone instead of the whole page. */
  readonly pane?: boolean;
  readonly go: (page: Page) => Promise<void>;
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name }).first().click();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
/** The first finding with arithmetic is the one shown. */
const show = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "自评表!H23，转到单元格" }).first().click();

async function sample(page: Page): Promise<void> {
  await page.goto(`${PAGE}#sample`);
  await page.getByRole("list", { name: "校验结果" }).waitFor();
}

const inSamples = (folder: string, word: string): string => {
  const name = readdirSync(join(ROOT, folder)).find((one) => one.includes(word));
  if (!name) throw new Error(`${folder} has no ${word}`);
  return join(ROOT, folder, name);
};

const PICTURES_OF: readonly Picture[] = [
  { name: "page", go: (page) => sample(page).then(() => show(page)) },
  { name: "findings", pane: true, go: (page) => sample(page).then(() => show(page)) },
  {
    name: "preview",
    pane: true,
    async go(page) {
      await page.goto(PAGE);
      await page.getByLabel("打开工作簿").setInputFiles(inSamples("assets/samples", "待填写"));
      await page.getByRole("list", { name: "校验结果" }).waitFor();
      await press(page, "自动评分");
      await page.getByRole("table", { name: "预览" }).waitFor();
    },
  },
  {
    name: "trial",
    pane: true,
    async go(page) {
      await sample(page);
      await tab(page, "试算");
      await page.locator(".se-execution .se-input").fill("350");
    },
  },
  {
    name: "report",
    async go(page) {
      await sample(page);
      await tab(page, "书面报告");
      await page.getByLabel("打开报告").first().setInputFiles(join(ROOT, "test/data/narrative/004.txt"));
      await page.getByRole("list", { name: "报告问题" }).waitFor();
      await page.keyboard.press("F8");
      await page.keyboard.press("F8");
    },
  },
  {
    name: "desk",
    async go(page) {
      await page.goto(PAGE);
      await page.getByLabel("打开文件夹").setInputFiles(join(ROOT, "test/data/cases"));
      await page.getByText(/^\d+ 个文件，/u).waitFor();
    },
  },
  { name: "dark", dark: true, go: (page) => sample(page).then(() => show(page)) },
];

async function take(browser: Browser, { name, dark, pane, go }: Picture): Promise<void> {
  const colorScheme = dark ? "dark" : "light";
  const context = await browser.newContext({ viewport: WIDE, locale: "zh-CN", colorScheme });
  const page = await context.newPage();
  await go(page);
  // The pointer rests where it changes nothing, and what moves comes to its end.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  const path = join(PICTURES, `${name}.png`);
  await (pane ? page.locator("#pg-pane").screenshot({ path }) : page.screenshot({ path }));
  await context.close();
}

const executablePath = browserPath();
if (executablePath === null) throw new Error("no browser: see npm test");
mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const picture of PICTURES_OF) await take(browser, picture);
await browser.close();
