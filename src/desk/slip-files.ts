import type { LedgerFile } from "../core/ledger/ledger-file";
import { slipPaper } from "../core/ledger/slip";
import { paperMarkdown } from "../core/paper/paper-markdown";
import { writePaper } from "../host/docx/write-paper";

/** A return slip as the two files it is kept in. */
export interface SlipFiles {
  readonly docx: Uint8Array;
  readonly markdown: string;
}

/** The slip of a file that goes back (`needsSlip`). Loads a large library: import this module when it is called for. */
export async function slipFiles(file: LedgerFile): Promise<SlipFiles> {
  const paper = slipPaper(file);
  return { docx: await writePaper(paper), markdown: paperMarkdown(paper) };
}
