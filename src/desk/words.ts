/** What the desk says that no rule says. */
export const DESK_WORDS = {
  internal: "处理时出现内部错误，这个文件没有核对完，请反馈给开发者。",
} as const;
