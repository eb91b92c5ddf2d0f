import { htmlFoot, htmlHead, htmlOfFile } from "../core/report/html";
import { fileJson, REPORT_SCHEMA } from "../core/report/json";
import { markdownOfFile, markdownSummary } from "../core/report/markdown";
import { textOfFile, textSummary } from "../core/report/text";
import type { TextOptions } from "../core/report/text-page";
import type { FileDigest, OutlinedFile } from "../core/report/words-verdict";
import { TOOL } from "./tool";

export type FormatName = "text" | "json" | "ndjson" | "markdown" | "html";

export const FORMATS: readonly FormatName[] = ["text", "json", "ndjson", "markdown", "html"];

/**
 * A report format in pieces, so that the part of each file can be made where the file is (in a worker) and
 * nothing else of it is kept.
 */
export interface ReportFormat<File = OutlinedFile> {
  /** What a report file of it ends in. */
  readonly extension: string;
  /** Whether parts may go out as they come; else the head, which knows all files, comes first. */
  readonly streams: boolean;
  readonly part: (file: File, index: number, text: TextOptions) => string;
  readonly head: (digests: readonly FileDigest[]) => string;
  readonly between: string;
  readonly foot: (digests: readonly FileDigest[], text: TextOptions) => string;
  /** The summary page of a folder of reports, where the format has one; links are relative. */
  readonly index: ((digests: readonly FileDigest[], links: readonly string[]) => string) | null;
}

/** What of a format a sink needs: its parts come ready. */
export type ReportFrame = Omit<ReportFormat, "part">;

const nothing = (): string => "";

/** The report with the path of the copy, where there is one. */
function withOutput(file: OutlinedFile): unknown {
  const json = fileJson(file) as object;
  return file.output === undefined ? json : { ...json, output: file.output };
}

const TEXT: ReportFormat = {
  extension: "txt",
  streams: true,
  part: (file, _index, text) => textOfFile(file, text),
  head: nothing,
  between: "\n",
  foot: (digests, text) => (digests.length < 2 ? "" : `\n${textSummary(digests, text)}`),
  index: (digests) => textSummary(digests),
};

const JSON_FORMAT: ReportFormat = {
  extension: "json",
  streams: false,
  part: (file) => `    ${JSON.stringify(withOutput(file), null, 2).replaceAll("\n", "\n    ")}`,
  head: (digests) => {
    const summary = indented(summaryOfDigests(digests));
    const head = `{\n  "schema": ${JSON.stringify(REPORT_SCHEMA)},\n  "tool": ${indented(TOOL)},\n`;
    return `${head}  "summary": ${summary},\n  "files": [\n`;
  },
  between: ",\n",
  foot: () => "\n  ]\n}\n",
  index: null,
};

const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll("\n", "\n  ");

function summaryOfDigests(digests: readonly FileDigest[]): unknown {
  const count = (outcome: FileDigest["outcome"]): number =>
    digests.filter((one) => one.outcome === outcome).length;
  return {
    files: digests.length,
    clean: count("clean"),
    warnings: count("warnings"),
    errors: count("errors"),
    unreadable: count("unreadable"),
    unrecognised: count("unrecognised"),
  };
}

const NDJSON: ReportFormat = {
  extension: "ndjson",
  streams: true,
  part: (file) => `${JSON.stringify(withOutput(file))}\n`,
  head: nothing,
  between: "",
  foot: nothing,
  index: null,
};

const MARKDOWN: ReportFormat = {
  extension: "md",
  streams: false,
  part: (file) => markdownOfFile(file),
  head: markdownSummary,
  between: "",
  foot: nothing,
  index: (digests) => markdownSummary(digests),
};

const HTML: ReportFormat = {
  extension: "html",
  streams: false,
  part: (file, index) => htmlOfFile(file, index),
  head: (digests) => htmlHead(digests),
  between: "",
  foot: htmlFoot,
  index: (digests, links) => htmlHead(digests, (index) => links[index] ?? "") + htmlFoot(),
};

const BY_NAME: Readonly<Record<FormatName, ReportFormat>> = {
  text: TEXT,
  json: JSON_FORMAT,
  ndjson: NDJSON,
  markdown: MARKDOWN,
  html: HTML,
};

export function formatNamed(name: FormatName): ReportFormat {
  return BY_NAME[name];
}

/** A whole report of one file. */
export function wholeReport(
  format: ReportFrame,
  digest: FileDigest,
  part: string,
  text: TextOptions,
): string {
  return format.head([digest]) + part + format.foot([digest], text);
}
