import type { LedgerFile } from "./ledger-file";
import type { ReportLine } from "./ledger";
import type { UnpairedReport } from "./pairing";

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

/** Why a written report was not judged with the workbooks. */
export const UNPAIRED_WORDS: Readonly<Record<UnpairedReport["why"], string>> = {
  alone: "书面报告，没有对应的工作簿；可用 selfeval narrative 单独核对。",
  ambiguous: "书面报告，分不清对应哪个工作簿，没有配对；请让报告与工作簿同名后重做。",
};

/** A written report in a few words: `退回改正：错误1，警告2`. */
export function reportVerdict({ outcome, error, found }: Omit<ReportLine, "path">): string {
  if (outcome === "unreadable") return `${DESK_VERDICTS.unreadable}：${error?.message ?? ""}`;
  const counts = [
    ["错误", found.error],
    ["警告", found.warning],
    ["提示", found.hint],
  ] as const;
  const said = counts.flatMap(([word, count]) => (count > 0 ? [word + String(count)] : [])).join("，");
  return said === "" ? DESK_VERDICTS[outcome] : `${DESK_VERDICTS[outcome]}：${said}`;
}
