import { formatAddress } from "../../cells/address";
import { show, sum, type Decimal } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { showGap, sumAgrees } from "../../compute/tolerance";
import type { AmountEntry, BaseDataForm, BaseDataKey, BaseDataRow } from "../../form/model";
import { plainLabel } from "../amounts-of-form";
import { short } from "../entries";
import { defineRule, expression, sumOf, type Rule } from "../rule";
import { HUNAN } from "./form-name";

type AmountColumn = "priorYearFinal" | "currentBudget" | "currentFinal";
const COLUMNS: readonly (readonly [AmountColumn, string])[] = [
  ["priorYearFinal", "上年决算数"],
  ["currentBudget", "本年预算数"],
  ["currentFinal", "本年决算数"],
];

interface Composition {
  readonly whole: BaseDataKey;
  readonly parts: readonly BaseDataKey[];
}

function* partsAgainstWhole(form: BaseDataForm, { whole, parts }: Composition) {
  const total = form.rows.find((row) => row.key === whole);
  if (!total) return;
  const rows = form.rows.filter((row) => parts.includes(row.key));
  for (const [column, name] of COLUMNS) {
    const figures = rows.flatMap((row) => figureOf(row, column));
    const typed = total[column];
    const number = numberOf(typed);
    if (!typed || number === null || figures.length === 0) continue;
    const added = sum(figures.map((figure) => figure.number));
    const decimals = [typed.value.decimals, ...figures.map((figure) => figure.entry.value.decimals)];
    if (sumAgrees(number.minus(added), decimals)) continue;
    const cells = figures.map((figure) => figure.entry.at);
    yield {
      at: [typed.at, ...cells] as const,
      data: {
        at: formatAddress(typed.at),
        label: labelText(total),
        name,
        typed: number,
        added,
        delta: number.minus(added),
      },
      expression: expression(
        sumOf(cells),
        figures.map((figure) => show(figure.number)).join("+"),
        added,
        number,
      ),
    };
  }
}

function figureOf(
  row: BaseDataRow,
  column: AmountColumn,
): { readonly entry: AmountEntry; readonly number: Decimal }[] {
  const entry = row[column];
  const number = numberOf(entry);
  return entry && number ? [{ entry, number }] : [];
}

function labelText(row: BaseDataRow): string {
  return short(plainLabel(row.label), 20);
}

interface SumData {
  readonly at: string;
  readonly label: string;
  readonly name: string;
  readonly typed: Decimal;
  readonly added: Decimal;
  readonly delta: Decimal;
}

const sumMessage = ({ at, label, name, typed, added, delta }: SumData): string =>
  `${label}的${name}（${at}）为${show(typed)}万元，各分项之和为${show(added)}万元，相差${showGap(delta)}万元。`;

const threePublicSum = defineRule({
  id: "base-data/three-public-sum",
  severity: "error",
  title: "三公经费等于公务用车、出国、公务接待之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：三公经费＝公务用车购置和维护经费＋出国经费＋公务接待` },
  help: "三公经费是公开的数据，分项与合计必须一致。",
  remedy: "核对合计与三个分项。",
  example: {
    wrong: "三公经费12，公务用车8、出国0、公务接待3，合计11",
    right: "三公经费11，公务用车8、出国0、公务接待3",
    edge: "三列分别核对；四舍五入能解释的差额不报",
  },
  unless: ["base-data/vehicle-sum", "entries/not-negative"],
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, {
      whole: "threePublicFunds",
      parts: ["vehicleFunds", "overseasTravelFunds", "receptionFunds"],
    }),
  message: sumMessage,
});

const vehicleSum = defineRule({
  id: "base-data/vehicle-sum",
  severity: "error",
  title: "公务用车经费等于购置与运行维护之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：公务用车购置和维护经费＝公车购置＋公车运行维护` },
  help: "购置与运行维护两项就是公务用车经费的全部。",
  remedy: "核对合计与两个分项。",
  example: {
    wrong: "公务用车8，购置0、运行维护7.2",
    right: "公务用车7.2，购置0、运行维护7.2",
    edge: "三列分别核对",
  },
  unless: ["entries/not-negative"],
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, { whole: "vehicleFunds", parts: ["vehiclePurchase", "vehicleOperation"] }),
  message: sumMessage,
});

const projectSum = defineRule({
  id: "base-data/project-sum",
  severity: "error",
  title: "项目支出等于其下各项之和",
  subject: "baseData",
  basis: { text: `${HUNAN}：项目支出＝业务工作经费＋运行维护经费＋各专项资金` },
  help: "项目支出要求列出基本支出以外的全部项目，分项与合计应当一致。",
  remedy: "核对合计，或补列漏掉的项目。",
  example: {
    wrong: "项目支出260，业务工作经费60、运行维护经费40、专项资金150",
    right: "项目支出250，业务工作经费60、运行维护经费40、专项资金150",
    edge: "三列分别核对",
  },
  unless: ["entries/not-negative"],
  find: ({ reviewed: { form } }) =>
    partsAgainstWhole(form, { whole: "projectExpenditure", parts: ["projectPart"] }),
  message: sumMessage,
});

export const BASE_DATA_SUM_RULES: readonly Rule[] = [threePublicSum, vehicleSum, projectSum];
