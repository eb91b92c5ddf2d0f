import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** What a newcomer sees after `npm start`: the sample checked, the blank one filled into a copy. */
const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "dist/cli/selfeval.js");
const samples = join("assets", "samples");

interface Filled {
  readonly files: readonly {
    readonly output: string | null;
    readonly edits: readonly {
      readonly cell: string;
      readonly label: string;
      readonly after: string | null;
      readonly written: boolean;
      readonly reason: string;
    }[];
  }[];
}

/** Runs the program as a person would; what is wrong in a sample is no failure of the start. */
function selfeval(args: readonly string[], output: "inherit" | "pipe"): string {
  console.log(`\n$ selfeval ${args.join(" ")}\n`);
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", output, "inherit"],
  });
  if (done.error) throw done.error;
  if ((done.status ?? 2) > 1) process.exit(done.status ?? 2);
  return done.stdout ?? "";
}

function sampleNamed(word: string): string {
  const name = readdirSync(join(root, samples)).find((one) => one.includes(word) && one.endsWith(".xlsx"));
  if (name === undefined) throw new Error(`${samples} 里没有“${word}”工作簿`);
  return join(samples, name);
}

selfeval(["check", sampleNamed("示例")], "inherit");

const blank = sampleNamed("待填写");
const copy = join("out", relative(samples, blank));
mkdirSync(join(root, "out"), { recursive: true });
const { files } = JSON.parse(selfeval(["fill", blank, "-o", copy, "--format", "json"], "pipe")) as Filled;
for (const { output, edits } of files) {
  for (const { cell, label, after, written, reason } of edits)
    console.log(
      written ? `  已填写  ${cell}  ${label}：${after ?? ""}` : `  未填写  ${cell}  ${label}（${reason}）`,
    );
  console.log(`\n填写后的副本：${output === null ? "没有写" : join(root, output)}`);
}
console.log("原文件没有改动。更多用法：node dist/cli/selfeval.js --help");
