/** Zero-width and direction characters that leave no trace on paper. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/g;

/** Bookmarks that Word's text export leaves in a cell: `[bookmark: _GoBack]`. */
const WORD_RESIDUE = /\[bookmark:[^\][]{0,80}\]/gi;

/** Whether there is anything to remove at all: hardly any cell has it. */
const ANY_RESIDUE = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]|\[bookmark:/i;

/** Removes residue that no person typed: bookmark marks and invisible characters (VALUE_GRAMMAR N1). */
export function withoutResidue(text: string): string {
  if (!ANY_RESIDUE.test(text)) return text;
  return text.replace(WORD_RESIDUE, "").replace(INVISIBLE, "");
}

/** What a person reads: residue and outer blanks (U+3000 and U+00A0 too) removed, the rest as typed. */
export function readable(text: string): string {
  return withoutResidue(text).trim();
}

/**
 * A label for comparison: NFKC, no blanks or line breaks, no residue, ASCII punctuation.
 * `"经济效\n益指标"` → `经济效益指标`; `"得分（20分＊执行率）："` → `得分(20分*执行率):`.
 */
export function labelOf(text: string): string {
  // Already a label (letters, ideographs and ASCII marks only): the usual case, told without making a new text.
  if (PLAIN_LABEL.test(text)) return text;
  return withoutResidue(text).normalize("NFKC").replace(/\s+/gu, "");
}

const PLAIN_LABEL = /^[\u4e00-\u9fffA-Za-z0-9()%:.,/*+-]*$/;

/** A label without trailing colon and without bracketed tails: `年度资金总额:` → `年度资金总额`. */
export function bareLabel(text: string): string {
  return labelOf(text)
    .replace(/\([^()]*\)/g, "")
    .replace(/[::;,。.、]+$/u, "");
}

/** A colon as people type it: half or full width. */
export const COLON = /[:\uFF1A]/u;
