import type { WorkbookDescription } from "../../src/host/ooxml/compose/description";
import { boxed } from "../../src/host/ooxml/compose/style";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { stepFrom, type Step } from "../../src/page/sheet/movement";
import {
  layOutSheet,
  NOTHING_OPENED,
  type Opened,
  type SheetLayout,
} from "../../src/page/sheet/sheet-layout";
import { spillWidth } from "../../src/page/sheet/spill";
import { cellAt, type Grid } from "../../src/core/cells/grid";
import { formatAddress, parseAddress, type Address } from "../../src/core/cells/address";
import { openBytes } from "./book-of";

interface Laid {
  readonly layout: SheetLayout;
  readonly grid: Grid;
}

async function lay(
  sheet: Omit<WorkbookDescription["sheets"][number], "name">,
  opened: Opened = NOTHING_OPENED,
): Promise<Laid> {
  const book = await openBytes(composeWorkbook({ sheets: [{ name: "表", ...sheet }] }));
  const [grid] = book.view().grids;
  const look = book.view().look.sheet("表");
  if (!grid || !look) throw new Error("no sheet");
  return { grid, layout: layOutSheet(grid, look, opened, (look.area?.bottom ?? -1) + 1) };
}

const at = (text: string): Address => parseAddress(text) as Address;
const filled = (rows: number, columns: number): { row: number; column: number; value: string }[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: Math.floor(index / columns),
    column: index % columns,
    value: String(index),
  }));

/** The table as text: each row's cells by address, `+` where one spans. */
const drawn = ({ layout }: Laid): string[] =>
  layout.placed.map(({ cells }) =>
    cells
      .map((cell) => {
        if (cell.kind === "gap") return `~${cell.columnSpan}`;
        const span = cell.rowSpan * cell.columnSpan > 1 ? `+${cell.rowSpan}x${cell.columnSpan}` : "";
        return formatAddress(cell.at) + span;
      })
      .join(" "),
  );

describe("the layout of a sheet", () => {
  it("draws merged areas as one cell", async () => {
    const laid = await lay({
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 3, value: "标题" },
        { row: 1, column: 0, rowSpan: 2, columnSpan: 1, value: "组" },
        { row: 2, column: 2, value: 1 },
      ],
    });
    expect(drawn(laid)).toEqual(["A1+1x3", "A2+2x1 B2 C2", "B3 C3"]);
    expect(laid.layout.cellAt(at("C1"))?.at).toEqual(at("A1"));
  });

  it("collapses hidden rows and columns to a marker that merges cross", async () => {
    const hidden = {
      cells: [
        { row: 0, column: 0, rowSpan: 5, columnSpan: 1, value: "组" },
        ...filled(5, 4).filter(({ column }) => column > 0),
      ],
      rows: [
        { row: 1, hidden: true },
        { row: 2, hidden: true },
      ],
      columns: [{ from: 2, hidden: true }],
    };
    expect(drawn(await lay(hidden))).toEqual(["A1+4x1 B1 ~1 D1", "~3", "B4 ~1 D4", "B5 ~1 D5"]);
    const opened = { rows: new Set([1]), columns: new Set<number>() };
    expect(drawn(await lay(hidden, opened))).toEqual([
      "A1+6x1 B1 ~1 D1",
      "~3",
      "B2 ~1 D2",
      "B3 ~1 D3",
      "B4 ~1 D4",
      "B5 ~1 D5",
    ]);
  });

  it("still shows a merged area whose first row is hidden", async () => {
    const laid = await lay({
      cells: [
        { row: 0, column: 0, rowSpan: 3, columnSpan: 1, value: "组" },
        { row: 2, column: 1, value: 1 },
      ],
      rows: [{ row: 0, hidden: true }],
    });
    expect(drawn(laid)).toEqual(["~2", "A1+2x1 B2", "B3"]);
  });

  it("draws each line once, by the left or upper cell, the heavier one", async () => {
    const { layout } = await lay({
      cells: [
        { row: 0, column: 0, value: "a" },
        { row: 0, column: 1, value: "b", style: { border: { ...boxed("thin"), left: "medium" } } },
        { row: 1, column: 1, value: "c", style: { border: boxed("thin") } },
      ],
    });
    expect(layout.cellAt(at("A1"))?.edges.right?.line).toBe("medium");
    expect(layout.cellAt(at("B1"))?.edges).toMatchObject({
      left: null,
      bottom: { line: "thin" },
      top: { line: "thin" },
    });
    expect(layout.cellAt(at("B2"))?.edges.top).toBeNull();
  });

  it("leaves an uneven line below a merged area to the cells below", async () => {
    const { layout } = await lay({
      cells: [
        { row: 0, column: 0, rowSpan: 1, columnSpan: 2, value: "标题" },
        { row: 1, column: 0, value: "a" },
        { row: 1, column: 1, value: "b", style: { border: boxed("thin") } },
      ],
    });
    expect(layout.cellAt(at("A1"))?.edges.bottom).toBeNull();
    expect(layout.cellAt(at("A2"))?.edges.top).toBeNull();
    expect(layout.cellAt(at("B2"))?.edges.top?.line).toBe("thin");
  });

  it("bounds text where the heights were set by hand, and lets other rows grow", async () => {
    const { layout } = await lay({ cells: filled(2, 1), rows: [{ row: 0, height: 30 }] });
    expect([layout.cellAt(at("A1"))?.height, layout.cellAt(at("A2"))?.height]).toEqual([40, null]);
  });
});

describe("text that does not wrap", () => {
  const long = "这是一段很长很长的说明文字，比一列宽得多";
  const spill = async (cells: { row: number; column: number; value: string }[]): Promise<number | null> => {
    const { layout, grid } = await lay({ cells: [...cells, { row: 1, column: 3, value: "x" }] });
    const cell = layout.cellAt(at("A1"));
    return cell && spillWidth(layout, grid, cell, cellAt(grid, at("A1")));
  };

  it("runs on over blank cells up to the next content", async () => {
    const width = 72;
    expect(await spill([{ row: 0, column: 0, value: long }])).toBe(4 * width);
    expect(
      await spill([
        { row: 0, column: 0, value: long },
        { row: 0, column: 2, value: "挡" },
      ]),
    ).toBe(2 * width);
    expect(await spill([{ row: 0, column: 0, value: "短" }])).toBeNull();
  });
});

describe("moving the active cell", () => {
  it.each<[string, Step, string]>([
    ["A1", "right", "B1"],
    ["A1", "down", "A2"],
    ["A2", "right", "B2"],
    ["B2", "down", "B5"],
    ["D2", "left", "B2"],
    ["B5", "up", "B2"],
    ["A1", "up", "A1"],
    ["D5", "right", "D5"],
    ["D5", "rowStart", "A5"],
    ["A1", "rowEnd", "D1"],
    ["A1", "end", "D5"],
    ["D5", "start", "A1"],
    ["A1", "pageDown", "A5"],
    ["D5", "pageUp", "D1"],
  ])("from %s %s to %s: over merged areas and hidden rows", async (from, step, to) => {
    const { layout } = await lay({
      cells: [
        ...filled(5, 4).filter(({ row, column }) => row !== 1 || (column !== 1 && column !== 2)),
        { row: 1, column: 1, rowSpan: 1, columnSpan: 2, value: "合并" },
      ],
      rows: [
        { row: 2, hidden: true },
        { row: 3, hidden: true },
      ],
    });
    expect(formatAddress(stepFrom(layout, at(from), step))).toBe(to);
  });
});
