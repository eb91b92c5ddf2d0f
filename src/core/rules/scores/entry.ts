import { formatAddress } from "../../cells/address";
import { roundHalfUp, show, sum, type Decimal } from "../../cells/decimal";
import { numberValue } from "../../cells/value";
import type { IndicatorResult } from "../../compute/indicator";
import { defineRule, expression, sumOf, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";
import { suspectWeight } from "../weights/whole";

const SCORED = ["project", "department"] as const;

const filled = defineRule({
  id: "scores/filled",
  severity: "error",
  title: "每项指标都有得分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "有分值的指标都要评分" },
  help: "得分空着，总分就少了这一项。",
  remedy: "定量指标点“自动评分”填入；定性指标由单位评定后填写。",
  example: {
    wrong: "分值10、指标值≥3座、完成3座，得分空着",
    right: "分值10、指标值≥3座、完成3座，得分填10",
    edge: "分值为0的、写明不适用的不报",
  },
  unless: ["values/actual-filled"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.score;
      if (!entry || one.row.unused || one.row.detailOf !== null || one.weight === null || one.weight.eq(0))
        continue;
      if (entry.value.state !== "blank" && entry.value.state !== "placeholder") continue;
      if (one.reason === "noActual" || one.reason === "notApplicable") continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), name: nameOf(one), score: one.score },
        fix: one.score
          ? { at: entry.at, after: numberValue(Number(show(one.score))), label: `填入${show(one.score)}分` }
          : null,
      };
    }
  },
  message: ({ at, name, score }) =>
    `“${name}”的得分（${at}）没有填写${score ? `，按公式应为${show(score)}分` : "，需由单位评定"}。`,
});

const withinWeight = defineRule({
  id: "scores/within-weight",
  severity: "error",
  title: "得分不超过分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "得分不超过该指标的分值" },
  help: "系统会拒绝保存得分大于分值的行。",
  remedy: "改为不超过分值的数。",
  example: { wrong: "分值10，得分填12", right: "分值10，得分填10" },
  unless: ["weights/filled"],
  *find({ reviewed }) {
    const { form, results } = reviewed;
    const suspect = suspectWeight(reviewed);
    for (const one of results.indicators) {
      const entry = one.row.score;
      if (
        !entry ||
        one.row === suspect?.row ||
        !one.typed ||
        !one.weight ||
        one.row.detailOf !== null ||
        roundHalfUp(one.typed, 2).lte(one.weight)
      )
        continue;
      yield {
        at: [entry.at, ...(one.row.weight ? [one.row.weight.at] : [])],
        data: {
          at: formatAddress(entry.at),
          name: nameOf(one),
          typed: one.typed,
          weight: one.weight,
          lender: form.weightsFrom?.sheet ?? null,
        },
      };
    }
  },
  message: ({ at, name, typed, weight, lender }) =>
    `“${name}”得分（${at}）${show(typed)}分，超过分值${show(weight)}分${lender === null ? "" : `（权重取自“${lender}”表）`}。`,
});

const levelWithin = defineRule({
  id: "scores/level-within-printed",
  severity: "error",
  title: "一级指标下各项得分之和不超过标注的分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "一级指标标注的分值是其下各项得分的上限" },
  help: "没有逐行分值的表，以一级指标括号内的分值为上限。",
  remedy: "核对各项得分，或更正括号内的分值。",
  example: {
    wrong: "“产出指标（50分）”下各项得分20、18、15，合计53分",
    right: "“产出指标（50分）”下各项得分20、15、15，合计50分",
    edge: "有分值一栏的表逐行核对，不用这一条",
  },
  *find({ reviewed: { form, results } }) {
    if (form.columns.has("weight")) return;
    const groups = new Map<string, IndicatorResult[]>();
    for (const one of results.indicators) {
      const cell = one.row.level1;
      if (!cell || !one.typed) continue;
      groups.set(cell.name, [...(groups.get(cell.name) ?? []), one]);
    }
    for (const rows of groups.values()) {
      const cell = rows[0]?.row.level1;
      const printed = cell?.printedWeight?.value.number ?? null;
      const added = sum(rows.map((one) => one.typed as Decimal));
      if (!cell || printed === null || added.lte(printed)) continue;
      const cells = rows.flatMap((one) => (one.row.score ? [one.row.score.at] : []));
      yield {
        at: [cell.at, ...cells],
        data: { at: formatAddress(cell.at), name: cell.name, printed, added },
        expression: expression(
          sumOf(cells),
          rows.map((one) => show(one.typed as Decimal)).join("+"),
          printed,
          added,
        ),
      };
    }
  },
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，其下各项得分之和为${show(added)}分，超出${show(added.minus(printed))}分。`,
});

export const SCORE_ENTRY_RULES: readonly Rule[] = [filled, levelWithin, withinWeight];
