import { amount, asText, points, rate } from "./cells";
import type { BaseDataContent, BudgetTableContent, Scalar } from "./content";
import type { Layout } from "./layout";
import { penFor, type LaidOut, type Pen } from "./pen";

const COLUMNS = 7;
const THIRDS = [1, 3, 5] as const;
const BUILDINGS = [
  "批复规模（㎡）",
  "实际规模（㎡）",
  "规模控制率",
  "预算投资（万元）",
  "实际投资（万元）",
  "投资概算控制率",
] as const;

/** 基础数据表: seven columns, the figures in three pairs of them. */
export function layBaseData(content: BaseDataContent, layout: Layout): LaidOut {
  const pen = penFor(layout);
  const year = content.year;
  pen.label(0, content.title, "title", { columns: COLUMNS });
  pen.down();
  pen.gap();
  pen.label(0, "财政供养人员情况（人）", null, { rows: 2 });
  thirds(pen, (column, index) => {
    pen.label(column, ["编制数", `${year}年实际在职人数`, "控制率"][index] ?? "", null, { columns: 2 });
  });
  pen.put(1, points(content.staff.allowed, layout.points), "controlRates.staff.allowed", { columns: 2 });
  pen.put(3, points(content.staff.actual, layout.points), "controlRates.staff.actual", { columns: 2 });
  pen.put(5, rate(content.staff.rate, layout.rates), "controlRates.staff.rate", { columns: 2 });
  pen.down();
  pen.label(0, "经费控制情况（万元）");
  const headers = [`${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`];
  thirds(pen, (column, index) => pen.label(column, headers[index] ?? "", null, { columns: 2 }));
  for (const row of content.rows) {
    pen.label(0, row.label, `rows.${row.key}.label`);
    thirds(pen, (column, index) => {
      const name = (["priorYearFinal", "currentBudget", "currentFinal"] as const)[index];
      const value = amount(row.amounts[index] ?? null, layout.amounts);
      pen.put(column, value, `rows.${row.key}.${name}`, { columns: 2 });
    });
  }
  layBuildings(pen, content, layout);
  pen.label(0, "厉行节约保障措施");
  pen.put(1, asText(content.austerity), "austerity", { columns: 6 });
  pen.down();
  for (const note of content.notes) {
    pen.put(0, asText(note), null, { columns: COLUMNS });
    pen.down();
  }
  return pen.finish();
}

/** Does something in each pair of columns, then goes down. */
function thirds(pen: Pen, each: (column: number, index: number) => void): void {
  THIRDS.forEach(each);
  pen.down();
}

function layBuildings(pen: Pen, content: BaseDataContent, layout: Layout): void {
  pen.label(0, `楼堂馆所控制情况（${content.year}年完工项目）`, null, { rows: 2 });
  BUILDINGS.forEach((name, index) => pen.label(index + 1, name));
  pen.down();
  const paths = ["area.allowed", "area.actual", "area.rate"].concat(
    ["allowed", "actual", "rate"].map((name) => `investment.${name}`),
  );
  content.buildings.forEach((value: Scalar, index) => {
    const isRate = index === 2 || index === 5;
    const typed = isRate ? rate(value, layout.rates) : points(value, layout.points);
    pen.put(index + 1, typed, `controlRates.${paths[index] ?? ""}`);
  });
  pen.down();
}

/** 基本支出情况 or 项目支出情况: four columns under a unit line. */
export function layBudgetTable(content: BudgetTableContent, layout: Layout): LaidOut {
  const pen = penFor(layout);
  pen.label(0, content.title, "title", { columns: 4 });
  pen.down();
  pen.put(0, asText(layout.amounts === "yuan" ? "金额单位：元" : "金额单位：万元"), null, { columns: 4 });
  pen.down();
  ["预算项目", "本年预算", "年中追加", "本年决算金额"].forEach((name, column) => pen.label(column, name));
  pen.down();
  content.rows.forEach((row, index) => {
    pen.label(0, row.label, `rows[${index}].label`);
    pen.put(1, amount(row.budget, layout.amounts), `rows[${index}].budget`);
    pen.put(2, amount(row.addition, layout.amounts), `rows[${index}].addition`);
    pen.put(3, amount(row.final, layout.amounts), `rows[${index}].final`);
    pen.down();
  });
  return pen.finish();
}
