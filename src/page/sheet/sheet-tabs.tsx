import { useRef, type KeyboardEvent, type ReactElement } from "react";
import { SEVERITY_WORDS } from "../../core/report/words";
import type { PageWorkbook } from "../book/page-workbook";
import { WORDS } from "../words";
import { countBySheet, type SheetCount } from "./cell-marks";
import type { ShownSheet } from "./use-sheet";

export interface SheetTabsProps {
  readonly workbook: PageWorkbook;
  readonly shown: ShownSheet;
}

export const SHEET_PANEL = "sp-panel";

/** The id of the chosen sheet's tab, which names the panel. */
export const CHOSEN_TAB = "sp-tab-chosen";

/** The sheets of the workbook as tabs, each with the number of its findings. */
export function SheetTabs({ workbook, shown: { view, findings } }: SheetTabsProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const counts = countBySheet(findings);
  const sheets = view.grids;
  const onKeyDown = (event: KeyboardEvent): void => {
    const to =
      sheets[
        tabAfter(
          event.key,
          sheets.findIndex((one) => one.sheet === view.sheet),
          sheets.length,
        )
      ];
    if (!to) return;
    event.preventDefault();
    workbook.showSheet(to.sheet);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[sheets.indexOf(to)]?.focus();
  };
  return (
    <div ref={list} className="sp-tabs" role="tablist" aria-label={WORDS.sheet.tabs} onKeyDown={onKeyDown}>
      {sheets.map(({ sheet, visibility }) => {
        const isChosen = sheet === view.sheet;
        return (
          <button
            key={sheet}
            id={isChosen ? CHOSEN_TAB : undefined}
            type="button"
            role="tab"
            className="sp-tab"
            aria-selected={isChosen}
            aria-controls={SHEET_PANEL}
            tabIndex={isChosen ? 0 : -1}
            onClick={() => workbook.showSheet(sheet)}
          >
            {sheet}
            {visibility !== "visible" && <span className="sp-tab-hidden">{WORDS.sheet.hidden}</span>}
            <TabCount count={counts.get(sheet)} />
          </button>
        );
      })}
    </div>
  );
}

function TabCount({ count }: { readonly count: SheetCount | undefined }): ReactElement | null {
  if (!count) return null;
  const { findings, severity } = count;
  return (
    <span
      className={`sp-count sp-count-${severity}`}
      role="img"
      aria-label={`${SEVERITY_WORDS[severity]}，${WORDS.sheet.tabFindings(findings)}`}
    >
      {findings}
    </span>
  );
}

function tabAfter(key: string, from: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
