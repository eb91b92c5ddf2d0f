import { BASE_STYLES } from "./base-styles";
import { NARRATIVE_STYLES } from "./narrative-styles";
import { PART_STYLES } from "./part-styles";
import { putStyles } from "./put-styles";
import { TOP_STYLES } from "./top-styles";

/** Puts in the pane's styles. */
export function putPaneStyles(): void {
  for (const part of [BASE_STYLES, TOP_STYLES, PART_STYLES, NARRATIVE_STYLES]) putStyles(part);
}
