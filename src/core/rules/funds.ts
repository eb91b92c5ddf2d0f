import { formatAddress } from "../cells/address";
import { decimal, max, roundHalfUp, show, showPercent, sum, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import { numberOf, pointsOf, type RateResult } from "../compute/execution";
import {
  halfUnit,
  isTruncation,
  scoreAgrees,
  scoreTolerance,
  showDelta,
  sumAgrees,
} from "../compute/tolerance";
import type { AmountEntry, FundRow } from "../form/model";
import { parameter } from "../profiles/profile";
import { isBlank, short } from "./entries";
import { defineRule, expression, sumOf, type Rule } from "./rule";

const SCORED = ["project", "department"] as const;
const RATE_BASIS = "执行率＝全年执行数÷全年预算数";

const amountsPresent = defineRule({
  id: "funds/amounts-present",
  severity: "error",
  title: "年度资金总额填有全年预算数和全年执行数",
  subject: "evaluation",
  basis: { text: "执行率由这两个数算出，缺一不可" },
  help: "没有全年预算数或执行数，执行率和预算执行得分都无法计算。",
  remedy: "在年度资金总额一行补填。",
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    if (!total) return;
    const missing = [
      [total.fullYearBudget, "全年预算数"] as const,
      [total.fullYearExecution, "全年执行数"] as const,
    ].filter(([entry]) => entry !== null && isBlank(entry.value));
    for (const [entry, name] of missing)
      if (entry) yield { at: [entry.at], data: { at: formatAddress(entry.at), name } };
  },
  message: ({ at, name }) => `年度资金总额的${name}（${at}）没有填写。`,
});

interface PartsColumn {
  readonly name: string;
  readonly of: (fund: FundRow) => AmountEntry | null;
}

const COLUMNS: readonly PartsColumn[] = [
  { name: "年初预算数", of: (fund) => fund.openingBudget },
  { name: "全年预算数", of: (fund) => fund.fullYearBudget },
  { name: "全年执行数", of: (fund) => fund.fullYearExecution },
];

const partsMakeTotal = defineRule({
  id: "funds/parts-make-total",
  severity: "error",
  title: "年度资金总额等于各项资金之和",
  subject: "evaluation",
  basis: { text: "总额＝当年财政拨款＋上年结转资金＋其他资金等各分项之和，逐列核对" },
  help: "总额与分项不符，执行率就建立在错误的数上，财政部门会退回。",
  remedy: "核对总额与各分项，改正写错的一处。",
  *find({ reviewed: { form } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const parts = form.funds.filter((fund) => fund.role === "part");
    if (!total || parts.filter((fund) => /其中/u.test(fund.label)).length > 1) return;
    for (const { name, of } of COLUMNS) {
      const whole = of(total);
      const figures = parts.flatMap((fund) => {
        const entry = of(fund);
        const number = numberOf(entry);
        return entry && number ? [{ entry, number }] : [];
      });
      const typed = numberOf(whole);
      if (!whole || typed === null || figures.length === 0) continue;
      const added = sum(figures.map((figure) => figure.number));
      const decimals = [whole.value.decimals, ...figures.map((figure) => figure.entry.value.decimals)];
      if (sumAgrees(typed.minus(added), decimals)) continue;
      const cells = figures.map((figure) => figure.entry.at);
      yield {
        at: [whole.at, ...cells],
        data: {
          name,
          at: formatAddress(whole.at),
          typed,
          added,
          delta: typed.minus(added),
          unit: form.moneyUnit,
        },
        expression: expression(
          sumOf(cells),
          figures.map((figure) => show(figure.number)).join("+"),
          added,
          typed,
        ),
      };
    }
  },
  message: ({ name, at, typed, added, delta, unit }) =>
    `年度资金总额的${name}（${at}）为${show(typed)}${unit}，各分项之和为${show(added)}${unit}，相差${showDelta(delta)}${unit}。`,
});

const rateCorrect = defineRule({
  id: "funds/rate-correct",
  severity: "error",
  title: "执行率等于全年执行数除以全年预算数",
  subject: "evaluation",
  basis: { text: RATE_BASIS, keys: ["denominator"] },
  help: "执行率是公开数据，算错会直接影响预算执行得分。",
  remedy: "改为计算结果，或核对预算数、执行数是否填错。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    for (const rate of results.execution.rates) {
      const { typed, exact, explanation } = rate;
      const entry = rate.fund.executionRate;
      if (!typed || !exact || !entry || !explanation || rateFits(rate)) continue;
      if (isTruncation(typed.ratio, typed.decimals, exact)) continue;
      const computed = rate.rate as Decimal;
      yield {
        at: [entry.at, ...[rate.fund.fullYearExecution, rate.budget].flatMap((one) => (one ? [one.at] : []))],
        data: {
          at: formatAddress(entry.at),
          label: rowName(rate.fund),
          raw: entry.raw,
          computed,
          values: explanation.values,
        },
        expression: expression(explanation.addresses, explanation.values, computed, typed.ratio),
        fix:
          entry.cell.formula === null
            ? {
                at: entry.at,
                after: numberValue(Number(show(computed))),
                label: `改为${showPercent(computed)}`,
              }
            : null,
      };
    }
  },
  message: ({ at, label, raw, computed, values }) =>
    `${label}的执行率（${at}）填${raw}，按${values}应为${showPercent(computed)}。`,
});

function rateFits(rate: RateResult): boolean {
  const { typed, exact } = rate;
  if (!typed || !exact) return true;
  return (
    typed.ratio.minus(exact).abs().lte(halfUnit(typed.decimals)) || (rate.rate?.eq(typed.ratio) ?? false)
  );
}

function rowName(fund: FundRow): string {
  const label = short(fund.label.replace(/[\s:：]+/gu, ""), 20);
  return label === "" ? "资金行" : label;
}

const rateRounded = defineRule({
  id: "funds/rate-rounded-not-cut",
  severity: "hint",
  title: "执行率四舍五入，不截尾",
  subject: "evaluation",
  basis: { text: "比率按四舍五入保留小数", keys: ["rounding.decimals"] },
  help: "截去尾数会少算一点，与系统计算的结果对不上。",
  remedy: "按四舍五入填写。",
  *find({ reviewed: { results } }) {
    for (const rate of results.execution.rates) {
      const { typed, exact } = rate;
      const entry = rate.fund.executionRate;
      if (!typed || !exact || !entry || rateFits(rate) || !isTruncation(typed.ratio, typed.decimals, exact))
        continue;
      const computed = roundHalfUp(exact, typed.decimals);
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, computed },
        ...(rate.explanation
          ? {
              expression: expression(
                rate.explanation.addresses,
                rate.explanation.values,
                computed,
                typed.ratio,
              ),
            }
          : {}),
      };
    }
  },
  message: ({ at, raw, computed }) =>
    `执行率（${at}）填${raw}，是截去尾数的结果，四舍五入应为${show(computed)}（${showPercent(computed)}）。`,
});

const rateFilled = defineRule({
  id: "funds/rate-filled",
  severity: "warning",
  title: "年度资金总额填有执行率",
  subject: "evaluation",
  basis: { text: RATE_BASIS },
  help: "执行率空着，审核人看不到预算执行得分的来历。",
  remedy: "点“自动评分”填入，或自行填写。",
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    const entry = rate?.fund.executionRate;
    if (!rate || !entry || !isBlank(entry.value) || rate.rate === null || entry.value.state === "placeholder")
      return;
    yield { at: [entry.at], data: { at: formatAddress(entry.at), rate: rate.rate } };
  },
  message: ({ at, rate }) => `年度资金总额的执行率（${at}）没有填写，应为${showPercent(rate)}。`,
});

const rateApplicable = defineRule({
  id: "funds/budget-not-zero",
  severity: "error",
  title: "有支出就有预算",
  subject: "evaluation",
  basis: { text: `${RATE_BASIS}，预算数为0而有支出时无法计算` },
  help: "预算数为0却有执行数，通常是漏填全年预算数，或少算了结转资金。",
  remedy: "补填全年预算数（含上年结转和年中追加）。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    for (const { fund, budget, gap } of results.execution.rates) {
      if (gap !== "zeroBudget" || !budget) continue;
      yield {
        at: [budget.at],
        data: {
          at: formatAddress(budget.at),
          label: rowName(fund),
          spent: fund.fullYearExecution?.raw ?? "",
        },
      };
    }
  },
  message: ({ at, label, spent }) => `${label}的预算数（${at}）为0，却有执行数${spent}，执行率无法计算。`,
});

const nothingBudgeted = defineRule({
  id: "funds/something-budgeted",
  severity: "hint",
  title: "年度资金总额不为零",
  subject: "evaluation",
  basis: { text: "预算数与执行数都为0时，执行率不适用" },
  help: "全年没有安排资金的项目是否需要自评，以财政部门通知为准。",
  remedy: "核对是否漏填金额；确无资金的，请说明。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    if (rate?.gap === "bothZero" && rate.budget)
      yield { at: [rate.budget.at], data: { at: formatAddress(rate.budget.at) } };
  },
  message: ({ at }) => `年度资金总额的预算数（${at}）和执行数都为0，执行率不适用，预算执行得分请人工确定。`,
});

const scoreCorrect = defineRule({
  id: "funds/score-correct",
  severity: "error",
  title: "预算执行得分等于执行率乘以分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "预算执行得分＝执行率×分值，不超过分值",
    keys: ["executionFormula", "executionCap", "denominator"],
  },
  help: "执行率86.2%记9分是公开表里常见的错误：取整必须与四舍五入相符。",
  remedy: "改为计算结果；如按本地规定另行计分，请换用相应的规则配置。",
  unless: ["funds/parts-make-total", "funds/score-within-weight"],
  *find({ reviewed: { results } }) {
    const { scored, exactScore, score, accepted, typedScore, explanation } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || !exactScore || !score || !typedScore || !explanation) return;
    if (scoreAgrees(typedScore, entry.value.decimals, exactScore, accepted)) return;
    yield {
      at: [entry.at, ...(scored.fund.executionRate ? [scored.fund.executionRate.at] : [])],
      data: { at: formatAddress(entry.at), typed: typedScore, score, values: explanation.values },
      expression: expression(explanation.addresses, explanation.values, score, typedScore),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(score))), label: `改为${show(score)}分` }
          : null,
    };
  },
  message: ({ at, typed, score, values }) =>
    `预算执行得分（${at}）填${show(typed)}分，按${values}应为${show(score)}分，相差${showDelta(typed.minus(score))}分。`,
});

const scoreFilled = defineRule({
  id: "funds/score-filled",
  severity: "error",
  title: "年度资金总额填有预算执行得分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行情况计入总分" },
  help: "这一格空着，总分就少了预算执行这一项。",
  remedy: "点“自动评分”填入，或按执行率×分值填写。",
  *find({ reviewed: { results } }) {
    const { scored, score } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || entry.value.state !== "blank" || results.execution.weight === null) return;
    yield {
      at: [entry.at],
      data: { at: formatAddress(entry.at), score },
      fix: score
        ? { at: entry.at, after: numberValue(Number(show(score))), label: `填入${show(score)}分` }
        : null,
    };
  },
  message: ({ at, score }) => `预算执行得分（${at}）没有填写${score ? `，按公式应为${show(score)}分` : ""}。`,
});

const scoreWithinWeight = defineRule({
  id: "funds/score-within-weight",
  severity: "error",
  title: "预算执行得分不超过分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "得分不超过分值" },
  help: "执行率超过100%时得分也以分值为限。",
  remedy: "改为不超过分值的数。",
  *find({ reviewed: { results } }) {
    const { scored, weight, typedScore } = results.execution;
    const entry = scored?.fund.executionScore;
    if (!entry || !weight || !typedScore || roundHalfUp(typedScore, 2).lte(weight)) return;
    yield {
      at: [entry.at],
      data: { at: formatAddress(entry.at), typed: typedScore, weight },
      fix:
        entry.cell.formula === null
          ? {
              at: entry.at,
              after: numberValue(Number(show(results.execution.score ?? weight))),
              label: `改为${show(results.execution.score ?? weight)}分`,
            }
          : null,
    };
  },
  message: ({ at, typed, weight }) => `预算执行得分（${at}）${show(typed)}分，超过分值${show(weight)}分。`,
});

const rateWithinOne = defineRule({
  id: "funds/rate-not-above-one",
  severity: "warning",
  title: "执行率不超过100%，超过的有说明",
  subject: "evaluation",
  basis: { text: `${RATE_BASIS}；预算数应含上年结转和年中追加` },
  help: "支出超过全年预算，多半是全年预算数漏了结转或追加。得分仍以分值为限。",
  remedy: "核对全年预算数；确属超支的，请写明原因。",
  unless: ["funds/parts-make-total"],
  *find({ reviewed: { results } }) {
    const rate = results.execution.scored;
    if (!rate?.exact?.gt(1) || !rate.budget || !rate.explanation) return;
    const at = rate.fund.executionRate ?? rate.fund.fullYearExecution ?? rate.budget;
    yield {
      at: [at.at, rate.budget.at],
      data: { at: formatAddress(at.at), rate: rate.rate as Decimal, values: rate.explanation.values },
    };
  },
  message: ({ at, rate, values }) =>
    `执行率（${at}）为${values}＝${showPercent(rate)}，超过100%：全年预算数可能漏了上年结转或年中追加。`,
});

const rateDenominator = defineRule({
  id: "funds/rate-over-full-year-budget",
  severity: "hint",
  title: "执行率以全年预算数为分母",
  subject: "evaluation",
  basis: { text: "分母用全年（调整后）预算数", keys: ["denominator"] },
  help: "用年初预算数作分母，年中有追加时会算出偏高的执行率。",
  remedy: "改用全年预算数作分母重新计算。",
  *find({ reviewed: { results, profile } }) {
    if (parameter(profile, "denominator") !== "fullYear") return;
    for (const rate of results.execution.rates) {
      const opening = numberOf(rate.fund.openingBudget);
      const spent = numberOf(rate.fund.fullYearExecution);
      const entry = rate.fund.executionRate;
      if (!entry || !rate.typed || !opening || !spent || opening.eq(0) || !rate.exact || rateFits(rate))
        continue;
      const byOpening = spent.div(opening);
      if (byOpening.minus(rate.typed.ratio).abs().gt(halfUnit(rate.typed.decimals))) continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, right: rate.rate as Decimal },
      };
    }
  },
  message: ({ at, raw, right }) =>
    `执行率（${at}）${raw}是用年初预算数作分母算出的；用全年预算数应为${showPercent(right)}。`,
});

const weightOnce = defineRule({
  id: "funds/weight-once",
  severity: "hint",
  title: "预算执行的分值和得分只填在总额行",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "分值只计一次" },
  help: "分项行重复填分值、得分，求和公式会把它们重复计入。本工具只计一次。",
  remedy: "分项行的分值、得分改为“—”。",
  *find({ reviewed: { form, results } }) {
    const scored = results.execution.scored?.fund;
    for (const fund of form.funds) {
      if (fund === scored || !scored?.weight || scored.weight.value.number === null) continue;
      const entry = [fund.weight, fund.executionScore].find((one) => one?.value.number?.gt(0));
      if (entry)
        yield { at: [entry.at], data: { at: formatAddress(entry.at), label: rowName(fund), raw: entry.raw } };
    }
  },
  message: ({ at, label, raw }) =>
    `${label}一行也填了分值或得分（${at}：${raw}），与总额行重复；计算总分时只计一次。`,
});

const lowRateExplained = defineRule({
  id: "funds/low-rate-explained",
  severity: "warning",
  title: "执行率偏低的写明原因",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "执行率低于规定线应说明原因", keys: ["executionExplainBelow"] },
  help: "部分地区要求执行率低于规定线的项目逐项说明。",
  remedy: "在原因栏写明资金未执行的原因。",
  *find({ reviewed: { results, profile } }) {
    const bound = parameter(profile, "executionExplainBelow");
    const rate = results.execution.scored;
    if (bound === null || !rate?.rate || rate.rate.gte(decimal(String(bound)))) return;
    const reason = rate.fund.reason;
    if (reason === null || reason.value.length > 1) return;
    yield {
      at: [reason.at],
      data: { at: formatAddress(reason.at), rate: rate.rate, bound: decimal(String(bound)) },
    };
  },
  message: ({ at, rate, bound }) =>
    `执行率${showPercent(rate)}低于${showPercent(bound)}，原因（${at}）没有填写。`,
});

const splitsMakeTotal = defineRule({
  id: "funds/splits-make-total",
  severity: "error",
  title: "按收入性质、按支出性质各项之和等于年度资金总额",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "两种划分都是对同一个总额的分解" },
  help: "收入或支出的分项合计与总额不符，说明至少一处填错。",
  remedy: "核对各分项与年度资金总额。",
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
          name: split.kind === "income" ? "按收入性质" : "按支出性质",
          added,
          typed,
          unit: form.moneyUnit,
          at: formatAddress(nearest.at),
        },
        expression: expression(
          formatAddress(nearest.at),
          items.map((item) => show(item.amount.value.number as Decimal)).join("+"),
          typed,
          added,
        ),
      };
    }
  },
  message: ({ name, added, typed, unit, at }) =>
    `${name}分的各项之和为${show(added)}${unit}，与年度资金总额（${at}）${show(typed)}${unit}不符，相差${showDelta(added.minus(typed))}${unit}。`,
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
        yield { at: [first, ...rest, whole.at], data: { added, typed, difference, unit: form.moneyUnit } };
    }
  },
  message: ({ added, typed, difference, unit }) =>
    `各项之和${show(added)}${unit}与总额${show(typed)}${unit}相差${show(difference.abs())}${unit}，四舍五入可以解释。`,
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
    `按收入性质合计${show(income)}${unit}，按支出性质合计${show(spent)}${unit}，相差${show(difference.abs())}${unit}。`,
});

const weightPresent = defineRule({
  id: "funds/weight-filled",
  severity: "error",
  title: "年度资金总额填有分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行率占有分值", keys: ["weights.execution"] },
  help: "没有分值，预算执行得分无从计算。",
  remedy: "填写预算执行率的分值。",
  *find({ reviewed: { form, profile } }) {
    const total = form.funds.find((fund) => fund.role === "total");
    const entry = total?.weight;
    if (
      !entry ||
      entry.value.state !== "blank" ||
      form.funds.some((fund) => fund.weight?.value.number != null)
    )
      return;
    const own = parameter(profile, "weights.execution");
    yield { at: [entry.at], data: { at: formatAddress(entry.at), own } };
  },
  message: ({ at, own }) =>
    `预算执行率的分值（${at}）没有填写${own === null ? "" : `，本配置为${String(own)}分`}。`,
});

/** How far two typed figures may differ and still both be roundings of one: used by cross-form rules. */
export function sameFigure(a: AmountEntry, b: AmountEntry): boolean {
  const x = pointsOf(a);
  const y = pointsOf(b);
  if (!x || !y) return true;
  const slack = max(
    scoreTolerance(Math.max(a.value.decimals, 2)),
    scoreTolerance(Math.max(b.value.decimals, 2)),
  );
  return x.minus(y).abs().lte(slack);
}

export const FUND_RULES: readonly Rule[] = [
  amountsPresent,
  partsMakeTotal,
  splitsMakeTotal,
  splitsRounding,
  splitsAgree,
  rateFilled,
  rateCorrect,
  rateRounded,
  rateDenominator,
  rateWithinOne,
  rateApplicable,
  nothingBudgeted,
  weightPresent,
  weightOnce,
  scoreFilled,
  scoreCorrect,
  scoreWithinWeight,
  lowRateExplained,
];
