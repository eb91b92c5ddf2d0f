import fc from "fast-check";
import { review, type Review } from "../../../src/core/review";
import { contentOfCase, publishedCase, type CaseId } from "../../support/forms/cases";
import type { FormContent } from "../../support/forms/content";
import {
  formWorkbook,
  type Arrangement,
  type FormSpec,
  type FormWorkbook,
} from "../../support/forms/form-workbook";
import { layoutWith, type Layout } from "../../support/forms/layout";
import {
  SOUND_BASE_DATA,
  SOUND_BASIC_TABLE,
  SOUND_DEPARTMENT,
  SOUND_PROJECT_TABLE,
} from "../../support/forms/standard-department";
import { SOUND_PROJECT } from "../../support/forms/standard-project";
import { SOUND_TRANSFER } from "../../support/rules/sound-transfer";
import { meaningOf } from "./semantics";

const content = (id: CaseId): FormContent => contentOfCase(publishedCase(id));

/** The meaning of a form that has a sheet for itself. */
function alone(spec: FormSpec): unknown {
  return meaningOf(review(formWorkbook([spec]).grids()));
}

function kinds(reviewed: Review): readonly string[] {
  return reviewed.forms.map(({ form }) => form.kind);
}

const EVALUATIONS: readonly FormContent[] = [
  SOUND_PROJECT,
  SOUND_DEPARTMENT,
  SOUND_TRANSFER,
  content("036"),
  content("039"),
];

describe.each<Arrangement>(["sheets", "stacked", "beside"])("two forms, %s", (arrangement) => {
  const pairs = EVALUATIONS.flatMap((first) => EVALUATIONS.map((second) => [first, second] as const));
  test.each(pairs.map(([first, second]) => [first.title, second.title, first, second] as const))(
    "%s and %s",
    (_first, _second, first, second) => {
      const specs = [{ content: first }, { content: second }];
      const reviewed = review(formWorkbook(specs, arrangement).grids());
      expect(kinds(reviewed)).toEqual([first.kind, second.kind]);
      specs.forEach((spec, index) => expect(meaningOf(reviewed, index)).toEqual(alone(spec)));
    },
  );
});

const LAYOUTS: fc.Arbitrary<Layout> = fc
  .record({
    gapRows: fc.nat(1),
    blockColumn: fc.boolean(),
    headerRows: fc.constantFrom<1 | 2>(1, 2),
    levels: fc.constantFrom<Layout["levels"][]>("merged", "repeated", "first"),
    weightColumn: fc.constantFrom<Layout["weightColumn"][]>("before", "after"),
    target: fc.constantFrom<Layout["target"][]>("joined", "split", "spread"),
    foot: fc.subarray(["signature", "notes"] as const),
  })
  .map(layoutWith);

function checkThree(specs: readonly FormSpec[], arrangement: Arrangement): void {
  const reviewed = review(formWorkbook(specs, arrangement).grids());
  expect(kinds(reviewed)).toEqual(specs.map((spec) => spec.content.kind));
  specs.forEach((spec, index) => expect(meaningOf(reviewed, index)).toEqual(alone(spec)));
}

const THREE = { minLength: 3, maxLength: 3 };

test.each<Arrangement>(["stacked", "sheets"])("three forms in three layouts, %s", (arrangement) => {
  const forms = fc.array(fc.record({ content: fc.constantFrom(...EVALUATIONS), layout: LAYOUTS }), THREE);
  fc.assert(
    fc.property(forms, (specs) => checkThree(specs, arrangement)),
    { numRuns: 40 },
  );
});

test("three copies of one template, side by side", () => {
  const check = (content: FormContent, layout: Layout): void =>
    checkThree(
      [
        { content, layout },
        { content, layout },
        { content, layout },
      ],
      "beside",
    );
  fc.assert(fc.property(fc.constantFrom(...EVALUATIONS), LAYOUTS, check), { numRuns: 60 });
});

describe("a department's four tables", () => {
  const specs: readonly FormSpec[] = [
    { content: SOUND_DEPARTMENT, sheet: "自评表" },
    { content: SOUND_BASE_DATA, sheet: "基础数据表" },
    { content: SOUND_BASIC_TABLE, sheet: "基本支出情况" },
    { content: SOUND_PROJECT_TABLE, sheet: "项目支出情况" },
  ];
  const orders: readonly (readonly number[])[] = [
    [0, 1, 2, 3],
    [2, 3, 1, 0],
    [1, 0, 3, 2],
    [3, 2, 0, 1],
  ];
  const cases = (["sheets", "stacked"] as const).flatMap((arrangement) =>
    orders.map((order) => [arrangement, order.join(""), order] as const),
  );

  test.each(cases)("%s in order %s: all found, nothing wrong", (arrangement, _name, order) => {
    const own = order.map((index) => specs[index] as FormSpec);
    const reviewed = review(formWorkbook(own, arrangement).grids());
    expect(kinds(reviewed)).toEqual(own.map((spec) => spec.content.kind));
    expect(reviewed.findings.map((one) => `${one.rule}: ${one.message}`)).toEqual([]);
    expect(figures(reviewed)).toEqual(figures(review(formWorkbook(specs).grids())));
  });

  test.each<readonly [string, Partial<Layout>]>([
    ["further down and right", { at: { row: 5, column: 3 } }],
    ["amounts as text", { amounts: "text", points: "text", rates: "text" }],
    ["labels broken over lines", { labels: "lineBreaks" }],
    ["labels padded", { labels: "padded" }],
    ["half-width labels", { labels: "halfWidth" }],
  ])("%s", (_name, layout) => {
    const reviewed = review(
      formWorkbook(specs.map((spec) => ({ ...spec, layout: layoutWith(layout) }))).grids(),
    );
    expect(kinds(reviewed)).toEqual(specs.map((spec) => spec.content.kind));
    expect(figures(reviewed)).toEqual(figures(review(formWorkbook(specs).grids())));
    expect(reviewed.findings.filter((one) => one.severity !== "hint")).toEqual([]);
  });
});

/** Every figure of the base data and the budget tables, by its row's key or name. */
function figures(reviewed: Review): unknown {
  const number = (entry: { readonly value: { readonly number: { toFixed(): string } | null } } | null) =>
    entry?.value.number?.toFixed() ?? null;
  const named = reviewed.forms.map(({ form }): readonly [string, unknown] => {
    switch (form.kind) {
      case "baseData":
        return [
          form.kind,
          [
            form.rows.map((row) => [
              row.key,
              number(row.priorYearFinal),
              number(row.currentBudget),
              number(row.currentFinal),
            ]),
            form.controlRates.map((rate) => [
              rate.key,
              number(rate.allowed),
              number(rate.actual),
              number(rate.rate),
            ]),
            form.labelYears.map((year) => [year.year, year.expected]),
          ],
        ];
      case "budgetTable":
        return [
          form.subject,
          form.rows.map((row) => [row.isTotal, number(row.budget), number(row.addition), number(row.final)]),
        ];
      default:
        return [form.kind, form.splits.map((split) => split.items.map((item) => number(item.amount)))];
    }
  });
  return Object.fromEntries(named);
}

test("a workbook of many forms: a form's findings name its own sheet", () => {
  const books: readonly FormWorkbook[] = [
    formWorkbook([{ content: SOUND_PROJECT }, { content: SOUND_PROJECT }]),
  ];
  for (const book of books) {
    const wrong = book.withCells({ "1:total.score": 98 });
    const [finding, ...others] = review(wrong.grids()).findings;
    expect(others).toEqual([]);
    expect(finding?.form).toBe(1);
    expect(finding?.at[0].sheet).toBe("表2");
    expect(finding?.rule).toBe("totals/score-sum");
  }
});
