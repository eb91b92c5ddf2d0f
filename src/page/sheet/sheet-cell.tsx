import type { CSSProperties, ReactElement } from "react";
import { formatAddress } from "../../core/cells/address";
import type { Cell } from "../../core/cells/cell";
import { SEVERITY_WORDS } from "../../core/report/words";
import { formatColorOf } from "../../host/ooxml/look/format-color";
import { Sign } from "../../pane/icons";
import { WORDS } from "../words";
import { acrossOf, groundCss, PADDING, textCss, wraps } from "./cell-css";
import { CellEntry } from "./cell-entry";
import type { CellMark } from "./cell-marks";
import type { PlacedCell, SheetLayout } from "./sheet-layout";
import { shrinkFactor } from "./spill";
import type { EntryDesk } from "./entry-desk";

export interface SheetCellProps {
  readonly layout: SheetLayout;
  readonly cell: PlacedCell;
  readonly content: Cell;
  /** Pixels the text may run on over blank cells beside it. */
  readonly spill: number | null;
  readonly mark: CellMark | undefined;
  readonly isRelated: boolean;
  /** The desk of the active cell; others have none. */
  readonly desk: EntryDesk | null;
}

/** One cell of the sheet with its mark and, where it is the active one, its field. */
export function SheetCell(props: SheetCellProps): ReactElement {
  const { layout, cell, content, spill, mark, isRelated, desk } = props;
  const { rowSpan, columnSpan, at, look } = cell;
  const address = formatAddress(at);
  const classes = [
    "sp-cell",
    mark && `sp-marked sp-marked-${mark.severity}`,
    isRelated && "sp-related",
    desk && "sp-active",
  ];
  const text = wraps(look.align) ? content.text : content.text.replaceAll("\n", "");
  // Text that fills its first line leaves the end of its last one free.
  const isLow = wraps(look.align) && acrossOf(look.align, content.value.kind) === "left";
  const describedBy = mark ? markId(address) : undefined;
  return (
    <td
      data-at={address}
      className={classes.filter(Boolean).join(" ")}
      rowSpan={rowSpan > 1 ? rowSpan : undefined}
      colSpan={columnSpan > 1 ? columnSpan : undefined}
      style={groundOf(cell, layout)}
      aria-current={desk ? "true" : undefined}
      aria-describedby={describedBy}
      title={mark ? messagesOf(mark).join("\n") : undefined}
    >
      {text !== "" && (
        <div className={textClass(cell, spill)} style={textStyle(props, text)}>
          {text}
        </div>
      )}
      {mark && (
        <span className={`sp-sign${isLow ? " sp-sign-low" : ""}`} role="img" aria-label={signLabel(mark)}>
          <Sign of={mark.severity} />
        </span>
      )}
      {desk && (
        <CellEntry
          desk={desk}
          label={WORDS.sheet.entry(address, content.text)}
          describedBy={describedBy}
          text={content.text}
          style={fieldStyle(look.fill, textCss(look, content.value.kind, layout.look.digitWidth))}
        />
      )}
    </td>
  );
}

/** The id of the element that holds the messages of a cell's findings. */
export function markId(address: string): string {
  return `sp-mark-${address}`;
}

/** Each finding of a mark as one line: 错误：… */
export function messagesOf({ findings }: CellMark): readonly string[] {
  return findings.map(({ finding }) => `${SEVERITY_WORDS[finding.severity]}：${finding.message}`);
}

function signLabel({ severity, findings }: CellMark): string {
  const more = findings.length > 1 ? ` ${WORDS.sheet.tabFindings(findings.length)}` : "";
  return `${SEVERITY_WORDS[severity]}${more}`;
}

const grounds = new WeakMap<PlacedCell, CSSProperties>();

function groundOf(cell: PlacedCell, { look }: SheetLayout): CSSProperties {
  const css = grounds.get(cell) ?? groundCss(cell, look.showsGridLines);
  grounds.set(cell, css);
  return css;
}

function textClass({ height }: PlacedCell, spill: number | null): string {
  return ["sp-text", spill !== null && "sp-spill", height !== null && "sp-bounded"].filter(Boolean).join(" ");
}

function textStyle({ layout, cell, content, spill }: SheetCellProps, text: string): CSSProperties {
  const { look, height, width } = cell;
  const css = textCss(look, content.value.kind, layout.look.digitWidth);
  const size = look.font.size;
  const shrink = look.align.shrink && !wraps(look.align) ? shrinkFactor(text, size, width) : 1;
  const color = formatColorOf(content.value, look.numberFormat);
  if (height === null && spill === null && shrink === 1 && color === null) return css;
  const isAcross = look.align.horizontal === "centerContinuous";
  return {
    ...css,
    ...(color !== null && { color }),
    ...(height !== null && { maxHeight: height - 1 }),
    ...(shrink < 1 && { fontSize: (css.fontSize as number) * shrink }),
    ...(spill !== null && (isAcross ? { width: spill - 2 * PADDING } : { maxWidth: spill - 1 })),
  };
}

function fieldStyle(fill: string | null, css: CSSProperties): CSSProperties {
  const { fontFamily, fontSize, fontWeight, fontStyle, textAlign, color } = css;
  return { fontFamily, fontSize, fontWeight, fontStyle, textAlign, color, backgroundColor: fill ?? "#fff" };
}
