import {
  calendarPoint,
  daysBetween,
  daysInMonth,
  isOnOrBefore,
  pointOfSerial,
} from "../../../src/core/values/calendar";
import { dateParts, formatKind } from "../../../src/core/values/number-format";
import { actual, target } from "./notation";

describe("deadlines", () => {
  test.each([
    ["9月前", "7月", true],
    ["9月前", "9月", true],
    ["9月前", "9月15日", true],
    ["9月前", "10月", false],
    ["11月前", "10月", true],
    ["12月底", "12月", true],
    ["12月底到位", "12月31日", true],
    ["2022年12月30日", "2022年12月30日", true],
    ["2022年12月30日", "2022年12月31日", false],
    ["2022年12月30日", "2022年12月", true],
    ["2022年12月30日", "2023年1月", false],
    ["2022年12月30日", "12月20日", true],
    ["2021年底", "2021年底", true],
    ["2021年底", "2021年10月", true],
    ["2021年底", "2022年1月", false],
    ["2022年", "2022年11月", true],
    ["2022年", "2022年", true],
    ["2022年9月", "2022年", null],
    ["年底前", "11月", true],
    ["6月上旬", "6月25日", false],
    ["6月下旬", "6月上旬", true],
    ["第三季度", "8月", true],
    ["第三季度", "10月", false],
    ["2023.07-2024.01", "2024年1月", true],
    ["2023.07-2024.01", "2024年2月", false],
    ["9月前", "2022年", null],
    ["15日前", "12日", null],
  ])("%s met by %s: %s", (due, done, expected) => {
    const late = target(due).period;
    const early = actual(done).period;
    expect(early && late ? isOnOrBefore(early.end, late.end) : null).toBe(expected);
  });
});

describe("days", () => {
  const day = (year: number, month: number, date: number) => calendarPoint({ year, month, day: date });

  test.each([
    [day(2024, 2, 28), day(2024, 3, 1), 2],
    [day(2023, 2, 28), day(2023, 3, 1), 1],
    [day(2022, 12, 30), day(2023, 1, 9), 10],
    [day(2023, 1, 9), day(2022, 12, 30), -10],
    [day(2000, 1, 1), day(2000, 12, 31), 365],
    [day(1900, 1, 1), day(2000, 1, 1), 36524],
  ])("from %j to %j", (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });

  test("unknown parts give no number", () => {
    expect(daysBetween(calendarPoint({ month: 12, day: 1 }), day(2022, 12, 2))).toBeNull();
    expect(daysBetween(calendarPoint({ year: 2022, month: 12 }), day(2022, 12, 2))).toBeNull();
  });

  test("months and leap years", () => {
    expect([
      daysInMonth(2, 2023),
      daysInMonth(2, 2024),
      daysInMonth(2, 1900),
      daysInMonth(2, null),
      daysInMonth(4, 2023),
    ]).toEqual([28, 29, 28, 29, 30]);
  });

  test("serial numbers", () => {
    expect(pointOfSerial(1)).toEqual(day(1900, 1, 1));
    expect(pointOfSerial(45291.75)).toEqual(day(2023, 12, 31));
    expect(pointOfSerial(2958465)).toEqual(day(9999, 12, 31));
    expect([pointOfSerial(0), pointOfSerial(-1), pointOfSerial(2958466), pointOfSerial(Number.NaN)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("number formats", () => {
  test.each([
    ["General", "plain"],
    ["G/通用格式", "plain"],
    ["", "plain"],
    ["@", "plain"],
    ["0.00", "plain"],
    ["#,##0.00_);[Red](#,##0.00)", "plain"],
    ['0"年"', "plain"],
    ["0.00E+00", "plain"],
    ["0%", "percent"],
    ["0.00%;[Red]-0.00%", "percent"],
    ['0"%"', "plain"],
    ["0\\%", "plain"],
    ["yyyy/m/d", "date"],
    ["[$-804]yyyy/m/d;@", "date"],
    ['yyyy"年"m"月"', "date"],
    ['m"月"d"日"', "date"],
    ["mmm-yy", "date"],
    ["yyyy/m/d h:mm", "date"],
    ["h:mm", "time"],
    ["h:mm:ss", "time"],
    ["[h]:mm", "time"],
    ["mm:ss", "time"],
  ])("%s is %s", (format, expected) => {
    expect(formatKind(format)).toBe(expected);
  });

  test("the parts a date format shows", () => {
    expect(dateParts('m"月"d"日"')).toEqual({ year: false, day: true });
    expect(dateParts('yyyy"年"m"月"')).toEqual({ year: true, day: false });
  });
});
