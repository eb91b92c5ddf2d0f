import { decimal, show, type Decimal } from "../../core/cells/decimal";
import type { Grid } from "../../core/cells/grid";
import { numberValue, textValue } from "../../core/cells/value";
import type { PlannedEdit } from "../../core/plan/planned-edit";
import type { Tier } from "../../core/values/value";
import type { Judgement, NoteDraft } from "../session/model";
import type { ReasonRow } from "../session/views";
import { WORDS } from "../words";
import { contentIn } from "./cells";
import { bandOf, type Judgeable } from "./rows";

/** A typed score as a number with at most two decimals; anything else → `null`. */
function scoreIn(text: string): Decimal | null {
  const plain = text.normalize("NFKC").trim();
  return /^\d{1,4}(\.\d{1,2})?$/u.test(plain) ? decimal(plain) : null;
}

/** Why a score cannot be taken for a row in a tier, one sentence; it can → `null`. */
export function judgementFault(row: Judgeable, tier: Tier | null, text: string): string | null {
  const score = scoreIn(text);
  if (score === null) return WORDS.judge.notANumber;
  const { low, high, highIncluded } = bandOf(row.points, row.profile, tier);
  const inside = score.gte(low) && (highIncluded ? score.lte(high) : score.lt(high));
  return inside ? null : WORDS.judge.outside(row.bands[tier ?? "none"]);
}

/** The judgements as planned edits; one for a row that is no longer there, or the same as what stands, is none. */
export function judgedEdits(
  rows: readonly Judgeable[],
  judgements: ReadonlyMap<string, Judgement>,
  grids: readonly Grid[],
): readonly PlannedEdit[] {
  return rows.flatMap((row) => {
    const judgement = judgements.get(row.key);
    const score = judgement && judgement.name === row.name ? scoreIn(judgement.score) : null;
    if (!judgement || !score || row.typedPoints?.eq(score)) return [];
    const tier = judgement.tier === null ? null : WORDS.judge.tiers[judgement.tier];
    return [
      {
        at: row.at,
        before: contentIn(grids, row.at),
        after: { kind: "value", value: numberValue(Number(show(score))) },
        field: "score",
        label: WORDS.plan.scoreOf(row.name),
        why: WORDS.judge.why(tier, row.bands[judgement.tier ?? "none"]),
        numberFormat: null,
        form: row.form,
      },
    ];
  });
}

/** A person's own reasons as planned edits. */
export function noteEdits(
  rows: readonly ReasonRow[],
  notes: ReadonlyMap<string, NoteDraft>,
  grids: readonly Grid[],
): readonly PlannedEdit[] {
  return rows.flatMap((row) => {
    const note = notes.get(row.key);
    if (!note || note.name !== row.name || note.text === row.text) return [];
    return [
      {
        at: row.at,
        before: contentIn(grids, row.at),
        after: { kind: "value", value: textValue(note.text) },
        field: "note",
        label: WORDS.plan.reasonOf(row.name),
        why: WORDS.notes.why,
        numberFormat: null,
        form: row.form,
      },
    ];
  });
}
