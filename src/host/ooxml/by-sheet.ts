import type { CellRef } from "../../core/cells/address";

/** Things that concern cells, in groups of one sheet each; groups and members keep their order. */
export function bySheet<T extends { readonly at: CellRef }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.at.sheet);
    if (group) group.push(item);
    else groups.set(item.at.sheet, [item]);
  }
  return groups;
}
