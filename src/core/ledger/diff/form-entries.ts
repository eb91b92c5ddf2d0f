import { formatAddress, type CellRef } from "../../cells/address";
import { labelOf } from "../../cells/text";
import { isEvaluation } from "../../compute/results";
import type {
  AmountEntry,
  BaseDataForm,
  BudgetTableForm,
  Entry,
  EvaluationForm,
  Form,
  HeaderField,
} from "../../form/model";

/** One entry of a form by its meaning, wherever it stands. */
export interface NamedEntry {
  /** Equal in both versions although rows or columns were inserted. */
  readonly key: string;
  readonly label: string;
  readonly at: CellRef;
  readonly raw: string;
}

/** What a head field is called. */
const HEADER_WORDS: Readonly<Record<HeaderField, string>> = {
  projectName: "项目名称",
  projectCode: "项目编码",
  supervisingDepartment: "主管部门",
  implementingUnit: "实施单位",
  budgetDepartment: "单位名称",
  centralDepartment: "中央主管部门",
  localDepartment: "地方主管部门",
  fundUser: "资金使用单位",
  projectLead: "项目负责人",
  preparer: "填表人",
  filingDate: "填报日期",
  phone: "联系电话",
  unitHead: "单位负责人",
};

type Given = readonly [label: string, entry: Pick<Entry<unknown>, "at" | "raw"> | null];

/** Every entry of a form, in its order; keys are unique. */
export function formEntries(form: Form): readonly NamedEntry[] {
  const year: Given = ["年度", form.year];
  const head = [...form.header].map(([field, entry]): Given => [HEADER_WORDS[field], entry]);
  const own = isEvaluation(form)
    ? evaluationEntries(form)
    : form.kind === "baseData"
      ? baseDataEntries(form)
      : budgetTableEntries(form);
  return named([year, ...head, ...own]);
}

/** Labels made keys: a label that comes again is numbered. */
function named(given: readonly Given[]): readonly NamedEntry[] {
  const uses = new Map<string, number>();
  return given.flatMap(([label, entry]) => {
    if (!entry) return [];
    const name = labelOf(label);
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    const key = use === 1 ? name : `${name}#${String(use)}`;
    return [
      { key, label: use === 1 ? label : `${label}（第${String(use)}处）`, at: entry.at, raw: entry.raw },
    ];
  });
}

function evaluationEntries(form: EvaluationForm): readonly Given[] {
  const funds = form.funds.flatMap((fund): readonly Given[] => {
    const of = (column: string, entry: AmountEntry | Entry<string> | null): Given => [
      `${fund.label}·${column}`,
      entry,
    ];
    return [
      of("年初预算数", fund.openingBudget),
      of("全年预算数", fund.fullYearBudget),
      of("全年执行数", fund.fullYearExecution),
      of("分值", fund.weight),
      of("执行率", fund.executionRate),
      of("得分", fund.executionScore),
      of("原因", fund.reason),
    ];
  });
  const splits = form.splits.flatMap(({ items }) => items.map(({ label, amount }): Given => [label, amount]));
  const indicators = form.indicators.flatMap((row): readonly Given[] => {
    if (row.unused) return [];
    const name = row.level3?.value || row.level2?.name || row.level1?.name || `第${String(row.row + 1)}行`;
    const of = (column: string, entry: Entry<unknown> | null): Given => [`“${name}”${column}`, entry];
    return [
      of("年度指标值", row.target),
      of("实际完成值", row.actual),
      of("分值", row.weight),
      of("得分", row.score),
      of("偏差原因", row.reason),
    ];
  });
  return [
    ...funds,
    ...splits,
    ["年度目标·预期", form.goals.expected],
    ["年度目标·完成情况", form.goals.actual],
    ...indicators,
    ["总分·分值", form.total?.weight ?? null],
    ["总分·得分", form.total?.score ?? null],
    ["等级", form.grade],
  ];
}

function baseDataEntries(form: BaseDataForm): readonly Given[] {
  const rows = form.rows.flatMap(
    ({ label, priorYearFinal, currentBudget, currentFinal }): readonly Given[] => [
      [`${label}·上年决算数`, priorYearFinal],
      [`${label}·当年预算数`, currentBudget],
      [`${label}·当年决算数`, currentFinal],
    ],
  );
  const rates = form.controlRates.flatMap(({ label, allowed, actual, rate }): readonly Given[] => [
    [`${label}·核定数`, allowed],
    [`${label}·实际数`, actual],
    [`${label}·控制率`, rate],
  ]);
  return [...rows, ...rates];
}

function budgetTableEntries({ rows, headers }: BudgetTableForm): readonly Given[] {
  return rows.flatMap(({ label, budget, addition, final }): readonly Given[] => [
    [`${label}·${headers.budget}`, budget],
    [`${label}·${headers.addition}`, addition],
    [`${label}·${headers.final}`, final],
  ]);
}

/** `“自评表”H20`. */
export function cellWords(at: CellRef): string {
  return `“${at.sheet}”${formatAddress(at)}`;
}
