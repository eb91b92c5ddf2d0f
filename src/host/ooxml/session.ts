import type { Book } from "./book";
import type { Package, PartContent, PartDraft } from "./package";

/** Parts as they were before a change, for putting all of it back. */
export interface Step {
  readonly stateBefore: number;
  readonly stateAfter: number;
  readonly parts: ReadonlyMap<string, PartContent | null>;
}

/** An open workbook: its parts, what they mean, and which state it is in. */
export interface Session {
  readonly parts: Package;
  readonly book: Book;
  readonly signed: boolean;
  /** Commits a draft as one step. */
  commit(draft: PartDraft): Step;
  /** Undoes a step if nothing has changed since; `false` where something has. */
  undo(step: Step): boolean;
}

/** Starts working on an opened package. */
export function openSession(parts: Package, book: Book, signed: boolean): Session {
  let state = 0;
  let lastState = 0;
  return {
    parts,
    book,
    signed,
    commit(draft) {
      const before = new Map<string, PartContent | null>();
      for (const name of draft.changes().keys()) before.set(name, parts.content(name));
      parts.commit(draft.changes());
      const stateBefore = state;
      state = lastState += 1;
      return { stateBefore, stateAfter: state, parts: before };
    },
    undo(step) {
      if (state !== step.stateAfter) return false;
      parts.commit(step.parts);
      state = step.stateBefore;
      return true;
    },
  };
}
