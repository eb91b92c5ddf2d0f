import { addressKey } from "../core/cells/address";
import type { Cell } from "../core/cells/cell";
import type { Grid } from "../core/cells/grid";
import { numberValue, textValue } from "../core/cells/value";

/** A form as short as can be with something of everything in it, faults included; columns are set apart by `|`. */
const FORM = `
项目支出绩效自评表
（2024年度）
项目名称|道路养护
主管部门|交通局|||实施单位|养护站
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|100|120|104.5|10|86%|9
|其中：财政拨款|100|120|104.5|—|86%|—
|其他资金|0|0|0|—||—
年度总体目标|预期目标||||实际完成情况
|养护道路120公里，群众满意度达到90%以上。||||养护道路118公里，完成率为98%，支出104.5万元，较上年增加4.5万元。
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|养护里程|≥120公里|118公里|20|20
||巡查次数|12次|18次|10|10|计划调整，下年据实设定指标值
|质量指标|验收合格率|100%|98%|10|9.8|雨季较长，个别路段返工
|时效指标|完成时间|2024年12月底前|2024年11月|10|10
|成本指标|养护成本|≤1万元/公里|0.9万元/公里|10|10
效益指标|社会效益指标|出行条件|有效改善|达成预期指标|20|18|按计划完成
满意度指标|服务对象满意度指标|群众满意度|≥90%|９２％|10|10
总分|||||100|97
`;

/** That form as a sheet. */
export function rehearsalForm(): Grid {
  const cells = new Map<number, Cell>();
  for (const [row, line] of FORM.trim().split("\n").entries())
    for (const [column, text] of line.split("|").entries())
      if (text !== "") cells.set(addressKey(row, column), cellOf(text));
  return {
    sheet: "自评表",
    visibility: "visible",
    isProtected: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function cellOf(text: string): Cell {
  const number = Number(text);
  const value = Number.isNaN(number) ? textValue(text) : numberValue(number);
  return { value, text, numberFormat: "General", formula: null, locked: false };
}
