import { pointsToPixels } from "./points";

/** Where a text stands: pixels across, and its font with the size in points. */
export interface TextRoom {
  readonly width: number;
  readonly font: { readonly family: string; readonly size: number };
}

/** Words and figures of Latin signs, or one character with the marks that no line may end or begin with. */
const UNIT =
  /[!-~]+|[（“‘《〈【〔]*[^!-~（“‘《〈【〔，。、；：！？）”’》〉】〕…][，。、；：！？）”’》〉】〕…]*|[（“‘《〈【〔，。、；：！？）”’》〉】〕…]/gu;
/** Letters, figures and signs half as wide as they are high, a little more in the wider fonts. */
const HALF_WIDTH = /^[\u0020-\u024f\uff61-\uffdc]$/u;
const HALF_EMS = 0.55;
/** A line's height: 宋体 takes 1.2, Calibri 1.33; a little room serves where another font stands in for one not there. */
const LINE_EMS = 1.3;
const HIGH_LINE_EMS = 1.5;
const HIGH_FONTS = /^(?:微软雅黑|microsoft yahei|noto sans|思源)/iu;
/** Blank pixels beside and above text in a cell, both sides together. */
const PADDING = { across: 5, down: 3 };
/** Excel's tallest row, 409 points, in pixels. */
const TALLEST = 545;
/** So few characters fit wherever others did. */
const FEW = 4;

/** Whether a text may need more lines than what it is put over. */
export function mayNeedRoom(before: string, after: string): boolean {
  return after.length > Math.max(FEW, before.length) || /[\r\n]/u.test(after);
}

/** Pixels of height a text needs where its lines are broken at the edge of the cell; no more than a row can have. */
export function textHeight(text: string, { width, font }: TextRoom): number {
  const em = Math.round(pointsToPixels(font.size));
  const ems = (width - PADDING.across) / em;
  const lines = text.split(/\r\n|[\r\n]/u).reduce((sum, line) => sum + linesOf(line, ems), 0);
  const line = Math.ceil(em * (HIGH_FONTS.test(font.family) ? HIGH_LINE_EMS : LINE_EMS));
  return Math.min(TALLEST, lines * line + PADDING.down);
}

/** Lines one paragraph takes where `ems` fit into each. */
function linesOf(paragraph: string, ems: number): number {
  const room = Math.max(1, ems);
  let lines = 1;
  let taken = 0;
  for (const [unit] of paragraph.matchAll(UNIT)) {
    const wide = emsOf(unit);
    if (taken + wide <= room) taken += wide;
    else if (wide <= room) {
      lines += 1;
      taken = wide;
    } else {
      // A run longer than a line is broken where the line ends.
      const whole = Math.ceil((taken + wide) / room) - 1;
      lines += whole;
      taken += wide - whole * room;
    }
  }
  return lines;
}

function emsOf(unit: string): number {
  let sum = 0;
  for (const sign of unit) sum += HALF_WIDTH.test(sign) ? HALF_EMS : 1;
  return sum;
}
