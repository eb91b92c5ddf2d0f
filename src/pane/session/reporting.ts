import { reportOf, type ReportEdit } from "../../core/report/file-report";
import { WORDS } from "../words";
import type { State } from "./model";

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
  tool: Tool,
): Promise<string | null> {
  if (!state.review) return null;
  const { plainContent, reportJson } = await import("../../core/report/json");
  const { withWaivers } = await import("../../core/review");
  const found = withWaivers(state.review, state.grids ?? [], state.waivers);
  const file = reportOf(name, found, editsOf(state, plainContent));
  switch (kind) {
    case "json":
      return `${JSON.stringify(reportJson([file], tool), null, 2)}\n`;
    case "markdown":
      return (await import("../../core/report/markdown")).markdownReport([file]);
    case "html":
      return (await import("../../core/report/html")).htmlReport([file]);
  }
}

/** What our writes did that were not undone, those of earlier sittings that the workbook still keeps among them. */
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
