import { notation, numberCell, context, target } from "./notation";
import { parseActual } from "../../../src/core/values/parse-value";

const DATES: readonly (readonly [string, string])[] = [
  ["2024年12月31日前", "date 2024-12-31"],
  ["2024年12月31日之前", "date 2024-12-31"],
  ["2024-12-31", "date 2024-12-31"],
  ["2024/12/31", "date 2024-12-31"],
  ["2024.12.31", "date 2024-12-31"],
  ["2023.6.28", "date 2023-6-28"],
  ["2024-12", "date 2024-12-?"],
  ["2024年12月", "date 2024-12-?"],
  ["2024年12月底前", "date 2024-12-? end"],
  ["2024年", "date 2024-?-?"],
  ["2024年底", "date 2024-?-? end"],
  ["2021年末", "date 2021-?-? end"],
  ["年底前", "date ?-?-? end"],
  ["年底前完成", "date ?-?-? end"],
  ["9月前", "date ?-9-?"],
  ["7月", "date ?-7-?"],
  ["6月份", "date ?-6-?"],
  ["12月底到位", "date ?-12-? end"],
  ["10月中旬", "date ?-10-? middle"],
  ["11月上旬完成", "date ?-11-? early"],
  ["12月31日前完成", "date ?-12-31"],
  ["6.30前", "date ?-6-30"],
  ["15日前", "date ?-?-15"],
  ["21年底", "date 2021-?-? end"],
  ["23年12月", "date 2023-12-?"],
  ["完成时间为2022年12月30日", "date 2022-12-30"],
  ["截至2024年12月31日", "date 2024-12-31"],
  ["于2022年10月完成", "date 2022-10-?"],
  ["2022年11月完成验收", "date 2022-11-?"],
  ["项目于2022年10月竣工", "date 2022-10-?"],
  ["≤12月31日", "date le ?-12-31"],
  ["不晚于12月31日", "date le ?-12-31"],
  ["2024年１２月", "date 2024-12-?"],
  ["三季度末", "date ?-9-? end"],
  ["2024年三季度前", "date ?-9-? end".replace("?", "2024")],
];

const PERIODS: readonly (readonly [string, string])[] = [
  ["第三季度", "period ?-7-?..?-9-?"],
  ["2024年第一季度", "period 2024-1-?..2024-3-?"],
  ["上半年", "period ?-1-?..?-6-?"],
  ["2024年下半年", "period 2024-7-?..2024-12-?"],
  ["全年", "period ?-1-?..?-12-?"],
  ["2020年全年。", "period 2020-1-?..2020-12-?"],
  ["1-12月", "period ?-1-?..?-12-?"],
  ["1月至12月", "period ?-1-?..?-12-?"],
  ["2022年1-12月", "period 2022-1-?..2022-12-?"],
  ["2021年1月--12月", "period 2021-1-?..2021-12-?"],
  ["2022年1月1日至2022年12月31日", "period 2022-1-1..2022-12-31"],
  ["2022年1月1日-12月31日", "period 2022-1-1..2022-12-31"],
  ["2022.1.1-2022.12.31", "period 2022-1-1..2022-12-31"],
  ["2022-01-01至2022-12-31", "period 2022-1-1..2022-12-31"],
  ["2023.07-2024.01", "period 2023-7-?..2024-1-?"],
  ["202001-202012", "period 2020-1-?..2020-12-?"],
  ["2020-2022年", "period 2020-?-?..2022-?-?"],
  ["2023年7—9月", "period 2023-7-?..2023-9-?"],
  ["2023年11月至次年2月", "period 2023-11-?..2024-2-?"],
];

/** The same characters under other names. */
const BY_NAME: readonly (readonly [text: string, name: string, level2: string, expected: string])[] = [
  ["12", "完成时限（月）", "", "date ?-12-?"],
  ["12", "培训次数", "", "quantity - 12 -"],
  ["20年", "设计使用年限", "", "duration - 20 年"],
  ["20年", "任务完成时间", "", "date 2020-?-?"],
  ["2023.06", "项目完成时间", "时效指标", "date 2023-6-?"],
  ["2023.06", "项目投资", "成本指标", "quantity - 2023.06 -"],
  ["202306", "完成时间", "时效指标", "date 2023-6-?"],
  ["202306", "服务人次", "数量指标", "quantity - 202306 -"],
  ["≥80M", "清扫道路长度", "", "quantity ge 80 米"],
  ["≥80M", "存储容量", "", "quantity ge 80 M"],
];

describe("dates and periods", () => {
  test.each([...DATES, ...PERIODS])("%j is %s", (text, expected) => {
    expect(notation(target(text))).toBe(expected);
  });

  test.each(BY_NAME)("%j under %s (%s) is %s", (text, name, level2, expected) => {
    expect(notation(target(text, name, level2))).toBe(expected);
  });

  test.each([
    [45291, "yyyy/m/d", "2023/12/31", "date 2023-12-31"],
    [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日", "date 2023-12-31"],
    [45261, 'yyyy"年"m"月"', "2023年12月", "date 2023-12-?"],
    [45291, 'm"月"d"日"', "12月31日", "date ?-12-31"],
    [45291, "[$-804]yyyy/m/d;@", "2023/12/31", "date 2023-12-31"],
    [1, "yyyy-mm-dd", "1900-01-01", "date 1900-1-1"],
    [59, "yyyy-mm-dd", "1900-02-28", "date 1900-2-28"],
    [61, "yyyy-mm-dd", "1900-03-01", "date 1900-3-1"],
    [36526, "yyyy-mm-dd", "2000-01-01", "date 2000-1-1"],
  ])("the cell %d under format %s, shown as %s, is %s", (serial, format, text, expected) => {
    expect(notation(parseActual(numberCell(serial, format, text), context("actual")))).toBe(expected);
  });
});
