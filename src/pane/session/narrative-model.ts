import type { CellRef } from "../../core/cells/address";
import type { ReportDocument } from "../../core/narrative/document";
import type { NarrativeReview } from "../../core/narrative/review-narrative";
import type { NarrativeFinding } from "../../core/narrative/rules/run";
import type { Profile, Severity } from "../../core/profiles/profile";
import type { Review } from "../../core/review";

/** The workbook beside the report, as far as the report is held against it. */
export interface Beside {
  readonly name: string;
  /** `null`: not checked yet. */
  readonly review: Review | null;
  /** The profile the person chose; `null`: each form's own. */
  readonly profile: Profile | null;
  /** The workbook changed after its review. */
  readonly isStale: boolean;
  /** The tab of the report is open; a report nobody sees is not judged again. */
  readonly isShown: boolean;
}

/** What is under way with a report. */
export type NarrativePhase =
  | { readonly kind: "rest" }
  | { readonly kind: "reading" | "drafting"; readonly name: string }
  /** One clear Chinese sentence. What was open before stays open. */
  | { readonly kind: "failed"; readonly name: string; readonly message: string };

/** A file the person may save. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenReport {
  readonly document: ReportDocument;
  readonly origin: "file" | "pasted" | "draft";
  /** The drafted .docx. */
  readonly file: DraftFile | null;
}

/** A judgement and what it was made against. */
export interface Judged {
  readonly review: NarrativeReview;
  readonly workbook: Review | null;
  readonly profile: Profile | null;
}

/** What the person asked to see: each asking counts, so that the same place can be shown again. */
export interface Shown {
  readonly times: number;
  /** An offset in the text, or a cell of one of the report's tables. */
  readonly place: number | CellRef | null;
}

/** Everything remembered of the written report. */
export interface NarrativeState {
  readonly phase: NarrativePhase;
  readonly report: OpenReport | null;
  /** `null`: not judged yet. */
  readonly judged: Judged | null;
  readonly isJudging: boolean;
  readonly beside: Beside | null;
  readonly severities: ReadonlySet<Severity>;
  readonly selected: string | null;
  readonly shown: Shown;
  /** The text in the field for pasting; it stays when another report is opened. */
  readonly pasted: string;
  /** Another report is being chosen while one is open. */
  readonly isChoosing: boolean;
}

/** A finding of the report as the pane shows it. */
export interface NarrativeItem {
  /** The same finding after another judgement has the same key. */
  readonly key: string;
  /** Its place in the report, from 1: the number at the text and in the list. */
  readonly number: number;
  readonly finding: NarrativeFinding;
}

/** A stretch of text under the same findings. */
export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** The findings it belongs to, the heaviest first; none: plain text. */
  readonly items: readonly NarrativeItem[];
  /** Those that begin here, and those whose number stands behind it. */
  readonly begins: readonly NarrativeItem[];
  readonly ends: readonly NarrativeItem[];
}

/** A paragraph, a heading, a footnote or a text box. */
export interface TextPart {
  readonly kind: "heading" | "paragraph" | "footnote" | "textBox";
  /** Of a heading, from 1. */
  readonly level: number | null;
  readonly start: number;
  readonly pieces: readonly TextPiece[];
}

export interface TextCell {
  /** Its address in the table's sheet: `F23`. */
  readonly address: string;
  readonly columns: number;
  readonly rows: number;
  readonly pieces: readonly TextPiece[];
}

/** A table of the report; cells under another one are left out. */
export interface TextTable {
  readonly kind: "table";
  readonly start: number;
  /** The name findings know it by. */
  readonly sheet: string;
  readonly rows: readonly (readonly TextCell[])[];
  /** Rows that show at once; the rest on demand. */
  readonly rowsAtOnce: number;
  /** Findings of the table that stand at no cell shown. */
  readonly items: readonly NarrativeItem[];
}

/** A portion of the text that is drawn as one. */
export interface TextSlice {
  readonly start: number;
  readonly blocks: readonly (TextPart | TextTable)[];
  /** Keys of the findings that begin here. */
  readonly keys: ReadonlySet<string>;
  /** Roughly how many lines of forty characters it takes. */
  readonly lines: number;
}

/** What follows from the state. */
export interface NarrativeDerived {
  /** Every finding in the order of the text. */
  readonly items: readonly NarrativeItem[];
  /** Those the filter lets through. */
  readonly listed: readonly NarrativeItem[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly slices: readonly TextSlice[];
}

/** What the tab draws. Immutable. */
export interface NarrativeSnapshot extends NarrativeState, NarrativeDerived {}
