import { formatAddress, type CellRef } from "../../core/cells/address";

/**
 * Brings a place of the text into sight and puts the focus there: a finding's mark by its number, a cell of a
 * table, or the paragraph at an offset. The focus is left alone where the person is outside of the pane.
 */
export function showInText(root: HTMLElement, place: number | CellRef | null, number: number | null): void {
  const target = place === null ? markOf(root, number) : placeOf(root, place);
  if (!target) return;
  const { activeElement, body } = document;
  const isOurs =
    activeElement === body || (activeElement?.closest(".se-pane,.se-narrative") ?? null) !== null;
  if (isOurs) target.focus({ preventScroll: true });
  target.scrollIntoView?.({ block: "center", inline: "nearest" });
  // Portions that come into sight take their true height only now.
  requestAnimationFrame(() => target.scrollIntoView?.({ block: "center", inline: "nearest" }));
}

function markOf(root: HTMLElement, number: number | null): HTMLElement | null {
  return number === null ? null : root.querySelector(`[data-begins~="${String(number)}"]`);
}

function placeOf(root: HTMLElement, place: number | CellRef): HTMLElement | null {
  if (typeof place !== "number")
    return root.querySelector(`[data-cell="${CSS.escape(`${place.sheet}!${formatAddress(place)}`)}"]`);
  let found: HTMLElement | null = null;
  for (const one of root.querySelectorAll<HTMLElement>("[data-start]")) {
    if (Number(one.dataset["start"]) > place) break;
    found = one;
  }
  found?.setAttribute("tabindex", "-1");
  return found;
}
