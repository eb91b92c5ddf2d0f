import type { Theme } from "@fluentui/react-components";

/** Tokens of Fluent that the pane's themes carry. */
export type Token = Extract<keyof Theme, string>;

/**
 * A Fluent token in a style. The same as `tokens.…` of Fluent, whose table of all 400 names would take
 * 30 KB of the pane's bundle.
 */
export function token(name: Token): string {
  return `var(--${name})`;
}
