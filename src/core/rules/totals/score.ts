import { formatAddress } from "../../cells/address";
import { decimal, show, sum, type Decimal, ZERO } from "../../cells/decimal";
import { numberValue } from "../../cells/value";
import type { EvaluationResults } from "../../compute/results";
import { bearsScore, type TotalResult } from "../../compute/total";
import { scoreAgrees, scoreTolerance, showGap } from "../../compute/tolerance";
import type { AmountEntry } from "../../form/model";
import { parameter } from "../../profiles/profile";
import { defineRule, expression, sumOf, type Rule, type RuleContext, type RuleSubjects } from "../rule";
import { explainedByText } from "./formula";

const SCORED = ["project", "department"] as const;
type Context = RuleContext<RuleSubjects["evaluation"]>;

function scoreEntries({ reviewed: { results } }: Context): AmountEntry[] {
  const own = results.total.executionCounted ? results.execution.scored?.fund.executionScore : null;
  const rows = results.indicators.filter(bearsScore).flatMap((one) => (one.row.score ? [one.row.score] : []));
  return (own ? [own, ...rows] : rows).filter((entry) => entry.value.number !== null);
}

const scoreSum = defineRule({
  id: "totals/score-sum",
  severity: "error",
  title: "总分等于各项得分之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "总分＝预算执行得分＋各项指标得分", keys: ["sumTolerance"] },
  help: "总分与各项得分对不上，是退回最常见的原因。",
  remedy: "改为各项得分之和，或核对各项得分。",
  example: {
    wrong: "各项得分之和99.14分，总分填98.14分",
    right: "各项得分之和99.14分，总分填99.14分",
    edge: "四舍五入能解释的差额不报；有得分没填的不核对；差额全由某一处已报的错分造成的不另报",
  },
  *find(context) {
    const { form, results, profile } = context.reviewed;
    const { typed, combined: added, sum: plain, missing, addends } = results.total;
    const entry = form.total?.score;
    if (!entry || !typed || !added || missing > 0 || explainedByText(form)) return;
    if (results.indicators.some((one) => one.state === "unreadable")) return;
    const difference = typed.minus(added);
    const slack = slackOf(entry.value.decimals, addends, decimal(String(parameter(profile, "sumTolerance"))));
    if (difference.abs().lte(slack) || plain?.eq(typed) === true) return;
    if (difference.plus(scoresAstray(results)).abs().lte(slack)) return;
    const cells = scoreEntries(context).map((one) => one.at);
    yield {
      at: [entry.at, ...cells],
      data: {
        at: formatAddress(entry.at),
        typed,
        added,
        delta: difference,
        how: howCombined(results.total),
      },
      expression: expression(sumOf(cells), addends.map((one) => show(one.number)).join("+"), added, typed),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(added))), label: `改为${show(added)}分` }
          : null,
    };
  },
  message: ({ at, typed, added, delta, how }) =>
    `总分（${at}）填${show(typed)}分，各项得分之和${how}为${show(added)}分，相差${showGap(delta)}分。`,
});

/**
 * How far scores that are errors of themselves lie from what they should be, all together. A total that agrees with
 * the right ones is no second fault.
 */
function scoresAstray({ indicators, execution }: EvaluationResults): Decimal {
  const rows = indicators.map(({ typed, weight, score }) =>
    typed && weight && (typed.lt(0) || typed.gt(weight)) ? typed.minus(score ?? weight) : ZERO,
  );
  const { typedScore, exactScore, score, accepted, scored } = execution;
  const decimals = scored?.fund.executionScore?.value.decimals ?? 0;
  const isWrong =
    typedScore && exactScore && score && !scoreAgrees(typedScore, decimals, exactScore, accepted);
  return sum([...rows, isWrong ? typedScore.minus(score) : ZERO]);
}

/** What the profile does to the plain sum, in words; nothing → empty. */
function howCombined({ sum: plain, combined, cap }: TotalResult): string {
  if (!plain || !combined || plain.eq(combined)) return "";
  return cap?.cap.eq(combined) === true ? "按本配置封顶" : "按本配置折合";
}

/**
 * What rounding can explain (RULES D.4): a tolerance for each addend with two decimals or more, and half a
 * unit of the total's last digit where the total shows fewer decimals than its parts.
 */
function slackOf(
  decimals: number,
  addends: readonly { readonly decimals: number }[],
  perAddend: Decimal,
): Decimal {
  const fine = addends.filter((one) => one.decimals >= 2).length;
  const coarse = addends.some((one) => one.decimals > decimals);
  return perAddend.times(fine).plus(coarse ? scoreTolerance(decimals) : 0);
}

const filled = defineRule({
  id: "totals/filled",
  severity: "error",
  title: "总分已填写",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "自评结果以总分反映" },
  help: "总分空着，等级也无从确定。",
  remedy: "点“自动评分”填入各项得分之和。",
  example: { wrong: "各项得分都填了，总分空着", right: "总分填99.14", edge: "总分是公式的不报" },
  *find({ reviewed: { form, results } }) {
    const entry = form.total?.score;
    if (!entry || entry.value.state !== "blank" || entry.cell.formula !== null) return;
    yield {
      at: [entry.at],
      data: {
        at: formatAddress(entry.at),
        added: results.total.missing === 0 ? results.total.combined : null,
      },
    };
  },
  message: ({ at, added }) => `总分（${at}）没有填写${added ? `，各项得分之和为${show(added)}分` : ""}。`,
});

const present = defineRule({
  id: "totals/present",
  severity: "warning",
  title: "表内有总分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "自评结果以总分反映" },
  help: "没有找到总分行：可能被删去，或表格不完整。",
  remedy: "在指标下面补一行“总分”。",
  example: {
    wrong: "指标下面没有“总分”或“合计”一行",
    right: "指标下面有“总分”一行，填99.14分",
    edge: "没有得分一栏的表不要求",
  },
  *find({ reviewed: { form } }) {
    const header = form.columns.get("score") ?? form.columns.get("weight");
    if (form.total !== null || !header || !form.columns.has("score")) return;
    yield { at: [header.at], data: {} };
  },
  message: () => "没有找到“总分”（或“合计”）行，总分无法核对。",
});

export const TOTAL_SCORE_RULES: readonly Rule[] = [scoreSum, filled, present];
