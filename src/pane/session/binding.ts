import { BINDINGS_KEY, withBinding, writeBindings, type Binding } from "../../core/form/bindings";
import type { FormPart } from "../../core/form/parts";
import { WORDS } from "../words";
import type { Checking } from "./checking";
import type { Desk } from "./desk";

/** Saying by hand what a header cell is, where recognition missed it. */
export interface BindingByHand {
  /** Binds the cell the person stands on and checks again; gives why it cannot be bound. */
  readonly bind: (part: FormPart) => Promise<string | null>;
  readonly unbind: (binding: Binding) => Promise<void>;
}

/** The binding actions; what is bound is kept in the workbook. */
export function openBinding(desk: Desk, checking: Checking): BindingByHand {
  const { store, workbook } = desk;
  const keep = async (bindings: readonly Binding[]): Promise<void> => {
    store.set({ bindings });
    if (workbook.capabilities.store) await workbook.store(BINDINGS_KEY, writeBindings(bindings));
  };
  return {
    async bind(part) {
      let fault: string | null = null;
      const work = async (): Promise<void> => {
        const { bindingOf } = await desk.engine();
        const at = await workbook.selection();
        const grid = (await workbook.read()).find(({ sheet }) => sheet === at?.sheet);
        const binding = at && grid ? bindingOf(grid, at, part) : null;
        if (binding) await keep(withBinding(store.get().bindings, binding));
        else fault = WORDS.binding.noLabel;
      };
      const isDone = await desk.run({ task: "keep", shown: false, work });
      if (isDone && fault === null) await checking.checkAfterwards();
      return fault;
    },
    async unbind(binding) {
      const work = (): Promise<void> => keep(store.get().bindings.filter((one) => one !== binding));
      if (await desk.run({ task: "keep", shown: false, work })) await checking.checkAfterwards();
    },
  };
}
