import { review } from "../../../src/core/review";
import type { Grid } from "../../../src/core/cells/grid";
import { gridsOf } from "../../support/forms/grids";
import { formWorkbook } from "../../support/forms/form-workbook";
import { SOUND_BASIC_TABLE, SOUND_PROJECT_TABLE } from "../../support/forms/standard-department";
import { standardForm } from "../../support/forms/standard-form";
import { department, project, transfer } from "../../support/rules/workbooks";
import { evaluationOf, meaningOf } from "./semantics";

/** A sheet of texts from A1, row by row. */
function sheetOf(rows: readonly (readonly string[])[], name = "Sheet1"): Grid {
  const cells = rows.flatMap((texts, row) => texts.map((value, column) => ({ row, column, value })));
  return gridsOf([{ name, cells: cells.filter((cell) => cell.value !== "") }])[0] as Grid;
}

describe("workbooks without a form of ours", () => {
  test("nothing at all", () => {
    expect(review([])).toMatchObject({ forms: [], findings: [], unrecognised: [], outcome: "unrecognised" });
    expect(review([sheetOf([])]).outcome).toBe("unrecognised");
  });

  test("a project form without its column of actual values: what is missing is named", () => {
    const reviewed = review([
      sheetOf([
        ["项目支出绩效自评表"],
        ["项目名称", "某项目"],
        ["", "全年预算数", "全年执行数", "分值", "得分"],
        ["年度资金总额", "10", "10", "10", "10"],
        ["一级指标", "二级指标", "三级指标", "年度指标值"],
      ]),
    ]);
    expect(reviewed.outcome).toBe("unrecognised");
    expect(reviewed.unrecognised).toEqual([
      {
        sheet: "Sheet1",
        hidden: false,
        nearest: {
          kind: "project",
          found: ["项目名称", "全年预算数", "全年执行数", "三级指标", "年度指标值", "分值", "得分"],
          missing: ["实际完成值"],
        },
        otherForm: null,
      },
    ]);
  });

  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    [
      "department",
      ["预算部门名称", "按收入性质分", "按支出性质分", "三级指标"],
      "department",
      ["年度指标值", "实际完成值", "分值", "得分"],
    ],
    [
      "transfer",
      ["转移支付名称", "中央主管部门", "资金使用单位"],
      "transfer",
      ["三级指标", "指标值", "全年实际完成值"],
    ],
    [
      "base data",
      ["编制数", "控制率", "公用经费"],
      "baseData",
      ["财政供养人员情况", "三公经费", "厉行节约保障措施"],
    ],
    ["budget table", ["预算项目", "本年预算", "本年决算金额"], "budgetTable", ["年中追加"]],
  ])("comes closest to %s", (_name, labels, kind, missing) => {
    const [one] = review([sheetOf(labels.map((label) => [label]))]).unrecognised;
    expect(one?.nearest?.kind).toBe(kind);
    expect(one?.nearest?.missing).toEqual(missing);
  });

  test("a sheet about something else has no nearest kind", () => {
    const [one] = review([
      sheetOf([
        ["日期", "天气"],
        ["周一", "晴"],
      ]),
    ]).unrecognised;
    expect(one).toMatchObject({ nearest: null, otherForm: null });
  });

  test.each([
    ["2024年度项目支出绩效运行监控表", "绩效运行监控表"],
    ["项目支出绩效目标申报表", "绩效目标申报（批复）表"],
    ["2024年度部门绩效自评结果汇总表", "自评结果汇总表"],
    ["新增项目事前绩效评估表", "事前绩效评估表"],
  ])("%s is another official form", (title, name) => {
    const { book } = project({ A1: title });
    const reviewed = review(book.grids());
    expect(reviewed.forms).toHaveLength(0);
    expect(reviewed.unrecognised[0]?.otherForm).toBe(name);
  });

  test("hidden sheets are listed, not judged", () => {
    const grids = project({ H24: 98 }).book.grids();
    for (const visibility of ["hidden", "veryHidden"] as const) {
      const reviewed = review(grids.map((grid) => ({ ...grid, visibility })));
      expect(reviewed.findings).toEqual([]);
      expect(reviewed.unrecognised[0]).toMatchObject({ sheet: "自评表", hidden: true });
    }
  });

  test("a cover sheet beside the form does no harm", () => {
    const reviewed = review([sheetOf([["目录"], ["1", "自评表"]], "封面"), ...standardForm().grids()]);
    expect(reviewed.forms.map((one) => one.form.kind)).toEqual(["project"]);
    expect(reviewed.unrecognised.map((one) => one.sheet)).toEqual(["封面"]);
  });
});

describe("columns that are not there", () => {
  test("no weights: scores cannot be computed, nothing is called an error", () => {
    const reviewed = review(standardForm({ layout: { weightColumn: "absent" } }).grids());
    const { results } = evaluationOf(reviewed);
    expect(results.coverage).toEqual({ indicators: 11, computed: 0, manual: 11, unreadable: 0, blank: 0 });
    expect(results.indicators[0]).toMatchObject({ state: "manual", reason: "noWeight", met: true });
    // 9.75 + 89.39: what stands still adds up.
    expect(results.total.sum?.toFixed()).toBe("99.14");
    expect(reviewed.findings).toEqual([]);
  });
  test("no scores", () => {
    const reviewed = review(standardForm({ layout: { scoreColumn: false } }).grids());
    const { results } = evaluationOf(reviewed);
    expect(results.indicators[0]?.score?.toFixed()).toBe("8");
    expect(reviewed.findings.filter((one) => one.severity === "error")).toEqual([]);
  });
  test("no reasons: nobody is asked for one", () => {
    const reviewed = review(standardForm({ layout: { reasonColumn: false } }).grids());
    expect(reviewed.findings).toEqual([]);
  });
});

describe("entries of the head and foot", () => {
  const header = (book: ReturnType<typeof project>) => {
    const { form } = evaluationOf(review(book.book.grids()));
    return Object.fromEntries([...form.header].map(([field, entry]) => [field, entry.value]));
  };
  test("behind the label's own colon, full or half width", () => {
    expect(header(project({ A3: "项目名称：农村饮水工程", C3: null })).projectName).toBe("农村饮水工程");
    expect(header(project({ A3: "项目名称: 农村饮水工程", C3: null })).projectName).toBe("农村饮水工程");
    expect(
      header(project({ A4: "主管部门：某县水利局　　实施单位：供水中心", C4: null, E4: null, F4: null })),
    ).toMatchObject({
      supervisingDepartment: "某县水利局",
      implementingUnit: "供水中心",
    });
  });
  test("the signature line", () => {
    const line = "填表人：张三　　填报日期：2025年3月20日　　联系电话：0737-4220000　　单位负责人签字：李四";
    expect(header(project({ A26: line }))).toMatchObject({
      preparer: "张三",
      filingDate: "2025年3月20日",
      phone: "0737-4220000",
      unitHead: "李四",
    });
  });
  test("an empty signature line takes nothing from its neighbours", () => {
    const line = "填表人：        填报日期：          联系电话：            单位负责人签字：";
    expect(header(project({ A26: line }))).toMatchObject({
      preparer: "",
      filingDate: "",
      phone: "",
      unitHead: "",
    });
  });
  test("a total in the head, in one cell", () => {
    const book = project(
      { A26: null, A3: "自评总分（分）：99.14", C3: null },
      { content: { total: null, grade: null } },
    );
    const { form, results } = evaluationOf(review(book.book.grids()));
    expect(results.total.typed?.toFixed()).toBe("99.14");
    expect(form.total?.at).toMatchObject({ row: 2, column: 0 });
  });
  test.each(["总分", "合计", "总 分", "总分：", "自评总分", "综合得分", "总分（100分）", "得分合计"])(
    "total row “%s”",
    (label) => {
      const reviewed = review(project({ A24: label }).book.grids());
      expect(evaluationOf(reviewed).results.total.typed?.toFixed()).toBe("99.14");
      expect(reviewed.findings).toEqual([]);
    },
  );
  test.each([
    ["等级", "优"],
    ["评价等级：", "优秀"],
    ["自评结果等级", "优"],
  ])("grade beside “%s”", (label, word) => {
    const { form } = evaluationOf(review(project({ A25: label, C25: word }).book.grids()));
    expect(form.grade?.value).toBe(word);
  });
  test("a grade in the cell of its label, and in the total row", () => {
    const inside = evaluationOf(review(project({ A25: "自评等级：优", C25: null }).book.grids())).form;
    expect(inside.grade?.value).toBe("优");
    const inBrackets = evaluationOf(
      review(project({ I24: "（自评等级）优", A25: null, C25: null }).book.grids()),
    ).form;
    expect(inBrackets.grade?.value).toBe("优");
    const inRow = evaluationOf(review(project({ I24: "优", A25: null, C25: null }).book.grids())).form;
    expect(inRow.grade?.value).toBe("优");
  });
});

describe("the year", () => {
  const year = (cells: Parameters<typeof project>[0]): number | null =>
    evaluationOf(review(project(cells).book.grids())).form.year?.year ?? null;
  test.each<readonly [string, Parameters<typeof project>[0], number | null]>([
    ["below the title", { A2: "（2023年度）" }, 2023],
    ["with blanks", { A2: "（ 2023 年度 ）" }, 2023],
    ["wide", { A2: "（２０２３年度）" }, 2023],
    ["in the title", { A1: "2023年度项目支出绩效自评表", A2: null }, 2023],
    ["in brackets behind the title", { A1: "项目支出绩效自评表（2023年度）", A2: null }, 2023],
    ["a year of the text is none", { A2: null, C3: "2021年农村饮水工程" }, null],
  ])("%s", (_name, cells, expected) => {
    expect(year(cells)).toBe(expected);
  });
});

describe("kinds", () => {
  test.each<readonly [string, () => ReturnType<typeof project>, string]>([
    ["a project by its title", () => project({}), "project"],
    ["a department by its title", () => department({}), "department"],
    ["a department by its splits", () => department({ A1: "绩效自评表" }), "department"],
    ["a transfer by its title", () => transfer({}), "transfer"],
    [
      "a transfer by its head, for it has no scores",
      () => transfer({ A1: "绩效自评表（2024年度）" }),
      "transfer",
    ],
    ["a project that is called special", () => project({ A1: "2024年专项资金绩效自评表" }), "project"],
  ])("%s", (_name, book, kind) => {
    expect(evaluationOf(review(book().book.grids())).form.kind).toBe(kind);
  });
});

describe("rows that are layout", () => {
  test("a blank row in the midst of the indicators, and rows of dots", () => {
    const plain = meaningOf(review(standardForm().grids()));
    const spread = standardForm({ layout: { extraRows: ["blank", "placeholder", "prompt"], gapRows: 1 } });
    expect(meaningOf(review(spread.grids()))).toEqual(plain);
  });
  test("subtotals are not indicators", () => {
    const { book } = project({
      D14: "小计",
      E14: null,
      F14: null,
      G14: 15,
      H14: 15,
      G13: 15,
      H13: 15,
      E13: "≥12公里",
    });
    const { results } = evaluationOf(review(book.grids()));
    expect(results.coverage.indicators).toBe(10);
    expect(results.total.weightSum?.toFixed()).toBe("100");
  });
  test("details of the row above bear no points", () => {
    const { book } = project({
      D14: "其中：东片管网",
      E14: "≥7公里",
      F14: "7.5公里",
      G14: null,
      H14: null,
      G13: 15,
      H13: 15,
    });
    const reviewed = review(book.grids());
    const { results } = evaluationOf(reviewed);
    expect(results.indicators[1]).toMatchObject({ state: "manual", reason: "detail" });
    expect(reviewed.findings).toEqual([]);
  });
});

test("two budget tables side by side", () => {
  const book = formWorkbook(
    [{ content: SOUND_BASIC_TABLE, sheet: "支出情况" }, { content: SOUND_PROJECT_TABLE }],
    "beside",
  );
  const reviewed = review(book.grids());
  expect(
    reviewed.forms.map(({ form }) => (form.kind === "budgetTable" ? [form.subject, form.rows.length] : null)),
  ).toEqual([
    ["basic", 4],
    ["project", 3],
  ]);
  expect(reviewed.findings).toEqual([]);
});

describe("profiles chosen by what a form shows", () => {
  const chosen = (book: ReturnType<typeof project>): readonly [string, string] => {
    const [first] = review(book.book.grids()).forms;
    return [first?.profile.id ?? "", first?.profileReason ?? ""];
  };
  test("the default where nothing speaks for another", () => {
    expect(chosen(project({}))).toEqual(["mof-2020-10", "默认"]);
  });
  test("cost as a first level", () => {
    expect(chosen(project({ B18: "成本指标" }, { layout: { levels: "first" } }))).toEqual([
      "mof-2021-101-cost",
      "成本指标是一级指标",
    ]);
    // Under 产出指标 it is the layout of 10号 (RULES A.3).
    expect(chosen(project({ C18: "成本指标" }))[0]).toBe("mof-2020-10");
  });
  test("a transfer form without scores", () => {
    expect(chosen(transfer({}))).toEqual(["transfer-payment", "转移支付自评表不计分"]);
  });
});
