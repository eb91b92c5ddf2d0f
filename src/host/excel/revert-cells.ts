import type { WrittenCell } from "../workbook";
import type { Change } from "./write-cells";

/** The changes that put back what a write did: contents, and formats where nobody gave the cell another since. */
export function reverting(written: readonly WrittenCell[]): readonly Change[] {
  return written.map(({ at, field, before, after, formatBefore, token }) => ({
    edit: { at, field, before: after, after: before, why: "撤销", numberFormat: formatBefore },
    heldFormat: ({ numberFormat }) =>
      formatBefore !== null && numberFormat === token ? formatBefore : numberFormat,
  }));
}
