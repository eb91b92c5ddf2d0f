import type { Severity } from "../../profiles/profile";
import type { RuleExample } from "../../rules/rule";
import type { FiledRow } from "../ledger";

/** A form (or a cell of it) concerned by what is odd across a folder. */
export interface FolderPlace {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string | null;
}

/** What a rule across the folder may look at. */
export interface FolderContext {
  readonly rows: readonly FiledRow[];
  /** Last year's forms; empty where none were given. */
  readonly previous: readonly FiledRow[];
  /** Units that were to report; `null` where no list was given. */
  readonly expected: readonly string[] | null;
}

/** One place where forms do not fit together. */
export interface FolderHit<Data> {
  readonly units: readonly string[];
  readonly places: readonly FolderPlace[];
  readonly data: Data;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
}

interface FolderRuleBody<Data> {
  /** `folder/requirement`. */
  readonly id: string;
  readonly severity: Exclude<Severity, "error">;
  /** The requirement as a sentence. */
  readonly title: string;
  /** What the rule rests on. None of these is a rule of law: they say what is odd, not what is proven. */
  readonly basis: string;
  /** Why it is worth a look. */
  readonly help: string;
  /** What the reviewer should do. */
  readonly remedy: string;
  readonly example: RuleExample;
  readonly find: (context: FolderContext) => Iterable<FolderHit<Data>>;
  readonly message: (data: Data) => string;
}

/** A rule across a folder, of any data. */
export interface FolderRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: string;
  readonly help: string;
  readonly remedy: string;
  readonly example: RuleExample;
  readonly run: (context: FolderContext) => Iterable<FolderHit<unknown> & { readonly message: string }>;
}

/** Makes a rule of its description; detection and wording stay apart. */
export function defineFolderRule<Data>(body: FolderRuleBody<Data>): FolderRule {
  const { id, severity, title, basis, help, remedy, example } = body;
  return {
    id,
    severity,
    title,
    basis,
    help,
    remedy,
    example,
    *run(context) {
      for (const hit of body.find(context)) yield { ...hit, message: body.message(hit.data) };
    },
  };
}

/** A form as a place. */
export function placeOf({ path, sheet }: FiledRow, cell: string | null = null): FolderPlace {
  return { path, sheet, cell };
}

/** Each name once, in the order of first mention. */
export function unitsOf(rows: readonly FiledRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
}

/** Rows by a key, in the order of first mention; a row without a key is left out. */
export function grouped(
  rows: readonly FiledRow[],
  keyOf: (row: FiledRow) => string | null,
): ReadonlyMap<string, readonly FiledRow[]> {
  const groups = new Map<string, FiledRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** `a.xlsx“自评表”`. */
export function formPlace({ path, sheet }: FiledRow): string {
  return `${path}“${sheet}”`;
}

/** `a.xlsx“自评表”H20`. */
export function placeWords({ path, sheet, cell }: FolderPlace): string {
  return `${path}“${sheet}”${cell ?? ""}`;
}
