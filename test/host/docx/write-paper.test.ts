import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Grid } from "../../../src/core/cells/grid";
import type { Paper } from "../../../src/core/paper/paper";
import { readReport } from "../../../src/host/docx/read-report";
import { writePaper } from "../../../src/host/docx/write-paper";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { textsOf } from "../../support/packages/unzip";
import { SAMPLE } from "./sample-paper";

const paperOf = (...blocks: Paper["blocks"]): Paper => ({ name: "试", blocks });
const read = async (paper: Paper) => readReport(await writePaper(paper), "a.docx", inflateNode);

async function part(paper: Paper, name: string): Promise<string> {
  return textsOf(await writePaper(paper)).get(name) ?? "";
}

const shownIn = (grid: Grid | undefined): readonly string[] =>
  Array.from(grid?.cells.values() ?? [], ({ value }) => ("text" in value ? value.text : ""));

describe("a paper written and read back", () => {
  it("keeps every text in its order, with line breaks", async () => {
    const { text } = await read(SAMPLE);
    expect(text).toContain(
      [
        "2024年度部门整体支出绩效自评报告",
        "市财政局：",
        "按照要求，本单位对2024年度“部门整体支出”绩效进行了自评。",
        "一、基本情况",
        "（一）部门职能",
        "1.主要职责",
        "全年执行数为432.23万元，执行率为100%。〔请填写：主要职责〕",
        "（单位名称）",
        "2025年4月25日",
      ].join("\n"),
    );
  });

  it("gives headings their levels and nothing else one", async () => {
    const { text, blocks } = await read(SAMPLE);
    const headings = blocks.filter((block) => block.kind === "heading");
    expect(headings.map(({ start, end, level }) => [level, text.slice(start, end)])).toEqual([
      [1, "一、基本情况"],
      [2, "（一）部门职能"],
      [3, "1.主要职责"],
    ]);
  });

  it("keeps a table's cells in place, with spans downwards and across", async () => {
    const { tables } = await read(SAMPLE);
    const [grid] = tables.map((table) => table.grid);
    const texts = shownIn(grid);
    for (const text of ["类别", "项目", "金额（万元）", "预算", "执行", "支出", "项目支出\n（专项）", "合计"])
      expect(texts.filter((one) => one === text)).toHaveLength(1);
    // The lines above the table lie over its whole width of four columns.
    const merges = grid?.merges.filter(({ left, right }) => right - left < 3);
    const sizes = merges?.map(({ top, left, bottom, right }) => [bottom - top + 1, right - left + 1]);
    expect(sizes?.sort()).toEqual([
      [1, 2],
      [1, 2],
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
  });

  it("leaves out what no XML may hold, and takes mark-up for text", async () => {
    const { text } = await read(
      paperOf(
        { kind: "paragraph", text: "a\u0001<w:t>&amp;\ud800b\ufffe" },
        { kind: "title", text: "\u0000题" },
      ),
    );
    expect(text.trim()).toBe("a<w:t>&amp;b\n题");
  });

  it("writes a paper without any block", async () => {
    expect((await read(paperOf())).text.trim()).toBe("");
  });
});

describe("the look of an official paper", () => {
  it("is A4 with the margins of GB/T 9704: 37, 26, 35, 28 mm", async () => {
    // 1 mm = 1440 / 25.4 twips: 210 → 11906, 297 → 16838; 37 → 2098, 26 → 1474, 35 → 1984, 28 → 1587.
    const document = await part(paperOf({ kind: "paragraph", text: "一" }), "word/document.xml");
    expect(/<w:pgSz [^>]*>/.exec(document)?.[0]).toBe(
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    );
    const margin = /<w:pgMar [^>]*>/.exec(document)?.[0];
    expect(margin).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  });

  it("turns a page on its side with the margin to bind on top, and back again", async () => {
    const document = await part(SAMPLE, "word/document.xml");
    const sizes = document.match(/<w:pgSz [^>]*>/g);
    expect(sizes).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    ]);
    expect(document.match(/<w:pgMar [^>]*>/g)?.[1]).toContain('w:top="1587" w:right="2098"');
  });

  it("names the Chinese typeface of every style, with the one to fall back on", async () => {
    const styles = await part(SAMPLE, "word/styles.xml");
    const faceOf = (id: string): string | undefined =>
      /w:eastAsia="([^"]*)"/.exec(styles.split(`w:styleId="${id}"`)[1] ?? "")?.[1];
    expect(["Title", "PaperBody", "Heading1", "Heading2", "Heading3", "PaperCell"].map(faceOf)).toEqual([
      "方正小标宋简体",
      "仿宋_GB2312",
      "黑体",
      "楷体_GB2312",
      "仿宋_GB2312",
      "宋体",
    ]);
    const fonts = await part(SAMPLE, "word/fontTable.xml");
    expect(fonts).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
  });

  it("sets the body in 16 pt on lines of exactly 29 pt, indented by two characters", async () => {
    const styles = await part(SAMPLE, "word/styles.xml");
    const body = (styles.split('w:styleId="PaperBody"')[1] ?? "").split("</w:style>")[0] ?? "";
    expect(body).toContain('<w:sz w:val="32"/>');
    expect(body).toMatch(/<w:spacing [^>]*w:line="580"[^>]*w:lineRule="exact"/);
    const document = await part(paperOf({ kind: "paragraph", text: "一" }), "word/document.xml");
    expect(document).toContain('w:firstLineChars="200"');
  });

  it("marks what a person has to fill in, in colour and by its brackets", async () => {
    const document = await part(SAMPLE, "word/document.xml");
    expect(document.match(/<w:highlight [^>]*>/g)).toEqual(['<w:highlight w:val="yellow"/>']);
    expect(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)/.exec(document)?.[1]).toBe(
      "〔请填写：主要职责〕",
    );
  });

  it("repeats the header rows of a table, keeps rows whole, and lets a very long row break", async () => {
    const document = await part(SAMPLE, "word/document.xml");
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(5);
    const long = "很长的说明。".repeat(200);
    const broken = await part(
      paperOf({
        kind: "table",
        caption: null,
        widths: [1, 1],
        headRows: 0,
        rows: [[{ text: "一" }, { text: long }]],
      }),
      "word/document.xml",
    );
    expect(broken).not.toMatch(/<w:cantSplit\/>|<w:cantSplit w:val="true"\/>/);
  });

  it("makes a table exactly as wide as the type area", async () => {
    // Upright: 210 − 28 − 26 = 156 mm = 11906 − 1587 − 1474 = 8845 twips.
    const document = await part(
      paperOf({
        kind: "table",
        caption: null,
        widths: [1, 1, 1],
        headRows: 1,
        rows: [[{ text: "一" }, { text: "二" }, { text: "三" }]],
      }),
      "word/document.xml",
    );
    const columns = Array.from(document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g), (found) => Number(found[1]));
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(8845);
    expect(document).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it("has the page number between dashes at the foot of every section", async () => {
    const parts = textsOf(await writePaper(SAMPLE));
    const footers = [...parts].filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(3);
    for (const [, footer] of footers) {
      expect(footer).toContain('<w:jc w:val="center"/>');
      expect(footer.replace(/<w:instrText[^>]*>PAGE<\/w:instrText>/, "№").replace(/<[^>]*>/g, "")).toBe(
        "— № —",
      );
    }
  });
});

/** Other programs take seconds: asked for by `INTEROP=1`. */
(process.env["INTEROP"] === "1" ? describe : describe.skip)("other programs", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "paper-"));
    writeFileSync(join(folder, "a.docx"), await writePaper(SAMPLE));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("python-docx reads paragraphs and table", () => {
    const script =
      "import docx,sys; d=docx.Document(sys.argv[1]); print(d.paragraphs[3].style.name, d.paragraphs[3].text);" +
      "print([c.text for c in d.tables[0].rows[4].cells])";
    const out = execFileSync("/usr/bin/python3", ["-c", script, join(folder, "a.docx")], {
      encoding: "utf8",
    });
    expect(out).toBe("Heading 1 一、基本情况\n['合计', '合计', '432.23', '432.23']\n");
  });

  it("LibreOffice lays it out on three pages", () => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "a.docx")],
      { stdio: "ignore" },
    );
    const pages = readFileSync(join(folder, "a.pdf"), "latin1").match(/\/Type\s*\/Page\b/g);
    expect(pages).toHaveLength(3);
  });
});
