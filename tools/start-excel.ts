import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "./serve-folder";

/**
 * Serves the built add-in from https://localhost:3000 and opens Excel with it, by Microsoft's own tools
 * (fetched by npx on the machine that has Excel; they are no dependencies of the project).
 */
const PORT = 3000;
const MANIFEST = join("dist", "addin", "manifest.xml");
const certificates = join(homedir(), ".office-addin-dev-certs");

function npx(...words: string[]): number | null {
  return spawnSync("npx", ["--yes", ...words], { stdio: "inherit", shell: process.platform === "win32" })
    .status;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  fail(
    "这条命令要在装有 Excel 的 Windows 或 macOS 上运行。Linux 上请用 npm start 打开离线网页，或用网页版 Excel 上传 manifest.xml。",
  );
}
if (!existsSync(MANIFEST)) fail("还没有构建：请先运行 npm run build。");
if (!existsSync(join(certificates, "localhost.key")) && npx("office-addin-dev-certs", "install") !== 0) {
  fail("没有装上本机的开发证书。请以有权安装证书的用户重试，或按 docs/install.md 自备证书。");
}

const server = createServer(
  {
    key: readFileSync(join(certificates, "localhost.key")),
    cert: readFileSync(join(certificates, "localhost.crt")),
  },
  serveFolder(join("dist", "addin")),
);
server.listen(PORT, "localhost", () => {
  console.log(`加载项已在 https://localhost:${String(PORT)} 提供；正在打开 Excel……（按 Ctrl+C 结束）`);
  spawn("npx", ["--yes", "office-addin-debugging", "start", MANIFEST, "desktop", "--no-debug"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
});
process.on("SIGINT", () => {
  npx("office-addin-debugging", "stop", MANIFEST);
  server.close();
  process.exit(0);
});
