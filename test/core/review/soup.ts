import fc from "fast-check";
import { addressKey, type Area } from "../../../src/core/cells/address";
import type { Cell } from "../../../src/core/cells/cell";
import type { Grid } from "../../../src/core/cells/grid";
import { numberValue, textValue, type CellValue } from "../../../src/core/cells/value";
import { shownText } from "../../../src/host/shown-text";

/** Words of the forms, so that soups come close to being one. */
const WORDS = [
  "项目支出绩效自评表",
  "2024年度部门整体支出绩效自评表",
  "（2024年度）",
  "项目名称",
  "主管部门",
  "项目资金（万元）",
  "年初预算数",
  "全年预算数（A）",
  "全年执行数（B）",
  "分值",
  "执行率（B/A）",
  "得分",
  "年度资金总额",
  "其中：当年财政拨款",
  "按收入性质分：",
  "按支出性质分：",
  "其中：一般公共预算：351.02",
  "年度总体目标",
  "预期目标",
  "实际完成情况",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "指标性质",
  "度量单位",
  "偏差原因分析及改进措施",
  "产出指标（50分）",
  "数量指标",
  "满意度指标",
  "≥90%",
  "≤17万元",
  "100%",
  "达成年度指标",
  "2024年9月底前",
  "90%-100%",
  "≥6期；≥300人",
  "总分",
  "合计",
  "自评等级",
  "优",
  "小计",
  "……",
  "指标1：",
  "—",
  "无",
  "填表人：张三 联系电话：123",
  "财政供养人员情况（人）",
  "编制数",
  "2024年实际在职人数",
  "控制率",
  "经费控制情况（万元）",
  "2023年决算数",
  "2024年预算数",
  "2024年决算数",
  "三公经费",
  "项目支出：",
  "公用经费",
  "楼堂馆所控制情况（2023年完工项目）",
  "批复规模（㎡）",
  "实际规模（㎡）",
  "预算项目",
  "本年预算",
  "年中追加",
  "本年决算金额",
  "基本支出：",
  "原因：〔请填写〕",
] as const;

const TEXTS = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: "grapheme" }) },
  {
    weight: 1,
    arbitrary: fc.string({
      maxLength: 8,
      unit: fc.constantFrom(..."0123456789.-+%≥≤＝～至年月日万元个次 　\n"),
    }),
  },
);

export const VALUES: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: TEXTS.map(textValue) },
  {
    weight: 3,
    arbitrary: fc.oneof(fc.nat(120), fc.double({ noNaN: true, min: -1e6, max: 1e6 })).map(numberValue),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1e300, Number.MIN_VALUE, -0, 1e21, 1e-12).map(numberValue),
  },
  { weight: 1, arbitrary: fc.boolean().map((boolean): CellValue => ({ kind: "boolean", boolean })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("#DIV/0!" as const, "#REF!" as const)
      .map((code): CellValue => ({ kind: "error", code })),
  },
);

const FORMATS = ["General", "0.00%", "0%", "yyyy/m/d", "h:mm", "0.00", '0"万元"', "@"] as const;
const FORMULAS = [
  null,
  null,
  null,
  "SUM(A1:H20)",
  "SUM(",
  "SUM(A1:XFD1048576)",
  "A1",
  "SUM(自评表!A1:B2)",
] as const;

export const CELLS: fc.Arbitrary<Cell> = fc
  .tuple(VALUES, fc.constantFrom(...FORMATS), fc.constantFrom(...FORMULAS), fc.boolean())
  .map(([value, numberFormat, formula, locked]) => ({
    value,
    text: shownText(value, numberFormat),
    numberFormat,
    formula,
    locked,
  }));

const AREAS: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(25), fc.nat(12), fc.nat(6), fc.nat(6))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

/** A sheet of anything: words of the forms, numbers and errors at random places, merges that may overlap. */
export function soups(size: number): fc.Arbitrary<Grid> {
  const place = fc.tuple(fc.nat(26), fc.nat(12));
  return fc
    .record({
      cells: fc.array(fc.tuple(place, CELLS), { maxLength: size }),
      merges: fc.array(AREAS, { maxLength: 8 }),
      hiddenRows: fc.array(fc.nat(26), { maxLength: 4 }),
      visibility: fc.constantFrom("visible", "visible", "hidden" as const),
      sheet: fc.constantFrom("自评表", "Sheet1", "基本支出情况"),
    })
    .map(({ cells, merges, hiddenRows, visibility, sheet }) => ({
      sheet,
      visibility: visibility as Grid["visibility"],
      isProtected: false,
      cells: new Map(cells.map(([[row, column], cell]) => [addressKey(row, column), cell])),
      merges,
      hiddenRows: new Set(hiddenRows),
      hiddenColumns: new Set<number>(),
    }));
}
