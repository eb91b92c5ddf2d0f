import { isUnitName } from "./unit-scan";

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
const TEMPLATE_LABEL = /^(?:指标|三级指标|指标值|目标值)?\d{0,2}[:.、]?$/u;
/** Signs a person ticks: they answer. */
const TICK = /[√✓✔☑○●×✗☒]/u;

/** Whether the text is a placeholder. Text is spelled (`spelling`). */
export function isPlaceholder(text: string, side: "target" | "actual"): boolean {
  if (text.length > 30) return false;
  const lower = text.toLowerCase();
  if (PLACEHOLDERS.has(lower)) return true;
  if (NONE_WORDS.has(text.replace(/[。.]$/u, ""))) return side === "target";
  if (/^指标\d{0,2}[:.、]?(?:…|\.{3,})*$/u.test(text)) return true;
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
