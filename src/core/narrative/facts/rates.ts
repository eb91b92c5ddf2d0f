import type { Range } from "./brackets";
import type { Measure } from "./measure";
import { moveBefore } from "./moves";

/** A rate with its name: `预算执行率100%`. */
export interface RateMention extends Range {
  readonly name: string;
  readonly share: Measure;
}

const NAME =
  /([\u4e00-\u9fff“”"]{1,24}(?:率|比例|比重|进度|占比|满意度|执行力))(?:[^,。;\d]{0,3}(?:为|达到?了?|是|:|均|约|在|至))?$/u;
const REACH = 32;

/** The named rates of a view, in order; changes (`提高2%`) are none. Linear. */
export function ratesIn(view: string, measures: readonly Measure[]): readonly RateMention[] {
  return measures.flatMap((share) => {
    if (share.family !== "share" || moveBefore(view, share)) return [];
    const start = Math.max(0, share.from - REACH);
    const before = view.slice(start, share.from);
    const found = NAME.exec(before.slice(before.search(/[^,。;、(]*$/u)));
    if (!found) return [];
    return [{ from: share.from - found[0].length, to: share.to, name: found[1] ?? "", share }];
  });
}

/** What an amount of money is in the year's account. */
export type MoneyRole = "opening" | "budget" | "addition" | "execution" | "received" | null;

const EXECUTION =
  /执行数?额?$|决算数?额?$|(?:实际|全年|累计|总|已|完成|实现|共计?)(?:支出|使用|支付|拨付|执行|完成)|支出(?:决算|数|额|合计|总额)|支付|使用数|已使用|支出$|报账/u;
const PLANNED = /预算|安排|下达|批复|财政拨款|资金总额|项目资金|总投资|申请/u;

/** The role the clause before an amount gives it: `年初预算` opening, `全年执行数` execution, and so on. */
export function moneyRole(label: string): MoneyRole {
  // A standard per head is no sum of money.
  if (/(?:人均|生均|户均|亩均|每[人生户亩])[^,。;]{0,6}$/u.test(label)) return null;
  if (/追加|调增|增加预算/u.test(label)) return "addition";
  if (/到位/u.test(label)) return "received";
  if (/预算执行|执行数|决算|实际(?:支出|使用|执行|完成|支付)/u.test(label)) return "execution";
  if (/年初.{0,8}预算|年初.{0,6}批复|年初安排/u.test(label)) return "opening";
  if (/预算(?:数|额|总额|安排|资金|收入)?$/u.test(label)) return "budget";
  if (EXECUTION.test(label)) return "execution";
  return PLANNED.test(label) ? "budget" : null;
}
