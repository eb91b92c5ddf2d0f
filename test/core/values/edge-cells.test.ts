import { actual, notation, target } from "./notation";

/** Cells near a border of the grammar: what makes the neighbour read otherwise stands beside it. */
const TARGETS: readonly (readonly [string, string])[] = [
  // bounds said of something before the number comes
  ["每年至少开展2次", "frequency ge 2 次/年 per 年"],
  ["每月≥1次", "frequency ge 1 次/月 per 月"],
  ["1次/月以上", "frequency ge 1 次/月 per 月"],
  ["不低于总数的90%", "quantity ge 90 %"],
  ["不低于2021年的90%", "quantity ge 90 %"],
  ["不超过预算数100%", "quantity le 100 %"],
  ["控制在预算的100%以内", "quantity le 100 %"],
  ["不超预算完成5个", "quantity - 5 个"],
  ["大于、等于90%", "quantity ge 90 %"],
  ["≯5%", "quantity le 5 %"],
  ["≮95%", "quantity ge 95 %"],
  ["〉90%", "quantity gt 90 %"],
  ["90℅", "quantity - 90 %"],
  ["90%（不含）以上", "quantity gt 90 %"],
  ["3%（含3%）以内", "quantity le 3 %"],
  ["≤年初预算数", "phrase le"],
  ["≥：90%", "phrase {90%}"],
  ["95%≥", "phrase {95%}"],
  ["≥80%且<90%", "phrase {80% 90%}"],
  // brackets
  ["12（个）", "quantity - 12 个"],
  ["50（万元）", "quantity - 50 万元"],
  ["＝100（%）", "quantity eq 100 %"],
  ["≥1（场）", "quantity ge 1 场"],
  ["12（10）", "phrase"],
  ["未完成（3个）", "phrase {3个}"],
  ["5个（未完成）", "phrase {5个}"],
  ["全部发放到位（100%）", "quantity - 100 %"],
  ["【≥90%】", "quantity ge 90 %"],
  ["［5个］", "quantity - 5 个"],
  ["优（≥90分）", "quantity ge 90 分"],
  ["3年(2022-2024)", "duration - 3 年"],
  ["12个，其中新增2个", "quantity - 12 个"],
  ["50人次，其中：男30人、女20人", "composite - 50 人次 [quantity - 30 人] [quantity - 20 人]"],
  // per something
  ["每生每年650元", "quantity - 650 元/生·年"],
  ["每村5万元", "quantity - 5 万元/村"],
  ["每千人5张", "quantity - 5 张/千人"],
  ["每百万人口报告数≥150", "quantity ge 150 -"],
  ["每两年1次", "phrase {1次}"],
  ["1次/人/年", "quantity - 1 次/人/年"],
  ["3000m³/d", "quantity - 3000 m³/d"],
  ["85分贝", "quantity - 85 分贝"],
  ["≤55dB", "quantity le 55 dB"],
  ["24h内", "duration le 24 h"],
  ["8小时/天", "quantity - 8 小时/天"],
  ["3个班级", "quantity - 3 个"],
  ["10万元人民币", "quantity - 10 万元"],
  // the number is a difference, a share or about
  ["提前5天完成", "phrase {5天}"],
  ["延期10天", "phrase {10天}"],
  ["节约5万元", "phrase {5万元}"],
  ["减少3人", "phrase {3人}"],
  ["减少5%", "quantity - 5 %"],
  ["提高2个百分点", "quantity - 2 个百分点"],
  ["低于全国平均水平5个百分点", "phrase {5个百分点}"],
  ["春季、秋季各1次", "phrase {1次}"],
  ["50元起", "phrase {50元}"],
  ["≈90%", "phrase {90%}"],
  ["90%+", "phrase {90%}"],
  ["原50个", "phrase {50个}"],
  ["签约5家", "quantity - 5 家"],
  // names in titles and quotation marks
  ["编制《方案》1份", "quantity - 1 份"],
  ["“两癌”筛查1000人", "quantity - 1000 人"],
  // lists
  ["①完成3次②完成2次", "composite [quantity - 3 次] [quantity - 2 次]"],
  ["1、3次\n2、5场", "composite [quantity - 3 次] [quantity - 5 场]"],
  ["1、完成培训3次；2、完成检查5次", "composite [quantity - 3 次] [quantity - 5 次]"],
  ["1、完成培训；2、完成检查", "phrase"],
  ["1.5%\n2.5%", "composite [quantity - 1.5 %] [quantity - 2.5 %]"],
  ["(1)3次;(2)2次", "composite [quantity - 3 次] [quantity - 2 次]"],
  ["一季度25%、二季度50%", "composite [quantity - 25 %] [quantity - 50 %]"],
  ["12个乡镇100%覆盖", "phrase {12个 100%}"],
  ["覆盖3县12乡", "phrase {3县 12乡}"],
  // dates
  ["高于2022年", "phrase"],
  ["≥2021年", "phrase"],
  ["不晚于2022年12月", "date le 2022-12-?"],
  ["次年3月底前", "phrase"],
  ["前三季度", "phrase"],
  ["2023年9月起", "phrase"],
  ["2023.1.1—12.31", "period 2023-1-1..2023-12-31"],
  ["2023-12-31 00:00:00", "date 2023-12-31"],
  ["12.31日", "date ?-12-31"],
  ["3月、9月", "composite [date ?-3-?] [date ?-9-?]"],
  ["每年3月、9月", "frequency per 年"],
  ["2022年标准", "phrase"],
  // a formula is no value
  ["合格率=合格数/总数*100%", "phrase {100%}"],
  ["=SUM(A1)", "phrase"],
  ["B/A×100%", "phrase"],
  ["3期×50人", "phrase {3期}"],
  // letters for digits
  ["l00%", "phrase"],
  ["1OO%", "phrase"],
  ["O次", "phrase"],
  ["5G基站20个", "quantity - 20 个"],
  ["≥1000M带宽", "quantity ge 1000 M"],
];

const ACTUALS: readonly (readonly [string, string])[] = [
  ["100%，无拖欠", "quantity - 100 %"],
  ["95%，未达标", "phrase {95%}"],
  ["98%（较目标高3%）", "quantity - 98 %"],
  ["89.974万元（节约0.026万元）", "quantity - 89.974 万元"],
  ["支出89.97万元，节约0.03万元", "phrase {89.97万元 0.03万元}"],
  ["完成85%，未完成15%", "phrase {85% 15%}"],
  ["未发生重大安全事故，0起", "quantity - 0 起"],
  ["0起（未发生）", "quantity - 0 起"],
  ["超支5万元", "phrase {5万元}"],
  ["超额完成5个", "phrase {5个}"],
  ["比目标多5个", "phrase {5个}"],
  ["人均收入增加1000元", "phrase {1000元}"],
  ["人均收入12000元", "quantity - 12000 元"],
  ["满意度95", "quantity - 95 -"],
  ["17/16", "phrase"],
  ["69件75人", "phrase {69件 75人}"],
  ["延期至2024年6月", "date 2024-6-?"],
  ["2023年11月底已全部完成", "date 2023-11-? end"],
  ["提前1个月完成", "phrase {1个月}"],
  ["发放问卷100份，满意度96%", "composite [quantity - 100 份] [quantity - 96 %]"],
  ["实际发放标准为每人每月600元", "quantity - 600 元/人·月"],
];

/** A difference is the value where the name asks for it. */
const NAMED: readonly (readonly [text: string, name: string, expected: string])[] = [
  ["节约5万元", "节约资金额", "quantity - 5 万元"],
  ["提前5天完成", "提前完成天数", "duration - 5 天"],
  ["减少3人", "人员减少数", "quantity - 3 人"],
];

describe("cells near a border of the grammar", () => {
  test.each(TARGETS)("target %j is %s", (text, expected) => {
    expect(notation(target(text))).toBe(expected);
  });

  test.each(ACTUALS)("actual %j is %s", (text, expected) => {
    expect(notation(actual(text))).toBe(expected);
  });

  test.each(NAMED)("%j under %s is %s", (text, name, expected) => {
    expect(notation(actual(text, name))).toBe(expected);
  });
});
