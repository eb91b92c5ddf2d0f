import { formatAddress } from "../../cells/address";
import { type Decimal, show, sum } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { showGap, sumAgrees } from "../../compute/tolerance";
import type { Split } from "../../form/model";
import { defineRule, expression, sumOf, type Rule } from "../rule";

function splitName({ kind }: Split): string {
  return kind === "income" ? "按收入性质分" : "按支出性质分";
}

const splitsMakeTotal = defineRule({
  id: "funds/splits-make-total",
  severity: "error",
  title: "按收入性质、按支出性质各项之和等于年度资金总额",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "两种划分都是对同一个总额的分解" },
  help: "收入或支出的分项合计与总额不符，说明至少一处填错。",
  remedy: "核对各分项与年度资金总额。",
  example: {
    wrong: "总额560，基本支出300、项目支出250",
    right: "总额560，基本支出300、项目支出260",
    edge: "与年初预算、全年预算、全年执行三个总额之一相符的不报；只填一项的不核对",
  },
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    if (!total) return;
    const wholes = [total.fullYearBudget, total.fullYearExecution, total.openingBudget].filter(
      (entry) => numberOf(entry) !== null,
    );
    for (const split of form.splits) {
      const items = split.items.filter((item) => item.amount.value.number !== null);
      if (items.length < 2 || wholes.length === 0) continue;
      const added = sum(items.map((item) => item.amount.value.number as Decimal));
      const decimals = items.map((item) => item.amount.value.decimals);
      const fits = wholes.some(
        (whole) =>
          whole &&
          sumAgrees((whole.value.number as Decimal).minus(added), [whole.value.decimals, ...decimals]),
      );
      const nearest = wholes[0];
      if (fits || !nearest) continue;
      const typed = nearest.value.number as Decimal;
      const cells = items.map((item) => item.amount.at);
      yield {
        at: [split.at, ...cells, nearest.at],
        data: {
          name: splitName(split),
          added,
          typed,
          unit: form.moneyUnit,
          at: formatAddress(nearest.at),
        },
        expression: expression(
          sumOf(cells),
          items.map((item) => show(item.amount.value.number as Decimal)).join("+"),
          typed,
          added,
        ),
      };
    }
  },
  message: ({ name, added, typed, unit, at }) =>
    `${name}的各项之和为${show(added)}${unit}，与年度资金总额（${at}）${show(typed)}${unit}不符，相差${showGap(added.minus(typed))}${unit}。`,
});

const splitsRounding = defineRule({
  id: "funds/splits-exact",
  severity: "hint",
  title: "分项之和与总额分毫不差",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "两种划分都是对同一个总额的分解" },
  help: "差额在四舍五入可以解释的范围内，不算错误，提请留意。",
  remedy: "可调整末位数使两者一致，也可不改。",
  example: {
    wrong: "总额560.3，基本支出300.1、项目支出260.1，合计560.2",
    right: "总额560.2，基本支出300.1、项目支出260.1",
    edge: "差额由四舍五入造成，可以不改",
  },
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const whole = total?.fullYearBudget ?? null;
    const typed = numberOf(whole);
    if (!whole || typed === null) return;
    for (const split of form.splits) {
      const items = split.items.filter((item) => item.amount.value.number !== null);
      const added = sum(items.map((item) => item.amount.value.number as Decimal));
      const difference = added.minus(typed);
      if (items.length < 2 || difference.eq(0)) continue;
      if (!sumAgrees(difference, [whole.value.decimals, ...items.map((item) => item.amount.value.decimals)]))
        continue;
      const [first, ...rest] = items.map((item) => item.amount.at);
      if (first)
        yield {
          at: [first, ...rest, whole.at],
          data: {
            name: splitName(split),
            at: formatAddress(whole.at),
            added,
            typed,
            difference,
            unit: form.moneyUnit,
          },
        };
    }
  },
  message: ({ name, at, added, typed, difference, unit }) =>
    `${name}的各项之和为${show(added)}${unit}，与年度资金总额（${at}）${show(typed)}${unit}相差${showGap(difference)}${unit}，四舍五入可以解释。`,
});

const splitsAgree = defineRule({
  id: "funds/splits-agree",
  severity: "hint",
  title: "按收入性质与按支出性质的合计一致",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "两种划分通常是对同一个总额的分解；不一致时须能说明" },
  help: "收入合计与支出合计不同，可能有年末结转，也可能填错。",
  remedy: "核对；有结转结余的请说明。",
  example: {
    wrong: "按收入性质合计560，按支出性质合计555",
    right: "按收入性质、按支出性质合计都是560",
    edge: "分项之和与总额已报不符的，这里不重复报",
  },
  unless: ["funds/splits-make-total"],
  *find({ reviewed: { form } }) {
    const added = form.splits.map((split) => {
      const items = split.items.filter((item) => item.amount.value.number !== null);
      return {
        split,
        count: items.length,
        total: sum(items.map((item) => item.amount.value.number as Decimal)),
        decimals: items.map((item) => item.amount.value.decimals),
      };
    });
    const income = added.find((one) => one.split.kind === "income");
    const spent = added.find((one) => one.split.kind === "expenditure");
    if (!income || !spent || income.count === 0 || spent.count === 0) return;
    const difference = income.total.minus(spent.total);
    if (sumAgrees(difference, [...income.decimals, ...spent.decimals])) return;
    yield {
      at: [income.split.at, spent.split.at],
      data: { income: income.total, spent: spent.total, difference, unit: form.moneyUnit },
    };
  },
  message: ({ income, spent, difference, unit }) =>
    `按收入性质合计${show(income)}${unit}，按支出性质合计${show(spent)}${unit}，相差${showGap(difference)}${unit}。`,
});

export const FUND_SPLIT_RULES: readonly Rule[] = [splitsMakeTotal, splitsRounding, splitsAgree];
