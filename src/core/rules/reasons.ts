import { formatAddress } from "../cells/address";
import { show, showPercent } from "../cells/decimal";
import { isScoringTable } from "../form/scoring-table";
import { targetText } from "../form/target-text";
import { hasMark } from "../paper/mark";
import { parameter } from "../profiles/profile";
import { short } from "./entries";
import { defineRule, type Rule } from "./rule";
import { saysSomething } from "./says-something";
import { isNumericTarget, nameOf } from "./indicator-rows";
import { suspectWeight } from "./weights/whole";

const SCORED = ["project", "department"] as const;

const givenWhenBelow = defineRule({
  id: "reasons/given-when-below",
  severity: "warning",
  title: "得分低于分值的写明偏差原因",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "得分小于分值的指标须填写偏差原因分析及改进措施", keys: ["reasonRequiredWhen"] },
  help: "系统会拒绝保存没有偏差原因的扣分行；“无”“/”“同上”不算。",
  remedy: "写明为什么没有得满分、下一步怎么改进。",
  example: {
    wrong: "分值10、得分9.39，偏差原因填“无”",
    right: "分值10、得分9.39，偏差原因写明两处管网因汛期停工",
    edge: "得满分的不要求写",
  },
  unless: ["entries/not-negative"],
  *find({ reviewed }) {
    const { form, results, profile } = reviewed;
    if (!parameter(profile, "reasonRequiredWhen").includes("scoreBelowWeight")) return;
    if (!form.columns.has("reason") || isScoringTable(form)) return;
    const suspect = suspectWeight(reviewed);
    for (const [index, one] of results.indicators.entries()) {
      const { reason, score } = one.row;
      if (
        !reason ||
        one.row === suspect?.row ||
        !score ||
        !one.typed ||
        !one.weight ||
        one.row.detailOf !== null ||
        one.reason === "notApplicable" ||
        !one.typed.lt(one.weight)
      )
        continue;
      // Rows that share their points share the reason too, whichever of them it stands in.
      const sharers = results.indicators.filter((other) => other.row.detailOf === index);
      if ([one, ...sharers].some((other) => saysSomething(other.row.reason?.value ?? ""))) continue;
      yield {
        at: [reason.at, score.at],
        data: {
          at: formatAddress(reason.at),
          name: nameOf(one),
          typed: one.typed,
          weight: one.weight,
          raw: short(reason.value),
        },
      };
    }
  },
  message: ({ at, name, typed, weight, raw }) =>
    `“${name}”得${show(typed)}分，低于分值${show(weight)}分，偏差原因（${at}）${raw === "" ? "没有填写" : `只写了“${raw}”`}。`,
});

const givenWhenUnmet = defineRule({
  id: "reasons/given-when-unmet",
  severity: "warning",
  title: "没有完成的指标写明未完成原因",
  subject: "evaluation",
  basis: { text: "未完成指标值的须填写未完成原因和改进措施" },
  help: "转移支付自评表和没有分值、得分栏的表不计分，未完成的原因是审核的重点。",
  remedy: "写明未完成的原因和改进措施。",
  example: {
    wrong: "转移支付表指标值≥98%、完成92%，未完成原因空着",
    right: "转移支付表指标值≥98%、完成92%，未完成原因写明汛期停工",
    edge: "已完成的、无法比较的不报；计分的表按得分核对原因",
  },
  *find({ reviewed: { form, results } }) {
    const isScored = form.columns.has("weight") || form.columns.has("score");
    if (!form.columns.has("reason") || (isScored && form.kind !== "transfer")) return;
    for (const one of results.indicators) {
      const { reason, actual } = one.row;
      if (one.met !== false || !reason || !actual || saysSomething(reason.value)) continue;
      yield {
        at: [reason.at, actual.at],
        data: {
          at: formatAddress(reason.at),
          name: nameOf(one),
          target: short(targetText(one.row), 20),
          actual: short(actual.raw, 20),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”指标值${target}，完成${actual}，没有完成，未完成原因（${at}）没有填写。`,
});

const draftCompleted = defineRule({
  id: "reasons/draft-completed",
  severity: "warning",
  title: "〔请填写〕处已由单位填写",
  subject: "any",
  basis: { text: "原因和措施须由单位自己写" },
  help: "本工具只写出算得的数，原因和措施留给单位填写，不能带着〔请填写〕上报。",
  remedy: "把〔请填写〕替换为实际的原因和措施。",
  example: {
    wrong: "偏差原因写“少完成6个百分点，原因是〔请填写〕”",
    right: "偏差原因写“少完成6个百分点，原因是汛期停工40天”",
  },
  *find({ reviewed: { form } }) {
    for (const { at, raw } of form.cells) {
      if (hasMark(raw)) yield { at: [at], data: { at: formatAddress(at) } };
    }
  },
  message: ({ at }) => `${at}还有〔请填写〕没有填。`,
});

/** Words that say the thing was not done. */
const UNFINISHED =
  /未完成|尚未|未实施|未建设|未开工|未开展|待.{0,6}(审核|批复|实施|通过|验收)|推迟|延期|滞后/u;

const agreeWithActual = defineRule({
  id: "reasons/agree-with-actual",
  severity: "hint",
  title: "偏差原因与完成值不矛盾",
  subject: "evaluation",
  basis: { text: "原因栏说明的是本行的完成情况" },
  help: "完成值写着已完成，原因却说未完成，两处必有一处不实。",
  remedy: "核对完成值与原因，改正其中一处。",
  example: {
    wrong: "指标值≥3座、完成3座、得满分，原因栏写“尚未完工”",
    right: "指标值≥3座、完成3座、得满分，原因栏写“无偏差”",
    edge: "已经扣了分的不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { reason, actual, target } = one.row;
      if (!reason || !actual || !target || !UNFINISHED.test(reason.value) || one.met === false) continue;
      const claims =
        one.met === true ||
        (!isNumericTarget(one) && claimsDone(actual.value.text, target.value.text, actual.value.tier));
      if (!claims || (one.typed && one.weight && one.typed.lt(one.weight))) continue;
      yield {
        at: [reason.at, actual.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          actual: short(actual.raw, 20),
          reason: short(reason.value),
        },
      };
    }
  },
  message: ({ at, name, actual, reason }) =>
    `“${name}”的完成值（${at}）填“${actual}”，看来已完成，原因栏却写“${reason}”。`,
});

function claimsDone(actual: string, target: string, tier: string | null): boolean {
  const flat = actual.replace(/\s+/gu, "");
  if (flat === "") return false;
  return (
    tier === "achieved" ||
    target.replace(/\s+/gu, "").startsWith(flat) ||
    /^(已)?(完成|达成|达标|通过)/u.test(flat)
  );
}

const overAchieveExplained = defineRule({
  id: "reasons/given-when-exceeded",
  severity: "warning",
  title: "超额较多的写明原因",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "完成值超过指标值达到规定线的，须说明原因",
    keys: ["overAchieve.reasonRequired", "overAchieve.hintAt"],
  },
  help: "部分地区要求超额完成达到一定比例的指标必须说明原因。",
  remedy: "在偏差原因栏说明超额的原因。",
  example: {
    wrong: "规定线120%，指标值≥10期、完成15期，偏差原因空着",
    right: "规定线120%，指标值≥10期、完成15期，偏差原因写明增办5期的缘由",
    edge: "只有规则配置要求说明的才核对",
  },
  *find({ reviewed: { results, profile } }) {
    const bound = parameter(profile, "overAchieve.hintAt");
    if (bound === null || !parameter(profile, "overAchieve.reasonRequired")) return;
    for (const one of results.indicators) {
      const { reason } = one.row;
      if (!reason || !one.deviation || !one.met || one.operator === "le" || one.operator === "lt") continue;
      if (one.deviation.plus(1).lt(bound) || saysSomething(reason.value)) continue;
      yield {
        at: [reason.at],
        data: { at: formatAddress(reason.at), name: nameOf(one), deviation: one.deviation },
      };
    }
  },
  message: ({ at, name, deviation }) => `“${name}”超额${showPercent(deviation)}，原因（${at}）没有填写。`,
});

export const REASON_RULES: readonly Rule[] = [
  givenWhenBelow,
  givenWhenUnmet,
  draftCompleted,
  agreeWithActual,
  overAchieveExplained,
];
