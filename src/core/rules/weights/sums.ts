import { formatAddress, type CellRef } from "../../cells/address";
import { show } from "../../cells/decimal";
import { bearsScore } from "../../compute/total";
import { showGap } from "../../compute/tolerance";
import { defineRule, expression, sumOf, type Rule, type RuleContext, type RuleSubjects } from "../rule";
import { isSumAstray, suspectWeight, totalBase, weightsMissing } from "./whole";

const SCORED = ["project", "department"] as const;
type Context = RuleContext<RuleSubjects["evaluation"]>;

/** Cells whose weights make the total: the execution weight first. */
function weightCells({ reviewed: { results } }: Context): CellRef[] {
  const own = results.total.executionCounted ? results.execution.scored?.fund.weight : null;
  const rows = results.indicators
    .filter(bearsScore)
    .flatMap((one) => (one.row.weight?.value.number ? [one.row.weight.at] : []));
  return own?.value.number ? [own.at, ...rows] : rows;
}

const sumToTotal = defineRule({
  id: "weights/sum-to-total",
  severity: "error",
  title: "各项分值之和等于满分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行与各项指标的分值合计为满分", keys: ["totalBase", "executionOnTop"] },
  help: "分值合计不是100分的表，总分和等级都没有意义。",
  remedy: "调整三级指标的分值，使合计等于满分。",
  example: {
    wrong: "预算执行10、产出50、效益30、满意度8，合计98分",
    right: "预算执行10、产出50、效益30、满意度10，合计100分",
    edge: "有分值没填的，先报漏填，不报合计",
  },
  *find(context) {
    const { form, results, profile } = context.reviewed;
    const added = results.total.weightSum;
    const suspect = suspectWeight(context.reviewed);
    const base = totalBase(profile);
    if (added === null || !isSumAstray(context.reviewed)) return;
    const cells = weightCells(context);
    const at = form.total?.weight?.at ?? form.columns.get("weight")?.at ?? cells[0];
    if (!at) return;
    yield {
      at: [at, ...(suspect ? [suspect.at] : []), ...cells],
      data: { added, base, suspect },
      expression: expression(
        sumOf(cells),
        cells.length > 12 ? `Σ${String(cells.length)}项分值` : joined(context),
        base,
        added,
      ),
    };
  },
  message: ({ added, base, suspect }) =>
    `各项分值之和为${show(added)}分，应为${show(base)}分，相差${showGap(added.minus(base))}分${
      suspect
        ? `；“${suspect.name}”已完成、得${show(suspect.typed)}分，分值（${formatAddress(suspect.at)}）却是${show(suspect.weight)}分，可能写错`
        : ""
    }。`,
});

function joined({ reviewed: { results } }: Context): string {
  const rows = results.indicators.filter(bearsScore).flatMap((one) => (one.weight ? [one.weight] : []));
  return [
    ...(results.execution.weight && results.total.executionCounted ? [results.execution.weight] : []),
    ...rows,
  ]
    .map(show)
    .join("+");
}

const totalCell = defineRule({
  id: "weights/total-cell",
  severity: "error",
  title: "总分行的分值等于各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "合计等于各项之和" },
  help: "总分行的分值与各项相加不符，至少有一处填错。",
  remedy: "核对各项分值和总分行。",
  example: {
    wrong: "各项分值合计100分，总分行的分值写95分",
    right: "各项分值合计100分，总分行的分值写100分",
    edge: "预算执行10分另计、总分行只写指标的90分，不算错",
  },
  unless: ["weights/sum-to-total"],
  *find(context) {
    const { form, results } = context.reviewed;
    const { typedWeight, weightSum } = results.total;
    const entry = form.total?.weight;
    if (!entry || !typedWeight || !weightSum || typedWeight.eq(weightSum) || weightsMissing(context.reviewed))
      return;
    // Some forms total the indicators only, the execution weight aside.
    if (results.execution.weight && typedWeight.plus(results.execution.weight).eq(weightSum)) return;
    const cells = weightCells(context);
    yield {
      at: [entry.at, ...cells],
      data: { at: formatAddress(entry.at), typed: typedWeight, added: weightSum },
      expression: expression(sumOf(cells), joined(context), weightSum, typedWeight),
    };
  },
  message: ({ at, typed, added }) =>
    `总分行的分值（${at}）写${show(typed)}分，各项分值之和为${show(added)}分，相差${showGap(typed.minus(added))}分。`,
});

export const WEIGHT_SUM_RULES: readonly Rule[] = [sumToTotal, totalCell];
