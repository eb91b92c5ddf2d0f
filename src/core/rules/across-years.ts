import { formatAddress } from "../cells/address";
import { show, type Decimal } from "../cells/decimal";
import type { IndicatorResult } from "../compute/indicator";
import { numberOf } from "../compute/execution";
import { showGap, sumAgrees } from "../compute/tolerance";
import type { BaseDataForm, BaseDataRow, Form, HeaderField } from "../form/model";
import { plainLabel } from "./amounts-of-form";
import { kindName, short } from "./entries";
import { defineRule, type ReviewedForm, type Rule, type RuleSubjects } from "./rule";
import { saysSomething } from "./says-something";
import { nameOf } from "./indicator-rows";

const BASIS = "给出上年的文件时，与上年同名的表对照";
const NAMES: readonly HeaderField[] = ["projectName", "budgetDepartment", "fundUser"];

const nameIn = (form: Form): string =>
  NAMES.map((field) => form.header.get(field)?.value ?? "")
    .join("")
    .replace(/\s+/gu, "");

/** Last year's form of the same kind and name; where there is but one of the kind in both files, that one. */
function lastYears(own: ReviewedForm, all: readonly ReviewedForm[], previous: readonly ReviewedForm[]) {
  const same = ({ form }: ReviewedForm): boolean =>
    form.kind === own.form.kind &&
    (form.kind !== "budgetTable" || own.form.kind !== "budgetTable" || form.subject === own.form.subject);
  const candidates = previous.filter(same);
  const name = nameIn(own.form);
  const named = name === "" ? undefined : candidates.find(({ form }) => nameIn(form) === name);
  return (
    named ?? (candidates.length === 1 && all.filter(same).length === 1 ? candidates[0] : undefined) ?? null
  );
}

const yearBefore = defineRule({
  id: "years/previous-is-last-year",
  severity: "warning",
  title: "对照的文件是上一年度的",
  subject: "any",
  basis: { text: BASIS },
  help: "给错了年份的文件，逐年的对照就没有意义。",
  remedy: "换成上一年度的文件，或改正表里的年度。",
  example: {
    wrong: "本年的表是2024年度，对照的文件是2022年度的",
    right: "本年的表是2024年度，对照的文件是2023年度的",
  },
  *find({ reviewed, all, previous }) {
    const before = lastYears(reviewed, all, previous)?.form.year?.year ?? null;
    const own = reviewed.form.year;
    if (!own?.year || before === null || before === own.year - 1) return;
    const data = { at: formatAddress(own.at), year: own.year, before, kind: kindName(reviewed.form) };
    yield { at: [own.at], data };
  },
  message: ({ at, year, before, kind }) =>
    `${kind}是${String(year)}年度的（${at}），对照的文件却是${String(before)}年度的，应为${String(year - 1)}年度。`,
});

/** Rows of both years by key, or by label where the row has no name of its own. */
function sameRow(row: BaseDataRow, form: BaseDataForm): BaseDataRow | undefined {
  const label = plainLabel(row.label);
  return form.rows.find((one) => one.key === row.key && plainLabel(one.label) === label);
}

const priorCarried = defineRule({
  id: "years/prior-final-carried",
  severity: "warning",
  title: "上年决算数等于上年表里的本年决算数",
  subject: "baseData",
  basis: { text: `${BASIS}：本表的上年决算数就是上年表的本年决算数` },
  help: "同一个决算数在两年的表里不同，必有一处填错。",
  remedy: "按上年批复的决算核对。",
  example: {
    wrong: "本表的上年决算数写250，上年表里的本年决算数是255",
    right: "本表的上年决算数写255，与上年表相同",
    edge: "四舍五入能解释的差额不报",
  },
  unless: ["years/previous-is-last-year"],
  *find({ reviewed, all, previous }) {
    const before = lastYears(reviewed, all, previous)?.form;
    if (before?.kind !== "baseData") return;
    for (const row of reviewed.form.rows) {
      const entry = row.priorYearFinal;
      const theirs = sameRow(row, before)?.currentFinal ?? null;
      const typed = numberOf(entry);
      const right = numberOf(theirs);
      if (!entry || !theirs || typed === null || right === null) continue;
      if (sumAgrees(typed.minus(right), [entry.value.decimals, theirs.value.decimals])) continue;
      yield {
        at: [entry.at],
        data: {
          at: formatAddress(entry.at),
          label: short(plainLabel(row.label), 20),
          typed,
          right,
          place: formatAddress(theirs.at),
        },
      };
    }
  },
  message: ({ at, label, typed, right, place }) =>
    `${label}的上年决算数（${at}）为${show(typed)}万元，上年表里的本年决算数（上年${place}）为${show(right)}万元，相差${showGap(typed.minus(right))}万元。`,
});

type Evaluation = RuleSubjects["evaluation"];
interface Pair {
  readonly now: IndicatorResult;
  readonly then: IndicatorResult;
}

/** Indicators of one name in both years. */
function pairs(
  own: Evaluation,
  all: readonly ReviewedForm[],
  previous: readonly ReviewedForm[],
): readonly Pair[] {
  const before = lastYears(own, all, previous);
  if (!before || !("results" in before)) return [];
  const keyOf = ({ row }: IndicatorResult): string =>
    `${row.level2?.name ?? ""}/${row.level3?.value ?? ""}`.replace(/\s+/gu, "");
  const theirs = new Map(before.results.indicators.map((one) => [keyOf(one), one]));
  return own.results.indicators.flatMap((now) => {
    const then = theirs.get(keyOf(now));
    return then && !now.row.unused && !then.row.unused && now.row.level3?.value ? [{ now, then }] : [];
  });
}

/** Fewer indicators may well come out alike. */
const SAME_ROWS = 3;

const valuesNotCopied = defineRule({
  id: "years/values-not-copied",
  severity: "hint",
  title: "完成值不是上年的原样",
  subject: "evaluation",
  basis: { text: BASIS },
  help: "各项完成值与上年一字不差，多半是沿用上年的表忘了更新。",
  remedy: "核对本年的实际完成值；确与上年相同的不必改。",
  example: {
    wrong: "五项定量指标的完成值与上年的表完全相同",
    right: "五项中有四项按本年实际更新",
    edge: "少于三项或有一项不同的不报",
  },
  *find({ reviewed, all, previous }) {
    const counted = pairs(reviewed, all, previous).filter(({ now }) => now.actual !== null && now.row.actual);
    const same = counted.filter(({ now, then }) => flat(now.row.actual?.raw) === flat(then.row.actual?.raw));
    const [first, ...rest] = same.flatMap(({ now }) => (now.row.actual ? [now.row.actual.at] : []));
    if (!first || same.length < SAME_ROWS || same.length < counted.length) return;
    yield { at: [first, ...rest], data: { count: same.length, first: formatAddress(first) } };
  },
  message: ({ count, first }) =>
    `${String(count)}项定量指标的完成值（${first}等）与上年的表完全相同，请核对是否已更新。`,
});

const flat = (text: string | undefined): string => (text ?? "").normalize("NFKC").replace(/[\s。]+/gu, "");
const SHORTEST = 6;

const reasonsNotCopied = defineRule({
  id: "years/reasons-not-copied",
  severity: "hint",
  title: "偏差原因不是上年的原文",
  subject: "evaluation",
  basis: { text: BASIS },
  help: "原因与上年一字不差，说明上年提出的改进没有落实，或者是照抄的。",
  remedy: "按本年的情况重写。",
  example: {
    wrong: "偏差原因与上年一样写“受汛期影响停工40天”",
    right: "偏差原因按本年写“设备晚到15天”",
    edge: "“无”一类的话不比对",
  },
  *find({ reviewed, all, previous }) {
    for (const { now, then } of pairs(reviewed, all, previous)) {
      const { reason } = now.row;
      const text = flat(reason?.value);
      if (!reason || text.length < SHORTEST || !saysSomething(text) || text !== flat(then.row.reason?.value))
        continue;
      yield {
        at: [reason.at],
        data: { at: formatAddress(reason.at), name: nameOf(now), raw: short(reason.value) },
      };
    }
  },
  message: ({ at, name, raw }) => `“${name}”的偏差原因（${at}）与上年一字不差：“${raw}”。`,
});

/** A target a little below what was done is prudence. */
const MARGIN = "0.9";

const RISING: ReadonlySet<string | null> = new Set(["ge", "gt", "eq"]);

const targetNotLower = defineRule({
  id: "years/target-not-lower",
  severity: "hint",
  title: "指标值不明显低于上年的实际完成值",
  subject: "evaluation",
  basis: { text: `${BASIS}；指标值应当有约束力，低于上年实际的须有理由` },
  help: "上年已经做到的，今年低了一成以上，审核人会问指标值是不是偏低。任务本身减少的，属正常。",
  remedy: "核对指标值；任务减少的请说明。",
  example: {
    wrong: "上年完成100期，今年指标值≥80期",
    right: "上年完成100期，今年指标值≥95期",
    edge: "比上年实际低一成以内的不报；≤的指标不核对",
  },
  *find({ reviewed, all, previous }) {
    for (const { now, then } of pairs(reviewed, all, previous)) {
      const target = now.row.target;
      if (!target || !now.target || !then.actual || !RISING.has(now.operator) || now.unit !== then.unit)
        continue;
      if (now.target.gte(then.actual.times(MARGIN))) continue;
      const unit = now.unit ?? "";
      const data: { at: string; name: string; target: Decimal; actual: Decimal; unit: string } = {
        at: formatAddress(target.at),
        name: nameOf(now),
        target: now.target,
        actual: then.actual,
        unit,
      };
      yield { at: [target.at], data };
    }
  },
  message: ({ at, name, target, actual, unit }) =>
    `“${name}”的指标值（${at}）${show(target)}${unit}，低于上年实际完成的${show(actual)}${unit}。`,
});

export const YEAR_RULES: readonly Rule[] = [
  yearBefore,
  priorCarried,
  valuesNotCopied,
  reasonsNotCopied,
  targetNotLower,
];
