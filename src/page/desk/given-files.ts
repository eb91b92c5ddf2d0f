import type { ChosenFile } from "../../host/chosen-file";

/** A file of a folder (or of many chosen at once) under the path the person knows it by. */
export interface GivenFile extends ChosenFile {
  readonly path: string;
}

/** What was chosen or dropped: its workbooks, the written reports, and how many other files lay beside them. */
export interface Given {
  readonly files: readonly GivenFile[];
  /** Told apart where the desk looks at them; a few files chosen by themselves stay together. */
  readonly reports: readonly GivenFile[];
  readonly others: number;
  /** A folder was among what was given. */
  readonly isFolder: boolean;
}

/** Files as a file input gives them; one for folders tells their path within it. */
export function givenFiles(files: readonly File[]): Given {
  const isFolder = files.some((file) => Boolean(file.webkitRelativePath));
  return sorted(
    files.map((file) => named(file, file.webkitRelativePath || file.name)),
    isFolder,
  );
}

/** What was dropped, folders gone through; asked at once, for the list is emptied after the event. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given> {
  const plain = [...transfer.files];
  const entries = [...(transfer.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return givenFiles(plain);
  const found: GivenFile[] = [];
  for (const entry of entries) await collect(entry, found);
  return sorted(found, true);
}

async function collect(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
  if (isLeftOut(entry.name)) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    );
    const path = entry.fullPath.replace(/^\//u, "");
    found.push(file ? named(file, path) : unreadable(entry.name, path));
    return;
  }
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await collect(inner, found);
}

/** A reader gives a hundred entries at a time, none when it is through. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function named(file: File, path: string): GivenFile {
  return { path, name: file.name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}

/** Stands in its place, so that it is told of like any file that cannot be read. */
function unreadable(name: string, path: string): GivenFile {
  return { path, name, size: 0, arrayBuffer: () => Promise.reject(new Error(path)) };
}

function sorted(files: readonly GivenFile[], isFolder: boolean): Given {
  const seen = files
    .filter(({ name }) => !isLeftOut(name))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return isFolder ? toldApart(seen, true) : { files: seen, reports: [], others: 0, isFolder };
}

/** Many files chosen at once, told apart like those of a folder; what is neither is opened to be told of. */
export function asMany(given: Given): Given {
  if (given.isFolder) return given;
  const reports = given.files.filter(({ name }) => REPORT.test(name));
  return { ...given, files: given.files.filter((file) => !reports.includes(file)), reports };
}

const WORKBOOK = /\.xls[xm]$/iu;
const REPORT = /\.(?:docx|txt|md)$/iu;

function toldApart(seen: readonly GivenFile[], isFolder: boolean): Given {
  const files = seen.filter(({ name }) => WORKBOOK.test(name));
  const reports = seen.filter(({ name }) => REPORT.test(name));
  return { files, reports, others: seen.length - files.length - reports.length, isFolder };
}

/** Excel's lock files and the system's own. */
function isLeftOut(name: string): boolean {
  return /^(?:~\$|\.)/u.test(name);
}
