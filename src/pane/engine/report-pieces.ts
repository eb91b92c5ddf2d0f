import type { Span } from "../../core/narrative/document";
import type { NarrativeItem, TextPiece } from "../session/narrative-model";
import { SEVERITIES } from "../session/severities";

/** A finding with where it stands within a stretch of text. */
export interface Placed extends Span {
  readonly item: NarrativeItem;
  /** The finding begins in this stretch, and not in one before it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Cuts a stretch of text at the borders of its findings. Linear but for findings that lie over each other. */
export function piecesOf(
  text: string,
  { start, end }: Span,
  placed: readonly Placed[],
): readonly TextPiece[] {
  if (placed.length === 0) return [{ start, text: text.slice(start, end), items: [], begins: [], ends: [] }];
  const inside = placed.map((one) => ({ ...one, ...within(one, start, end) }));
  const cuts = [...new Set([start, end, ...inside.flatMap((one) => [one.start, one.end])])].sort(
    (a, b) => a - b,
  );
  const byStart = [...inside].sort((a, b) => a.start - b.start);
  const pieces: TextPiece[] = [];
  let next = 0;
  let open: typeof inside = [];
  for (const [index, cut] of cuts.entries()) {
    const here: typeof inside = [];
    for (; next < byStart.length && byStart[next]?.start === cut; next += 1)
      here.push(byStart[next] as (typeof inside)[number]);
    const points = here.filter((one) => one.end === cut);
    if (points.length > 0) pieces.push(point(cut, points));
    open = [...open.filter((one) => one.end > cut), ...here.filter((one) => one.end > cut)];
    const to = cuts[index + 1];
    if (to === undefined) break;
    pieces.push({
      start: cut,
      text: text.slice(cut, to),
      items: heaviestFirst(open),
      begins: itemsOf(here.filter((one) => one.end > cut && one.begins)),
      ends: itemsOf(open.filter((one) => one.end === to && one.ends)),
    });
  }
  return pieces;
}

/** A place without text of its own. */
function point(start: number, points: readonly Placed[]): TextPiece {
  const items = itemsOf(points);
  return { start, text: "", items: heaviestFirst(points), begins: items, ends: items };
}

function within(one: Span, start: number, end: number): Span {
  const from = Math.min(Math.max(one.start, start), end);
  return { start: from, end: Math.min(Math.max(one.end, from), end) };
}

function itemsOf(placed: readonly Placed[]): readonly NarrativeItem[] {
  return placed.map((one) => one.item).sort((a, b) => a.number - b.number);
}

function heaviestFirst(placed: readonly Placed[]): readonly NarrativeItem[] {
  const weight = (one: NarrativeItem): number => SEVERITIES.indexOf(one.finding.severity);
  return placed.map((one) => one.item).sort((a, b) => weight(a) - weight(b) || a.number - b.number);
}
