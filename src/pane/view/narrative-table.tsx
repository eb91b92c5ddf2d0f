import { useState, type ReactElement } from "react";
import { NARRATIVE_WORDS } from "../narrative-words";
import type { NarrativeItem, TextTable } from "../session/narrative-model";
import { Button } from "./button";
import { Marked } from "./narrative-mark";
import { NarrativeNote } from "./narrative-note";

export interface NarrativeTableProps {
  readonly table: TextTable;
  readonly selected: string | null;
}

/** A table of the report; one wider than the pane is moved sideways by itself. */
export function NarrativeTable({ table, selected }: NarrativeTableProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const { sheet, rows, rowsAtOnce, items, start } = table;
  const shown = isWhole ? rows : rows.slice(0, rowsAtOnce);
  const name = NARRATIVE_WORDS.text.table(sheet);
  return (
    <div className="se-paper-table" data-start={start}>
      {items.length > 0 && <Marked pieces={[pointOf(start, items)]} selected={selected} />}
      <div className="se-paper-wide" role="region" aria-label={name} tabIndex={0}>
        <table aria-label={name}>
          <tbody>
            {shown.map((cells, row) => (
              <tr key={row}>
                {cells.map(({ address, columns, rows: height, pieces }) => (
                  <td
                    key={address}
                    colSpan={columns}
                    rowSpan={height}
                    data-cell={`${sheet}!${address}`}
                    tabIndex={-1}
                  >
                    <Marked pieces={pieces} selected={selected} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <Button kind="quiet" small onClick={() => setWhole(true)}>
          {NARRATIVE_WORDS.text.moreRows(rows.length - shown.length)}
        </Button>
      )}
      <NarrativeNote item={chosenIn(table, selected)} />
    </div>
  );
}

/** The table as a whole, for what stands at none of its cells. */
function pointOf(start: number, items: readonly NarrativeItem[]) {
  return { start, text: "", items, begins: items, ends: items };
}

function chosenIn({ rows, items }: TextTable, selected: string | null): NarrativeItem | null {
  if (selected === null) return null;
  const begun = rows.flatMap((cells) =>
    cells.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.begins)),
  );
  return [...items, ...begun].find((one) => one.key === selected) ?? null;
}
