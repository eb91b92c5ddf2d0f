import { escaped } from "../../report/html";
import type { Severity } from "../../profiles/profile";
import type { Span } from "../document";

/** A finding's place with what an underline shows: its number in the list, and its message. */
export interface Mark extends Span {
  readonly number: number;
  readonly severity: Severity;
  readonly message: string;
}

/** Writes stretches of a text as HTML with the marks in them underlined. */
export type WriteMarked = (span: Span) => string;

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };

/**
 * Makes the writer. Where marks lie over one another the heaviest underlines; each ends with its number, which
 * links to the list; `idOf` names places and entries.
 */
export function markedText(
  text: string,
  marks: readonly Mark[],
  idOf: (kind: "place" | "entry", number: number) => string,
): WriteMarked {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  return (span) => {
    const here = ordered.filter((mark) => mark.start < span.end && mark.end > span.start);
    const edges = [...new Set([span.start, span.end, ...here.flatMap(({ start, end }) => [start, end])])]
      .filter((at) => at >= span.start && at <= span.end)
      .sort((a, b) => a - b);
    let html = "";
    edges.slice(0, -1).forEach((from, index) => {
      const to = edges[index + 1] as number;
      const over = here.filter((mark) => mark.start <= from && mark.end >= to);
      const begun = over.filter((mark) => Math.max(mark.start, span.start) === from);
      const names = begun
        .filter((mark) => mark.start === from)
        .map(({ number }) => `<a id="${idOf("place", number)}"></a>`);
      html += names.join("") + underlined(escapedLines(text.slice(from, to)), over);
      html += over
        .filter((mark) => mark.end === to)
        .map(({ number }) => `<sup><a href="#${idOf("entry", number)}">${String(number)}</a></sup>`)
        .join("");
    });
    return html;
  };
}

/** Text as text; its line ends stay. */
function escapedLines(text: string): string {
  return text.split("\n").map(escaped).join("\n");
}

function underlined(html: string, over: readonly Mark[]): string {
  const [heaviest] = [...over].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
  if (!heaviest) return html;
  const title = over.map(({ number, message }) => `${String(number)}. ${message}`).join("\n");
  return `<u class="${heaviest.severity}" title="${escaped(title)}">${html}</u>`;
}
