import { formatAddress } from "../../cells/address";
import { show } from "../../cells/decimal";
import { numberValue } from "../../cells/value";
import type { IndicatorResult } from "../../compute/indicator";
import { scoreAgrees, showGap } from "../../compute/tolerance";
import type { IndicatorRow } from "../../form/model";
import { short } from "../entries";
import { nameOf } from "../indicator-rows";
import { defineRule, expression, type Rule } from "../rule";
import { saysSomething } from "../says-something";
import { suspectWeight } from "../weights/whole";

const SCORED = ["project", "department"] as const;

const WORDS: Readonly<Record<NonNullable<IndicatorResult["way"]>, string>> = {
  met: "指标已完成，得满分",
  ratio: "未达指标值，按完成比例计分",
  linear: "超过上限，按超出比例扣分",
  inverse: "超过上限，按指标值÷完成值计分",
  zero: "指标值为0而实际不为0，不得分",
  nothing: "超出可计分范围，不得分",
  short: "未达指标值，按差距分档扣分",
  excess: "超过上限，按超出分档扣分",
  over: "已完成，超额较多，按本配置扣减",
};

/** A met indicator the unit itself scores lower, and says why: 10号 leaves that to it (RULES D.9, E.2). */
function isReduction({ met, typed, exact, row }: IndicatorResult): boolean {
  return met === true && typed !== null && exact !== null && typed.lt(exact) && explains(row);
}

function explains({ reason }: IndicatorRow): boolean {
  return reason !== null && saysSomething(reason.value);
}

const matchFormula = defineRule({
  id: "scores/match-formula",
  severity: "warning",
  title: "定量指标的得分与公式一致",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "完成指标值的得满分，未完成的按比例计分；反向、零值、区间等算法由规则配置确定" },
  help: "自评得分应由年度指标值和实际完成值推得出来；推不出来的，审核人会要求说明。",
  remedy: "核对年度指标值与实际完成值；维持原得分的，请在偏差原因中说明理由。",
  example: {
    wrong: "指标值≥98%、完成92%、分值10，得分填10",
    right: "指标值≥98%、完成92%、分值10，得分填9.39",
    edge: "填9.4（保留一位小数）不算错；已完成而自行少计、原因栏写明理由的不报",
  },
  unless: ["scores/within-weight", "entries/not-negative"],
  *find({ reviewed }) {
    const suspect = suspectWeight(reviewed);
    for (const one of reviewed.results.indicators) {
      const entry = one.row.score;
      if (one.row === suspect?.row) continue;
      if (!entry || !one.typed || !one.exact || !one.score || !one.explanation || !one.way) continue;
      if (scoreAgrees(one.typed, entry.value.decimals, one.exact, [one.score]) || isReduction(one)) continue;
      const cells = [one.row.target, one.row.actual, one.row.weight].flatMap((cell) =>
        cell ? [cell.at] : [],
      );
      yield {
        at: [entry.at, ...cells],
        data: {
          at: formatAddress(entry.at),
          name: nameOf(one),
          typed: one.typed,
          score: one.score,
          values: one.explanation.values,
          way: WORDS[one.way],
        },
        expression: expression(one.explanation.addresses, one.explanation.values, one.score, one.typed),
        keys: one.key === null ? [] : [one.key],
        fix:
          entry.cell.formula === null
            ? { at: entry.at, after: numberValue(Number(show(one.score))), label: `改为${show(one.score)}分` }
            : null,
      };
    }
  },
  message: ({ at, name, typed, score, values, way }) =>
    `“${name}”自评得分（${at}）${show(typed)}分，按本配置公式应得${show(score)}分（${values}；${way}），相差${showGap(typed.minus(score))}分。`,
});

const ownReduction = defineRule({
  id: "scores/own-reduction",
  severity: "hint",
  title: "已完成而少计分的，留意理由是否成立",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "完成指标值的得满分；指标值定得偏低一类情形是否少计，由单位决定并说明",
    keys: ["overAchieve.deduct"],
  },
  help: "指标已完成，单位自行少计了分，原因栏也写了理由，不算错；审核人会看理由是否成立。",
  remedy: "核对理由；不是有意少计的，改为满分。",
  example: {
    wrong: "指标值≥3座、完成5座、分值10，得分填9，原因栏写“年初指标值偏低”",
    right: "指标值≥3座、完成3座、分值10，得分填10",
    edge: "没有写理由的，另按得分与公式不一致报出",
  },
  unless: ["entries/not-negative"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { score } = one.row;
      const { typed, weight, score: due } = one;
      if (!score || !typed || !weight || !due || !one.exact || !isReduction(one)) continue;
      if (scoreAgrees(typed, score.value.decimals, one.exact, [due])) continue;
      yield {
        at: [score.at, ...(one.row.reason ? [one.row.reason.at] : [])],
        data: {
          at: formatAddress(score.at),
          name: nameOf(one),
          typed,
          due,
          reason: short(one.row.reason?.value ?? "", 20),
        },
      };
    }
  },
  message: ({ at, name, typed, due, reason }) =>
    `“${name}”已完成，得分（${at}）少计${showGap(typed.minus(due))}分，原因栏写“${reason}”，请核对理由。`,
});

export const SCORE_FORMULA_RULES: readonly Rule[] = [matchFormula, ownReduction];
