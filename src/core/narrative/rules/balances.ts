import { show } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { moneyRole } from "../facts/rates";
import { slackOf } from "../facts/rounding";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { inUnitOf, typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";
import { moneyNear } from "./rates";

const LEFT = /(?:结余|剩余)(?:资金|数|额|金额)?$/u;
/** What else may lie between budget and remainder. */
const OTHER_MONEY = /上年|以前年度|年初结|追加|调[增减整]|结转|收回|累计|历年|本年收入/u;

interface RemainderData {
  readonly left: string;
  readonly budget: string;
  readonly spent: string;
  readonly expected: string;
}

const remainder = defineNarrativeRule<RemainderData>({
  id: "narrative/remainder-correct",
  severity: "warning",
  title: "结余等于预算数减支出数",
  basis: { text: "结余＝预算（到位）数－支出数（没有其他来源和调整时）" },
  help: "预算、支出、结余三个数不平，必有一个写错。",
  remedy: "核对三个数；另有上年结转或收回的，请写明。",
  example: {
    wrong: "“预算安排120万元，实际支出113.4万元，结余8.6万元”",
    right: "“预算安排120万元，实际支出113.4万元，结余6.6万元”",
    edge: "写了上年结余的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const left of one.measures) {
        const isMoney = left.family === "money" && left.exact;
        const found = isMoney ? (accountOf(one, left) ?? accountAround(one, left)) : null;
        if (!found) continue;
        const { budget, spent, labelLength } = found;
        const expected = budget.value.minus(spent.value);
        yield {
          at: [
            spanOf(one, { from: left.from - labelLength, to: left.to }),
            spanOf(one, budget),
            spanOf(one, spent),
          ],
          data: {
            left: typed(left),
            budget: typed(budget),
            spent: typed(spent),
            expected: inUnitOf(expected, left),
          },
          expression: {
            addresses: "预算数-支出数",
            values: `${show(budget.value.div(left.factor))}-${show(spent.value.div(left.factor))}`,
            expected: show(expected.div(left.factor)),
            found: show(left.number),
            delta: null,
          },
        };
      }
    }
  },
  message: ({ left, budget, spent, expected }) =>
    `预算${budget}减支出${spent}应结余${expected}，写的是${left}。`,
});

/** Budget and spending of the sentence of a remainder that no two amounts near it explain. */
function accountOf(one: PassageReading, left: Measure) {
  const { view } = one.passage;
  const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
  if (!isNear(view, left, "结余") && !isNear(view, left, "剩余")) return null;
  if (!LEFT.test(label(left))) return null;
  const sentence = sentenceAround(view, left.from);
  if (OTHER_MONEY.test(view.slice(sentence.from, sentence.to))) return null;
  const own = moneyNear(one, sentence).filter((each) => each.exact && each.depth === left.depth);
  const budgets = own.filter((each) => moneyRole(label(each)) === "budget");
  const spendings = own.filter((each) => moneyRole(label(each)) === "execution");
  const [budget] = budgets;
  const [spent] = spendings;
  if (!budget || !spent || budgets.length + spendings.length !== 2) return null;
  const near = moneyNear(one, { from: sentence.from - 300, to: sentence.to }).filter((each) => each !== left);
  // More spent than there was leaves nothing: that the two lie so far apart explains no remainder.
  const isTurned = (a: Measure, b: Measure): boolean => a === spent && b === budget;
  const isExplained = near.some((a) => near.some((b) => !isTurned(a, b) && differs(a, b, left)));
  return isExplained ? null : { budget, spent, labelLength: label(left).length };
}

const WHOLE_BUDGET = /全年预算|调整后/u;
const WHOLE_SPENT = /全年(?:实际)?支出|支出总额|总支出|全年执行/u;
const CARRIED = /上年结|年初结|以前年度|收回|缴回|上缴|核减|压减/u;
const PARAGRAPH = 400;

/** The adjusted budget and the whole spending that the sentences before a remainder tell, each just once. */
function accountAround(one: PassageReading, left: Measure) {
  const { view } = one.passage;
  const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
  if (!isNear(view, left, "结余") || !/^(?:年末|年底|全年)?(?:结转)?结余/u.test(label(left))) return null;
  const range = { from: Math.max(0, left.from - PARAGRAPH), to: left.from };
  if (CARRIED.test(view.slice(range.from, range.to))) return null;
  const money = moneyNear(one, range).filter((each) => each.exact && each.depth === left.depth);
  const budgets = money.filter(
    (each) => WHOLE_BUDGET.test(label(each)) && moneyRole(label(each)) === "budget",
  );
  const whole = money.filter((each) => WHOLE_SPENT.test(label(each)));
  const spendings = whole.length > 0 ? whole : money.filter((each) => moneyRole(label(each)) === "execution");
  const [budget] = budgets;
  const [spent] = spendings;
  if (!budget || !spent || budgets.length + spendings.length !== 2 || spent.from < budget.from) return null;
  // Just 实际支出 is the whole where it is told along with the budget.
  if (whole.length === 0 && view.slice(budget.to, spent.from).includes("。")) return null;
  const gap = budget.value.minus(spent.value).minus(left.value).abs();
  return gap.lte(slackOf([budget, spent, left])) ? null : { budget, spent, labelLength: label(left).length };
}

function differs(a: Measure, b: Measure, by: Measure): boolean {
  const gap = a.value.minus(b.value).minus(by.value).abs();
  return gap.lte(slackOf([a, b, by]));
}

/** Whether a word stands close before a figure; looked at before its label is taken apart. */
function isNear(view: string, { from }: Measure, word: string): boolean {
  return view.slice(Math.max(0, from - 16), from).includes(word);
}

const OPENING = /年初(?:财政拨款)?(?:结转|结余)(?:[和及与]?结余)?(?:资金)?$/u;
const CLOSING = /年末(?:财政拨款)?(?:结转|结余)(?:[和及与]?结余)?(?:资金)?$/u;
const INCOME = /收入(?:合计|总计|决算数?)?$/u;
const SPENDING = /支出(?:合计|总计|决算数?)?$/u;
const OTHER_ENTRIES = /分配|缴回|上缴|收回|弥补|使用非|调整|其中/u;

interface CarryOverData {
  readonly closing: string;
  readonly expected: string;
  readonly sum: string;
}

const carryOver = defineNarrativeRule<CarryOverData>({
  id: "narrative/carry-over-adds-up",
  severity: "warning",
  title: "年初结转加收入减支出等于年末结转",
  basis: { text: "年末结转结余＝年初结转结余＋本年收入－本年支出（没有结余分配等时）" },
  help: "四个数不平，必有一个写错，或还有没有写到的结余分配、上缴。",
  remedy: "核对四个数；另有结余分配、上缴财政的，请写明。",
  example: {
    wrong: "“年初结转5万元，本年收入60万元，本年支出61万元，年末结转3万元”",
    right: "“年初结转5万元，本年收入60万元，本年支出61万元，年末结转4万元”",
    edge: "另有上缴、收回的不核对",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      const { view } = one.passage;
      const label = (each: Measure): string => labelBefore(view, one.brackets.depths, each);
      for (const closing of one.measures) {
        if (closing.family !== "money" || !isNear(view, closing, "年末")) continue;
        if (!CLOSING.test(label(closing))) continue;
        const sentence = sentenceAround(view, closing.from);
        const own = moneyNear(one, sentence);
        if (own.length !== 4) continue;
        const pick = (name: RegExp): Measure | undefined => own.find((each) => name.test(label(each)));
        const [opening, income, spending] = [pick(OPENING), pick(INCOME), pick(SPENDING)];
        if (OTHER_ENTRIES.test(view.slice(sentence.from, sentence.to))) continue;
        if (!opening || !income || !spending || own.some((each) => !each.exact)) continue;
        const expected = opening.value.plus(income.value).minus(spending.value);
        if (expected.minus(closing.value).abs().lte(slackOf(own))) continue;
        const shownSum = [opening, income, spending].map((each) => show(each.value.div(closing.factor)));
        const sum = `${shownSum[0] ?? ""}+${shownSum[1] ?? ""}-${shownSum[2] ?? ""}`;
        yield {
          at: [
            spanOf(one, { from: closing.from - label(closing).length, to: closing.to }),
            spanOf(one, opening),
            spanOf(one, income),
            spanOf(one, spending),
          ],
          data: { closing: typed(closing), expected: inUnitOf(expected, closing), sum },
          expression: {
            addresses: "年初结转+本年收入-本年支出",
            values: sum,
            expected: show(expected.div(closing.factor)),
            found: show(closing.number),
            delta: null,
          },
        };
      }
    }
  },
  message: ({ closing, expected, sum }) =>
    `年末结转结余应为${expected}（${sum.replace("+", "＋").replace("-", "－")}），写的是${closing}。`,
});

export const BALANCE_RULES: readonly NarrativeRule[] = [remainder, carryOver];
