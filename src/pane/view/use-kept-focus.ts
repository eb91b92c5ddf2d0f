import { useEffect, useRef } from "react";

/** The tab that is open, else the first button. Office takes Tab in a place where Tab does not stop for its own. */
const landing = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.se-pane .se-tab[aria-selected="true"]') ??
  document.querySelector<HTMLElement>(".se-pane .se-b-primary");

/**
 * Where what had the focus is gone after a drawing (a finding that is settled, a header that is known now), the tab
 * takes the focus: the keyboard does not fall out of the pane. Never while the person is elsewhere.
 */
export function useKeptFocus(): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      const isOurs = target instanceof Element && target.closest(".se-pane") !== null;
      last.current = isOurs ? target : null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);
  useEffect(() => {
    if (!last.current || last.current.isConnected) return;
    last.current = null;
    if (document.activeElement === document.body && document.hasFocus())
      landing()?.focus({ preventScroll: true });
  });
}
