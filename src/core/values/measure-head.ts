import { operatorAtEnd, type OperatorMatch } from "./operators";
import { simpleUnitAt, type UnitMatch } from "./unit-scan";
import type { ValueContext } from "./value";

/** What stands before a number, taken apart from right to left. */
export interface Head {
  /** Words that are part of no value: a name, a verb. */
  readonly prefix: string;
  readonly operator: OperatorMatch | null;
  readonly isNegative: boolean;
  /** A unit that stands before its number: `￥`, `百分之`. */
  readonly unit: string | null;
  /** Nouns behind 每: `每人每年` → 人, 年. */
  readonly per: readonly string[];
  /** A lone 二 before digits: how a scanner reads `=`. */
  readonly isMisreadEquals: boolean;
}

const APPROXIMATE = /(?:约|约为|近|大约|大概|将近|接近|左右|几乎|估计|可能|几)$/u;
const LACKING =
  /(?:未完成|未达到?|尚差|还差|仍差|相差|仍有|剩余|短缺|缺少|欠|原)$|^(?:未|尚未|没有)(?:完成|达到?|实现)/u;
const PLANNED = /(?:目标|计划|原定|任务数?|应完成|预计|预期|年初)(?:值|数)?(?:为|是|完成|达到?|[::])*$/u;
const LONGEST_PREFIX = 24;

/** Takes apart what stands before a number; `null` where it says that the number is not the value. */
export function readHead(text: string, context: ValueContext): Head | null {
  if (text === "二") return { ...EMPTY, isMisreadEquals: true };
  const sign = signAtEnd(text);
  const money = /(?:¥|人民币)$/u.exec(sign.rest);
  const percent = /百分之$/u.exec(sign.rest);
  const lead = money ?? percent;
  const beforeUnit = lead ? sign.rest.slice(0, lead.index) : sign.rest;
  const operator = operatorAtEnd(beforeUnit);
  const prefix = operator ? operator.rest : beforeUnit;
  const per = readPer(prefix);
  if (per === null || !isPlain(prefix, operator !== null, context)) return null;
  return {
    prefix,
    operator,
    isNegative: sign.isNegative,
    unit: money ? "元" : percent ? "%" : null,
    per,
    isMisreadEquals: false,
  };
}

const EMPTY: Head = {
  prefix: "",
  operator: null,
  isNegative: false,
  unit: null,
  per: [],
  isMisreadEquals: false,
};

/** A sign counts only where nothing else could be meant: at the start, behind an operator or a colon. */
function signAtEnd(text: string): { readonly rest: string; readonly isNegative: boolean } {
  if (!/(?:^|[≥≤<>=:])[-+]$/u.test(text)) return { rest: text, isNegative: false };
  return { rest: text.slice(0, -1), isNegative: text.endsWith("-") };
}

function isPlain(prefix: string, hasOperator: boolean, context: ValueContext): boolean {
  if (prefix.length > LONGEST_PREFIX || /[。!?…"“”《》+*/<>≥≤=×—-]/u.test(prefix)) return false;
  if (APPROXIMATE.test(prefix) || LACKING.test(prefix)) return false;
  return hasOperator || context.side === "target" || !PLANNED.test(prefix);
}

/** The nouns behind 每 in a prefix, the last row of them; 每 without a noun of the dictionary (`每两年`) → `null`. */
function readPer(prefix: string): readonly string[] | null {
  const nouns: string[] = [];
  let end = -1;
  for (let at = prefix.lastIndexOf("每"); at >= 0; at = prefix.lastIndexOf("每", at - 1)) {
    const noun = perNounAt(prefix, at + 1);
    if (!noun) return null;
    if (end >= 0 && noun.end !== end) break;
    nouns.unshift(noun.unit);
    end = at;
    if (at === 0) break;
  }
  return nouns;
}

function perNounAt(prefix: string, at: number): UnitMatch | null {
  return prefix.startsWith("半年", at) ? { unit: "半年", end: at + 2 } : simpleUnitAt(prefix, at);
}

/** What is left of a prefix without its 每…: `每亩补助` → 补助. */
export function withoutPer(prefix: string, per: readonly string[]): string {
  return per.length === 0 ? prefix : prefix.replace(per.map((noun) => `每${noun}`).join(""), "");
}
