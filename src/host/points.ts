const PIXELS_A_POINT = 96 / 72;

/** Points as CSS pixels. */
export function pointsToPixels(points: number): number {
  return points * PIXELS_A_POINT;
}
