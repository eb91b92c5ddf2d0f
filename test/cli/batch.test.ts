import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { folderOfForms, type GeneratedFile } from "../support/batch/folder-of-forms";
import { call, PROGRAM } from "./call";
import { faultyForm, soundForm, workspace, type Workspace } from "./workspace";

const ALL = 300;
const SOME = 60;

interface Line {
  readonly path: string;
  readonly outcome: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly sha256: string | null;
  readonly findings: readonly { readonly severity: string; readonly rule: string }[];
  readonly rows: readonly { readonly errors: number; readonly warnings: number; readonly hints: number }[];
  readonly slip: string | null;
}

interface Audit {
  readonly complete: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly inputs: readonly { readonly path: string; readonly sha256: string }[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly times: unknown;
}

let place: Workspace;
let files: readonly GeneratedFile[];

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error("dist/cli/selfeval.js is missing: run `npm run build` first");
  place = workspace();
  files = folderOfForms(ALL);
  for (const file of files) place.write(`全部/${file.path}`, file.bytes);
  for (const file of [...files.slice(0, SOME - 4), ...files.slice(-4)])
    place.write(`一些/${file.path}`, file.bytes);
});
afterAll(() => place.remove());

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [PROGRAM, ...args], { cwd: place.folder, encoding: "utf8" });

const linesOf = (out: string): readonly Line[] =>
  place
    .read(`${out}/report.ndjson`)
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

const auditOf = (out: string): Audit => JSON.parse(place.read(`${out}/audit.json`).toString("utf8")) as Audit;

/** Every file of an output folder with its bytes; of the audit everything but its times. */
function contentsOf(out: string): Readonly<Record<string, string>> {
  const own = place.files().filter((name) => name.startsWith(`${out}/`));
  return Object.fromEntries(
    own.map((name) => {
      const short = name.slice(out.length + 1);
      if (short !== "audit.json") return [short, place.read(name).toString("base64")];
      return [short, JSON.stringify({ ...auditOf(out), times: null })];
    }),
  );
}

/** The sheets of 汇总.xlsx as rows of shown texts, header first. */
async function sheetsOf(out: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const bytes = new Uint8Array(place.read(`${out}/汇总.xlsx`));
  const grids = await openWorkbook(bytes, "汇总.xlsx", inflateNode).read();
  return new Map(
    grids.map((grid) => {
      const rows = new Map<number, string[]>();
      for (const [key, cell] of grid.cells) {
        const [row, column] = [Math.floor(key / 16384), key % 16384];
        const cells = rows.get(row) ?? [];
        cells[column] =
          cell.value.kind === "text"
            ? cell.value.text
            : cell.value.kind === "number"
              ? String(cell.value.number)
              : "";
        rows.set(row, cells);
      }
      const data = [...rows].sort(([a], [b]) => a - b).flatMap(([row, cells]) => (row < 2 ? [] : [cells]));
      return [grid.sheet, data] as const;
    }),
  );
}

const sum = (rows: readonly (readonly string[])[], head: string): number => {
  const column = rows[0]?.indexOf(head) ?? -1;
  return rows.slice(1).reduce((all, row) => all + Number(row[column] ?? 0), 0);
};

describe("three hundred workbooks in one run", () => {
  beforeAll(() => {
    const { status, stdout, stderr } = run("batch", "全部", "-o", "结果");
    expect(status).toBe(3);
    expect(stdout).toContain("300个文件");
    for (const name of ["开头不是工作簿", "截断的文件", "零字节", "压缩炸弹"]) expect(stderr).toContain(name);
  });

  it("loses none and names the damaged with their reasons", () => {
    const lines = linesOf("结果");
    expect(lines.map(({ path }) => path)).toEqual([...files.map(({ path }) => `全部/${path}`)].sort());
    const unreadable = lines.filter(({ outcome }) => outcome === "unreadable");
    expect(unreadable.map(({ path }) => path).sort()).toEqual(
      files.flatMap(({ path, is }) => (is === "damaged" || is === "hostile" ? [`全部/${path}`] : [])).sort(),
    );
    for (const { error, sha256 } of unreadable) {
      expect(error?.message).toMatch(/。$/u);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    }
  });

  it("finds an error in every faulty form and none in a sound one", () => {
    const outcome = new Map(linesOf("结果").map((line) => [line.path, line.findings] as const));
    const hasError = (path: string): boolean =>
      outcome.get(`全部/${path}`)?.some(({ severity }) => severity === "error") ?? false;
    const wrong = files.filter(({ path, is }) => is === "sound" && hasError(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
    const faulty = files.filter(({ is }) => is === "faulty");
    const silent = faulty.filter(({ path }) => (outcome.get(`全部/${path}`)?.length ?? 0) === 0);
    expect(faulty.length).toBeGreaterThan(60);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("adds up in the workbook to what stands in the report", async () => {
    const lines = linesOf("结果");
    const found = lines.flatMap(({ findings }) => findings);
    const count = (severity: string): number => found.filter((one) => one.severity === severity).length;
    const sheets = await sheetsOf("结果");
    expect([...sheets.keys()]).toEqual(["汇总", "全部问题", "按规则", "按单位", "跨表核对", "分数分布"]);
    const forms = lines.reduce((all, { rows }) => all + Math.max(rows.length, 1), 0);
    expect(sheets.get("汇总")).toHaveLength(forms + 1);
    expect(sheets.get("全部问题")).toHaveLength(found.length + 1);
    for (const name of ["汇总", "按规则", "按单位"])
      expect([name, ...["错误", "警告", "提示"].map((head) => sum(sheets.get(name) ?? [], head))]).toEqual([
        name,
        count("error"),
        count("warning"),
        count("hint"),
      ]);
    expect(sum(sheets.get("按单位") ?? [], "文件")).toBeGreaterThanOrEqual(ALL);
    const scored = lines.flatMap(({ rows }) => rows as unknown as { score: { standing: string | null } }[]);
    expect(sum(sheets.get("分数分布") ?? [], "张数")).toBe(
      scored.filter(({ score }) => score.standing !== null).length,
    );
  });

  it("writes a slip for every file that goes back, and none for the others", () => {
    const lines = linesOf("结果");
    for (const { slip, outcome, path } of lines) {
      expect([path, slip !== null]).toEqual([path, outcome !== "clean"]);
      if (slip === null) continue;
      expect(place.read(`结果/${slip}.docx`).subarray(0, 2).toString()).toBe("PK");
      expect(place.read(`结果/${slip}.md`).toString("utf8")).toMatch(/^# 绩效自评表退回意见\n/u);
    }
    expect(auditOf("结果").outputs["slips"]).toBe(lines.filter(({ slip }) => slip !== null).length);
  });

  it("refuses to mix its results with another run's", () => {
    const { status, stderr } = run("batch", "一些", "-o", "结果");
    expect([status, stderr]).toEqual([2, expect.stringContaining("--resume")]);
  });
});

describe("a part of them", () => {
  let whole: Readonly<Record<string, string>>;
  beforeAll(() => {
    run("batch", "一些", "-o", "一次", "--annotate");
    whole = contentsOf("一次");
  });

  it("gives the same again, byte for byte apart from times", () => {
    run("batch", "一些", "-o", "再次", "--annotate", "--jobs", "1");
    expect(contentsOf("再次")).toEqual(whole);
    expect(auditOf("再次").complete).toBe(true);
  });

  it("gives the same after being killed half way and resumed", async () => {
    const args = [PROGRAM, "batch", "一些", "-o", "杀死", "--annotate"];
    const child = spawn(process.execPath, args, { cwd: place.folder, stdio: "ignore" });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const report = join(place.folder, "杀死/report.ndjson");
    const done = (): number => (existsSync(report) ? readFileSync(report, "utf8").split("\n").length - 1 : 0);
    while (done() < SOME / 3) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const kept = done();
    expect(kept).toBeLessThan(SOME);
    // What a kill in the middle of a write leaves behind.
    place.write("杀死/report.ndjson", Buffer.concat([readFileSync(report), Buffer.from('{"path":"一些/第')]));
    const { stderr } = run("batch", "一些", "-o", "杀死", "--annotate", "--resume");
    expect(stderr).toContain(`${String(kept)}个文件没有变`);
    expect(contentsOf("杀死")).toEqual(whole);
  });

  it("gives the same in shards that are merged", () => {
    for (const shard of ["1/3", "2/3", "3/3"])
      run("batch", "一些", "-o", `分片${shard[0] ?? ""}`, "--annotate", "--shard", shard, "--jobs", "1");
    expect(linesOf("分片1")).toHaveLength(SOME / 3);
    const { stdout, status } = run("merge", "分片1", "分片2", "分片3", "-o", "合并");
    expect([status, stdout]).toEqual([3, expect.stringContaining("60个文件")]);
    expect(contentsOf("合并")).toEqual(whole);
  });

  it("names every input in the audit by what it holds", () => {
    const { inputs, counts } = auditOf("一次");
    expect(inputs).toHaveLength(SOME);
    expect(counts["unreadable"]).toBe(4);
  });
});

describe("a small folder", () => {
  let own: Workspace;
  beforeEach(() => (own = workspace()));
  afterEach(() => own.remove());
  const batch = (...args: readonly string[]) => call(["batch", ...args], { cwd: own.folder });
  const report = (): readonly Line[] =>
    own
      .read("out/report.ndjson")
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Line);

  it("looks again only at what has changed, and takes away a slip that is no longer called for", async () => {
    own.write("in/甲.xlsx", faultyForm());
    own.write("in/乙.xlsx", faultyForm());
    expect((await batch("in", "-o", "out")).status).toBe(1);
    expect(own.files()).toContain("out/退回意见/甲.docx");
    own.write("in/甲.xlsx", soundForm());
    const { err, status } = await batch("in", "-o", "out", "--resume");
    expect([status, err]).toEqual([1, expect.stringContaining("1个文件没有变")]);
    expect(report().map(({ path, outcome }) => [path, outcome])).toEqual([
      ["in/乙.xlsx", "errors"],
      ["in/甲.xlsx", "clean"],
    ]);
    expect(own.files()).not.toContain("out/退回意见/甲.docx");
    expect(own.files()).toContain("out/退回意见/乙.docx");
  });

  it("does everything again under another profile", async () => {
    own.write("in/甲.xlsx", soundForm());
    await batch("in", "-o", "out");
    const { err } = await batch("in", "-o", "out", "--resume", "--profile", "sichuan");
    expect(err).not.toContain("没有变");
    const [line] = report() as unknown as { rows: { profile: { id: string } }[] }[];
    expect(line?.rows[0]?.profile.id).toBe("sichuan");
  });

  it("knows last year's form and the units that are missing", async () => {
    own.write("in/甲.xlsx", soundForm());
    own.write("去年/旧.xlsx", soundForm());
    own.write("名单.txt", "单位名称\n某县农村供水服务中心\n某县水文站\n");
    const { out } = await batch("in", "-o", "out", "--previous", "去年", "--expect", "名单.txt");
    expect(out).toContain("跨表核对发现2处");
    const audit = JSON.parse(own.read("out/audit.json").toString("utf8")) as {
      counts: { folder: Record<string, number> };
    };
    expect(audit.counts.folder).toMatchObject({ "folder/all-units-report": 1, "folder/new-this-year": 1 });
  });

  it("does without slips where they are not wanted, and takes paths from standard input", async () => {
    own.write("in/甲.xlsx", faultyForm());
    own.write("in/乙.xlsx", soundForm());
    await call(["batch", "-", "-o", "out", "--no-slips"], {
      cwd: own.folder,
      stdin: "in/甲.xlsx\nin/甲.xlsx\n",
    });
    expect(report().map(({ path, slip }) => [path, slip])).toEqual([["in/甲.xlsx", null]]);
    expect(own.files().filter((name) => name.startsWith("out/"))).toEqual([
      "out/audit.json",
      "out/report.ndjson",
      "out/汇总.xlsx",
    ]);
  });

  it("leaves whole results behind when interrupted", async () => {
    for (let index = 0; index < 6; index += 1) own.write(`in/${String(index)}.xlsx`, soundForm());
    const interruption = new AbortController();
    interruption.abort();
    const { status } = await call(["batch", "in", "-o", "out", "--jobs", "1"], {
      cwd: own.folder,
      interrupted: interruption.signal,
    });
    expect(status).toBe(130);
    const audit = JSON.parse(own.read("out/audit.json").toString("utf8")) as Audit;
    expect(audit.complete).toBe(false);
    expect(audit.inputs).toHaveLength(0);
    expect((await batch("in", "-o", "out", "--resume")).status).toBe(0);
    expect(report()).toHaveLength(6);
  });

  it.each([
    [["in"], "-o"],
    [["in", "-o", "out", "--shard", "3/2"], "--shard"],
    [["in", "-o", "out", "--shard", "0/2"], "--shard"],
    [["in", "-o", "out", "--expect", "无.txt"], "名单"],
  ])("refuses %j", async (args, said) => {
    own.write("in/甲.xlsx", soundForm());
    const { status, err } = await batch(...args);
    expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
