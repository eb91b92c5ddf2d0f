import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { inflateBrowser } from "../../src/host/ooxml/inflate-browser";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { Inflate } from "../../src/host/ooxml/zip";
import { HostError, type HostErrorCode } from "../../src/host/workbook";
import { contentTypes, fixturePackage, fixtureParts, rootOf } from "../support/packages/fixture-package";
import { packageOf, rawZip, type RawEntry } from "../support/packages/raw-zip";
import { richPackage, richParts } from "../support/packages/rich-package";
import { edit, ref } from "./fixture";
import { FORM } from "./workbook-contract";

/** Opens and reads; gives the failure's code and sentence, or `null` where it went well. */
async function failureOf(
  bytes: Uint8Array,
  inflate: Inflate = inflateNode,
): Promise<{ code: HostErrorCode; message: string } | null> {
  try {
    await openWorkbook(bytes, "表.xlsx", inflate).read();
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: error.code, message: error.message };
  }
}

const SHEET = "xl/worksheets/sheet1.xml";
const entries = (change: (entry: RawEntry) => RawEntry = (entry) => entry): RawEntry[] =>
  Array.from(fixtureParts(FORM), ([name, data]) => change({ name, data }));
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
/** A sheet with this inside, in an otherwise good workbook. */
const withSheet = (inside: string): Uint8Array =>
  packageOf(fixtureParts(FORM).set(SHEET, rootOf("worksheet", inside, {})));
const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  packageOf(new Map<string, string | Uint8Array>(fixtureParts(FORM)).set(name, content));

describe("what is no workbook is named, with what to do", () => {
  const compound = (words: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        Buffer.from(words, "utf16le"),
        Buffer.alloc(50),
      ]),
    );

  it.each<readonly [string, Uint8Array, HostErrorCode, string]>([
    ["an empty file", new Uint8Array(0), "empty", "空的"],
    ["a protected file", compound("EncryptedPackage"), "encrypted", "取消密码"],
    ["an old .xls", compound("Workbook"), "oldFormat", "另存为 .xlsx"],
    [
      "a web page called .xls",
      text("\ufeff<html><table><tr><td>1</td></tr></table></html>"),
      "notAWorkbook",
      "HTML",
    ],
    [
      "an XML table",
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "notAWorkbook",
      "XML",
    ],
    ["a CSV", new Uint8Array(Buffer.from("指标,分值\r\n", "utf8")), "notAWorkbook", "CSV"],
    ["UTF-16 text", new Uint8Array(Buffer.from("\ufeff<html>", "utf16le")), "notAWorkbook", "HTML"],
    ["a PDF", text("%PDF-1.7"), "notAWorkbook", "PDF"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "notAWorkbook", "图片"],
    ["zeros", new Uint8Array(4096), "damaged", "空字节"],
    ["anything else", Uint8Array.from([1, 2, 0, 3, 4]), "notAWorkbook", "无法识别"],
    ["an ordinary archive", rawZip([{ name: "a.txt", data: "a" }]), "notAWorkbook", "压缩包"],
    [
      "an .ods",
      rawZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
      "unsupported",
      ".ods",
    ],
  ])("%s", async (_, bytes, code, words) => {
    const failure = await failureOf(bytes);
    expect(failure).toMatchObject({ code });
    expect(failure?.message).toContain(words);
    expect(failure?.message).toMatch(/。$/);
  });

  it.each<readonly [string, string, HostErrorCode, string]>([
    [
      "Word",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "notAWorkbook",
      "Word",
    ],
    [
      "PowerPoint",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      "notAWorkbook",
      "PowerPoint",
    ],
    [".xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.main", "unsupported", ".xlsb"],
  ])("%s", async (_, type, code, words) => {
    const failure = await failureOf(
      withPart("[Content_Types].xml", contentTypes([["xl/workbook.xml", type]])),
    );
    expect(failure).toMatchObject({ code });
    expect(failure?.message).toContain(words);
  });
});

describe("hostile archives", () => {
  const GIANT = 600 * 1024 * 1024;
  /** 600 MB of zeros in about 600 KB, without ever holding them. */
  const bomb = (): Uint8Array => {
    const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 2 });
    return new Uint8Array(Buffer.concat([...Array.from({ length: 600 }, () => block), Buffer.from([3, 0])]));
  };

  it.each<readonly [string, number, Inflate]>([
    ["with an honest header", GIANT, inflateNode],
    ["with a lying header", 5_000, inflateNode],
    ["with a lying header, in the browser", 5_000, inflateBrowser],
    ["with a header just below the cap", 64 * 1024 * 1024 - 1, inflateNode],
    ["with a header just below the cap, in the browser", 64 * 1024 * 1024 - 1, inflateBrowser],
  ])("refuse a bomb %s at once", async (_, size, inflate) => {
    const packed = bomb();
    const bytes = rawZip(
      entries((entry) => (entry.name === SHEET ? { ...entry, packed, size, data: "" } : entry)),
    );
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const failure = await failureOf(bytes, inflate);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024);
    expect(failure?.code).toBe(size === GIANT ? "tooLarge" : "damaged");
  });

  it("refuse many parts that are large together", async () => {
    const large = Array.from({ length: 5 }, (_, index) => ({
      name: `xl/media/${index}.bin`,
      data: "",
      size: 60 * 1024 * 1024,
      packedSize: 0,
      method: 8,
    }));
    expect(await failureOf(rawZip([...entries(), ...large]))).toMatchObject({ code: "tooLarge" });
  });

  it("refuse 2,001 entries, and take 2,000", async () => {
    const fill = (count: number): RawEntry[] =>
      Array.from({ length: count }, (_, index) => ({ name: `xl/media/image${index}.png`, data: "x" }));
    const own = entries();
    expect(await failureOf(rawZip([...own, ...fill(2_001 - own.length)]))).toMatchObject({
      code: "tooLarge",
    });
    expect(await failureOf(rawZip([...own, ...fill(2_000 - own.length)]))).toBeNull();
  });

  it.each([
    ["../evil.xml", "hostile"],
    ["xl/../../evil.xml", "hostile"],
    ["/etc/passwd", "hostile"],
    ["C:/evil", "hostile"],
    ["xl\\evil.xml", "hostile"],
    ["xl/workbook.xml", "hostile"],
    ["XL/Workbook.XML", "hostile"],
    ["", "hostile"],
  ])("refuse an entry called %j", async (name, code) => {
    expect(await failureOf(rawZip([...entries(), { name, data: "x" }]))).toMatchObject({ code });
  });

  it("take names that only look dangerous", async () => {
    const odd = ["__proto__", "constructor", "xl/media/a..b.png", "xl/media/", "xl/toString"];
    expect(
      await failureOf(rawZip([...entries(), ...odd.map((name) => ({ name, data: "", method: 0 }))])),
    ).toBeNull();
  });

  it.each<readonly [string, Partial<RawEntry>, HostErrorCode]>([
    ["is encrypted", { flags: 0x801 }, "encrypted"],
    ["is packed by a method of its own", { method: 12 }, "unsupported"],
    ["needs zip64", { size: 0xffffffff }, "unsupported"],
    ["has a wrong CRC", { crc: 1 }, "damaged"],
    ["is longer than declared", { size: 100 }, "damaged"],
    ["is shorter than declared", { size: 100_000 }, "damaged"],
    ["is stored with two sizes", { method: 0, size: 10 }, "damaged"],
    ["lies over another", { offset: 0 }, "hostile"],
    ["has another name at its place", { localName: "xl/worksheets/sheet9.xml" }, "hostile"],
    ["points nowhere", { offset: 0x7fffffff }, "damaged"],
    ["claims more data than there are", { packedSize: 0x7ffffff }, "damaged"],
  ])("refuse an entry that %s", async (_, change, code) => {
    const bytes = rawZip(entries((entry) => (entry.name === SHEET ? { ...entry, ...change } : entry)));
    expect(await failureOf(bytes)).toMatchObject({ code });
  });

  it("refuse two entries over the same data", async () => {
    const own = entries();
    const first = own[0] as RawEntry;
    expect(
      (
        await failureOf(
          rawZip([...own, { ...first, name: "xl/copy.xml", localName: "xl/copy.xml", offset: 0 }]),
        )
      )?.code,
    ).toBe("hostile");
  });

  it("refuse a directory that counts wrongly", async () => {
    expect(await failureOf(rawZip(entries(), { count: 200 }))).toMatchObject({ code: "damaged" });
    expect(await failureOf(rawZip(entries(), { count: 0xffff }))).toMatchObject({ code: "unsupported" });
  });
});

describe("hostile parts", () => {
  const nested = "<a>".repeat(100_000);

  it.each<readonly [string, Uint8Array, HostErrorCode]>([
    ["a DTD", withPart(SHEET, '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>'), "hostile"],
    [
      "a DTD in the texts",
      withPart("xl/sharedStrings.xml", '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>'),
      "hostile",
    ],
    [
      "a DTD in the relationships",
      withPart("xl/_rels/workbook.xml.rels", "<!DOCTYPE x><Relationships/>"),
      "hostile",
    ],
    ["a DTD in the styles", withPart("xl/styles.xml", "<!DOCTYPE x><styleSheet/>"), "hostile"],
    [
      "an unknown entity",
      withSheet('<sheetData><row r="1"><c r="A1" t="str"><v>&lol;</v></c></row></sheetData>'),
      "damaged",
    ],
    [
      "a broken entity",
      withSheet('<sheetData><row r="1"><c r="A1" t="str"><v>&#xFFFFFFFF;</v></c></row></sheetData>'),
      "damaged",
    ],
    ["deep nesting", withPart(SHEET, `<worksheet>${nested}</worksheet>`), "hostile"],
    ["tags that do not close", withPart(SHEET, "<worksheet><sheetData></worksheet>"), "damaged"],
    ["half a tag", withPart(SHEET, "<worksheet><sheetData"), "damaged"],
    ["two roots", withPart(SHEET, "<worksheet/><worksheet/>"), "damaged"],
    ["no root", withPart(SHEET, "   "), "damaged"],
    ["text that is no UTF-8", withPart(SHEET, Uint8Array.from([0x3c, 0x61, 0xff, 0xfe, 0x3e])), "damaged"],
    ["another root", withPart(SHEET, "<html></html>"), "damaged"],
    ["styles that are none", withPart("xl/styles.xml", "<html></html>"), "damaged"],
    [
      "a cell beyond the sheet",
      withSheet('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'),
      "damaged",
    ],
    ["a row beyond the sheet", withSheet('<sheetData><row r="1048577"/></sheetData>'), "damaged"],
    [
      "a cell called __proto__",
      withSheet('<sheetData><row r="1"><c r="__proto__"><v>1</v></c></row></sheetData>'),
      "damaged",
    ],
    ["a row called NaN", withSheet('<sheetData><row r="NaN"/></sheetData>'), "damaged"],
    [
      "a text that is not there",
      withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>9999999</v></c></row></sheetData>'),
      "damaged",
    ],
    [
      "a text called length",
      withSheet('<sheetData><row r="1"><c r="A1" t="s"><v>length</v></c></row></sheetData>'),
      "damaged",
    ],
    [
      "a merge beyond the sheet",
      withSheet('<sheetData/><mergeCells><mergeCell ref="A1:XFE9"/></mergeCells>'),
      "damaged",
    ],
    [
      "a tag with thousands of attributes",
      withPart(
        SHEET,
        `<worksheet ${Array.from({ length: 1_001 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
      ),
      "hostile",
    ],
    [
      "too many styles",
      withPart("xl/styles.xml", rootOf("styleSheet", `<cellXfs>${"<xf/>".repeat(65_537)}</cellXfs>`, {})),
      "tooLarge",
    ],
    [
      "too many texts",
      withPart("xl/sharedStrings.xml", rootOf("sst", "<si/>".repeat(2_000_001), {})),
      "tooLarge",
    ],
    [
      "too many relationships",
      withPart(
        "xl/_rels/workbook.xml.rels",
        `<Relationships>${"<Relationship/>".repeat(100_001)}</Relationships>`,
      ),
      "hostile",
    ],
    [
      "too many sheets",
      withPart(
        "xl/workbook.xml",
        rootOf("workbook", `<sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(2_001)}</sheets>`, {}),
      ),
      "tooLarge",
    ],
    [
      "too many merges",
      withSheet(`<sheetData/><mergeCells>${'<mergeCell ref="A1:A2"/>'.repeat(50_001)}</mergeCells>`),
      "tooLarge",
    ],
  ])("refuse %s", async (_, bytes, code) => {
    expect(await failureOf(bytes)).toMatchObject({ code });
  });

  it.each<readonly [string, Uint8Array]>([
    ["a huge attribute", withSheet(`<sheetPr codeName="${"长".repeat(3_000_000)}"/><sheetData/>`)],
    [
      "a tag with a great many attributes",
      withPart(
        SHEET,
        `<worksheet ${Array.from({ length: 900 }, (_, index) => `a${index}="1"`).join(" ")}><sheetData/></worksheet>`,
      ),
    ],
    [
      "merges over one another",
      withSheet(
        '<sheetData/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    ],
    [
      "a style that is not there",
      withSheet(
        '<sheetData><row r="1"><c r="A1" s="999"><v>1</v></c><c r="B1" s="__proto__"><v>1</v></c></row></sheetData>',
      ),
    ],
    [
      "relationships that lead nowhere",
      withPart(
        "xl/_rels/workbook.xml.rels",
        String(fixtureParts(FORM).get("xl/_rels/workbook.xml.rels")).replace(
          "</Relationships>",
          '<Relationship Id="x" Type="y/__proto__" Target="../../../../etc/passwd"/></Relationships>',
        ),
      ),
    ],
    [
      "a great many columns",
      withSheet(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols><sheetData/>`),
    ],
    [
      "formulas that refer in circles",
      withSheet(
        '<sheetData><row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>A1+B1</f></c></row></sheetData>',
      ),
    ],
  ])("read %s in bounded time", async (_, bytes) => {
    const started = performance.now();
    expect(await failureOf(bytes)).toBeNull();
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it("name the sheet whose content is missing", async () => {
    const parts = fixtureParts(FORM);
    parts.delete(SHEET);
    expect((await failureOf(packageOf(parts)))?.message).toContain("“自评表”");
  });

  it("never let a write loose on circular formulas", async () => {
    const workbook = openWorkbook(
      withSheet(
        '<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>1</v></c><c r="B1"><f>A1+C1</f><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>',
      ),
      "a",
      inflateNode,
    );
    const receipt = await workbook.write([edit("自评表", "C1", 3, 4)]);
    expect(receipt.refused).toEqual([]);
    const [grid] = await workbook.read();
    expect([...(grid?.cells.values() ?? [])].map((cell) => cell.text)).toEqual(["1", "2", "4"]);
  });
});

describe("damage at random", () => {
  const files = [fixturePackage(FORM), richPackage()];

  /** Everything the port can do, with failures of ours only. */
  async function exercise(bytes: Uint8Array): Promise<void> {
    const started = performance.now();
    try {
      const workbook = openWorkbook(bytes, "表.xlsx", inflateNode);
      await workbook.read();
      const receipt = await workbook.write([edit("自评表", "B4", 10, 1), edit("自评表", "M40", null, "x")], {
        allowLocked: true,
      });
      await workbook.mark([{ at: ref("自评表", "B4"), level: "error", text: "x" }]);
      await workbook.store("a", "1");
      workbook.save();
      await workbook.clearMarks();
      await workbook.revert(receipt);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      expect(error.message).toMatch(/。$/);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  }

  it("of bytes gives a HostError or a workbook", async () => {
    const damage = fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 255 }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async (file, changes) => {
        const bytes = file.slice();
        for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
        await exercise(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it("of length gives a HostError", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        async (file, share) => {
          expect(await failureOf(file.slice(0, Math.floor(file.length * share)))).not.toBeNull();
        },
      ),
      { numRuns: 100 },
    );
  });

  it("inside the parts gives a HostError or a workbook", async () => {
    const parts = [...richParts()];
    const names = parts.flatMap(([name, data]) => (typeof data === "string" ? [name] : []));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(
          "",
          "<",
          ">",
          '"',
          "&",
          "</c>",
          "<c>",
          "9999999999",
          "-1",
          "__proto__",
          "\u0000",
          "<!DOCTYPE x>",
        ),
        async (name, share, length, patch) => {
          const broken = new Map(parts);
          const content = String(broken.get(name));
          const at = Math.floor(content.length * share);
          broken.set(name, content.slice(0, at) + patch + content.slice(at + length));
          await exercise(packageOf(broken));
        },
      ),
      { numRuns: 300 },
    );
  });
});
