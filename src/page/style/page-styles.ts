import { putPaneStyles } from "../../pane/style/pane-styles";
import { putStyles } from "../../pane/style/put-styles";
import { DESK_STYLES } from "./desk-styles";
import { SHEET_STYLES } from "./sheet-styles";
import { SHELL_STYLES } from "./shell-styles";

/** Puts in the page's styles, the pane's before them. */
export function putPageStyles(): void {
  putPaneStyles();
  for (const part of [SHELL_STYLES, SHEET_STYLES, DESK_STYLES]) putStyles(part);
}
