import { memo, type ReactElement } from "react";
import { addressKey, columnLetters } from "../../core/cells/address";
import { cellAt, type Grid } from "../../core/cells/grid";
import { WORDS } from "../words";
import type { CellMarks } from "./cell-marks";
import { GapButton } from "./gap-button";
import { SheetCell } from "./sheet-cell";
import type { PlacedCell, PlacedRow, SheetLayout } from "./sheet-layout";
import { spillWidth } from "./spill";
import type { EntryDesk } from "./entry-desk";

export interface SheetRowProps {
  readonly layout: SheetLayout;
  readonly row: PlacedRow;
  readonly grid: Grid;
  readonly marks: CellMarks;
  readonly related: ReadonlySet<number>;
  /** The active cell, where it begins in this row. */
  readonly active: PlacedCell | null;
  readonly desk: EntryDesk | null;
  /** The active cell lies in this row. */
  readonly isCurrent: boolean;
  readonly onToggle: (from: number) => void;
}

/** One row of the sheet, or the marker of hidden rows. Drawn again only when something of it changed. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps): ReactElement {
  const { layout, row, grid, marks, related, active, desk, isCurrent, onToggle } = props;
  const item = layout.rows.items[row.position];
  const cells = row.cells.map((cell) => {
    if (cell.kind === "gap")
      return <td key={`gap${cell.left}`} className="sp-gap" colSpan={cell.columnSpan} />;
    const key = addressKey(cell.at.row, cell.at.column);
    const content = cellAt(grid, cell.at);
    return (
      <SheetCell
        key={key}
        layout={layout}
        cell={cell}
        content={content}
        spill={spillWidth(layout, grid, cell, content)}
        mark={marks.get(key)}
        isRelated={related.has(key)}
        desk={cell === active ? desk : null}
      />
    );
  });
  if (item?.kind !== "line") {
    return (
      <tr className="sp-gap-row">
        <th scope="row" className="sp-head sp-gap">
          {item && (
            <GapButton
              what={WORDS.sheet.rows(item.from + 1, item.to + 1)}
              isOpen={item.isOpen}
              onToggle={() => onToggle(item.from)}
            />
          )}
        </th>
        {cells}
      </tr>
    );
  }
  const classes = ["sp-head", isCurrent && "sp-head-current", item.isHidden && "sp-head-hidden"];
  return (
    <tr style={{ height: item.size }}>
      <th scope="row" className={classes.filter(Boolean).join(" ")}>
        {item.index + 1}
      </th>
      {cells}
    </tr>
  );
}, sameRow);

/** Equal props, or a grid that differs only outside this row. */
function sameRow(a: SheetRowProps, b: SheetRowProps): boolean {
  const { grid: before, ...rest } = a;
  const { grid: now, ...others } = b;
  const keys = Object.keys(rest) as (keyof typeof rest)[];
  if (!keys.every((key) => rest[key] === others[key])) return false;
  if (before === now) return true;
  return a.row.cells.every((cell) => {
    if (cell.kind === "gap") return true;
    const key = addressKey(cell.at.row, cell.at.column);
    return before.cells.get(key) === now.cells.get(key);
  });
}

export interface ColumnHeadsProps {
  readonly layout: SheetLayout;
  readonly active: PlacedCell | null;
  readonly onToggle: (from: number) => void;
}

/** The letters above the columns. */
export function ColumnHeads({ layout, active, onToggle }: ColumnHeadsProps): ReactElement {
  const isCurrent = (position: number): boolean =>
    active !== null && position >= active.left && position < active.left + active.columnSpan;
  return (
    <tr>
      <td className="sp-corner" />
      {layout.columns.items.map((item, position) => {
        if (item.kind === "gap") {
          const what = WORDS.sheet.columns(columnLetters(item.from), columnLetters(item.to));
          return (
            <th key={`gap${item.from}`} scope="col" className="sp-head sp-gap">
              <GapButton what={what} isOpen={item.isOpen} onToggle={() => onToggle(item.from)} />
            </th>
          );
        }
        const classes = [
          "sp-head",
          isCurrent(position) && "sp-head-current",
          item.isHidden && "sp-head-hidden",
        ];
        return (
          <th key={item.index} scope="col" className={classes.filter(Boolean).join(" ")}>
            {columnLetters(item.index)}
          </th>
        );
      })}
    </tr>
  );
}
