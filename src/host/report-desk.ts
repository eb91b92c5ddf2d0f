import type { ReportDocument } from "../core/narrative/document";
import type { Paper } from "../core/paper/paper";
import type { ChosenFile } from "./chosen-file";

/** Where written reports are read and made; the pane's port for them. Rejects with `HostError`. */
export interface ReportDesk {
  readonly read: (file: ChosenFile) => Promise<ReportDocument>;
  /** The paper as the bytes of a .docx. */
  readonly write: (paper: Paper) => Promise<Uint8Array>;
}
