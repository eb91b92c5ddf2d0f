import { spawnSync } from "node:child_process";
import { browserPath } from "./browser";

/** Before the tests: a browser is there, or is installed (Debian as root), or the person is told how. */
const isDebianRoot =
  process.platform === "linux" &&
  process.getuid?.() === 0 &&
  spawnSync("apt-get", ["--version"]).status === 0;

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", words, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
}

if (browserPath() === null && isDebianRoot) {
  console.log("没有找到浏览器，正在安装 chromium（端到端测试要用）……");
  apt("update", "-qq");
  apt("install", "-y", "-qq", "chromium", "fonts-noto-cjk");
}
if (browserPath() === null) {
  console.error(
    "没有找到浏览器，端到端测试会跳过。请安装 Chrome、Edge 或 Chromium（Debian：sudo apt-get install chromium fonts-noto-cjk），" +
      "或用环境变量 CHROMIUM_PATH 指明位置。",
  );
}
