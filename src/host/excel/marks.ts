import type { CellRef } from "../../core/cells/address";
import type { Mark, MarkLevel, MarkOutcome, RefusalReason } from "../workbook";
import { isPlace, rangeOf, rectangles } from "./areas";
import { canBePutBack, COLOURS, isOurs, NO_FILL, putFill, type Fill } from "./fills";
import { readRecord, recordItems, type MarkedCell, type MarkRecord, type SheetIds } from "./mark-record";
import { askFills, askOurCells, type Fills } from "./mark-sheets";
import { pairMarks } from "./moved-marks";
import { askOwnPart, MARKS_PART, type OwnPart } from "./own-part";
import { bySheet } from "./targets";

/** A cell to be given a background. */
interface Paint {
  readonly at: CellRef;
  readonly fill: Fill;
}

/** A cell to be marked, with the heaviest of its levels. */
interface NewMark {
  readonly at: CellRef;
  readonly level: MarkLevel;
}

const WEIGHT: Readonly<Record<MarkLevel, number>> = { hint: 0, warning: 1, error: 2 };

/**
 * Puts marks on, taking earlier ones off. The record of what was there goes into the workbook before the first
 * colour does, so that every mark can be taken off whatever happens on the way.
 */
export async function putMarks(context: Excel.RequestContext, marks: readonly Mark[]): Promise<MarkOutcome> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load("readOnly");
  worksheets.load("items/id,items/name");
  const part = askOwnPart(workbook, MARKS_PART);
  const readNew = askFills(
    workbook,
    marks.map(({ at }) => at),
  );
  await context.sync();
  if (workbook.readOnly) return refusedAll(marks);
  const record = readRecord(part.items(), worksheets.items);
  const { present, fills } = await earlierMarks(context, record);
  const before = new Map(present.map(({ at, before: fill }) => [keyOf(at), fill]));
  const now = readNew();
  const { accepted, refused, marked } = sort(marks, now, before);
  const cells = accepted.map(({ at, level }): MarkedCell => {
    const fill = before.get(keyOf(at)) ?? personsFill(now.at(at));
    return { at, before: fill, colour: COLOURS[level] };
  });
  const taken = new Set(cells.map(({ at }) => keyOf(at)));
  const [gone, stuck] = removable(
    present.filter(({ at }) => !taken.has(keyOf(at))),
    fills,
  );
  const paints = accepted.map(({ at, level }) => ({
    at,
    fill: { pattern: "Solid", color: COLOURS[level], patternColor: "" },
  }));
  await paint(context, part, [...gone.map(asPaint), ...paints], {
    during: { cells: [...present.filter(({ at }) => !taken.has(keyOf(at))), ...cells], kept: record.kept },
    after: { cells: [...stuck, ...cells], kept: record.kept },
    sheets: worksheets.items,
  });
  return { marked, notes: false, refused };
}

/** Takes every mark of ours off; gives the sheets whose protection forbids it. */
export async function takeMarksOff(context: Excel.RequestContext): Promise<readonly string[]> {
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load("items/id,items/name");
  const part = askOwnPart(workbook, MARKS_PART);
  await context.sync();
  const record = readRecord(part.items(), worksheets.items);
  if (record.cells.length === 0) return [];
  const { present, fills } = await earlierMarks(context, record);
  const [gone, stuck] = removable(present, fills);
  await paint(context, part, gone.map(asPaint), {
    during: { cells: present, kept: record.kept },
    after: { cells: stuck, kept: record.kept },
    sheets: worksheets.items,
  });
  return [...new Set(stuck.map(({ at }) => at.sheet))];
}

/**
 * The recorded marks that are still there: cells that have the colour we gave them. A recorded cell that has not
 * was recoloured by the person, which is left alone, or has moved with its row: then its sheet is looked through.
 */
async function earlierMarks(
  context: Excel.RequestContext,
  { cells }: MarkRecord,
): Promise<{ readonly present: readonly MarkedCell[]; readonly fills: Fills }> {
  const read = askFills(
    context.workbook,
    cells.map(({ at }) => at),
  );
  if (cells.length > 0) await context.sync();
  const fills = read();
  const there = cells.filter(({ at }) => fills.sheet(at.sheet));
  const isLost = ({ at, colour }: MarkedCell): boolean => !isMark(fills.at(at), colour);
  const shaken = new Set(there.filter(isLost).map(({ at }) => at.sheet));
  const steady = there.filter(({ at }) => !shaken.has(at.sheet));
  if (shaken.size === 0) return { present: steady, fills };
  const found = askOurCells(context.workbook, [...shaken]);
  await context.sync();
  const moved = [...found()].flatMap(([sheet, places]) =>
    pairMarks(
      there.filter(({ at }) => at.sheet === sheet),
      places,
    ),
  );
  return { present: [...steady, ...moved], fills };
}

/** The background a person gave a cell; one of ours of which nothing is recorded any more is none. */
function personsFill(fill: Fill | null): Fill {
  return fill && !isOurs(fill) ? fill : NO_FILL;
}

function isMark(fill: Fill | null, colour: string | null): boolean {
  return fill !== null && isOurs(fill) && (colour === null || fill.color === colour);
}

/** Parts marks that may be taken off from those on sheets whose protection forbids it. */
function removable(
  cells: readonly MarkedCell[],
  fills: Fills,
): readonly [readonly MarkedCell[], readonly MarkedCell[]] {
  const may = ({ at }: MarkedCell): boolean => fills.sheet(at.sheet)?.isFormattable === true;
  return [cells.filter(may), cells.filter((cell) => !may(cell))];
}

function sort(
  marks: readonly Mark[],
  now: Fills,
  before: ReadonlyMap<string, Fill>,
): {
  readonly accepted: readonly NewMark[];
  readonly refused: MarkOutcome["refused"];
  readonly marked: number;
} {
  const accepted = new Map<string, NewMark>();
  const refused: { readonly mark: Mark; readonly reason: RefusalReason }[] = [];
  for (const mark of marks) {
    const reason = reasonAgainst(mark, now, before);
    const key = keyOf(mark.at);
    const known = accepted.get(key);
    if (reason) refused.push({ mark, reason });
    else if (!known || WEIGHT[mark.level] > WEIGHT[known.level]) accepted.set(key, mark);
  }
  return { accepted: [...accepted.values()], refused, marked: marks.length - refused.length };
}

function reasonAgainst({ at }: Mark, now: Fills, before: ReadonlyMap<string, Fill>): RefusalReason | null {
  if (!isPlace(at)) return "notTaken";
  const sheet = now.sheet(at.sheet);
  if (!sheet) return "missingSheet";
  const master = sheet.merges.masterOf(at);
  if (master.row !== at.row || master.column !== at.column) return "covered";
  if (!sheet.isFormattable) return "locked";
  const fill = before.get(keyOf(at)) ?? now.at(at);
  return fill && canBePutBack(fill) ? null : "notTaken";
}

function refusedAll(marks: readonly Mark[]): MarkOutcome {
  return { marked: 0, notes: false, refused: marks.map((mark) => ({ mark, reason: "readOnly" })) };
}

/** Gives cells backgrounds, between the record that holds on the way and the one that holds at the end. */
async function paint(
  context: Excel.RequestContext,
  part: OwnPart,
  paints: readonly Paint[],
  records: { readonly during: MarkRecord; readonly after: MarkRecord; readonly sheets: SheetIds },
): Promise<void> {
  const during = recordItems(records.during, records.sheets);
  if (paints.length > 0 && during.size > 0) part.put(during);
  for (const [key, own] of byFill(paints)) {
    const fill = JSON.parse(key) as Fill;
    for (const [sheet, places] of bySheet(own.map(({ at }) => at))) {
      const { worksheets } = context.workbook;
      for (const area of rectangles(places))
        putFill(rangeOf(worksheets.getItem(sheet), area).format.fill, fill);
    }
  }
  part.put(recordItems(records.after, records.sheets));
  await context.sync();
}

function byFill(paints: readonly Paint[]): ReadonlyMap<string, readonly Paint[]> {
  const groups = new Map<string, Paint[]>();
  for (const one of paints) {
    const key = JSON.stringify(one.fill);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function asPaint({ at, before }: MarkedCell): Paint {
  return { at, fill: before };
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${row} ${column} ${sheet}`;
}
