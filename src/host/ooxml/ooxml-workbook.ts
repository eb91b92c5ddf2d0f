import type { Receipt, Workbook } from "../workbook";
import type { Book } from "./book";
import { guarded, notChanged } from "./failures";
import { putMarks, takeMarksOff } from "./mark";
import type { Package } from "./package";
import { isSigned } from "./package-kind";
import { revertReceipt } from "./revert";
import { openSession, type Step } from "./session";
import { loadSetting, storeSetting } from "./settings";
import { writeEdits, type WriteDone } from "./write";

/** A workbook held as the bytes of its file. */
export interface OoxmlWorkbook extends Workbook {
  /** The file with everything written so far; without changes, the very bytes that were opened. */
  save(): Uint8Array;
}

/** The port over an opened package. */
export function ooxmlWorkbook(name: string, parts: Package, book: Book): OoxmlWorkbook {
  const session = openSession(parts, book, isSigned(parts));
  const steps = new WeakMap<Receipt, Step>();
  const open = !session.signed;
  let markStep: Step | null = null;
  const kept = ({ receipt, step }: WriteDone): Receipt => {
    if (step) steps.set(receipt, step);
    return receipt;
  };
  return {
    name,
    capabilities: {
      write: open,
      mark: open,
      notes: open,
      select: false,
      selection: false,
      watch: false,
      store: open,
    },
    read: async () => guarded(() => book.grids(parts)),
    write: async (edits, options = {}) =>
      guarded(() => kept(writeEdits(session, edits, options)), notChanged),
    revert: async (receipt) =>
      guarded(() => kept(revertReceipt(session, receipt, steps.get(receipt) ?? null)), notChanged),
    mark: async (marks) =>
      guarded(() => {
        const done = putMarks(session, marks, markStep);
        markStep = done.step;
        return done.outcome;
      }, notChanged),
    clearMarks: async () =>
      guarded(() => {
        takeMarksOff(session, markStep);
        markStep = null;
      }, notChanged),
    select: async () => undefined,
    selection: async () => null,
    watch: async () => () => undefined,
    load: async (key) => guarded(() => loadSetting(session, key)),
    store: async (key, json) => guarded(() => storeSetting(session, key, json), notChanged),
    save: () => guarded(() => parts.save()),
  };
}
