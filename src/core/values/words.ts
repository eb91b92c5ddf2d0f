import { isUnitName } from "./unit-scan";
import { PERIODS } from "./unit-data";
import type { Reading } from "./reading";
import type { Tier } from "./value";

/** Cells that say "nothing here": layout or not applicable, never missing data (VALUE_GRAMMAR 1.10). Lower case. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  "(空) 空 空白 未填报 未填 待填 待填报 n/a na n.a. nil null none 不适用 不涉及 无此项 此项无 xx项 无需填写 不需填写 无需填报 不考核".split(
    " ",
  ),
);
/** `无` and its like answer the question in an actual cell, and leave it open in a target cell. */
const NONE_WORDS: ReadonlySet<string> = new Set(
  "无 暂无 没有 (无) 无指标 无目标 无目标值 无指标值 本年无 本年度无 暂未设置 未设置 未设定".split(" "),
);
const TEMPLATE_LABEL = /^(?:指标|三级指标|指标值|目标值)?\d{0,2}[::.、]?$/u;
/** Signs a person ticks: they answer. */
const TICK = /[√✓✔☑○●×✗☒]/u;

/** Whether the text is a placeholder. Text is spelled (`spelling`). */
export function isPlaceholder(text: string, side: "target" | "actual"): boolean {
  if (text.length > 30) return false;
  const lower = text.toLowerCase();
  if (PLACEHOLDERS.has(lower)) return true;
  if (NONE_WORDS.has(text.replace(/[。.]$/u, ""))) return side === "target";
  if (/^指标\d{0,2}[::.、]?(?:…|\.{3,})*$/u.test(text)) return true;
  if (TEMPLATE_LABEL.test(text)) return /[^\d.]/u.test(text);
  return isDummy(lower);
}

/** Punctuation only, or a template's blank: `≥**人`, `XX%`, `≥%`, `……个`. */
function isDummy(text: string): boolean {
  if (!/[\p{L}\p{N}\p{So}]/u.test(text)) return !TICK.test(text) || /^[*×]+$/u.test(text);
  if (DUMMY.test(text) && DUMMY_FRAME.test(text.replace(/20x{2}/gu, "").replace(DUMMIES, ""))) return true;
  const bare = text.replace(/^\(|\)$/gu, "").replace(/^[≥≤<>=]+/u, "");
  const dummy = /^(?:\*+|x{2,}|×+|…+|\.{3,}|_+|-{2,}|—+|○{2,})/u.exec(bare);
  const unit = bare.slice(dummy?.[0].length ?? 0);
  if (/\d/.test(unit)) return false;
  return (
    (dummy !== null || bare !== text) &&
    (unit === "" || isUnitName(unit) || /^(?:万)?[个人次项元%]/u.test(unit))
  );
}

const DUMMY = /x{2}|\*{2}|×{2}|_{2}|○{2}/u;
const DUMMIES = /[x*×_○]/gu;
/** What a template prints around its blanks: `不低于XX%`, `20XX年XX月底前`. */
const DUMMY_FRAME = /^[年月日前底内以至不低于少高超过控制在达到上下万元%个人次户项件份家天≥≤<>=()约]*$/u;

const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [/^达成(?:(?:年度|预期)(?:绩效)?(?:指标|目标))?$/u, "achieved"],
  [/^部分达成/u, "partly"],
  [/^未达成(?:(?:年度|预期)(?:绩效)?(?:指标|目标))?(?:(?:且|并)?效果较差)?$/u, "notAchieved"],
  [/^未完成(?:年度|预期)(?:绩效)?(?:指标|目标)(?:且|并)效果较差$/u, "notAchieved"],
];

/**
 * The closed lists of 财预〔2020〕10号 and the provincial system (VALUE_GRAMMAR 3, tier-word), also with a number in front
 * (`1.达成年度指标`) or a short description behind (`达成年度指标，资金已拨付`). Other words are no tier → `null`.
 */
export function readTier(text: string): Reading | null {
  if (text.length > 200) return null;
  const bare = text.replace(/^(?:\d[.、]|[①②③A-C][.、]?)/u, "");
  const words = /^[^,;。:(]+/u.exec(bare)?.[0] ?? "";
  for (const [pattern, tier] of TIERS) {
    if (!pattern.test(words)) continue;
    const isWhole = words.length >= bare.replace(/[。;]$/u, "").length;
    return { class: "tier", tier, marks: isWhole && bare === text ? [] : ["embedded"] };
  }
  return null;
}

const PER = "(半年|学期|学年|年度|季度|星期|年|季|月|周|日|天)";
const REGULARLY = new RegExp(
  `^[^,;。]{0,8}(?:按(?!年度|日常|日程|周期|年初|年底|年末|年龄|季节|[月季]度?计划)|逐(?!年))${PER}`,
  "u",
);
const EVERY = new RegExp(`^每(?:个|一)?${PER}`, "u");

/** Frequency words without a number: 按月安排, 每季度, 逐月发放. The count, if any, is in Chinese numerals and not read. */
export function readFrequencyWords(text: string): Reading | null {
  if (text.length > 25) return null;
  const found = EVERY.exec(text) ?? REGULARLY.exec(text);
  const per = found && PERIODS.get(found[1] ?? "");
  return !per ? null : { class: "frequency", per };
}

const LABEL =
  /^(?:指标\d{0,2}[::.、]|定[性量](?:指标)?[::]?(?=.)|\(?\d{1,2}[.、)](?=[^\d%‰])|\(\d{1,2}\)(?=[^%‰])|[①-⑨](?=.))/u;

/** Removes what a template or system put before the value: `指标1：`, 定性, a list number. */
export function withoutLabel(text: string): string {
  return text.replace(LABEL, "");
}

const SCORING =
  /(?<![获取])得(?:满分|\d{1,3}(?:\.\d+)?分|分|全分)|每(?:降低?|低|下降|减少|少|超过?|超出|增加|延[迟期误]?|晚|差|有|缺|高)|扣(?:\d|完|分|除)|不得分|酌情/u;

/**
 * The part of a value before a scoring rule written into the same cell: `90%以上得 10 分，每降 5%扣 1 分` → `90%以上`.
 * No rule, or none that deals out points → `null`.
 */
export function beforeScoringRule(text: string): string | null {
  const head = text.slice(0, 200);
  if (!/[得扣]/u.test(head) || !/分/u.test(head)) return null;
  const found = SCORING.exec(head);
  if (!found || found.index === 0 || !/\d/.test(head.slice(0, found.index))) return null;
  return head.slice(0, found.index).replace(/[,;。:的]+$/u, "");
}
