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

function selfeval(words: readonly string[], stdio: "inherit" | "ignore" = "inherit"): void {
  const script = join(ROOT, "dist", "cli", "selfeval.js");
  spawnSync(process.execPath, [script, ...words, "--fail-on", "never"], { stdio, cwd: ROOT });
}

console.log("一、校验示例（公开的2024年度部门整体支出自评表，错误保留）\n");
selfeval(["check", sample("示例")]);

console.log("\n二、把待填写的示例填好，存为副本\n");
mkdirSync(OUT, { recursive: true });
selfeval(["fill", sample("待填写"), "-o", join(OUT, "自评表（已填写）.xlsx")]);
selfeval(["fill", sample("示例"), "--mark", "-o", join(OUT, "自评表（已标记问题）.xlsx")], "ignore");

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
