import type { Area } from "../../../core/cells/address";
import type { Visibility } from "../../../core/cells/grid";
import type { CellValue } from "../../../core/cells/value";
import type { CellStyle, DifferentialStyle } from "./style";

/** A workbook to be written. The same description always gives the same bytes. */
export interface WorkbookDescription {
  readonly sheets: readonly SheetDescription[];
  readonly properties?: WorkbookProperties;
  /** Where texts are kept: one shared table (as Excel does), or in the cells themselves. Shared by default. */
  readonly strings?: "shared" | "inline";
  /** Font of cells without one of their own; column widths count its digits. 宋体 11 by default. */
  readonly font?: { readonly name: string; readonly size: number };
  /** Names for areas and constants of the whole workbook or of one sheet. */
  readonly names?: readonly DefinedName[];
  /** Index of the sheet shown on opening; the first visible one by default. */
  readonly activeSheet?: number;
}

/** What the file says about itself. Times are never written: the output must not depend on a clock. */
export interface WorkbookProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
  readonly description?: string;
}

/** `refersTo` is a formula without `=`: `'自评表'!$A$1:$I$30`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Name of the sheet the name belongs to; absent: the whole workbook. */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

export interface SheetDescription {
  readonly name: string;
  /** Cells in any order; no place twice. */
  readonly cells: readonly CellDescription[];
  readonly visibility?: Visibility;
  /** `RRGGBB`. */
  readonly tabColor?: string;
  /** Merged areas beside those the cells' own spans make. */
  readonly merges?: readonly Area[];
  readonly columns?: readonly ColumnDescription[];
  readonly rows?: readonly RowDescription[];
  /** Height of rows without one of their own, in points. */
  readonly defaultRowHeight?: number;
  /** How many rows and columns stay in view when scrolling. */
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** Percent, 100 by default. */
  readonly zoom?: number;
  readonly showGridLines?: boolean;
  readonly validations?: readonly ValidationDescription[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly hyperlinks?: readonly Hyperlink[];
  readonly autoFilter?: Area;
  readonly protection?: SheetProtection;
  readonly print?: PrintSetup;
  readonly charts?: readonly ChartDescription[];
}

/** One cell, or a merged area that begins there and has its style throughout. Row and column from 0. */
export interface CellDescription {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Blank by default. With a formula: the value it last gave, for readers that do not calculate. */
  readonly value?: CellValue | string | number | boolean;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** Columns `from…to` (from 0, both included). Width in digits of the workbook's font. */
export interface ColumnDescription {
  readonly from: number;
  readonly to?: number;
  readonly width?: number;
  readonly hidden?: boolean;
}

/** Height in points. */
export interface RowDescription {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

/** Which entries an area takes. Formulas are without `=`, relative to the first area's first cell. */
export interface ValidationDescription {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly allowBlank?: boolean;
  /** What is shown when the cell is chosen. */
  readonly prompt?: { readonly title?: string; readonly text: string };
  /**
   * What is shown on another entry. `stop` refuses it; `warning` and `information` let it pass. Without it,
   * or with `isSilent`, other entries are taken without a word: the rule is a suggestion.
   */
  readonly error?: {
    readonly style?: "stop" | "warning" | "information";
    readonly isSilent?: boolean;
    readonly title?: string;
    readonly text: string;
  };
}

export type ValidationRule =
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "listFrom"; readonly formula: string }
  | {
      readonly kind: "decimal" | "whole";
      readonly from: number | string;
      readonly to: number | string;
    }
  | { readonly kind: "custom"; readonly formula: string };

/** A style that shows only where a condition holds. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly style: DifferentialStyle;
  readonly stopIfTrue?: boolean;
}

export type ConditionalRule =
  | {
      readonly kind: "cellIs";
      readonly operator:
        | "lessThan"
        | "lessThanOrEqual"
        | "equal"
        | "notEqual"
        | "greaterThanOrEqual"
        | "greaterThan"
        | "between";
      /** One or, for `between`, two formulas without `=`. */
      readonly formulas: readonly string[];
    }
  | { readonly kind: "containsText"; readonly text: string }
  | { readonly kind: "expression"; readonly formula: string };

/** A link of one cell: to an address outside, or to a place in this workbook (`'自评表'!A1`). */
export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly url: string } | { readonly place: string };
  readonly tooltip?: string;
}

/** Protection without a password: it guards against slips, not against people. */
export interface SheetProtection {
  readonly formatCells?: boolean;
  readonly formatColumns?: boolean;
  readonly formatRows?: boolean;
  readonly insertRows?: boolean;
  readonly deleteRows?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
  /** Whether locked cells can be selected; allowed by default. */
  readonly selectLockedCells?: boolean;
}

/** How the sheet prints, always on A4. Lengths in centimetres. */
export interface PrintSetup {
  readonly orientation?: "portrait" | "landscape";
  /** Shrinks to one page across; `heightPages` 0 (the default) lets the length run on. */
  readonly fitToWidth?: boolean;
  readonly heightPages?: number;
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header?: number;
    readonly footer?: number;
  };
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  /** Rows repeated on every page, from 0, both included. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly area?: Area;
  /** In Excel's code: `&C第 &P 页，共 &N 页`. */
  readonly header?: string;
  readonly footer?: string;
  /** Rows (from 0) before which a new page begins. */
  readonly breaksBefore?: readonly number[];
}

/** A column chart over cells of the workbook. */
export interface ChartDescription {
  readonly title: string;
  /** The cells it lies over. */
  readonly at: Area;
  readonly categories: ChartSeries<string>;
  readonly values: ChartSeries<number> & { readonly name: ChartSeries<string> };
  /** `RRGGBB` of the columns. */
  readonly color?: string;
}

/** Cells a chart reads, with what stands in them now. */
export interface ChartSeries<Value> {
  readonly sheet: string;
  readonly area: Area;
  readonly cached: readonly Value[];
}
