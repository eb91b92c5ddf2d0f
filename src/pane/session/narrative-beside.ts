import type { ReportDesk } from "../../host/report-desk";
import { chosenProfile } from "./chosen-profile";
import type { Surroundings } from "./model";
import { openNarrative, type Narrative } from "./narrative";
import type { Beside } from "./narrative-model";
import type { Store } from "./store";

/** The written report beside the session's workbook; it follows the workbook's checks. */
export function besideWorkbook(reports: ReportDesk, store: Store, surroundings: Surroundings): Narrative {
  const beside = (): Beside => {
    const { review, profileId, stale, view } = store.get();
    return {
      name: surroundings.name,
      review,
      profile: chosenProfile(surroundings.profiles, profileId),
      isStale: stale !== null,
      isShown: view === "narrative",
    };
  };
  const narrative = openNarrative(reports, beside());
  store.subscribe(() => narrative.besides(beside()));
  return narrative;
}
