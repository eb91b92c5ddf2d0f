import { formatAddress, type Area } from "../../core/cells/address";
import type { Grid } from "../../core/cells/grid";
import { inRows, rangeOf, sizeOf } from "./areas";
import { isTooLong, scattered } from "./failures";
import { askMerges } from "./merges";
import { newMaking, type Answer, type Making } from "./making";
import type { OwnPart } from "./own-part";
import { askBlock, askFilled, type AskedCells } from "./sheet-cells";
import { askSettings, type Kept } from "./settings";
import { askHeads, frameOf, readHeads, USUAL_SHEETS, type Extent, type SheetHead } from "./sheet-head";

/** Cells asked for in one round trip: Excel on the web answers with at most 5 MB. */
const MOST_AT_ONCE = 20_000;
/** What a sheet asked for its filled cells alone is reckoned at: how many there are is not known. */
const FILLED_WEIGHT = 5_000;
/** Where even that is too long an answer, blocks are cut down, but not below this. */
const LEAST_AT_ONCE = 500;
/** More cells than any form has; a sheet whose content reaches further is not read block by block. */
const MOST_CELLS = 1_000_000;

/** A question about a sheet that can be put in one round trip with others. */
interface Question {
  readonly sheet: number;
  readonly cells: number;
  ask(worksheet: Excel.Worksheet): Answer;
}

/** The workbook as read: its name, all sheets in order, and what it keeps of ours. */
export interface ReadBook {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly kept: Kept;
}

/**
 * Reads the whole workbook. Where no sheet reaches out of its corner, one round trip for as many sheets as are
 * `expected` and two for some more; three for any number and size; more only where there are more cells than
 * Excel hands over at once.
 */
export async function readBook(context: Excel.RequestContext, expected = USUAL_SHEETS): Promise<ReadBook> {
  const { settings, name, heads } = await lookAround(context, expected);
  const makings = heads.map(({ corner }) => corner ?? newMaking());
  await askAll(context, heads, makings, questions(heads, MOST_AT_ONCE), MOST_AT_ONCE);
  const grids = heads.map((head, index) => gridOf(head, makings[index] as Making));
  return { name, grids, kept: settings.items() };
}

/**
 * Words the questions of a first reading and sends nothing: office.js is compiled by it, which a browser otherwise
 * does while somebody waits. Before Excel is ready, and without office.js, nothing happens at worst.
 */
export function rehearseReading(): void {
  if (typeof Excel === "undefined") return;
  const context = new Excel.RequestContext();
  askSettings(context);
  askHeads(context, USUAL_SHEETS, true);
}

/** What is asked before it is known how large the sheets are; without the corners where those are too much. */
async function lookAround(
  context: Excel.RequestContext,
  expected: number,
  corners = true,
): Promise<Awaited<ReturnType<typeof readHeads>> & { readonly settings: OwnPart }> {
  const settings = askSettings(context);
  try {
    return { settings, ...(await readHeads(context, expected, corners)) };
  } catch (error) {
    if (!isTooLong(error) || !corners) throw error;
    return lookAround(context, expected, false);
  }
}

function gridOf({ name, visibility, isProtected }: SheetHead, making: Making): Grid {
  const keys = [...making.cells.keys()];
  const inOrder = keys.every((key, index) => index === 0 || key > (keys[index - 1] as number));
  const cells = inOrder ? making.cells : new Map([...making.cells].sort((a, b) => a[0] - b[0]));
  const { merges, hiddenRows, hiddenColumns } = making;
  return { sheet: name, visibility, isProtected, cells, merges, hiddenRows, hiddenColumns };
}

/** Puts the questions, as many at once as Excel can answer; in smaller pieces where an answer was too long. */
async function askAll(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  makings: readonly Making[],
  open: readonly Question[],
  limit: number,
): Promise<void> {
  if (open.length === 0) return;
  const batch = firstBatch(open, limit);
  const answers = batch.map((question) => {
    const head = heads[question.sheet] as SheetHead;
    return question.ask(context.workbook.worksheets.getItem(head.id));
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLong(error) || limit <= LEAST_AT_ONCE) throw error;
    const smaller = Math.floor(limit / 8);
    heads.forEach(({ corner }, index) => corner ?? makings[index]?.cells.clear());
    return askAll(context, heads, makings, questions(heads, smaller), smaller);
  }
  answers.forEach((answer, index) => answer(makings[(batch[index] as Question).sheet] as Making));
  return askAll(context, heads, makings, open.slice(batch.length), limit);
}

function firstBatch(open: readonly Question[], limit: number): readonly Question[] {
  let cells = 0;
  const end = open.findIndex((question, index) => (cells += question.cells) > limit && index > 0);
  return end < 0 ? open : open.slice(0, end);
}

/** All there is to ask, sheet by sheet, cells in pieces of at most `limit`. */
function questions(heads: readonly SheetHead[], limit: number): readonly Question[] {
  return heads.flatMap((head, sheet) => {
    if (head.corner) return [];
    const frame = frameOf(head.extent);
    const ask = (worksheet: Excel.Worksheet): Answer =>
      askSurroundings(worksheet, head.extent, frame as Area);
    return [...cellQuestions(head, sheet, limit), ...(frame ? [{ sheet, cells: 0, ask }] : [])];
  });
}

function cellQuestions(head: SheetHead, sheet: number, limit: number): readonly Question[] {
  const { content, locked } = head.extent;
  if (!content) return [];
  const of = (cells: number, ask: (worksheet: Excel.Worksheet) => AskedCells): Question => ({
    sheet,
    cells,
    ask(worksheet) {
      const asked = ask(worksheet);
      return (into) => asked.collect(into.cells);
    },
  });
  if (sizeOf(content) > limit && limit === MOST_AT_ONCE && !head.isProtected)
    return [of(FILLED_WEIGHT, (worksheet) => askFilled(worksheet, content))];
  if (sizeOf(content) > MOST_CELLS)
    throw scattered(head.name, formatAddress({ row: content.bottom, column: content.right }));
  return inRows(content, limit).map((part) =>
    of(sizeOf(part), (worksheet) => askBlock(worksheet, part, locked)),
  );
}

/** Merges, hidden rows and hidden columns, from A1 to a little beyond the content. */
function askSurroundings(worksheet: Excel.Worksheet, extent: Extent, frame: Area): Answer {
  const merges = askMerges(worksheet, frame);
  const rows = extent.hasHiddenRows
    ? rangeOf(worksheet, { ...frame, right: 0 }).getRowProperties({ rowHidden: true })
    : null;
  const columns = extent.hasHiddenColumns
    ? rangeOf(worksheet, { ...frame, bottom: 0 }).getColumnProperties({ columnHidden: true })
    : null;
  return (into) => {
    into.merges = merges.areas();
    into.hiddenRows = indexes(rows?.value, ({ rowHidden }) => rowHidden === true);
    into.hiddenColumns = indexes(columns?.value, ({ columnHidden }) => columnHidden === true);
  };
}

function indexes<T>(list: readonly T[] | undefined, passes: (one: T) => boolean): ReadonlySet<number> {
  return new Set((list ?? []).flatMap((one, index) => (passes(one) ? [index] : [])));
}
