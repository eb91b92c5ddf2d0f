import { makeStaticStyles } from "@fluentui/react-components";
import { DESK_STYLES } from "./desk-styles";
import { SHEET_STYLES } from "./sheet-styles";
import { SHELL_STYLES } from "./shell-styles";

/** The page's styles, put in rule by rule like the pane's, so that a strict content policy holds. */
export const usePageStyles = makeStaticStyles([SHELL_STYLES, SHEET_STYLES, DESK_STYLES]);
