import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import { plainOf, runsOf, type Inline, type PaperCell, type PaperTable } from "../../core/paper/paper";
import { SIZE, STYLE } from "./paper-look";
import { textRuns } from "./paper-runs";

/** Where a table stands: the width and height of the type area, in twips. */
export interface TypeArea {
  readonly textWidth: number;
  readonly textHeight: number;
}

/** More columns than this are set in the smaller size. */
const WIDEST_IN_LARGE = 5;
const PADDING = { left: 70, right: 70, top: 30, bottom: 30 } as const;
/** A row higher than this share of the page may be split: kept together it would leave a page half empty. */
const LARGEST_KEPT = 1 / 3;

/** A table as wide as the type area, its cells in proportion to `widths`, with its caption above. */
export function paperTable(table: PaperTable, area: TypeArea): readonly (Paragraph | Table)[] {
  const widths = columnWidths(table.widths, area.textWidth);
  const size = widths.length > WIDEST_IN_LARGE ? SIZE.fifth : SIZE.smallFourth;
  const caption =
    table.caption === null
      ? []
      : [new Paragraph({ style: STYLE.caption, children: [...textRuns(table.caption)] })];
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const places = columnsOf(table);
  const rows = table.rows.map((cells, index) => {
    const starts = places[index] ?? [];
    const sized = cells.map((cell, at) => ({ cell, width: widthOf(cell, starts[at] ?? 0, widths) }));
    const isHead = index < table.headRows;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: sized.every((one) => height(one.cell, one.width, size) < area.textHeight * LARGEST_KEPT),
      children: sized.map((one) => tableCell(one.cell, one.width, size, isHead)),
    });
  });
  return [
    ...caption,
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      alignment: "center",
      margins: { ...PADDING, marginUnitType: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows,
    }),
  ];
}

function tableCell(cell: PaperCell, width: number, size: number, isHead: boolean): TableCell {
  const { text, columns = 1, rows = 1, align = isHead ? "centre" : "left" } = cell;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: "center",
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    children: [
      new Paragraph({
        style: STYLE.cell,
        alignment: align === "centre" ? "center" : align,
        keepNext: isHead,
        children: [...textRuns(isHead ? inBold(text) : text, size)],
      }),
    ],
  });
}

function inBold(text: Inline): Inline {
  return runsOf(text).map((run) => ({ ...run, bold: true }));
}

/** Whole twips that add up to the width to fill. */
function columnWidths(shares: readonly number[], whole: number): number[] {
  const total = sum(shares);
  let before = 0;
  let placed = 0;
  return shares.map((share) => {
    before += share;
    const end = Math.round((before / total) * whole);
    const width = end - placed;
    placed = end;
    return width;
  });
}

/** The column each cell begins in, row by row: covered cells are left out of their rows. */
function columnsOf({ rows, widths }: PaperTable): readonly (readonly number[])[] {
  const free = widths.map(() => 0);
  return rows.map((cells, index) => {
    let column = 0;
    return cells.map(({ columns = 1, rows: deep = 1 }) => {
      while (column < free.length && (free[column] ?? 0) > index) column += 1;
      const start = column;
      for (; column < start + columns; column += 1) free[column] = index + deep;
      return start;
    });
  });
}

function widthOf({ columns = 1 }: PaperCell, start: number, widths: readonly number[]): number {
  return sum(widths.slice(start, start + columns));
}

/** About how high a cell's text stands, in twips: full-width characters, a line and a third each. */
function height(cell: PaperCell, width: number, size: number): number {
  if ((cell.rows ?? 1) > 1) return 0;
  const perLine = Math.max(1, Math.floor((width - PADDING.left - PADDING.right) / (size * 10)));
  const lines = plainOf(cell.text)
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(line.length / perLine)));
  return sum(lines) * size * 10 * 1.33;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
