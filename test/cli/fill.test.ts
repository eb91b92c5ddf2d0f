import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { addressOf } from "../../src/core/cells/grid";
import { formatAddress } from "../../src/core/cells/address";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { standardForm } from "../support/forms/standard-form";
import { packageOf } from "../support/packages/raw-zip";
import { changedParts, textsOf } from "../support/packages/unzip";
import { call } from "./call";
import { faultyForm, soundForm, unfilledForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const fill = (...args: readonly string[]) => call(["fill", ...args], { cwd: place.folder });

interface Edit {
  readonly cell: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly written: boolean;
  readonly reason: string;
}
interface File {
  readonly path: string;
  readonly output: string | null;
  readonly edits: readonly Edit[];
}
const filesOf = (text: string): readonly File[] => (JSON.parse(text) as { files: readonly File[] }).files;

/** Filled cells of the first sheet by address, as shown. */
async function cellsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const [grid] = await openWorkbook(bytes, "x", inflateNode).read();
  return Object.fromEntries(
    [...(grid?.cells ?? [])].map(([key, cell]) => [formatAddress(addressOf(key)), cell.text]),
  );
}

describe("the copy", () => {
  it("stands beside the original with what was computed, and the original is byte for byte as it was", async () => {
    const original = unfilledForm();
    place.write("单位 A/自评表.xlsx", original);
    const { status, out } = await fill("单位 A/自评表.xlsx", "--format", "json");
    expect(status).toBe(1);
    expect(place.files()).toEqual(["单位 A/自评表.filled.xlsx", "单位 A/自评表.xlsx"]);
    expect(place.read("单位 A/自评表.xlsx").equals(original)).toBe(true);
    const [file] = filesOf(out);
    expect(file?.output).toBe("单位 A/自评表.filled.xlsx");
    expect(file?.edits.map(({ cell, field, before, written }) => [cell, field, before, written])).toEqual([
      ["H17", "score", null, true],
      ["I17", "note", null, true],
      ["H24", "total", null, true],
      ["C25", "grade", null, true],
    ]);
    const cells = await cellsOf(place.read("单位 A/自评表.filled.xlsx"));
    expect(cells).toMatchObject({ H17: "9.39", H24: "99.14", C25: "优" });
    expect(cells["I17"]).toMatch(/^实际完成92%.*原因：〔请填写〕；改进措施：〔请填写〕$/u);
  });

  it("is the very file where there is nothing to fill", async () => {
    place.write("a.xlsx", soundForm());
    const { status, out } = await fill("a.xlsx");
    expect(status).toBe(0);
    expect(out).toContain("填写：没有需要填写的单元格");
    expect(place.read("a.filled.xlsx").equals(soundForm())).toBe(true);
  });

  it("changes only the parts concerned", async () => {
    place.write("a.xlsx", unfilledForm());
    await fill("a.xlsx", "--only", "total");
    expect(changedParts(unfilledForm(), place.read("a.filled.xlsx"))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("keeps the kind of workbook in its name", async () => {
    place.write("宏.XLSM", unfilledForm());
    await fill("宏.XLSM");
    expect(place.files()).toEqual(["宏.XLSM", "宏.filled.XLSM"]);
  });

  it("goes where -o says", async () => {
    place.write("a.xlsx", unfilledForm());
    const { out } = await fill("a.xlsx", "-o", "新 夹/b.xlsx", "--format", "json");
    expect(filesOf(out)[0]?.output).toBe("新 夹/b.xlsx");
    expect(place.files()).toEqual(["a.xlsx", "新 夹/b.xlsx"]);
  });

  it("goes into a folder that mirrors the input for several", async () => {
    place.write("in/甲/a.xlsx", unfilledForm());
    place.write("in/b.xlsx", unfilledForm());
    const { out } = await fill("in", "-o", "out", "--format", "json");
    expect(filesOf(out).map(({ output }) => output)).toEqual(["out/b.xlsx", "out/甲/a.xlsx"]);
    expect(place.files()).toEqual(["in/b.xlsx", "in/甲/a.xlsx", "out/b.xlsx", "out/甲/a.xlsx"]);
  });

  it("is not made from a copy of an earlier fill, which is said", async () => {
    place.write("in/a.xlsx", unfilledForm());
    await fill("in");
    const { err } = await fill("in");
    expect(place.files()).toEqual(["in/a.filled.xlsx", "in/a.xlsx"]);
    expect(err).toContain("in/a.filled.xlsx：是以前填写的副本，没有再填。");
  });

  it("does not wipe out a copy in which someone has worked on", async () => {
    place.write("a.xlsx", unfilledForm());
    place.write("a.filled.xlsx", "某人的工作");
    const { err } = await fill("a.xlsx");
    expect(place.read("a.filled.xlsx.bak").toString()).toBe("某人的工作");
    expect(err).toContain("已保留为");
    await fill("a.xlsx", "--only", "total");
    expect(place.files()).toEqual(["a.filled.xlsx", "a.filled.xlsx.bak", "a.filled.xlsx.bak2", "a.xlsx"]);
  });

  it("is not written where no form was found", async () => {
    place.write(
      "a.xlsx",
      composeWorkbook({ sheets: [{ name: "x", cells: [{ row: 0, column: 0, value: "姓名" }] }] }),
    );
    const { err, out } = await fill("a.xlsx", "--format", "json");
    expect(place.files()).toEqual(["a.xlsx"]);
    expect(filesOf(out)[0]?.output).toBeNull();
    expect(err).toContain("没有找到可以填写的自评表，没有写副本。");
  });
});

describe("the original is never the target", () => {
  beforeEach(() => place.write("in/a.xlsx", unfilledForm()));

  it.each([
    [["in/a.xlsx", "-o", "in/a.xlsx"]],
    [["in/a.xlsx", "-o", "./in/../in/a.xlsx"]],
    [["in", "-o", "in"]],
    [["in/a.xlsx", "-o", "in"]],
  ])("%j is refused", async (args) => {
    const { status, err, out } = await fill(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^selfeval: 输出与输入是同一个文件（.*）.*\n$/u);
    expect(place.read("in/a.xlsx").equals(unfilledForm())).toBe(true);
  });

  it("nor through a link", async () => {
    symlinkSync(join(place.folder, "in/a.xlsx"), join(place.folder, "link.xlsx"));
    const { status } = await fill("in/a.xlsx", "-o", "link.xlsx");
    expect(status).toBe(2);
    expect(readFileSync(join(place.folder, "in/a.xlsx")).equals(unfilledForm())).toBe(true);
  });

  it("nor under another kind of name", async () => {
    const { status, err } = await fill("in/a.xlsx", "-o", "a.xlsm");
    expect(status).toBe(2);
    expect(err).toBe("selfeval: 副本的扩展名应与原文件相同（.xlsx）。\n");
  });
});

describe("what is written", () => {
  const editsOf = async (...args: readonly string[]): Promise<readonly Edit[]> =>
    filesOf((await fill("a.xlsx", "--format", "json", ...args)).out)[0]?.edits ?? [];

  it("is only what --only names", async () => {
    place.write("a.xlsx", unfilledForm());
    const edits = await editsOf("--only", "score,grade");
    expect(edits.filter(({ written }) => written).map(({ field }) => field)).toEqual(["score", "grade"]);
  });

  it.each([
    ["--only", "scores"],
    ["--only", ","],
    ["--overwrite", "all"],
  ])("refuses %s %s", async (option, value) => {
    place.write("a.xlsx", unfilledForm());
    const { status, err } = await fill("a.xlsx", option, value);
    expect(status).toBe(2);
    expect(err).toMatch(/不能是“.*”：可用的有 /u);
  });

  it("is nothing with --dry-run, but the whole plan is shown", async () => {
    place.write("a.xlsx", unfilledForm());
    const edits = await editsOf("--dry-run");
    expect(place.files()).toEqual(["a.xlsx"]);
    expect(edits).toHaveLength(4);
    expect(edits.every(({ written, reason }) => !written && reason.startsWith("试运行，没有写入："))).toBe(
      true,
    );
    expect(edits[2]?.after).toBe("99.14");
  });

  it("leaves typed values that differ, and says so, unless told to replace them", async () => {
    place.write("a.xlsx", faultyForm());
    expect(await editsOf()).toEqual([
      expect.objectContaining({
        cell: "H24",
        before: "98",
        after: "99.14",
        written: false,
        reason: expect.stringContaining("未选择覆盖"),
      }),
    ]);
    expect(await editsOf("--overwrite", "differing")).toEqual([
      expect.objectContaining({ cell: "H24", before: "98", after: "99.14", written: true }),
    ]);
    expect((await cellsOf(place.read("a.filled.xlsx")))["H24"]).toBe("99.14");
  });

  it("is never a formula cell", async () => {
    const form = standardForm().withCells({ "total.score": { formula: "SUM(H13:H23)", value: 90 } });
    place.write("a.xlsx", form.bytes());
    expect(await editsOf("--overwrite", "differing")).toEqual([
      expect.objectContaining({ cell: "H24", written: false, reason: "单元格里是公式，不改动" }),
    ]);
    const [grid] = await openWorkbook(place.read("a.filled.xlsx"), "x", inflateNode).read();
    expect([...(grid?.cells.values() ?? [])].filter(({ formula }) => formula !== null)).toHaveLength(1);
  });

  it("is no locked cell of a protected sheet, unless allowed", async () => {
    const { sheets } = standardForm().withCells({ "total.score": null });
    place.write("a.xlsx", composeWorkbook({ sheets: sheets.map((sheet) => ({ ...sheet, protection: {} })) }));
    expect(await editsOf()).toEqual([
      expect.objectContaining({
        cell: "H24",
        written: false,
        reason: expect.stringContaining("--allow-locked"),
      }),
    ]);
    expect(await editsOf("--allow-locked")).toEqual([
      expect.objectContaining({ cell: "H24", written: true }),
    ]);
  });

  it("is nothing in a signed workbook, which is said and fails", async () => {
    const parts = textsOf(unfilledForm());
    place.write("a.xlsx", packageOf(new Map([...parts, ["_xmlsignatures/sig1.xml", "<Signature/>"]])));
    const { status, err, out } = await fill("a.xlsx", "--format", "json");
    expect(status).toBe(2);
    expect(err).toBe("a.xlsx：工作簿带数字签名，只能读取，没有写副本。\n");
    expect(filesOf(out)[0]?.edits.some(({ written }) => written)).toBe(false);
    expect(place.files()).toEqual(["a.xlsx"]);
  });

  it("takes marks for what is still wrong after the fill, one a cell", async () => {
    place.write("a.xlsx", unfilledForm());
    await fill("a.xlsx", "--mark");
    const notes = [...textsOf(place.read("a.filled.xlsx"))].filter(([name]) => /comments/u.test(name));
    const text = notes.map(([, xml]) => xml).join("");
    expect([...text.matchAll(/<comment [^>]*ref="([A-Z]+\d+)"/gu)].map(([, cell]) => cell)).toEqual(["I17"]);
    expect(text).toContain("〔请填写〕");
  });
});

it("fills the sound file and reports the broken one beside it", async () => {
  place.write("in/a.xlsx", unfilledForm());
  place.write("in/b.xlsx", "x");
  const { status, out } = await fill("in", "--format", "json");
  expect(status).toBe(3);
  expect(filesOf(out).map(({ output }) => output)).toEqual(["in/a.filled.xlsx", null]);
});
