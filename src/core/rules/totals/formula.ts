import { formatAddress, parseArea, type Area, type CellRef } from "../../cells/address";
import { decimalOfNumber, show, sum, type Decimal } from "../../cells/decimal";
import type { EvaluationForm } from "../../form/model";
import { amountEntries } from "../amounts-of-form";
import { numberFix } from "../entries";
import { defineRule, expression, type Rule } from "../rule";

const formulaCountsAll = defineRule({
  id: "totals/formula-counts-all",
  severity: "error",
  title: "合计公式能计入范围内的每一个数",
  subject: "any",
  basis: { text: "SUM 只加数字，文本格式和全角的数字会被漏掉" },
  help: "看上去每格都有数，合计却少了几分：这是表格软件跳过文本造成的。",
  remedy: "把该单元格改成数字，合计公式会自动更正。",
  example: {
    wrong: "SUM公式合计一列得分，其中的10是文本，合计少了10分",
    right: "把这个10改成数字，合计自动更正",
  },
  *find({ reviewed: { form } }) {
    const texts = amountEntries(form).filter(
      ({ entry }) =>
        (entry.value.state === "fullWidthText" || entry.value.state === "textNumber") &&
        entry.value.number !== null,
    );
    if (texts.length === 0) return;
    const sums = form.cells.flatMap(({ at, cell }) =>
      cell.formula === null ? [] : sumAreas(cell.formula).map((area) => ({ at, cell, area })),
    );
    for (const { entry, name } of texts) {
      const total = sums.find(({ area }) => inside(area, entry.at));
      if (!total) continue;
      const shown = total.cell.value.kind === "number" ? decimalOfNumber(total.cell.value.number) : null;
      const skipped = texts.map((one) => one.entry).filter((other) => inside(total.area, other.at));
      const numbers = skipped.map((other) => other.value.number as Decimal);
      const right = shown === null ? null : sum(numbers).plus(shown);
      yield {
        at: [entry.at, total.at],
        data: {
          at: formatAddress(entry.at),
          raw: entry.raw,
          name,
          total: formatAddress(total.at),
          shown,
          right,
        },
        ...(right && shown
          ? {
              expression: expression(
                [total.at, ...skipped.map((other) => other.at)].map(formatAddress).join("+"),
                [shown, ...numbers].map(show).join("+"),
                right,
                shown,
              ),
            }
          : {}),
        fix: numberFix(entry),
      };
    }
  },
  message: ({ at, raw, name, total, shown, right }) =>
    `${at}（${name}）的“${raw}”是文本，${total}的合计公式没有计入它${shown && right ? `：现显示${show(shown)}，应为${show(right)}` : ""}。`,
});

function inside(area: Area, at: CellRef): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

/** The areas summed by a formula of the form `SUM(…)`, anywhere in it. */
function sumAreas(formula: string): Area[] {
  const areas: Area[] = [];
  const upper = formula.toUpperCase();
  for (let from = upper.indexOf("SUM("); from >= 0; from = upper.indexOf("SUM(", from + 4)) {
    const end = upper.indexOf(")", from);
    if (end < 0) break;
    for (const piece of upper.slice(from + 4, end).split(",")) {
      const area = parseArea(piece.trim());
      if (area) areas.push(area);
    }
  }
  return areas;
}

/** What a total formula really shows: text cells it skips explain a wrong total. */
export function explainedByText(form: EvaluationForm): boolean {
  const total = form.total?.score;
  if (!total?.cell.formula) return false;
  const areas = sumAreas(total.cell.formula);
  return amountEntries(form).some(
    ({ entry }) =>
      (entry.value.state === "fullWidthText" || entry.value.state === "textNumber") &&
      areas.some((area) => inside(area, entry.at)),
  );
}

export const TOTAL_FORMULA_RULES: readonly Rule[] = [formulaCountsAll];
