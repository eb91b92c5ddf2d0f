import { TextRun } from "docx";
import { runsOf, type Inline, type Run } from "../../core/paper/paper";

/** Control characters but tab and line ends, halves of surrogate pairs, and the two codes that are no characters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** Text that any XML reader takes: characters no file may hold are left out. */
export function safeText(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** The runs of a text; a line break inside is a break on paper; `size` in half-points, the style's own if left out. */
export function textRuns(text: Inline, size?: number): readonly TextRun[] {
  return runsOf(text).flatMap((run) => linesOfRun(run, size));
}

function linesOfRun({ text, bold, toFill }: Run, size: number | undefined): readonly TextRun[] {
  return safeText(text)
    .split(/\r\n|[\r\n]/u)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold === undefined ? {} : { bold }),
          ...(toFill ? { highlight: "yellow" as const } : {}),
          ...(size === undefined ? {} : { size }),
        }),
    );
}
