import { formatAddress, type CellRef } from "../../cells/address";
import { decimal, show, type Decimal } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { halfUnit } from "../../compute/tolerance";
import type { AmountEntry } from "../../form/model";
import { YUAN_IN } from "../../form/money-unit";
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

/** The statements of one sense, none of which any of the figures bears out: the first of them is the finding. */
function* mismatch(
  context: NarrativeContext,
  isMeant: (statement: WholeStatement) => boolean,
  name: string,
  pick: (form: StatedEvaluation) => readonly (AmountEntry | null | undefined)[],
): Generator<NarrativeHit<FigureData>> {
  const form = onlyEvaluation(context);
  if (!form) return;
  const figures = pick(form).flatMap((entry) => figureOf(form, entry) ?? []);
  // Of a department the projects are a part; a project's report may call its whole so.
  const isPart = ({ label }: WholeStatement): boolean =>
    form.reviewed.form.kind === "department" && label.includes("项目支出");
  const said = wholeStatements(context.reading).filter((one) => isMeant(one) && !isPart(one));
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

/** Words of the budget as it stood at the end; 预算 alone may be that of the opening as well. */
const FULL_YEAR = /全年|调整后|最终/u;

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
    edge: "以元为单位的换算后再比；只写“预算”的，与年初、全年预算数之一相符就不报",
  },
  *find(context) {
    const opening = (form: StatedEvaluation) => totalOf(form)?.openingBudget;
    const fullYear = (form: StatedEvaluation) => totalOf(form)?.fullYearBudget;
    const isBudget = ({ role }: WholeStatement): boolean => role === "budget";
    const isFullYear = ({ label }: WholeStatement): boolean => FULL_YEAR.test(label);
    yield* mismatch(
      context,
      (one) => isBudget(one) && isFullYear(one),
      "全年预算数",
      (form) => [fullYear(form)],
    );
    yield* mismatch(
      context,
      (one) => isBudget(one) && !isFullYear(one),
      "预算数",
      (form) => [fullYear(form), opening(form)],
    );
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
    yield* mismatch(
      context,
      ({ role }) => role === "execution",
      "执行数",
      (form) => [totalOf(form)?.fullYearExecution],
    );
  },
  message: figureMessage,
});

export const FORM_FIGURE_RULES: readonly NarrativeRule[] = [budgetAsInForm, executionAsInForm];
