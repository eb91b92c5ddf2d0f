import { labelOf } from "../cells/text";
import type { BaseDataForm, BudgetTableForm, ControlRate, Form } from "../form/model";
import type { PaperBlock, PaperCell } from "../paper/paper";
import { label, shownText, yearText, type IsDoubted, type Shown } from "./annex-cells";

type Row = readonly PaperCell[];

/** A figure of the workbook in so many columns. */
type Figure = (entry: Shown | null | undefined, columns?: number) => PaperCell;

function figures(isDoubted: IsDoubted): Figure {
  return (entry, columns = 1) => ({ text: shownText(entry, isDoubted), columns, align: "centre" });
}

/** 基础数据表 as a table of the paper: seven columns, the figures in pairs of them. */
export function baseDataAnnex(form: BaseDataForm, isDoubted: IsDoubted): readonly PaperBlock[] {
  const year = form.year?.year ?? null;
  const figure = figures(isDoubted);
  const rateOf = (key: ControlRate["key"]) => form.controlRates.find((rate) => rate.key === key);
  return [
    {
      kind: "table",
      caption: `${yearText(year)}部门整体支出绩效评价基础数据表`,
      widths: [4.2, 2, 2, 2, 2, 2, 2],
      headRows: 0,
      rows: [
        ...staffRows(form, rateOf("staff"), year, figure),
        ...amountRows(form, year, figure),
        ...buildingRows(form, rateOf("area"), rateOf("investment"), figure),
        ...austerityRow(form, isDoubted),
      ],
    },
  ];
}

function staffRows(
  form: BaseDataForm,
  rate: ControlRate | undefined,
  year: number | null,
  figure: Figure,
): readonly Row[] {
  if (!rate) return [];
  const ofYear = year === null ? "" : `${String(year)}年`;
  return [
    [
      label("财政供养人员情况（人）", 1, 2),
      label("编制数", 2),
      label(headOf(form, /在职人员?数$/) ?? `${ofYear}实际在职人数`, 2),
      label("控制率", 2),
    ],
    [figure(rate.allowed, 2), figure(rate.actual, 2), figure(rate.rate, 2)],
  ];
}

function amountRows(form: BaseDataForm, year: number | null, figure: Figure): readonly Row[] {
  if (form.rows.length === 0) return [];
  const head = (back: number, words: string): string =>
    year === null ? words : `${String(year - back)}年${words}`;
  const [prior, final] = headsOf(form, /决算数?$/);
  return [
    [
      label("经费控制情况（万元）"),
      label((final ? prior : undefined) ?? (year === null ? "上年决算数" : head(1, "决算数")), 2),
      label(headOf(form, /预算数$/) ?? (year === null ? "本年预算数" : head(0, "预算数")), 2),
      label(final ?? (year === null ? "本年决算数" : head(0, "决算数")), 2),
    ],
    ...form.rows
      .filter(isUsed)
      .map((row): Row => [
        { text: row.label.trim() },
        figure(row.priorYearFinal, 2),
        figure(row.currentBudget, 2),
        figure(row.currentFinal, 2),
      ]),
  ];
}

/** Template rows (…… and the like) are left out. */
function isUsed({ label: name }: { readonly label: string }): boolean {
  return !/^[\s…·.]*$/u.test(name);
}

function buildingRows(
  form: BaseDataForm,
  area: ControlRate | undefined,
  investment: ControlRate | undefined,
  figure: Figure,
): readonly Row[] {
  if (!area && !investment) return [];
  const title = form.cells.find(({ raw }) => /^楼堂馆所/u.test(labelOf(raw)))?.raw ?? "楼堂馆所控制情况";
  return [
    [
      label(title.trim(), 1, 2),
      label("批复规模（㎡）"),
      label("实际规模（㎡）"),
      label("规模控制率"),
      label("预算投资（万元）"),
      label("实际投资（万元）"),
      label("投资概算控制率"),
    ],
    [
      figure(area?.allowed),
      figure(area?.actual),
      figure(area?.rate),
      figure(investment?.allowed),
      figure(investment?.actual),
      figure(investment?.rate),
    ],
  ];
}

function austerityRow(form: BaseDataForm, isDoubted: IsDoubted): readonly Row[] {
  const at = form.cells.find(({ raw }) => /^厉行节约/u.test(labelOf(raw)))?.at;
  if (!at) return [];
  const beside = form.cells.find((one) => one.at.row === at.row && one.at.column > at.column);
  return [[label("厉行节约保障措施"), { text: shownText(beside, isDoubted), columns: 6 }]];
}

/** Header texts of the form that a pattern fits, from left to right. */
function headsOf(form: Form, pattern: RegExp): readonly string[] {
  const found = form.cells.filter(({ raw }) => pattern.test(labelOf(raw)));
  const row = found[0]?.at.row;
  return found
    .filter(({ at }) => at.row === row)
    .sort((a, b) => a.at.column - b.at.column)
    .map(({ raw }) => raw.trim());
}

function headOf(form: Form, pattern: RegExp): string | null {
  return headsOf(form, pattern)[0] ?? null;
}

/** 基本支出情况 or 项目支出情况 as a table of the paper. */
export function budgetTableAnnex(form: BudgetTableForm, isDoubted: IsDoubted): readonly PaperBlock[] {
  const { headers } = form;
  const figure = figures(isDoubted);
  return [
    {
      kind: "paragraph",
      text: `金额单位：${form.moneyUnit}`,
      place: "right",
    },
    {
      kind: "table",
      caption: budgetTitle(form),
      widths: [4, 2, 2, 2],
      headRows: 1,
      rows: [
        [
          label("预算项目"),
          label(headers.budget || "本年预算"),
          label(headers.addition || "年中追加"),
          label(headers.final || "本年决算金额"),
        ],
        ...form.rows.map((row): Row => [
          { text: row.label.trim() },
          figure(row.budget),
          figure(row.addition),
          figure(row.final),
        ]),
      ],
    },
  ];
}

const SUBJECT_WORDS = { basic: "部门基本支出情况", project: "部门项目支出情况", other: "支出情况" } as const;

function budgetTitle(form: BudgetTableForm): string {
  return `${yearText(form.year?.year ?? null)}${SUBJECT_WORDS[form.subject]}`;
}
