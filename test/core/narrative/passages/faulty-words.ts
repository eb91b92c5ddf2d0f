import { faulty, type FaultyPassage } from "./faulty";

/** Scores, years, dates, wording. */
export const FAULTY_WORDS: readonly FaultyPassage[] = [
  faulty(
    "error",
    "grade-matches-score",
    "等级为“优”",
    "经综合评定，项目自评得分86.5分，等级为“优”。扣分在时效指标。",
  ),
  faulty("error", "grade-matches-score", "等级为良", "自评得分95分，评价等级为良。扣分在时效指标。"),
  // 10+48.5+29.5+9.5 = 97.5.
  faulty(
    "error",
    "score-parts-sum",
    "自评得分98.5分",
    "预算执行得分10分，产出指标得分48.5分，效益指标得分29.5分，满意度指标得分9.5分。综上，自评得分98.5分。",
  ),
  faulty("error", "score-within-full-marks", "项目自评得分103分", "项目自评得分103分。"),
  faulty(
    "warning",
    "basis-of-the-year",
    "《某市财政局关于开展2022年度预算绩效自评工作的通知》（某财绩〔2023〕3号）",
    "根据《某市财政局关于开展2022年度预算绩效自评工作的通知》（某财绩〔2023〕3号）开展自评。",
  ),
  faulty(
    "warning",
    "basis-of-the-year",
    "《关于批复2022年部门预算的通知》（某财预〔2022〕5号）",
    "根据《关于批复2022年部门预算的通知》（某财预〔2022〕5号），项目预算30万元。",
  ),
  faulty("warning", "events-not-over", "喜迎党的二十大", "组织开展喜迎党的二十大系列活动6场。"),
  faulty("warning", "events-not-over", "“十四五”开好局", "确保实现“十四五”开好局、起好步。"),
  faulty(
    "warning",
    "funds-in-the-year",
    "于2022年3月拨付到位",
    "2024年项目资金30万元，于2022年3月拨付到位。",
  ),
  faulty("warning", "dates-exist", "2024年11月31日", "项目于2024年11月31日通过验收。"),
  faulty("warning", "filed-after-the-year", "填报日期：2023年3月28日", "填报日期：2023年3月28日"),
  faulty("warning", "no-template-residue", "XX", "我单位XX项目完成了年度任务。"),
  faulty("warning", "no-template-residue", "〔请填写：主要成效〕", "项目成效明显。〔请填写：主要成效〕"),
  faulty("warning", "no-template-residue", "XXX", "项目预算XXX万元，年内全部使用。"),
  faulty("hint", "no-export-marks", "[bookmark: _GoBack]", "项目按期完成。[bookmark: _GoBack]"),
  faulty("hint", "ordinals-in-order", "二是强化过程监管。三是严格验", "二是强化过程监管。三是严格验收程序。"),
  faulty(
    "hint",
    "sentence-once",
    "项目实施单位按照方案明确的时间节点倒排工期、挂图作战，确保各标段按期保质完成养护任务",
    "项目实施单位按照方案明确的时间节点倒排工期、挂图作战，确保各标段按期保质完成养护任务。经验收合格后付款。项目实施单位按照方案明确的时间节点倒排工期、挂图作战，确保各标段按期保质完成养护任务。",
  ),
  faulty("hint", "phrases-of-the-year", "疫情", "受疫情影响，部分培训改为线上进行。"),
  faulty(
    "hint",
    "phrases-of-the-year",
    "以习近平同志为总书记的党中央",
    "以习近平同志为总书记的党中央高度重视基层工作。",
  ),
  faulty(
    "hint",
    "adjusted-is-no-adjustment",
    "最终预算调整数为498.5万元",
    "年初预算460万元，年中追加38.5万元，最终预算调整数为498.5万元。",
  ),
  // 9.5+46+28+10 = 93.5.
  faulty(
    "error",
    "score-parts-sum",
    "项目自评得分94.5分",
    "项目自评得分94.5分。\n各部分得分：预算执行9.5分，产出指标46分，效益指标28分，满意度指标10分。",
  ),
  // 10+27+33+24 = 94.
  faulty(
    "error",
    "score-parts-sum",
    "自评总分95分",
    "自评总分95分。投入10分得10分，过程30分得27分，产出35分得33分，效果25分得24分。",
  ),
  faulty("warning", "dates-exist", "2月30日", "2月30日召开启动会。"),
  faulty("warning", "filed-after-the-year", "2024年3月20日", "情况报告如下。\n某中心\n2024年3月20日"),
  faulty(
    "hint",
    "items-in-order",
    "3.补植行道树。4.更新标志",
    "主要工作：1.完成路面养护。2.做好桥梁检测。3.清理边沟。3.补植行道树。4.更新标志牌。",
  ),
  // 100-94.5 = 5.5, not 0.5+2+1.
  faulty(
    "warning",
    "deductions-make-loss",
    "扣0.5分，产出指标扣2分，满意度扣1分",
    "自评得分94.5分。其中预算执行扣0.5分，产出指标扣2分，满意度扣1分。",
  ),
];
