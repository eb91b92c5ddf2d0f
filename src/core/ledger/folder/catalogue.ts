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

/** Title of their section in the catalogue: they are the reviewer's, and never part of a unit's own result. */
export const FOLDER_TITLE = "一批表之间（审核端，selfeval batch 与审核工作台）";
/** What they look at, for people. */
export const FOLDER_KIND = "一个文件夹里的全部自评表";
