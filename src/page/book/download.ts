import { download as save } from "../../pane/view/download";

const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes, a workbook's unless said, to the browser as a file to save. */
export function download(bytes: Uint8Array, name: string, type: string = WORKBOOK_TYPE): void {
  save(bytes as Uint8Array<ArrayBuffer>, name, type);
}
