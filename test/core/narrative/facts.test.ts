import type { Fact, FactKind } from "../../../src/core/narrative/facts/fact";
import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import { textReport } from "../../support/narrative/report-text";

const factsOf = (text: string, kind: FactKind): readonly Fact[] =>
  reviewNarrative(textReport(text)).facts.filter((fact) => fact.kind === kind);

type Read = readonly [text: string, quote: string, value: string, unit: string | null, inexact: boolean];

const MONEY: readonly Read[] = [
  ["预算45.93 万元。", "45.93 万元", "45.93", "万元", false],
  ["支出３，９７０．６４万元。", "３，９７０．６４万元", "3970.64", "万元", false],
  ["支出3 970.64 万元。", "3 970.64 万元", "3970.64", "万元", false],
  ["支出1,250,000.00元。", "1,250,000.00元", "1250000", "元", false],
  ["投入1.2亿元。", "1.2亿元", "1.2", "亿元", false],
  ["党建经费19.62 万，", "19.62 万", "19.62", "万", false],
  ["捐资300余万元。", "300余万元", "300", "万元", true],
  ["捐款625万余元。", "625万余元", "625", "万元", true],
  ["约30万元。", "30万元", "30", "万元", true],
  ["超过30万元。", "30万元", "30", "万元", true],
  ["资金10-15万元。", "15万元", "15", "万元", true],
];

const COUNTS: readonly Read[] = [
  ["下分四个项目。", "四个", "4", "个", false],
  ["两个县区。", "两个", "2", "个", false],
  ["十二项制度。", "十二项", "12", "项", false],
  ["三十五家单位。", "三十五家", "35", "家", false],
  ["慰问二百余人次。", "二百余人次", "200", "人次", true],
  ["培训五千余人次。", "五千余人次", "5000", "人次", true],
  ["近千人参加。", "千人", "1000", "人", true],
  ["活动70多个。", "70多个", "70", "个", true],
  ["录入2.3万余份。", "2.3万余份", "2.3", "万份", true],
  ["慰问１，２８６人次。", "１，２８６人次", "1286", "人次", false],
  ["形成6方面举措。", "6方面", "6", "方面", false],
  ["公路36.5公里。", "36.5公里", "36.5", "公里", false],
];

const RATES: readonly Read[] = [
  ["执行率100%。", "执行率100%", "100", "%", false],
  ["满意度百分之九十五以上。", "百分之九十五", "95", "%", true],
  ["提高1.7个百分点。", "1.7个百分点", "1.7", "个百分点", false],
  ["死亡率5‰。", "5‰", "5", "‰", false],
  ["完成80%—90%。", "80%", "80", "%", true],
];

const read = ([quote, value, unit, inexact]: readonly unknown[]): unknown => ({
  quote,
  value,
  unit,
  inexact,
});

test.each([
  ...MONEY.map((one) => ["money", ...one] as const),
  ...COUNTS.map((one) => ["count", ...one] as const),
  ...RATES.map((one) => ["rate", ...one] as const),
])("%s in “%s”: %s", (kind, text, ...expected) => {
  const [first] = factsOf(text, kind);
  expect(first && read([first.quote, first.value, first.unit, first.inexact])).toEqual(read(expected));
});

test.each([
  ["五个一", "开展“五个一”活动。"],
  ["a code", "部署“1+6+3”，热线12345。"],
  ["an ordinal", "第三次会议、第25届比赛。"],
  ["a document's name", "印发《百个瞬间说百年》。"],
])("%s counts nothing", (_, text) => {
  expect(factsOf(text, "count")).toEqual([]);
});

test.each([
  ["2025 年 4 月 19 日", "2025-04-19"],
  ["2024年3月", "2024-03"],
  ["2025-04-25", "2025-04-25"],
  ["2025.4.25", "2025-04-25"],
  ["二〇二五年四月二十五日", "2025-04-25"],
])("date %s", (text, value) => {
  expect(factsOf(`填报日期：${text}`, "date").map((one) => [one.quote, one.value])).toEqual([[text, value]]);
});

test("a number of opinions is no year", () => {
  expect(factsOf("收到2019条意见建议。", "year")).toEqual([]);
  expect(factsOf("收到2019条意见建议。", "count").map((one) => one.value)).toEqual(["2019"]);
});

test.each([
  ["《某市预算支出绩效评价管理办法》（益财绩〔2022〕405号）", "益财绩〔2022〕405号", "standing"],
  ["《关于开展2024年度绩效自评工作的通知》", null, "annual 2024"],
  ["《关于2022年本级部门预算的批复》（江财预〔2021〕15 号）", "江财预〔2021〕15号", "annual 2022"],
  ["财预[2020]10号", "财预〔2020〕10号", "unknown"],
])("document %s", (text, value, note) => {
  expect(factsOf(`根据${text}执行。`, "document").map((one) => [one.quote, one.value, one.note])).toEqual([
    [text, value, note],
  ]);
});

test("comparisons with their direction", () => {
  const [one] = factsOf("接待费0.23万元，比上年0.48万元减少0.25万元，下降52.08%。", "comparison");
  expect(one).toMatchObject({ value: "0.25", unit: "万元", about: "接待费", note: "down" });
});

test.each([
  ["支出28.00万元，其中：办公费7.21万元，印刷费20.79万元。", "ofWhich 2"],
  ["经费45.93万元，下分两个项目，分别为：一是甲19.62万。二是乙26.31万元。", "divided 2"],
  ["办6期培训班（3期新党员班、3期干部班）。", "bracket 2"],
  ["中央资金10万元、省级资金20万元，合计30万元。", "total 2"],
  ["40个项目中，环保类12个，民生类28个。", "ofWhich 2"],
])("enumeration: %s", (text, note) => {
  expect(factsOf(text, "enumeration").map((one) => one.note)).toEqual([note]);
});

test("scores, grades, indicators, execution, headings", () => {
  const text =
    "一、自评结论\n自评总分100分，自评得分96.9分，自评等级为“优”。共设置绩效指标13项，全年执行数96万元。\n（一）产出指标\n完成。\n";
  expect(factsOf(text, "score").map((one) => [one.value, one.note])).toEqual([
    ["100", "full"],
    ["96.9", "self"],
  ]);
  expect(factsOf(text, "grade").map((one) => one.value)).toEqual(["优"]);
  expect(factsOf(text, "indicators").map((one) => [one.value, one.unit])).toEqual([["13", "项"]]);
  expect(factsOf(text, "execution").map((one) => one.value)).toEqual(["96"]);
  expect(factsOf(text, "heading").map((one) => [one.value, one.note])).toEqual([
    ["自评结论", "numeral 1"],
    ["产出指标", "bracketNumeral 1"],
  ]);
});

test("a score without 分 is read too", () => {
  expect(factsOf("自评得分：98.5，自评等级：优秀。", "score").map((one) => one.value)).toEqual(["98.5"]);
});
