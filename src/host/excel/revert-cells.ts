import type { WrittenCell } from "../workbook";
import type { Change } from "./write-cells";
import { decodeToken } from "./written-token";

/** The changes that put back what a write did: contents, and formats and heights where nobody gave others since. */
export function reverting(written: readonly WrittenCell[]): readonly Change[] {
  return written.map(({ at, field, before, after, formatBefore, token }) => {
    const { format, height } = decodeToken(token);
    return {
      edit: { at, field, before: after, after: before, why: "撤销", numberFormat: formatBefore },
      restores: {
        format: ({ numberFormat }) =>
          formatBefore !== null && numberFormat === format ? formatBefore : numberFormat,
        height,
      },
    };
  });
}
