import { useEffect, useSyncExternalStore } from "react";
import type { ChosenFile } from "../../host/chosen-file";
import type { Narrative } from "../../pane/session/narrative";
import type { OpenBook, Shelf } from "../book/shelf";

const REPORT = /\.(?:docx?|wps|txt|md|markdown|pdf|rtf)$/iu;

/** Opens workbooks on the shelf, and the first report beside the workbook that is open then, or by itself. */
export async function openFiles(
  shelf: Shelf,
  alone: Narrative | null,
  files: readonly ChosenFile[],
): Promise<void> {
  const [report] = files.filter(({ name }) => REPORT.test(name));
  await shelf.open(files.filter(({ name }) => !REPORT.test(name)));
  if (!report) return;
  const session = shelf.view().current?.session;
  session?.show("narrative");
  await (session ? session.narrative : alone)?.open(report);
}

/** Whether a report is open without a workbook. One that is goes to the first workbook opened. */
export function useAlone(alone: Narrative | null, current: OpenBook | null): boolean {
  const isOpen = useSyncExternalStore(alone?.subscribe ?? never, () => {
    const { report, phase } = alone?.getSnapshot() ?? {};
    return Boolean(report) || (phase !== undefined && phase.kind !== "rest");
  });
  useEffect(() => {
    const report = alone?.getSnapshot().report;
    const narrative = current?.session.narrative;
    if (!alone || !report || !current || !narrative) return;
    current.session.show("narrative");
    void narrative.put(report);
    void alone.put(null);
  }, [alone, current]);
  return isOpen;
}

const never = () => (): void => undefined;
