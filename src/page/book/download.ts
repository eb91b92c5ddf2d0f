const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long the browser may take to start the download before its bytes are let go. */
const KEPT_FOR = 60_000;

/** Hands bytes to the browser as a file to save. */
export function download(bytes: Uint8Array, name: string, type: string = WORKBOOK_TYPE): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
