import { showPercent, sum, type Decimal } from "../cells/decimal";
import { numberOf, type RateResult } from "../compute/execution";
import { halfUnit } from "../compute/tolerance";
import type { AmountEntry, FundRow, Split } from "../form/model";
import type { PaperBlock, Run } from "../paper/paper";
import { joined, paragraph, say, toCheck, toFill } from "./say";
import { money, moneyOf, type DraftSubject } from "./subject";

/** The paragraphs on the money: budget, execution, rate, and where it came from and went. */
export function fundParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  const { form, results } = subject;
  const total = form.funds.find((fund) => fund.role === "total") ?? form.funds[0];
  if (!total) return [paragraph(toFill("预算数、执行数和执行率（表中没有资金栏）"))];
  const rate = results.execution.rates.find((one) => one.fund === total) ?? null;
  return [
    paragraph(joined([...budgetPieces(subject, total), executionPiece(subject, total, rate)], "，"), "。"),
    ...sourceParagraph(subject),
    ...form.splits.flatMap((split) => splitParagraph(subject, split, total)),
  ];
}

function budgetPieces(subject: DraftSubject, total: FundRow): readonly (readonly Run[])[] {
  const { openingBudget: opening, fullYearBudget: full } = total;
  const pieces: (readonly Run[])[] = [];
  if (opening) pieces.push(say("年初预算数", money(subject, opening) ?? toFill("年初预算数")));
  if (full) {
    pieces.push(say("全年预算数", money(subject, full) ?? toFill("全年预算数")));
    const change = changeOf(numberOf(opening), numberOf(full));
    if (change) pieces.push(say(change.word, change.by ? moneyOf(subject, change.by) : null));
  }
  return pieces;
}

/** How the adjusted budget stands to the opening one, by arithmetic alone. */
function changeOf(opening: Decimal | null, full: Decimal | null) {
  if (opening === null || full === null) return null;
  const by = full.minus(opening);
  if (by.eq(0)) return { word: "与年初预算数相同", by: null };
  return { word: by.gt(0) ? "比年初预算数增加" : "比年初预算数减少", by: by.abs() };
}

function executionPiece(subject: DraftSubject, total: FundRow, rate: RateResult | null): readonly Run[] {
  const spent = money(subject, total.fullYearExecution) ?? toFill("全年执行数");
  return say("全年执行数", spent, "，预算执行率", rateRuns(rate));
}

/** The rate with its arithmetic; where the form says another or none, a mark says so. */
export function rateRuns(rate: RateResult | null): readonly Run[] {
  const typed = rate?.typed ?? null;
  const typedText = typed ? showPercent(typed.ratio, 4) : null;
  if (!rate?.exact || !rate.rate) return say(typedText ?? toFill("执行率"));
  const computed = showPercent(rate.rate);
  const own = rate.explanation ? `（${rate.explanation.values.replace("/", "÷")}）` : "";
  if (!typed) return say(computed, own, toCheck("表内没有填写执行率，这是计算得出的"));
  const slack = halfUnit(typed.decimals);
  if (typed.ratio.minus(rate.exact).abs().gt(slack))
    return say(toCheck(`表内为${String(typedText)}，计算为${computed}`));
  return say(typedText, own);
}

/** Parts of the funds by their rows: 当年财政拨款, 上年结转资金, 其他资金. */
function sourceParagraph(subject: DraftSubject): readonly PaperBlock[] {
  const parts = subject.form.funds.filter((fund) => fund.role === "part");
  const sources = parts.flatMap((fund) => {
    const budget = fund.fullYearBudget ?? fund.openingBudget;
    const figures = [
      figure(subject, "全年预算数", budget),
      figure(subject, "全年执行数", fund.fullYearExecution),
    ];
    const filled = figures.filter((one) => one !== null);
    return filled.length === 0 ? [] : [`${partName(fund.label)}${filled.join("、")}`];
  });
  return sources.length === 0 ? [] : [paragraph("从资金来源看：", sources.join("；"), "。")];
}

function figure(subject: DraftSubject, name: string, entry: AmountEntry | null): string | null {
  const number = numberOf(entry);
  return number === null || number.eq(0) ? null : `${name}${String(money(subject, entry))}`;
}

/** `其中：当年财政拨款` is 当年财政拨款. */
export function partName(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^其中[:]?/u, "")
    .replace(/^(?:\d+[.、]|\(\d+\))/u, "")
    .replace(/[:]$/u, "")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}

const SPLIT_WORDS = { income: "按收入性质分", expenditure: "按支出性质分" } as const;

/** 按收入性质分 and 按支出性质分, with a mark where the items do not make up the year's funds. */
function splitParagraph(subject: DraftSubject, split: Split, total: FundRow): readonly PaperBlock[] {
  const items = split.items.filter(({ amount }) => numberOf(amount) !== null);
  if (items.length === 0) return [];
  const added = sum(items.map(({ amount }) => numberOf(amount) as Decimal));
  const wholes = [total.fullYearBudget, total.fullYearExecution, total.openingBudget].flatMap(
    (entry) => numberOf(entry) ?? [],
  );
  const list = items.map(({ label, amount }) => `${partName(label)}${String(money(subject, amount))}`);
  const fits = wholes.length === 0 || wholes.some((whole) => whole.eq(added));
  const doubt = fits ? null : toCheck(`各项合计${moneyOf(subject, added)}，与年度资金总额不同`);
  return [paragraph(`${SPLIT_WORDS[split.kind]}：${list.join("、")}`, doubt, "。")];
}

/** Whether amounts add up to a whole, exactly as typed. */
export function makesUp(parts: readonly (Decimal | null)[], whole: Decimal | null): boolean {
  if (whole === null || parts.length === 0 || parts.some((part) => part === null)) return false;
  return sum(parts as readonly Decimal[]).eq(whole);
}

/** `减少0.04万元，下降2.65%`: a change from one year's figure to the next, as arithmetic has it. */
export function yearChange(subject: DraftSubject, before: Decimal, after: Decimal): string {
  const by = after.minus(before);
  if (by.eq(0)) return "与上年决算数持平";
  const share = before.gt(0) ? `，${by.gt(0) ? "增长" : "下降"}${showPercent(by.abs().div(before))}` : "";
  return `比上年决算数${by.gt(0) ? "增加" : "减少"}${moneyOf(subject, by.abs())}${share}`;
}
