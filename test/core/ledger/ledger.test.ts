import { makeLedger } from "../../../src/core/ledger/ledger";
import { standardForm } from "../../support/forms/standard-form";
import { brokenEntry, entry, projectOf } from "./entries";

describe("a form's line", () => {
  it("has the figures of the sound project", () => {
    const [row] = entry("甲.xlsx", standardForm()).rows;
    expect(row).toMatchObject({
      sheet: "自评表",
      kind: "project",
      name: "项目支出绩效自评表",
      unit: "某县农村供水服务中心",
      project: "农村饮水安全巩固提升项目",
      year: 2024,
      profile: { id: "mof-2020-10" },
      budget: "240",
      execution: "234",
      rate: { typed: "0.975", computed: "0.975" },
      score: { typed: "99.14", computed: "99.14", standing: "99.14" },
      grade: { typed: "优", computed: "优" },
      errors: 0,
      warnings: 0,
      outcome: "clean",
    });
  });

  it("has amounts in 万元 although the form is in 元", () => {
    const book = standardForm({ layout: { amounts: "yuan" } });
    expect(entry("元.xlsx", book).rows[0]).toMatchObject({ budget: "240", execution: "234" });
  });

  it("counts findings where they stand and names the department's tables by its unit", () => {
    const file = entry("部门.xlsx", standardForm({ kind: "department" }).withCells({ "total.score": 50 }));
    expect(file.rows.map(({ kind }) => kind)).toEqual([
      "department",
      "baseData",
      "budgetTable",
      "budgetTable",
    ]);
    expect(new Set(file.rows.map(({ unit }) => unit)).size).toBe(1);
    expect(file.rows[0]?.errors).toBeGreaterThan(0);
    expect(file.rows.slice(1).map(({ errors }) => errors)).toEqual([0, 0, 0]);
    const errors = file.findings.filter(({ severity }) => severity === "error");
    expect(errors.length).toBe(file.rows.reduce((sum, row) => sum + row.errors, 0));
  });
});

describe("a folder's ledger", () => {
  const files = [
    entry("甲/一.xlsx", projectOf({ unit: "甲局", project: "甲一" })),
    entry("甲/二.xlsx", projectOf({ unit: "甲 局", project: "甲二" }, { "total.score": 98 })),
    entry("乙/一.xlsx", projectOf({ unit: "乙局", project: "乙一" })),
    brokenEntry("乙/坏.xlsx"),
  ];
  const ledger = makeLedger(files, { across: false });

  it("counts files by what became of them", () => {
    expect(ledger.summary).toEqual({
      reports: { paired: 0, unreadable: 0, unpaired: 0 },
      files: 4,
      clean: 2,
      warnings: 0,
      errors: 1,
      unreadable: 1,
      unrecognised: 0,
      forms: 3,
      units: 2,
      findings: { error: 1, warning: 0, hint: 0 },
    });
  });

  it("adds up by unit, whichever way its name is spaced", () => {
    // Three sound forms of 240 and 234; totals 99.14, 98 and 99.14, so 甲局 has (99.14 + 98) / 2 = 98.57.
    expect(ledger.units).toEqual([
      expect.objectContaining({ unit: "乙局", files: 1, budget: "240", execution: "234", rate: "0.975" }),
      expect.objectContaining({
        unit: "甲局",
        files: 2,
        forms: 2,
        returned: 1,
        budget: "480",
        execution: "468",
        rate: "0.975",
        lowest: "98",
        mean: "98.57",
        highest: "99.14",
        errors: 1,
      }),
      expect.objectContaining({ unit: null, files: 1, forms: 0, returned: 1, budget: null }),
    ]);
  });

  it("counts by rule and by score", () => {
    expect(ledger.rules).toEqual([
      expect.objectContaining({ rule: "totals/score-sum", error: 1, files: 1, units: 1 }),
    ]);
    expect(ledger.scores.filter(({ forms }) => forms > 0)).toEqual([{ label: "98–100", forms: 3 }]);
  });

  it("does not count a department's projects beside it", () => {
    const unit = "某县农村供水服务中心";
    const department = entry("部门.xlsx", standardForm({ kind: "department" }));
    const own = department.rows[0]?.unit ?? unit;
    const both = makeLedger([department, entry("项目.xlsx", projectOf({ unit: own }))], { across: false });
    expect(both.units).toHaveLength(1);
    expect(both.units[0]?.budget).toBe(department.rows[0]?.budget);
  });
});
