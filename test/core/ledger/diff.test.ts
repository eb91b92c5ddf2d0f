import { diffBooks } from "../../../src/core/ledger/diff/diff-books";
import { diffMarkdown, diffText } from "../../../src/core/ledger/diff/diff-report";
import { review } from "../../../src/core/review";
import type { FormWorkbook } from "../../support/forms/form-workbook";
import { standardForm } from "../../support/forms/standard-form";

const compare = (before: FormWorkbook, after: FormWorkbook) =>
  diffBooks(review(before.grids()), review(after.grids()));

const faulty = standardForm().withCells({ "total.score": 98, "indicators[4].reason": "无" });

it("lists the entries that changed, the findings gone, kept and new", () => {
  const after = standardForm().withCells({ "indicators[4].reason": "无", "indicators[3].score": 9 });
  const diff = compare(faulty, after);
  expect(diff.forms).toHaveLength(1);
  expect(diff.forms[0]?.changes).toEqual([
    {
      label: "“供水水质达标率”得分",
      before: { cell: "“自评表”H16", raw: "7" },
      after: { cell: "“自评表”H16", raw: "9" },
    },
    {
      label: "总分·得分",
      before: { cell: "“自评表”H24", raw: "98" },
      after: { cell: "“自评表”H24", raw: "99.14" },
    },
  ]);
  // 98 of 99.14 before. After it 99.14 is right but for the score of 10 of 8, which is new and told of itself.
  expect(diff.gone.map(({ rule }) => rule)).toEqual(["totals/score-sum"]);
  expect(diff.still.map(({ rule }) => rule).sort()).toEqual(["reasons/given-when-below"]);
  expect(diff.fresh.map(({ rule }) => rule)).toEqual(["scores/within-weight"]);
});

it("says what was put right", () => {
  const diff = compare(faulty, standardForm());
  expect(diff.gone.map(({ rule }) => rule).sort()).toEqual(["reasons/given-when-below", "totals/score-sum"]);
  expect([diff.still, diff.fresh]).toEqual([[], []]);
});

it("takes an inserted row or another layout for no change", () => {
  const moved = standardForm({ layout: { at: { row: 4, column: 1 }, gapRows: 1 } });
  expect(compare(standardForm(), moved).forms[0]?.changes).toEqual([]);
  const faults = { "total.score": 98 };
  const diff = compare(standardForm().withCells(faults), moved.withCells(faults));
  expect([diff.gone, diff.fresh]).toEqual([[], []]);
  expect(diff.still).toHaveLength(1);
});

it("tells forms that are only in one version", () => {
  const diff = compare(standardForm(), standardForm({ kind: "department" }));
  expect(diff.forms.map((form) => form.in)).toEqual(["old", "new", "new", "new", "new"]);
});

it("says all of it in words and as Markdown", () => {
  const diff = compare(faulty, standardForm());
  const text = diffText(diff, "旧.xlsx", "新.xlsx");
  expect(text).toContain("改动2处；问题已改2个，仍有0个，新出现0个。");
  expect(text).toContain("总分·得分（“自评表”H24）：98 → 99.14");
  const markdown = diffMarkdown(diff, "旧.xlsx", "新.xlsx");
  expect(markdown).toContain("| 总分·得分 | “自评表”H24 | 98 | 99.14 |");
  expect(markdown).toContain("## 已改的问题（2）");
});
