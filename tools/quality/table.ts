import { RULES } from "../../src/core/rules/catalogue";
import { columnsOf } from "../../src/core/report/text-width";
import type { Measured, RuleTally } from "./tally";

/** More lines than these would not be read. */
const MOST_MISSES = 60;

/** What was measured, as a table for a person at a terminal. */
export function qualityTable(all: Measured): string {
  const { readings, rules, misses } = all;
  const reached = RULES.filter((rule) => (rules.get(rule.id)?.planted ?? 0) > 0);
  const unreached = RULES.filter((rule) => (rules.get(rule.id)?.planted ?? 0) === 0);
  return [
    "一、读取和计算",
    ...readings.map(
      ({ name, right, of }) => `${mark(right === of)} ${number(right)} / ${number(of)}  ${name}`,
    ),
    "",
    "二、各条规则：放进去的错误、查到的、漏掉的、误报的",
    `  ${left("规则", 34)}${left("内容", 46)}${columns(["放入", "查到", "漏报", "误报"])}`,
    ...reached.map((rule) => ruleLine(rule.id, rule.title, rules.get(rule.id) as RuleTally)),
    `  ${left("合计", 80)}${columns(totals(rules))}`,
    "",
    `三、没有放入错误的规则（${String(unreached.length)}条，只在各自的测试里核对）`,
    ...unreached.map((rule) => {
      const alarms = rules.get(rule.id)?.falseAlarms ?? 0;
      return `${mark(alarms === 0)} ${left(rule.id, 34)}${rule.title}${alarms > 0 ? `，误报${String(alarms)}处` : ""}`;
    }),
    "",
    misses.length === 0 ? "没有漏报，没有误报。" : `不对的有${String(misses.length)}处：`,
    ...misses.slice(0, MOST_MISSES).map((one) => `  × ${one}`),
    "",
  ].join("\n");
}

function ruleLine(id: string, title: string, tally: RuleTally): string {
  const { planted, found, falseAlarms } = tally;
  const isRight = planted === found && falseAlarms === 0;
  const figures = [planted, found, planted - found, falseAlarms].map(String);
  return `${mark(isRight)} ${left(id, 34)}${left(title, 46)}${columns(figures)}`;
}

function totals(rules: Measured["rules"]): readonly string[] {
  const sum = (of: (tally: RuleTally) => number): number =>
    [...rules.values()].reduce((all, one) => all + of(one), 0);
  const [planted, found] = [sum((one) => one.planted), sum((one) => one.found)];
  return [planted, found, planted - found, sum((one) => one.falseAlarms)].map(String);
}

const mark = (isRight: boolean): string => (isRight ? " " : "!");

const number = (value: number): string => String(value).padStart(6);

const columns = (texts: readonly string[]): string => texts.map((text) => right(text, 7)).join("");

function left(text: string, width: number): string {
  return text + " ".repeat(Math.max(1, width - columnsOf(text)));
}

function right(text: string, width: number): string {
  return " ".repeat(Math.max(1, width - columnsOf(text))) + text;
}
