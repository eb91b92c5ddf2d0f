/** The middle one of an odd number of measurements, the higher of the two middle ones else. */
export function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
