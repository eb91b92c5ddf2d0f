import { review, withWaivers, type Review, type ReviewOptions } from "../core/review";
import { readWaivers } from "../core/rules/waivers";
import { WAIVERS_KEY } from "../core/rules/waivers-key";
import type { Workbook } from "../host/workbook";
import { keptBindings } from "./kept-bindings";

/**
 * The review of a workbook as it stands, with what it keeps: the hand bindings, and the reasons given for
 * warnings.
 */
export async function reviewKept(
  workbook: Pick<Workbook, "read" | "load">,
  options: Omit<ReviewOptions, "bindings">,
): Promise<Review> {
  const bindings = await keptBindings(workbook);
  const grids = await workbook.read();
  const waivers = readWaivers(await workbook.load(WAIVERS_KEY));
  return withWaivers(review(grids, { ...options, bindings }), grids, waivers);
}
