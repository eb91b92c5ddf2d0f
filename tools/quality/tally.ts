/** What became of a rule: faults put in, found at their cell, missed; and findings where nothing was wrong. */
export interface RuleTally {
  planted: number;
  found: number;
  falseAlarms: number;
}

/** A measure of reading: so many of so many right. */
export interface ReadingTally {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

/** Everything measured, in the order in which it was. */
export interface Measured {
  readonly readings: ReadingTally[];
  readonly rules: Map<string, RuleTally>;
  /** What went wrong, one line each. */
  readonly misses: string[];
}

export function measured(): Measured {
  return { readings: [], rules: new Map(), misses: [] };
}

/** Counts a reading: each expected line is there or not. */
export function countReading(
  all: Measured,
  name: string,
  results: readonly (readonly [boolean, string])[],
): void {
  all.readings.push({ name, right: results.filter(([isRight]) => isRight).length, of: results.length });
  all.misses.push(...results.filter(([isRight]) => !isRight).map(([, what]) => `${name}：${what}`));
}

/** Counts a fault of a rule. */
export function countFault(all: Measured, rule: string, isFound: boolean, what: string): void {
  const own = tallyOf(all, rule);
  own.planted += 1;
  if (isFound) own.found += 1;
  else all.misses.push(`漏报 ${rule}：${what}`);
}

/** Counts a finding where nothing is wrong. */
export function countAlarm(all: Measured, rule: string, what: string): void {
  tallyOf(all, rule).falseAlarms += 1;
  all.misses.push(`误报 ${rule}：${what}`);
}

function tallyOf({ rules }: Measured, rule: string): RuleTally {
  const own = rules.get(rule) ?? { planted: 0, found: 0, falseAlarms: 0 };
  rules.set(rule, own);
  return own;
}
