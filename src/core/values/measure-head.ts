import { operatorAtEnd, type OperatorMatch } from "./operators";
import { simpleUnitAt, type UnitMatch } from "./unit-scan";

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

const LONGEST_PREFIX = 24;

/** Takes apart what stands before a number; `null` where that is more than a few plain words. */
export function readHead(text: string): Head | null {
  if (text === "二") return { ...EMPTY, isMisreadEquals: true };
  const sign = signAtEnd(text);
  const money = /(?:¥|人民币)$/u.exec(sign.rest);
  const percent = /百分之$/u.exec(sign.rest);
  const lead = money ?? percent;
  const beforeUnit = lead ? sign.rest.slice(0, lead.index) : sign.rest;
  const operator = operatorAtEnd(beforeUnit);
  const prefix = operator ? operator.rest : beforeUnit;
  const per = readPer(prefix);
  if (per === null || prefix.length > LONGEST_PREFIX || NOT_PLAIN.test(prefix)) return null;
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

/** Signs of a formula, an earlier operator or a sentence's end: no plain words. */
const NOT_PLAIN = /[。!?…+*/<>≥≤=×—-]/u;

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

/** Nouns of 每 that are no units: `每生每年650元`. */
const PER_NOUN = /学生|老人|职工|教师|村民|企业|单位|项目|机构|学校|班级|小时|半年|[生村校]/uy;

function perNounAt(prefix: string, at: number): UnitMatch | null {
  PER_NOUN.lastIndex = at;
  const noun = PER_NOUN.exec(prefix)?.[0];
  return noun === undefined ? simpleUnitAt(prefix, at) : { unit: noun, end: at + noun.length };
}

/** What is left of a prefix without its 每…: `每亩补助` → 补助. */
export function withoutPer(prefix: string, per: readonly string[]): string {
  return per.length === 0 ? prefix : prefix.replace(per.map((noun) => `每${noun}`).join(""), "");
}
