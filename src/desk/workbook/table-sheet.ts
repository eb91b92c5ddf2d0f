import type { Area } from "../../core/cells/address";
import type {
  CellDescription,
  ChartDescription,
  ConditionalFormat,
  Hyperlink,
  RowDescription,
  SheetDescription,
} from "../../host/ooxml/compose/description";
import type { CellStyle, DifferentialStyle } from "../../host/ooxml/compose/style";
import { heightForLines, linesNeeded } from "../../host/ooxml/compose/text-fit";
import { HEAD, LINK, NOTE, TEXT, TITLE } from "./look";

/** A column of a table: what stands in it for a row, and how it looks. */
export interface TableColumn<Row> {
  readonly head: string;
  /** Digits of the font; a Chinese character takes two. */
  readonly width: number;
  readonly style: CellStyle;
  readonly value: (row: Row, index: number) => string | number | null;
  /** Where a click leads; `null`: nowhere. */
  readonly link?: (row: Row) => string | null;
  /** Words of the column that are coloured. */
  readonly colours?: readonly (readonly [word: string, style: DifferentialStyle])[];
  /** Coloured where the number is not zero. */
  readonly coloured?: DifferentialStyle;
}

export interface TableSheet<Row> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  /** What is said where there are no rows. */
  readonly empty: string;
  /** Columns that stay in view. */
  readonly frozen: number;
  /** The first so many columns are printed; those after them are for the screen. All by default. */
  readonly printed?: number;
  readonly tabColor?: string;
  readonly charts?: readonly ChartDescription[];
}

/** Rows above the data: title, note, header. */
export const HEAD_ROWS = 3;
/** No text of ours is longer; a cell takes 32,767. */
const LONGEST = 8_000;
const FONT_SIZE = 10;

/** A sheet with a title, a note, a filtered table with a frozen header, ready to be printed on A4. */
export function tableSheet<Row>(table: TableSheet<Row>): SheetDescription {
  const { name, title, note, columns, rows, empty, frozen } = table;
  const right = columns.length - 1;
  const last = HEAD_ROWS - 1 + Math.max(rows.length, 1);
  const cells: CellDescription[] = [
    { row: 0, column: 0, value: title, style: TITLE },
    { row: 1, column: 0, value: note, style: NOTE },
    ...columns.map(({ head }, column) => ({ row: HEAD_ROWS - 1, column, value: head, style: HEAD })),
  ];
  const links: Hyperlink[] = [];
  const heights: RowDescription[] = [
    { row: 0, height: 30 },
    { row: 1, height: 18 },
    { row: 2, height: 32 },
  ];
  rows.forEach((one, index) => {
    const row = HEAD_ROWS + index;
    let lines = 1;
    columns.forEach((column, at) => {
      const cell = cellOf(column, one, index);
      cells.push({ row, column: at, ...cell });
      const url = column.link?.(one) ?? null;
      if (url !== null) links.push({ row, column: at, target: { url } });
      if (cell.style.align?.wrap && typeof cell.value === "string")
        lines = Math.max(lines, linesNeeded(cell.value, column.width - 1));
    });
    heights.push({ row, height: Math.min(heightForLines(lines, FONT_SIZE), 400) });
  });
  if (rows.length === 0)
    cells.push({ row: HEAD_ROWS, column: 0, columnSpan: right + 1, value: empty, style: TEXT });
  return {
    name,
    cells,
    columns: columns.map(({ width }, from) => ({ from, width })),
    rows: heights,
    freeze: { rows: HEAD_ROWS, columns: frozen },
    ...(rows.length === 0 ? {} : { autoFilter: { top: HEAD_ROWS - 1, left: 0, bottom: last, right } }),
    conditionalFormats: columns.flatMap((column, at) =>
      coloursOf(column, { top: HEAD_ROWS, left: at, bottom: last, right: at }),
    ),
    hyperlinks: links,
    showGridLines: false,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { from: HEAD_ROWS - 1, to: HEAD_ROWS - 1 },
      ...(table.printed === undefined
        ? {}
        : { area: { top: 0, left: 0, bottom: last, right: table.printed - 1 } }),
      footer: "&C第 &P 页，共 &N 页",
      margins: { left: 1.2, right: 1.2, top: 1.4, bottom: 1.4 },
    },
    ...(table.tabColor === undefined ? {} : { tabColor: table.tabColor }),
    ...(table.charts === undefined ? {} : { charts: table.charts }),
  };
}

/** Text stays text whatever it begins with: the composer writes it as a string, never as a formula. */
function cellOf<Row>(
  { value, style, link }: TableColumn<Row>,
  row: Row,
  index: number,
): { readonly value?: string | number; readonly style: CellStyle } {
  const content = value(row, index);
  const own = link && content !== null && link(row) !== null ? LINK : style;
  if (content === null || content === "") return { style: own };
  const isLong = typeof content === "string" && content.length > LONGEST;
  return { value: isLong ? `${content.slice(0, LONGEST)}…` : content, style: own };
}

function coloursOf<Row>(
  { colours = [], coloured }: TableColumn<Row>,
  area: Area,
): readonly ConditionalFormat[] {
  const words = colours.map(([word, style]): ConditionalFormat => ({
    areas: [area],
    rule: { kind: "cellIs", operator: "equal", formulas: [`"${word}"`] },
    style,
  }));
  if (coloured === undefined) return words;
  const some = { kind: "cellIs", operator: "greaterThan", formulas: ["0"] } as const;
  return [...words, { areas: [area], rule: some, style: coloured }];
}

/** A decimal string as a cell's number. */
export function number(text: string | null): number | null {
  return text === null ? null : Number(text);
}
