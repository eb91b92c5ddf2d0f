import type { CellRef } from "../../core/cells/address";
import type { PlannedEdit } from "../../core/plan/planned-edit";
import { HostError, type Receipt } from "../../host/workbook";
import { cellKey } from "./cell-key";
import type { Checking } from "./checking";
import type { Desk } from "./desk";
import { RECEIPTS_KEY, writeReceipts } from "./kept-receipts";
import type { RefusedCell, WriteOutcome } from "./model";
import { plannedKey } from "./planned-key";
import type { ShownFinding } from "./views";

/** Actions that change the workbook, and those that take the change back. */
export interface Writing {
  /** Writes the ticked rows of the preview. */
  readonly write: () => Promise<void>;
  /** Takes the last write back. */
  readonly undo: () => Promise<void>;
  /** Writes the repair a finding proposes. */
  readonly applyFix: (one: ShownFinding) => Promise<void>;
}

/** The writing actions; a check follows each. */
export function openWriting(desk: Desk, checking: Checking): Writing {
  const { store } = desk;
  const pressed = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  /** A second press of the same while it is under way does nothing; any other waits its turn. */
  const once = async (action: string, work: () => Promise<void>): Promise<void> => {
    if (pressed.has(action)) return;
    pressed.add(action);
    const mine = last.then(work).finally(() => pressed.delete(action));
    last = mine.catch(() => undefined); // so that what waits still gets its turn
    await mine;
  };
  const put = async (edits: readonly PlannedEdit[]): Promise<void> => {
    if (await writeAll(desk, edits)) await checking.checkAfterwards();
    else checking.changed();
  };
  return {
    // What was pressed is what was seen: where its turn comes after a change, the host refuses what is stale.
    write() {
      const rows = store.snapshot().plan?.rows.filter((row) => row.ticked) ?? [];
      return once("write", async () => {
        if (rows.length > 0) await put(rows.map((row) => row.edit));
      });
    },
    applyFix({ finding }) {
      const { grids } = store.get();
      return once(`fix ${finding.rule} ${cellKey(finding.at[0])}`, async () => {
        const edit = grids && (await desk.engine()).fixEdit(finding, grids);
        if (edit) await put([edit]);
      });
    },
    undo: () =>
      once("undo", async () => {
        const last = store.get().receipts.at(-1);
        if (!last) return;
        if (await revertAll(desk, last)) await checking.checkAfterwards();
        else checking.changed();
      }),
  };
}

/** Writes; what a failing host had written already is kept for undoing and not written again by a retry. */
function writeAll(desk: Desk, edits: readonly PlannedEdit[]): Promise<boolean> {
  let left = edits;
  const work = async (): Promise<void> => {
    try {
      takeIn(desk, await desk.workbook.write(left), edits, false);
    } catch (error) {
      const receipt = receiptIn(error);
      if (receipt) {
        const done = cellsOf(receipt);
        left = left.filter((edit) => !done.has(cellKey(edit.at)));
        takeIn(desk, receipt, edits, true);
        await keepReceipts(desk, true);
      }
      throw error;
    }
    await keepReceipts(desk, false);
  };
  return desk.run({ task: "write", shown: true, work });
}

function revertAll(desk: Desk, receipt: Receipt): Promise<boolean> {
  const { store } = desk;
  let left = receipt;
  const work = async (): Promise<void> => {
    try {
      const reverted = await desk.workbook.revert(left);
      const receipts = store.get().receipts.filter((one) => one !== left);
      store.set({ receipts, outcome: outcomeOf("undone", reverted, () => "", false) });
    } catch (error) {
      const restored = receiptIn(error);
      if (restored) {
        const done = cellsOf(restored);
        const rest = { ...left, written: left.written.filter((cell) => !done.has(cellKey(cell.at))) };
        store.set({ receipts: store.get().receipts.map((one) => (one === left ? rest : one)) });
        left = rest;
        await keepReceipts(desk, true);
      }
      throw error;
    }
    await keepReceipts(desk, false);
  };
  return desk.run({ task: "undo", shown: true, work });
}

/**
 * Keeps in the workbook what can be undone, in the turn of the write itself. Where that fails nothing is lost
 * while the pane is open: it is tried once more in a turn of its own, which tells of a failure — unless the write
 * has a failure to tell of.
 */
async function keepReceipts(desk: Desk, interrupted: boolean): Promise<void> {
  const { store, workbook } = desk;
  if (!workbook.capabilities.store) return;
  const work = (): Promise<void> => workbook.store(RECEIPTS_KEY, writeReceipts(store.get().receipts));
  try {
    await work();
  } catch {
    const silence = interrupted ? { onFailure: () => undefined } : {};
    void desk.run({ task: "keep", shown: false, work, ...silence });
  }
}

function receiptIn(error: unknown): Receipt | null {
  return error instanceof HostError ? error.receipt : null;
}

function cellsOf(receipt: Receipt | null): ReadonlySet<string> {
  return new Set(receipt?.written.map((cell) => cellKey(cell.at)));
}

/** Remembers a write for undoing; what a person decided for cells that now hold it is settled. */
function takeIn(
  { store }: Desk,
  receipt: Receipt,
  edits: readonly PlannedEdit[],
  interrupted: boolean,
): void {
  const { receipts, judgements, notes, ticks } = store.get();
  const cells = cellsOf(receipt);
  const labels = new Map(edits.map((edit) => [cellKey(edit.at), edit.label]));
  const settled = new Set(edits.filter((edit) => cells.has(cellKey(edit.at))).map(plannedKey));
  store.set({
    receipts: cells.size === 0 ? receipts : [...receipts, receipt],
    judgements: without(judgements, cells),
    notes: without(notes, cells),
    ticks: without(ticks, settled),
    outcome: outcomeOf("written", receipt, (at) => labels.get(cellKey(at)) ?? "", interrupted),
  });
}

function without<T>(entries: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...entries].filter(([key]) => !keys.has(key)));
}

function outcomeOf(
  kind: WriteOutcome["kind"],
  receipt: Receipt,
  labelOf: (at: CellRef) => string,
  interrupted: boolean,
): WriteOutcome {
  const refused: readonly RefusedCell[] = receipt.refused.map(({ edit, reason }) => ({
    at: edit.at,
    label: labelOf(edit.at),
    reason,
  }));
  return { kind, cells: receipt.written.length, refused, interrupted };
}
