import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { selfSignedCertificate } from "./certificate";
import type { BookDescription } from "./model/describe";

/** Folders by the path under which they are served: `{ "/": "dist/addin", "/office/": "…/dist" }`. */
export type Folders = Readonly<Record<string, string>>;

/** Two https servers on localhost, as Excel on the web and an add-in's server are two. */
export interface Served {
  /** Origin of the add-in, without a slash at the end. */
  readonly addin: string;
  /** The page that plays Excel; give the add-in's page as `?addin=`. */
  readonly hostPage: string;
  /** The same page at Excel's own address, to a browser told by `HOST_RULES` that this machine is meant. */
  readonly elsewhere: string;
  close(): Promise<void>;
}

/** What to serve. */
export interface ServeOptions {
  readonly folders: Folders;
  /** Headers with every answer of the add-in's server: a Content-Security-Policy, say. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The workbook of a host page opened without a test: a demonstration. */
  readonly book?: BookDescription;
}

/** Another site than the add-in's, as in life: a process of its own, and third-party rules for what is kept. */
const EXCEL_HOST = "excel.officeapps.live.com";
export const HOST_RULES = `--host-resolver-rules=MAP ${EXCEL_HOST} 127.0.0.1`;

/** Where the client library lies as shipped; the add-in's build copies the same files. */
export const OFFICE_JS = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml",
};

let bundle: Promise<string> | null = null;

/** The stand-in Excel as one script for a page: `globalThis.StandInExcel`. Built once. */
export function browserBundle(): Promise<string> {
  bundle ??= build({
    entryPoints: [join(__dirname, "browser-entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "StandInExcel",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return bundle;
}

/** Serves an add-in and the host page over https with a certificate made on the spot. */
export async function serve({ folders, headers = {}, book }: ServeOptions): Promise<Served> {
  const certificate = selfSignedCertificate();
  const addin = createServer(certificate, (request, response) => {
    void contentOf(folders, new URL(request.url ?? "/", "https://localhost").pathname).then((found) => {
      response.writeHead(found ? 200 : 404, { ...headers, "Content-Type": found?.type ?? "text/plain" });
      response.end(found?.content ?? "not found");
    });
  });
  const host = createServer(certificate, (request, response) => {
    void hostContent(new URL(request.url ?? "/", "https://localhost").pathname, book).then((found) => {
      response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain" });
      response.end(found?.content ?? "not found");
    });
  });
  const [addinPort, hostPort] = await Promise.all([listen(addin), listen(host)]);
  return {
    addin: `https://localhost:${addinPort}`,
    hostPage: `https://localhost:${hostPort}/`,
    elsewhere: `https://${EXCEL_HOST}:${hostPort}/`,
    async close() {
      await Promise.all([addin, host].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

interface Content {
  readonly type: string;
  readonly content: string | Uint8Array;
}

async function hostContent(path: string, book: BookDescription | undefined): Promise<Content | null> {
  if (path === "/")
    return { type: TYPES[".html"] as string, content: await readFile(join(__dirname, "host-page.html")) };
  if (path === "/stand-in-excel.js") return { type: TYPES[".js"] as string, content: await browserBundle() };
  if (path === "/book.json" && book) return { type: TYPES[".json"] as string, content: JSON.stringify(book) };
  return null;
}

/** The file a path stands for, in the folder with the longest fitting prefix; never outside of it. */
async function contentOf(folders: Folders, path: string): Promise<Content | null> {
  const prefixes = Object.keys(folders).filter((prefix) => path.startsWith(prefix));
  const prefix = prefixes.sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return null;
  const folder = normalize(folders[prefix] as string);
  const file = normalize(join(folder, decodeURIComponent(path.slice(prefix.length))));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return null;
  try {
    return { type: TYPES[extname(file)] ?? "application/octet-stream", content: await readFile(file) };
  } catch {
    return null;
  }
}
