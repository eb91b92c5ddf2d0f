import type { PaperBlock, Run } from "../paper/paper";

/** What a sentence is made of; `null` is left out. */
export type Piece = string | Run | readonly Run[] | null;

/** Puts a text together from plain words and marks. */
export function say(...pieces: readonly Piece[]): readonly Run[] {
  return pieces.flatMap((piece) => {
    if (piece === null || piece === "") return [];
    if (typeof piece === "string") return [{ text: piece }];
    return "text" in piece ? [piece] : piece;
  });
}

/** A place only a person can write; `what` is what is wanted there, in at most 36 characters. */
export function toFill(what: string): Run {
  return { text: `〔请填写：${what}〕`, toFill: true };
}

/** A figure the workbook leaves in doubt: missing there, or two of them; at most 36 characters. */
export function toCheck(what: string): Run {
  return { text: `〔请核对：${what}〕`, toFill: true };
}

export function paragraph(...pieces: readonly Piece[]): PaperBlock {
  return { kind: "paragraph", text: say(...pieces) };
}

export function heading(level: 1 | 2 | 3, text: string): PaperBlock {
  return { kind: "heading", level, text };
}

/** Pieces with a sign between them. */
export function joined(pieces: readonly Piece[], sign: string): readonly Run[] {
  return pieces.flatMap((piece, index) => say(index > 0 ? sign : null, piece));
}

/** The text of a sentence as one line, without a stop at its end. */
export function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/gu, "；")
    .replace(/[；;]{2,}/gu, "；")
    .trim()
    .replace(/[。；;，,]+$/u, "");
}
