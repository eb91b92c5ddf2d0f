import { formatAddress, type CellRef } from "../../cells/address";
import type { IndicatorResult } from "../../compute/indicator";
import { targetText } from "../../form/target-text";
import { short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";

/** Cells and words of a row whose two sides cannot be set against each other. */
interface Pair {
  readonly at: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

function* pairs(
  indicators: readonly IndicatorResult[],
  isMeant: (one: IndicatorResult) => boolean,
): Generator<{ readonly at: readonly [CellRef, CellRef]; readonly data: Pair }> {
  for (const one of indicators) {
    const { target, actual } = one.row;
    if (!target || !actual || !isMeant(one)) continue;
    yield {
      at: [actual.at, target.at],
      data: {
        at: formatAddress(actual.at),
        name: nameOf(one),
        target: short(targetText(one.row), 20),
        actual: short(actual.raw, 20),
      },
    };
  }
}

const notCopied = defineRule({
  id: "values/actual-not-copied",
  severity: "warning",
  title: "完成值不照抄指标值",
  subject: "evaluation",
  basis: { text: "实际完成值是实际数，不带≥、≤等符号" },
  help: "完成值带着≥、≤照抄指标值，看不出实际完成了多少，得分无法核算。",
  remedy: "填写实际完成的数。",
  example: { wrong: "指标值≥98%，完成值也填“≥98%”", right: "指标值≥98%，完成值填“98.6%”" },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "copiedTarget");
  },
  message: ({ at, name, actual }) => `“${name}”的完成值（${at}）“${actual}”照抄了指标值，不是实际完成的数。`,
});

const unitsAgree = defineRule({
  id: "values/units-agree",
  severity: "warning",
  title: "完成值与指标值的单位一致",
  subject: "evaluation",
  basis: { text: "完成值不写单位的沿用指标值的单位；写了不同单位的应当更正" },
  help: "单位不同的两个数不能相比，得分无法核算。",
  remedy: "改成与指标值相同的单位。",
  example: {
    wrong: "指标值≥12公里，完成值填“13座”",
    right: "指标值≥12公里，完成值填“12.5公里”",
    edge: "完成值不写单位的，沿用指标值的单位",
  },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "unlikeUnit");
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）是“${actual}”，单位不同，不能相比。`,
});

const actualExact = defineRule({
  id: "values/actual-exact",
  severity: "warning",
  title: "完成值是确数，不是“以上”“不超过”",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "“4次以上”可能是4次，也可能是40次，是否完成指标值看不出来，得分无从核算。",
  remedy: "填写实际完成的数，去掉“以上”“不超过”一类的词。",
  example: {
    wrong: "指标值≥5次，完成值填“4次以上”",
    right: "指标值≥5次，完成值填“4次”",
    edge: "“6次以上”对≥5次，已能看出完成的不报",
  },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "openActual");
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）“${actual}”只是一个界限，看不出是否完成。`,
});

const kindsAgree = defineRule({
  id: "values/kinds-agree",
  severity: "warning",
  title: "指标值是数的，完成值也是数",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "指标值是一个数，完成值却填时间、次数的说法或一个区间，两者不能相比，得分无从核算。",
  remedy: "按指标值的单位填写一个实际完成的数。",
  example: {
    wrong: "“工程验收合格率”指标值≥95%，完成值填“2024年12月”",
    right: "“工程验收合格率”指标值≥95%，完成值填“96.5%”",
    edge: "“98%—99%”对≥95%，两端都已完成的不报",
  },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "unlikeKind" && !isTime(one));
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）填“${actual}”，不是可以相比的数，得分无法核算。`,
});

function isTime({ row }: IndicatorResult): boolean {
  const kind = row.target?.value.class;
  return kind === "date" || kind === "period";
}

const deadlineAnswered = defineRule({
  id: "values/deadline-answered",
  severity: "hint",
  title: "指标值是时间的，完成值写明何时完成",
  subject: "evaluation",
  basis: { text: "时效指标的完成值对应指标值规定的时间" },
  help: "指标值是“12月底前”，完成值填“100%”，看不出是哪一天完成的，是否按期要由人判断。",
  remedy: "填写实际完成的年月（日）；按期完成的也可写“按期完成”。",
  example: {
    wrong: "指标值“2024年12月底前”，完成值填“100%”",
    right: "指标值“2024年12月底前”，完成值填“2024年11月”",
    edge: "完成值写“按期完成”“及时”的不报",
  },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "unlikeKind" && isTime(one));
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”要求“${target}”，完成值（${at}）填“${actual}”，不是时间，看不出是否按期。`,
});

const changeAgrees = defineRule({
  id: "values/change-agrees",
  severity: "warning",
  title: "完成值的增减方向与指标一致",
  subject: "evaluation",
  basis: { text: "增长的指标以增长计，下降的指标以下降计" },
  help: "指标要求增长而完成值写下降（或相反），数再大也不是完成，不能按比例计分。",
  remedy: "核对是写反了词，还是确实没有完成；没有完成的按实际评分并说明原因。",
  example: {
    wrong: "“农业产值增长率”指标值≥5%，完成值填“下降2.3%”",
    right: "“农业产值增长率”指标值≥5%，完成值填“增长5.6%”",
    edge: "只写“5.6%”、没有增减字样的不报",
  },
  *find({ reviewed: { results } }) {
    yield* pairs(results.indicators, (one) => one.reason === "oppositeChange");
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）写“${actual}”，增减的方向相反，请核对。`,
});

const lateExplained = defineRule({
  id: "values/deadline-met",
  severity: "warning",
  title: "按指标值规定的时间完成",
  subject: "evaluation",
  basis: { text: "完成时间晚于指标值的，由单位按规定扣分并说明", keys: ["formula.date"] },
  help: "完成时间晚了而得满分，审核人会退回。",
  remedy: "核对完成时间；确属延期的，酌情扣分并写明原因。",
  example: {
    wrong: "指标值“2024年10月底前”，完成值“2024年12月”，得满分",
    right: "指标值“2024年10月底前”，完成值“2024年9月”，得满分",
    edge: "晚了而已经扣分的不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual } = one.row;
      if (
        one.reason !== "late" ||
        !target ||
        !actual ||
        !one.typed ||
        !one.weight ||
        one.typed.lt(one.weight)
      )
        continue;
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(targetText(one.row)),
          actual: short(actual.raw),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”要求“${target}”，实际“${actual}”（${at}），不能确认按期完成，却得满分。`,
});

export const VALUE_COMPARABLE_RULES: readonly Rule[] = [
  notCopied,
  actualExact,
  unitsAgree,
  kindsAgree,
  changeAgrees,
  deadlineAnswered,
  lateExplained,
];
