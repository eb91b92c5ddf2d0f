import { AGREEMENT_RULES } from "./agreement";
import { EXPECTED_RULES } from "./expected";
import type { FolderRule } from "./folder-rule";
import { LIKENESS_RULES } from "./likeness";
import { PATTERN_RULES } from "./patterns";
import { SENT_TWICE_RULES } from "./sent-twice";

/** Every rule across a folder, in the order in which they run and are listed. */
export const FOLDER_RULES: readonly FolderRule[] = [
  ...EXPECTED_RULES,
  ...SENT_TWICE_RULES,
  ...AGREEMENT_RULES,
  ...LIKENESS_RULES,
  ...PATTERN_RULES,
];
