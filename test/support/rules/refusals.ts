import type { CaughtCase, CleanCase, RuleSpec } from "./harness";
import { placesIn } from "./places";
import { sameGrids } from "./workbooks";

/** Why a rule's spec is too weak to prove anything; empty: it will do. */
export function refusals(spec: RuleSpec): readonly string[] {
  return [
    ...(spec.clean.length === 0 ? ["no clean case"] : []),
    ...(spec.caught.length === 0 ? ["no caught case"] : []),
    ...(spec.clean.some((one) => one.near) ? [] : ["no near miss among the clean cases"]),
    ...spec.clean.flatMap((one) => cleanRefusals(one, spec.caught)),
    ...spec.caught.flatMap(caughtRefusals),
    ...repeated([...spec.clean, ...spec.caught].map((one) => one.when)),
  ];
}

function cleanRefusals(one: CleanCase, caught: readonly CaughtCase[]): readonly string[] {
  const { base, book, rearranged } = one.book;
  const reasons: string[] = [];
  const isBase = sameGrids(base.grids(), book.grids());
  if (isBase && !rearranged && !one.profile && !one.previous) reasons.push("is the sound workbook itself");
  if (one.near && !isNear(one, caught))
    reasons.push("is no near miss: no caught case changes or names its cells");
  return reasons.map((reason) => `clean “${one.when}” ${reason}`);
}

function isNear(one: CleanCase, caught: readonly CaughtCase[]): boolean {
  const cells = new Set(
    caught.flatMap((other) => [...other.book.with(other.repaired ?? {}).changed, ...cellsFound(other)]),
  );
  return (
    one.book.changed.some((cell) => cells.has(cell)) || (one.book.rearranged && one.book.changed.length === 0)
  );
}

function cellsFound(one: CaughtCase): readonly string[] {
  const sheet = one.book.book.sheets[0]?.name ?? "";
  const named = one.found.filter((found) => found.cells.trim() !== "");
  return named.flatMap((found) => placesIn(found.cells, sheet));
}

function caughtRefusals(one: CaughtCase): readonly string[] {
  const reasons: string[] = [];
  if (one.found.length === 0) reasons.push("names no finding");
  for (const found of one.found) {
    if (found.cells.trim() === "") reasons.push("has a finding without a cell");
    if (!found.message.endsWith("。")) reasons.push("has a finding without its whole message");
    if (!["error", "warning", "hint"].includes(found.severity))
      reasons.push("has a finding without severity");
    if (Object.keys(found.fix ?? { one: 1 }).length !== 1) reasons.push("has a fix of more than one cell");
  }
  const mends = one.found.every((found) => found.fix) || Object.keys(one.repaired ?? {}).length > 0;
  if (!mends) reasons.push("says neither what the fix writes nor what a person repairs");
  return reasons.map((reason) => `caught “${one.when}” ${reason}`);
}

function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two cases “${name}”`);
}
