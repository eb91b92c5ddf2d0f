import { readPlainText } from "../../../src/host/docx/read-plain-text";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import type { NarrativeFinding } from "../../../src/core/narrative/rules/run";
import type { ReportDocument } from "../../../src/core/narrative/document";
import { itemsOf, slicesOf } from "../../../src/pane/engine/report-text";
import type { TextPart, TextPiece, TextTable } from "../../../src/pane/session/narrative-model";

function finding(patch: Partial<NarrativeFinding>): NarrativeFinding {
  return {
    rule: "narrative/x",
    severity: "warning",
    quote: "",
    start: 0,
    end: 0,
    related: [],
    cell: null,
    paper: null,
    message: "",
    data: null,
    expression: null,
    basis: "",
    remedy: "",
    ...patch,
  };
}

const textOf = (text: string): ReportDocument => readPlainText(text, "x.txt");

function piecesWith(document: ReportDocument, findings: readonly NarrativeFinding[]): readonly TextPiece[] {
  return slicesOf(document, itemsOf(findings)).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [] : block.pieces)),
  );
}

const numbers = (piece: TextPiece): string =>
  `${piece.text}|${piece.items.map((one) => one.number).join(",")}`;

describe("a text cut at its findings", () => {
  test("findings are numbered in the order of the text, whatever their weight", () => {
    const items = itemsOf([
      finding({ severity: "error", start: 9, end: 10 }),
      finding({ severity: "hint", start: 2, end: 3 }),
    ]);
    expect(items.map(({ number, finding: { start } }) => [number, start])).toEqual([
      [1, 2],
      [2, 9],
    ]);
  });

  test("the same rule twice at one place has two keys", () => {
    const keys = itemsOf([finding({ message: "a" }), finding({ message: "b" })]).map((one) => one.key);
    expect(new Set(keys).size).toBe(2);
  });

  test("findings that lie over each other share a piece, the heaviest first", () => {
    // 0123456789: hint 2–6, error 4–8.
    const pieces = piecesWith(textOf("零一二三四五六七八九"), [
      finding({ severity: "hint", start: 2, end: 6 }),
      finding({ severity: "error", start: 4, end: 8 }),
    ]);
    expect(pieces.map(numbers)).toEqual(["零一|", "二三|1", "四五|2,1", "六七|2", "八九|"]);
    expect(pieces.map((piece) => piece.begins.map((one) => one.number))).toEqual([[], [1], [2], [], []]);
    expect(pieces.map((piece) => piece.ends.map((one) => one.number))).toEqual([[], [], [1], [2], []]);
  });

  test("a finding without a quote is a point; one over two paragraphs begins in the first, ends in the second", () => {
    const pieces = piecesWith(textOf("零一二\n四五六"), [
      finding({ start: 1, end: 1 }),
      finding({ start: 2, end: 5 }),
    ]);
    expect(pieces.map(numbers)).toEqual(["零|", "|1", "一|", "二|2", "四|2", "五六|"]);
    expect(pieces.map((piece) => [piece.begins.length, piece.ends.length])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test("a finding between two paragraphs, or behind all, stands at the nearest", () => {
    const pieces = piecesWith(textOf("零一\n\n\n五六\n\n"), [
      finding({ start: 3, end: 3 }),
      finding({ start: 9, end: 9 }),
    ]);
    expect(pieces.map(numbers)).toEqual(["零一|", "|1", "五六|", "|2"]);
  });

  test("nothing is lost: the pieces of a published report are its paragraphs, every finding begins once", () => {
    const document = textOf("一、基本情况\n\t项目\t预算\n\t甲\t5\n\t乙\t6\n二、结论\n自评得分99分。");
    const { findings } = reviewNarrative(document);
    const items = itemsOf(findings);
    const slices = slicesOf(document, items);
    const parts = slices.flatMap(({ blocks }) => blocks);
    const plain = parts.filter((part): part is TextPart => part.kind !== "table");
    expect(plain.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual([
      "一、基本情况",
      "二、结论",
      "自评得分99分。",
    ]);
    const tables = parts.filter((part): part is TextTable => part.kind === "table");
    const begun = [
      ...plain.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.begins)),
      ...tables.flatMap(({ rows, items: own }) => [
        ...own,
        ...rows.flat().flatMap(({ pieces }) => pieces.flatMap((piece) => piece.begins)),
      ]),
    ];
    expect(begun.map((one) => one.key).sort()).toEqual(items.map((one) => one.key).sort());
  });

  test("so long that it is drawn in portions", () => {
    const paragraph = "本单位二〇二四年度预算执行情况良好。".repeat(20);
    const document = textOf(Array.from({ length: 400 }, () => paragraph).join("\n"));
    const slices = slicesOf(document, []);
    expect(slices.length).toBeGreaterThan(40);
    expect(slices.flatMap(({ blocks }) => blocks)).toHaveLength(400);
  });
});

describe("a table of the report", () => {
  const document = textOf("2024年收支\n项目\t预算\t决算\n甲\t5\t4\n乙\t6\t6\n合计\t12\t10");
  const [table] = document.tables;

  test("shows its cells and not the lines above that its sheet repeats", () => {
    const [slice] = slicesOf(document, []);
    const drawn = slice?.blocks.find((block): block is TextTable => block.kind === "table");
    const rows = drawn?.rows.map((cells) =>
      cells.map(({ pieces }) => pieces.map(({ text }) => text).join("")),
    );
    expect(rows).toEqual([
      ["项目", "预算", "决算"],
      ["甲", "5", "4"],
      ["乙", "6", "6"],
      ["合计", "12", "10"],
    ]);
  });

  test("a finding stands at the cell it quotes; one at a blank cell by its address", () => {
    const at = document.text.indexOf("12");
    const row = table?.grid.merges.length ?? 0;
    const sheet = table?.grid.sheet ?? "";
    const items = itemsOf([
      finding({ start: at, end: at + 2, cell: { sheet, row: 9, column: 9 }, paper: "report" }),
      finding({
        start: table?.start ?? 0,
        end: table?.start ?? 0,
        cell: { sheet, row: row + 1, column: 0 },
        paper: "report",
      }),
    ]);
    const [slice] = slicesOf(document, items);
    const drawn = slice?.blocks.find((block): block is TextTable => block.kind === "table");
    const marked = drawn?.rows
      .flat()
      .filter(({ pieces }) => pieces.some((piece) => piece.items.length > 0))
      .map(({ address }) => address);
    // One line above: the table's own rows are 2 to 5.
    expect(marked).toEqual(["A3", "B5"]);
    expect(drawn?.items).toEqual([]);
  });
});
