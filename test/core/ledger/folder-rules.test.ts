import { FOLDER_RULES } from "../../../src/core/ledger/folder/catalogue";
import { makeLedger, type LedgerOptions } from "../../../src/core/ledger/ledger";
import type { LedgerFile } from "../../../src/core/ledger/ledger-file";
import type { FolderFinding } from "../../../src/core/ledger/folder/run";
import { SOUND_DEPARTMENT } from "../../support/forms/standard-department";
import { standardForm } from "../../support/forms/standard-form";
import { exampleFaults } from "../../support/rules/examples";
import { entry, projectOf } from "./entries";

/** What one rule says about a folder. */
function said(
  rule: string,
  files: readonly LedgerFile[],
  options: LedgerOptions = {},
): readonly FolderFinding[] {
  return makeLedger(files, options).folder.filter((finding) => finding.rule === rule);
}

const messages = (found: readonly FolderFinding[]): readonly string[] => found.map(({ message }) => message);

/** Different figures in every entry that is compared. */
const OTHER = {
  "indicators[0].actual": "12.7公里",
  "indicators[4].reason": "石料供应推迟，三处工地停工十二天；已补签供货合同。",
};

it("has unique ids, requirement sentences and no error among its severities", () => {
  const ids = FOLDER_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, basis, help, remedy, example, severity } of FOLDER_RULES) {
    expect(id).toMatch(/^folder\/[a-z-]+$/u);
    expect(title).not.toMatch(/[。！]$/u);
    expect(basis).not.toBe("");
    expect(remedy).toMatch(/。$/u);
    expect(help).toMatch(/。$/u);
    expect(exampleFaults(example)).toEqual([]);
    expect(severity).not.toBe("error");
  }
});

it("presents none of them as a rule of law", () => {
  for (const { title, basis, help, remedy, example } of FOLDER_RULES)
    expect([title, basis, help, remedy, ...Object.values(example)].join("\n")).not.toMatch(
      /违反|违规|不符合.{0,6}(规定|办法)|财预〔/u,
    );
});

describe("folder/sent-once", () => {
  const first = entry("a.xlsx", projectOf({ unit: "甲局", project: "饮水工程" }));

  it("finds the same project in two files, however its name is spaced", () => {
    const second = entry("b.xlsx", projectOf({ unit: "甲局", project: "饮水 工程" }, { "total.score": 98 }));
    expect(messages(said("folder/sent-once", [first, second]))).toEqual([
      "“饮水工程”（甲局，2024年度）有2份自评表，总分不同（99.14、98）：a.xlsx“自评表”、b.xlsx“自评表”。",
    ]);
  });

  it("says that both are the same", () => {
    const again = entry("b.xlsx", projectOf({ unit: "甲局", project: "饮水工程" }));
    expect(messages(said("folder/sent-once", [first, again]))[0]).toContain("有2份自评表，内容相同：");
  });

  it("is silent about another year, another unit, another project", () => {
    const others = [
      entry("b.xlsx", projectOf({ unit: "甲局", project: "饮水工程", year: 2023 })),
      entry("c.xlsx", projectOf({ unit: "乙局", project: "饮水工程" })),
      entry("d.xlsx", projectOf({ unit: "甲局", project: "公路" })),
    ];
    expect(said("folder/sent-once", [first, ...others])).toEqual([]);
  });
});

describe("folder/projects-within-whole", () => {
  const unit = "甲局";
  const department = (projects: string) =>
    standardForm({
      kind: "department",
      content: {
        head: SOUND_DEPARTMENT.head.map((one) =>
          one.field === "budgetDepartment" ? { ...one, value: unit } : one,
        ),
      },
    }).withCells({ E7: `项目支出：${projects}` });
  const project = (name: string) => entry(`${name}.xlsx`, projectOf({ unit, project: name }, OTHER));

  it("finds projects that spend more than the department states of them", () => {
    // Two projects of 234: 468 of 400.
    const files = [entry("部门.xlsx", department("400")), project("一"), project("二")];
    expect(messages(said("folder/projects-within-whole", files))).toEqual([
      "2个项目的全年执行数合计468万元，超过部门整体自评表（部门.xlsx“自评表”）的项目支出400万元。",
    ]);
  });

  it("is silent where they fit, and counts a project that was sent twice once", () => {
    const files = [
      entry("部门.xlsx", department("234")),
      project("一"),
      { ...project("一"), path: "又.xlsx" },
    ];
    expect(said("folder/projects-within-whole", files)).toEqual([]);
  });
});

describe("folder/project-table-agrees", () => {
  it("compares a project's form with the department's table of projects", () => {
    const department = entry("部门.xlsx", standardForm({ kind: "department" }));
    const table = department.rows.find(({ trace }) => trace.projects.length > 0);
    const [row] = table?.trace.projects ?? [];
    const own = projectOf({ unit: table?.unit ?? "", project: row?.name ?? "" });
    const found = said("folder/project-table-agrees", [department, entry("项目.xlsx", own)]);
    expect(found).toHaveLength(1);
    const gap = Math.abs(234 - Number(row?.final));
    expect(found[0]?.message).toContain(
      `为234万元，项目支出情况表（部门.xlsx“项目支出情况”${row?.cell ?? ""}）`,
    );
    expect(found[0]?.message).toContain(`相差${String(gap)}万元`);
  });
});

describe("folder/own-reasons", () => {
  const reason = "汛期比往年提前，两处工地停工二十天，已安排汛前施工。";
  const form = (unit: string, project: string, text: string) =>
    entry(`${unit}${project}.xlsx`, projectOf({ unit, project }, { "indicators[4].reason": text }));

  it("finds a long reason that two units share to the letter", () => {
    const found = said("folder/own-reasons", [form("甲局", "一", reason), form("乙局", "一", ` ${reason}`)]);
    expect(messages(found)).toEqual([`2个单位（甲局、乙局）写了一字不差的偏差原因：“${reason}”。`]);
    expect(found[0]?.places.map(({ cell }) => cell)).toEqual(["I17", "I17"]);
    expect(found[0]?.severity).toBe("hint");
  });

  it("is silent about short ones, and about one unit's own projects", () => {
    expect(
      said("folder/own-reasons", [form("甲局", "一", "受疫情影响"), form("乙局", "一", "受疫情影响")]),
    ).toEqual([]);
    expect(said("folder/own-reasons", [form("甲局", "一", reason), form("甲局", "二", reason)])).toEqual([]);
  });
});

describe("folder/own-content", () => {
  it("finds two projects with the same values and texts, and is silent where one value differs", () => {
    const first = entry("a.xlsx", projectOf({ unit: "甲局", project: "一" }));
    const twin = entry("b.xlsx", projectOf({ unit: "乙局", project: "二" }));
    const other = entry("c.xlsx", projectOf({ unit: "丙局", project: "三" }, OTHER));
    const found = said("folder/own-content", [first, twin, other]);
    expect(found).toHaveLength(1);
    expect(found[0]?.units).toEqual(["甲局", "乙局"]);
  });
});

describe("folder/new-this-year", () => {
  const before = entry("去年/旧.xlsx", projectOf({ unit: "甲局", project: "一", year: 2023 }));

  it("finds last year's form under this year's number", () => {
    const now = entry("新.xlsx", projectOf({ unit: "甲局", project: "一", year: 2024 }));
    const found = said("folder/new-this-year", [now], { previous: [before] });
    expect(messages(found)).toEqual([
      "“一”（甲局，2024年度）的金额、完成值和文字说明，与上一年度的去年/旧.xlsx“自评表”逐项相同。",
    ]);
    expect(found[0]?.severity).toBe("warning");
  });

  it("hints where only the amounts are new, and is silent where a value is", () => {
    const amounts = projectOf({ unit: "甲局", project: "一" }, { "funds[0].fullYearExecution": 233 });
    expect(
      said("folder/new-this-year", [entry("新.xlsx", amounts)], { previous: [before] })[0]?.severity,
    ).toBe("hint");
    const values = projectOf({ unit: "甲局", project: "一" }, OTHER);
    expect(said("folder/new-this-year", [entry("新.xlsx", values)], { previous: [before] })).toEqual([]);
  });
});

describe("folder/all-units-report and folder/units-listed", () => {
  it("names the missing, those of a similar name, and those not listed", () => {
    const files = [entry("a.xlsx", projectOf({ unit: "某县水利局", project: "一" }))];
    const options = { expected: ["水利局", "交通局"] };
    expect(messages(said("folder/all-units-report", files, options))).toEqual([
      "名单中的“水利局”没有报送；有名称相近的“某县水利局”，可能是同一单位。",
      "名单中的“交通局”没有报送。",
    ]);
    expect(messages(said("folder/units-listed", files, options))).toEqual([
      "“某县水利局”报送了1张表，不在应报单位名单中。",
    ]);
    expect(said("folder/all-units-report", files, { expected: ["某县 水利局"] })).toEqual([]);
  });
});

describe("patterns of scores", () => {
  it("finds a unit with nothing but full marks", () => {
    // All eleven indicators at their weight (90) and the execution at 10.
    const full = Object.fromEntries(
      entryWeights().map((weight, index) => [`indicators[${String(index)}].score`, weight] as const),
    );
    const book = projectOf(
      { unit: "甲局", project: "一" },
      { ...full, "funds[0].fullYearExecution": 240, "funds[0].executionScore": 10, "total.score": 100 },
    );
    expect(messages(said("folder/not-all-full-marks", [entry("a.xlsx", book)]))).toEqual([
      "“甲局”的自评表（a.xlsx“自评表”）总分100分，各项指标都是满分。",
    ]);
    const sound = entry("b.xlsx", projectOf({ unit: "甲局", project: "二" }));
    expect(said("folder/not-all-full-marks", [entry("a.xlsx", book), sound])).toEqual([]);
    // One score is still blank: what is filled in comes to less than the 100 that is stated.
    const blank = { ...full, "indicators[3].score": null, "total.score": 100 };
    const unfinished = projectOf(
      { unit: "甲局", project: "一" },
      { ...blank, "funds[0].fullYearExecution": 240, "funds[0].executionScore": 10 },
    );
    expect(said("folder/not-all-full-marks", [entry("a.xlsx", unfinished)])).toEqual([]);
  });

  it("finds performance far from execution, from a relative 5% on", () => {
    // Indicators 89.39 of 90 = 99.32%; execution 9 of 10 = 90%: (99.32 − 90) ÷ 99.32 = 9.39%.
    const book = projectOf({ unit: "甲局", project: "一" }, { "funds[0].executionScore": 9 });
    expect(messages(said("folder/execution-fits-performance", [entry("a.xlsx", book)]))).toEqual([
      "“一”（甲局，2024年度）的指标得分率99.32%，预算执行得分率90%，前者比后者高9.39%（相对于指标得分率）。",
    ]);
    // 9.75 of 10: (99.32 − 97.5) ÷ 99.32 = 1.83%.
    const sound = entry("b.xlsx", projectOf({ unit: "甲局", project: "一" }));
    expect(said("folder/execution-fits-performance", [sound])).toEqual([]);
  });

  it("finds deductions that are all whole points", () => {
    // 9 of 10 and 6 of 7: two whole losses, 2 points together.
    const cells = { "indicators[4].score": 9, "indicators[3].score": 6 };
    const book = projectOf({ unit: "甲局", project: "一" }, cells);
    expect(messages(said("folder/scores-not-all-whole", [entry("a.xlsx", book)]))).toEqual([
      "“一”（甲局，2024年度）有11项得分，其中2项扣分，共扣2分，全部是整数。",
    ]);
    const finer = projectOf({ unit: "甲局", project: "一" }, { "indicators[3].score": 6 });
    expect(said("folder/scores-not-all-whole", [entry("a.xlsx", finer)])).toEqual([]);
  });
});

/** The weights of the sound project's indicators, as it prints them. */
function entryWeights(): readonly number[] {
  return [8, 7, 8, 7, 10, 10, 8, 8, 7, 7, 10];
}
