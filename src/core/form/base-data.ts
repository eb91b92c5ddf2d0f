import { bareLabel } from "../cells/text";
import { amountAt, readHeader, readYear } from "./entries";
import { cellsOf, usedArea, type BlockRange } from "./evaluation";
import { BASE_DATA_ROWS, FOOT_NAMES, roleFinder } from "./labels";
import type { AmountEntry, BaseDataForm, BaseDataKey, BaseDataRow, ControlRate, LabelYear } from "./model";
import { refOf, type SheetView, type ViewCell } from "./sheet-view";

const rowKey = roleFinder(BASE_DATA_ROWS);

interface AmountColumns {
  readonly headerRow: number;
  readonly prior: number | null;
  readonly budget: number | null;
  readonly final: number | null;
  readonly first: number;
}

/** Reads 部门整体支出绩效评价基础数据表 between two rows. */
export function readBaseData(view: SheetView, range: BlockRange): BaseDataForm {
  const columns = amountColumns(view, range);
  const title = range.title;
  return {
    kind: "baseData",
    sheet: view.grid.sheet,
    area: usedArea(view, range),
    title,
    year: readYear(view, title, range.from, range.from + 3),
    header: readHeader(view, range.from, range.to),
    moneyUnit: "万元",
    moneyUnitPrinted: true,
    cells: cellsOf(view, range),
    rows: columns ? amountRows(view, range, columns) : [],
    controlRates: controlRates(view, range),
    labelYears: labelYears(view, range),
  };
}

function amountColumns(view: SheetView, range: BlockRange): AmountColumns | null {
  for (const row of view.rows) {
    if (row < range.from || row > range.to) continue;
    const cells = view.across(row);
    const last = cells.filter((one) => /决算数?$/.test(bareLabel(one.label)));
    const budget = cells.find((one) => /预算数?$/.test(bareLabel(one.label)));
    if (last.length === 0 || !budget) continue;
    const prior = last.find((one) => one.column < budget.column);
    const final = last.find((one) => one.column > budget.column);
    const columns = [prior, budget, final].flatMap((one) => (one ? [one.column] : []));
    return {
      headerRow: row,
      prior: prior?.column ?? null,
      budget: budget.column,
      final: final?.column ?? null,
      first: Math.min(...columns),
    };
  }
  return null;
}

function amountRows(view: SheetView, range: BlockRange, columns: AmountColumns): BaseDataRow[] {
  const rows: BaseDataRow[] = [];
  let parent: BaseDataKey = "other";
  for (const row of view.rows) {
    if (row <= columns.headerRow || row > range.to) continue;
    const label = view
      .starting(row)
      .filter((one) => one.column < columns.first && one.label !== "")
      .at(-1);
    if (!label) continue;
    if (FOOT_NAMES.test(label.label) || /^(楼堂馆所|厉行节约)/.test(label.label)) break;
    const key = keyOf(label, parent);
    if (key === "projectExpenditure" || key === "operatingFunds") parent = key;
    else if (key !== "projectPart" && key !== "operatingPart") parent = "other";
    const amount = (column: number | null): AmountEntry | null =>
      column === null ? null : amountAt(view, row, column);
    rows.push({
      key,
      label: label.raw,
      at: refOf(view, label),
      hidden: view.isHidden(row),
      priorYearFinal: amount(columns.prior),
      currentBudget: amount(columns.budget),
      currentFinal: amount(columns.final),
    });
  }
  return rows;
}

/** The row's key by its name; under 项目支出 and 公用经费 by its place, for units rename those rows. */
function keyOf(label: ViewCell, parent: BaseDataKey): BaseDataKey {
  const name = label.label.replace(/^其中[::]?/u, "").replace(/^[\d一二三四五六七八九十]+[、.．]/u, "");
  const known = rowKey(name);
  if (known) return known;
  if (parent === "projectExpenditure") return "projectPart";
  if (parent === "operatingFunds") return "operatingPart";
  return "other";
}

function controlRates(view: SheetView, range: BlockRange): ControlRate[] {
  const rates: ControlRate[] = [];
  for (const row of view.rows) {
    if (row < range.from || row > range.to) continue;
    const cells = view.across(row).map((one) => ({ one, name: bareLabel(one.label) }));
    const find = (pattern: RegExp): ViewCell | undefined => cells.find(({ name }) => pattern.test(name))?.one;
    push(
      rates,
      view,
      row,
      "staff",
      "财政供养人员控制率",
      find(/^编制(人)?数$/),
      find(/在职人(员)?数$/),
      find(/^(在职人员)?控制率$/),
    );
    push(
      rates,
      view,
      row,
      "area",
      "楼堂馆所规模控制率",
      find(/^批复规模/),
      find(/^实际规模/),
      find(/^规模控制率/),
    );
    push(
      rates,
      view,
      row,
      "investment",
      "楼堂馆所投资概算控制率",
      find(/^预算投资/),
      find(/^实际投资/),
      find(/^投资概算控制率/),
    );
  }
  return rates;
}

function push(
  rates: ControlRate[],
  view: SheetView,
  row: number,
  key: ControlRate["key"],
  label: string,
  allowed: ViewCell | undefined,
  actual: ViewCell | undefined,
  rate: ViewCell | undefined,
): void {
  if (!allowed || !actual || rates.some((one) => one.key === key)) return;
  const below = Math.max(row, allowed.area.bottom, actual.area.bottom) + 1;
  rates.push({
    key,
    label,
    allowed: amountAt(view, below, allowed.column),
    actual: amountAt(view, below, actual.column),
    rate: rate ? amountAt(view, below, rate.column) : null,
  });
}

function labelYears(view: SheetView, range: BlockRange): LabelYear[] {
  const years: LabelYear[] = [];
  for (const row of view.rows) {
    if (row < range.from || row > range.to) continue;
    for (const one of view.starting(row)) {
      const label = one.label;
      const found = /((?:19|20)\d{2})年/u.exec(label);
      if (!found || label.length > 30) continue;
      const isFigure = /(决算|预算)数?$/.test(label) || /在职人(员)?数/.test(label) || /完工项目/.test(label);
      if (!isFigure) continue;
      years.push({ at: refOf(view, one), raw: one.raw, year: Number(found[1]), expected: "current" });
    }
  }
  const finals = years.filter((one) => /决算数?$/.test(bareLabel(one.raw)));
  const first = finals.length > 1 ? finals[0] : undefined;
  return years.map((one) => (one === first ? { ...one, expected: "prior" } : one));
}
