/** Gives the focus back to the cell button of the item an editor stands in, before the editor goes away. */
export function focusItem(inside: Element): void {
  inside.closest("li, tr")?.querySelector<HTMLElement>(".se-place")?.focus();
}
