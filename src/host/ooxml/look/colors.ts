/** The colours a workbook refers to by number. */
export interface Palette {
  /** Theme colours in the order of the file: dark 1, light 1, dark 2, light 2, six accents, two links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** A colour as the file writes it. */
export interface ColorReference {
  readonly rgb: string | null;
  readonly theme: number | null;
  readonly indexed: number | null;
  readonly tint: number;
}

/** Office's theme, for a workbook without one. */
export const OFFICE_THEME: readonly string[] =
  "000000 FFFFFF 44546A E7E6E6 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72"
    .split(" ")
    .map((hex) => `#${hex}`);

/** The 56 colours of old, from index 8 on (ECMA-376 18.8.27); 0 to 7 repeat the first eight. */
const OLD_COLORS = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
)
  .split(" ")
  .map((hex) => `#${hex}`);

export const INDEXED_COLORS: readonly string[] = [...OLD_COLORS.slice(0, 8), ...OLD_COLORS];

/** Light and dark change places between the theme's order and the numbers cells use. */
const THEME_ORDER = [1, 0, 3, 2];

/** `#RRGGBB`, or `null` for the automatic colour and for what cannot be resolved. */
export function resolveColor(reference: ColorReference, palette: Palette): string | null {
  const base = baseColor(reference, palette);
  return base === null || reference.tint === 0 ? base : tinted(base, reference.tint);
}

function baseColor({ rgb, theme, indexed }: ColorReference, palette: Palette): string | null {
  if (rgb !== null) return /^[0-9a-f]{6,8}$/iu.test(rgb) ? `#${rgb.slice(-6).toUpperCase()}` : null;
  if (theme !== null) return palette.theme[THEME_ORDER[theme] ?? theme] ?? null;
  // 64 and 65 are the system's own foreground and background.
  return indexed === null ? null : (palette.indexed[indexed] ?? null);
}

/** Lighter (tint above 0) or darker by Excel's rule: the lightness is moved, hue and saturation stay. */
function tinted(color: string, tint: number): string {
  const [hue, saturation, lightness] = toHsl(color);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

/** The part of `over` mixed into `under`, as a pattern of dots looks from afar. */
export function mixed(over: string, under: string, part: number): string {
  const upper = channels(over);
  const lower = channels(under);
  return hexOf(upper.map((value, at) => value * part + (lower[at] as number) * (1 - part)));
}

/** Red, green, blue from 0 to 1. */
function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}

function hexOf(values: readonly number[]): string {
  return `#${values
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}

function toHsl(color: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(color);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const lightness = (high + low) / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    high === red
      ? ((green - blue) / spread + 6) % 6
      : high === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [sixth, saturation, lightness];
}

/** Hue in sixths of the circle. */
function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const at = (offset + hue * 2) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return hexOf([channel(0), channel(8), channel(4)]);
}
