import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEvaluation } from "../../src/core/compute/results";
import { review, type Review } from "../../src/core/review";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { CASE_FINDINGS, CASE_ROWS, lines, rowText, squeezed } from "../../test/support/forms/case-facts";
import { CASE_IDS, publishedWorkbook } from "../../test/support/forms/cases";
import { gridsOf } from "../../test/support/forms/grids";
import { layoutCases, outcomeLines } from "../../test/support/forms/layout-case";
import { SAMPLE_FINDINGS } from "../../test/support/quality/sample-facts";
import { placeName } from "../../test/support/rules/places";
import { countAlarm, countFault, countReading, type Measured } from "./tally";

/** A finding as `severity rule place`. */
const FINDING = /^(?:error|warning|hint) (\S+) (\S+)$/u;

/** Published tables, drawn layouts and the sample workbook against what was worked out by hand. */
export async function measurePublished(all: Measured): Promise<void> {
  await measureCases(all);
  measureDrawings(all);
  const sample = await reviewFile("assets/samples/2024年度部门整体支出绩效自评（示例）.xlsx");
  compareFindings(all, "示例文件", SAMPLE_FINDINGS, findingLines(sample, true));
}

async function measureCases(all: Measured): Promise<void> {
  const results: [boolean, string][] = [];
  for (const id of CASE_IDS) {
    const book = openWorkbook(publishedWorkbook(id), `${id}.xlsx`, inflateNode);
    const reviewed = review(await book.read());
    const [form] = reviewed.forms;
    const rows = form && "results" in form && isEvaluation(form.form) ? form.results.indicators : [];
    lines(CASE_ROWS[id])
      .map(squeezed)
      .forEach((wanted, index) => {
        const row = rows[index];
        results.push([row !== undefined && rowText(row) === wanted, `${id} ${wanted}`]);
      });
    compareFindings(
      all,
      `公开的表${id}`,
      lines(CASE_FINDINGS[id]).map(squeezed),
      findingLines(reviewed, false),
    );
  }
  countReading(all, "公开的表：指标行逐行读对、算对", results);
}

function measureDrawings(all: Measured): void {
  const results: [boolean, string][] = [];
  for (const { name, sheets, expected } of layoutCases()) {
    const own = outcomeLines(review(gridsOf(sheets)));
    for (const line of expected.filter((one) => !FINDING.test(one)))
      results.push([own.includes(line), `${name} ${line}`]);
    const findings = (from: readonly string[]): readonly string[] => from.filter((one) => FINDING.test(one));
    compareFindings(all, `手绘表式${name}`, findings(expected), findings(own));
  }
  countReading(all, "手绘表式：表、行、总分逐行相符", results);
}

async function reviewFile(path: string): Promise<Review> {
  const bytes = new Uint8Array(readFileSync(join(process.cwd(), path)));
  return review(await openWorkbook(bytes, path, inflateNode).read());
}

function findingLines({ findings }: Review, withSheet: boolean): readonly string[] {
  return findings.map((one) => {
    const at = placeName(one.at[0]);
    return `${one.severity} ${one.rule} ${withSheet ? at : at.replace(/^.*!/u, "")}`;
  });
}

/** Each expected finding is a planted fault of its rule; each other one a false alarm. */
function compareFindings(
  all: Measured,
  where: string,
  expected: readonly string[],
  own: readonly string[],
): void {
  const rest = [...own];
  for (const line of expected) {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    countFault(all, ruleIn(line), at >= 0, `${where} ${line}`);
  }
  for (const line of rest) countAlarm(all, ruleIn(line), `${where} ${line}`);
}

const ruleIn = (line: string): string => FINDING.exec(line)?.[1] ?? line;
