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
  /** Commits what has no bearing on cells; steps that changed other parts can still be undone. */
  commitAside(draft: PartDraft): void;
  /** Undoes a step if nothing has changed since that concerns it; `false` where something has. */
  undo(step: Step): boolean;
}

/** Starts working on an opened package. */
export function openSession(parts: Package, book: Book, signed: boolean): Session {
  let state = 0;
  let lastState = 0;
  /** Parts committed aside, each with the latest state there was. */
  const aside = new Map<string, number>();
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
    commitAside(draft) {
      for (const name of draft.changes().keys()) aside.set(name, lastState);
      parts.commit(draft.changes());
    },
    undo(step) {
      if (state !== step.stateAfter) return false;
      const isTouched = (name: string): boolean => (aside.get(name) ?? -1) >= step.stateAfter;
      if ([...step.parts.keys()].some(isTouched)) return false;
      parts.commit(step.parts);
      state = step.stateBefore;
      return true;
    },
  };
}
