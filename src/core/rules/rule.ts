import { formatAddress, type CellRef } from "../cells/address";
import { show, type Decimal } from "../cells/decimal";
import type { CellValue } from "../cells/value";
import { showDelta } from "../compute/tolerance";
import type { ControlRateResult, EvaluationResults } from "../compute/results";
import type { BaseDataForm, BudgetTableForm, EvaluationForm } from "../form/model";
import { citation, type FormKind, type ParameterKey, type Profile, type Severity } from "../profiles/profile";

/** The arithmetic behind a finding, as the JSON report has it. */
export interface Expression {
  readonly addresses: string;
  readonly values: string;
  readonly expected: string;
  readonly found: string;
  readonly delta: string | null;
}

/** A proposed repair of one cell; it becomes an edit only when a person takes it. */
export interface Fix {
  readonly at: CellRef;
  readonly after: CellValue;
  /** What the fix does, one Chinese clause: 改为半角数字5. */
  readonly label: string;
  /** Number format to set with the value where the cell's own would not show it (`0.00%`). */
  readonly numberFormat?: string | null;
}

/** A rule by example: a filling it finds fault with, the same done right, and what it lets pass. */
export interface RuleExample {
  /** Short clauses with real figures, without full stop. */
  readonly wrong: string;
  readonly right: string;
  /** What is deliberately not reported, where one may ask. */
  readonly edge?: string;
}

/** One place where a rule does not hold. */
export interface Hit<Data> {
  /** The first cell to go to, then the others concerned. */
  readonly at: readonly [CellRef, ...CellRef[]];
  readonly data: Data;
  readonly expression?: Expression;
  readonly fix?: Fix | null;
  /** Parameters that decided in this place, beside those of the rule. */
  readonly keys?: readonly ParameterKey[];
}

/** A form with everything computed from it. */
export type ReviewedForm =
  | { readonly form: EvaluationForm; readonly profile: Profile; readonly results: EvaluationResults }
  | {
      readonly form: BaseDataForm;
      readonly profile: Profile;
      readonly controlRates: readonly ControlRateResult[];
    }
  | { readonly form: BudgetTableForm; readonly profile: Profile };

/** What a rule may look at: one form, and the other forms of the workbook beside it. */
export interface RuleContext<One extends ReviewedForm> {
  readonly reviewed: One;
  readonly all: readonly ReviewedForm[];
  /** The forms of last year's file, where it was given. */
  readonly previous: readonly ReviewedForm[];
  readonly profile: Profile;
}

export interface RuleSubjects {
  readonly evaluation: Extract<ReviewedForm, { form: EvaluationForm }>;
  readonly baseData: Extract<ReviewedForm, { form: BaseDataForm }>;
  readonly budgetTable: Extract<ReviewedForm, { form: BudgetTableForm }>;
  readonly any: ReviewedForm;
}

export type Subject = keyof RuleSubjects;

interface RuleBody<S extends Subject, Data> {
  /** `section/requirement`: the file's name and the thing that must hold. */
  readonly id: string;
  readonly severity: Severity;
  /** The requirement as a sentence: 总分等于各项得分之和. */
  readonly title: string;
  readonly subject: S;
  /** Forms the rule speaks to, where that is not every form of its subject. */
  readonly kinds?: readonly FormKind[];
  /** What the rule rests on; `keys` are the profile parameters that decide, cited with their source. */
  readonly basis: { readonly text: string; readonly keys?: readonly ParameterKey[] };
  /** Why it matters. */
  readonly help: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly example: RuleExample;
  /** Findings of these rules on the same cell explain this one: it stays silent beside them. */
  readonly unless?: readonly string[];
  readonly find: (context: RuleContext<RuleSubjects[S]>) => Iterable<Hit<Data>>;
  /** What is wrong, with the figures. */
  readonly message: (data: Data) => string;
}

/** A rule of any data, as the runner and the catalogue see it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly subject: Subject;
  readonly kinds: readonly FormKind[];
  readonly basis: { readonly text: string; readonly keys: readonly ParameterKey[] };
  readonly help: string;
  readonly remedy: string;
  readonly example: RuleExample;
  readonly unless: readonly string[];
  /** Every hit with its words. */
  readonly run: (context: RuleContext<ReviewedForm>) => Iterable<Hit<unknown> & { readonly message: string }>;
}

const KINDS_OF: Readonly<Record<Subject, readonly FormKind[]>> = {
  evaluation: ["project", "department", "transfer"],
  baseData: ["baseData"],
  budgetTable: ["budgetTable"],
  any: ["project", "department", "transfer", "baseData", "budgetTable"],
};

/** Makes a rule of its description; detection and wording stay apart. */
export function defineRule<S extends Subject, Data>(body: RuleBody<S, Data>): Rule {
  const kinds = body.kinds ?? KINDS_OF[body.subject];
  return {
    id: body.id,
    severity: body.severity,
    title: body.title,
    subject: body.subject,
    kinds,
    basis: { text: body.basis.text, keys: body.basis.keys ?? [] },
    help: body.help,
    remedy: body.remedy,
    example: body.example,
    unless: body.unless ?? [],
    *run(context) {
      if (!kinds.includes(context.reviewed.form.kind)) return;
      for (const hit of body.find(context as RuleContext<RuleSubjects[S]>)) {
        yield { ...hit, message: body.message(hit.data) };
      }
    },
  };
}

/** The basis of a rule under a profile, with the parameters' sources where any decided. */
export function basisOf(rule: Rule, profile: Profile, own: readonly ParameterKey[] = []): string {
  const keys = [...rule.basis.keys, ...own];
  return keys.length === 0 ? rule.basis.text : `${rule.basis.text}。${citation(profile, ...keys)}`;
}

/** Builds an expression; `found` and `expected` give the difference. */
export function expression(
  addresses: string,
  values: string,
  expected: Decimal,
  found: Decimal | null,
): Expression {
  return {
    addresses,
    values,
    expected: show(expected),
    found: found === null ? "" : show(found),
    delta: found === null ? null : showDelta(found.minus(expected)),
  };
}

/** A1 addresses of entries joined by `+`, runs of one column or row shortened to `SUM(H9:H27)`. */
export function sumOf(cells: readonly CellRef[]): string {
  const [first, ...rest] = cells;
  if (!first) return "";
  const last = rest.at(-1);
  const inColumn = cells.every((one, index) => one.column === first.column && one.row === first.row + index);
  if (last && rest.length >= 2 && inColumn) return `SUM(${formatAddress(first)}:${formatAddress(last)})`;
  return cells.map(formatAddress).join("+");
}

/** `a1` for words: the address alone, with the sheet where it is another one. */
export function place(at: CellRef, sheet: string): string {
  return at.sheet === sheet ? formatAddress(at) : `“${at.sheet}”${formatAddress(at)}`;
}
