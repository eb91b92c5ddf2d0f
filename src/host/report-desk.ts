import type { ReportDocument } from "../core/narrative/document";
import type { Paper } from "../core/paper/paper";

/** A written report a person chose: a browser's `File` is one. */
export interface ReportFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Where written reports are read and made; the pane's port for them. Rejects with `HostError`. */
export interface ReportDesk {
  readonly read: (file: ReportFile) => Promise<ReportDocument>;
  /** The paper as the bytes of a .docx. */
  readonly write: (paper: Paper) => Promise<Uint8Array>;
}
