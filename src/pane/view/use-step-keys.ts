import { useEffect } from "react";

/** What can be gone through finding by finding. */
export interface Steppable {
  readonly next: () => unknown;
  readonly previous: () => unknown;
}

/** F8 and Shift+F8 go through the findings from anywhere in the window; `stepping` says through which. */
export function useStepKeys(stepping: () => Steppable | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      const through = stepping();
      if (!through) return;
      event.preventDefault();
      void (event.shiftKey ? through.previous() : through.next());
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [stepping]);
}
