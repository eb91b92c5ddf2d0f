import { useEffect } from "react";
import { PRINTED } from "../../pane/view/print-page";

/** The printable width of A4 in pixels: portrait and landscape, with margins of one centimetre. */
const PRINTABLE = { portrait: 718, landscape: 1046 } as const;

/**
 * Before printing, turns the paper as the workbook's print set-up has it and shrinks the sheet to its width;
 * afterwards everything is as it was. The report that is printed in its place has a style of its own.
 */
export function usePrintFit(): void {
  useEffect(() => {
    let paper: CSSStyleSheet | null = null;
    const before = (): void => {
      if (document.querySelector(`.${PRINTED}`)) return;
      const box = document.querySelector<HTMLElement>("[data-orientation]");
      const table = box?.querySelector("table");
      if (!box || !table) return;
      const orientation = box.dataset.orientation === "landscape" ? "landscape" : "portrait";
      const width = Number.parseFloat(table.style.width);
      const factor = Math.min(1, PRINTABLE[orientation] / width);
      paper = new CSSStyleSheet();
      paper.replaceSync(
        `@page{size:A4 ${orientation};margin:10mm}@media print{.sp-paper{zoom:${factor.toFixed(3)} !important}}`,
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
    };
    const after = (): void => {
      if (paper) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== paper);
      paper = null;
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      after();
    };
  }, []);
}
