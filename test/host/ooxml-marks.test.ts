import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { OoxmlWorkbook } from "../../src/host/ooxml/ooxml-workbook";
import type { Mark } from "../../src/host/workbook";
import type { Spelling } from "../support/packages/fixture-package";
import { packageOf } from "../support/packages/raw-zip";
import { richPackage, richParts } from "../support/packages/rich-package";
import { changedParts, editableParts, textsOf } from "../support/packages/unzip";
import { edit, plainAt, ref } from "./fixture";

const open = (bytes: Uint8Array): OoxmlWorkbook => openWorkbook(bytes, "自评.xlsm", inflateNode);
const mark = (
  address: string,
  level: Mark["level"] = "error",
  text = `说明 ${address}`,
  sheet = "自评表",
): Mark => ({
  at: ref(sheet, address),
  level,
  text,
});
const SHEET = "xl/worksheets/sheet1.xml";
const COMMENTS = "xl/comments1.xml";
const VML = "xl/drawings/vmlDrawing1.vml";

/** Cells with a person's note (B3), a threaded comment (B4), a fill (I9), nothing (D3), not there (E30). */
const MARKS = [
  mark("B3"),
  mark("B4", "warning"),
  mark("I9", "hint"),
  mark("D3"),
  mark("E30", "warning"),
  mark("A10"),
];

async function marked(bytes: Uint8Array, marks: readonly Mark[] = MARKS): Promise<Uint8Array> {
  const workbook = open(bytes);
  await workbook.mark(marks);
  return workbook.save();
}

async function cleared(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = open(bytes);
  await workbook.clearMarks();
  return workbook.save();
}

describe("marks in a file", () => {
  it("change the sheet, styles, notes and our own part only", async () => {
    const bytes = richPackage();
    expect(changedParts(bytes, await marked(bytes))).toEqual(
      [
        "+customXml/_rels/item2.xml.rels",
        "+customXml/item2.xml",
        "+customXml/itemProps2.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        COMMENTS,
        VML,
        "xl/styles.xml",
        SHEET,
      ].sort(),
    );
  });

  it.each<readonly [string, Spelling]>([
    ["as Excel writes", {}],
    ["with prefix", { prefix: "x:" }],
    ["strict", { strict: true }],
    ["with absolute targets", { absolute: true }],
  ])("come off after saving and opening again, leaving every part as it was: %s", async (_, spelling) => {
    const bytes = richPackage(spelling);
    const after = await cleared(await marked(bytes, [...MARKS, mark("C3", "hint", "空", "空表")]));
    expect(changedParts(bytes, after)).toEqual([]);
  });

  it("leave the notes and threaded comments of a person alone", async () => {
    const bytes = richPackage();
    const texts = textsOf(await marked(bytes));
    const comments = texts.get(COMMENTS) ?? "";
    expect(comments).toContain(
      '<comment ref="B3" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t>审核员:\n请核对</t></r></text></comment>',
    );
    expect(comments.match(/ref="B3"/g)).toHaveLength(1);
    expect(comments.match(/ref="B4"/g)).toHaveLength(1);
    expect(comments).toContain("<author>tc={T1}</author><author>绩效自评校验</author></authors>");
    expect(comments.match(/authorId="2"/g)).toHaveLength(4);
    const shapes = texts.get(VML) ?? "";
    expect(shapes.match(/<v:shape /g)).toHaveLength(6);
    expect(shapes).toContain('id="_x0000_s1027"');
    expect(shapes).toContain("<br>");
  });

  it("give the cell its own style with our fill, and only one fill for each level", async () => {
    const texts = textsOf(await marked(richPackage()));
    const styles = texts.get("xl/styles.xml") ?? "";
    expect(styles).toContain('<fills count="6">');
    expect(styles).toContain('<cellXfs count="12">');
    expect(styles).toContain(
      '<xf numFmtId="176" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1" applyFill="1"><protection locked="0"/></xf>',
    );
    expect(texts.get(SHEET)).toContain('<c r="B3" s="6"><v>9.8</v></c>');
  });

  it("make parts for notes where a sheet has none, at the place the schema asks for", async () => {
    const bytes = richPackage();
    const after = await marked(bytes, [mark("C3", "hint", "第一行\n<第二行>", "空表")]);
    const texts = textsOf(after);
    expect(changedParts(bytes, after)).toEqual(
      expect.arrayContaining([
        "+xl/comments2.xml",
        "+xl/drawings/vmlDrawing2.vml",
        "+xl/worksheets/_rels/sheet2.xml.rels",
      ]),
    );
    expect(texts.get("xl/worksheets/sheet2.xml")).toMatch(
      /footer="0.3"\/><legacyDrawing r:id="rId2"\/><\/worksheet>$/,
    );
    expect(texts.get("xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="../comments2.xml"');
    expect(texts.get("[Content_Types].xml")).toContain('PartName="/xl/comments2.xml"');
    expect(texts.get("xl/comments2.xml")).toContain("第一行\n&lt;第二行&gt;");
  });

  it("put the drawing before tables and extensions, declaring its own prefix where needed", async () => {
    const parts = richParts();
    const sheet = String(parts.get(SHEET)).replace('<legacyDrawing r:id="rId3"/>', "");
    parts.set(SHEET, sheet);
    parts.delete(COMMENTS);
    parts.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      String(parts.get("xl/worksheets/_rels/sheet1.xml.rels")).replace(
        /<Relationship Id="rId[346]"[^>]*>/g,
        "",
      ),
    );
    parts.set(
      "[Content_Types].xml",
      String(parts.get("[Content_Types].xml")).replace(/<Override PartName="\/xl\/comments1.xml"[^>]*>/, ""),
    );
    parts.set(
      "xl/worksheets/sheet2.xml",
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/><extLst/></worksheet>',
    );
    const bytes = packageOf(parts);
    const after = await marked(bytes, [mark("D3"), mark("A1", "error", "x", "空表")]);
    expect(textsOf(after).get(SHEET)).toMatch(
      /<drawing r:id="rId2"\/><legacyDrawing r:id="rId\d+"\/><tableParts/,
    );
    expect(textsOf(after).get("xl/worksheets/sheet2.xml")).toContain(
      '</sheetData><legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/><extLst/>',
    );
    expect(changedParts(bytes, await cleared(after))).toEqual([]);
  });

  it("work in a workbook without styles", async () => {
    const parts = richParts();
    parts.delete("xl/styles.xml");
    parts.set(
      "xl/_rels/workbook.xml.rels",
      String(parts.get("xl/_rels/workbook.xml.rels")).replace(/<Relationship Id="rId5"[^>]*>/, ""),
    );
    parts.set(SHEET, String(parts.get(SHEET)).replace(/ s="\d"/g, ""));
    const workbook = open(packageOf(parts));
    const before = await workbook.read();
    expect(await workbook.mark([mark("D3")])).toMatchObject({ marked: 1 });
    expect(await open(workbook.save()).read()).toEqual(before);
    expect(textsOf(workbook.save()).get("xl/styles.xml")).toContain('<cellXfs count="2">');
  });
});

describe("marks after other hands were at the file", () => {
  /** Another program saves: styles and fills come in reverse order, all indices with them. */
  function renumbered(bytes: Uint8Array): Uint8Array {
    const parts = editableParts(bytes);
    const styles = String(parts.get("xl/styles.xml"));
    const xfs = styles.match(/<cellXfs.*<\/cellXfs>/s)?.[0] ?? "";
    const list = xfs.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs) ?? [];
    const fills = (styles.match(/<fills.*<\/fills>/s)?.[0] ?? "").match(/<fill>.*?<\/fill>/gs) ?? [];
    const fillAt = (old: number): number => (old < 2 ? old : fills.length + 1 - old);
    const newFills = fills.map((_, index) => fills[fillAt(index)]);
    const refilled = (xf: string): string =>
      xf.replace(/fillId="(\d+)"/, (_, id) => `fillId="${fillAt(Number(id))}"`);
    const xfAt = (old: number): number => (old === 0 ? 0 : list.length - old);
    const newXfs = list.map((_, index) => refilled(list[xfAt(index)] ?? ""));
    parts.set(
      "xl/styles.xml",
      styles
        .replace(xfs, `<cellXfs count="${list.length}">${newXfs.join("")}</cellXfs>`)
        .replace(/<fills.*<\/fills>/s, `<fills count="${fills.length}">${newFills.join("")}</fills>`),
    );
    for (const [name, text] of parts) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      parts.set(
        name,
        String(text).replace(
          / (s|style)="(\d+)"/g,
          (_, attribute, id) => ` ${attribute}="${xfAt(Number(id))}"`,
        ),
      );
    }
    return packageOf(parts);
  }

  /** Fill, font, border and format of each cell, whatever the indices. */
  function looks(bytes: Uint8Array): readonly (readonly [string, string])[] {
    const texts = textsOf(bytes);
    const styles = texts.get("xl/styles.xml") ?? "";
    const xfs = (styles.match(/<cellXfs.*<\/cellXfs>/s)?.[0] ?? "").match(/<xf [^>]*>/g) ?? [];
    const fills = (styles.match(/<fills.*<\/fills>/s)?.[0] ?? "").match(/<fill>.*?<\/fill>/gs) ?? [];
    const cells = (texts.get(SHEET) ?? "").match(/<c [^>]*>/g) ?? [];
    return cells.map((cell) => {
      const xf = xfs[Number(cell.match(/ s="(\d+)"/)?.[1] ?? "0")] ?? "";
      const fill = fills[Number(xf.match(/fillId="(\d+)"/)?.[1] ?? "0")] ?? "";
      const rest = ["numFmtId", "fontId", "borderId"].map(
        (name) => xf.match(new RegExp(`${name}="(\\d+)"`))?.[1],
      );
      return [cell.match(/ r="([A-Z0-9]+)"/)?.[1] ?? "", [fill, ...rest].join(" ")] as const;
    });
  }

  it("come off though all style numbers changed", async () => {
    const bytes = richPackage();
    const after = await cleared(renumbered(await marked(bytes)));
    const made = new Set(["E30", "A10"]);
    expect(looks(after).filter(([address]) => !made.has(address))).toEqual(looks(bytes));
    expect(changedParts(bytes, after)).toEqual(["xl/styles.xml", SHEET]);
  });

  it("come off cells that moved down with an inserted row", async () => {
    const parts = editableParts(await marked(richPackage(), [mark("G12"), mark("H12")]));
    parts.set(
      SHEET,
      String(parts.get(SHEET))
        .replace('<row r="12"', '<row r="14"')
        .replace('r="G12"', 'r="G14"')
        .replace('r="H12"', 'r="H14"'),
    );
    const after = textsOf(await cleared(packageOf(parts)));
    expect(after.get("xl/styles.xml")).not.toContain("FFFFC9CF");
    expect(after.get(SHEET)).toContain('<c r="G14"');
  });

  it("keep notes a person added later, and take our name from the list", async () => {
    const bytes = richPackage();
    const parts = editableParts(await marked(bytes));
    parts.set(
      COMMENTS,
      String(parts.get(COMMENTS))
        .replace("</authors>", "<author>后来人</author></authors>")
        .replace(
          "</commentList>",
          '<comment ref="A3" authorId="3"><text><t>后来的批注</t></text></comment></commentList>',
        ),
    );
    const later =
      '<v:shape id="_x0000_s1099"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
    parts.set(VML, String(parts.get(VML)).replace("</xml>", `${later}</xml>`));
    const after = textsOf(await cleared(packageOf(parts)));
    expect(after.get(COMMENTS)).toContain(
      "<author>审核员</author><author>tc={T1}</author><author>后来人</author></authors>",
    );
    expect(after.get(COMMENTS)).toContain(
      '<comment ref="A3" authorId="2"><text><t>后来的批注</t></text></comment></commentList>',
    );
    expect(after.get(VML)?.match(/<v:shape /g)).toHaveLength(3);
  });

  it("keep the notes' parts where a person added a note to a sheet that had none", async () => {
    const parts = editableParts(await marked(richPackage(), [mark("C3", "hint", "x", "空表")]));
    const comments = "xl/comments2.xml";
    parts.set(
      comments,
      String(parts.get(comments))
        .replace("</authors>", "<author>人</author></authors>")
        .replace(
          "</commentList>",
          '<comment ref="A1" authorId="1"><text><t>我的</t></text></comment></commentList>',
        ),
    );
    const vml = "xl/drawings/vmlDrawing2.vml";
    const shape =
      '<v:shape id="_x0000_s1050" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';
    parts.set(vml, String(parts.get(vml)).replace("</xml>", `${shape}</xml>`));
    const after = textsOf(await cleared(packageOf(parts)));
    expect(after.get(comments)).toContain(
      '<authors><author>人</author></authors><commentList><comment ref="A1" authorId="0">',
    );
    expect(after.get(vml)).toContain('_x0000_t202" coordsize');
    expect(after.get(vml)?.match(/<v:shape /g)).toHaveLength(1);
    expect(after.get("xl/worksheets/sheet2.xml")).toContain("legacyDrawing");
  });

  it("respect a fill a person put over ours", async () => {
    const parts = editableParts(await marked(richPackage(), [mark("D3")]));
    parts.set(SHEET, String(parts.get(SHEET)).replace(/<c r="D3" s="\d+">/, '<c r="D3" s="3">'));
    expect(textsOf(await cleared(packageOf(parts))).get(SHEET)).toContain('<c r="D3" s="3">');
  });

  it("come off without the record, if another program dropped it", async () => {
    const parts = editableParts(await marked(richPackage()));
    parts.set(
      "customXml/item2.xml",
      '<items xmlns="urn:self-evaluation-addin:marks"><item key="record">[{"sheet":1}, 2</item></items>',
    );
    const saved = await cleared(packageOf(parts));
    const after = textsOf(saved);
    expect(looks(saved).filter(([, look]) => /FFFFC9CF|FFFFF1C3|FFDBEBF9/.test(look))).toEqual([]);
    expect(after.get(COMMENTS)).not.toContain("绩效自评校验");
    expect(after.has("customXml/item2.xml")).toBe(false);
  });

  it("give back the former fill on a sheet that was renamed", async () => {
    const bytes = richPackage();
    const parts = editableParts(await marked(bytes, [mark("I9")]));
    const renamed = (text: unknown): string => String(text).replaceAll("自评表", "自评表（定稿）");
    parts.set("xl/workbook.xml", renamed(parts.get("xl/workbook.xml")));
    expect(changedParts(bytes, await cleared(packageOf(parts)))).toEqual(["xl/workbook.xml"]);
  });

  it("go on as fills alone where the drawing of notes cannot be read", async () => {
    const parts = richParts();
    parts.set(VML, Uint8Array.from([0x3c, 0xc4, 0xe3, 0x3e]));
    const bytes = packageOf(parts);
    const workbook = open(bytes);
    expect(await workbook.mark([mark("D3")])).toMatchObject({ marked: 1, notes: false });
    expect(changedParts(bytes, workbook.save())).not.toContain(COMMENTS);
    expect(changedParts(bytes, await cleared(workbook.save()))).toEqual([]);
  });

  it("come off a file LibreOffice saved, which drops authors and relates our part to the package", async () => {
    const bytes = richPackage();
    const parts = editableParts(await marked(bytes));
    parts.set(
      COMMENTS,
      String(parts.get(COMMENTS))
        .replace(/<authors>.*<\/authors>/, "<authors><author> </author></authors>")
        .replace(/authorId="\d"/g, 'authorId="0"'),
    );
    const link = /<Relationship Id="[^"]*" Type="[^"]*" Target="..\/customXml\/item2.xml"\/>/;
    const list = String(parts.get("xl/_rels/workbook.xml.rels"));
    parts.set("xl/_rels/workbook.xml.rels", list.replace(link, ""));
    const own = (list.match(link)?.[0] ?? "").replace(/Id="[^"]*"/, 'Id="rId77"');
    parts.set(
      "_rels/.rels",
      String(parts.get("_rels/.rels")).replace("</Relationships>", `${own}</Relationships>`),
    );
    const saved = await cleared(packageOf(parts));
    expect(changedParts(bytes, saved)).toEqual([COMMENTS]);
    const comments = textsOf(saved).get(COMMENTS) ?? "";
    expect(comments.match(/<comment /g)).toHaveLength(2);
    expect(comments).not.toContain("说明");
  });

  it("let a write beneath them be saved, reopened, cleared and reverted", async () => {
    const bytes = richPackage();
    const workbook = open(bytes);
    await workbook.mark(MARKS);
    const receipt = await workbook.write(
      [edit("自评表", "B3", 9.8, 0.5, "0%"), edit("自评表", "E30", null, "x")],
      { allowLocked: true },
    );
    const reopened = open(workbook.save());
    await reopened.clearMarks();
    const [grid] = await reopened.read();
    expect([plainAt(grid, "B3"), plainAt(grid, "E30")]).toEqual([0.5, "x"]);
    expect((await reopened.revert(JSON.parse(JSON.stringify(receipt)))).refused).toEqual([]);
    expect(await reopened.read()).toEqual(await open(bytes).read());
    expect(looks(reopened.save()).filter(([address]) => !["E30", "A10"].includes(address))).toEqual(
      looks(bytes),
    );
  });
});
