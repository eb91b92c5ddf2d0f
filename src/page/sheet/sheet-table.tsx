import { useCallback, useLayoutEffect, useRef, type MouseEvent, type ReactElement } from "react";
import { addressKey, formatAddress, parseAddress, type Address } from "../../core/cells/address";
import { addressOf } from "../../core/cells/grid";
import type { PageWorkbook } from "../book/page-workbook";
import { WORDS } from "../words";
import { markId, messagesOf } from "./sheet-cell";
import { GAP_SIZE } from "./sheet-layout";
import { ColumnHeads, SheetRow } from "./sheet-row";
import type { EntryDesk } from "./entry-desk";
import type { ShownSheet } from "./use-sheet";

export interface SheetTableProps {
  readonly workbook: PageWorkbook;
  readonly shown: ShownSheet;
  readonly desk: EntryDesk;
  /** A marked cell was clicked. */
  readonly onMark: (at: Address) => void;
}

/** How wide the row numbers are drawn. */
export const HEAD_WIDTH = 38;

/** The sheet as a table. */
export function SheetTable({ workbook, shown, desk, onMark }: SheetTableProps): ReactElement {
  const { layout, grid, marks, related, active } = shown;
  const table = useRef<HTMLTableElement>(null);
  useScrolling(table, shown);
  useCutTexts(table, shown);
  const toggleRows = useCallback((from: number) => workbook.toggleHidden("rows", from), [workbook]);
  const toggleColumns = useCallback((from: number) => workbook.toggleHidden("columns", from), [workbook]);
  const onMouseDown = (event: MouseEvent): void => {
    const at = placeUnder(event);
    if (!at || event.button !== 0) return;
    event.preventDefault();
    if (!desk.commit(null)) return;
    desk.goTo(at);
    desk.field.claim();
    if (marks.has(addressKey(at.row, at.column))) onMark(at);
  };
  return (
    <>
      <table
        ref={table}
        className="sp-table"
        aria-label={grid.sheet}
        aria-describedby="sp-instructions"
        style={{ width: tableWidth(shown) }}
        onMouseDown={onMouseDown}
        onDoubleClick={(event) => placeUnder(event) && desk.open(false)}
      >
        <colgroup>
          <col style={{ width: HEAD_WIDTH }} />
          {layout.columns.items.map((item, position) => (
            <col key={position} style={{ width: item.kind === "line" ? item.size : GAP_SIZE }} />
          ))}
        </colgroup>
        <thead>
          <ColumnHeads layout={layout} active={active} onToggle={toggleColumns} />
        </thead>
        <tbody>
          {layout.placed.map((row) => (
            <SheetRow
              key={row.position}
              layout={layout}
              row={row}
              grid={grid}
              marks={marks}
              related={related}
              active={active?.top === row.position ? active : null}
              desk={active?.top === row.position ? desk : null}
              isCurrent={
                active !== null && row.position >= active.top && row.position < active.top + active.rowSpan
              }
              onToggle={toggleRows}
            />
          ))}
        </tbody>
      </table>
      <p id="sp-instructions" hidden>
        {WORDS.sheet.instructions}
      </p>
      <Messages shown={shown} />
    </>
  );
}

/** What the marks say, for those who cannot see them; cells point here. */
function Messages({ shown: { marks } }: { readonly shown: ShownSheet }): ReactElement {
  return (
    <div hidden>
      {[...marks].map(([key, mark]) => (
        <p key={key} id={markId(formatAddress(addressOf(key)))}>
          {messagesOf(mark).join(" ")}
        </p>
      ))}
    </div>
  );
}

/** Keeps the active cell in view; to the middle where somebody asked to see it. */
function useScrolling(table: { readonly current: HTMLTableElement | null }, shown: ShownSheet): void {
  const { active, view } = shown;
  const { timesShown, sheet } = view;
  const seen = useRef({ timesShown, sheet });
  const address = active ? formatAddress(active.at) : null;
  useLayoutEffect(() => {
    const isAsked = seen.current.timesShown !== timesShown;
    const isNewSheet = seen.current.sheet !== sheet;
    seen.current = { timesShown, sheet };
    if (address === null || (isNewSheet && !isAsked)) return;
    const cell = table.current?.querySelector(`[data-at="${address}"]`);
    // jsdom has no scrolling.
    cell?.scrollIntoView?.({ block: isAsked ? "center" : "nearest", inline: "nearest" });
  }, [table, address, timesShown, sheet]);
}

/** Finds the texts that do not fit their cell, so that they fade out instead of ending in the middle. */
function useCutTexts(
  table: { readonly current: HTMLTableElement | null },
  { grid, layout }: ShownSheet,
): void {
  useLayoutEffect(() => {
    const texts = [...(table.current?.querySelectorAll<HTMLElement>(".sp-bounded") ?? [])];
    const cut = texts.map((text) => text.scrollHeight > text.clientHeight + 4);
    texts.forEach((text, index) => text.classList.toggle("sp-cut", cut[index]));
  }, [table, grid, layout]);
}

function placeUnder(event: MouseEvent): Address | null {
  const { target } = event;
  if (!(target instanceof Element) || target instanceof HTMLTextAreaElement) return null;
  const cell = target.closest<HTMLElement>("[data-at]");
  return cell ? parseAddress(cell.dataset.at ?? "") : null;
}

/** How many pixels the table takes with its row numbers. */
export function tableWidth({ layout }: ShownSheet): number {
  return layout.columns.items.reduce(
    (sum, item) => sum + (item.kind === "line" ? item.size : GAP_SIZE),
    HEAD_WIDTH,
  );
}
