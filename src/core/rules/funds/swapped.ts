import { formatAddress, type CellRef } from "../../cells/address";
import { ONE, show, type Decimal } from "../../cells/decimal";
import { numberOf, type RateResult } from "../../compute/execution";
import { halfUnit } from "../../compute/tolerance";
import { defineRule, type Rule } from "../rule";
import { RATE_BASIS, rowName } from "./columns";

/** A row whose typed rate is its budget ÷ execution: the two amounts stand in each other's cells. */
function isSwapped({ typed, budget, fund }: RateResult): boolean {
  const planned = numberOf(budget);
  const spent = numberOf(fund.fullYearExecution);
  if (!typed || !planned || !spent || !spent.gt(planned) || planned.lte(0)) return false;
  return typed.ratio.lt(ONE) && typed.ratio.minus(planned.div(spent)).abs().lte(halfUnit(typed.decimals));
}

function cellsOf({ fund, budget }: RateResult): CellRef[] {
  return [budget, fund.fullYearExecution, fund.executionRate, fund.executionScore].flatMap((entry) =>
    entry ? [entry.at] : [],
  );
}

const inPlace = defineRule({
  id: "funds/budget-and-execution-in-place",
  severity: "error",
  title: "全年预算数与全年执行数没有填反",
  subject: "evaluation",
  basis: { text: RATE_BASIS },
  help: "两个数填反了，执行率就变成预算数除以执行数，得分也跟着错。",
  remedy: "核对后对调两个数；确是支出超过预算的，按执行数÷预算数改正执行率。",
  example: {
    wrong: "全年预算234、执行240，执行率填97.5%，正是234÷240",
    right: "全年预算240、执行234，执行率填97.5%",
    edge: "执行率不是两数反除所得的，按执行率算错报",
  },
  *find({ reviewed: { results } }) {
    const { scored, rates } = results.execution;
    const main = scored ?? rates.find((rate) => rate.fund.role === "total");
    if (!main || !isSwapped(main) || !main.budget || !main.fund.fullYearExecution) return;
    const [first, ...rest] = [main, ...rates.filter((rate) => rate !== main && isSwapped(rate))].flatMap(
      cellsOf,
    );
    if (!first) return;
    yield {
      at: [first, ...rest],
      data: {
        label: rowName(main.fund),
        budget: formatAddress(main.budget.at),
        spent: formatAddress(main.fund.fullYearExecution.at),
        rate: main.fund.executionRate?.raw ?? "",
        planned: numberOf(main.budget) as Decimal,
        used: numberOf(main.fund.fullYearExecution) as Decimal,
      },
    };
  },
  message: ({ label, budget, spent, rate, planned, used }) =>
    `${label}的全年预算数（${budget}）与全年执行数（${spent}）看来填反了：执行率填${rate}，正是${show(planned)}÷${show(used)}。`,
});

export const FUND_SWAPPED_RULES: readonly Rule[] = [inPlace];
