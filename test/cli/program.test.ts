import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import { rawZip } from "../support/packages/raw-zip";
import { textsOf } from "../support/packages/unzip";
import { call, PROGRAM } from "./call";
import { faultyForm, soundForm, unfilledForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error("dist/cli/selfeval.js is missing: run `npm run build` first");
});
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: place.folder, encoding: "utf8", input });

/** So many forms, every third with a fault, one broken. */
function batch(count: number): void {
  for (let index = 0; index < count; index += 1)
    place.write(`批 次/${String(index).padStart(3, "0")}.xlsx`, index % 3 === 0 ? faultyForm() : soundForm());
  place.write("批 次/坏.xlsx", "x");
}

describe("the built program", () => {
  it("gives its status and its streams", () => {
    place.write("a.xlsx", faultyForm());
    const { status, stdout, stderr } = run(["check", "a.xlsx"]);
    expect([status, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("需修改：1个错误");
    expect(run(["check", "无.xlsx"]).status).toBe(3);
    expect(run(["check"]).status).toBe(2);
    expect(run(["--version"]).stdout).toMatch(/^selfeval \d/u);
  });

  it("reads paths from a pipe", () => {
    place.write("甲 乙.xlsx", soundForm());
    const { status, stdout } = run(["check", "-", "--format", "ndjson"], "甲 乙.xlsx\n");
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { path: string }).path).toBe("甲 乙.xlsx");
  });

  it("has its blank workbooks beside it", () => {
    expect(run(["template", "project", "-o", "新.xlsx"]).status).toBe(0);
    expect(run(["check", "新.xlsx"]).status).toBe(1);
  });

  it.each(["json", "ndjson", "text", "markdown", "html"])(
    "gives the same %s report with workers as without",
    (format) => {
      batch(10);
      const one = run(["check", "批 次", "--format", format, "--jobs", "1"]);
      const three = run(["check", "批 次", "--format", format, "--jobs", "3"]);
      expect(one.status).toBe(3);
      expect(three.status).toBe(3);
      expect(three.stdout).toBe(one.stdout);
      expect(three.stderr).toBe(one.stderr);
    },
  );

  it("gives the same report as the engine in this process", async () => {
    batch(4);
    const here = await call(["check", "批 次", "--format", "json"], { cwd: place.folder });
    expect(run(["check", "批 次", "--format", "json", "--jobs", "2"]).stdout).toBe(here.out);
  });

  it("takes a person's own profile into the workers", () => {
    batch(6);
    place.write("own.json", JSON.stringify({ id: "my-city", parameters: { "formula.le": "strict" } }));
    const { stdout } = run(["check", "批 次", "--format", "json", "--jobs", "2", "--profile", "own.json"]);
    const { files } = JSON.parse(stdout) as { files: { forms: { profile: { id: string } }[] }[] };
    const ids = files.flatMap(({ forms }) => forms.map(({ profile }) => profile.id));
    expect(ids).toEqual(Array.from({ length: 6 }, () => "my-city"));
  });

  it("fills with workers what it fills without", () => {
    for (const name of ["a", "b", "c"]) place.write(`in/${name}.xlsx`, unfilledForm());
    run(["fill", "in", "-o", "one", "--jobs", "1"]);
    run(["fill", "in", "-o", "three", "--jobs", "3"]);
    for (const name of ["a", "b", "c"])
      expect(place.read(`three/${name}.xlsx`).equals(place.read(`one/${name}.xlsx`))).toBe(true);
  });

  it("ends quietly when its reader goes away", async () => {
    batch(60);
    const child = spawn(process.execPath, [PROGRAM, "check", "批 次", "--format", "json"], {
      cwd: place.folder,
    });
    let stderr = "";
    child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toMatch(/EPIPE|\bat /u);
  });

  (process.platform === "win32" ? it.skip : it)("leaves whole lines when interrupted", async () => {
    batch(400);
    const child = spawn(process.execPath, [PROGRAM, "check", "批 次", "--format", "ndjson", "--jobs", "1"], {
      cwd: place.folder,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (piece: Buffer) => {
      if (stdout === "") child.kill("SIGINT");
      stdout += piece.toString();
    });
    child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(status).toBe(130);
    expect(stderr).toMatch(/已中断：处理了\d+个，共401个文件。\n$/u);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThan(401);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it("refuses a bomb within 300 MB and 3 seconds", () => {
    const packed = new Uint8Array(deflateRawSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 }));
    const parts = [...textsOf(soundForm())].filter(([name]) => !name.endsWith("sheet1.xml"));
    const sheet = {
      name: "xl/worksheets/sheet1.xml",
      data: "",
      packed,
      packedSize: packed.length,
      size: 60 * 1024 * 1024,
    };
    place.write("炸弹.xlsx", rawZip([...parts.map(([name, data]) => ({ name, data })), sheet]));
    const peak = join(place.folder, "peak");
    const preload = join(__dirname, "../../bench/peak-memory.mjs");
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", pathToFileURL(preload).href, PROGRAM, "check", "炸弹.xlsx"],
      {
        cwd: place.folder,
        encoding: "utf8",
        env: { ...process.env, PEAK_MEMORY: peak },
      },
    );
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(status).toBe(3);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(Number(readFileSync(peak, "utf8")) / 1024).toBeLessThan(300);
  });
});
