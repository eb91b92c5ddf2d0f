import { makeStaticStyles } from "@fluentui/react-components";
import { BASE_STYLES } from "./base-styles";
import { NARRATIVE_STYLES } from "./narrative-styles";
import { PART_STYLES } from "./part-styles";
import { TOP_STYLES } from "./top-styles";

/**
 * The pane's styles, put in by Fluent's own renderer rule by rule, so that a strict content policy holds.
 * Static styles and not `makeStyles`: the latter's run-time alone would take 25 KB of the bundle.
 */
export const usePaneStyles = makeStaticStyles([BASE_STYLES, TOP_STYLES, PART_STYLES, NARRATIVE_STYLES]);
