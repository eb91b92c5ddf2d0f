import { narrativeFileJson, NARRATIVE_SCHEMA } from "../core/narrative/narrative-json";
import { narrativeHtml } from "../core/narrative/report/narrative-html";
import { narrativeMarkdown } from "../core/narrative/report/narrative-markdown";
import type { JudgedReport } from "../core/narrative/report/narrative-outline";
import { narrativeText } from "../core/narrative/report/narrative-text";
import { formatNamed, type ReportFormat } from "./formats";

export type NarrativeFormatName = "text" | "json" | "markdown" | "html";

export const NARRATIVE_FORMATS: readonly NarrativeFormatName[] = ["text", "json", "markdown", "html"];

type NarrativeFormat = ReportFormat<JudgedReport>;

const JSON_FORMAT: NarrativeFormat = {
  extension: "json",
  streams: false,
  part: (file) => `    ${JSON.stringify(narrativeFileJson(file), null, 2).replaceAll("\n", "\n    ")}`,
  head: () => `{\n  "schema": ${JSON.stringify(NARRATIVE_SCHEMA)},\n  "files": [\n`,
  between: ",\n",
  foot: () => "\n  ]\n}\n",
  index: null,
};

const BY_NAME: Readonly<Record<NarrativeFormatName, NarrativeFormat>> = {
  text: { ...formatNamed("text"), part: (file, _index, text) => narrativeText(file, text) },
  json: JSON_FORMAT,
  markdown: { ...formatNamed("markdown"), part: narrativeMarkdown },
  html: { ...formatNamed("html"), part: narrativeHtml },
};

/** The layouts of the report on written reports; pages and summaries are those of the workbooks. */
export function narrativeFormatNamed(name: NarrativeFormatName): NarrativeFormat {
  return BY_NAME[name];
}
