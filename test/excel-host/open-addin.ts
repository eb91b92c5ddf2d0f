import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from "playwright-core";
import { browserPath } from "../../tools/browser";
import { excelHost, type ExcelHost, type HostOptions } from "./excel-host";
import type { BookModel } from "./model/book";
import { browserBundle, HOST_RULES, type Served } from "./serve";
import { BINDINGS } from "./transport/bound-port";
import type { Noted, PortRequest } from "./transport/host-port";
import { localPort } from "./transport/local-port";

/** How to start a browser in a container. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  HOST_RULES,
];

/** Whether a browser is there to test with. */
export function hasBrowser(): boolean {
  return browserPath() !== null;
}

/** Starts Debian's chromium. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === null) throw new Error("no browser: apt-get install -y chromium fonts-noto-cjk");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Which add-in to open, over what, and how. */
export interface OpenOptions {
  readonly served: Served;
  /** The add-in's page, from the root of its server: `/taskpane.html`. */
  readonly path: string;
  readonly book: BookModel;
  /** Excel on the web (a frame), or Excel for Windows (`window.external`). */
  readonly transport: "web" | "desktop";
  /** On the web: Excel at its own address, another site than the add-in's. */
  readonly elsewhere?: boolean;
  readonly host?: HostOptions;
  readonly context?: BrowserContextOptions;
}

/** An add-in open in the stand-in Excel. */
export interface OpenedAddin {
  /** The browser's page; on the web it is Excel's own, with the add-in in a frame. */
  readonly page: Page;
  /** Where the add-in's document is: look for its elements here. */
  readonly addin: Page | Frame;
  readonly context: BrowserContext;
  readonly host: ExcelHost;
  /** Requests to anything but the two servers. */
  readonly foreignRequests: readonly string[];
  /** What went wrong in the pages, and what the console called an error. */
  readonly complaints: readonly string[];
  noted(): Promise<Noted>;
  pressRibbon(functionName: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an add-in in a fresh browser context, over a stand-in Excel that runs in the test. */
export async function openAddin(browser: Browser, options: OpenOptions): Promise<OpenedAddin> {
  const { served, path, book, transport } = options;
  const host = excelHost(book, options.host);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN", ...options.context });
  await lend(context, host);
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  listenTo(page, served, foreignRequests, complaints);
  const target: () => Frame = () => (transport === "web" ? addinFrame(page) : page.mainFrame());
  host.onEvents((entries) => {
    const call = ([name, given]: [string, typeof entries]): void =>
      (globalThis as unknown as Record<string, ((entries: unknown) => void) | undefined>)[name]?.(given);
    page.evaluate(call, [BINDINGS.events, entries] as [string, typeof entries]).catch(() => undefined);
  });
  if (transport === "web") {
    const excel = options.elsewhere ? served.elsewhere : served.hostPage;
    await page.goto(`${excel}?addin=${encodeURIComponent(served.addin + path)}`);
    await page.waitForFunction(() => document.querySelector("iframe")?.src !== "");
  } else {
    const info = JSON.stringify(await localPort(host).info());
    await context.addInitScript(
      `${await browserBundle()};if(self===top)window.opened=StandInExcel.installDesktopOverTest(${info});`,
    );
    await page.goto(served.addin + path);
  }
  return {
    page,
    addin: target(),
    context,
    host,
    foreignRequests,
    complaints,
    noted: () => page.evaluate(() => (window as unknown as { opened: { noted: Noted } }).opened.noted),
    pressRibbon: (name) =>
      page.evaluate(
        (given) =>
          (window as unknown as { opened: { pressRibbon(name: string): void } }).opened.pressRibbon(given),
        name,
      ),
    close: () => context.close(),
  };
}

function addinFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  if (!frame) throw new Error("the host page has no frame");
  return frame;
}

/** Lends the pages of a context the stand-in Excel of the test. */
async function lend(context: BrowserContext, host: ExcelHost): Promise<void> {
  const port = localPort(host);
  await context.exposeFunction(BINDINGS.info, () => port.info());
  await context.exposeFunction(BINDINGS.answer, (request: PortRequest) => port.answer(request));
  await context.exposeFunction(BINDINGS.saveSettings, (settings: readonly (readonly [string, string])[]) =>
    port.saveSettings(settings),
  );
}

function listenTo(page: Page, served: Served, foreign: string[], complaints: string[]): void {
  page.on("request", (request) => {
    const url = request.url();
    const isOwn =
      [served.addin, served.hostPage, served.elsewhere].some((own) => url.startsWith(own)) ||
      /^(data|blob):/.test(url);
    if (!isOwn) foreign.push(url);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
}
