import type { LedgerFile } from "./ledger-file";

/** What the reviewer does with a form or a file, in a word. */
export const DESK_VERDICTS: Readonly<Record<LedgerFile["outcome"], string>> = {
  clean: "可以接收",
  warnings: "请单位说明",
  errors: "退回改正",
  unrecognised: "无法识别",
  unreadable: "无法读取",
};

/** Whether the file goes back to its unit with a slip. */
export function needsSlip({ outcome }: Pick<LedgerFile, "outcome">): boolean {
  return outcome !== "clean";
}
