import fc from "fast-check";
import process from "node:process";
import { formatAddress } from "../src/core/cells/address";
import { review } from "../src/core/review";
import { CASE_IDS, caseWorkbook, publishedCase } from "../test/support/forms/cases";
import { gridsOf } from "../test/support/forms/grids";
import { layoutCases, outcomeLines } from "../test/support/forms/layout-case";
import { standardForm } from "../test/support/forms/standard-form";
import { FAULTS } from "../test/support/quality/faults";
import { SOUND_LAYOUTS } from "../test/support/quality/layouts";

/** `npm run quality`: how much is read, computed and found right, and how often an alarm is false. */

interface Count {
  readonly name: string;
  readonly right: number;
  readonly of: number;
}

const LAYOUTS = fc.sample(SOUND_LAYOUTS, { numRuns: 25, seed: 7 });
const lines: Count[] = [];
const misses: string[] = [];

function count(name: string, results: readonly (readonly [boolean, string])[]): void {
  lines.push({ name, right: results.filter(([isRight]) => isRight).length, of: results.length });
  misses.push(...results.filter(([isRight]) => !isRight).map(([, what]) => `${name}：${what}`));
}

/** Drawn layouts: every expected line, by hand, against what the engine says. */
const drawn = layoutCases().map((one) => ({ ...one, own: outcomeLines(review(gridsOf(one.sheets))) }));
const isFinding = (line: string): boolean => /^(error|warning|hint) /.test(line);
count(
  "手绘表式：表、行、总分逐行相符",
  drawn.flatMap(({ name, expected, own }) =>
    expected
      .filter((line) => !isFinding(line))
      .map((line) => [own.includes(line), `${name} ${line}`] as const),
  ),
);
count(
  "手绘表式：应有的发现",
  drawn.flatMap(({ name, expected, own }) =>
    expected.filter(isFinding).map((line) => [own.includes(line), `${name} ${line}`] as const),
  ),
);
count(
  "手绘表式：没有误报",
  drawn.map(({ name, expected, own }) => {
    const extra = own.filter((line) => isFinding(line) && !expected.includes(line));
    return [extra.length === 0, `${name} ${extra.join("；")}`] as const;
  }),
);

/** Published tables in every layout of the sample: each row of the table is there, none is skipped. */
count(
  "公开的表：指标行逐行认出",
  CASE_IDS.flatMap((id) => {
    const wanted = publishedCase(id).indicators.length;
    const [form] = review(caseWorkbook(id).grids()).forms;
    const rows = form && "results" in form ? form.results.indicators.length : 0;
    return Array.from({ length: wanted }, (_, index) => [index < rows, `${id} 第${index + 1}行`] as const);
  }),
);

count(
  "正确的表：没有错误和警告",
  LAYOUTS.map((layout) => {
    const heavy = review(standardForm({ layout }).grids()).findings.filter((one) => one.severity !== "hint");
    return [heavy.length === 0, heavy.map((one) => one.message).join("")] as const;
  }),
);

/** One fault in the sound form: found at its cell, with nothing heavier than its consequences. */
for (const fault of FAULTS) {
  const results = LAYOUTS.map((layout) => {
    const base = standardForm({ layout });
    const hidden = fault.hide ? base.withHiddenRows([base.place(fault.hide).row + 1]) : base;
    const { findings } = review(hidden.withCells(fault.cells).grids());
    const at = formatAddress(base.place(fault.at));
    const own = findings.some((one) => one.rule === fault.rule && formatAddress(one.at[0]) === at);
    const heavier = findings.some(
      (one) =>
        one.severity !== "hint" && one.rule !== fault.rule && fault.follows?.includes(one.rule) !== true,
    );
    return [own && !heavier, at] as const;
  });
  count(`一处错误：${fault.rule}`, results);
}

for (const { name, right, of } of lines)
  process.stdout.write(
    `${right === of ? "  " : "! "}${String(right).padStart(5)} / ${String(of).padEnd(5)} ${name}\n`,
  );
for (const miss of misses.slice(0, 40)) process.stdout.write(`  × ${miss}\n`);
// Everything measured here was worked out by hand: less than all of it is a regression.
process.exitCode = misses.length === 0 ? 0 : 1;
