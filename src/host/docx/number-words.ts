import { inNumerals } from "../../core/narrative/numerals";

const FORMAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A list number as its format writes it: 4 as `chineseCounting` is 四. Bullets give nothing. */
export function numberWord(number: number, format: string): string {
  switch (format) {
    case "bullet":
    case "none":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return number < 100 ? inNumerals(number) : String(number);
    case "ideographTraditional":
      return STEMS[number - 1] ?? String(number);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return number < 100 ? formal(number) : String(number);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(number)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return CIRCLED[number - 1] ?? String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "upperLetter":
      return letters(number);
    case "lowerLetter":
      return letters(number).toLowerCase();
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    default:
      return String(number);
  }
}

/** 11 → 壹拾壹. */
function formal(number: number): string {
  const plain = inNumerals(number).replace(/^十/u, "一十");
  return plain.replace(/./gu, (one) => FORMAL["零一二三四五六七八九".indexOf(one)] ?? "拾");
}

function letters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(4, Math.floor((number - 1) / 26) + 1));
}

function roman(number: number): string {
  let rest = Math.min(number, 399);
  let word = "";
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) word += sign;
  }
  return word;
}
