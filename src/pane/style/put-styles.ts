/** The documents a style sheet stands in already. */
const placed = new WeakMap<Document, Set<string>>();

/**
 * Puts a style sheet into the page, once: rule by rule, for a strict content policy lets in no text of a style.
 * Not by Fluent's own run-time, which would parse it all anew in script.
 */
export function putStyles(text: string): void {
  const known = placed.get(document) ?? new Set<string>();
  if (known.has(text)) return;
  placed.set(document, known.add(text));
  const { sheet } = document.head.appendChild(document.createElement("style"));
  for (const rule of rulesOf(text)) {
    try {
      sheet?.insertRule(rule, sheet.cssRules.length);
    } catch {
      // What a browser does not know it does without.
    }
  }
}

/** The rules of a style sheet without comments, those within others (`@media`) left in their place. */
export function rulesOf(text: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: brace, index } of text.matchAll(/[{}]/gu)) {
    depth += brace === "{" ? 1 : -1;
    if (depth > 0) continue;
    rules.push(text.slice(start, index + 1).trim());
    start = index + 1;
  }
  return rules;
}
