import { bareLabel, labelOf } from "../cells/text";
import type { Anchor } from "./anchors";
import { amountAt, readHeader, readYear } from "./entries";
import { cellsOf, usedArea, type BlockRange } from "./evaluation";
import { FOOT_NAMES } from "./labels";
import type { AmountEntry, BudgetTableForm, BudgetTableRow, HeaderCell } from "./model";
import { readMoneyUnit } from "./money-unit";
import { refOf, type SheetView } from "./sheet-view";

type BudgetAnchor = Extract<Anchor, { kind: "budgetTable" }>;

/** Reads 基本支出情况 or 项目支出情况: item, budget, addition, final, the first row the total. */
export function readBudgetTable(view: SheetView, anchor: BudgetAnchor, range: BlockRange): BudgetTableForm {
  const rows = tableRows(view, anchor, range.to);
  // The sheet's name speaks last: two tables may stand on one sheet.
  const headings = [
    labelOf(range.title?.raw ?? ""),
    bareLabel(rows[0]?.label ?? ""),
    labelOf(view.grid.sheet),
  ];
  const moneyUnit = readMoneyUnit(view, range.from, anchor.row);
  const header = (role: "budget" | "addition" | "final"): string =>
    (anchor.columns.get(role)?.raw ?? "").replace(/\s+/gu, "");
  return {
    kind: "budgetTable",
    sheet: view.grid.sheet,
    area: usedArea(view, range),
    title: range.title,
    year: readYear(view, range.title, range.from, anchor.row),
    header: readHeader(view, range.from, range.to),
    moneyUnit: moneyUnit ?? "万元",
    moneyUnitPrinted: moneyUnit !== null,
    cells: cellsOf(view, range),
    subject: headings.map(subjectIn).find((subject) => subject !== "other") ?? "other",
    rows,
    headers: { budget: header("budget"), addition: header("addition"), final: header("final") },
  };
}

function subjectIn(heading: string): BudgetTableForm["subject"] {
  return heading.includes("基本支出") ? "basic" : heading.includes("项目支出") ? "project" : "other";
}

function tableRows(view: SheetView, anchor: BudgetAnchor, to: number): BudgetTableRow[] {
  const item = anchor.columns.get("item") as HeaderCell;
  const amount = (row: number, role: "budget" | "addition" | "final"): AmountEntry =>
    amountAt(view, row, (anchor.columns.get(role) as HeaderCell).left);
  const rows: BudgetTableRow[] = [];
  for (const row of view.rows) {
    if (row <= anchor.row || row > to) continue;
    const label = view.starting(row).find((one) => one.column >= item.left && one.column <= item.right);
    if (
      !label ||
      FOOT_NAMES.test(label.label) ||
      label.area.right >= (anchor.columns.get("budget") as HeaderCell).left
    )
      break;
    rows.push({
      label: label.raw,
      at: refOf(view, label),
      hidden: view.isHidden(row),
      isTotal: rows.length === 0 || /^(合计|总计)$/.test(bareLabel(label.raw)),
      budget: amount(row, "budget"),
      addition: amount(row, "addition"),
      final: amount(row, "final"),
    });
  }
  return rows;
}
