import { formatAddress } from "../cells/address";
import { decimal, roundHalfUp, show, showPercent } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";
import type { IndicatorRow } from "../form/model";
import { parameter } from "../profiles/profile";
import { directionOf } from "../values/direction";
import { relation } from "../values/units";
import type { Quantity } from "../values/value";
import { short } from "./entries";
import { defineRule, type Rule } from "./rule";
import { isNumericTarget, nameOf } from "./scores";

const TARGET_AND_ACTUAL = "年度指标值与实际完成值逐项对应";
const SATISFACTION = /满意|认可度/;

function isEmpty(entry: IndicatorRow["target"]): boolean {
  return entry === null || entry.value.class === "blank" || entry.value.class === "placeholder";
}

const targetFilled = defineRule({
  id: "values/target-filled",
  severity: "warning",
  title: "每项指标都有年度指标值",
  subject: "evaluation",
  basis: { text: TARGET_AND_ACTUAL },
  help: "没有指标值，完成得好不好就没有标准。",
  remedy: "按年初批复的绩效目标补填；不适用的指标请清空整行。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.target;
      if (!entry || one.row.unused || !isEmpty(entry)) continue;
      if (isEmpty(one.row.actual) && one.weight === null) continue;
      yield { at: [entry.at], data: { at: formatAddress(entry.at), name: nameOf(one) } };
    }
  },
  message: ({ at, name }) => `“${name}”没有填年度指标值（${at}）。`,
});

const actualFilled = defineRule({
  id: "values/actual-filled",
  severity: "error",
  title: "每项指标都有实际完成值",
  subject: "evaluation",
  basis: { text: TARGET_AND_ACTUAL },
  help: "没有实际完成值，这一项就无法评分。",
  remedy: "填写全年实际完成的数；未完成的填实际数（可为0）并说明原因。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.actual;
      if (!entry || one.row.unused || !isEmpty(entry)) continue;
      if (isEmpty(one.row.target) && one.weight === null) continue;
      if (one.weight?.eq(0) === true) continue;
      yield { at: [entry.at], data: { at: formatAddress(entry.at), name: nameOf(one) } };
    }
  },
  message: ({ at, name }) => `“${name}”没有填实际完成值（${at}）。`,
});

const namedRowEmpty = defineRule({
  id: "values/named-row-used",
  severity: "hint",
  title: "写了名称的指标填有内容",
  subject: "evaluation",
  basis: { text: "不适用的指标应删去整行" },
  help: "只有指标名称、没有指标值和完成值的行，审核人会当作漏填。",
  remedy: "补填；不适用的，请清空名称或删除整行。",
  *find({ reviewed: { results } }) {
    for (const { row } of results.indicators) {
      const name = row.level3;
      if (!row.unused || !name || !/[\p{L}]{2,}/u.test(name.value) || /^(指标|\.|…|X|×)/u.test(name.value))
        continue;
      yield { at: [name.at], data: { at: formatAddress(name.at), name: short(name.value, 24) } };
    }
  },
  message: ({ at, name }) => `“${name}”（${at}）只有名称，指标值、完成值都空着；未计入指标数。`,
});

const actualMeasured = defineRule({
  id: "values/actual-measured",
  severity: "warning",
  title: "定量指标填写实际完成的数",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "指标值是数，完成值却是“完成”“达成预期指标”之类的词，得分无从核算。",
  remedy: "填写实际完成的数和单位。",
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
          target: short(target.raw, 20),
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
  title: "定量指标的完成值不写成一段话",
  subject: "evaluation",
  basis: { text: "定量指标值对应定量完成值" },
  help: "一段话里可能有几个数，哪一个是完成值要由单位说清楚，本工具不替单位选。",
  remedy: "把完成值改为一个数和单位，叙述移到偏差原因或报告里。",
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
          target: short(target.raw, 20),
          actual: short(actual.raw),
          amounts: amounts.map(quantityText),
        },
      };
    }
  },
  message: ({ at, name, target, actual, amounts }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）是一段话（${actual}）${
      amounts.length === 0
        ? "，没有可比的数"
        : amounts.length === 1
          ? `，其中的数是${amounts.join("")}，请核实后单独填写`
          : `，其中有${amounts.join("、")}${String(amounts.length)}个数，不能确定哪一个是完成值`
    }。`,
});

function quantityText(quantity: Quantity): string {
  return `${show(quantity.number)}${quantity.unit ?? ""}`;
}

const satisfactionMeasured = defineRule({
  id: "values/satisfaction-measured",
  severity: "warning",
  title: "满意度填写调查得到的百分比",
  subject: "evaluation",
  basis: { text: "满意度指标值为百分比的，完成值应为调查得出的百分比" },
  help: "“获得一致好评”不是满意度。没有开展调查的，应如实说明。",
  remedy: "填写满意度调查的结果（如93%）；没有调查的，请在偏差原因中说明。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual, level1, level2, level3 } = one.row;
      if (!target || !actual || one.row.unused || isEmpty(actual)) continue;
      const names = [level1?.name, level2?.name, level3?.value].join("");
      if (!SATISFACTION.test(names) || target.value.quantity?.unit !== "%") continue;
      if (one.reason !== "narrativeActual" && one.reason !== "qualitativeActual") continue;
      const rates = actual.value.amounts.filter((amount) => amount.unit === "%");
      if (rates.length === 1) continue;
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(target.raw, 20),
          actual: short(actual.raw),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”指标值是${target}，完成值（${at}）填的是“${actual}”，没有测得的满意度。`,
});

const notCopied = defineRule({
  id: "values/actual-not-copied",
  severity: "warning",
  title: "完成值不照抄指标值",
  subject: "evaluation",
  basis: { text: "实际完成值是实际数，不带≥、≤等符号" },
  help: "完成值带着≥、≤照抄指标值，看不出实际完成了多少，得分无法核算。",
  remedy: "填写实际完成的数。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual } = one.row;
      if (one.reason !== "copiedTarget" || !target || !actual) continue;
      yield {
        at: [actual.at, target.at],
        data: { at: formatAddress(actual.at), name: nameOf(one), raw: short(actual.raw) },
      };
    }
  },
  message: ({ at, name, raw }) => `“${name}”的完成值（${at}）“${raw}”照抄了指标值，不是实际完成的数。`,
});

const unitsAgree = defineRule({
  id: "values/units-agree",
  severity: "warning",
  title: "完成值与指标值的单位一致",
  subject: "evaluation",
  basis: { text: "完成值不写单位的沿用指标值的单位；写了不同单位的应当更正" },
  help: "单位不同的两个数不能相比，得分无法核算。",
  remedy: "改成与指标值相同的单位。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual } = one.row;
      if (one.reason !== "unlikeUnit" || !target || !actual) continue;
      yield {
        at: [actual.at, target.at],
        data: {
          at: formatAddress(actual.at),
          name: nameOf(one),
          target: short(target.raw, 20),
          actual: short(actual.raw, 20),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）是“${actual}”，单位不同，不能相比。`,
});

const moneyUnitComplete = defineRule({
  id: "values/money-unit-complete",
  severity: "hint",
  title: "金额写明“万元”或“元”",
  subject: "evaluation",
  basis: { text: "计量单位应完整" },
  help: "只写“万”，是万元还是万人、万亩，读的人要猜。",
  remedy: "补全单位，如“1万元”。",
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

const percentPlausible = defineRule({
  id: "values/percent-plausible",
  severity: "hint",
  title: "完成率不超过100%",
  subject: "evaluation",
  basis: { text: "合格率、覆盖率、满意度等比率以100%为限" },
  help: "除增长率、超额完成率外，比率一般不会超过100%。",
  remedy: "核对完成值；确属超额的，请说明。",
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { actual, level3 } = one.row;
      const quantity = actual?.value.quantity;
      if (!actual || quantity?.unit !== "%" || quantity.number.lte(100)) continue;
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
          target: one.row.target?.raw ?? "",
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

const directionSign = defineRule({
  id: "values/sign-direction",
  severity: "hint",
  title: "符号方向与指标含义一致",
  subject: "evaluation",
  basis: { text: "成本、时间、损失类一般用≤，数量、质量类一般用≥" },
  help: "符号写反了，完成得越差得分反而越高。",
  remedy: "核对指标值的符号。",
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
      if (!(isUp && direction === "lower") && !(!isUp && direction === "higher" && isCount)) continue;
      yield {
        at: [target.at],
        data: { at: formatAddress(target.at), name: nameOf(one), raw: short(target.raw, 20), isUp },
      };
    }
  },
  message: ({ at, name, raw, isUp }) =>
    `“${name}”的指标值（${at}）写作“${raw}”，${isUp ? "成本、损失类指标一般用≤" : "数量指标一般用≥"}，请核对方向。`,
});

const rowsDistinct = defineRule({
  id: "values/rows-distinct",
  severity: "warning",
  title: "指标不重复",
  subject: "evaluation",
  basis: { text: "同一指标只计分一次" },
  help: "名称和指标值都相同的两行，等于一件事计了两次分。",
  remedy: "删除重复的一行，或改正名称。",
  *find({ reviewed: { results } }) {
    const seen = new Map<string, IndicatorResult>();
    for (const one of results.indicators) {
      const { level1, level2, level3, target } = one.row;
      if (one.row.unused || !level3 || level3.value === "" || one.row.detailOf !== null) continue;
      const key = [level1?.name, level2?.name, level3.value, target?.value.text]
        .map((text) => (text ?? "").replace(/\s+/gu, ""))
        .join("|");
      const first = seen.get(key);
      if (!first) {
        seen.set(key, one);
        continue;
      }
      const firstAt = first.row.level3?.at ?? level3.at;
      yield {
        at: [level3.at, firstAt],
        data: { at: formatAddress(level3.at), first: formatAddress(firstAt), name: nameOf(one) },
      };
    }
  },
  message: ({ at, first, name }) => `“${name}”（${at}）与${first}重复：名称和指标值都相同。`,
});

const lateExplained = defineRule({
  id: "values/deadline-met",
  severity: "warning",
  title: "按指标值规定的时间完成",
  subject: "evaluation",
  basis: { text: "完成时间晚于指标值的，由单位按规定扣分并说明", keys: ["formula.date"] },
  help: "完成时间晚了而得满分，审核人会退回。",
  remedy: "核对完成时间；确属延期的，酌情扣分并写明原因。",
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
          target: short(target.raw),
          actual: short(actual.raw),
        },
      };
    }
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”要求“${target}”，实际“${actual}”（${at}），不能确认按期完成，却得满分。`,
});

export const VALUE_RULES: readonly Rule[] = [
  targetFilled,
  actualFilled,
  namedRowEmpty,
  satisfactionMeasured,
  actualMeasured,
  actualIsNumber,
  notCopied,
  unitsAgree,
  moneyUnitComplete,
  signLegible,
  percentPlausible,
  overAchievement,
  directionSign,
  rowsDistinct,
  lateExplained,
];
