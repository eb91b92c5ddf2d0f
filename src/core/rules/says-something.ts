/** Answers that explain nothing (RULES D.2). */
const EMPTY_REASON =
  /^(无|没有|无偏差(原因)?|无(原因|差异|问题|变化)|没有(偏差|原因|问题)|同上(述)?|见上|不适用|不涉及|正常|已完成|\/+|-+|—+|…+|\.+|无(说明|需说明)|略|同|暂无|nil|none|n\/?a)?[。.]?$/iu;

/** Whether a reason text says something. */
export function saysSomething(text: string): boolean {
  return !EMPTY_REASON.test(text.replace(/\s+/gu, ""));
}
