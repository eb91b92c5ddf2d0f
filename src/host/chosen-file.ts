import { HostError } from "./workbook";

/** A file a person chose: a browser's `File` is one. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Larger files are refused before they are read into memory; the readers' own cap is the same. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** All of a file. A folder that was dropped, or a file gone or locked since, rejects with `HostError`. */
export async function bytesOf(file: ChosenFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const text = "读不到文件内容：可能是文件夹，或文件已被移动、正被别的程序占用。请关闭占用它的程序后再试。";
    throw new HostError("failed", text, null, { cause });
  }
}

/** All of a workbook's file. */
export async function workbookBytes(file: ChosenFile): Promise<Uint8Array> {
  if (file.size <= MAX_BYTES) return bytesOf(file);
  throw new HostError("tooLarge", "文件超过 64 MB，没有打开。请删去无关的工作表或图片后再试。");
}
