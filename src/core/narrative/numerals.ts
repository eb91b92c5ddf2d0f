/** Digits of Chinese numerals; 两 is 二 before a measure word. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  [..."零一二三四五六七八九"]
    .map((one, value) => [one, value] as const)
    .concat([
      ["〇", 0],
      ["两", 2],
    ]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["亿", 100_000_000],
]);

/** More characters than any number of a report takes. */
const LONGEST = 12;

/** 二百三十 → 230, 十五 → 15, 五千 → 5000; a run of numerals that is no number (十四五) → `null`. */
export function numeralValue(numeral: string): number | null {
  if (numeral === "" || numeral.length > LONGEST) return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const one of numeral) {
    const own = DIGITS.get(one);
    const ten = TENS.get(one);
    const myriad = MYRIADS.get(one);
    if (own !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = own;
    } else if (ten !== undefined) {
      section += (digit ?? 1) * ten;
      digit = null;
    } else if (myriad !== undefined) {
      total += (section + (digit ?? 0) || 1) * myriad;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

/** 1..99 as a heading counts it: 四, 十二, 二十. */
export function inNumerals(number: number): string {
  const names = "零一二三四五六七八九";
  const tens = Math.floor(number / 10);
  const rest = number % 10;
  if (tens === 0) return names[rest] ?? String(number);
  return `${tens > 1 ? names[tens] : ""}十${rest > 0 ? names[rest] : ""}`;
}
