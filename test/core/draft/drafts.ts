import type { Grid } from "../../../src/core/cells/grid";
import { draftReports } from "../../../src/core/draft/draft-report";
import { reviewNarrative, type NarrativeReview } from "../../../src/core/narrative/review-narrative";
import type { Paper } from "../../../src/core/paper/paper";
import { builtInProfile } from "../../../src/core/profiles/built-in";
import { review, type Review } from "../../../src/core/review";
import { readReport } from "../../../src/host/docx/read-report";
import { writePaper } from "../../../src/host/docx/write-paper";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";

/** A drafted report, written as .docx, read back and checked against its workbook. */
export interface CheckedDraft {
  readonly paper: Paper;
  readonly text: string;
  readonly workbook: Review;
  readonly checked: NarrativeReview;
  /** Errors and warnings but the marks a person has to fill in. */
  readonly faults: readonly string[];
}

/** The rule that finds what a person has to fill in. */
export const MARKS = "narrative/no-template-residue";

export async function checkedDrafts(
  grids: readonly Grid[],
  profileId: string | null = null,
): Promise<readonly CheckedDraft[]> {
  const profile = profileId === null ? null : builtInProfile(profileId);
  const workbook = review(grids, { profile });
  return Promise.all(
    draftReports(workbook, "自评").map(async (paper) => {
      const document = readReport(await writePaper(paper), "报告.docx", inflateNode);
      const checked = reviewNarrative(document, { profile, workbook });
      const faults = checked.findings
        .filter(({ severity, rule }) => severity !== "hint" && rule !== MARKS)
        .map(({ rule, message }) => `${rule} ${message}`);
      return { paper, text: document.text, workbook, checked, faults };
    }),
  );
}

/** The marks of a text. */
export function marksIn(text: string): readonly string[] {
  return text.match(/〔请[^〔〕]*〕/gu) ?? [];
}
