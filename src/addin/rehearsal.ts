import { rehearseReading } from "../host/excel/read-book";
import type { Workbook } from "../host/workbook";
import { createSession, type Session } from "../pane/session";
import { rehearsalForms } from "./rehearsal-form";

/**
 * Checks small forms in a pane that nobody sees. A browser compiles what runs for the first time, and looks for
 * fonts, which takes longer than the work itself: done while Excel is still starting, nobody waits for it. At the
 * end the questions to Excel are worded, and not asked, and the pane is drawn as it will be seen first.
 * Returns what ends it, finished or not.
 */
export function rehearse(draw: (session: Session) => void): () => void {
  const session = createSession(rehearsalWorkbook());
  let isOver = false;
  draw(session);
  // What goes wrong in a rehearsal is told when it matters.
  void session
    .check()
    .then(async () => {
      if (!isOver) rehearseReading();
      await new Promise((drawn) => setTimeout(drawn, LIST_DRAWN));
      if (!isOver) draw(createSession(rehearsalWorkbook()));
    })
    .catch(() => undefined);
  return () => {
    isOver = true;
    session.cancel();
    session.close();
  };
}

/** By then the list of findings has been drawn, in milliseconds. */
const LIST_DRAWN = 50;

/** A workbook to look at: nothing else is ever asked of it. */
function rehearsalWorkbook(): Workbook {
  const never = (): Promise<never> => Promise.reject(new Error("排演用的工作簿只读"));
  return {
    name: "",
    capabilities: {
      write: true,
      mark: true,
      notes: false,
      select: true,
      selection: true,
      watch: false,
      store: false,
    },
    read: () => Promise.resolve(rehearsalForms()),
    write: never,
    revert: never,
    mark: never,
    clearMarks: never,
    select: never,
    selection: never,
    watch: never,
    load: never,
    store: never,
  };
}
