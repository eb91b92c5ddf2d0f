import type { Grid } from "../cells/grid";
import { bareLabel, labelOf } from "../cells/text";
import { findPanels, type Anchor, type Panel } from "./anchors";
import { readBaseData } from "./base-data";
import { bindingsOn, type Binding } from "./bindings";
import { readBudgetTable } from "./budget-table";
import { readEvaluationForm, type BlockRange } from "./evaluation";
import { OTHER_FORMS, TITLE } from "./labels";
import type { Form, Title, Unrecognised } from "./model";
import { nearestKind } from "./nearest";
import { lendWeights } from "./scoring-table";
import { refOf, rowsBetween, viewSheet, type SheetView } from "./sheet-view";

/** What was found in a workbook: its forms in order, and every filled sheet in which none was found. */
export interface Recognition {
  readonly forms: readonly Form[];
  readonly unrecognised: readonly Unrecognised[];
}

/**
 * Finds and reads every form of every sheet, wherever it stands; `bindings`: what a person said of header cells.
 * Never throws on content.
 */
export function recognise(grids: readonly Grid[], bindings: readonly Binding[] = []): Recognition {
  const sheets = new Set(grids.map(({ sheet }) => sheet));
  const forms: Form[] = [];
  const unrecognised: Unrecognised[] = [];
  for (const grid of grids) {
    if (grid.cells.size === 0) continue;
    const view = viewSheet(grid, bindingsOn(grid.sheet, sheets, bindings));
    const other = otherForm(view);
    const found = other === null && grid.visibility === "visible" ? findPanels(view).flatMap(formsOf) : [];
    forms.push(...found);
    if (found.length === 0) {
      unrecognised.push({
        sheet: grid.sheet,
        hidden: grid.visibility !== "visible",
        nearest: nearestKind(view),
        otherForm: other,
      });
    }
  }
  return { forms: lendWeights(forms), unrecognised };
}

function formsOf(panel: Panel): Form[] {
  const forms = panel.anchors.map((anchor, index) => {
    const range = rangeOf(panel, index);
    // A form reads its own rows only: many forms on a sheet cost no more than one.
    const own = { ...panel.view, rows: rowsBetween(panel.view, range.from, range.to) };
    return readForm(own, anchor, range);
  });
  return forms.filter(hasContent);
}

/** 三公经费 named on a sheet is no base data table yet: without a row of it there is nothing that could be checked. */
function hasContent(form: Form): boolean {
  return form.kind !== "baseData" || form.rows.length > 0 || form.controlRates.length > 0;
}

function readForm(view: SheetView, anchor: Anchor, range: BlockRange): Form {
  switch (anchor.kind) {
    case "evaluation":
      return readEvaluationForm(view, anchor, range);
    case "baseData":
      return readBaseData(view, range);
    case "budgetTable":
      return readBudgetTable(view, anchor, range);
  }
}

function rangeOf(panel: Panel, index: number): BlockRange {
  const top = topOf(panel, index);
  const next = panel.anchors[index + 1];
  const to = next ? topOf(panel, index + 1).from - 1 : (panel.view.rows.at(-1) ?? 0);
  return { from: top.from, to, title: top.title };
}

/** Where a form begins: at the nearest title above its anchor, else below the anchor of the form above. */
function topOf(panel: Panel, index: number): { readonly from: number; readonly title: Title | null } {
  const anchor = panel.anchors[index] as Anchor;
  const above = panel.anchors[index - 1];
  const floor = above ? lastAnchorRow(above) + 1 : 0;
  const rows = rowsBetween(panel.view, floor, anchor.row);
  for (const row of [...rows].reverse()) {
    const title = titleIn(panel.view, row, anchor);
    if (title) return { from: row, title };
  }
  const first = above ? firstRowAfterGap(panel.view, rows) : rows[0];
  return { from: first ?? anchor.row, title: fallbackTitle(panel.view, first ?? anchor.row) };
}

function lastAnchorRow(anchor: Anchor): number {
  return anchor.kind === "evaluation" ? anchor.lastHeaderRow : anchor.row;
}

function titleIn(view: SheetView, row: number, anchor: Anchor): Title | null {
  const pattern = anchor.kind === "budgetTable" ? /(基本支出|项目支出)情况/ : TITLE;
  const one = view
    .starting(row)
    .find((cell) => cell.label !== "" && cell.label.length <= 50 && pattern.test(cell.label));
  return one ? { at: refOf(view, one), raw: one.raw } : null;
}

/** Between two forms without titles the upper one ends at its total, the lower begins with its head. */
function firstRowAfterGap(view: SheetView, rows: readonly number[]): number | undefined {
  const head = [...rows]
    .reverse()
    .find((row) =>
      view
        .starting(row)
        .some((one) => /^(项目名称|预算部门|转移支付|财政供养人员|单位名称)/.test(bareLabel(one.label))),
    );
  return head ?? rows.at(-1);
}

/** The first line of a form without a known title, where it is one wide text. */
function fallbackTitle(view: SheetView, row: number): Title | null {
  const cells = view.starting(row);
  const one = cells[0];
  if (cells.length !== 1 || !one || one.label === "" || one.area.right === one.area.left) return null;
  return { at: refOf(view, one), raw: one.raw };
}

function otherForm(view: SheetView): string | null {
  for (const row of view.rows.slice(0, 4)) {
    for (const one of view.starting(row)) {
      const label = labelOf(one.label);
      if (label === "" || (TITLE.test(label) && !/汇总/.test(label))) continue;
      const other = OTHER_FORMS.find((form) => form.title.test(label));
      if (other) return other.name;
    }
  }
  return null;
}
