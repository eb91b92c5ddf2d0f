import type { Operator } from "./value";

/** An operator read at the edge of a text, and what is left of the text without it. */
export interface OperatorMatch {
  readonly operator: Operator;
  readonly rest: string;
  /** Given in words: 不低于, 以上. */
  readonly isWord: boolean;
  /** 达到 and 控制在 yield to a postfix: `控制在90%以上` is ≥. */
  readonly isWeak: boolean;
}

/** VALUE_GRAMMAR N3; longer glyphs first. Widths are already folded (`spelling`). */
const GLYPHS: readonly (readonly [string, Operator])[] = [
  [">=", "ge"],
  ["=>", "ge"],
  ["》=", "ge"],
  ["≥=", "ge"],
  ["<=", "le"],
  ["=<", "le"],
  ["《=", "le"],
  ["≤=", "le"],
  ["==", "eq"],
  ["≥", "ge"],
  ["≮", "ge"],
  ["≤", "le"],
  ["≯", "le"],
  [">", "gt"],
  ["》", "gt"],
  ["<", "lt"],
  ["《", "lt"],
  ["=", "eq"],
];

const NOT = "(?:不|未|没有|没)(?:得|应|应当|能|可|宜|会|要|再)?";
/** What an operator may be said of before its number comes: 不低于总数的90%, 不少于开展5次. */
const OF_WHAT =
  "(?:[\\u4e00-\\u9fff\\d]{0,10}(?:的|总数|数|总额|金额|限额|预算|概算|批复|标准)|(?:完成|开展|举办|组织|召开|进行|发放|培训)[\\u4e00-\\u9fff]{0,6})?";

/** VALUE_GRAMMAR N4, prefixes. Every pattern is anchored at the end of what stands before the number. */
const PREFIXES: readonly (readonly [RegExp, Operator, "weak" | "firm"])[] = [
  [new RegExp(`${NOT}(?:低于|少于|小于|低过|少过)${OF_WHAT}$`, "u"), "ge", "firm"],
  [new RegExp(`${NOT}(?:高于|超过|多于|大于|超出|突破|超)${OF_WHAT}$`, "u"), "le", "firm"],
  [new RegExp(`${NOT}(?:晚于|迟于)$`, "u"), "le", "firm"],
  [/(?:大于|高于|多于|超过)(?:或者?|、)?等于$/u, "ge", "firm"],
  [/(?:小于|低于|少于)(?:或者?|、)?等于$/u, "le", "firm"],
  [/(?:至少|起码)[\u4e00-\u9fff]{0,8}$/u, "ge", "firm"],
  [/(?:最少|最低)(?:为|达到?|完成)?$/u, "ge", "firm"],
  [/(?:至多|最多|最高|上限)(?:为|达到?)?$/u, "le", "firm"],
  [/控制在?(?:了|到)?$/u, "le", "weak"],
  [/(?:大于|高于|多于|超过|超出|(?<!高)超)$/u, "gt", "firm"],
  [/(?:小于|低于|少于|早于|(?<!充)不足|不到)$/u, "lt", "firm"],
  [/等于$/u, "eq", "firm"],
  [/(?:达到|(?<![下传送到表抵直通转发])达)$/u, "ge", "weak"],
];

/** The longest operator word and what may stand between it and the number. */
const LONGEST_WORD = 24;

/** The operator a text ends with, before the number: `满意率达` → ge, rest 满意率. None → `null`. */
export function operatorAtEnd(text: string): OperatorMatch | null {
  for (const [glyph, operator] of GLYPHS) {
    if (text.endsWith(glyph) && !isBookTitle(text))
      return { operator, rest: text.slice(0, -glyph.length), isWord: false, isWeak: false };
  }
  const window = text.slice(-LONGEST_WORD);
  for (const [pattern, operator, strength] of PREFIXES) {
    const found = pattern.exec(window);
    if (!found) continue;
    const rest = text.slice(0, text.length - window.length + found.index);
    return { operator, rest, isWord: true, isWeak: strength === "weak" };
  }
  return null;
}

/** 》 that closes 《…: no sign of comparison. */
function isBookTitle(text: string): boolean {
  return text.endsWith("》") ? text.includes("《") : text.endsWith("《") && text !== "《";
}

const POSTFIX =
  /^(?:及其?|或者?|和|含|\(含\))?(以上|之上|以下|之下|以内|之内|范围内|内(?![容部外涝河控蒙需设资存地])|封顶)(?:\(含[^()]{0,12}\))?/u;

/** The operator behind a number and its unit: 以上, 及其以下, 之内 (on 以上 and 以下 the number counts). None → `null`. */
export function operatorAtStart(text: string): OperatorMatch | null {
  const found = POSTFIX.exec(text);
  if (!found) return null;
  const operator: Operator = found[1] === "以上" || found[1] === "之上" ? "ge" : "le";
  return { operator, rest: text.slice(found[0].length), isWord: true, isWeak: false };
}

/** What an operator before and one behind the number say together; opposite directions → `undefined`. */
export function combined(
  before: OperatorMatch | null,
  behind: OperatorMatch | null,
): Operator | null | undefined {
  if (!before || !behind) return before?.operator ?? behind?.operator ?? null;
  if (before.isWeak || before.operator === "eq") return behind.operator;
  return isUpward(before.operator) === isUpward(behind.operator) ? before.operator : undefined;
}

function isUpward(operator: Operator): boolean {
  return operator === "ge" || operator === "gt";
}

/** A cell of the sign column: `≧`, `＝`, `大于等于`; `定性`, blank or anything else → `null`. */
export function operatorOnly(text: string): Operator | null {
  const found = operatorAtEnd(text);
  return found && found.rest === "" ? found.operator : null;
}

/** A bound without a number: 不超预算, 不高于上年, 控制在预算内. */
export function operatorOfPhrase(text: string): Operator | null {
  const glyph = /^[≤≥<>]/u.exec(text)?.[0];
  if (glyph !== undefined) return operatorOnly(glyph);
  if (/^(?:不|未)(?:得|应|能)?(?:低于|少于|小于)/u.test(text)) return "ge";
  if (
    /^(?:不|未)(?:得|应|能)?(?:高于|超过|超出|多于|大于|突破|超)/u.test(text) ||
    /^控制在.{1,12}内$/u.test(text)
  )
    return "le";
  return null;
}
