import packageFile from "../../package.json";
import { FOLDER_RULES } from "../../src/core/ledger/folder/catalogue";
import { NARRATIVE_RULES } from "../../src/core/narrative/rules/catalogue";
import { RULES } from "../../src/core/rules/catalogue";
import { BUILT_IN_PROFILES } from "../../src/core/profiles/built-in";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { review } from "../../src/core/review";
import { COMMANDS } from "../../src/cli/arguments";
import { call } from "./call";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (...args: readonly string[]) => call(args, { cwd: place.folder });

describe("help", () => {
  it.each([[], ["help"], ["--help"], ["-h"]])("%j shows the commands", async (...args: string[]) => {
    const { status, out } = await run(...args);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(`selfeval ${command}`);
  });

  it.each(COMMANDS)("of %s comes either way", async (command) => {
    const { out, status } = await run(command, "--help");
    expect(status).toBe(0);
    expect(out).toMatch(/[\u4e00-\u9fff]/u);
    expect((await run("help", command)).out).toBe(out);
  });

  it("names every option of a command", async () => {
    const { out } = await run("fill", "--help");
    for (const option of [
      "-o",
      "--only",
      "--overwrite",
      "--mark",
      "--dry-run",
      "--allow-locked",
      "--format",
      "--profile",
      "--jobs",
      "--fail-on",
      "--verbose",
    ])
      expect(out).toContain(option);
  });
});

it("--version gives the package's version", async () => {
  expect(await run("--version")).toEqual({ status: 0, out: `selfeval ${packageFile.version}\n`, err: "" });
});

describe("wrong use", () => {
  it.each([
    [["chekc"], `没有“chekc”这个命令：可用的有 ${[...COMMANDS, "help"].join("、")}。`],
    [["help", "me"], `没有“me”这个命令：可用的有 ${COMMANDS.join("、")}。`],
    [["check"], "请给出要处理的文件或文件夹，例如：selfeval check 自评表.xlsx"],
    [["check", "a", "--colour"], "不认识的选项 --colour。用 selfeval check --help 查看可用的选项。"],
    [["check", "a", "--mark"], "不认识的选项 --mark。用 selfeval check --help 查看可用的选项。"],
    [["check", "a", "-x"], "不认识的选项 -x。用 selfeval check --help 查看可用的选项。"],
    [["check", "a", "--format"], "选项 --format 后面要有一个值。"],
    [["check", "a", "-o"], "选项 -o 后面要有一个值。"],
    [["check", "a", "--format", "--verbose"], "选项 --format 后面要有一个值。"],
    [["fill", "a", "--mark=yes"], "选项 --mark 不带值。"],
    [
      ["check", "a", "--format", "pdf"],
      "--format 不能是“pdf”：可用的有 text、json、ndjson、markdown、html。",
    ],
    [["check", "a", "--jobs", "0"], "--jobs 应是 1 到 64 的整数，不能是“0”。"],
    [["check", "a", "--jobs", "2.5"], "--jobs 应是 1 到 64 的整数，不能是“2.5”。"],
    [["rules", "x"], "多余的参数“x”。"],
    [["rules", "--format", "html"], "--format 不能是“html”：可用的有 text、json、markdown。"],
    [["template"], "请说明要哪一种空白表：base-data、department、project、transfer。"],
    [["template", "blank"], "template 不能是“blank”：可用的有 base-data、department、project、transfer。"],
  ])("%j: one line, status 2", async (args, words) => {
    expect(await run(...args)).toEqual({ status: 2, out: "", err: `selfeval: ${words}\n` });
  });
});

describe("template", () => {
  it.each([
    ["project", "project"],
    ["department", "department"],
    ["transfer", "transfer"],
    ["base-data", "baseData"],
    ["baseData", "baseData"],
  ])("%s writes a blank workbook that is recognised", async (kind, recognised) => {
    const { status, out } = await run("template", kind, "-o", "空白 表/新.xlsx");
    expect(status).toBe(0);
    expect(out).toMatch(/^空白表已写入 .*新\.xlsx\n$/u);
    const book = openWorkbook(place.read("空白 表/新.xlsx"), "x", inflateNode);
    expect(review(await book.read()).forms[0]?.form.kind).toBe(recognised);
  });

  it("keeps what stood under the name", async () => {
    place.write("project.xlsx", "填了一半的表");
    await run("template", "project");
    expect(place.read("project.xlsx.bak").toString()).toBe("填了一半的表");
  });
});

describe("rules", () => {
  it("lists every rule as text and as Markdown", async () => {
    const text = await run("rules");
    const markdown = await run("rules", "--format", "markdown");
    for (const { id, title, example } of RULES) {
      expect(markdown.out).toContain(`- 错例：${example.wrong}。\n- 对例：${example.right}。\n`);
      expect(text.out).toContain(id);
      expect(text.out).toContain(title);
      expect(markdown.out).toContain(`### ${title}\n\n\`${id}\``);
    }
  });

  it("gives them as JSON with section, basis, remedy and example", async () => {
    const { rules } = JSON.parse((await run("rules", "--format", "json")).out) as {
      rules: Record<string, unknown>[];
    };
    expect(rules.map(({ id }) => id)).toEqual(
      [...RULES, ...NARRATIVE_RULES, ...FOLDER_RULES].map(({ id }) => id),
    );
    for (const rule of rules)
      expect(Object.keys(rule)).toEqual([
        "id",
        "severity",
        "title",
        "section",
        "kinds",
        "basis",
        "help",
        "remedy",
        "example",
        "unless",
      ]);
  });
});

describe("profiles", () => {
  it("gives source and verified for each parameter as JSON", async () => {
    const { profiles } = JSON.parse((await run("profiles", "--format", "json")).out) as {
      profiles: { id: string; parameters: Record<string, Record<string, unknown>> }[];
    };
    expect(profiles.map(({ id }) => id)).toEqual(BUILT_IN_PROFILES.map(({ id }) => id));
    for (const { parameters } of profiles)
      for (const parameter of Object.values(parameters)) {
        expect(Object.keys(parameter).sort()).toEqual(["source", "value", "verified"]);
        expect(typeof parameter["source"]).toBe("string");
      }
  });

  it("says as text which sources were not read", async () => {
    const { out } = await run("profiles");
    expect(out).toContain("（已核对）");
    expect(out).toContain("（未核对原文）");
    for (const { id } of BUILT_IN_PROFILES) expect(out).toContain(id);
  });
});
