import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeclared } from "../engine/api-sets";
import type { RequestBody } from "../engine/process-query";
import { excelHost, type ExcelHost, type HostOptions } from "../excel-host";
import type { BookModel } from "../model/book";
import { codeOfRefusal } from "./refusal";

/** The client library as booted, and the host it talks to. */
export interface BootedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
}

const DIST = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");

type Loose = Record<string, unknown>;
const realm = globalThis as unknown as Loose;

interface Bridge {
  sendMessageToHost(message: string): void;
  onMessageFromHost?(message: string): void;
}

/** The host the client talks to at present; `Office.context` follows it. */
let current: ExcelHost | null = null;

/**
 * Boots the unmodified client over a workbook, in plain Node. The client is read once in a test file; every
 * further call gives it another workbook.
 */
export function bootExcel(book: BookModel, options: HostOptions = {}): BootedExcel {
  if (!realm["Excel"]) loadClient();
  const host = excelHost(book, options);
  current = host;
  connect(host);
  const { Excel: excel, Office: office, OfficeExtension: extension } = globalThis as unknown as BootedExcel;
  return { Excel: excel, Office: office, OfficeExtension: extension, host };
}

/** Reads the shipped files as they are, after the few globals they expect of office.js. */
function loadClient(): void {
  stubGlobals();
  for (const file of ["excel-web-16.00.js", "zh-cn/office_strings.js"]) {
    const source = readFileSync(join(DIST, file), "utf8").replace(/^\uFEFF/, "");
    (0, eval)(source);
  }
  const office = realm["Office"] as Loose;
  office["onReady"] = () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" });
  const excel = realm["Excel"] as { readonly run: unknown } | undefined;
  if (!excel?.run) throw new Error("office.js did not load");
}

function stubGlobals(): void {
  const nothing = (): null => null;
  const office: Loose = { onReadyInternal: () => new Promise(() => undefined) };
  const factory = {
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", hostLocale: "zh-CN", isDialog: false }),
    getLoadScriptHelper: () => ({ isScriptLoading: () => false }),
    getLoggingAllowed: () => false,
    getWindowLocationHash: () => "",
    getWindowLocationSearch: () => "",
    getWindowName: () => "",
    getContext: officeContext,
    getWebAppState: nothing,
  };
  const type = Function as unknown as Loose;
  type["registerNamespace"] = registerNamespace;
  (Function.prototype as unknown as Loose)["registerClass"] = nothing;
  for (const name of ["window", "self", "parent", "top"]) realm[name] ??= globalThis;
  realm["navigator"] ??= { userAgent: "node", appVersion: "node", language: "zh-CN" };
  realm["location"] ??= {
    href: "https://localhost/",
    search: "",
    hash: "",
    hostname: "localhost",
    protocol: "https:",
  };
  realm["document"] ??= stubDocument();
  Object.assign(realm, {
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
    OSF: { _OfficeAppFactory: factory, ConstantNames: {} },
    OfficeExt: {},
    Type: type,
  });
}

function stubDocument(): Loose {
  const element = (): Loose => ({ setAttribute: () => undefined, style: {}, appendChild: () => undefined });
  return {
    readyState: "loading",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    createElement: element,
    getElementsByTagName: () => [],
    getElementById: () => null,
    body: element(),
    cookie: "",
  };
}

function registerNamespace(name: string): void {
  let at = realm;
  for (const part of name.split(".")) {
    at[part] ??= {};
    at = at[part] as Loose;
  }
}

/** What `Office.context` gives an add-in. */
function officeContext(): unknown {
  const host = current;
  if (!host) return {};
  const { book, session } = host;
  return {
    requirements: {
      isSetSupported: (set: string, version = "1.1") =>
        isDeclared(session.declared, { set, version: String(version) }),
    },
    document: {
      mode: book.readOnly ? "readOnly" : "readWrite",
      url: `https://localhost/files/${book.name}`,
      settings: documentSettings(host),
    },
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.15407.10000" },
  };
}

function documentSettings({ book }: ExcelHost): unknown {
  const { documentSettings: kept } = book;
  return {
    get: (key: string) => (kept.has(key) ? JSON.parse(kept.get(key) as string) : null),
    set: (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
    remove: (key: string) => void kept.delete(key),
    saveAsync: (done?: (result: { readonly status: string }) => void) => done?.({ status: "succeeded" }),
  };
}

function connect(host: ExcelHost): void {
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as {
        readonly id: number;
        readonly flags: number;
        readonly message: { readonly body: RequestBody };
      };
      void host.answer({ body: message.message.body, flags: message.flags }).then((reply) => {
        const answer =
          reply.kind === "answer"
            ? { statusCode: 200, headers: {}, body: reply.text }
            : {
                statusCode: 400,
                headers: {},
                body: JSON.stringify({
                  error: { code: codeOfRefusal(reply.officeCode), message: String(reply.officeCode) },
                }),
              };
        bridge.onMessageFromHost?.(JSON.stringify({ id: message.id, type: 2, flags: 0, message: answer }));
      });
    },
  };
  host.onEvents((entries) => {
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  });
  const { HostBridge } = realm["OfficeExtension"] as { readonly HostBridge: { init(bridge: Bridge): void } };
  HostBridge.init(bridge);
}
