/** A workbook or a report by its path, with `/` or `\`. */
type Path = string;

/** A written report that goes with no workbook, and why; for people. */
export interface UnpairedReport {
  readonly path: Path;
  readonly why: "ambiguous" | "alone";
}

export interface Pairing {
  /** The report of each workbook that has one. */
  readonly reports: ReadonlyMap<Path, Path>;
  readonly unpaired: readonly UnpairedReport[];
}

/**
 * Which report goes with which workbook: within one folder by the name, else a folder's only workbook and only
 * report. Nothing is guessed: where two could be meant, none is.
 */
export function pairReports(workbooks: readonly Path[], reports: readonly Path[]): Pairing {
  const found = new Map<Path, Path>();
  const unpaired: UnpairedReport[] = [];
  const books = groupedBy(workbooks, folderOf);
  for (const [folder, papers] of groupedBy(reports.filter(mayBeReport), folderOf)) {
    const own = books.get(folder) ?? [];
    const [book, paper] = [own[0], papers[0]];
    if (own.length === 1 && papers.length === 1 && book !== undefined && paper !== undefined) {
      found.set(book, paper);
      continue;
    }
    const [exact, rest] = byName(own, papers, stemOf);
    const taken = new Set(exact.keys());
    const [alike] = byName(
      own.filter((one) => !taken.has(one)),
      rest,
      subjectOf,
    );
    for (const [one, with_] of [...exact, ...alike]) found.set(one, with_);
    const paired = new Set([...exact.values(), ...alike.values()]);
    const subjects = new Set(own.map(subjectOf).filter((subject) => subject !== ""));
    for (const path of papers)
      if (!paired.has(path))
        unpaired.push({ path, why: isAmbiguous(path, own, subjects) ? "ambiguous" : "alone" });
  }
  return { reports: found, unpaired: unpaired.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** A name that says nothing of whose it is could be any workbook's. */
function isAmbiguous(path: Path, books: readonly Path[], subjects: ReadonlySet<string>): boolean {
  const subject = subjectOf(path);
  return books.length > 0 && (subject === "" || subjects.has(subject));
}

/** Pairs whose name is that of one workbook and one report, and the reports left. */
function byName(
  books: readonly Path[],
  papers: readonly Path[],
  nameOf: (path: Path) => string,
): readonly [ReadonlyMap<Path, Path>, readonly Path[]] {
  const pairs = new Map<Path, Path>();
  const named = groupedBy(books, nameOf);
  const left = papers.slice();
  for (const [name, own] of groupedBy(papers, nameOf)) {
    const [book, paper] = [named.get(name)?.[0], own[0]];
    if (name === "" || named.get(name)?.length !== 1 || own.length !== 1) continue;
    if (book === undefined || paper === undefined) continue;
    pairs.set(book, paper);
    left.splice(left.indexOf(paper), 1);
  }
  return [pairs, left];
}

function groupedBy(paths: readonly Path[], keyOf: (path: Path) => string): ReadonlyMap<string, Path[]> {
  const groups = new Map<string, Path[]>();
  for (const path of paths) {
    const group = groups.get(keyOf(path));
    if (group) group.push(path);
    else groups.set(keyOf(path), [path]);
  }
  return groups;
}

const folderOf = (path: Path): string => path.slice(0, path.length - nameOf(path).length);
const nameOf = (path: Path): string => path.split(/[\\/]/u).at(-1) ?? path;
const stemOf = (path: Path): string =>
  nameOf(path)
    .replace(/\.[^.]*$/u, "")
    .normalize("NFKC")
    .toLowerCase();

/** Words that tell the kind of paper, not whose it is; longer ones first. */
const KIND_WORDS = /附件[\d一二三四五六七八九十]*|绩效|自评|评价|情况|书面|报告|报表|表/gu;
const MARKS = /[\s()[\]{}<>《》〈〉「」『』【】〔〕“”"'、，。．.:：;；_\-—–~+·]+/gu;

/** What a name says besides that: `附件2 饮水（自评报告）` → `饮水`. */
function subjectOf(path: Path): string {
  return stemOf(path).replace(MARKS, "").replace(KIND_WORDS, "");
}

/** Notes that lie about in folders: what to fill in, who is to report. */
const NOTE = /readme|说明|须知|通知|名单|目录|清单|模板/iu;

/** Whether a file of text may be a report at all. */
function mayBeReport(path: Path): boolean {
  return /自评|报告/u.test(nameOf(path)) || !NOTE.test(nameOf(path));
}
