import { formatAddress } from "../../core/cells/address";
import { reportOf, type FileReport, type ReportEdit } from "../../core/report/file-report";
import { WORDS } from "../words";
import type { State } from "./model";
import type { ShownFinding } from "./views";

/** The formats a report comes in. */
export type ReportKind = "html" | "markdown" | "json";

/** The tool's name and version as the JSON report gives them. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The report of a checked workbook, the same as the other faces give, with the reasons of waived warnings. */
export async function reportText(
  kind: ReportKind,
  name: string,
  state: State,
  findings: readonly ShownFinding[],
  tool: Tool,
): Promise<string | null> {
  if (!state.review) return null;
  const { plainContent } = await import("../../core/report/json");
  const file = reportOf(name, state.review, editsOf(state, plainContent));
  const waived = findings.filter((one) => one.waiver !== null);
  switch (kind) {
    case "json":
      return jsonText(file, waived, tool);
    case "markdown":
      return markdownText(file, waived);
    case "html":
      return htmlText(file, waived);
  }
}

/** What the writes of this session did that were not undone. */
function editsOf(
  { receipts }: State,
  plain: (content: ReceiptContent) => string | boolean | null,
): readonly ReportEdit[] {
  return receipts.flatMap((receipt) =>
    receipt.written.map((cell) => ({
      at: cell.at,
      field: cell.field,
      label: "",
      before: plain(cell.before),
      after: plain(cell.after),
      written: true,
      reason: WORDS.report.written,
    })),
  );
}

type ReceiptContent = State["receipts"][number]["written"][number]["before"];

async function jsonText(file: FileReport, waived: readonly ShownFinding[], tool: Tool): Promise<string> {
  const { fileJson, summaryOf, REPORT_SCHEMA } = await import("../../core/report/json");
  const own = fileJson(file) as object;
  const waivers = waived.flatMap(({ finding, waiver }) =>
    waiver ? [{ rule: finding.rule, sheet: waiver.sheet, cell: waiver.cell, reason: waiver.reason }] : [],
  );
  const files = [waivers.length === 0 ? own : { ...own, waivers }];
  return `${JSON.stringify({ schema: REPORT_SCHEMA, tool, summary: summaryOf([file]), files }, null, 2)}\n`;
}

async function markdownText(file: FileReport, waived: readonly ShownFinding[]): Promise<string> {
  const { markdownReport, escaped } = await import("../../core/report/markdown");
  const lines = waived.map((one) => `- ${waiverLine(one).map(escaped).join("：")}\n`);
  const extra = lines.length === 0 ? "" : `\n### ${WORDS.findings.waivedGroup}\n\n${lines.join("")}`;
  return markdownReport([file]) + extra;
}

async function htmlText(file: FileReport, waived: readonly ShownFinding[]): Promise<string> {
  const { htmlReport } = await import("../../core/report/html");
  const html = htmlReport([file]);
  if (waived.length === 0) return html;
  const items = waived.map((one) => `<li>${waiverLine(one).map(htmlEscaped).join("：")}</li>`).join("");
  const extra = `<section><h3>${WORDS.findings.waivedGroup}</h3><ul>${items}</ul></section>\n`;
  const end = html.lastIndexOf("<footer>");
  return end < 0 ? html : html.slice(0, end) + extra + html.slice(end);
}

function waiverLine({ finding, waiver }: ShownFinding): readonly string[] {
  const [at] = finding.at;
  return [
    `“${at.sheet}”${formatAddress(at)}`,
    finding.message,
    `${WORDS.waiver.reason}${waiver?.reason ?? ""}`,
  ];
}

function htmlEscaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
