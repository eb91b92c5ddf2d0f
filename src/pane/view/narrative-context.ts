import { createContext, useContext, useSyncExternalStore } from "react";
import type { CellRef } from "../../core/cells/address";
import type { Narrative } from "../session/narrative";
import type { NarrativeSnapshot } from "../session/narrative-model";

/** What the tab of the written report works with. */
export interface NarrativeTools {
  readonly narrative: Narrative;
  /** Shows a cell of the workbook beside; `null`: there is none. */
  readonly goTo: ((at: CellRef) => void) | null;
}

export const NarrativeContext = createContext<NarrativeTools | null>(null);

/** The actions alone: what uses only these is not drawn again at every change. */
export function useNarrativeTools(): NarrativeTools {
  const tools = useContext(NarrativeContext);
  if (!tools) throw new Error("outside of NarrativeView");
  return tools;
}

/** The narrative with its present snapshot. */
export function useNarrative(): NarrativeTools & { readonly snapshot: NarrativeSnapshot } {
  const tools = useNarrativeTools();
  const { narrative } = tools;
  const snapshot = useSyncExternalStore(narrative.subscribe, narrative.getSnapshot);
  return { ...tools, snapshot };
}
