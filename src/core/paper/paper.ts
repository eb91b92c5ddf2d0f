/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** A place only a person can fill (`〔请填写：…〕`): shown marked. */
  readonly toFill?: boolean;
}

/** Text of one look, or runs of several. A line break inside is a line break on paper. */
export type Inline = string | readonly Run[];

/** The paper's title, centred, once at its head. */
export interface PaperTitle {
  readonly kind: "title";
  readonly text: Inline;
}

/** A numbered heading with its number typed (`一、基本情况`), as official papers have it; 1 is outermost. */
export interface PaperHeading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface PaperParagraph {
  readonly kind: "paragraph";
  readonly text: Inline;
  /** `body` is indented by two characters; `flush` (an addressee) and `right` (a signature) are not. */
  readonly place?: "body" | "flush" | "centre" | "right";
}

/** A cell; `columns` and `rows` are how many it spans, 1 unless said. Covered cells are left out of their row. */
export interface PaperCell {
  readonly text: Inline;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: "left" | "centre" | "right";
}

/** A ruled table; its first rows are repeated on every page. */
export interface PaperTable {
  readonly kind: "table";
  readonly caption: string | null;
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly headRows: number;
  readonly rows: readonly (readonly PaperCell[])[];
}

/** What follows begins on a new page; `wide` turns it on its side for a broad table, until the next break. */
export interface PaperBreak {
  readonly kind: "break";
  readonly wide: boolean;
}

export type PaperBlock = PaperTitle | PaperHeading | PaperParagraph | PaperTable | PaperBreak;

/**
 * A paper to send or to file (a written report, a return slip), as plain data: `host/docx` makes a .docx of it,
 * `paperMarkdown` Markdown. A4, page numbers at the foot.
 */
export interface Paper {
  /** Named in the file's properties. */
  readonly name: string;
  readonly blocks: readonly PaperBlock[];
}

/** A text without its looks. */
export function plainOf(text: Inline): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}

/** The runs of a text. */
export function runsOf(text: Inline): readonly Run[] {
  return typeof text === "string" ? [{ text }] : text;
}
