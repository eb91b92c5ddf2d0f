import { FOLDER_RULES } from "../core/ledger/folder/catalogue";
import type { Ledger } from "../core/ledger/ledger";
import type { UnpairedReport } from "../core/ledger/pairing";
import { builtInProfile } from "../core/profiles/built-in";
import type { Profile } from "../core/profiles/profile";
import type { Shard } from "./batch-tasks";
import { folderRulesHash, narrativeRulesHash, profileHash, rulesHash } from "./batch-engine";
import type { BatchLine } from "./batch-line";
import { TOOL } from "./tool";

/** What was asked of a run and how far it came; kept in `audit.json` as `run`. */
export interface RunRecord {
  readonly engine: string;
  /** The profile the person chose, whole; `null`: each form's own. */
  readonly profile: Profile | null;
  readonly slips: boolean;
  readonly annotate: boolean;
  readonly shard: Shard | null;
  readonly expected: readonly string[] | null;
  /** Whether written reports were paired with the workbooks, and those that go with none. */
  readonly reports: boolean;
  readonly unpaired: readonly UnpairedReport[];
  /** Files not looked at because the run was interrupted. */
  readonly left: number;
}

/** The same with its times, which two runs never share. */
export interface AuditBase extends RunRecord {
  readonly started: string;
  readonly finished: string;
}

/** An input by what it holds. */
export interface Source extends Pick<BatchLine, "path" | "sha256" | "bytes" | "outcome"> {
  /** The written report that was judged with it. */
  readonly report: Pick<NonNullable<BatchLine["report"]>, "path" | "sha256" | "outcome"> | null;
}

/**
 * The record by which another person with the same version repeats the run: every input by its SHA-256, the rules
 * and profiles by theirs, what was asked for, what came out. Only `times` differs between two such runs.
 */
export function auditJson(
  base: AuditBase,
  ledger: Ledger,
  inputs: readonly Source[],
  previous: readonly Pick<Source, "path" | "sha256">[] | null,
  outputs: Readonly<Record<string, string | number | null>>,
): string {
  const { started, finished, ...run } = base;
  const audit = {
    schema: "selfeval-audit/1",
    tool: TOOL,
    complete: base.left === 0,
    run,
    rules: rulesHash(),
    folderRules: folderRulesHash(),
    narrativeRules: base.reports ? narrativeRulesHash() : null,
    profiles: profilesOf(ledger, base.profile),
    counts: {
      ...ledger.summary,
      folder: Object.fromEntries(
        FOLDER_RULES.map(({ id }) => [id, ledger.folder.filter(({ rule }) => rule === id).length]),
      ),
    },
    outputs,
    times: { started, finished, seconds: (Date.parse(finished) - Date.parse(started)) / 1000 },
    previous,
    inputs,
  };
  return `${JSON.stringify(audit, null, 2)}\n`;
}

/** The profiles that judged the forms, with their hashes and how many forms each judged. */
function profilesOf({ rows }: Ledger, chosen: Profile | null): readonly object[] {
  const forms = new Map<string, { readonly id: string; readonly version: string; count: number }>();
  for (const { profile } of rows) {
    const key = `${profile.id} ${profile.version}`;
    const known = forms.get(key);
    if (known) known.count += 1;
    else forms.set(key, { ...profile, count: 1 });
  }
  return [...forms.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, version, count }) => {
      const profile = chosen?.id === id ? chosen : builtInProfile(id);
      return { id, version, sha256: profile && profileHash(profile), forms: count };
    });
}
