import { review } from "../../../src/core/review";
import { RULES } from "../../../src/core/rules/catalogue";
import { defineRule } from "../../../src/core/rules/rule";
import { RULE_FAILED, runRules } from "../../../src/core/rules/run";
import { profileWith } from "../../support/rules/profiles";
import { placeName } from "../../support/rules/places";
import { department, project } from "../../support/rules/workbooks";

const crashing = defineRule({
  id: "form/crashes",
  severity: "error",
  title: "总是出错",
  subject: "evaluation",
  basis: { text: "试验用的规则" },
  help: "总是出错。",
  remedy: "无。",
  example: { wrong: "总分空着", right: "总分填写" },
  *find({ reviewed }) {
    yield { at: [{ sheet: reviewed.form.sheet, row: 0, column: 0 }], data: {} };
    throw new Error("no such thing");
  },
  message: () => "出错之前找到一处。",
});

describe("the runner", () => {
  const wrongTotal = project({ H24: 98 }).book.grids();

  test("a rule that crashes becomes one finding, the others run on", () => {
    const forms = review(wrongTotal).forms;
    const findings = runRules(forms, [crashing, ...RULES]);
    expect(findings.map((one) => [one.rule, one.severity, placeName(one.at[0])])).toEqual([
      ["form/crashes", "error", "自评表!A1"],
      ["totals/score-sum", "error", "自评表!H24"],
      [RULE_FAILED, "warning", "自评表!A1"],
    ]);
    expect(findings[2]?.message).toBe(
      "规则“总是出错”（form/crashes）在本表上运行出错，这一项没有检查；其余规则照常。",
    );
    expect(findings[2]?.data).toEqual({ rule: "form/crashes", error: "no such thing" });
  });

  test("a profile switches rules off and changes their severity", () => {
    const off = profileWith({}, "mof-2020-10", { "totals/score-sum": "off" });
    expect(review(wrongTotal, { profile: off }).findings).toEqual([]);
    const hint = profileWith({}, "mof-2020-10", { "totals/score-sum": "hint" });
    const reviewed = review(wrongTotal, { profile: hint });
    expect(reviewed.findings.map((one) => [one.rule, one.severity])).toEqual([["totals/score-sum", "hint"]]);
    expect(reviewed.outcome).toBe("clean");
  });

  test("findings stand by form, then severity, then row and column", () => {
    const { book } = department({
      H22: 98,
      F13: "完成",
      E14: null,
      "基础数据表!F3": 1.1,
      "基础数据表!D2": "2022年实际在职人数",
    });
    expect(review(book.grids()).findings.map((one) => [one.form, one.rule])).toEqual([
      [0, "totals/score-sum"],
      [0, "values/actual-measured"],
      [0, "values/target-filled"],
      [1, "base-data/control-rate-correct"],
      [1, "base-data/years-current"],
    ]);
  });

  test("each cell is named once in a finding", () => {
    const { book } = department({ "项目支出情况!D5": 58, "项目支出情况!D6": 22 });
    const [finding] = review(book.grids()).findings;
    expect(finding?.at.map(placeName)).toEqual(["项目支出情况!D5", "项目支出情况!B5", "项目支出情况!C5"]);
  });

  test("the outcome is the worst severity", () => {
    const outcome = (cells: Parameters<typeof project>[0]): string =>
      review(project(cells).book.grids()).outcome;
    expect(outcome({ H24: 98 })).toBe("errors");
    expect(outcome({ I17: null })).toBe("warnings");
    expect(outcome({ F13: "15公里" })).toBe("clean");
    expect(review([]).outcome).toBe("unrecognised");
  });

  test("the basis of a configured formula names parameter and source", () => {
    const [finding] = review(project({ F18: "264万元" }).book.grids()).findings;
    expect(finding?.basis).toBe(
      "完成指标值的得满分，未完成的按比例计分；反向、零值、区间等算法由规则配置确定。按本配置（mof-2020-10：formula.le）。来源：某省预算绩效管理系统的计算程序；财预〔2020〕10号没有写反向指标的算法",
    );
  });
});
