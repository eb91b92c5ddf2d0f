import { formatAddress } from "../../cells/address";
import { show } from "../../cells/decimal";
import type { ManualReason } from "../../compute/comparison";
import type { Entry } from "../../form/model";
import { targetText } from "../../form/target-text";
import { relation } from "../../values/units";
import type { IndicatorValue, Quantity } from "../../values/value";
import { short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { isNumericTarget, nameOf } from "../indicator-rows";
import { isEmpty } from "./entry";

type ValueEntry = Entry<IndicatorValue>;

const SATISFACTION = /满意|认可度/;
/** A satisfaction target in words: 满意, 基本满意. */
const IN_WORDS = /^(基本|比较|较|很|非常)?满意$/u;

const WORDS: ReadonlySet<ManualReason> = new Set(["narrativeActual", "qualitativeActual"]);

/** 满意 answered 完成: neither a rate nor whether people were satisfied. */
function answersPastWords(target: ValueEntry, actual: ValueEntry): boolean {
  const isAnswer = actual.value.quantity !== null || actual.value.tier !== null || /满意/u.test(actual.raw);
  return IN_WORDS.test(target.value.text.replace(/\s+/gu, "")) && !isAnswer;
}

const satisfactionMeasured = defineRule({
  id: "values/satisfaction-measured",
  severity: "warning",
  title: "满意度填写调查得到的百分比",
  subject: "evaluation",
  basis: { text: "满意度的完成值应为调查得出的百分比；以“满意”为指标值的，至少写明是否满意" },
  help: "“获得一致好评”不是满意度。没有开展调查的，应如实说明。",
  remedy: "填写满意度调查的结果（如93%）；没有调查的，请在偏差原因中说明。",
  example: {
    wrong: "满意度指标值≥90%，完成值填“获得一致好评”",
    right: "满意度指标值≥90%，完成值填“93%”",
    edge: "指标值本来写“满意”的，完成值写“基本满意”也可以",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual, level1, level2, level3 } = one.row;
      if (!target || !actual || one.row.unused || isEmpty(actual)) continue;
      const names = [level1?.name, level2?.name, level3?.value].join("");
      if (!SATISFACTION.test(names)) continue;
      const isRate = target.value.quantity?.unit === "%";
      if (isRate ? !WORDS.has(one.reason ?? "unreadable") : !answersPastWords(target, actual)) continue;
      const rates = actual.value.amounts.filter((amount) => amount.unit === "%");
      if (rates.length === 1) continue;
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(targetText(one.row), 20),
          actual: short(actual.raw),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”指标值是${target}，完成值（${at}）填的是“${actual}”，没有测得的满意度。`,
});

const actualMeasured = defineRule({
  id: "values/actual-measured",
  severity: "warning",
  title: "定量指标填写实际完成的数",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "指标值是数，完成值却是“完成”“达成预期指标”之类的词，得分无从核算。",
  remedy: "填写实际完成的数和单位。",
  example: { wrong: "指标值≥3座，完成值填“达成预期指标”", right: "指标值≥3座，完成值填“3座”" },
  unless: ["values/satisfaction-measured"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      if (one.reason !== "qualitativeActual" || !isNumericTarget(one)) continue;
      const { target, actual } = one.row;
      if (!target || !actual) continue;
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(targetText(one.row), 20),
          actual: short(actual.raw),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）却填“${actual}”，没有数，得分无法核算。`,
});

const actualIsNumber = defineRule({
  id: "values/actual-is-number",
  severity: "warning",
  title: "定量指标的完成值是单独的一个数",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "一段话里可能有几个数，“约30人”“30余人”又不是确数；完成值是多少要由单位说清楚，本工具不替单位选。",
  remedy: "把完成值改为一个数和单位，叙述移到偏差原因或报告里。",
  example: {
    wrong: "指标值≥3座，完成值填“按照统一部署改造水厂，其中东片1座、西片1座，另1座正在收尾”",
    right: "指标值≥3座，完成值填“2座”，其余写入偏差原因",
    edge: "“共完成3座”“3座均已完工”只有一个数、意思明白的不报",
  },
  unless: ["values/satisfaction-measured"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      if (one.reason !== "narrativeActual" || !isNumericTarget(one)) continue;
      const { target, actual } = one.row;
      if (!target || !actual) continue;
      const unit = target.value.quantity?.unit ?? null;
      const amounts = actual.value.amounts.filter(
        (amount) => unit === null || amount.unit === null || relation(amount.unit, unit) !== "unlike",
      );
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(targetText(one.row), 20),
          actual: short(actual.raw),
          amounts: amounts.map(quantityText),
        },
      };
    }
  },
  message: ({ at, name, target, actual, amounts }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）“${actual}”不是单独的一个数${
      amounts.length === 0
        ? "，没有可比的数"
        : amounts.length === 1
          ? `，其中的数是${amounts.join("")}，请核实后单独填写`
          : `，其中有${String(amounts.length)}个数（${amounts.join("、")}），不能确定哪一个是完成值`
    }。`,
});

export function quantityText(quantity: Quantity): string {
  return `${show(quantity.number)}${quantity.unit ?? ""}`;
}

export const VALUE_MEASURED_RULES: readonly Rule[] = [satisfactionMeasured, actualMeasured, actualIsNumber];
