import { attribute } from "../xml-attributes";
import type { XmlScan } from "../xml-cursor";
import { nextToken } from "../xml-scan";

/**
 * Visits every element inside the one the scan stands on, however deep, to its close. A visitor may itself
 * read an element to its close.
 */
export function eachInside(scan: XmlScan, visit: () => void): void {
  const level = scan.depth;
  while (nextToken(scan) !== "close" || scan.depth !== level) {
    if (scan.kind === "open") visit();
  }
}

/** A number attribute; absent or not a number → `otherwise`. */
export function numberAttribute(scan: XmlScan, name: string, otherwise: number): number {
  const value = attribute(scan, name);
  if (value === null || value.trim() === "") return otherwise;
  const number = Number(value);
  return Number.isFinite(number) ? number : otherwise;
}

/** Whether a yes-or-no element such as `<b/>` or `<b val="0"/>` says yes. */
export function saysYes(scan: XmlScan): boolean {
  const value = attribute(scan, "val");
  return value !== "0" && value !== "false";
}
