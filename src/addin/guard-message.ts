/** The plain message under the pane: shown before it opens, where it cannot open, and for failures outside of it. */
export function showGuard(text: string): void {
  const guard = document.getElementById("guard");
  const place = document.getElementById("guard-text");
  if (!guard || !place) return;
  place.textContent = text;
  guard.classList.remove("guard-done");
}

export function hideGuard(): void {
  document.getElementById("guard")?.classList.add("guard-done");
}
