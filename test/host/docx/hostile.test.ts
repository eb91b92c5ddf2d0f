import fc from "fast-check";
import { deflateRawSync } from "node:zlib";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import { HostError } from "../../../src/host/workbook";
import { fixturePackage } from "../../support/packages/fixture-package";
import { packageOf, rawZip } from "../../support/packages/raw-zip";
import { para, run, table, tableCell, wordFile, wordParts } from "../../support/documents/word-package";
import { expectWhole, failureOf, readBytes, readText } from "./reading";
import { FORM } from "../workbook-contract";

/** One sentence that names the trouble and ends properly, without a stack. */
const said = (failure: { readonly message: string } | null): string => failure?.message ?? "(read)";

const withPart = (name: string, content: string): Uint8Array =>
  packageOf(new Map([...wordParts(para("正文")), [name, content]]));
const withBody = (xml: string): Uint8Array =>
  withPart("word/document.xml", `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`);

const compound = (text: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(text, "utf16le"),
  ]);

const REPAIR = "请用 Word 或 WPS 打开后另存一份 .docx 再试。";

describe("files of other kinds are refused with what they are", () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      "nothing",
      new Uint8Array(0),
      "empty",
      "文件是空的（0 字节），可能没有下载或拷贝完整，请重新取得后再试。",
    ],
    ["an old .doc", compound("WordDocument"), "oldFormat", `这是旧版 .doc（或 WPS .wps）文件，${REPAIR}`],
    [
      "a password",
      compound("EncryptedPackage"),
      "encrypted",
      "文件已加密，无法读取，请在 Word 或 WPS 中取消密码后再试。",
    ],
    [
      "a PDF",
      Buffer.from("%PDF-1.7\n"),
      "unsupported",
      "这是 PDF 文件，读不出可靠的文字，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "an RTF",
      Buffer.from("{\\rtf1\\ansi"),
      "unsupported",
      "这是 RTF 文档，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "a picture",
      Buffer.from("\x89PNG\r\n", "latin1"),
      "unsupported",
      "这是图片，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "a web page",
      Buffer.from("<!DOCTYPE html><html>"),
      "unsupported",
      "这是网页文件，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "a flat XML document",
      Buffer.from('<?xml version="1.0"?><pkg/>'),
      "unsupported",
      "这是 XML 文件，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "a workbook",
      fixturePackage(FORM),
      "unsupported",
      "这是 Excel 工作簿，不是书面报告，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "an archive",
      rawZip([{ name: "a.txt", data: "x" }]),
      "unsupported",
      "这是普通压缩包，不是 Word 文档，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
    [
      "an .odt",
      rawZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.text" }]),
      "unsupported",
      "这是 OpenDocument（.odt）文件，请选择 .docx、.txt 或 .md 格式的报告。",
    ],
  ])("%s", (_what, bytes, code, message) => {
    expect(failureOf(bytes)).toEqual({ code, message });
  });
});

describe("broken and hostile documents", () => {
  test("cut off anywhere: one sentence, never another error", () => {
    const whole = wordFile(para("正文") + table([tableCell("甲"), tableCell("乙")]));
    for (let size = 2; size < whole.length; size += 41)
      expect(said(failureOf(whole.subarray(0, size)))).toContain("文件已损坏");
  });

  test.each<[string, Uint8Array, string]>([
    ["a DTD", withPart("word/document.xml", '<!DOCTYPE a [<!ENTITY x "y">]><w:document/>'), "内含 DTD 声明"],
    ["an entity of its own", withBody("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"), "内容残缺"],
    ["tags that do not close", withBody("<w:p><w:r>"), "内容残缺"],
    ["no body", withPart("word/document.xml", '<w:document xmlns:w="w"></w:document>'), "没有正文"],
    ["deep nesting", withBody("<w:sdt>".repeat(400) + "</w:sdt>".repeat(400)), "嵌套过深"],
    [
      "tables in tables without end",
      withBody("<w:tbl><w:tr><w:tc>".repeat(90) + "</w:tc></w:tr></w:tbl>".repeat(90)),
      "嵌套过深",
    ],
    ["paths that climb out", rawZip([{ name: "../x", data: "" }]), "越界的路径"],
    [
      "the same part twice",
      rawZip([
        { name: "a", data: "" },
        { name: "A", data: "" },
      ]),
      "重名部件",
    ],
  ])("%s", (_what, bytes, detail) => {
    const message = said(failureOf(bytes));
    expect(message).toContain(detail);
    expect(message.endsWith(REPAIR)).toBe(true);
  });

  test("a bomb: sizes beyond the caps are not even unpacked", () => {
    const parts = Array.from(wordParts(para("正文")), ([name, data]) => ({ name, data }));
    const packed = new Uint8Array(deflateRawSync(Buffer.alloc(1024)));
    const bomb = rawZip([...parts, { name: "word/bomb.xml", data: "", packed, size: 3_000_000_000 }]);
    expect(said(failureOf(bomb))).toContain("文件过大");
    const lying = wordParts(para("正文"));
    lying.delete("word/document.xml");
    const xml = `<w:document xmlns:w="w"><w:body>${"<w:p/>".repeat(5000)}</w:body></w:document>`;
    const small = rawZip([
      ...Array.from(lying, ([name, data]) => ({ name, data })),
      { name: "word/document.xml", data: xml, size: 1000 },
    ]);
    expect(said(failureOf(small))).toContain("文件已损坏");
  });

  test("more tags, cells or characters than a report can have", () => {
    expect(failureOf(withBody("<w:p/>".repeat(3_000_001)))).toMatchObject({ code: "tooLarge" });
    expect(failureOf(withBody(`<w:tbl>${"<w:tr/>".repeat(200_001)}</w:tbl>`))).toMatchObject({
      code: "tooLarge",
    });
    const wide = `<w:tbl><w:tr>${"<w:tc/>".repeat(200_001)}</w:tr></w:tbl>`;
    expect(failureOf(withBody(wide))).toMatchObject({ code: "tooLarge" });
    expect(failureOf(withBody(para("字".repeat(8_000_001))))).toMatchObject({ code: "tooLarge" });
    expect(failureOf(new Uint8Array(16 * 1024 * 1024 + 1).fill(65), "a.txt")).toMatchObject({
      code: "tooLarge",
    });
  });

  test("spans without measure cost nothing and break nothing", () => {
    const body = table(
      [tableCell("甲", '<w:gridSpan w:val="999999999"/>'), tableCell("乙")],
      [tableCell("丙", '<w:gridSpan w:val="-5"/>'), tableCell("丁", '<w:gridSpan w:val="x"/>')],
    );
    const document = readBytes(wordFile(body));
    expectWhole(document);
    for (const { right } of document.tables[0]?.grid.merges ?? []) expect(right).toBeLessThan(16_384);
  });

  test("a part that its relationship names but that is not there is no part", () => {
    const parts = wordParts(para("正文"), { styles: "" });
    parts.delete("word/styles.xml");
    expect(failureOf(packageOf(parts))).toBeNull();
  });
});

describe("plain text of the worst kinds takes no longer than its length", () => {
  test.each<[string, string]>([
    ["lines each behind a tab", "\t本年度完成各项任务。\n".repeat(60_000)],
    ["rules of a table without a table", "|---|---|\n".repeat(60_000)],
    ["bars with one cell", "|甲|\n".repeat(60_000)],
    ["tabs in every line", "甲\t乙\n".repeat(60_000)],
    ["nothing but line ends", "\n".repeat(500_000)],
  ])("%s", (_what, text) => {
    const start = performance.now();
    expectWhole(readText(text));
    // A limit against quadratic work, which would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

const HONEST = wordParts(
  para("2024年度自评报告", '<w:pStyle w:val="1"/>') +
    para(run("支出28万元，比上年增加") + `<w:ins>${run("3万元")}</w:ins>`) +
    table(
      [tableCell("项目", '<w:vMerge w:val="restart"/>'), tableCell("金额", '<w:gridSpan w:val="2"/>')],
      [tableCell("", "<w:vMerge/>"), tableCell("1"), tableCell("2")],
    ) +
    para("概况", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  {
    styles: '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${para("脚注")}</w:footnote>`,
  },
);

/** Whatever the bytes are: read and judged, or one `HostError`. */
function readOrRefused(bytes: Uint8Array, name = "报告.docx"): void {
  try {
    const document = readBytes(bytes, name);
    expectWhole(document);
    const { facts, findings } = reviewNarrative(document);
    const wrong = [...facts, ...findings].filter(
      ({ start, end, quote }) => document.text.slice(start, end) !== quote,
    );
    expect(wrong).toEqual([]);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/su);
  }
}

describe("whatever the bytes are, they are read or refused with a sentence", () => {
  test("bytes of a document changed anywhere", () => {
    const whole = packageOf(HONEST);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        readOrRefused(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test("pieces of its XML cut out, doubled or swapped", () => {
    const names = [...HONEST.keys()].filter((name) => name.endsWith(".xml"));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), fc.nat(2), (name, from, size, how) => {
        const xml = HONEST.get(name) ?? "";
        const pieces = xml.split(/(?=<)/u);
        const start = from % pieces.length;
        const cut = pieces.splice(start, 1 + (size % 4));
        if (how === 1) pieces.splice(start, 0, ...cut, ...cut);
        if (how === 2) pieces.splice(size % (pieces.length + 1), 0, ...cut);
        readOrRefused(packageOf(new Map(HONEST).set(name, pieces.join(""))));
      }),
      { numRuns: 400 },
    );
  });

  test("elements nested and mixed at random", () => {
    const names = ["p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "ins", "del", "tab", "br", "tcPr"];
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("28万元", "", "一、概况", '<w:gridSpan w:val="3"/>', "<w:vMerge/>"),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie("element"), { maxLength: 4 }))
          .map(([name, inside]) => `<w:${name}>${inside.join("")}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(element, { maxLength: 6 }), (body) => readOrRefused(withBody(body.join("")))),
      { numRuns: 300 },
    );
  });

  test("any bytes as plain text, any lines of tabs and bars", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefused(bytes, "报告.txt")),
      { numRuns: 300 },
    );
    const piece = fc.constantFrom("\t", "|", "\n", "\r\n", "28.5", "支出", "---", "。", "一、概况", " ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        readOrRefused(new TextEncoder().encode(pieces.join("")), "报告.md"),
      ),
      { numRuns: 400 },
    );
  });
});
