/** A sheet of paper as it was when the window was asked to print. */
export interface Printed {
  readonly text: string;
  readonly title: string;
  /** The style sheets laid on the page, one after the other. */
  readonly style: string;
}

/** Gives jsdom what it lacks for printing; a window that `prints` or one that ignores being asked. */
export function printing(prints: boolean): { readonly papers: () => readonly Printed[] } {
  const papers: Printed[] = [];
  const styles = new WeakMap<CSSStyleSheet, string>();
  CSSStyleSheet.prototype.replaceSync = function (this: CSSStyleSheet, text: string) {
    styles.set(this, text);
  };
  document.adoptedStyleSheets = [];
  window.print = () => {
    if (!prints) return;
    window.dispatchEvent(new Event("beforeprint"));
    papers.push({
      text: document.querySelector(".se-print")?.textContent ?? "",
      title: document.title,
      style: document.adoptedStyleSheets.map((sheet) => styles.get(sheet)).join(""),
    });
    window.dispatchEvent(new Event("afterprint"));
  };
  return { papers: () => papers };
}
