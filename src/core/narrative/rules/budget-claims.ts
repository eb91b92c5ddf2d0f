import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { moneyRole } from "../facts/rates";
import { slackOf } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { inUnitOf, typed } from "./amounts";
import { defineNarrativeRule, shown, spanOf, type NarrativeRule } from "./narrative-rule";
import { moneyNear } from "./rates";

interface Account {
  readonly budget: Measure;
  readonly spent: Measure;
  /** How many exact amounts the sentence tells. */
  readonly money: number;
}

/** The one budget and the one spending of a sentence; `pick` chooses among several budgets by their names. */
function accountOf(one: PassageReading, at: number, pick: RegExp | null): Account | null {
  const { view } = one.passage;
  const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
  const own = moneyNear(one, sentenceAround(view, at)).filter((each) => each.exact);
  const spendings = own.filter((each) => moneyRole(label(each)) === "execution");
  const all = own.filter((each) => /^(?:budget|opening)$/u.test(moneyRole(label(each)) ?? ""));
  const named = pick ? all.filter((each) => pick.test(label(each))) : all;
  const budgets = named.length > 0 ? named : all;
  const [budget] = budgets;
  const [spent] = spendings;
  if (!budget || !spent || budgets.length + spendings.length !== 2) return null;
  const [ofBudget, ofSpent] = [subjectOf(label(budget)), subjectOf(label(spent))];
  if (ofBudget !== ofSpent && ofSpent !== "" && ofBudget !== "") return null;
  return { budget, spent, money: own.length };
}

/** What an amount is of, without the words that tell its role: 公务接待费年初预算数 is 公务接待费's. */
function subjectOf(label: string): string {
  return label.replace(ROLE_WORDS, "");
}

const ROLE_WORDS =
  /(?:(?:19|20)\d\d)?年度?|年初|全年|调整后?|实际|累计|本年|已|预算|支出|决算|执行|使用|安排|批复|下达|完成|项目|资金|经费|的|共计?|总?[数额]|我[局委办部院校]|本?单位|部门/gu;

const WITHIN =
  /(?:控制在|未超(?:过|出)?|没有超(?:过|出)?|不超(?:过|出)?|低于)(?:了)?(年初|调整后?|全年|年度|批复)?(?:的)?预算(?:批复|控制)?(?:数|额|范围|总额)?(?:之内|以内|内)?/gu;

interface WithinData {
  readonly quote: string;
  readonly budget: string;
  readonly spent: string;
}

const withinBudget = defineNarrativeRule<WithinData>({
  id: "narrative/within-budget-as-claimed",
  severity: "warning",
  title: "说控制在预算以内，支出就不超过预算",
  basis: { text: "支出数大于预算数，就没有控制在预算以内" },
  help: "同一句里的支出数比预算数大，却说控制在预算以内。",
  remedy: "核对两个数；确实超出的，改写说法并说明原因。",
  example: {
    wrong: "“公务用车运行费年初预算10万元，实际支出12万元，控制在预算以内”",
    right: "“公务用车运行费年初预算12万元，实际支出10万元，控制在预算以内”",
    edge: "一句里有几个预算数、分不清的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const found of one.passage.view.matchAll(WITHIN)) {
        const account = accountOf(one, found.index, found[1] ? new RegExp(found[1].slice(0, 2), "u") : null);
        if (!account) continue;
        const { budget, spent } = account;
        if (spent.value.minus(budget.value).lte(slackOf([spent, budget]))) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield {
          at: [spanOf(one, range), spanOf(one, spent), spanOf(one, budget)],
          data: { quote: shown(one, range), budget: typed(budget), spent: typed(spent) },
        };
      }
    }
  },
  message: ({ quote, budget, spent }) => `写着“${quote}”，支出${spent}却比预算${budget}多。`,
});

interface FromBudgetData extends WithinData {
  readonly expected: string;
}

const changeFromBudget = defineNarrativeRule<FromBudgetData>({
  id: "narrative/change-from-budget",
  severity: "warning",
  title: "比预算增减的数等于支出数减预算数",
  basis: { text: "比预算的增减额＝支出数－预算数；四舍五入能解释的差不算" },
  help: "预算数、支出数和增减额三个数不平，必有一个写错。",
  remedy: "核对三个数。",
  example: {
    wrong: "“会议费预算10万元，实际支出8.5万元，比预算减少2.5万元”",
    right: "“会议费预算10万元，实际支出8.5万元，比预算减少1.5万元”",
    edge: "一句里有几个预算数、分不清的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const comparison of one.comparisons) {
        const { current, base, move, from, to } = comparison;
        const lead = one.passage.view.slice(from, move?.from ?? from);
        if (!current?.exact || base || !move?.by.exact || !/预算/u.test(lead) || /上年|去年/u.test(lead))
          continue;
        const account = accountOf(one, from, /年初/u.test(lead) ? /年初/u : null);
        if (account?.spent !== current || move.by.family !== current.family) continue;
        const truth = current.value.minus(account.budget.value);
        const said = move.direction === "up" ? move.by.value : move.by.value.times(-1);
        if (
          truth
            .minus(said)
            .abs()
            .lte(slackOf([current, account.budget, move.by]))
        )
          continue;
        yield {
          at: [spanOf(one, { from, to }), spanOf(one, current), spanOf(one, account.budget)],
          data: {
            quote: shown(one, { from, to }),
            budget: typed(account.budget),
            spent: typed(current),
            expected: `${truth.lt(0) ? "减少" : "增加"}${inUnitOf(truth.abs(), current)}`,
          },
        };
      }
    }
  },
  message: ({ quote, budget, spent, expected }) =>
    `“${quote}”与前面的数不符：支出${spent}与预算${budget}相比，应是${expected}。`,
});

const SPENT_ALL =
  /(?:已?全部|均已)(?:支出|使用|支付|执行|用)(?:完毕|完成|完)?(?!到位)|(?:使用|支出|执行|支付)完毕|(?:无|没有)(?:任何)?(?:资金)?结余/gu;
const OTHER_ENTRIES = /收回|缴回|上缴|调减|结转|上年|年初结|以前年度|剩余|尚未|待/u;

interface LeftData extends WithinData {
  readonly left: string;
}

const nothingLeft = defineNarrativeRule<LeftData>({
  id: "narrative/nothing-left-as-claimed",
  severity: "warning",
  title: "说全部用完，支出数就等于预算数",
  basis: { text: "没有结余即支出数等于预算数（没有收回和结转时）" },
  help: "同一句里的支出数比预算数少，却说全部用完、没有结余。",
  remedy: "核对两个数；余额已经收回或结转的，请写明。",
  example: {
    wrong: "“预算安排100万元，实际支出98万元，资金全部使用完毕”",
    right: "“预算安排98万元，实际支出98万元，资金全部使用完毕”",
    edge: "写明收回、结转的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      const { view } = one.passage;
      for (const found of view.matchAll(SPENT_ALL)) {
        const sentence = sentenceAround(view, found.index);
        const account = accountOf(one, found.index, null);
        if (account?.money !== 2 || OTHER_ENTRIES.test(view.slice(sentence.from, sentence.to))) continue;
        const { budget, spent } = account;
        const left = budget.value.minus(spent.value);
        if (left.lte(slackOf([spent, budget]))) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield {
          at: [spanOf(one, range), spanOf(one, spent), spanOf(one, budget)],
          data: {
            quote: shown(one, range),
            budget: typed(budget),
            spent: typed(spent),
            left: inUnitOf(left, budget),
          },
        };
      }
    }
  },
  message: ({ quote, budget, spent, left }) => `写着“${quote}”，支出${spent}却比预算${budget}少${left}。`,
});

export const BUDGET_CLAIM_RULES: readonly NarrativeRule[] = [withinBudget, changeFromBudget, nothingLeft];
