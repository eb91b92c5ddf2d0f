import { readable } from "../cells/text";
import { show } from "../cells/decimal";
import type { FundColumn, Split, SplitItem } from "../form/model";
import type { Inline } from "../paper/paper";
import { label, shownText } from "./annex-cells";
import { figure, HALF, type Layout, type Row } from "./annex-evaluation";
import { partName } from "./funds";
import { say } from "./say";

const TITLES = { project: "项目资金", department: "年度预算申请", transfer: "资金投入情况" } as const;
const COLUMNS: readonly FundColumn[] = [
  "openingBudget",
  "fullYearBudget",
  "fullYearExecution",
  "weight",
  "executionRate",
  "executionScore",
];

/** The funds block: headers as the form words them, for they may carry the weight. */
export function fundRows(layout: Layout): readonly Row[] {
  const { form } = layout;
  if (form.funds.length === 0) return [];
  const splits = splitRows(layout);
  const columns = fundColumns(layout);
  const head: Row = [
    label(`${TITLES[form.kind]}\n（${form.moneyUnit}）`, 1, form.funds.length + 1 + splits.length),
    label("", 2),
    ...columns.map(({ column, span }) => label(readable(form.fundHeaders.get(column)?.raw ?? ""), span)),
  ];
  return [
    head,
    ...form.funds.map((fund): Row => [
      { text: fund.label, columns: 2, align: fund.role === "total" ? "centre" : "left" },
      ...columns.map(({ column, span }) => figure(layout, fund[column], span)),
    ]),
    ...splits,
  ];
}

interface Placed {
  readonly column: FundColumn;
  readonly span: number;
}

/** The fund columns the form has, laid over the columns behind the label; the last takes what is left. */
function fundColumns({ form, widths }: Layout): readonly Placed[] {
  const known = COLUMNS.filter((column) => form.fundHeaders.has(column));
  const free = widths.length - 3;
  return known.map((column, index) => ({
    column,
    span: index === known.length - 1 ? free - index : 1,
  }));
}

/** 按收入性质分 and 按支出性质分 side by side, amounts behind their names as the form has them. */
function splitRows({ form, widths, isDoubted }: Layout): readonly Row[] {
  const [left, right] = (["income", "expenditure"] as const).map((kind) =>
    form.splits.find((one) => one.kind === kind),
  );
  if (!left && !right) return [];
  const wide = widths.length - 1 - HALF;
  const height = Math.max(left?.items.length ?? 0, right?.items.length ?? 0);
  const cell = (split: Split | undefined, index: number): Inline => {
    const item = split?.items[index];
    return item ? say(index === 0 ? "其中：" : null, `${partName(item.label)}：`, itemText(item)) : "";
  };
  const itemText = ({ amount }: SplitItem) => {
    const shown = shownText(amount, isDoubted, amount.value.number ? show(amount.value.number) : "");
    return typeof shown === "string" ? say(shown) : shown;
  };
  return [
    [
      { text: left ? "按收入性质分：" : "", columns: HALF },
      { text: right ? "按支出性质分：" : "", columns: wide },
    ],
    ...Array.from({ length: height }, (_, index): Row => [
      { text: cell(left, index), columns: HALF },
      { text: cell(right, index), columns: wide },
    ]),
  ];
}
