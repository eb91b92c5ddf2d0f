import { formatAddress } from "../../cells/address";
import { decimal, roundHalfUp, showPercent } from "../../cells/decimal";
import type { IndicatorRow } from "../../form/model";
import { targetText } from "../../form/target-text";
import { parameter } from "../../profiles/profile";
import { directionOf } from "../../values/direction";
import { short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";
import { quantityText } from "./measured";

const moneyUnitComplete = defineRule({
  id: "values/money-unit-complete",
  severity: "hint",
  title: "金额写明“万元”或“元”",
  subject: "evaluation",
  basis: { text: "计量单位应完整" },
  help: "只写“万”，是万元还是万人、万亩，读的人要猜。",
  remedy: "补全单位，如“1万元”。",
  example: { wrong: "指标值写“≥80万”", right: "指标值写“≥80万元”", edge: "“1.5万人”这样带着单位的不报" },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      for (const entry of [one.row.target, one.row.actual]) {
        if (!entry?.value.peculiarities.has("bareTenThousand")) continue;
        yield {
          at: [entry.at],
          data: { at: formatAddress(entry.at), name: nameOf(one), raw: short(entry.raw, 20) },
        };
      }
    }
  },
  message: ({ at, name, raw }) => `“${name}”（${at}）写作“${raw}”，单位不完整（万元？）。`,
});

const signLegible = defineRule({
  id: "values/sign-legible",
  severity: "hint",
  title: "≥、≤等符号没有被误识成数字",
  subject: "evaluation",
  basis: { text: "转抄或识别的表格，≥常被误作2" },
  help: "“292%”“28”可能是“≥92%”“≥8”误识而来；本工具不替单位改动。",
  remedy: "对照原件；是误识的，请改回符号。",
  example: {
    wrong: "指标值写“295%”，完成值96.5%",
    right: "指标值写“≥95%”，完成值96.5%",
    edge: "增长率一类可以超过200%的不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual } = one.row;
      const suspicion = target?.value.suspicion;
      if (!target || !suspicion) continue;
      const isImpossible = target.value.quantity?.unit === "%" && target.value.quantity.number.gt(200);
      if (one.reason !== "suspectedSign" && !isImpossible) continue;
      yield {
        at: [target.at, ...(actual ? [actual.at] : [])],
        data: {
          at: formatAddress(target.at),
          name: nameOf(one),
          raw: short(target.raw, 20),
          meant: `≥${quantityText(suspicion.quantity)}`,
          actual: short(actual?.raw ?? "", 20),
        },
      };
    }
  },
  message: ({ at, name, raw, meant, actual }) =>
    `“${name}”的指标值（${at}）“${raw}”可能是“${meant}”的误识${actual === "" ? "" : `（完成值${actual}）`}，请对照原件。`,
});

/** A target that sets an upper limit can be exceeded: ≤100% of a control rate. */
function isLimit(target: IndicatorRow["target"]): boolean {
  return target?.value.operator === "le" || target?.value.operator === "lt";
}

const percentPlausible = defineRule({
  id: "values/percent-plausible",
  severity: "hint",
  title: "完成率不超过100%",
  subject: "evaluation",
  basis: { text: "合格率、覆盖率、满意度等比率以100%为限" },
  help: "除增长率、超额完成率外，比率一般不会超过100%。",
  remedy: "核对完成值；确属超额的，请说明。",
  example: {
    wrong: "“工程验收合格率”的完成值填102%",
    right: "“工程验收合格率”的完成值填100%",
    edge: "增长率、提高率、完成率、执行率一类和指标值写≤的不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { actual, level3, target } = one.row;
      const quantity = actual?.value.quantity;
      if (!actual || quantity?.unit !== "%" || quantity.number.lte(100) || isLimit(target)) continue;
      if (/增长|增加|提高|提升|超额|完成率|同比|比例|增幅|执行率/.test(level3?.value ?? "")) continue;
      yield {
        at: [actual.at],
        data: { at: formatAddress(actual.at), name: nameOf(one), raw: short(actual.raw, 20) },
      };
    }
  },
  message: ({ at, name, raw }) => `“${name}”的完成值（${at}）为${raw}，超过100%，请核对。`,
});

const overAchievement = defineRule({
  id: "values/over-achievement",
  severity: "hint",
  title: "完成值明显高于指标值的，分析原因",
  subject: "evaluation",
  basis: { text: "完成值高于指标值较多的要分析原因；是否调减分数由单位决定", keys: ["overAchieve.hintAt"] },
  help: "超额很多，可能是年初指标值设得偏低。本工具不自动扣分。",
  remedy: "在偏差原因栏说明超额的原因。",
  example: {
    wrong: "提示线120%，指标值≥10期、完成15期，原因栏空着",
    right: "提示线120%，指标值≥10期、完成11期",
    edge: "原因栏写了说明的不报；≤的指标不核对",
  },
  *find({ reviewed: { results, profile } }) {
    const bound = parameter(profile, "overAchieve.hintAt");
    if (bound === null) return;
    for (const one of results.indicators) {
      const { target, actual, operator } = one;
      if (!target || !actual || !one.row.actual || target.lte(0) || one.state === "blank") continue;
      if (operator !== "ge" && operator !== "gt" && operator !== "eq") continue;
      if (actual.div(target).lt(decimal(String(bound))) || (one.row.reason?.value.length ?? 0) > 3) continue;
      yield {
        at: [one.row.actual.at, ...(one.row.target ? [one.row.target.at] : [])],
        data: {
          at: formatAddress(one.row.actual.at),
          name: nameOf(one),
          target: targetText(one.row),
          actual: one.row.actual.raw,
          ratio: actual.div(target),
          bound: decimal(String(bound)),
        },
      };
    }
  },
  message: ({ at, name, target, actual, ratio, bound }) =>
    `“${name}”完成值（${at}）${short(actual, 20)}，是指标值${short(target, 20)}的${showPercent(roundHalfUp(ratio, 4), 1)}（提示线${showPercent(bound)}），请说明超额的原因。`,
});

/** Rates nobody wants low. */
const WANTED_RATE =
  /(?<!不)(?:达标|合格|满意|覆盖|及时|到位|验收|优良|准确|知晓|成活|完好|完成|按期完工|通过)(?:率|度)$/u;

const directionSign = defineRule({
  id: "values/sign-direction",
  severity: "hint",
  title: "符号方向与指标含义一致",
  subject: "evaluation",
  basis: { text: "成本、时间、损失类一般用≤，数量、质量类一般用≥" },
  help: "符号写反了，完成得越差得分反而越高。",
  remedy: "核对指标值的符号。",
  example: {
    wrong: "“项目总成本”的指标值写“≥234万元”",
    right: "“项目总成本”的指标值写“≤240万元”",
    edge: "写“＝”的不报；节约成本一类越多越好的可用≥",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, level2, level3 } = one.row;
      const operator = target?.value.operator ?? null;
      if (
        !target ||
        operator === null ||
        operator === "eq" ||
        !target.value.quantity ||
        target.value.quantity.number.lte(0)
      )
        continue;
      const direction = directionOf(level3?.value ?? "", level2?.name ?? "", target.value.quantity.unit);
      const isUp = operator === "ge" || operator === "gt";
      const isCount = /数量/.test(level2?.name ?? "") && target.value.quantity.unit !== "%";
      const isWanted = isCount || WANTED_RATE.test(level3?.value.trim() ?? "");
      if (!(isUp && direction === "lower") && !(!isUp && direction === "higher" && isWanted)) continue;
      yield {
        at: [target.at],
        data: {
          at: formatAddress(target.at),
          name: nameOf(one),
          raw: short(targetText(one.row), 20),
          isUp,
          isCount,
        },
      };
    }
  },
  message: ({ at, name, raw, isUp, isCount }) =>
    `“${name}”的指标值（${at}）写作“${raw}”，${isUp ? "成本、损失类指标一般用≤" : isCount ? "数量指标一般用≥" : "这类比率越高越好，一般用≥"}，请核对方向。`,
});

export const VALUE_PLAUSIBLE_RULES: readonly Rule[] = [
  moneyUnitComplete,
  signLegible,
  percentPlausible,
  overAchievement,
  directionSign,
];
