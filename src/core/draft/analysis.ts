import { readable } from "../cells/text";
import { show, showPercent } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";
import { scoreAgrees } from "../compute/tolerance";
import { targetText } from "../form/target-text";
import { parameter } from "../profiles/profile";
import { saysSomething } from "../rules/says-something";
import type { PaperBlock, Run } from "../paper/paper";
import { indicatorName, levelGroups, type LevelGroup } from "./groups";
import { headingNumber, inSentence } from "./marked";
import { heading, oneLine, paragraph, say, toCheck, toFill, type Piece } from "./say";
import type { DraftSubject } from "./subject";

/** Every indicator with target, actual value, score and reason, under its first level. */
export function analysisBlocks(subject: DraftSubject, level: 2 | 3 = 2): readonly PaperBlock[] {
  const groups = levelGroups(subject.results);
  if (groups.length === 0) return [paragraph(toFill("各项绩效指标的完成情况"))];
  return groups.flatMap((group, index) => [
    heading(
      level,
      level === 2 ? `${headingNumber(2, index + 1)}${group.name}` : `${String(index + 1)}.${group.name}`,
    ),
    ...summary(subject, group),
    ...group.rows.map((one, at) =>
      paragraph(level === 2 ? `${String(at + 1)}.` : `（${String(at + 1)}）`, indicatorRuns(subject, one)),
    ),
  ]);
}

function summary(
  { isScored }: DraftSubject,
  { name, rows, weight, points }: LevelGroup,
): readonly PaperBlock[] {
  const count = `${name}有${String(rows.length)}项`;
  if (!isScored || weight === null) return [paragraph(`${count}。`)];
  return [paragraph(`${count}，分值合计${show(weight)}分`, points ? `，共得${show(points)}分` : null, "。")];
}

function indicatorRuns(subject: DraftSubject, one: IndicatorResult): readonly Run[] {
  const { row } = one;
  const level2 = (row.level2?.name ?? "").replace(/\s+/gu, "");
  const kind = level2 === "" || level2 === indicatorName(one) ? "" : `（${level2}）`;
  return say(
    `${indicatorName(one)}${kind}：`,
    valueRuns("年度指标值", targetText(row), row.target?.value.class),
    "，",
    valueRuns("实际完成值", row.actual?.raw ?? "", row.actual?.value.class),
    judgement(one),
    subject.isScored ? scoreRuns(one) : null,
    "。",
    reasonRuns(subject, one),
  );
}

/** A value as it stands; longer words as a quotation of the form would be, in one line. */
function valueRuns(name: string, raw: string, kind: string | undefined): readonly Run[] {
  const text = oneLine(readable(raw));
  if (text === "" || kind === "blank" || kind === "placeholder" || kind === undefined)
    return say(toFill(name));
  if (kind === "error") return say(name, toCheck("单元格是公式错误"));
  const isValue = kind !== "narrative" && kind !== "phrase" && kind !== "tier";
  return say(isValue ? name : `${name}为：`, inSentence(raw));
}

/** What arithmetic proves of target and actual, and nothing else. */
function judgement({ met, target, actual, unit, deviation }: IndicatorResult): Piece {
  if (met === true) return "，达到指标值";
  if (met === null) return null;
  if (target === null || actual === null || actual.eq(target)) return "，没有达到指标值";
  const by = actual.minus(target);
  const share = deviation === null ? "" : `（偏离${showPercent(deviation.abs())}）`;
  return `，没有达到指标值，比指标值${by.gt(0) ? "多" : "少"}${show(by.abs())}${unit ?? ""}${share}`;
}

function scoreRuns(one: IndicatorResult): readonly Run[] {
  const { row, weight, typed, exact, score, state } = one;
  if (weight === null || row.detailOf !== null) return [];
  const full = `，分值${show(weight)}分`;
  if (state === "unreadable") return say(full, "，", toCheck("分值或得分无法识别"));
  if (typed === null) {
    const known = score === null ? toFill("该项得分") : toCheck(`没有填写得分，按本配置应得${show(score)}分`);
    return say(full, "，", known);
  }
  const doubt = typed.gt(weight)
    ? toCheck("得分高于分值")
    : exact && score && row.score && !scoreAgrees(typed, row.score.value.decimals, exact, [score])
      ? toCheck(`按本配置的公式应得${show(score)}分`)
      : null;
  return say(full, `，该项得${show(typed)}分`, doubt);
}

function reasonRuns({ form, isScored, profile }: DraftSubject, one: IndicatorResult): readonly Run[] {
  const { row, typed, weight, met } = one;
  const text = row.reason?.value ?? "";
  const lost = isScored ? typed !== null && weight !== null && typed.lt(weight) : met === false;
  const isWanted = !isScored || parameter(profile, "reasonRequiredWhen").includes("scoreBelowWeight");
  if (saysSomething(text))
    return say(isScored ? "原因和措施：" : "未完成原因和措施：", inSentence(text), "。");
  if (!lost || !isWanted || !form.columns.has("reason") || row.detailOf !== null) return [];
  return say(toFill(isScored ? "没有得满分的原因和改进措施" : "未完成的原因和改进措施"));
}
