import type { FileReport } from "./file-report";
import { columnsOf, printable, wrap } from "./text-width";

export interface TextOptions {
  /** Columns of the terminal; `null`: lines are not broken (a file, a pipe). */
  readonly width: number | null;
  readonly colour: boolean;
}

export type Tone = "strong" | "faint" | "error" | "warning" | "hint" | "good";

const CODES: Readonly<Record<Tone, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  error: [31, 39],
  warning: [33, 39],
  hint: [36, 39],
  good: [32, 39],
};

const TONES: Readonly<Record<FileReport["outcome"], Tone>> = {
  clean: "good",
  warnings: "warning",
  errors: "error",
  unrecognised: "error",
  unreadable: "error",
};

/** A page that is written line by line. */
export interface Page {
  paint(tone: Tone | null, text: string): string;
  toneOf(outcome: FileReport["outcome"]): Tone;
  gap(): void;
  line(indent: number, text: string): void;
  /** A text behind its head, broken with a hanging indent; `headColumns` where the head holds colours. */
  block(indent: number, head: string, tone: Tone | null, text: string, headColumns?: number): void;
  text(): string;
}

/** Narrower than this a terminal's lines are left to the terminal. */
const NARROWEST = 24;

/** An empty page for a terminal of this width. */
export function newPage({ width, colour }: TextOptions): Page {
  const lines: string[] = [];
  const paint = (tone: Tone | null, text: string): string =>
    colour && tone ? `\u001B[${String(CODES[tone][0])}m${text}\u001B[${String(CODES[tone][1])}m` : text;
  return {
    paint,
    toneOf: (outcome) => TONES[outcome],
    gap: () => void lines.push(""),
    line: (indent, text) => void lines.push(" ".repeat(indent) + text),
    block(indent, head, tone, text, headColumns = columnsOf(head)) {
      const room = width === null ? null : width - indent - headColumns;
      const shown = printable(text);
      const [first, ...rest] = room === null || room < NARROWEST ? [shown] : wrap(shown, room);
      lines.push(" ".repeat(indent) + head + paint(tone, first ?? ""));
      for (const line of rest) lines.push(" ".repeat(indent + headColumns) + paint(tone, line));
    },
    text: () => lines.map((line) => `${line.trimEnd()}\n`).join(""),
  };
}
