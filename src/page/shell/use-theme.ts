import { useState } from "react";
import { useThemeName, type ThemeName } from "../../pane/theme";

/** What a person may choose; `system` follows the machine. */
export type ThemeChoice = "system" | "light" | "dark";

export const THEME_CHOICES: readonly ThemeChoice[] = ["system", "light", "dark"];

export interface ThemeDesk {
  readonly choice: ThemeChoice;
  readonly name: ThemeName;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The page's theme. Forced colours of the system go before everything. */
export function useTheme(): ThemeDesk {
  const [choice, choose] = useState<ThemeChoice>("system");
  const system = useThemeName(undefined);
  const name = choice === "system" || system === "highContrast" ? system : choice;
  return { choice, name, choose };
}
