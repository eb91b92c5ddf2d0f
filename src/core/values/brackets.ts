/** A text with its bracketed remarks taken out: `854万(甲400万元)` → 854万 and [甲400万元]. */
export interface Bracketed {
  readonly outside: string;
  readonly inside: readonly string[];
  /** What stands before the first bracket and behind the last. */
  readonly before: string;
  readonly behind: string;
}

/** Takes brackets apart, the outermost ones; one that is never closed runs to the end. Linear. */
export function takenApart(text: string): Bracketed {
  const outside: string[] = [];
  const inside: string[] = [];
  let depth = 0;
  let from = 0;
  let before: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") {
      if (depth === 0) {
        outside.push(text.slice(from, at));
        before ??= text.slice(0, at);
        from = at + 1;
      }
      depth += 1;
    } else if (text[at] === ")" && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      inside.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (depth > 0) inside.push(text.slice(from));
  const behind = depth > 0 ? "" : text.slice(from);
  outside.push(behind);
  return {
    outside: outside.join(""),
    inside,
    before: before ?? text,
    behind: inside.length === 0 ? "" : behind,
  };
}
