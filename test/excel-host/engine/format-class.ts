import { contains, type Area } from "../../../src/core/cells/address";
import { addressOf } from "../../../src/core/cells/grid";
import { sizeOf } from "../model/area";
import { EMPTY_MODEL, type SheetModel } from "../model/book";
import { rowHeight, USUAL_HEIGHT } from "../model/sizes";
import { solidFill, type CellStyle, type Fill } from "../model/style";
import { hostObject, type HostClass, type Scalar } from "./host-class";
import { accessDenied, invalidArgument } from "./host-fault";
import { requireFormattable, restyle } from "./operations";
import { cellsOf } from "./range-content";
import type { RangeState, Session } from "./session";

/** The cells a format object speaks of: one range, or several. */
export interface FormatState {
  readonly ranges: readonly RangeState[];
}

/** What no fill looks like when read. */
const NO_FILL: Fill = {
  pattern: "None",
  color: "#FFFFFF",
  patternColor: "#000000",
  tintAndShade: 0,
  patternTintAndShade: 0,
};

/** A fill as it reads, none included. */
export function readFill(style: CellStyle): Fill {
  return style.fill ?? NO_FILL;
}

/** What all the cells have in common, or `null`. Costs follow the stored cells. */
function common<T>(state: FormatState, of: (style: CellStyle) => T): T | null {
  const found = new Set<T>();
  for (const range of state.ranges) {
    const { sheet, area } = cellsOf(range);
    let stored = 0;
    for (const [key, cell] of sheet.cells) {
      if (!contains(area, addressOf(key))) continue;
      stored += 1;
      found.add(of(cell.style));
    }
    if (stored < sizeOf(area)) found.add(of(EMPTY_MODEL.style));
  }
  return found.size === 1 ? ([...found][0] as T) : null;
}

function change(state: FormatState, session: Session, to: (style: CellStyle) => CellStyle): void {
  for (const range of state.ranges) {
    const { sheet, area } = cellsOf(range);
    requireFormattable(session, sheet);
    restyle(sheet, area, to);
  }
}

/** A property kept in the style as it is. */
function styled<K extends keyof CellStyle>(
  key: K,
  kind: "string" | "number" | "boolean",
): Scalar<FormatState> {
  return {
    get: (state) => common(state, (style) => style[key]),
    set(state, value, session) {
      if (typeof value !== kind) throw invalidArgument();
      change(state, session, (style) => ({ ...style, [key]: value }));
    },
  };
}

function filled<K extends keyof Fill>(key: K): Scalar<FormatState> {
  return {
    get: (state) => common(state, (style) => readFill(style)[key]),
    set(state, value, session) {
      if (key === "pattern" && value === "None")
        return change(state, session, (style) => ({ ...style, fill: null }));
      change(state, session, (style) => ({ ...style, fill: fillWith(style.fill, key, value) }));
    },
  };
}

/** A fill after one of its properties was set: a colour makes a solid fill where there was none. */
export function fillWith(fill: Fill | null, key: keyof Fill, value: unknown): Fill {
  const from = fill ?? solidFill("#FFFFFF");
  if (key === "color" || key === "patternColor") {
    if (typeof value !== "string" || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument("颜色不行。");
    return { ...from, [key]: value.toUpperCase() };
  }
  return { ...from, [key]: value };
}

const FILL: HostClass<FormatState> = {
  name: "RangeFill",
  scalars: {
    Color: filled("color"),
    Pattern: filled("pattern"),
    PatternColor: filled("patternColor"),
    TintAndShade: filled("tintAndShade"),
    PatternTintAndShade: filled("patternTintAndShade"),
  },
  methods: {
    Clear(state, _args, session) {
      change(state, session, (style) => ({ ...style, fill: null }));
      return null;
    },
  },
};

const FONT: HostClass<FormatState> = {
  name: "RangeFont",
  scalars: {
    Bold: styled("bold", "boolean"),
    Italic: styled("italic", "boolean"),
    Color: styled("fontColor", "string"),
    Name: styled("fontName", "string"),
    Size: styled("fontSize", "number"),
  },
};

const LOCKS: HostClass<FormatState> = {
  name: "FormatProtection",
  scalars: { Locked: styled("locked", "boolean"), FormulaHidden: styled("formulaHidden", "boolean") },
};

function rowsOf(state: FormatState): readonly { readonly sheet: SheetModel; readonly row: number }[] {
  return state.ranges.flatMap((one) => {
    const { sheet, area } = cellsOf(one);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => ({
      sheet,
      row: area.top + offset,
    }));
  });
}

/** The rows, where they may be given another height: the stand-in's protection never allows it. */
function resizable(state: FormatState, session: Session): ReturnType<typeof rowsOf> {
  const rows = rowsOf(state);
  if (session.book.readOnly || rows.some(({ sheet }) => sheet.protection)) throw accessDenied();
  return rows;
}

/** `range.format`. */
export const FORMAT: HostClass<FormatState> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: styled("horizontalAlignment", "string"),
    VerticalAlignment: styled("verticalAlignment", "string"),
    WrapText: styled("wrapText", "boolean"),
    RowHeight: {
      get(state) {
        const heights = new Set(rowsOf(state).map(({ sheet, row }) => rowHeight(sheet, row)));
        return heights.size === 1 ? ([...heights][0] as number) : null;
      },
      set(state, value, session) {
        if (typeof value !== "number" || value < 0 || value > 409.5) throw invalidArgument();
        for (const { sheet, row } of resizable(state, session)) sheet.rowHeights.set(row, value);
      },
    },
    UseStandardHeight: {
      get: (state) => rowsOf(state).every(({ sheet, row }) => rowHeight(sheet, row) === USUAL_HEIGHT),
    },
  },
  methods: {
    // Rows become as high as their texts need and stay so; hidden ones come to sight.
    AutofitRows(state, _args, session) {
      for (const { sheet, row } of resizable(state, session)) {
        sheet.rowHeights.delete(row);
        sheet.hiddenRows.delete(row);
      }
      return null;
    },
  },
  parts: {
    Fill: (state) => hostObject(FILL, state),
    Font: (state) => hostObject(FONT, state),
    Protection: (state) => hostObject(LOCKS, state),
  },
};

/** Clears formats of an area back to plain. */
export function clearFormats(area: Area, range: RangeState, session: Session): void {
  requireFormattable(session, range.sheet);
  restyle(range.sheet, area, () => EMPTY_MODEL.style);
}
