import { LABELS } from "../../core/report/words";
import { formFacts, formTitle, isReviewedEvaluation } from "../../core/report/words-form";
import type { Review } from "../../core/review";
import type { FormView } from "../session/views";
import { scorePicture } from "./score-picture";

/** The forms of a review as the pane shows them. */
export function formViews(review: Review | null): readonly FormView[] {
  const all = review?.forms ?? [];
  return all.map((reviewed) => {
    const { form, profile, profileReason } = reviewed;
    const [kind = "", ...rest] = formTitle(reviewed).split("，");
    const facts = formFacts(reviewed).filter(
      ({ label }) => label !== LABELS.place && label !== LABELS.profile,
    );
    const shared = all.filter((one) => one.form.sheet === form.sheet).length > 1;
    return {
      kind,
      facts: rest,
      sheet: form.sheet,
      row: shared ? form.area.top + 1 : null,
      profile,
      profileReason,
      coverage: isReviewedEvaluation(reviewed)
        ? (facts.find((fact) => fact.label === LABELS.coverage)?.value ?? null)
        : null,
      picture: scorePicture(reviewed),
      figures: facts,
    };
  });
}
