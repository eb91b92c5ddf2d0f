import { show } from "../../../src/core/cells/decimal";
import type { IndicatorResult } from "../../../src/core/compute/indicator";
import type { IndicatorValue } from "../../../src/core/values/value";
import type { CaseId } from "./cases";

/**
 * Row by row: name | target (class, operator, number, unit) | actual | what becomes of it: the score by hand
 * arithmetic, or why a person must judge. Read from the published tables, not from the program.
 */
export const CASE_ROWS: Readonly<Record<CaseId, string>> = {
  "002": `
    委托业务数量           | quantity ge 50 个   | quantity 50   | 8
    业务报告合格率         | quantity ge 100 %   | quantity 100  | 8
    经费支出合规性         | phrase              | tier          | manual qualitative
    提交报告及时性         | phrase              | tier          | manual qualitative
    项目总成本             | quantity le 90 万元 | quantity 90   | 8
    单项业务成本           | phrase              | tier          | manual qualitative
    对公平的影响程度       | phrase              | tier          | manual qualitative
    对成本控制的影响程度   | phrase              | tier          | manual qualitative
    制度落实的持续性影响   | phrase              | tier          | manual qualitative
                           | blank               | blank         | blank`,
  "008": `
    发放(缴纳)覆盖率     | quantity eq 100 % | blank | manual noActual
    足额保障率(参保率)   | quantity eq 100 % | blank | manual noActual`,
  "012": `
    安装长度                 | quantity ge 266 米  | quantity ge 266 米  | manual copiedTarget
    设备宽度                 | quantity ge 50 厘米 | quantity ge 50 厘米 | manual copiedTarget
    项目(工程)验收合格率     | quantity 100 %      | quantity 100 %      | 20
    及时(按期)开工率         | quantity ge 90 %    | quantity ge 90 %    | manual copiedTarget
    及时(按期)完工率         | quantity ge 90 %    | quantity ge 90 %    | manual copiedTarget
    项目计划总投资           | quantity 20 万元    | quantity 20 万元    | 10
    受益人口数               | quantity ge 1000 人 | quantity ge 1000 人 | manual copiedTarget
    生产生活条件改善状况     | phrase              | phrase              | manual qualitative
    受益户满意度             | quantity ge 95 %    | quantity ge 95 %    | manual copiedTarget`,
  "013": `
    补助种植面积               | quantity 29.5 亩        | quantity 29.5 亩 | 20
    其中甲类种植面积           | quantity 1.5 亩         | quantity 1.5 亩  | manual detail
    其中乙类种植面积           | quantity 5 亩           | quantity 5 亩    | manual detail
    其中丙类种植               | quantity 20 亩          | quantity 20 亩   | manual detail
    其中丁类种植               | quantity 3 亩           | quantity 3 亩    | manual detail
    补助水面面积               | quantity 3 亩           | quantity 3 亩    | 10
    其中水面养殖面积           | quantity 3 亩           | quantity 3 亩    | manual detail
    补助养殖数量               | quantity 192 只         | quantity 192 只  | 10
    其中羊养殖数量             | quantity 180 只         | quantity 180 只  | manual detail
    其中猪养殖数量             | quantity 12 头          | quantity 12 头   | manual detail
    种植成活率                 | quantity 95 %           | quantity 95 %    | 5
    养殖成活率                 | quantity 95 %           | quantity 100 %   | 5
    带动增加农户收入(总收入)   | quantity ge 11.376 万元 | quantity 12 万元 | 20
    受益人口数量               | quantity 90 人          | quantity 90 人   | 10`,
  // 98 ÷ 100 × 10 = 9.8; everything else is met.
  "017": `
    受资助人数         | quantity ge 735 人次 | quantity 735   | 10
    政策覆盖率         | quantity ge 100 %    | quantity 100 % | 10
    资金到位及时率     | quantity ge 100 %    | quantity 100 % | 10
    补助标准达标率     | quantity eq 100 %    | quantity 100 % | 10
    减轻家庭经济负担   | phrase               | phrase         | manual qualitative
    政策知晓率         | quantity eq 100 %    | quantity 98 %  | 9.8
    促进事业健康发展   | quantity ge 100 %    | quantity 100 % | 10
    学生满意度         | quantity ge 95 %     | quantity 100 % | 10
    家长满意度         | quantity ge 95 %     | quantity 100 % | 10`,
  // No weights in the rows: whatever can be compared waits for its weight.
  "019": `
    一个存储备份器         | quantity 25 TB     | quantity 25 TB     | manual noWeight
    布点全覆盖             | quantity 100 %     | quantity 100 %     | manual noWeight
    最新资源               | phrase             | phrase             | manual qualitative
    可保证使用时长         | phrase             | phrase             | manual qualitative
    2022年全年             | duration ge 360 天 | duration ge 360 天 | manual copiedTarget
    采购原则               | quantity 5 万      | quantity 5 万      | manual noWeight
    公益服务无经济效益     | phrase             | phrase             | manual qualitative
    方便查找检阅           | phrase             | phrase             | manual qualitative
    丰富文化活动           | blank              | blank              | blank
    环境优良               | phrase             | phrase             | manual qualitative
    绿色环保               | phrase             | phrase             | manual qualitative
    ≥360天服务             | duration ge 360 天 | duration ge 360 天 | manual copiedTarget`,
  "020": `
    完成宣传片与方案编制             | composite      | composite          | manual noWeight
    通过专家评审                     | phrase         | phrase             | manual qualitative
    上半年完成制作;下半年完成方案    | composite      | phrase             | manual qualitativeActual
    制作费、编制费                   | quantity 200 万 | quantity 195.5 万元 | manual noWeight
    项目谋划                         | phrase         | phrase             | manual qualitative
    指导建设                         | phrase         | phrase             | manual qualitative
    有利于生态发展                   | phrase         | phrase             | manual qualitative
    群众满意度                       | phrase         | phrase             | manual qualitative`,
  // 28, 21 and 250 are misread ≥8, ≥1 and ≥50: never scored by themselves. 受害率 0 ≤ 0.9, 成灾率 0.1 ≤ 0.4.
  "028": `
    当期任务完成率   | quantity 90  | quantity 100 | 10
    管护面积甲       | quantity 28  | quantity 8   | manual suspectedSign
    抚育面积         | quantity 21  | quantity 1   | manual suspectedSign
    管护面积乙       | quantity 250 | quantity 50  | manual suspectedSign
    受害率           | quantity 0.9 | quantity 0   | 10
    成灾率           | quantity 0.4 | quantity 0.1 | 10`,
  "032": `
    抽验品种               | quantity ge 3       | quantity 4   | manual notScored
    抽验批次甲             | quantity ge 3       | quantity 7   | manual notScored
    抽验批次乙             | quantity ge 2       | quantity 3   | manual notScored
    监管企业数甲           | quantity ge 124     | quantity 253 | manual notScored
    监管企业数乙           | quantity ge 290     | quantity 311 | manual notScored
    监管企业数丙           | quantity ge 21      | quantity 85  | manual notScored
    人均培训学时           | quantity ge 90      | quantity 96  | manual notScored
    抽检完成率甲           | quantity 100 %      | quantity 100 % | manual notScored
    抽检完成率乙           | quantity 100 %      | quantity 100 % | manual notScored
    抽检完成率丙           | quantity 100 %      | quantity 100 % | manual notScored
    不合格处置率           | blank               | blank        | blank
    每百万人口报告数甲     | quantity ge 150     | quantity 150 | manual notScored
    每百万人口报告数乙     | quantity ge 10      | quantity 10  | manual notScored
    每百万人口报告数丙     | quantity ge 30      | quantity 30  | manual notScored
    培训人员覆盖率         | quantity 100 %      | quantity 100 % | manual notScored
    任务完成时间           | date                | date         | manual notScored
    培训成本               |  quantity 400 元/人、天 | quantity 180 元/人、天 | manual notScored
    平均标准甲             | blank               | blank        | blank
    平均标准乙             | blank               | blank        | blank`,
  // 8676 ÷ 8755 × 15 = 14.8646… → 14.86; 95% of 95% is the full weight, not 95% of it.
  "036": `
    参加人数               | quantity 8755  | quantity 8676  | 14.86
    资金是否全部纳入统 筹  | quantity 100 % | quantity 100 % | 15
    资金是否全部及时纳 入  | quantity 100 % | quantity 100 % | 10
    配套资金每人每年       | quantity 75 元 | quantity 75 元 | 10
    是否解决困难问题       | quantity 95 %  | quantity 95 %  | 30
    是否满意               | quantity 95 %  | quantity 95 %  | 10`,
  "039": `
    布展面积               | quantity 300 ㎡   | quantity 0        | manual notScored
    工程实施总体质量       | phrase            | phrase            | manual qualitative
    安全事故发生率         | quantity le 0 %   | quantity le 0 %   | manual copiedTarget
    招投标程序需要的时间   | duration 1 个月   | duration 1 个月   | manual notScored
    项目完成周期周期       | duration 4 个月   | duration 4 个月   | manual notScored`,
  // 95 ÷ 100 × 6 = 5.7; the day is kept: 6.
  "041": `
    修缮建筑数量           | phrase               | phrase               | manual qualitative
    修缮建筑面积           | quantity 6000 平方米 | quantity 6000 平方米 | 7
    修缮级别               | phrase               | phrase               | manual qualitative
    验收通过率             | quantity 100 %       | quantity 95 %        | 5.7
    工程质量管理           | quantity ge 95 %     | quantity 98 %        | 6
    文明施工               | quantity ge 95 %     | quantity 97 %        | 6
    项目设计、招标、施工   | date                 | date                 | 6
    项目成本控制在预算内   | phrase               | quantity 100 %       | manual qualitative
    体现价值,提升知名度    | phrase               | phrase               | manual qualitative`,
};

/**
 * Everything found, with its cell. What the remarks of the cases call odd or wrong is here; that the excerpts
 * were cut (no total, weights short of 100) is true of the workbooks as they are.
 */
export const CASE_FINDINGS: Readonly<Record<CaseId, string>> = {
  // "Total funds row printed 0/0/0/0/0 while its component row holds 90/89.974/89.974."
  "002": `
    error funds/parts-make-total D6
    error funds/parts-make-total E6
    error funds/parts-make-total F6
    error weights/sum-to-total G12
    warning totals/present H12
    hint form/levels-complete B12
    hint values/target-countable E18`,
  // "Published UNFILLED … and the template prompts left in the cells." Every amount is text.
  // 238.93 became 251.89 without a word, which the profile of 四川 asks for.
  "008": `
    error funds/score-filled I6
    error values/actual-filled H14
    error values/actual-filled H15
    error totals/filled J16
    warning form/no-template-prompts G12
    warning funds/adjustment-explained J6
    hint entries/numbers-are-numbers D6`,
  // "Weights 70+20+10+10=110 but 总分 printed 100/100; … Actual values copied with their ≥ sign."
  "012": `
    error weights/sum-to-total E22
    error totals/score-sum H22
    warning values/actual-not-copied G13
    warning values/actual-not-copied G14
    warning values/actual-not-copied G16
    warning values/actual-not-copied G17
    warning values/actual-not-copied G19
    warning values/actual-not-copied G21
    hint entries/numbers-are-numbers D7
    hint weights/usual-split B13`,
  // "Weight and score 10 printed on both the total and the component funds row."
  "013": `
    error weights/sum-to-total E12
    warning totals/present H12
    hint funds/weight-once F8
    hint form/levels-complete B12`,
  // "Row met at 100% but scored 7 of 10 with no reason; 98% against =100% scored 9 (proportional 9.8), no reason."
  "017": `
    warning scores/match-formula J14
    warning reasons/given-when-below K14
    warning scores/match-formula J17
    warning reasons/given-when-below K17
    hint weights/usual-split B12`,
  // "A row with neither target nor actual."
  "019": `
    warning totals/present G10
    warning values/actual-not-copied F15
    warning values/actual-not-copied F22
    hint values/money-unit-complete E16
    hint values/money-unit-complete F16
    hint values/named-row-used D19`,
  // "Arithmetic right. Satisfaction target 满意 answered 完成."
  "020": `
    warning values/satisfaction-measured F15
    hint values/money-unit-complete E11`,
  // "OCR dropped the signs: the leading 2 in 28/21/250 is a misread ≥."
  "028": `
    error totals/score-sum C3
    error weights/sum-to-total F8
    hint entries/numbers-are-numbers H5
    hint values/sign-legible E10
    hint values/sign-legible E11
    hint values/sign-legible E12`,
  // "Over-achievement up to 305% (21→85) without comment; … Empty rows left in."
  "032": `
    hint entries/money-unit-plain D5
    hint entries/money-unit-plain E5
    hint values/over-achievement F9
    hint values/over-achievement F10
    hint values/over-achievement F11
    hint values/over-achievement F12
    hint values/over-achievement F14
    hint values/named-row-used D19
    hint values/named-row-used D26
    hint values/named-row-used D27`,
  // "99.10% printed 99%, scored 9. 99.1% scored 13 of 15. Met 95%=95% scored 27 of 30 and 9 of 10. … 93, printed total 94."
  "036": `
    error funds/score-correct I6
    error totals/score-sum H19
    warning scores/match-formula H13
    warning scores/match-formula H17
    warning reasons/given-when-below I17
    warning scores/match-formula H18
    warning reasons/given-when-below I18
    hint entries/numbers-are-numbers E6`,
  // "Nothing built, yet 工程实施总体质量 answered 一次性 and 项目完成周期 answered 4个月 as if met."
  "039": `
    warning values/actual-not-copied F16
    hint entries/numbers-are-numbers D7
    hint reasons/agree-with-actual G15
    hint reasons/agree-with-actual G18`,
  // "Execution weight 9 (not 10), rate 0.958 (0.9586), score 8 …; weight and score printed on both funds rows.
  // 95% of 100% scored 5 of 6 (5.7), no reason. Date row met but 5 of 6."
  "041": `
    error funds/score-correct I5
    error weights/sum-to-total G11
    warning totals/present H11
    warning scores/match-formula H15
    warning reasons/given-when-below I15
    warning scores/match-formula H18
    warning reasons/given-when-below I18
    hint weights/usual-split G5
    hint funds/rate-rounded-not-cut H5
    hint funds/weight-once G6
    hint funds/rate-rounded-not-cut H6
    hint form/levels-complete B11
    hint values/target-countable E14
    hint values/target-countable E19`,
};

/** The lines of a table of facts, without blank ones. */
export function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A line without the blanks that only align it. */
export function squeezed(line: string): string {
  return line
    .split("|")
    .map((piece) => piece.trim())
    .join(" | ");
}

/** A row of a case as its line of facts. */
export function rowText(one: IndicatorResult): string {
  const outcome = one.score
    ? show(one.score)
    : one.state === "manual"
      ? `manual ${one.reason ?? ""}`
      : one.state;
  const name = one.row.level3?.value ?? "";
  return [name, valueText(one.row.target?.value), valueText(one.row.actual?.value), outcome].join(" | ");
}

function valueText(value: IndicatorValue | undefined): string {
  if (!value) return "";
  const number = value.quantity ? show(value.quantity.number) : null;
  return [value.class, value.operator, number, value.quantity?.unit]
    .filter((piece) => piece !== null && piece !== undefined)
    .join(" ");
}
