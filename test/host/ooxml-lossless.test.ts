import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { OoxmlWorkbook } from "../../src/host/ooxml/ooxml-workbook";
import { packageOf, rawZip } from "../support/packages/raw-zip";
import { richPackage, richParts } from "../support/packages/rich-package";
import { changedParts, textsOf } from "../support/packages/unzip";
import { edit, formula, plainAt, ref } from "./fixture";

const open = (bytes: Uint8Array): OoxmlWorkbook => openWorkbook(bytes, "自评.xlsm", inflateNode);
const SHEET = "xl/worksheets/sheet1.xml";
const S = "自评表";

describe("a file nothing was written to", () => {
  it("is saved byte for byte", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.read();
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
  });

  it("keeps stored entries, data descriptors, extra fields and the archive's comment", async () => {
    const parts = [...richParts()].map(([name, data], index) => ({
      name,
      data,
      method: index % 3 === 0 ? 0 : 8,
      descriptor: index % 3 === 1,
      localExtra: index % 4 === 0 ? Uint8Array.from([0x55, 0x54, 1, 0, 7]) : new Uint8Array(0),
    }));
    const bytes = rawZip(parts, { comment: "审核" });
    const workbook = open(bytes);
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
    const receipt = await workbook.write([edit(S, "B3", 9.8, 9)]);
    const after = workbook.save();
    expect(changedParts(bytes, after)).toEqual([SHEET, "xl/workbook.xml"].sort());
    expect(Buffer.from(after).subarray(-6).toString("utf8")).toBe("审核");
    await workbook.revert(receipt);
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
  });
});

describe("a write", () => {
  it("changes the sheet and the calculation request only", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.write([edit(S, "B3", 9.8, 9.5), edit(S, "B2", "第一行\r\n第二行", "改")]);
    expect(changedParts(bytes, workbook.save())).toEqual(["xl/workbook.xml", SHEET]);
  });

  it("touches no other cell, row or section of the sheet", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.write([edit(S, "C6", 2, 3)], { allowLocked: true });
    const before = textsOf(bytes).get(SHEET) ?? "";
    expect(textsOf(workbook.save()).get(SHEET)).toBe(
      before.replace('<c r="C6"><v>2</v></c>', '<c r="C6"><v>3</v></c>'),
    );
  });

  it("keeps a cell's style and extensions, and drops metadata of the old value", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.write([edit(S, "I9", 7, "字")]);
    expect(textsOf(workbook.save()).get(SHEET)).toContain(
      '<c r="I9" s="3" t="inlineStr"><is><t xml:space="preserve">字</t></is><extLst><ext uri="{X}"/></extLst></c>',
    );
  });

  it("puts new cells in order, with the style of their row or column, and widens spans and dimension", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    const receipt = await workbook.write(
      [
        edit(S, "A4", null, "甲"),
        edit(S, "K9", null, 1),
        edit(S, "G9", null, 2),
        edit(S, "H4", null, 5),
        edit(S, "B10", null, 3),
        edit(S, "C20", null, 4),
        edit(S, "A20", null, 5),
      ],
      { allowLocked: true },
    );
    expect(receipt.refused).toEqual([]);
    const text = textsOf(workbook.save()).get(SHEET) ?? "";
    expect(text).toContain(
      '<row r="4" spans="1:9"><c r="A4" t="inlineStr"><is><t xml:space="preserve">甲</t></is></c><c r="B4"',
    );
    expect(text).toContain('</c><c r="H4" s="3"><v>5</v></c></row>');
    expect(text).toContain('<row r="9" spans="1:11"><c r="F9"><v>170</v></c><c r="G9"><v>2</v></c><c r="I9"');
    expect(text).toContain('</c><c r="K9"><v>1</v></c></row>');
    expect(text).toContain('<row r="10" s="3" customFormat="1"><c r="B10" s="3"><v>3</v></c></row>');
    expect(text).toContain('<row r="20"><c r="A20"><v>5</v></c><c r="C20"><v>4</v></c></row></sheetData>');
    expect(text).toContain('<dimension ref="A1:K20"/>');
    await workbook.revert(JSON.parse(JSON.stringify(receipt)));
    expect(textsOf(workbook.save()).get(SHEET)).toBe(textsOf(bytes).get(SHEET));
  });

  it("fills an empty sheet, and leaves it empty again", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    const receipt = await workbook.write([edit("空表", "B2", null, 1), edit("空表", "A5", null, "x")]);
    expect(textsOf(workbook.save()).get("xl/worksheets/sheet2.xml")).toContain(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="5"><c r="A5" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row></sheetData>',
    );
    await workbook.revert(JSON.parse(JSON.stringify(receipt)));
    expect(textsOf(workbook.save()).get("xl/worksheets/sheet2.xml")).toBe(
      textsOf(bytes).get("xl/worksheets/sheet2.xml"),
    );
  });

  it("brings shared texts back as the same shared texts, even after saving and opening again", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    const receipt = await workbook.write(
      [edit(S, "A2", "年度 总体目标", "x"), edit(S, "C2", "　90% ", 0.9, "0%")],
      { allowLocked: true },
    );
    const reopened = open(workbook.save());
    expect((await reopened.revert(JSON.parse(JSON.stringify(receipt)))).refused).toEqual([]);
    expect(textsOf(reopened.save()).get(SHEET)).toBe(textsOf(bytes).get(SHEET));
  });

  it("keeps protection, and writes locked cells only when told to", async () => {
    const workbook = open(richPackage());
    expect(
      (await workbook.write([edit(S, "A3", "数量指标", "x")])).refused.map(({ reason }) => reason),
    ).toEqual(["locked"]);
    expect((await workbook.write([edit(S, "A3", "数量指标", "x")], { allowLocked: true })).refused).toEqual(
      [],
    );
    expect(textsOf(workbook.save()).get(SHEET)).toContain('hashValue="aGFzaA=="');
  });

  it("refuses shared and array formulas, and table headers, whose text is kept twice", async () => {
    const workbook = open(richPackage());
    const receipt = await workbook.write(
      [
        edit(S, "B7", formula("A$1&B4*$C7", 0), 1),
        edit(S, "F9", 170, 1),
        edit(S, "G11", "数量指标", "改"),
        edit(S, "G12", 1, 2),
      ],
      { allowLocked: true },
    );
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["array", "array", "notTaken"]);
  });
});

describe("formulas that depend on a written cell", () => {
  it("have their cached totals renewed exactly, and a full calculation is asked for", async () => {
    const workbook = open(richPackage());
    await workbook.write([edit(S, "B3", 9.8, 9.7)]);
    const [grid] = await workbook.read();
    expect([plainAt(grid, "B5"), plainAt(grid, "C5"), plainAt(grid, "D5")]).toEqual([94.7, 104.7, 47.35]);
    const texts = textsOf(workbook.save());
    expect(texts.get("xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(texts.get(SHEET)).toContain('<c r="B5" s="2"><f>SUM(B3:B4)</f><v>94.7</v></c>');
  });

  it("leave the calculation chain when replaced, without taking their sheet number along", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    const receipt = await workbook.write([edit(S, "B5", formula("SUM(B3:B4)", 94.8), 95)]);
    expect(receipt.refused).toEqual([]);
    const chain = textsOf(workbook.save()).get("xl/calcChain.xml");
    expect(chain).toContain('<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"');
    expect(chain).toContain('<c r="C5" i="1"/><c r="D5"/>');
    expect(chain).not.toContain('r="B5"');
    await workbook.revert(receipt);
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
  });

  it("take the chain with them when they were the last", async () => {
    const parts = richParts();
    parts.set(
      "xl/calcChain.xml",
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B5" i="1"/></calcChain>',
    );
    const bytes = packageOf(parts);
    const workbook = open(bytes);
    await workbook.write([edit(S, "B5", formula("SUM(B3:B4)", 94.8), 95)]);
    expect(changedParts(bytes, workbook.save())).toEqual(
      [
        "-xl/calcChain.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/workbook.xml",
        SHEET,
      ].sort(),
    );
    const texts = textsOf(workbook.save());
    expect(texts.get("[Content_Types].xml")).not.toContain("calcChain");
    expect(texts.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("get a calcPr in its place where there is none", async () => {
    const parts = richParts();
    parts.set(
      "xl/workbook.xml",
      String(parts.get("xl/workbook.xml")).replace('<calcPr calcId="191029"/>', '<oleSize ref="A1"/>'),
    );
    const workbook = open(packageOf(parts));
    await workbook.write([edit(S, "B3", 9.8, 1)]);
    expect(textsOf(workbook.save()).get("xl/workbook.xml")).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize',
    );
  });
});

describe("a signed workbook", () => {
  it("is read but never written", async () => {
    const parts = richParts();
    parts.set("_xmlsignatures/sig1.xml", "<Signature/>");
    const bytes = packageOf(parts);
    const workbook = open(bytes);
    expect(workbook.capabilities).toMatchObject({ write: false, mark: false, store: false });
    const asked = edit(S, "B3", 9.8, 9);
    expect((await workbook.write([asked])).refused).toEqual([{ edit: asked, reason: "readOnly" }]);
    const outcome = await workbook.mark([{ at: ref(S, "B3"), level: "error", text: "x" }]);
    expect(outcome.refused.map(({ reason }) => reason)).toEqual(["readOnly"]);
    await workbook.clearMarks();
    await expect(workbook.store("a", "1")).rejects.toMatchObject({ code: "readOnly" });
    expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
  });
});

describe("settings", () => {
  it("live in a part of ours beside other people's, and leave without a trace", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.store("profile", '{"a":"<&>"}');
    const saved = workbook.save();
    expect(changedParts(bytes, saved)).toEqual(
      [
        "+customXml/_rels/item2.xml.rels",
        "+customXml/item2.xml",
        "+customXml/itemProps2.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
      ].sort(),
    );
    const again = open(saved);
    expect(await again.load("profile")).toBe('{"a":"<&>"}');
    await again.store("profile", null);
    expect(changedParts(bytes, again.save())).toEqual([]);
  });
});
