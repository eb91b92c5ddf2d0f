import type { Ledger } from "../core/ledger/ledger";
import { composeWorkbook } from "../host/ooxml/compose/compose-workbook";
import { findingsSheet, folderSheet, rulesSheet, scoresSheet, unitsSheet } from "./workbook/other-sheets";
import { rowsSheet, type LedgerLinks } from "./workbook/rows-sheet";
import { tableSheet } from "./workbook/table-sheet";

export interface LedgerWorkbookOptions {
  readonly links?: LedgerLinks;
  /** The ledger is a part of a run (`--shard`): nothing was compared across it. */
  readonly isPart?: boolean;
  /** Files that were not looked at because the run was interrupted. */
  readonly left?: number;
}

const NO_LINKS: LedgerLinks = { file: () => null, slip: () => null };

/** The bytes of 汇总.xlsx. The same ledger and links always give the same bytes. */
export function ledgerWorkbook(ledger: Ledger, options: LedgerWorkbookOptions = {}): Uint8Array {
  const { links = NO_LINKS, isPart = false, left = 0 } = options;
  const state = left > 0 ? `（中断：还有${String(left)}个文件没有核对）` : isPart ? "（分片）" : "";
  return composeWorkbook({
    sheets: [
      tableSheet(rowsSheet(ledger, links, `绩效自评表审核汇总${state}`)),
      tableSheet(findingsSheet(ledger, links)),
      tableSheet(rulesSheet(ledger)),
      tableSheet(unitsSheet(ledger)),
      tableSheet(folderSheet(ledger, isPart)),
      tableSheet(scoresSheet(ledger)),
    ],
    properties: { title: "绩效自评表审核汇总", creator: "绩效自评助手" },
    font: { name: "宋体", size: 10 },
  });
}
