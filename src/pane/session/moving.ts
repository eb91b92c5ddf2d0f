import type { CellRef } from "../../core/cells/address";
import type { Desk } from "./desk";
import type { Filter, View } from "./model";
import type { ShownFinding } from "./views";

/** Looking around: which part is open, what is listed, which cell is shown. */
export interface Moving {
  readonly show: (view: View) => void;
  readonly chooseForm: (form: number) => void;
  readonly filter: (patch: Partial<Filter>) => void;
  /** Shows a finding's cell, or any cell, in the sheet. */
  readonly goTo: (target: ShownFinding | CellRef) => Promise<void>;
  /** Goes to the next listed finding, from the last to the first. */
  readonly next: () => Promise<void>;
  readonly previous: () => Promise<void>;
}

/** The moving actions. */
export function openMoving(desk: Desk): Moving {
  const { store, workbook } = desk;
  const goTo = async (target: ShownFinding | CellRef): Promise<void> => {
    const at = "finding" in target ? target.finding.at[0] : target;
    if ("finding" in target) store.set({ selected: target.key });
    if (workbook.capabilities.select)
      await desk.run({ task: "goTo", shown: false, work: () => workbook.select(at) });
  };
  const step = async (by: 1 | -1): Promise<void> => {
    const { groups, selected } = store.snapshot();
    const listed = groups.flatMap((group) => group.findings);
    if (listed.length === 0) return;
    const from = listed.findIndex((one) => one.key === selected);
    const start = from < 0 && by < 0 ? 0 : from;
    const to = listed[(start + by + listed.length) % listed.length];
    store.set({ view: "findings" });
    if (to) await goTo(to);
  };
  return {
    show: (view) => store.set({ view }),
    chooseForm: (form) => store.set({ form }),
    filter: (patch) => store.set({ filter: { ...store.get().filter, ...patch } }),
    goTo,
    next: () => step(1),
    previous: () => step(-1),
  };
}
