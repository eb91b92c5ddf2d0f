/** @jest-environment jsdom */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { BASE_STYLES } from "../../src/pane/style/base-styles";
import { PART_STYLES } from "../../src/pane/style/part-styles";
import { TOP_STYLES } from "../../src/pane/style/top-styles";
import { THEMES, type ThemeName } from "../../src/pane/theme";

const STYLES = BASE_STYLES + TOP_STYLES + PART_STYLES;
const USED = [...new Set([...STYLES.matchAll(/var\(--([\w]+)\)/gu)].map(([, name]) => name ?? ""))];

const colours = (theme: object): [string, unknown][] =>
  Object.entries(theme).filter(([name]) => name.startsWith("color"));

/** Fluent's own is too weak for small text (see `DARK`). */
const MENDED = new Set(["colorStatusDangerForeground1"]);

test("the colours are Fluent's own", () => {
  for (const [name, value] of colours(THEMES.light))
    expect([name, value]).toEqual([name, Reflect.get(webLightTheme, name)]);
  for (const [name, value] of colours(THEMES.dark).filter(([name]) => !MENDED.has(name)))
    expect([name, value]).toEqual([name, Reflect.get(webDarkTheme, name)]);
});

test.each(["light", "dark", "highContrast"] as const)(
  "theme %s has every token the styles use",
  (name: ThemeName) => {
    expect(USED.filter((token) => !(token in THEMES[name]))).toEqual([]);
  },
);

test("high contrast leaves every colour to the system", () => {
  for (const [, value] of colours(THEMES.highContrast))
    expect(value).toMatch(/^(Canvas|CanvasText|GrayText|Highlight|HighlightText|LinkText)$/u);
});

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT_ON: readonly (readonly [text: string, ground: string])[] = [
  ["colorNeutralForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground2", "colorNeutralBackground1"],
  ["colorNeutralForeground3", "colorNeutralBackground1"],
  ["colorNeutralForeground3", "colorNeutralBackground2"],
  ["colorNeutralForeground3", "colorNeutralBackground3"],
  ["colorNeutralForeground3", "colorBrandBackground2"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["colorBrandForegroundLink", "colorNeutralBackground1"],
  ["colorBrandForegroundLink", "colorBrandBackground2"],
  ["colorBrandForeground1", "colorNeutralBackground1"],
  ["colorBrandForeground1", "colorStatusDangerBackground1"],
  ["colorBrandForeground1", "colorStatusWarningBackground1"],
  ["colorBrandForeground1", "colorStatusSuccessBackground1"],
  ["colorStatusDangerForeground1", "colorStatusDangerBackground1"],
  ["colorStatusDangerForeground1", "colorNeutralBackground1"],
  ["colorStatusWarningForeground1", "colorStatusDangerBackground1"],
  ["colorStatusWarningForeground1", "colorStatusWarningBackground1"],
  ["colorStatusWarningForeground1", "colorNeutralBackground1"],
  ["colorStatusSuccessForeground1", "colorNeutralBackground1"],
];

test.each(["light", "dark"] as const)("text in theme %s stands out (WCAG AA)", (name) => {
  const theme: Readonly<Record<string, unknown>> = { ...THEMES[name] };
  const weak = TEXT_ON.map(([text, ground]) => {
    const ratio = contrast(String(theme[text]), String(theme[ground]));
    return ratio < 4.5 ? `${text} on ${ground}: ${ratio.toFixed(2)}` : "";
  });
  expect(weak.filter((one) => one !== "")).toEqual([]);
});
