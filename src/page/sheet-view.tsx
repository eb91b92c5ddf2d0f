import { useCallback, useRef, useState, type CSSProperties, type ReactElement } from "react";
import type { Address } from "../core/cells/address";
import type { OpenBook } from "./book/shelf";
import { ContentBar } from "./sheet/content-bar";
import { SheetTable, tableWidth } from "./sheet/sheet-table";
import { CHOSEN_TAB, SHEET_PANEL, SheetTabs } from "./sheet/sheet-tabs";
import { useEntry } from "./sheet/use-entry";
import { useSheet, type ShownSheet } from "./sheet/use-sheet";
import { useZoom, ZOOMS, type Zoom } from "./sheet/use-zoom";
import { WORDS } from "./words";

export interface SheetViewProps {
  readonly book: OpenBook;
}

/** The workbook's sheets, one at a time: content bar, table, tabs. */
export function SheetView({ book }: SheetViewProps): ReactElement {
  const shown = useSheet(book);
  if (!shown) return <p className="sp-empty">{WORDS.sheet.empty}</p>;
  return <Sheet book={book} shown={shown} />;
}

function Sheet({ book, shown }: { readonly book: OpenBook; readonly shown: ShownSheet }): ReactElement {
  const { workbook, session } = book;
  const box = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState("");
  const [zoom, setZoom] = useState<Zoom>("fit");
  const desk = useEntry(workbook, shown, setLine);
  const factor = useZoom(box, tableWidth(shown), zoom);
  const { findings, grid } = shown;
  const { field } = desk;
  const onMark = useCallback(
    (at: Address) => {
      const found = findings.find(({ finding: { at: cells } }) => {
        const [first] = cells;
        return first.sheet === grid.sheet && first.row === at.row && first.column === at.column;
      });
      // The pane takes the keyboard to the finding it shows; here the person is about to type.
      if (found) void session.goTo(found).then(() => setTimeout(field.claim));
    },
    [findings, grid.sheet, session, field],
  );
  return (
    <div className="sp">
      <ContentBar shown={shown} />
      <div
        ref={box}
        id={SHEET_PANEL}
        className="sp-scroll"
        role="tabpanel"
        aria-labelledby={CHOSEN_TAB}
        data-orientation={shown.look.isLandscape ? "landscape" : "portrait"}
      >
        <div className="sp-paper" style={{ zoom: factor, "--sp-zoom": factor } as CSSProperties}>
          {shown.look.area === null ? (
            <p className="sp-empty">{WORDS.sheet.empty}</p>
          ) : (
            <SheetTable workbook={workbook} shown={shown} desk={desk} onMark={onMark} />
          )}
        </div>
        <Remarks shown={shown} onMore={workbook.showMoreRows} />
      </div>
      <p className="sp-line" role="status">
        {line}
      </p>
      <div className="sp-foot">
        <SheetTabs workbook={workbook} shown={shown} />
        <ZoomChoice zoom={zoom} factor={factor} onChange={setZoom} />
      </div>
    </div>
  );
}

/** What is not shown of the sheet, below it. */
function Remarks({
  shown,
  onMore,
}: {
  readonly shown: ShownSheet;
  readonly onMore: () => void;
}): ReactElement {
  const { look, view, grid, rowCount, allRows } = shown;
  const hasFormulas = view.hasStaleFormulas && [...grid.cells.values()].some((cell) => cell.formula !== null);
  const lines = [
    look.isCut && WORDS.sheet.cut,
    look.hasDrawings && WORDS.sheet.drawings,
    hasFormulas && WORDS.sheet.staleFormulas,
  ].filter((line) => line !== false);
  return (
    <div className="sp-remarks">
      {rowCount < allRows && (
        <p>
          {WORDS.sheet.more(rowCount, allRows)}
          <button type="button" className="se-link" onClick={onMore}>
            {WORDS.sheet.showMore}
          </button>
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

interface ZoomChoiceProps {
  readonly zoom: Zoom;
  readonly factor: number;
  readonly onChange: (zoom: Zoom) => void;
}

function ZoomChoice({ zoom, factor, onChange }: ZoomChoiceProps): ReactElement {
  return (
    <select
      className="sp-zoom"
      aria-label={WORDS.sheet.zoom}
      value={String(zoom)}
      onChange={({ target }) => onChange(target.value === "fit" ? "fit" : Number(target.value))}
    >
      {ZOOMS.map((one) => (
        <option key={one} value={String(one)}>
          {one === "fit" ? `${WORDS.sheet.fit} ${percent(factor)}` : percent(one)}
        </option>
      ))}
    </select>
  );
}

function percent(factor: number): string {
  return `${String(Math.round(factor * 100))}%`;
}
