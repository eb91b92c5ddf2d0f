import { formatAddress, type CellRef } from "../../cells/address";
import { decimal, show, type Decimal } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { halfUnit } from "../../compute/tolerance";
import type { AmountEntry } from "../../form/model";
import { YUAN_IN } from "../../form/money-unit";
import type { MoneyRole } from "../facts/rates";
import { halfOf } from "../facts/rounding";
import { wholeStatements, type WholeStatement } from "./account";
import { typed } from "./amounts";
import { onlyEvaluation, paperOf, type StatedEvaluation } from "./evaluation-forms";
import {
  defineNarrativeRule,
  spanOf,
  type CellConcerned,
  type NarrativeContext,
  type NarrativeHit,
  type NarrativeRule,
} from "./narrative-rule";

interface FigureData {
  readonly name: string;
  readonly said: string;
  readonly inForm: string;
  readonly at: string;
  readonly paper: string;
}

interface FormFigure {
  readonly entry: AmountEntry;
  readonly value: Decimal;
  readonly half: Decimal;
}

function figureOf(form: StatedEvaluation, entry: AmountEntry | null | undefined): FormFigure | null {
  const number = entry ? numberOf(entry) : null;
  if (!entry || number === null) return null;
  const factor = decimal(YUAN_IN[form.reviewed.form.moneyUnit]);
  return { entry, value: number.times(factor), half: halfUnit(entry.value.decimals).times(factor) };
}

function agrees({ measure }: WholeStatement, figure: FormFigure): boolean {
  const slack =
    measure.decimals === 0 && figure.entry.value.decimals === 0
      ? decimal(0)
      : halfOf(measure).plus(figure.half);
  return measure.value.minus(figure.value).abs().lte(slack);
}

/** The statements of some roles, none of which any of the figures bears out: the first of them is the finding. */
function* mismatch(
  context: NarrativeContext,
  roles: readonly MoneyRole[],
  name: string,
  pick: (form: StatedEvaluation) => readonly (AmountEntry | null | undefined)[],
): Generator<NarrativeHit<FigureData>> {
  const form = onlyEvaluation(context);
  if (!form) return;
  const figures = pick(form).flatMap((entry) => figureOf(form, entry) ?? []);
  const said = wholeStatements(context.reading).filter(({ role }) => roles.includes(role));
  const [first] = said;
  const [figure] = figures;
  if (!first || !figure || said.some((one) => figures.some((own) => agrees(one, own)))) return;
  yield {
    at: [spanOf(first.one, first.measure)],
    cell: concerned(form, figure.entry.at),
    data: {
      name,
      said: typed(first.measure),
      inForm: `${show(figure.entry.value.number as Decimal)}${form.reviewed.form.moneyUnit}`,
      at: formatAddress(figure.entry.at),
      paper: paperOf(form.origin),
    },
  };
}

const concerned = ({ origin }: StatedEvaluation, at: CellRef): CellConcerned => ({ at, origin });
const totalOf = ({ reviewed }: StatedEvaluation) => reviewed.form.funds.find((fund) => fund.role === "total");
const BASIS = "报告与自评表说的是同一笔资金";
const figureMessage = ({ name, said, inForm, at, paper }: FigureData): string =>
  `报告写的${name}是${said}，${paper}（${at}）是${inForm}。`;

const budgetAsInForm = defineNarrativeRule<FigureData>({
  id: "narrative/budget-as-in-form",
  severity: "warning",
  title: "报告的预算数与自评表一致",
  basis: { text: BASIS },
  help: "同一个数在两处不同，审核人无从采信。",
  remedy: "核对预算数，两处写成一致。",
  example: {
    wrong: "表内全年预算240万元，报告写“项目全年预算245万元”",
    right: "表内全年预算240万元，报告写“项目全年预算240万元”",
    edge: "写年初预算数、以元为单位的，换算后相符不报",
  },
  *find(context) {
    yield* mismatch(context, ["budget", "opening"], "预算数", (form) => {
      const total = totalOf(form);
      return [total?.fullYearBudget, total?.openingBudget];
    });
  },
  message: figureMessage,
});

const executionAsInForm = defineNarrativeRule<FigureData>({
  id: "narrative/execution-as-in-form",
  severity: "warning",
  title: "报告的执行数与自评表一致",
  basis: { text: BASIS },
  help: "同一个数在两处不同，审核人无从采信。",
  remedy: "核对执行数，两处写成一致。",
  example: {
    wrong: "表内全年执行数234万元，报告写“全年执行数238万元”",
    right: "表内全年执行数234万元，报告写“全年执行数234万元”",
    edge: "四舍五入能解释的不报",
  },
  *find(context) {
    yield* mismatch(context, ["execution"], "执行数", (form) => [totalOf(form)?.fullYearExecution]);
  },
  message: figureMessage,
});

export const FORM_FIGURE_RULES: readonly NarrativeRule[] = [budgetAsInForm, executionAsInForm];
