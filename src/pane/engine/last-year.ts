import type { Profile } from "../../core/profiles/profile";
import { review, type Review } from "../../core/review";
import type { LastYearBook } from "../session/last-year";
import { remember } from "./remember";

/** The review of last year's workbook under the profile of this year's; the last one is kept. */
export const reviewOf = remember(({ grids, bindings }: LastYearBook, profile: Profile | null): Review =>
  review(grids, { profile, bindings }),
);
