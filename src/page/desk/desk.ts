import { ledgerFile } from "../../core/ledger/ledger-entry";
import { makeLedger, type Ledger } from "../../core/ledger/ledger";
import type { LedgerFile } from "../../core/ledger/ledger-file";
import { unreadableReport } from "../../core/report/file-report";
import { examine } from "../../desk/examine";
import { workbookBytes } from "../../host/chosen-file";
import { inflateBrowser } from "../../host/ooxml/inflate-browser";
import { HostError } from "../../host/workbook";
import { pairReports, type Pairing } from "../../core/ledger/pairing";
import type { Given, GivenFile } from "./given-files";

export interface DeskView {
  readonly total: number;
  readonly done: number;
  readonly isRunning: boolean;
  /** Stopped by the person before all files were looked at. */
  readonly isStopped: boolean;
  /** Files beside the workbooks that were not looked at. */
  readonly others: number;
  /** Of the files looked at so far; what is odd across them is told when all are. */
  readonly ledger: Ledger | null;
}

/** The reviewer's desk: many files looked at one after another, none of them kept open. No action rejects. */
export interface Desk {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => DeskView;
  /** Looks at the files, in place of those before. */
  readonly examine: (given: Given) => Promise<void>;
  readonly stop: () => void;
  /** The file behind a line of the ledger, to be opened. */
  readonly fileAt: (path: string) => GivenFile | null;
  /** The written report that goes with a workbook. */
  readonly reportOf: (path: string) => GivenFile | null;
  /** What is kept of each file, for the slips. */
  readonly files: () => readonly LedgerFile[];
}

const NOTHING: DeskView = {
  total: 0,
  done: 0,
  isRunning: false,
  isStopped: false,
  others: 0,
  ledger: null,
};

/** The page is drawn again at least so often while files are looked at. */
const BREATH = 40;
/** The table is made anew so often. */
const REDRAW = 700;

/** An empty desk. */
export function openDesk(now: () => number = () => performance.now()): Desk {
  const listeners = new Set<() => void>();
  let view = NOTHING;
  let given: readonly GivenFile[] = [];
  let papers: readonly GivenFile[] = [];
  let pairing: Pairing = { reports: new Map(), unpaired: [] };
  let kept: LedgerFile[] = [];
  let turn = 0;
  const show = (patch: Partial<DeskView>): void => {
    view = { ...view, ...patch };
    for (const listener of [...listeners]) listener();
  };
  const reportOf = (path: string): GivenFile | null => {
    const own = pairing.reports.get(path);
    return papers.find((paper) => paper.path === own) ?? null;
  };
  const run = async (own: number): Promise<void> => {
    let breathed = now();
    let drawn = now();
    for (const file of given) {
      if (own !== turn) return;
      const one = await lookAt(file, reportOf(file.path));
      if (own !== turn) return;
      kept.push(one);
      if (now() - breathed < BREATH) continue;
      const ledger = now() - drawn < REDRAW ? view.ledger : makeLedger(kept, { across: false });
      if (ledger !== view.ledger) drawn = now();
      show({ done: kept.length, ledger });
      await pause();
      breathed = now();
    }
    show({ done: kept.length, isRunning: false, ledger: makeLedger(kept, { unpaired: pairing.unpaired }) });
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async examine({ files, reports, others }) {
      const own = (turn += 1);
      given = files;
      papers = reports;
      pairing = pairReports(
        files.map(({ path }) => path),
        reports.map(({ path }) => path),
      );
      kept = [];
      show({ ...NOTHING, total: files.length, others, isRunning: true });
      await run(own);
    },
    stop() {
      if (!view.isRunning) return;
      turn += 1;
      show({
        isRunning: false,
        isStopped: true,
        done: kept.length,
        ledger: makeLedger(kept, { across: false }),
      });
    },
    reportOf,
    fileAt: (path) => given.find((file) => file.path === path) ?? null,
    files: () => kept,
  };
}

async function lookAt(file: GivenFile, paper: GivenFile | null): Promise<LedgerFile> {
  try {
    const bytes = await workbookBytes(file);
    const { report } = await examine(bytes, file.path, inflateBrowser, null);
    const entry = ledgerFile(report);
    if (!paper) return entry;
    const { judgedWith } = await import("./judged-report");
    return await judgedWith(entry, paper, report.review);
  } catch (error) {
    if (error instanceof HostError) return ledgerFile(unreadableReport(file.path, error.code, error.message));
    throw error;
  }
}

/** Lets the page draw and hear the person. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
