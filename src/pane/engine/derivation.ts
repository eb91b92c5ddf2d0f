import type { ReviewOptions } from "../../core/review";
import { chosenProfile } from "../session/chosen-profile";
import type { State, Surroundings } from "../session/model";
import type { Derived, PlanState, ReasonRow } from "../session/views";
import { formViews } from "./form-views";
import { judgedEdits, noteEdits } from "./judging";
import { buildPlan, writtenByUs, type OwnEdits, type Wish } from "./planning";
import { remember } from "./remember";
import { judgeRows, reasonRows, type Judgeable } from "./rows";
import { groupFindings, showFindings, verdictOf } from "./shown-findings";
import { tryOut } from "./trial";

/** Works out what follows from the state; each part again only when what it rests on has changed. */
export function derivation({ profiles }: Surroundings): (state: State) => Derived {
  const options = remember((id: string | null, bindings: State["bindings"]): ReviewOptions => ({
    profile: chosenProfile(profiles, id),
    bindings,
  }));
  const forms = remember(formViews);
  const findings = remember(showFindings);
  const groups = remember(groupFindings);
  const verdict = remember(verdictOf);
  const toJudge = remember(judgeRows);
  const reasons = remember(reasonRows);
  const decided = remember(ownEdits);
  const wish = remember(wishOf);
  const plan = remember(planOf);
  const trial = remember(tryOut);
  return (state) => {
    const { review, grids } = state;
    const shown = findings(review, grids, state.waivers);
    const profile = options(state.profileId, state.bindings);
    const judge = toJudge(review);
    const reason = reasons(review);
    const own = decided(judge, state.judgements, reason, state.notes, grids);
    return {
      forms: forms(review),
      findings: shown,
      groups: groups(shown, state.filter),
      verdict: verdict(review, shown),
      judgeRows: judge,
      reasonRows: reason,
      plan: plan(review, profile, own, wish(grids, state.request, state.ticks, state.receipts)),
      trial: trial(review, state.form, grids, profile, state.overrides),
    };
  };
}

/** What a person decided in the pane, as planned edits. */
function ownEdits(
  toJudge: readonly Judgeable[],
  judgements: State["judgements"],
  reasons: readonly ReasonRow[],
  notes: State["notes"],
  grids: State["grids"],
): OwnEdits {
  return [
    ["judged", grids ? judgedEdits(toJudge, judgements, grids) : []],
    ["note", grids ? noteEdits(reasons, notes, grids) : []],
  ];
}

function wishOf(
  grids: State["grids"],
  request: State["request"],
  ticks: State["ticks"],
  receipts: State["receipts"],
): Wish | null {
  return grids && request ? { grids, request, ticks, ours: writtenByUs(grids, receipts) } : null;
}

function planOf(
  review: State["review"],
  options: ReviewOptions,
  own: OwnEdits,
  wish: Wish | null,
): PlanState | null {
  return review && wish ? buildPlan(review, options, own, wish) : null;
}
