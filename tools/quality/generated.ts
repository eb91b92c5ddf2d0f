import fc from "fast-check";
import { formatAddress } from "../../src/core/cells/address";
import { show } from "../../src/core/cells/decimal";
import { review } from "../../src/core/review";
import { isReviewedEvaluation } from "../../src/core/report/words-form";
import { generatedForms, type GeneratedForm } from "../../test/support/forms/generated/generated-form";
import { GENERATED_PROFILES } from "../../test/support/forms/generated/profile-schemes";
import type { Layout } from "../../test/support/forms/layout";
import { standardForm } from "../../test/support/forms/standard-form";
import { DEPARTMENT_FAULTS } from "../../test/support/quality/department-faults";
import { FAULTS } from "../../test/support/quality/faults/all";
import { generatedBook, placeOf, reviewOf, tryFault } from "../../test/support/quality/generated-book";
import { SOUND_LAYOUTS, WHOLE_LAYOUTS } from "../../test/support/quality/layouts";
import { countAlarm, countFault, countReading, type Measured } from "./tally";

/** So many forms of each profile are measured; the same ones every time. */
const SOUND_RUNS = 25;
const FAULT_RUNS = 4;
const SEED = 7;

/** Generated forms of every profile and layout, sound and with one fault each. */
export function measureGenerated(all: Measured): void {
  measureSound(all);
  measureFaults(all);
  measureDepartment(all);
}

function measureSound(all: Measured): void {
  const rows: [boolean, string][] = [];
  for (const [index, profile] of GENERATED_PROFILES.entries())
    for (const [form, layout] of fc.sample(fc.tuple(generatedForms(profile), WHOLE_LAYOUTS), {
      numRuns: SOUND_RUNS,
      seed: SEED + index,
    })) {
      const { forms, findings } = reviewOf(form, generatedBook(form, layout));
      for (const one of findings)
        if (one.severity !== "hint") countAlarm(all, one.rule, `生成的正确表（${profile}）${one.message}`);
      const [own] = forms;
      if (own && isReviewedEvaluation(own)) rows.push(...rowsOf(form, layout, own.results.indicators));
      else rows.push([false, `${profile} 没有认出`]);
    }
  countReading(all, "生成的正确表：指标行逐行读到，得分算对", rows);
}

type Results = Extract<
  ReturnType<typeof review>["forms"][number],
  { results: unknown }
>["results"]["indicators"];

function rowsOf(
  { profile, content }: GeneratedForm,
  layout: Partial<Layout>,
  results: Results,
): [boolean, string][] {
  const own = results.filter(
    (one) => one.row.level3?.value.startsWith("其中") !== true && one.state !== "blank",
  );
  return content.indicators.map((wanted, index) => {
    const row = own[index];
    const name = row?.row.level3?.value ?? "";
    // Scores are computed where a row bears its weight and is told in numbers.
    const isComputed =
      wanted.weight !== null &&
      wanted.target !== "健全" &&
      profile !== "hubei-2020" &&
      layout.groupRows !== "only";
    const isRight =
      !isComputed || (row?.score !== null && row !== undefined && show(row.score) === String(wanted.score));
    return [name === wanted.level3 && isRight, `${profile} ${wanted.level3}`];
  });
}

function measureFaults(all: Measured): void {
  for (const [index, profile] of GENERATED_PROFILES.entries()) {
    const sample = fc.sample(fc.tuple(generatedForms(profile), SOUND_LAYOUTS), {
      numRuns: FAULT_RUNS,
      seed: SEED + index,
    });
    for (const fault of FAULTS)
      for (const [form, layout] of sample) {
        const outcome = tryFault(fault, form, layout);
        if (!outcome) continue;
        const isFound = outcome.found.length === 1 && outcome.found[0] === outcome.wanted;
        countFault(all, fault.rule, isFound, `${fault.name}（${profile}）应在${outcome.wanted}`);
        for (const other of outcome.others)
          countAlarm(all, other.split(" ")[0] ?? "", `${fault.name}（${profile}）之外又报${other}`);
      }
  }
}

/** The four tables of a department, sound and with one fault. */
function measureDepartment(all: Measured): void {
  for (const one of review(standardForm({ kind: "department" }).grids()).findings)
    if (one.severity !== "hint") countAlarm(all, one.rule, `部门整体四张表 ${one.message}`);
  for (const fault of DEPARTMENT_FAULTS) {
    const book = standardForm({ kind: "department" }).withCells(fault.cells);
    const { findings } = review(book.grids());
    const at = placeOf(book, fault.at);
    const isHere = (cell: typeof at): boolean =>
      cell.sheet === at.sheet && formatAddress(cell) === formatAddress(at);
    const isFound = findings.some(
      (one) => one.rule === fault.rule && one.severity === fault.severity && isHere({ ...at, ...one.at[0] }),
    );
    countFault(all, fault.rule, isFound, `${fault.name}，应在${at.sheet}${formatAddress(at)}`);
    for (const one of findings)
      if (one.severity !== "hint" && one.rule !== fault.rule && fault.follows?.includes(one.rule) !== true)
        countAlarm(all, one.rule, `${fault.name}之外又报 ${one.message}`);
  }
}
