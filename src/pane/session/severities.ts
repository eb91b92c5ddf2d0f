import type { Severity } from "../../core/profiles/profile";

/** Severities, heaviest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
