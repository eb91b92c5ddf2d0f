import { labelOf } from "../../cells/text";
import { formName } from "../../report/words-form";
import type { Severity } from "../../profiles/profile";
import type { Review } from "../../review";
import type { Finding } from "../../rules/run";
import { cellWords, formEntries, type NamedEntry } from "./form-entries";

/** An entry that differs between two versions of a form. `null`: not there in that version. */
export interface Change {
  readonly label: string;
  readonly before: { readonly cell: string; readonly raw: string } | null;
  readonly after: { readonly cell: string; readonly raw: string } | null;
}

export interface FormDiff {
  /** `项目支出绩效自评表（“自评表”）`. */
  readonly name: string;
  /** In which version it stands. */
  readonly in: "both" | "old" | "new";
  readonly entries: number;
  readonly changes: readonly Change[];
}

export interface DiffFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: string;
  readonly message: string;
  readonly remedy: string;
}

/** What a second look after a return wants to know. */
export interface BookDiff {
  readonly forms: readonly FormDiff[];
  readonly gone: readonly DiffFinding[];
  readonly still: readonly DiffFinding[];
  readonly fresh: readonly DiffFinding[];
}

interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * Compares two versions of a workbook by what the entries mean, not by where they stand: an inserted row changes
 * nothing. A finding is the same when its rule speaks about the same entry.
 */
export function diffBooks(before: Review, after: Review): BookDiff {
  const pairs = pairForms(before, after);
  const forms = pairs.map((pair) => diffForms(pair, before, after));
  const old = keyed(before, pairs, "before");
  const now = keyed(after, pairs, "after");
  const left = new Map<string, number>();
  for (const { key } of old) left.set(key, (left.get(key) ?? 0) + 1);
  const still: DiffFinding[] = [];
  const fresh: DiffFinding[] = [];
  for (const { key, finding } of now) {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    (count > 0 ? still : fresh).push(diffFinding(finding));
  }
  // Of equal ones the last are those that are gone.
  const gone: DiffFinding[] = [];
  for (const { key, finding } of [...old].reverse()) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    gone.unshift(diffFinding(finding));
  }
  return { forms, gone, still, fresh };
}

/** Forms of the same kind: first those on a sheet of the same name, then in their order. */
function pairForms(before: Review, after: Review): readonly Pair[] {
  const taken = new Set<number>();
  const find = (index: number, bySheet: boolean): number => {
    const { form } = before.forms[index] as Review["forms"][number];
    return after.forms.findIndex(
      (other, at) =>
        !taken.has(at) &&
        formName(other.form) === formName(form) &&
        (!bySheet || other.form.sheet === form.sheet),
    );
  };
  const found = new Map<number, number>();
  for (const bySheet of [true, false])
    before.forms.forEach((_, index) => {
      const at = found.has(index) ? -1 : find(index, bySheet);
      if (at < 0) return;
      taken.add(at);
      found.set(index, at);
    });
  return [
    ...before.forms.map((_, index) => ({ before: index, after: found.get(index) ?? null })),
    ...after.forms.flatMap((_, index) => (taken.has(index) ? [] : [{ before: null, after: index }])),
  ];
}

function diffForms(pair: Pair, before: Review, after: Review): FormDiff {
  const old = pair.before === null ? undefined : before.forms[pair.before]?.form;
  const now = pair.after === null ? undefined : after.forms[pair.after]?.form;
  const form = now ?? old;
  if (!form) throw new RangeError("a pair of no forms");
  const name = `${formName(form)}（“${form.sheet}”）`;
  if (!old || !now) return { name, in: old ? "old" : "new", entries: formEntries(form).length, changes: [] };
  const was = new Map(formEntries(old).map((entry) => [entry.key, entry] as const));
  const is = new Map(formEntries(now).map((entry) => [entry.key, entry] as const));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  const changes = keys.flatMap((key) => changeOf(was.get(key) ?? null, is.get(key) ?? null));
  return { name, in: "both", entries: keys.length, changes };
}

function changeOf(before: NamedEntry | null, after: NamedEntry | null): readonly Change[] {
  if (labelOf(before?.raw ?? "") === labelOf(after?.raw ?? "")) return [];
  const side = (entry: NamedEntry | null): Change["before"] =>
    entry && { cell: cellWords(entry.at), raw: entry.raw };
  return [{ label: (after ?? before)?.label ?? "", before: side(before), after: side(after) }];
}

interface Keyed {
  readonly key: string;
  readonly finding: Finding;
}

/** Findings by what they speak about: rule, pair of forms, entry (or the bare address where no entry stands). */
function keyed(review: Review, pairs: readonly Pair[], side: keyof Pair): readonly Keyed[] {
  const entries = review.forms.map(
    ({ form }) => new Map(formEntries(form).map((entry) => [cellWords(entry.at), entry.key] as const)),
  );
  return review.findings.map((finding) => {
    const cell = cellWords(finding.at[0]);
    const entry = entries[finding.form]?.get(cell) ?? cell;
    const pair = pairs.findIndex((one) => one[side] === finding.form);
    return { key: [finding.rule, String(pair), entry].join("\u0001"), finding };
  });
}

function diffFinding({ rule, severity, at, message, remedy }: Finding): DiffFinding {
  return { rule, severity, cell: cellWords(at[0]), message, remedy };
}
