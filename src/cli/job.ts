import type { TextOptions } from "../core/report/text-page";
import type { FileDigest } from "../core/report/words-verdict";
import type { FillField } from "../core/plan/planned-edit";
import type { Profile } from "../core/profiles/profile";
import type { FormatName } from "./formats";
import type { Problem } from "./inputs";

/** What a fill does to each workbook. */
export interface FillJob {
  readonly fields: readonly FillField[];
  readonly overwrite: "blank" | "differing";
  readonly mark: boolean;
  readonly dryRun: boolean;
  readonly allowLocked: boolean;
  /** Rate, execution score and total as formulas. */
  readonly formulas: boolean;
}

/** What is done to every file of a run. Plain data: it goes to the workers as it is. */
export interface Job {
  /** The profile the person chose; `null`: each form's own. */
  readonly profile: Profile | null;
  /** Path of last year's workbook; `null`: none given. */
  readonly previous?: string | null;
  readonly format: FormatName;
  readonly text: TextOptions;
  /** `null`: a check. */
  readonly fill: FillJob | null;
  /** Set for a batch: its parts are lines of `report.ndjson`. */
  readonly desk?: DeskJob;
}

/** What a batch makes of each file. */
export interface DeskJob {
  /** Mark of everything besides the file that its line depends on. */
  readonly engine: string;
  readonly slips: boolean;
  readonly annotate: boolean;
}

/** Where a batch puts what goes with a file; `place` is below the output folder, with `/`. */
export interface DeskTask {
  /** Without its ending. */
  readonly slip: { readonly file: string; readonly place: string };
  readonly marked: { readonly file: string; readonly place: string };
  /** The written report that goes with the workbook; `null`: none. */
  readonly report: { readonly file: string; readonly path: string } | null;
}

/** One file of a run. */
export interface FileTask {
  /** Its place in the run and in the report. */
  readonly index: number;
  readonly path: string;
  readonly file: string;
  readonly problem: Problem | null;
  /** Where the filled copy goes, and that path as the person reads it; `null` for a check. */
  readonly copy: { readonly file: string; readonly path: string } | null;
  /** Its place in its own report: 0 where it has one to itself. */
  readonly position: number;
  readonly desk?: DeskTask;
}

/** What comes of a file: its line of the summary and its part of the report, already in words. */
export interface FileResult {
  readonly digest: FileDigest;
  readonly part: string;
  /** Lines for the person beside the report: what was kept, what was not written. */
  readonly notices: readonly string[];
  /** The copy could not be written. */
  readonly unwritten: boolean;
  /** Stack of an internal error or of the cause of a failure, for `--verbose`. */
  readonly details: string | null;
}
