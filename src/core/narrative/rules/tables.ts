import { decimal, show, sum } from "../../cells/decimal";
import { sumAgrees } from "../../compute/tolerance";
import type { ReportTable } from "../document";
import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";
import { TABLE_RATE_RULES } from "./table-rates";
import { firstText, numberIn, plainTables, rowsOf, TOTAL, type Row, type Typed } from "./table-rows";

/** Rows that repeat others, or belong to them: their table is no plain list. */
const NESTED = /其中|小计|^[一二三四五六七八九十]、|^[(（][一二三四五六七八九十]/u;
/** Columns whose figures are not added. */
const NO_SUM = /率|单价|标准|平均|比上年|增减|增长|序号|编号|年份|年度|时间|电话/u;
const SHARE = /占比|比例|比重|权重/u;

interface ColumnData {
  readonly column: string;
  readonly total: string;
  readonly added: string;
  readonly count: number;
}

/** The columns of a plain list whose rows do not make the total row. */
function* columnsOf(table: ReportTable, text: string) {
  const rows = rowsOf(table, text);
  const at = rows.findIndex((row) => TOTAL.test(firstText(row)));
  const total = rows[at];
  const isOnly = rows.filter((row) => TOTAL.test(firstText(row))).length === 1;
  if (
    !total ||
    !isOnly ||
    rows.some((row) => [...row.values()].some(({ text: words }) => NESTED.test(words)))
  )
    return;
  const isListed = (row: Row): boolean =>
    [...row].some(([column, cell]) => column > 0 && numberIn(cell) !== null);
  const before = rows.slice(0, at).filter(isListed);
  const listed = before.length > 0 ? before : rows.slice(at + 1).filter(isListed);
  const header = rows
    .slice(0, at)
    .filter((row) => !isListed(row))
    .at(-1);
  if (listed.length < 2) return;
  for (const [column, cell] of total) {
    const name = header?.get(column)?.text ?? "";
    const numbers = listed.map((row) => numberIn(row.get(column)));
    const told = numberIn(cell);
    if (!told || column === 0 || NO_SUM.test(name.replace(SHARE, "")) || numbers.some((one) => one === null))
      continue;
    const all = numbers as readonly Typed[];
    const isShare = cell.text.endsWith("%");
    if (isShare && !SHARE.test(name)) continue;
    const added = sum(all.map(({ value }) => value));
    const difference = added.minus(told.value);
    const decimals = [told, ...all].map((one) => one.decimals);
    // Shares are rounded one by one.
    const isRounded = isShare && difference.abs().lte(decimal("0.01").times(all.length));
    if (isRounded || sumAgrees(difference, decimals)) continue;
    const data: ColumnData = {
      column: name,
      total: cell.text,
      added: `${show(added)}${isShare ? "%" : ""}`,
      count: all.length,
    };
    const places = listed.flatMap((row) => row.get(column)?.at ?? []);
    yield {
      at: [cell.at, ...places] as const,
      data,
      values: all.map(({ value }) => show(value)).join("+"),
      told,
      added,
    };
  }
}

const tableAddsUp = defineNarrativeRule<ColumnData>({
  id: "narrative/table-adds-up",
  severity: "warning",
  title: "表中的合计等于所列各行之和",
  basis: { text: "合计＝各行之和，逐列核对；四舍五入能解释的差不算" },
  help: "报告里的表合计与明细不符，必有一个写错。",
  remedy: "核对合计与各行，改正写错的一处。",
  example: {
    wrong: "表中文献购置60万元、读者活动31.5万元，合计91万元",
    right: "表中文献购置60万元、读者活动31.5万元，合计91.5万元",
    edge: "有“其中”“小计”分层的表、比率和标准的列不核对",
  },
  *find(context) {
    for (const table of plainTables(context)) {
      for (const { at, data, values, told, added } of columnsOf(table, context.reading.document.text))
        yield {
          at: [at[0], ...at.slice(1)],
          data,
          expression: {
            addresses: `“${data.column}”一列之和`,
            values,
            expected: show(added),
            found: show(told.value),
            delta: null,
          },
        };
    }
  },
  message: ({ column, total, added, count }) =>
    `表中${column === "" ? "" : `“${column}”一列`}所列${String(count)}行之和为${added}，合计写的是${total}。`,
});

export const TABLE_RULES: readonly NarrativeRule[] = [tableAddsUp, ...TABLE_RATE_RULES];
