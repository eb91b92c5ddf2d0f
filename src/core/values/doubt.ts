import type { ValueContext } from "./value";

/*
 * Words around a number which say that it is not the value itself. Where one of them stands, the text is
 * left a phrase with amounts, and a person decides.
 */

/** Approximations: 约200人, 200余人, 1000+, 95%左右. */
const ABOUT_BEFORE =
  /(?:(?<![节预签履])约|约为|(?<![附最])近|大约|大概|将近|接近|左右|几乎|估计|可能|几|≈|~)$/u;
const ABOUT_BEHIND = /^(?:余|多|来|几|左右|上下|许|\+)|左右|上下/u;

/** What is lacking, and what was there before. */
const LACKING_BEFORE =
  /(?:未完成|未达到?|尚差|还差|仍差|相差|仍有|剩余|短缺|缺少|欠|原)$|^(?:未|尚未|没有)(?:完成|达到?|实现)/u;
const LACKING_BEHIND = /未(?!成年|来)|不(?!间断|断|限|动产)|没有|尚|(?<!无拖?)[欠缺]/u;

/** The number is a share, a date, a quotient or goes on: 各1次, 5日前, 50元起. */
const SHARED = /(?:各|各自|分别|第|次年|翌年|下年度?|下一年)$/u;
const GOES_ON = /^(?:以后|之后|后|前|之前|以前|起|×|\/)/u;

/** Differences: 超支5万元 is no cost of 5万元, 延期10天 no duration of 10天. Each with the stem of names that ask for it. */
const DIFFERENCES: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:节约|节省|节支|结余)(?:了|资金|经费|成本|费用|开支|财政资金)?$/u, /节|结余/u],
  [/(?:超支|超预算|超出预算|超出|超额|超额完成|超目标|超计划|超任务)(?:了|资金)?$/u, /超/u],
  [/(?:提前|延期|延迟|推迟|滞后|逾期|超期|缩短|压缩|缩减)(?:了|至)?$/u, /提前|延|迟|滞后|逾期|超期|缩|压/u],
  [/(?:低于|高于|优于|多于|少于|超过)[\u4e00-\u9fff]{1,12}$/u, /比|较/u],
  [/(?:比|较|同比|高|低)[\u4e00-\u9fff\d]{0,10}(?:多|少|高出?|低|快|慢)(?:了)?$/u, /比|较/u],
];
const MORE_OR_LESS = /(?:增长|减少|增加|净增|下降|上升|降低|提高)(?:了)?$/u;
const RATE_UNIT = /^(?:%|‰|个?百分点|个点|倍|成)$/u;
const CHANGE_NAME = /增|减|降|升|提/u;

/** What was planned, in an actual cell: 目标50个. */
const PLANNED =
  /(?:目标|计划|原定|任务数?|应完成|预计|预期|年初|预算)(?:值|数|额|金额)?(?:为|是|完成|达到?|:)*$/u;

/** Whether the words before a number make it doubtful; `unit` is the number's own. */
export function isDoubtfulBefore(
  prefix: string,
  unit: string | null,
  isBound: boolean,
  context: ValueContext,
): boolean {
  if (ABOUT_BEFORE.test(prefix) || LACKING_BEFORE.test(prefix) || SHARED.test(prefix)) return true;
  if (DIFFERENCES.some(([words, names]) => words.test(prefix) && !names.test(context.name))) return true;
  // 减少5% is a rate by itself; 减少3人 is one only where the name speaks of a change.
  if (!RATE_UNIT.test(unit ?? "") && MORE_OR_LESS.test(prefix) && !CHANGE_NAME.test(context.name))
    return true;
  return !isBound && context.side === "actual" && PLANNED.test(prefix);
}

/** Whether the words behind a number, before or behind its unit, make it doubtful. */
export function isDoubtfulBehind(text: string): boolean {
  return ABOUT_BEHIND.test(text.slice(0, 4)) || GOES_ON.test(text);
}

/** The end of a sentence, or signs of a formula or another bound. */
const NOT_WORDS = /[。!?…~≥≤<>=+*×]/u;

/** Whether the words at the end of the text make the number doubtful. */
export function isDoubtfulRest(rest: string): boolean {
  return ABOUT_BEHIND.test(rest) || GOES_ON.test(rest) || LACKING_BEHIND.test(rest) || NOT_WORDS.test(rest);
}
