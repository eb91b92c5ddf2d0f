import { formatAddress } from "../../cells/address";
import { decimal, show, type Decimal } from "../../cells/decimal";
import { numberOf } from "../../compute/execution";
import { halfUnit } from "../../compute/tolerance";
import type { AmountEntry } from "../../form/model";
import { YUAN_IN } from "../../form/money-unit";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { halfOf } from "../facts/rounding";
import type { PassageReading, ReportReading } from "../reading";
import { wholeStatements } from "./account";
import { typed } from "./amounts";
import { onlyEvaluation, paperOf, type StatedEvaluation } from "./evaluation-forms";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

/** A split of the department's form, and how the text names the same money. */
const ACCOUNTS: readonly { readonly name: string; readonly item: RegExp; readonly label: RegExp }[] = [
  {
    name: "一般公共预算",
    item: /一般公共预算/u,
    label: /一般公共预算(?:财政)?(?:拨款)?(?:收入|支出)?(?:决算|预算)?(?:数|为|合计)*$/u,
  },
  {
    name: "政府性基金",
    item: /政府性基金/u,
    label: /政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出)?(?:决算|预算)?(?:数|为|合计)*$/u,
  },
  {
    name: "基本支出",
    item: /^基本支出/u,
    label: /^(?:(?:19|20)\d\d年度?)?(?:其中)?(?:部门|单位)?基本支出(?:决算)?(?:数|为|合计)*$/u,
  },
  {
    name: "项目支出",
    item: /^项目支出/u,
    label: /^(?:(?:19|20)\d\d年度?)?(?:其中)?(?:部门|单位)?项目支出(?:决算)?(?:数|为|合计)*$/u,
  },
];
const OTHER_YEAR = /上年|去年|预算数|年初|追加|增|减|比|结转/u;

interface PartData {
  readonly name: string;
  readonly said: string;
  readonly inForm: string;
  readonly at: string;
  readonly paper: string;
}

function agrees(measure: Measure, entry: AmountEntry, factor: Decimal): boolean {
  const number = numberOf(entry);
  if (number === null) return true;
  const slack =
    measure.decimals === 0 && entry.value.decimals === 0
      ? decimal(0)
      : halfOf(measure).plus(halfUnit(entry.value.decimals).times(factor));
  return measure.value.minus(number.times(factor)).abs().lte(slack);
}

const factorOf = ({ reviewed }: StatedEvaluation): Decimal => decimal(YUAN_IN[reviewed.form.moneyUnit]);

interface Said {
  readonly one: PassageReading;
  readonly measure: Measure;
}

function statements(reading: ReportReading, label: RegExp): readonly Said[] {
  return reading.passages.flatMap((one) =>
    one.measures.flatMap((measure) => {
      if (measure.family !== "money" || !measure.exact || one.serving.has(measure)) return [];
      const said = labelBefore(one.passage.view, one.brackets.depths, measure);
      return label.test(said) && !OTHER_YEAR.test(said) ? [{ one, measure }] : [];
    }),
  );
}

const splitAsInForm = defineNarrativeRule<PartData>({
  id: "narrative/split-as-in-form",
  severity: "warning",
  title: "报告的一般公共预算、基本支出、项目支出与自评表一致",
  basis: { text: "报告与自评表说的是同一笔资金" },
  help: "同一笔钱在两处的划分不同，审核人无从采信。",
  remedy: "核对两处的数，写成一致。",
  example: {
    wrong: "表内项目支出是41.6万元，报告写“项目支出46.1万元”",
    right: "表内项目支出是41.6万元，报告写“项目支出41.6万元”",
    edge: "报告里有一处与表相符的不报",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    if (!form) return;
    const items = form.reviewed.form.splits.flatMap((split) => split.items);
    for (const { name, item, label } of ACCOUNTS) {
      const entry = items.find((each) => item.test(each.label))?.amount;
      const number = entry ? numberOf(entry) : null;
      if (!entry || number === null) continue;
      const said = statements(context.reading, label);
      const [first] = said;
      if (!first || said.some(({ measure }) => agrees(measure, entry, factorOf(form)))) continue;
      yield {
        at: [spanOf(first.one, first.measure)] as const,
        cell: { at: entry.at, origin: form.origin },
        data: {
          name,
          said: typed(first.measure),
          inForm: `${show(number)}${form.reviewed.form.moneyUnit}`,
          at: formatAddress(entry.at),
          paper: paperOf(form.origin),
        },
      };
    }
  },
  message: ({ name, said, inForm, at, paper }) => `报告写的${name}是${said}，${paper}（${at}）是${inForm}。`,
});

const openingAsInForm = defineNarrativeRule<PartData>({
  id: "narrative/opening-as-in-form",
  severity: "warning",
  title: "报告的年初预算、调整后预算各与自评表的对应一栏一致",
  basis: { text: "年初预算数与全年预算数是两个数" },
  help: "把年初预算写成了全年预算，或相反，执行率就会算错。",
  remedy: "核对是年初数还是调整后的数。",
  example: {
    wrong: "表内年初预算220万元、全年预算240万元，报告写“年初预算数240万元”",
    right: "表内年初预算220万元、全年预算240万元，报告写“年初预算数220万元”",
    edge: "与两栏都不符的，由“报告的预算数与自评表一致”来报",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    const total = form?.reviewed.form.funds.find((fund) => fund.role === "total");
    const [opening, fullYear] = [total?.openingBudget, total?.fullYearBudget];
    if (!form || !opening || !fullYear || numberOf(opening) === null || numberOf(fullYear) === null) return;
    for (const { own, other, label, name } of [
      { own: opening, other: fullYear, label: /年初(?:部门)?预算/u, name: "年初预算数" },
      { own: fullYear, other: opening, label: /全年预算|调整后(?:的)?预算/u, name: "全年预算数" },
    ]) {
      const said = wholeStatements(context.reading).filter((one) => label.test(one.label));
      const [first] = said;
      if (!first || said.some(({ measure }) => agrees(measure, own, factorOf(form)))) continue;
      if (!agrees(first.measure, other, factorOf(form))) continue;
      yield {
        at: [spanOf(first.one, first.measure)] as const,
        cell: { at: own.at, origin: form.origin },
        data: {
          name,
          said: typed(first.measure),
          inForm: `${show(numberOf(own) ?? decimal(0))}${form.reviewed.form.moneyUnit}`,
          at: formatAddress(own.at),
          paper: paperOf(form.origin),
        },
      };
    }
  },
  message: ({ name, said, inForm, at, paper }) => `报告写的${name}是${said}，${paper}（${at}）是${inForm}。`,
});

const SECTION = /一般公共预算(?:财政拨款)?(?:收支|收入|支出)/u;

const sectionAccount = defineNarrativeRule<PartData>({
  id: "narrative/section-account-as-in-form",
  severity: "hint",
  title: "“一般公共预算”一节写的总数与自评表的一般公共预算一致",
  basis: { text: "按收入性质分，一般公共预算与其他资金是两笔账" },
  help: "标题说的是一般公共预算，写的却是包括其他资金的总数，与自评表的划分对不上。",
  remedy: "核对标题或划分；总数包括其他资金的，标题改为“收支总体情况”。",
  example: {
    wrong: "“二、一般公共预算支出情况”下写总支出332.5万元，表内一般公共预算300万元、其他资金32.5万元",
    right: "“二、一般公共预算支出情况”下写总支出300万元，表内一般公共预算300万元、其他资金32.5万元",
    edge: "表内没有划分的不比对",
  },
  *find(context) {
    const form = onlyEvaluation(context);
    const items = form?.reviewed.form.splits.flatMap((split) => split.items) ?? [];
    const entry = items.find(({ label }) => /一般公共预算/u.test(label))?.amount;
    const number = entry ? numberOf(entry) : null;
    if (!form || !entry || number === null) return;
    for (const section of context.reading.sections) {
      if (!SECTION.test(section.title)) continue;
      const said = wholeStatements(context.reading).filter(({ one, role, label }) => {
        const at = one.passage.offsets[0] ?? -1;
        return (
          at >= section.start && at < section.end && role === "execution" && /总支出|支出总额/u.test(label)
        );
      });
      const [first] = said;
      if (!first || said.some(({ measure }) => agrees(measure, entry, factorOf(form)))) continue;
      yield {
        at: [spanOf(first.one, first.measure), section.heading] as const,
        cell: { at: entry.at, origin: form.origin },
        data: {
          name: section.title,
          said: typed(first.measure),
          inForm: `${show(number)}${form.reviewed.form.moneyUnit}`,
          at: formatAddress(entry.at),
          paper: paperOf(form.origin),
        },
      };
    }
  },
  message: ({ name, said, inForm, at, paper }) =>
    `“${name}”一节写的总数是${said}，${paper}的一般公共预算（${at}）只有${inForm}。`,
});

export const FORM_BUDGET_RULES: readonly NarrativeRule[] = [splitAsInForm, openingAsInForm, sectionAccount];
