import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Session } from "../session";
import type { Snapshot } from "../session/views";

/** What a face adds to the pane: where files go, and actions of its own. */
export interface PaneTools {
  /** Saves a text as a file; without it the browser's download is used. */
  readonly save?: (file: {
    readonly name: string;
    readonly type: string;
    readonly text: string;
  }) => void | Promise<void>;
  /** Puts a text on the clipboard; without it the browser's clipboard is used. */
  readonly copy?: (text: string) => void | Promise<void>;
  /** False where the host is known not to print what the pane shows. */
  readonly canPrint?: boolean;
  /** Further actions, such as 新建标准表. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void | Promise<void> }[];
}

/** What every part of the pane works with: the session with its present snapshot. */
export interface PaneDesk {
  readonly session: Session;
  readonly tools: PaneTools;
  readonly snapshot: Snapshot;
}

export const PaneContext = createContext<PaneDesk | null>(null);

/** Follows a session, once for all parts of the pane. */
export function useDesk(session: Session, tools: PaneTools): PaneDesk {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  return useMemo(() => ({ session, tools, snapshot }), [session, tools, snapshot]);
}

/** What the part stands in. */
export function usePane(): PaneDesk {
  const desk = useContext(PaneContext);
  if (!desk) throw new Error("outside of Pane");
  return desk;
}
