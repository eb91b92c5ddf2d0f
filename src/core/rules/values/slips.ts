import { formatAddress } from "../../cells/address";
import { decimal, type Decimal } from "../../cells/decimal";
import { targetText } from "../../form/target-text";
import { convert, isMoneyUnit } from "../../values/units";
import { short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";

/** Numbers as typed lie within this factor of each other, so that only their units set them apart. */
const ALIKE = decimal(3);

function isAlike(one: Decimal, other: Decimal): boolean {
  if (one.lte(0) || other.lte(0)) return false;
  const ratio = one.div(other);
  return ratio.lte(ALIKE) && ratio.times(ALIKE).gte(1);
}

const moneyUnitSlip = defineRule({
  id: "values/money-unit-slip",
  severity: "hint",
  title: "完成值的元、万元没有写错",
  subject: "evaluation",
  basis: { text: "指标值与完成值单位不同的，换算后比较" },
  help: "指标值240万元、完成值写234元：两个数相近而单位差一万倍，多半是单位写错，换算后的得分就不可信。",
  remedy: "核对完成值和指标值的单位，写错的改正。",
  example: {
    wrong: "“项目总成本”指标值≤240万元，完成值填“234元”",
    right: "“项目总成本”指标值≤240万元，完成值填“234万元”",
    edge: "换算后相近的（如2340000元）不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, actual } = one.row;
      const [wanted, done] = [target?.value.quantity, actual?.value.quantity];
      if (!target || !actual || !wanted?.unit || !done?.unit) continue;
      const meant = isMoneyUnit(wanted.unit) ? convert(done, wanted.unit) : null;
      if (meant === null || !isAlike(done.number, wanted.number) || isAlike(meant, wanted.number)) continue;
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
  },
  message: ({ at, name, target, actual }) =>
    `“${name}”的指标值是“${target}”，完成值（${at}）是“${actual}”，数相近而单位不同，请核对单位。`,
});

export const VALUE_SLIP_RULES: readonly Rule[] = [moneyUnitSlip];
