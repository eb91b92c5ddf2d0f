import type { Ledger } from "../../core/ledger/ledger";
import type { LedgerFile } from "../../core/ledger/ledger-file";
import { needsSlip } from "../../core/ledger/verdict";
import { packZip } from "../../host/ooxml/zip-write";
import { WORDS } from "../words";

/** What is saved of a desk: its ledger, and how many files were not looked at because the person stopped. */
export interface DeskState {
  readonly ledger: Ledger;
  readonly left: number;
}

/** Tells how many slips are written; `false` gives up. */
export type SlipProgress = (done: number, total: number) => boolean;

const NO_LINK = (): null => null;

/** 汇总.xlsx of what was looked at. The writer is loaded when it is called for. */
export async function ledgerBook(
  { ledger, left }: DeskState,
  slip: (path: string) => string | null = NO_LINK,
): Promise<Uint8Array> {
  const { ledgerWorkbook } = await import("../../desk/ledger-workbook");
  return ledgerWorkbook(ledger, { left, links: { file: NO_LINK, slip } });
}

/**
 * One archive with 汇总.xlsx and, for every file that goes back, its slip as .docx and Markdown under the file's own
 * path; 汇总.xlsx links to them. Given up by the person → `null`.
 */
export async function deskArchive(
  state: DeskState,
  files: readonly LedgerFile[],
  goOn: SlipProgress,
): Promise<Uint8Array | null> {
  const { slipFiles } = await import("../../desk/slip-files");
  const returned = files.filter(needsSlip);
  const places = new Map(returned.map(({ path }) => [path, slipPlace(path)]));
  const book = await ledgerBook(state, (path) => {
    const place = places.get(path);
    return place === undefined ? null : `${place}.docx`;
  });
  const parts: [string, Uint8Array][] = [[WORDS.desk.files.book, book]];
  const text = new TextEncoder();
  for (const [done, file] of returned.entries()) {
    if (!goOn(done, returned.length)) return null;
    const { docx, markdown } = await slipFiles(file);
    const place = places.get(file.path) ?? slipPlace(file.path);
    parts.push([`${place}.docx`, docx], [`${place}.md`, text.encode(markdown)]);
    await drawn();
  }
  return packZip(parts);
}

function slipPlace(path: string): string {
  return `${WORDS.desk.files.slips}/${path.replace(/\\/gu, "/")}`;
}

/** Lets the page show how far it is. */
function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
