import { closeSync, existsSync, ftruncateSync, openSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { packageOf, rawZip } from "../support/packages/raw-zip";
import { textsOf } from "../support/packages/unzip";
import { call } from "./call";
import { soundForm, workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** The sound form with the text of one part changed. */
function withPart(part: string, change: (text: string) => string): Uint8Array {
  const parts = textsOf(soundForm());
  const [name, text] = [...parts].find(([one]) => one.endsWith(part)) ?? [part, ""];
  return packageOf(new Map([...parts, [name, change(text)]]));
}

function bomb(honest: boolean): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 }));
  const parts = [...textsOf(soundForm())].filter(([name]) => !name.endsWith("sheet1.xml"));
  return rawZip([
    ...parts.map(([name, data]) => ({ name, data })),
    {
      name: "xl/worksheets/sheet1.xml",
      data: "",
      packed,
      packedSize: packed.length,
      size: honest ? 200 * 1024 * 1024 : 5_000,
    },
  ]);
}

const FILES: readonly (readonly [string, () => Uint8Array | string, RegExp])[] = [
  ["an empty file", () => "", /空的/u],
  ["a text file", () => "项目名称,得分\n", /不是工作簿/u],
  ["binary rubbish", () => Buffer.from([0, 1, 2, 3, 255, 254, 0, 9]), /格式|工作簿/u],
  ["an HTML table with a wrong name", () => "<html><table><tr><td>1</td></tr></table></html>", /网页/u],
  ["an old .xls", () => Buffer.concat([COMPOUND, Buffer.alloc(2048)]), /旧版/u],
  [
    "an encrypted workbook",
    () =>
      Buffer.concat([
        COMPOUND,
        Buffer.alloc(600),
        Buffer.from("EncryptedPackage", "utf16le"),
        Buffer.alloc(600),
      ]),
    /加密/u,
  ],
  ["a truncated workbook", () => soundForm().subarray(0, 2000), /损坏|完整/u],
  ["a zip that is no workbook", () => packageOf(new Map([["a.txt", "x"]])), /不是工作簿/u],
  ["a declared bomb", () => bomb(true), /过大/u],
  ["a bomb that lies about its size", () => bomb(false), /损坏|不符/u],
  [
    "a document type declaration",
    () =>
      withPart("sheet1.xml", (xml) => xml.replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')),
    /异常|安全/u,
  ],
  ["a part that is not XML", () => withPart("workbook.xml", () => "<workbook"), /损坏|识别/u],
  ["a path that climbs", () => rawZip([{ name: "../evil", data: "x" }]), /异常|安全/u],
];

describe.each(FILES)("%s", (_what, make, words) => {
  it("is told in one clear line, with exit status 3, at once", async () => {
    place.write("坏 文件.xlsx", make());
    const start = performance.now();
    const { status, out, err } = await call(["check", "坏 文件.xlsx", "--format", "json"], {
      cwd: place.folder,
    });
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(status).toBe(3);
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^坏 文件\.xlsx：/u);
    expect(lines[0]).toMatch(words);
    expect(err + out).not.toMatch(/\bat .*\.(ts|js):\d+|Error:|undefined|\[object/u);
    const { files } = JSON.parse(out) as { files: { outcome: string; error: { message: string } }[] };
    expect(files[0]?.outcome).toBe("unreadable");
    expect(`坏 文件.xlsx：${String(files[0]?.error.message)}`).toBe(lines[0]);
  });

  it("costs the other files nothing", async () => {
    place.write("a.xlsx", soundForm());
    place.write("b.xlsx", make());
    place.write("c.xlsx", soundForm());
    const { out } = await call(["check", ".", "--format", "json"], { cwd: place.folder });
    const { files } = JSON.parse(out) as { files: { outcome: string }[] };
    expect(files.map(({ outcome }) => outcome)).toEqual(["clean", "unreadable", "clean"]);
  });
});

describe("paths", () => {
  const check = (...args: readonly string[]) => call(["check", ...args], { cwd: place.folder });

  it("a missing file", async () => {
    expect(await check("没有.xlsx")).toEqual({
      status: 3,
      out: "没有.xlsx\n  无法读取：没有这个文件或文件夹。\n",
      err: "没有.xlsx：没有这个文件或文件夹。\n",
    });
  });

  it("a folder without workbooks", async () => {
    place.write("空/a.txt", "");
    const { status, err } = await check("空");
    expect([status, err]).toEqual([3, "空：文件夹里没有 .xlsx 或 .xlsm 工作簿。\n"]);
  });

  it("a file of gigabytes, of which nothing is read", async () => {
    const file = openSync(place.write("大.xlsx", ""), "r+");
    ftruncateSync(file, 3 * 1024 ** 3);
    closeSync(file);
    const start = performance.now();
    const { status, err } = await check("大.xlsx");
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(status).toBe(3);
    expect(err).toMatch(/^大\.xlsx：文件过大（超过 64 MB）/u);
  });

  (existsSync("/dev/zero") ? it : it.skip)("a device", async () => {
    const { status, err } = await check("/dev/zero");
    expect([status, err]).toEqual([3, "/dev/zero：不是普通文件，无法读取。\n"]);
  });
});

it("shows the inside of a failure only with --verbose", async () => {
  place.write("a.xlsx", bomb(false));
  const quiet = await call(["check", "a.xlsx"], { cwd: place.folder });
  const verbose = await call(["check", "a.xlsx", "--verbose"], { cwd: place.folder });
  expect(quiet.err).not.toMatch(/\n {4}at /u);
  expect(verbose.err).toMatch(/\n {4}at /u);
  expect(verbose.out).toBe(quiet.out);
});
