import { addressKey } from "../core/cells/address";
import type { Cell } from "../core/cells/cell";
import type { Grid } from "../core/cells/grid";
import { numberValue, textValue } from "../core/cells/value";

/** Forms as short as can be with something of everything in them, faults included; columns are set apart by `|`. */
const PROJECT = `
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

const DEPARTMENT = `
部门整体支出绩效自评表
（2024年度）
部门名称|交通局
年度预算申请（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|300|320|310.4|10|97%|9.7
|按收入性质分：||||按支出性质分：
|其中：一般公共预算：300||||其中：基本支出：190.4
|其他资金：20||||项目支出：120
年度总体目标|预期目标||||实际完成情况
|保障机关运转，完成道路养护120公里。||||机关运转正常，养护道路118公里。
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
产出指标|数量指标|养护里程|≥120公里|118公里|25|24.6|雨季较长
||培训次数|≥6次|6次|25|25
|成本指标|项目支出|≤120万元|120万元|0|0
效益指标|社会效益指标|出行条件|有效改善|持续改善|30|30
满意度指标|服务对象满意度指标|群众满意度|≥90%|95%|10|10
总分|||||100|99.3
填表人：|张三|填报日期：|2025年3月1日
`;

const BASE_DATA = `
部门整体支出绩效评价基础数据表
财政供养人员情况（人）|编制数||2024年实际在职人数||控制率
|20||19||95%
经费控制情况（万元）|2023年决算数||2024年预算数||2024年决算数
三公经费|3||4||3.5
1、公务用车购置和维护经费|2||3||2.5
2、出国经费|0||0||0
3、公务接待|1||1||1
项目支出：|100||120||120
1、道路养护|100||120||120
公用经费|60||60||58
其中：办公费|20||20||18
政府采购金额|——||30||30
厉行节约保障措施|严格公务用车管理。
`;

/** Those forms as sheets: a project's, a department's and its base data. */
export function rehearsalForms(): readonly Grid[] {
  return [
    sheetOf("项目支出", PROJECT),
    sheetOf("部门整体支出", DEPARTMENT),
    sheetOf("基础数据表", BASE_DATA),
  ];
}

function sheetOf(sheet: string, form: string): Grid {
  const cells = new Map<number, Cell>();
  for (const [row, line] of form.trim().split("\n").entries())
    for (const [column, text] of line.split("|").entries())
      if (text !== "") cells.set(addressKey(row, column), cellOf(text));
  return {
    sheet,
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
