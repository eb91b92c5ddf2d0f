const LABEL =
  /^(?:指标\d{0,2}[:.、]|定[性量](?:指标)?:?(?=.)|\(?\d{1,2}[.、)](?=[^\d%‰])|\(\d{1,2}\)(?=[^%‰])|[①-⑨](?=.))/u;

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

/** `12个，其中新增2个` as `12个(其中新增2个)`: details are a remark on the total. */
export function withDetailInBrackets(text: string): string {
  const found = /[,;。、:]?其中/u.exec(text);
  if (!found || found.index === 0 || text.includes("(")) return text;
  return `${text.slice(0, found.index)}(${text
    .slice(found.index)
    .replace(/^[,;。、:]/u, "")
    .replace(/[。;]$/u, "")})`;
}
