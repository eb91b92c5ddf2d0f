import { labelOf } from "../cells/text";
import type { EvaluationForm } from "../form/model";
import type { PaperBlock } from "../paper/paper";
import { inSentence } from "./marked";
import { paragraph, say, toFill } from "./say";
import type { Shown } from "./annex-cells";
import type { DraftSubject } from "./subject";

/** The seven points of 资金管理情况 in the transfer form. */
export const MANAGEMENT = [
  "分配科学性",
  "下达及时性",
  "拨付合规性",
  "使用规范性",
  "执行准确性",
  "预算绩效管理情况",
  "支出责任履行情况",
] as const;

/** One point with the two cells beside it: what is said of it, and its problems and measures. */
export interface ManagementRow {
  readonly name: string;
  readonly told: Shown | null;
  readonly problems: Shown | null;
}

/** The points of 资金管理情况 that the form has, as they stand. */
export function managementRows(form: EvaluationForm): readonly ManagementRow[] {
  return MANAGEMENT.flatMap((name) => {
    const label = form.cells.find(({ raw }) => labelOf(raw) === name);
    if (!label) return [];
    const [told, problems] = form.cells
      .filter(({ at }) => at.row === label.at.row && at.column > label.at.column)
      .sort((a, b) => a.at.column - b.at.column);
    return [{ name, told: told ?? null, problems: problems ?? null }];
  });
}

/** 资金管理情况 in words; a transfer form without it leaves the points to the person. */
export function managementParagraphs({ form }: DraftSubject): readonly PaperBlock[] {
  const rows = managementRows(form);
  const known: readonly ManagementRow[] =
    rows.length > 0 ? rows : MANAGEMENT.map((name) => ({ name, told: null, problems: null }));
  return known.map(({ name, told, problems }) =>
    paragraph(
      `${name}：`,
      isBlank(told) ? toFill("情况说明") : say(inSentence(told.raw), "。"),
      isBlank(problems) ? null : say("存在问题和改进措施：", inSentence(problems.raw), "。"),
    ),
  );
}

function isBlank(cell: Shown | null): cell is null {
  return cell === null || cell.raw.trim() === "";
}
