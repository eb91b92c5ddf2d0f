import { parseArgs, type ParseArgsConfig } from "node:util";
import { FILL_FIELDS, type FillField } from "../core/plan/planned-edit";
import { FORMATS, type FormatName } from "./formats";
import { UsageError } from "./usage-error";
import { WRONG_USE } from "./words";

export type Command =
  "check" | "fill" | "narrative" | "draft" | "batch" | "merge" | "diff" | "template" | "rules" | "profiles";

export const COMMANDS: readonly Command[] = [
  "check",
  "fill",
  "narrative",
  "draft",
  "batch",
  "merge",
  "diff",
  "template",
  "rules",
  "profiles",
];

/** From which severity on the exit status is 1. */
export type FailOn = "error" | "warning" | "never";

/** The words and options of one call, before they are given a meaning. */
export interface Given {
  readonly words: readonly string[];
  text(option: string): string | null;
  flag(option: string): boolean;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

const HELP = { help: { type: "boolean", short: "h" }, verbose: { type: "boolean" } } as const;
const OUTPUT = { output: { type: "string", short: "o" } } as const;
const FORMAT = { format: { type: "string" } } as const;
const FILES = {
  ...HELP,
  ...OUTPUT,
  ...FORMAT,
  profile: { type: "string" },
  jobs: { type: "string", short: "j" },
  "fail-on": { type: "string" },
} as const;

const OPTIONS: Readonly<Record<Command, Options>> = {
  check: { ...FILES, previous: { type: "string" } },
  fill: {
    ...FILES,
    only: { type: "string" },
    overwrite: { type: "string" },
    mark: { type: "boolean" },
    "dry-run": { type: "boolean" },
    "allow-locked": { type: "boolean" },
    formulas: { type: "boolean" },
  },
  narrative: {
    ...HELP,
    ...OUTPUT,
    ...FORMAT,
    profile: { type: "string" },
    with: { type: "string" },
    "fail-on": { type: "string" },
  },
  draft: { ...HELP, ...OUTPUT, ...FORMAT, profile: { type: "string" } },
  batch: {
    ...HELP,
    ...OUTPUT,
    profile: { type: "string" },
    jobs: { type: "string", short: "j" },
    "fail-on": { type: "string" },
    annotate: { type: "boolean" },
    "no-slips": { type: "boolean" },
    "no-reports": { type: "boolean" },
    previous: { type: "string" },
    expect: { type: "string" },
    resume: { type: "boolean" },
    shard: { type: "string" },
  },
  merge: { ...HELP, ...OUTPUT, expect: { type: "string" }, "fail-on": { type: "string" } },
  diff: { ...HELP, ...FORMAT, ...OUTPUT, profile: { type: "string" } },
  template: { ...HELP, ...OUTPUT },
  rules: { ...HELP, ...FORMAT },
  profiles: { ...HELP, ...FORMAT },
};

/** Splits a call into words and options; anything not known is a `UsageError`. */
export function readArguments(command: Command, args: readonly string[]): Given {
  const options = OPTIONS[command];
  const { tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind === "option") values.set(token.name, valueOf(token, options, command));
  }
  return {
    words,
    text: (option) => {
      const value = values.get(option);
      return typeof value === "string" ? value : null;
    },
    flag: (option) => values.get(option) === true,
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The value of an option as it was typed, or what is wrong with it. */
function valueOf(token: OptionToken, options: Options, command: Command): string | true {
  const { name, rawName, value, inlineValue } = token;
  const known = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!known) throw new UsageError(WRONG_USE.unknownOption(rawName, command));
  if (known.type === "boolean") {
    if (value !== undefined) throw new UsageError(WRONG_USE.takesNoValue(rawName));
    return true;
  }
  const isNextOption = inlineValue === false && value !== undefined && /^-./u.test(value);
  if (value === undefined || value === "" || isNextOption)
    throw new UsageError(WRONG_USE.needsValue(rawName));
  return value;
}

/** One of the allowed words, or the fallback where the option was not given. */
export function oneOf<T extends string>(given: Given, option: string, known: readonly T[], fallback: T): T {
  const value = given.text(option);
  if (value === null) return fallback;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(WRONG_USE.notOneOf(`--${option}`, value, known));
  return found;
}

export function formatOf(given: Given): FormatName {
  return oneOf(given, "format", FORMATS, "text");
}

export function failOnOf(given: Given): FailOn {
  return oneOf<FailOn>(given, "fail-on", ["error", "warning", "never"], "error");
}

/** `--jobs`; `null` where it was not given. */
export function jobsOf(given: Given): number | null {
  const value = given.text("jobs");
  if (value === null) return null;
  if (!/^[1-9]\d?$/u.test(value) || Number(value) > 64)
    throw new UsageError(WRONG_USE.notACount("--jobs", value));
  return Number(value);
}

/** `--only rate,score`; all fields where it was not given. */
export function fieldsOf(given: Given): readonly FillField[] {
  const value = given.text("only");
  if (value === null) return FILL_FIELDS;
  const words = value.split(/[,，、\s]+/u).filter((word) => word !== "");
  const unknown = words.find((word) => !FILL_FIELDS.some((field) => field === word));
  if (unknown !== undefined || words.length === 0)
    throw new UsageError(WRONG_USE.notOneOf("--only", unknown ?? value, FILL_FIELDS));
  return FILL_FIELDS.filter((field) => words.includes(field));
}
