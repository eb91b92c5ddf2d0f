import type { Session } from "../pane/session";

/** What a ribbon button asks for, by the function names of manifest.xml. */
export type Command = "selfevalCheck" | "selfevalScore" | "selfevalClearMarks";

const COMMANDS: readonly Command[] = ["selfevalCheck", "selfevalScore", "selfevalClearMarks"];

/** Where a button pressed without a shared runtime leaves its wish for the pane. */
const PENDING_KEY = "selfeval:pending-command";

/** Carries a ribbon button out in the pane's session. */
export async function perform(session: Session, command: Command): Promise<void> {
  switch (command) {
    case "selfevalCheck":
      return session.check();
    case "selfevalScore":
      return session.choosePlan();
    case "selfevalClearMarks":
      return session.clearMarks();
  }
}

/**
 * Binds the ribbon's buttons. Under a shared runtime the pane is shown and works at once; without one this
 * page runs unseen, so marks are cleared here and the other wishes wait until the pane opens.
 */
export function bindCommands(session: Session): void {
  for (const command of COMMANDS) {
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      void run(session, command).finally(() => event.completed());
    });
  }
  takePending(session);
  window.addEventListener("storage", (event) => {
    if (event.key === PENDING_KEY && event.newValue !== null) takePending(session);
  });
}

async function run(session: Session, command: Command): Promise<void> {
  if (hasSharedRuntime()) {
    if (command !== "selfevalClearMarks") await Office.addin.showAsTaskpane();
    return perform(session, command);
  }
  if (command === "selfevalClearMarks") return perform(session, command);
  kept()?.setItem(PENDING_KEY, command);
}

/** What the browser keeps for this page; one that keeps nothing for third parties denies the very look at it. */
function kept(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function hasSharedRuntime(): boolean {
  return Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}

function takePending(session: Session): void {
  const wish = kept()?.getItem(PENDING_KEY);
  const command = COMMANDS.find((one) => one === wish);
  if (!command || document.visibilityState === "hidden") return;
  kept()?.removeItem(PENDING_KEY);
  void perform(session, command);
}
