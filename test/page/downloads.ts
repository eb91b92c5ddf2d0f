/** The files handed to the browser to save. */
export function catchDownloads(): { readonly name: string; readonly blob: Blob }[] {
  const caught: { name: string; blob: Blob }[] = [];
  let last: Blob | null = null;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (last) caught.push({ name: this.download, blob: last });
  };
  return caught;
}
