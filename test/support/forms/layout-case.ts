import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatAddress } from "../../../src/core/cells/address";
import { show, showPercent, type Decimal } from "../../../src/core/cells/decimal";
import type { IndicatorResult } from "../../../src/core/compute/indicator";
import { isEvaluation } from "../../../src/core/compute/results";
import type { FormReview, Review } from "../../../src/core/review";
import type { SheetDescription } from "../../../src/host/ooxml/compose/description";
import { textTable } from "./text-table";

/** A layout drawn as text, with what a reader of it finds, worked out by hand. */
export interface LayoutCase {
  readonly name: string;
  readonly sheets: readonly SheetDescription[];
  readonly expected: readonly string[];
}

const FOLDER = join(process.cwd(), "test/data/layouts");

/** The drawn layouts; see test/data/layouts/README.md. */
export function layoutCases(): readonly LayoutCase[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => {
    const [drawing = "", expected = ""] = readFileSync(join(FOLDER, file), "utf8").split("\n===\n");
    return {
      name: file.replace(/\.txt$/, ""),
      sheets: [textTable("自评表", drawing)],
      expected: expected.split("\n").filter((line) => line.trim() !== ""),
    };
  });
}

/** A review in the lines of the layouts' expectations. */
export function outcomeLines(review: Review): readonly string[] {
  return [
    ...review.forms.flatMap(formLines),
    ...review.unrecognised.map((one) => `unrecognised ${one.sheet}`),
    // The drawings are shortened: second levels are missing from nearly all of them.
    ...review.findings
      .filter((one) => one.rule !== "form/levels-complete")
      .map((one) => `${one.severity} ${one.rule} ${formatAddress(one.at[0])}`),
  ];
}

const text = (number: Decimal | null | undefined): string => (number ? show(number) : "-");

function formLines(one: FormReview): readonly string[] {
  if (!("results" in one) || !isEvaluation(one.form)) return [`form ${one.form.kind}`];
  const { form, profile, results } = one;
  const { execution, total } = results;
  const rate = execution.scored?.rate;
  return [
    `form ${form.kind} ${profile.id} ${form.year?.year ?? "-"} ${form.moneyUnit}`,
    `execution ${rate ? showPercent(rate) : "-"} of ${text(execution.weight)}: ${text(execution.score)}`,
    ...results.indicators.filter((row) => row.state !== "blank").map(rowLine),
    `total ${text(total.weightSum)}: ${text(total.typed)} ${text(total.combined)} ${results.grade ?? "-"}`,
  ];
}

function rowLine({ row, weight, score, reason }: IndicatorResult): string {
  const levels = [row.level1?.name, row.level2?.name].map((name) => name ?? "-").join("/");
  const outcome = score ? show(score) : (reason ?? "-");
  return `${levels}/${row.level3?.value ?? "-"} of ${text(weight)}: ${outcome}`;
}
