/** How long the browser may take to start the download before its bytes are let go. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser to save. */
export function download(content: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
