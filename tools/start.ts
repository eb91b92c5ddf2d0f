import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "./serve-folder";

/**
 * What a newcomer sees: the sample checked by the command line, a filled copy, and then the offline page with
 * the sample loaded, served on this machine only.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const SAMPLES = join(ROOT, "assets", "samples");
const OUT = join(ROOT, "out");
const PORT = Number(process.env["PORT"] ?? 8080);

function sample(word: string): string {
  const name = readdirSync(SAMPLES).find((one) => one.includes(word));
  if (!name) throw new Error(`assets/samples 里没有“${word}”的示例`);
  return join(SAMPLES, name);
}

const PROGRAM = join(ROOT, "dist", "cli", "selfeval.js");

interface Filled {
  readonly files: readonly {
    readonly edits: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly label: string;
      readonly after: string | null;
      readonly written: boolean;
      readonly reason: string;
    }[];
  }[];
}

/** Runs the program as a person would; what is wrong in a sample is no failure of the start. */
function selfeval(words: readonly string[], output: "inherit" | "pipe"): string {
  const stdio = ["ignore", output, "inherit"] as const;
  const done = spawnSync(process.execPath, [PROGRAM, ...words, "--fail-on", "never"], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: [...stdio],
  });
  if (done.status !== 0) process.exit(done.status ?? 2);
  return done.stdout ?? "";
}

function fill(word: string, copy: string, ...words: string[]): void {
  const path = join(OUT, copy);
  const { files } = JSON.parse(
    selfeval(["fill", sample(word), "-o", path, "--format", "json", ...words], "pipe"),
  ) as Filled;
  for (const { sheet, cell, label, after, written, reason } of files.flatMap(({ edits }) => edits)) {
    console.log(
      written
        ? `  已填写  ${sheet}!${cell}  ${label}：${after ?? ""}`
        : `  未填写  ${sheet}!${cell}  ${label}（${reason}）`,
    );
  }
  console.log(`  副本：${path}\n`);
}

console.log("一、校验示例（公开的2024年度部门整体支出自评表，错误保留）\n");
selfeval(["check", sample("示例")], "inherit");

mkdirSync(OUT, { recursive: true });
console.log("\n二、填写：算得的数写进副本，原文件不动\n");
fill("待填写", "自评表（已填写）.xlsx");
fill("示例", "自评表（已标记问题）.xlsx", "--mark");

const server = createServer(serveFolder(join(ROOT, "dist", "page"), "selfeval.html"));
server.on("error", () => server.listen(0, "127.0.0.1"));
server.on("listening", () => {
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${String(port)}/#sample`;
  console.log(`\n三、离线网页已打开示例：${url}\n    填好的副本在 ${OUT}\n    按 Ctrl+C 结束。`);
  if (process.stdout.isTTY) openInBrowser(url);
});
server.listen(PORT, "127.0.0.1");

function openInBrowser(url: string): void {
  const [command, ...words] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  spawn(command as string, words, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
