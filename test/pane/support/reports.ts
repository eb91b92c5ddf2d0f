import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readReport } from "../../../src/host/docx/read-report";
import { writePaper } from "../../../src/host/docx/write-paper";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import type { ChosenFile } from "../../../src/host/chosen-file";
import type { ReportDesk } from "../../../src/host/report-desk";
import type { Narrative } from "../../../src/pane/session/narrative";
import { until } from "./session";

/** Reads reports as the browser does, with Node's inflate. */
export const REPORTS: ReportDesk = {
  read: async (file) => readReport(new Uint8Array(await file.arrayBuffer()), file.name, inflateNode),
  write: writePaper,
};

/** A text as a file a person chose. */
export function reportFile(text: string | Uint8Array, name = "自评报告.txt"): ChosenFile {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) };
}

/** A published report of the test data by its number. */
export function published(number: string): ChosenFile {
  return reportFile(readFileSync(join(__dirname, "../../data/narrative", `${number}.txt`)), `${number}.txt`);
}

/** Waits until a report is judged, or is said not to have been read. */
export async function judged(narrative: Narrative): Promise<void> {
  await until(() => {
    const { judged: done, isJudging, phase } = narrative.getSnapshot();
    return phase.kind === "failed" || (done !== null && !isJudging);
  });
}
