import type { Area } from "../../core/cells/address";
import { WALL_CLOCK, type Clock } from "./gate";

/** How long after a write its events may come, in milliseconds. */
const LATEST = 5_000;

/**
 * Remembers what we are about to write: an Excel older than ExcelApi 1.14 does not say of a change whether it
 * was ours.
 */
export interface OwnWrites {
  expect(sheetId: string, areas: readonly Area[]): void;
  /** Whether a change of these cells may be ours. */
  isOwn(sheetId: string, area: Area): boolean;
}

interface Expected {
  readonly sheetId: string;
  readonly area: Area;
  readonly until: number;
}

/** Nothing is expected yet. */
export function newOwnWrites(clock: Clock = WALL_CLOCK): OwnWrites {
  let expected: readonly Expected[] = [];
  const current = (): readonly Expected[] => {
    expected = expected.filter(({ until }) => until >= clock.now());
    return expected;
  };
  return {
    expect(sheetId, areas) {
      const until = clock.now() + LATEST;
      expected = [...current(), ...areas.map((area) => ({ sheetId, area, until }))];
    },
    isOwn: (sheetId, area) => current().some((one) => one.sheetId === sheetId && covers(one.area, area)),
  };
}

function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
