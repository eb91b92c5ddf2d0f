import { sum } from "../../cells/decimal";
import { halfUnit } from "../../compute/tolerance";
import type { Enumeration } from "../facts/enumerations";
import type { Measure } from "../facts/measure";
import { typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

/**
 * The figure of a list whose unit is another than the others', where the bare numbers make the whole: 万 was left
 * out, or put in. No such figure → `null`.
 */
export function unitSlipIn({ whole, parts }: Enumeration): Measure | null {
  if (whole.family !== "money" || parts.length < 2) return null;
  const all = [whole, ...parts.map((part) => part.measure)];
  const units = new Set(all.map((one) => one.factor.toFixed()));
  if (units.size !== 2 || !all.every((one) => one.exact)) return null;
  const added = sum(parts.map((part) => part.measure.number));
  const slack = sum(all.map((one) => halfUnit(one.decimals)));
  if (added.minus(whole.number).abs().gt(slack)) return null;
  const odd = all.filter((one) => all.filter((other) => other.factor.eq(one.factor)).length === 1);
  return odd.length === 1 ? (odd[0] ?? null) : null;
}

const unitSlip = defineNarrativeRule({
  id: "narrative/unit-slip",
  severity: "error",
  title: "总数与分项的金额单位没有写错",
  basis: { text: "总数等于各分项之和；换成同一个单位就相符的，是单位写错" },
  help: "“元”与“万元”相差一万倍，照原文相加与总数不符。",
  remedy: "改正这一处的单位。",
  example: {
    wrong: "“总投资350万元，其中中央资金200元，省级资金150万元”",
    right: "“总投资350万元，其中中央资金200万元，省级资金150万元”",
    edge: "单位不同而换算后相符的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const enumeration of one.enumerations) {
        const odd = unitSlipIn(enumeration);
        const usual = [enumeration.whole, ...enumeration.parts.map((part) => part.measure)].find(
          (measure) => odd !== null && measure !== odd,
        );
        if (!odd || !usual) continue;
        yield {
          at: [spanOf(one, odd), spanOf(one, enumeration.whole)] as const,
          data: { said: typed(odd), expected: `${typed({ ...odd, unit: usual.unit })}` },
        };
      }
    }
  },
  message: ({ said, expected }) => `“${said}”的单位与其他各项不同，写成“${expected}”才与总数相符。`,
});

export const UNIT_SLIP_RULES: readonly NarrativeRule[] = [unitSlip];
