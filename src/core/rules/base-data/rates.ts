import { formatAddress } from "../../cells/address";
import { decimal, show, showPercent, type Decimal } from "../../cells/decimal";
import { halfUnit } from "../../compute/tolerance";
import { parameter } from "../../profiles/profile";
import { rateFix } from "../ratio-fix";
import { defineRule, expression, type Rule } from "../rule";
import { HUNAN } from "./form-name";

const controlRateCorrect = defineRule({
  id: "base-data/control-rate-correct",
  severity: "error",
  title: "控制率等于实际数除以核定数",
  subject: "baseData",
  basis: { text: `${HUNAN}：控制率＝实际数÷核定（编制、批复）数` },
  help: "控制率是按表内两个数算出的，算错一望可知。",
  remedy: "改为计算结果，或核对两个数。",
  example: {
    wrong: "编制30人、在职29人，控制率填98%",
    right: "编制30人、在职29人，控制率填96.67%",
    edge: "填97%是四舍五入，不算错",
  },
  *find({ reviewed: { controlRates } }) {
    for (const { rate, exact, computed, typed } of controlRates) {
      const entry = rate.rate;
      if (!entry || !exact || !computed || !typed) continue;
      if (typed.ratio.minus(exact).abs().lte(halfUnit(typed.decimals)) || typed.ratio.eq(computed)) continue;
      const addresses = `${formatAddress(rate.actual.at)}/${formatAddress(rate.allowed.at)}`;
      const values = `${show(rate.actual.value.number as Decimal)}/${show(rate.allowed.value.number as Decimal)}`;
      yield {
        at: [entry.at, rate.actual.at, rate.allowed.at],
        data: { at: formatAddress(entry.at), label: rate.label, raw: entry.raw, computed, values },
        expression: expression(addresses, values, computed, typed.ratio),
        fix: rateFix(entry, typed, computed),
      };
    }
  },
  message: ({ at, label, raw, computed, values }) =>
    `${label}（${at}）填${raw}，按${values}应为${showPercent(computed)}。`,
});

const controlRateWithin = defineRule({
  id: "base-data/control-rate-within",
  severity: "warning",
  title: "控制率不超过100%",
  subject: "baseData",
  basis: { text: "控制率以100%为限，超过的须说明", keys: ["baseData.controlRateMax"] },
  help: "在职人数超编、规模或投资超批复，是审核必问的事项。",
  remedy: "核对数据；确属超过的，请在报告中说明原因。",
  example: {
    wrong: "编制16人、在职17人，控制率106.25%",
    right: "编制16人、在职16人，控制率100%",
    edge: "计算无误的，在报告中说明即可",
  },
  unless: ["base-data/control-rate-correct"],
  *find({ reviewed: { controlRates, profile } }) {
    const bound = decimal(String(parameter(profile, "baseData.controlRateMax")));
    for (const { rate, computed } of controlRates) {
      if (!computed || computed.lte(bound)) continue;
      const at = rate.rate?.at ?? rate.actual.at;
      yield {
        at: [at, rate.actual.at, rate.allowed.at],
        data: {
          at: formatAddress(at),
          label: rate.label,
          actual: rate.actual.raw,
          allowed: rate.allowed.raw,
          computed,
        },
      };
    }
  },
  message: ({ at, label, actual, allowed, computed }) =>
    `${label}（${at}）为${actual.trim()}÷${allowed.trim()}＝${showPercent(computed)}，超过100%，计算无误，请说明原因。`,
});

export const BASE_DATA_RATE_RULES: readonly Rule[] = [controlRateCorrect, controlRateWithin];
