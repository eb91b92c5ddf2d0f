import type { PartialTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** How the pane is coloured; `highContrast` uses the colours of the system. */
export type ThemeName = "light" | "dark" | "highContrast";

const SHARED: PartialTheme = {
  fontFamilyBase:
    "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
  fontSizeBase300: "14px",
  lineHeightBase300: "20px",
  fontWeightRegular: 400,
  borderRadiusMedium: "4px",
  borderRadiusLarge: "6px",
};

/** Fluent's light theme, as far as the pane uses it (checked against the whole in a test). */
const LIGHT: PartialTheme = {
  ...SHARED,
  colorNeutralForeground1: "#242424",
  colorNeutralForeground2: "#424242",
  colorNeutralForeground3: "#616161",
  colorNeutralForegroundDisabled: "#bdbdbd",
  colorNeutralForegroundOnBrand: "#ffffff",
  colorBrandForeground1: "#0f6cbd",
  colorBrandForegroundLink: "#115ea3",
  colorNeutralBackground1: "#ffffff",
  colorNeutralBackground1Hover: "#f5f5f5",
  colorNeutralBackground1Pressed: "#e0e0e0",
  colorNeutralBackground2: "#fafafa",
  colorNeutralBackground3: "#f5f5f5",
  colorNeutralBackgroundDisabled: "#f0f0f0",
  colorBrandBackground: "#0f6cbd",
  colorBrandBackgroundHover: "#115ea3",
  colorBrandBackgroundPressed: "#0c3b5e",
  colorBrandBackground2: "#ebf3fc",
  colorBrandStroke2: "#b4d6fa",
  colorCompoundBrandStroke: "#0f6cbd",
  colorNeutralStroke1: "#d1d1d1",
  colorNeutralStroke1Hover: "#c7c7c7",
  colorNeutralStroke2: "#e0e0e0",
  colorNeutralStrokeAccessible: "#616161",
  colorNeutralStrokeDisabled: "#e0e0e0",
  colorStrokeFocus2: "#000000",
  colorStatusDangerBackground1: "#fdf3f4",
  colorStatusDangerBorder1: "#eeacb2",
  colorStatusDangerBorderActive: "#c50f1f",
  colorStatusDangerForeground1: "#b10e1c",
  colorStatusWarningBackground1: "#fff9f5",
  colorStatusWarningBorder1: "#fdcfb4",
  colorStatusWarningBorderActive: "#f7630c",
  colorStatusWarningForeground1: "#bc4b09",
  colorStatusSuccessBackground1: "#f1faf1",
  colorStatusSuccessBorder1: "#9fd89f",
  colorStatusSuccessForeground1: "#0e700e",
};

/** Fluent's dark theme, likewise, but for one red. */
const DARK: PartialTheme = {
  ...SHARED,
  colorNeutralForeground1: "#ffffff",
  colorNeutralForeground2: "#d6d6d6",
  colorNeutralForeground3: "#adadad",
  colorNeutralForegroundDisabled: "#5c5c5c",
  colorNeutralForegroundOnBrand: "#ffffff",
  colorBrandForeground1: "#479ef5",
  colorBrandForegroundLink: "#479ef5",
  colorNeutralBackground1: "#292929",
  colorNeutralBackground1Hover: "#3d3d3d",
  colorNeutralBackground1Pressed: "#1f1f1f",
  colorNeutralBackground2: "#1f1f1f",
  colorNeutralBackground3: "#141414",
  colorNeutralBackgroundDisabled: "#141414",
  colorBrandBackground: "#115ea3",
  colorBrandBackgroundHover: "#0f6cbd",
  colorBrandBackgroundPressed: "#0c3b5e",
  colorBrandBackground2: "#082338",
  colorBrandStroke2: "#0e4775",
  colorCompoundBrandStroke: "#479ef5",
  colorNeutralStroke1: "#666666",
  colorNeutralStroke1Hover: "#757575",
  colorNeutralStroke2: "#525252",
  colorNeutralStrokeAccessible: "#adadad",
  colorNeutralStrokeDisabled: "#424242",
  colorStrokeFocus2: "#ffffff",
  colorStatusDangerBackground1: "#3b0509",
  colorStatusDangerBorder1: "#c50f1f",
  colorStatusDangerBorderActive: "#dc626d",
  // Fluent's #dc626d is too weak for small text on the dark ground (4.2:1); this is its palette's lighter red.
  colorStatusDangerForeground1: "#e37d80",
  colorStatusWarningBackground1: "#4a1e04",
  colorStatusWarningBorder1: "#f7630c",
  colorStatusWarningBorderActive: "#faa06b",
  colorStatusWarningForeground1: "#faa06b",
  colorStatusSuccessBackground1: "#052505",
  colorStatusSuccessBorder1: "#107c10",
  colorStatusSuccessForeground1: "#54b054",
};

/** The colour of the system that plays a token's part. */
function systemColour(token: string): string {
  if (/Disabled$/u.test(token)) return "GrayText";
  if (token === "colorNeutralForegroundOnBrand") return "HighlightText";
  if (/^colorBrandBackground(Hover|Pressed)?$/u.test(token)) return "Highlight";
  if (/Link$|BrandForeground/u.test(token)) return "LinkText";
  if (/CompoundBrandStroke/u.test(token)) return "Highlight";
  if (/Background/u.test(token)) return "Canvas";
  return "CanvasText";
}

const HIGH_CONTRAST: PartialTheme = Object.fromEntries(
  Object.entries(LIGHT).map(([token, value]) => [
    token,
    token.startsWith("color") ? systemColour(token) : value,
  ]),
);

/** The tokens of each theme. */
export const THEMES: Readonly<Record<ThemeName, PartialTheme>> = {
  light: LIGHT,
  dark: DARK,
  highContrast: HIGH_CONTRAST,
};

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"] as const;

/** The theme asked for, or the one the system asks for, following it as it changes; forced colours always win. */
export function useThemeName(wanted: ThemeName | undefined): ThemeName {
  const system = useSyncExternalStore(followSystem, systemTheme);
  return system === "highContrast" ? system : (wanted ?? system);
}

function followSystem(listener: () => void): () => void {
  const lists = typeof matchMedia === "function" ? QUERIES.map((query) => matchMedia(query)) : [];
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}

function systemTheme(): ThemeName {
  if (typeof matchMedia !== "function") return "light";
  const [forced, dark] = QUERIES.map((query) => matchMedia(query).matches);
  if (forced) return "highContrast";
  return dark ? "dark" : "light";
}
