import { bareLabel } from "../cells/text";
import type { AmountEntry, IndicatorRow, LevelCell } from "./model";

/**
 * Settles whose the points are where not every row bears its own: rows of a group that only sum up their members
 * become the points of the level; a group's only points go to its first member, which the others detail; 其中 rows
 * and rows under a merged weight detail the row above.
 */
export function settlePoints(rows: readonly IndicatorRow[]): IndicatorRow[] {
  return withDetails(withoutGroupRows(rows));
}

interface Group {
  readonly row: IndicatorRow;
  readonly depth: 1 | 2;
  readonly members: readonly IndicatorRow[];
}

function withoutGroupRows(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const groups = rows.flatMap((row, index): Group[] => {
    const depth = groupDepth(row);
    return depth === null ? [] : [{ row, depth, members: membersOf(rows, index, depth) }];
  });
  const filled = groups.filter((group) => group.members.length > 0);
  if (filled.length === 0) return rows;
  const heads = new Map(filled.map((group) => [group.row, group]));
  // A group's only points stand for its first member, as under a merged cell.
  const lent = new Map<IndicatorRow, { readonly row: IndicatorRow; readonly isShared: boolean }>();
  const borrowers = new Set<IndicatorRow>();
  for (const { row, members } of filled) {
    if (members.some(bearsPoints)) continue;
    const indicators = members.filter((one) => !heads.has(one) && !one.unused);
    const [first, ...others] = indicators;
    if (first) lent.set(first, { row, isShared: others.length > 0 });
    others.forEach((one) => borrowers.add(one));
  }
  const points = new Map(filled.map(({ row, depth }) => [levelKey(levelOf(row, depth)), row.weight]));
  return rows.flatMap((row) => {
    if (heads.has(row)) return [];
    const lender = lent.get(row);
    const own = lender
      ? { ...row, weight: lender.row.weight, score: lender.row.score, sharesWeight: lender.isShared }
      : row;
    const settled = borrowers.has(row) ? { ...own, weight: null, score: null } : own;
    return [{ ...settled, level1: withPoints(row.level1, points), level2: withPoints(row.level2, points) }];
  });
}

/** 1 or 2 for a row that names a level and bears points but is no indicator itself. */
function groupDepth(row: IndicatorRow): 1 | 2 | null {
  const isNamed = row.level3 === null || row.level3.value !== "";
  const isFilled = [row.target, row.actual].some((entry) => entry !== null && entry.value.class !== "blank");
  if (isNamed || isFilled || !bearsPoints(row)) return null;
  if (row.level2?.at.row === row.row && levelKey(row.level2) !== levelKey(row.level1)) return 2;
  return row.level1?.at.row === row.row ? 1 : null;
}

function membersOf(rows: readonly IndicatorRow[], index: number, depth: 1 | 2): readonly IndicatorRow[] {
  const rest = rows.slice(index + 1);
  const end = rest.findIndex((row) => {
    const other = groupDepth(row);
    return (other !== null && other <= depth) || !isSameLevel(rows[index] as IndicatorRow, row, depth);
  });
  return end < 0 ? rest : rest.slice(0, end);
}

function isSameLevel(a: IndicatorRow, b: IndicatorRow, depth: 1 | 2): boolean {
  return levelOf(a, depth)?.name === levelOf(b, depth)?.name;
}

function levelOf(row: IndicatorRow, depth: 1 | 2): LevelCell | null {
  return depth === 1 ? row.level1 : row.level2;
}

function levelKey(level: LevelCell | null): string {
  return level ? `${String(level.at.row)},${String(level.at.column)}` : "";
}

function withPoints(
  level: LevelCell | null,
  points: ReadonlyMap<string, AmountEntry | null>,
): LevelCell | null {
  if (level === null || level.printedWeight !== null) return level;
  const own = points.get(levelKey(level)) ?? null;
  return own === null || own.value.number === null ? level : { ...level, printedWeight: own };
}

/** Rows without weight and score of their own that detail the row above: 其中…, or a merged weight cell. */
function withDetails(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const details = new Map<number, number>();
  const sharing = new Set<number>();
  let owner: number | null = null;
  rows.forEach((row, index) => {
    if (bearsPoints(row)) owner = index;
    if (owner === null || owner === index || row.unused) return;
    const isCovered = row.weight === null && row.score === null;
    const isPart = isNamedPart(row) || followsPart(rows, index, details);
    if (!isCovered && !isPart) return;
    details.set(index, owner);
    if (isCovered && !isNamedPart(row)) sharing.add(owner);
  });
  return rows.map((row, index) => {
    const detailOf = details.get(index) ?? null;
    const sharesWeight = row.sharesWeight || sharing.has(index);
    return detailOf === row.detailOf && sharesWeight === row.sharesWeight
      ? row
      : { ...row, detailOf, sharesWeight };
  });
}

function isNamedPart(row: IndicatorRow): boolean {
  return /^其中/u.test(bareLabel(row.level3?.value ?? ""));
}

/** The rows that go on below 其中 carry the word no more: they stand in the same group and bear nothing either. */
function followsPart(
  rows: readonly IndicatorRow[],
  index: number,
  details: ReadonlyMap<number, number>,
): boolean {
  const row = rows[index] as IndicatorRow;
  const above = rows[index - 1];
  return (
    above !== undefined &&
    details.has(index - 1) &&
    isSameLevel(above, row, 2) &&
    row.score !== null &&
    !bearsPoints(row)
  );
}

function bearsPoints(row: IndicatorRow): boolean {
  return [row.weight, row.score].some((entry) => entry !== null && entry.value.number !== null);
}
