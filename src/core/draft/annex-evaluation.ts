import { readable } from "../cells/text";
import type { ColumnRole, EvaluationForm, HeaderField, TextEntry } from "../form/model";
import type { PaperBlock, PaperCell } from "../paper/paper";
import { label, missing, shownText, yearText, type IsDoubted, type Shown } from "./annex-cells";
import { fundRows } from "./annex-funds";
import { indicatorRows } from "./annex-indicators";
import { managementRows } from "./management";
import type { DraftSubject } from "./subject";

export type Row = readonly PaperCell[];

/** How the annex is laid out: block label, three levels, target, actual value, then what the form has, reason. */
export interface Layout {
  readonly form: EvaluationForm;
  readonly widths: readonly number[];
  readonly hasWeight: boolean;
  readonly hasScore: boolean;
  readonly hasReason: boolean;
  /** Columns that the last indicator column spans, where the funds have more columns. */
  readonly lastSpan: number;
  readonly isDoubted: IsDoubted;
}

const FIRST = [1, 1.5, 1.8, 3.2, 2.5, 3.4];
/** Columns left of the goals' and splits' second half. */
export const HALF = 4;

/** Columns before the funds' figures: block label and the name of the fund. */
const FUND_NAME = 3;

function layoutOf({ form }: DraftSubject, isDoubted: IsDoubted): Layout {
  const has = (role: ColumnRole): boolean => form.columns.has(role);
  const widths = [
    ...FIRST,
    ...(has("weight") ? [1.4] : []),
    ...(has("score") ? [1.5] : []),
    ...(has("reason") ? [3.2] : []),
  ];
  const own = widths.length;
  while (widths.length < FUND_NAME + form.fundHeaders.size) widths.push(1.5);
  return {
    form,
    widths,
    hasWeight: has("weight"),
    hasScore: has("score"),
    hasReason: has("reason"),
    lastSpan: widths.length - own + 1,
    isDoubted,
  };
}

const TITLES = {
  project: "项目支出绩效自评表",
  department: "部门整体支出绩效自评表",
  transfer: "转移支付绩效目标自评表",
} as const;

/** 自评表 as a table of the paper, in the standard layout: what stands in the workbook, without unused rows. */
export function evaluationAnnex(subject: DraftSubject, isDoubted: IsDoubted): readonly PaperBlock[] {
  const { form } = subject;
  const layout = layoutOf(subject, isDoubted);
  return [
    {
      kind: "table",
      caption: `${yearText(subject.year)}${TITLES[form.kind]}`,
      widths: layout.widths,
      headRows: 0,
      rows: [
        ...headRows(layout),
        ...fundRows(layout),
        ...managementBlock(layout),
        ...goalRows(layout),
        ...indicatorRows(layout),
        ...totalRows(layout),
      ],
    },
    footLine(subject),
  ];
}

/** Words of a person, to the left. */
export function words(layout: Layout, entry: Shown | null | undefined, columns = 1): PaperCell {
  return { text: shownText(entry, layout.isDoubted), columns };
}

/** A figure as it stands. */
export function figure(layout: Layout, entry: Shown | null | undefined, columns = 1): PaperCell {
  return { text: shownText(entry, layout.isDoubted), columns, align: "centre" };
}

const HEADS: readonly (readonly [HeaderField, string])[] = [
  ["projectName", "项目名称"],
  ["projectCode", "项目编码"],
  ["budgetDepartment", "预算部门（单位）名称"],
  ["centralDepartment", "中央主管部门"],
  ["localDepartment", "地方主管部门"],
  ["supervisingDepartment", "主管部门"],
  ["implementingUnit", "实施单位"],
  ["fundUser", "资金使用单位"],
  ["projectLead", "项目负责人"],
];

/** Entries with longer names, and the project's, have a row of their own. */
const LONGEST_PAIRED = 6;

function headRows(layout: Layout): readonly Row[] {
  const { form, widths } = layout;
  const rows: Row[] = [];
  const paired: { readonly name: string; readonly entry: TextEntry }[] = [];
  const single = (name: string, entry: TextEntry): Row => [
    label(name, 2),
    words(layout, entry, widths.length - 2),
  ];
  for (const [field, name] of HEADS) {
    const entry = form.header.get(field);
    if (!entry) continue;
    if (field === "projectName")
      rows.push(single(form.kind === "transfer" ? "转移支付（项目）名称" : name, entry));
    else if (name.length > LONGEST_PAIRED) rows.push(single(name, entry));
    else paired.push({ name, entry });
  }
  for (let index = 0; index < paired.length; index += 2) {
    const [first, second] = paired.slice(index, index + 2);
    if (first && second)
      rows.push([
        label(first.name, 2),
        words(layout, first.entry, 3),
        label(second.name),
        words(layout, second.entry, widths.length - 6),
      ]);
    else if (first) rows.push(single(first.name, first.entry));
  }
  return rows;
}

function managementBlock(layout: Layout): readonly Row[] {
  const { form, widths } = layout;
  const rows = form.kind === "transfer" ? managementRows(form) : [];
  if (rows.length === 0) return [];
  const rest = widths.length - 5;
  return [
    [
      label("资金管理情况", 1, rows.length + 1),
      label("", 2),
      label("情况说明", 2),
      label("存在问题和改进措施", rest),
    ],
    ...rows.map(({ name, told, problems }): Row => [
      { text: name, columns: 2 },
      words(layout, told, 2),
      words(layout, problems, rest),
    ]),
  ];
}

function goalRows(layout: Layout): readonly Row[] {
  const { form, widths } = layout;
  const { expected, actual } = form.goals;
  if (!expected && !actual) return [];
  const rest = widths.length - 1 - HALF;
  const isTransfer = form.kind === "transfer";
  return [
    [
      label(isTransfer ? "总体目标完成情况" : "年度总体目标", 1, 2),
      label(isTransfer ? "总体目标" : "预期目标", HALF),
      label(isTransfer ? "全年实际完成情况" : "实际完成情况", rest),
    ],
    [words(layout, expected, HALF), words(layout, actual, rest)],
  ];
}

/** The total, with marks where the form has none; its grade. */
function totalRows(layout: Layout): readonly Row[] {
  const { form, widths, hasWeight, hasScore } = layout;
  const rows: Row[] = [];
  const left = widths.length - FIRST.length - (hasWeight ? 1 : 0) - 1;
  const mark = (entry: Shown | null | undefined): PaperCell => (entry ? figure(layout, entry) : missing());
  if (hasScore && form.kind !== "transfer")
    rows.push([
      label("总分", FIRST.length),
      ...(hasWeight ? [mark(form.total?.weight)] : []),
      mark(form.total?.score),
      ...(left > 0 ? [label("", left)] : []),
    ]);
  if (form.grade)
    rows.push([label("等级", FIRST.length), figure(layout, form.grade, widths.length - FIRST.length)]);
  return rows;
}

const FOOT: readonly (readonly [HeaderField, string])[] = [
  ["preparer", "填表人"],
  ["filingDate", "填报日期"],
  ["phone", "联系电话"],
  ["unitHead", "单位负责人签字"],
];
const TO_SIGN = "\u3000\u3000\u3000\u3000";

/** Who filled it in; a blank is signed by hand. */
function footLine({ form }: DraftSubject): PaperBlock {
  const entries = FOOT.map(([field, name]) => {
    const typed = readable(form.header.get(field)?.value ?? "");
    return `${name}：${typed === "" ? TO_SIGN : typed}`;
  });
  return { kind: "paragraph", text: entries.join("\u3000"), place: "flush" };
}
