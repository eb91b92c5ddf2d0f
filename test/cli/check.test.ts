import Ajv2020 from "ajv/dist/2020";
import { REPORT_JSON_SCHEMA } from "../../src/core/report/schema";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { call } from "./call";
import { faultyForm, soundForm, unfilledForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const check = (...args: readonly string[]) => call(["check", ...args], { cwd: place.folder });

interface Json {
  readonly summary: Record<string, number>;
  readonly files: readonly {
    readonly path: string;
    readonly outcome: string;
    readonly forms: readonly { profile: { id: string } }[];
  }[];
}
const json = (text: string): Json => JSON.parse(text) as Json;

const strangeBook = (): Uint8Array =>
  composeWorkbook({ sheets: [{ name: "通讯录", cells: [{ row: 0, column: 0, value: "姓名" }] }] });

describe("exit status", () => {
  beforeEach(() => {
    place.write("sound.xlsx", soundForm());
    place.write("faulty.xlsx", faultyForm());
    place.write("broken.xlsx", "这不是工作簿");
    place.write("strange.xlsx", strangeBook());
  });

  it.each([
    [0, ["sound.xlsx"]],
    [1, ["faulty.xlsx"]],
    [1, ["sound.xlsx", "faulty.xlsx"]],
    [3, ["broken.xlsx"]],
    [3, ["faulty.xlsx", "broken.xlsx", "sound.xlsx"]],
    [0, ["strange.xlsx"]],
    [0, ["faulty.xlsx", "--fail-on", "never"]],
    [3, ["broken.xlsx", "--fail-on", "never"]],
    [2, ["faulty.xlsx", "--fail-on", "sometimes"]],
    [2, []],
  ])("%i for %j", async (status, args) => {
    expect((await check(...args)).status).toBe(status);
  });

  it("is 1 for warnings only where asked", async () => {
    const { out } = await check("sound.xlsx", "--format", "json");
    expect(json(out).summary["clean"]).toBe(1);
    place.write("warned.xlsx", unfilledForm());
    const own = { id: "soft", rules: { "scores/filled": "warning", "totals/filled": "warning" } };
    place.write("soft.json", JSON.stringify(own));
    const all = await check("warned.xlsx", "--format", "json");
    const errors = (JSON.parse(all.out) as { files: { findings: { rule: string; severity: string }[] }[] })
      .files[0]?.findings;
    const rules = Object.fromEntries((errors ?? []).map(({ rule }) => [rule, "warning"]));
    place.write("soft.json", JSON.stringify({ id: "soft", rules }));
    expect((await check("warned.xlsx", "--profile", "soft.json")).status).toBe(0);
    expect((await check("warned.xlsx", "--profile", "soft.json", "--fail-on", "warning")).status).toBe(1);
  });
});

describe("inputs", () => {
  it("takes every workbook below a folder, in a stable order, without lock files and hidden ones", async () => {
    for (const name of [
      "乙/二.xlsx",
      "甲 区/一.XLSX",
      "甲 区/宏.xlsm",
      "a.xlsx",
      "~$a.xlsx",
      ".b.xlsx",
      ".git/c.xlsx",
      "d.xls",
      "e.txt",
    ])
      place.write(name, soundForm());
    const { out } = await check(".", "--format", "ndjson");
    const paths = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { path: string }).path);
    expect(paths).toEqual(["a.xlsx", "乙/二.xlsx", "甲 区/一.XLSX", "甲 区/宏.xlsm"]);
  });

  it("keeps the path as it was given", async () => {
    place.write("批 次/单位 A/表.xlsx", soundForm());
    const { out } = await check("批 次", "./批 次/单位 A/表.xlsx", "--format", "json");
    expect(json(out).files.map(({ path }) => path)).toEqual([
      "批 次/单位 A/表.xlsx",
      "./批 次/单位 A/表.xlsx",
    ]);
  });

  it("reads paths from standard input, one a line, whatever ends the line", async () => {
    place.write("一 号.xlsx", soundForm());
    place.write("b.xlsx", faultyForm());
    const stdin = "\uFEFF一 号.xlsx\r\n\r\nb.xlsx\n";
    const { out, status } = await call(["check", "-", "--format", "json"], { cwd: place.folder, stdin });
    expect(json(out).files.map(({ path }) => path)).toEqual(["一 号.xlsx", "b.xlsx"]);
    expect(status).toBe(1);
  });

  it("says so when standard input is empty", async () => {
    const { err, status } = await call(["check", "-"], { cwd: place.folder, stdin: "\n" });
    expect([status, err]).toEqual([2, "selfeval: 标准输入里没有文件路径。\n"]);
  });
});

describe("formats", () => {
  const validate = new Ajv2020({ strict: false }).compile(REPORT_JSON_SCHEMA as object);

  it("gives one JSON document that follows the published schema", async () => {
    place.write("a.xlsx", soundForm());
    place.write("b.xlsx", faultyForm());
    place.write("c.xlsx", "x");
    place.write("d.xlsx", strangeBook());
    const { out } = await check(".", "--format", "json");
    const report = json(out);
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
    expect(report.summary).toEqual({
      files: 4,
      clean: 1,
      warnings: 0,
      errors: 1,
      unreadable: 1,
      unrecognised: 1,
    });
  });

  it("gives one line a file as NDJSON, each as in the JSON report", async () => {
    place.write("a.xlsx", soundForm());
    place.write("b.xlsx", faultyForm());
    const whole = json((await check(".", "--format", "json")).out);
    const lines = (await check(".", "--format", "ndjson")).out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(whole.files);
  });

  it("sends lines of NDJSON out as they are done", async () => {
    place.write("a.xlsx", soundForm());
    place.write("b.xlsx", soundForm());
    const pieces: string[] = [];
    await call(["check", ".", "--format", "ndjson"], {
      cwd: place.folder,
      onOut: (text) => pieces.push(text),
    });
    expect(pieces.filter((piece) => piece !== "").length).toBe(2);
  });

  it.each(["markdown", "html"])("puts the summary first in %s", async (format) => {
    place.write("a.xlsx", soundForm());
    place.write("b.xlsx", faultyForm());
    const { out } = await check(".", "--format", format);
    expect(out.indexOf("共2个文件：可上报1，需修改1")).toBeGreaterThan(0);
    expect(out.indexOf("共2个文件")).toBeLessThan(out.indexOf(format === "html" ? "<h2>" : "\n## "));
  });

  it("breaks lines and colours only on a terminal", async () => {
    place.write("b.xlsx", faultyForm());
    const piped = await check("b.xlsx");
    const shown = await call(["check", "b.xlsx"], {
      cwd: place.folder,
      isTTY: true,
      columns: 60,
      colour: true,
    });
    expect(piped.out).not.toContain("\u001B[");
    expect(shown.out).toContain("\u001B[31m");
    expect(shown.out.split("\n").length).toBeGreaterThan(piped.out.split("\n").length);
  });
});

describe("-o", () => {
  it("writes the report of one file to a file, and says so", async () => {
    place.write("表.xlsx", soundForm());
    const { out, err, status } = await check("表.xlsx", "-o", "报告/一.html", "--format", "html");
    expect([status, out]).toEqual([0, ""]);
    expect(err).toContain("报告已写入");
    expect(place.read("报告/一.html").toString()).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/u);
  });

  it("writes it into a folder that exists", async () => {
    place.write("表.xlsx", soundForm());
    place.write("reports/old.txt", "");
    await check("表.xlsx", "-o", "reports");
    expect(place.files()).toContain("reports/表.xlsx.txt");
  });

  it("mirrors the input for several files, with a summary that links to them", async () => {
    place.write("in/甲 区/a#1.xlsx", soundForm());
    place.write("in/b.xlsx", faultyForm());
    const { status } = await check("in", "-o", "out", "--format", "html");
    expect(status).toBe(1);
    expect(place.files().filter((name) => name.startsWith("out/"))).toEqual([
      "out/b.xlsx.html",
      "out/汇总.html",
      "out/甲 区/a#1.xlsx.html",
    ]);
    const links = [
      ...place
        .read("out/汇总.html")
        .toString()
        .matchAll(/<a href="([^"]*)"/gu),
    ].map(([, link]) => link);
    expect(links).toEqual([
      "b.xlsx.html",
      `${encodeURIComponent("甲 区")}/${encodeURIComponent("a#1.xlsx")}.html`,
    ]);
  });

  it("mirrors below the folder the inputs have in common", async () => {
    place.write("x/1/a.xlsx", soundForm());
    place.write("x/2/a.xlsx", soundForm());
    await check("x/1/a.xlsx", "x/2/a.xlsx", "-o", "out", "--format", "json");
    expect(place.files().filter((name) => name.startsWith("out/"))).toEqual([
      "out/1/a.xlsx.json",
      "out/2/a.xlsx.json",
    ]);
    expect(json(place.read("out/1/a.xlsx.json").toString()).summary["files"]).toBe(1);
  });

  it.each([
    ["a file where a folder is needed", ["in", "-o", "in/b.xlsx"], "应是文件夹"],
    ["a folder below a file", ["in/b.xlsx", "-o", "in/b.xlsx/x.txt"], "不是文件夹"],
  ])("refuses %s before any work", async (_what, args, words) => {
    place.write("in/b.xlsx", soundForm());
    const { status, out, err } = await check(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("leaves no half-written file and nothing beside it", async () => {
    place.write("b.xlsx", soundForm());
    await check("b.xlsx", "-o", "r.txt");
    expect(place.files()).toEqual(["b.xlsx", "r.txt"]);
  });
});

describe("--profile", () => {
  const profileOf = async (...args: readonly string[]): Promise<string | undefined> =>
    json((await check("a.xlsx", "--format", "json", ...args)).out).files[0]?.forms[0]?.profile.id;

  beforeEach(() => place.write("a.xlsx", soundForm()));

  it("is each form's own where none is named", async () => {
    expect(await profileOf()).toBe("mof-2020-10");
  });

  it("takes a built-in one by id", async () => {
    expect(await profileOf("--profile", "hunan-dept")).toBe("hunan-dept");
  });

  it("takes a person's own from a file", async () => {
    place.write(
      "我的 配置.json",
      `\uFEFF${JSON.stringify({ id: "my-city", parameters: { "formula.le": "inverse" } })}`,
    );
    expect(await profileOf("--profile", "我的 配置.json")).toBe("my-city");
  });

  it("names every fault of a person's own", async () => {
    place.write(
      "bad.json",
      JSON.stringify({ parameters: { "formula.le": "x" }, rules: { "no/rule": "off" } }),
    );
    const { status, err, out } = await check("a.xlsx", "--profile", "bad.json");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("bad.json 有3处不对");
    expect(err).toContain('parameters["formula.le"]');
    expect(err).toContain("no/rule");
    expect(err).toContain("缺少 id");
  });

  it.each(["nowhere", "nowhere.json", "."])("says what there is instead of %s", async (word) => {
    const { status, err } = await check("a.xlsx", "--profile", word);
    expect(status).toBe(2);
    expect(err).toMatch(/^selfeval: 没有规则配置“.*”：内置的有 mof-2020-10、.*\n$/u);
  });
});

it("stops after the file in hand when interrupted, and leaves a whole report", async () => {
  for (let index = 0; index < 5; index += 1) place.write(`${String(index)}.xlsx`, soundForm());
  const interruption = new AbortController();
  const { status, out, err } = await call(["check", ".", "--format", "ndjson", "--jobs", "1"], {
    cwd: place.folder,
    interrupted: interruption.signal,
    onOut: () => interruption.abort(),
  });
  expect(status).toBe(130);
  expect(
    out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { path: string }).path),
  ).toEqual(["0.xlsx"]);
  expect(err).toContain("已中断：处理了1个，共5个文件。");
});
