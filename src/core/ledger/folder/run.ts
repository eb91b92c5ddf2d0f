import type { Severity } from "../../profiles/profile";
import { FOLDER_RULES } from "./catalogue";
import type { FolderContext, FolderPlace, FolderRule } from "./folder-rule";

/** Something odd across the forms of a folder, for the reviewer; never part of a unit's own result. */
export interface FolderFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly units: readonly string[];
  readonly places: readonly FolderPlace[];
  readonly message: string;
  readonly basis: string;
  readonly remedy: string;
}

/** Runs every rule across a folder. */
export function runFolderRules(
  context: FolderContext,
  rules: readonly FolderRule[] = FOLDER_RULES,
): readonly FolderFinding[] {
  return rules.flatMap((rule) =>
    Array.from(rule.run(context), ({ units, places, message, severity }) => ({
      rule: rule.id,
      severity: severity ?? rule.severity,
      title: rule.title,
      units,
      places,
      message,
      basis: rule.basis,
      remedy: rule.remedy,
    })),
  );
}
