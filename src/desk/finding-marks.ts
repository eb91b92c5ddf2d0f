import { formatAddress } from "../core/cells/address";
import type { Review } from "../core/review";
import type { Finding } from "../core/rules/run";
import type { Mark } from "../host/workbook";

/** One mark for each cell with findings: as heavy as the heaviest, saying all of them, that one first. */
export function marksOf(review: Review): readonly Mark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of review.findings) {
    const [at] = finding.at;
    const key = `${formatAddress(at)} ${at.sheet}`;
    const list = byCell.get(key);
    if (list) list.push(finding);
    else byCell.set(key, [finding]);
  }
  return [...byCell.values()].flatMap((findings) => {
    const ordered = [...findings].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
    const [first] = ordered;
    return first ? [{ at: first.at[0], level: first.severity, text: ordered.map(noteOf).join("\n") }] : [];
  });
}

const WEIGHT = { error: 2, warning: 1, hint: 0 } as const;

function noteOf({ message, remedy }: Finding): string {
  return remedy === "" ? message : `${message}\n改法：${remedy}`;
}
