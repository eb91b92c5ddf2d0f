import { showPercent } from "../cells/decimal";
import type { PaperBlock } from "../paper/paper";
import { indicatorName } from "./groups";
import { paragraph, toFill } from "./say";
import type { DraftSubject } from "./subject";

/** A problem the figures themselves show: what it is, and what the measures answer. */
interface Shown {
  readonly problem: string;
  readonly answer: string;
}

const MOST_NAMED = 8;

/** The problems that arithmetic shows; causes and all others are left to the person. */
export function problemParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  const shown = problemsShown(subject);
  return [
    ...shown.map(({ problem }, index) => paragraph(`${String(index + 1)}.${problem}`, toFill("原因分析"))),
    paragraph(
      shown.length > 0 ? `${String(shown.length + 1)}.` : null,
      toFill("预算编制、项目管理、绩效管理等方面的其他问题"),
    ),
  ];
}

/** A measure for each problem. */
export function measureParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  const shown = problemsShown(subject);
  return [
    ...shown.map(({ answer }, index) =>
      paragraph(`${String(index + 1)}.${answer}：`, toFill("改进措施、责任部门和完成时限")),
    ),
    paragraph(
      shown.length > 0 ? `${String(shown.length + 1)}.` : null,
      toFill("针对其他问题的改进措施和有关建议"),
    ),
  ];
}

function problemsShown({ results }: DraftSubject): readonly Shown[] {
  const found: Shown[] = [];
  const missed = results.indicators.filter((one) => one.met === false).map(indicatorName);
  if (missed.length > 0) {
    const named = missed
      .slice(0, MOST_NAMED)
      .map((name) => `“${name}”`)
      .join("、");
    const rest = missed.length > MOST_NAMED ? `等${String(missed.length)}项` : "";
    found.push({ problem: `${named}${rest}没有达到年度指标值。`, answer: "针对没有达到年度指标值的指标" });
  }
  const exact = results.execution.scored?.exact ?? null;
  if (exact?.lt(1))
    found.push({
      problem: `按执行数与全年预算数计算，预算执行率为${showPercent(exact)}，资金没有用完。`,
      answer: "针对没有用完的资金",
    });
  if (exact?.gt(1)) found.push({ problem: "全年执行数超过全年预算数。", answer: "针对超过预算的支出" });
  return found;
}
