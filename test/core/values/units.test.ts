import { decimal, show } from "../../../src/core/cells/decimal";
import { canonicalUnit, convert, isTimeUnit, relation } from "../../../src/core/values/units";

describe("spellings of a unit", () => {
  test.each([
    ["百分比", "%"],
    ["％", "%"],
    ["百分点", "%"],
    ["个百分点", "%"],
    ["㎡", "平方米"],
    ["m2", "平方米"],
    ["平方米", "平方米"],
    ["万㎡", "万平方米"],
    ["km", "公里"],
    ["KM", "公里"],
    ["千米", "公里"],
    ["人·次", "人次"],
    ["人次", "人次"],
    ["名", "人"],
    ["个工作日", "工作日"],
    ["元/人*月", "元/人·月"],
    ["元/人·月", "元/人·月"],
    ["元/人、天", "元/人·天"],
    ["元/人/年", "元/人·年"],
    ["个（套）", "个"],
    ["标箱", "标箱"],
    ["", ""],
  ])("%j is %j", (raw, expected) => {
    expect(canonicalUnit(raw)).toBe(expected);
  });

  test("M is a metre only of a length", () => {
    expect(canonicalUnit("M", "道路清扫长度")).toBe("米");
    expect(canonicalUnit("M", "存储空间")).toBe("M");
  });
});

describe("how two units stand to each other", () => {
  test.each([
    ["人", "人", "same"],
    ["%", "百分比", "same"],
    ["名", "人", "same"],
    ["场次", "场", "same"],
    ["天", "日", "same"],
    ["元/人*月", "元/人·月", "same"],
    ["元/人/天", "元/人·天", "same"],
    ["公里", "千米", "same"],
    ["次/年", "次", "same"],
    ["万元/年", "万元", "same"],
    ["次/季度", "次/季", "same"],
    ["元", "万元", "convertible"],
    ["万元", "亿元", "convertible"],
    ["万", "万元", "convertible"],
    ["万", "人", "convertible"],
    ["万人", "人", "convertible"],
    ["万人次", "人次", "convertible"],
    ["‰", "%", "convertible"],
    ["比例", "%", "convertible"],
    ["小时", "天", "convertible"],
    ["分钟", "小时", "convertible"],
    ["年", "个月", "convertible"],
    ["亩", "万亩", "convertible"],
    ["公顷", "亩", "convertible"],
    ["平方米", "万平方米", "convertible"],
    ["厘米", "米", "convertible"],
    ["公斤", "吨", "convertible"],
    ["GB", "TB", "convertible"],
    ["元/人·月", "元/人·年", "convertible"],
    ["万元/公里", "元/公里", "convertible"],
    ["次", "人", "unlike"],
    ["次", "人次", "unlike"],
    ["期", "场", "unlike"],
    ["场", "次", "unlike"],
    ["次", "批", "unlike"],
    ["期", "批", "unlike"],
    ["个", "人", "unlike"],
    ["工作日", "天", "unlike"],
    ["个月", "天", "unlike"],
    ["%", "人", "unlike"],
    ["万", "%", "unlike"],
    ["万", "天", "unlike"],
    ["元/人", "元", "unlike"],
    ["元/人", "元/户", "unlike"],
    ["元/人·月", "元/人", "unlike"],
    ["元", "美元", "unlike"],
    ["米", "平方米", "unlike"],
    ["亩", "平方米", "unlike"],
    ["套", "台", "unlike"],
  ])("%s and %s are %s, both ways", (from, to, expected) => {
    expect(relation(from, to)).toBe(expected);
    expect(relation(to, from)).toBe(expected);
  });
});

describe("conversion", () => {
  const converted = (number: string, from: string | null, to: string): string | null => {
    const result = convert({ number: decimal(number), unit: from, decimals: 0 }, to);
    return result && show(result);
  };

  test.each([
    ["412.23", "万元", "元", "4122300"],
    ["902000", "元", "万元", "90.2"],
    ["2.45", "亿元", "万元", "24500"],
    ["1", "万", "万元", "1"],
    ["1", "万", "元", "10000"],
    ["5.8", "万", "人", "58000"],
    ["0.97", "比例", "%", "97"],
    ["0.9", "‰", "%", "0.09"],
    ["90", "分钟", "小时", "1.5"],
    ["2", "天", "小时", "48"],
    ["1", "年", "个月", "12"],
    ["1", "季度", "个月", "3"],
    ["1.2", "万亩", "亩", "12000"],
    ["1", "公顷", "亩", "15"],
    ["50", "厘米", "米", "0.5"],
    ["3500", "公斤", "吨", "3.5"],
    ["1", "TB", "GB", "1024"],
    ["100", "元/人·月", "元/人·年", "1200"],
    ["8", "次/月", "次/年", "96"],
    ["1.2", "万元/公里", "元/公里", "12000"],
    ["5", null, "人", "5"],
    ["5", "人", "次", null],
    ["10000", "元/亩", "万元/公顷", "15"],
  ])("%s %s in %s is %s", (number, from, to, expected) => {
    expect(converted(number, from, to)).toBe(expected);
  });

  test("units of time", () => {
    expect(["天", "工作日", "个工作日", "分钟", "年", "个月", "周"].every(isTimeUnit)).toBe(true);
    expect(["人", "次/年", "元", "学时", "%"].some(isTimeUnit)).toBe(false);
  });
});
