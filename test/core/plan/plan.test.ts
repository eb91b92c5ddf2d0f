import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planFill } from "../../../src/core/plan/plan";
import { FILL_FIELDS, planFix } from "../../../src/core/plan/planned-edit";
import { review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { profileWith } from "../../support/rules/profiles";
import { department, project, transfer } from "../../support/rules/workbooks";
import { cellName, editLines, filled, planOf, shown } from "./filling";

const SCORES = Object.fromEntries(
  Array.from({ length: 11 }, (_, index) => [`H${13 + index}`, null] as const),
);
/** The project as a unit has it before scoring: values filled, nothing scored. */
const UNSCORED = { ...SCORES, H6: null, I6: null, H24: null, C25: null, I17: null };

describe("a form without scores", () => {
  const { book } = project(UNSCORED);
  const plan = planOf(book);

  test("rate, scores, total and note are planned; qualitative scores and the grade wait for a person", () => {
    // 8+7+8+7+9.39+10 + 8+8 + 10 = 75.39; + 9.75 = 85.14.
    expect(editLines(plan)).toEqual([
      "H6 rate:  → 0.975",
      "I6 score:  → 9.75",
      "H13 score:  → 8",
      "H14 score:  → 7",
      "H15 score:  → 8",
      "H16 score:  → 7",
      "H17 score:  → 9.39",
      "H18 score:  → 10",
      "H19 score:  → 8",
      "H20 score:  → 8",
      "H23 score:  → 10",
      "I17 note:  → 实际完成92%，较年度指标值98%少6%（偏离6.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
      "H24 total:  → 85.14",
    ]);
    expect(plan.unplanned.map((one) => [one.at.row + 1, one.field, one.label, one.reason])).toEqual([
      [21, "score", "水源地环境改善情况·得分", "需由人评定，不自动填写"],
      [22, "score", "工程管护机制健全性·得分", "需由人评定，不自动填写"],
    ]);
  });

  test("the preview says why", () => {
    const why = Object.fromEntries(plan.edits.map((edit) => [cellName(edit.at), edit.why]));
    expect(why["自评表!H6"]).toBe("234/240＝97.5%");
    expect(why["自评表!I6"]).toBe("234/240*10＝9.75");
    expect(why["自评表!H17"]).toBe("92/98*10＝9.39");
    expect(why["自评表!H24"]).toBe(
      "已有得分之和＝85.14；还有2项没有得分（水源地环境改善情况、工程管护机制健全性），补齐后须重算",
    );
  });

  test("a ratio is written under a percent format", () => {
    expect(plan.edits[0]?.numberFormat).toBe("0.00%");
    expect(plan.edits[1]?.numberFormat).toBeNull();
    const { book: inPercent } = project({ ...UNSCORED, H5: "执行率（%）" });
    const rate = planOf(inPercent).edits[0];
    expect([rate && shown(rate.after), rate?.numberFormat]).toEqual(["97.5", null]);
  });

  test("a rate looks like the others of its column: 97.5 beside a 97.5, a percentage beside 97.5% and 0.975", () => {
    const rates = [97.5, "97.5%", 0.975].map((value) => {
      const [rate] = planOf(project({ ...UNSCORED, H7: { value, numberFormat: "General" } }).book).edits;
      return [rate?.after.value, rate?.numberFormat];
    });
    const ratio = [{ kind: "number", number: 0.975 }, "0.00%"];
    expect(rates).toEqual([[{ kind: "number", number: 97.5 }, null], ratio, ratio]);
  });

  test("a typed rate is replaced by one written the same way", () => {
    const { book } = project({ ...UNSCORED, H6: { value: 95, numberFormat: "0.00" } });
    expect(editLines(planOf(book, { overwrite: "differing", fields: ["rate"] }))).toEqual([
      "H6 rate: 95 → 97.5",
    ]);
  });

  test("with the last scores given by a person, total and grade follow", () => {
    const scored = filled(book, plan.edits).withCells({ H21: 7, H22: 7, H24: null });
    expect(editLines(planOf(scored))).toEqual(["H24 total:  → 99.14", "C25 grade:  → 优"]);
    expect(planOf(scored).edits[0]?.why).toBe("各项得分之和＝99.14");
    expect(planOf(scored).edits[1]?.why).toBe("总分99.14分，按分数段为“优”");
  });

  test("a grade in one cell with its name is left to the person", () => {
    const { book: other } = project({ A25: "自评等级：良", C25: null });
    expect(editLines(planOf(other, { overwrite: "differing", fields: ["grade"] }))).toEqual([]);
  });

  test("only the fields asked for", () => {
    expect(editLines(planOf(book, { fields: ["rate"] }))).toEqual(["H6 rate:  → 0.975"]);
    expect(editLines(planOf(book, { fields: ["note"] }))).toEqual([]);
    expect(planOf(book, { fields: ["total"] }).unplanned.map((one) => [one.field, one.reason])).toEqual([
      ["total", "还有12项没有得分（预算执行得分、新建供水管网长度、改造水厂数量等），总分先不填"],
    ]);
  });
});

describe("cells that hold something", () => {
  const wrong = { H13: 5, I13: "管护责任未全部落实。", I6: 10, H24: 96.39 };
  test("blank: they are left, and listed with the reason", () => {
    const plan = planOf(project(wrong).book);
    expect(plan.edits).toEqual([]);
    expect(plan.unplanned.map((one) => [cellName(one.at), shown(one.before), one.after, one.reason])).toEqual(
      [
        ["自评表!I6", "10", { kind: "number", number: 9.75 }, "已有填写的内容，与计算结果不同；未选择覆盖"],
        ["自评表!H13", "5", { kind: "number", number: 8 }, "已有填写的内容，与计算结果不同；未选择覆盖"],
      ],
    );
  });
  test("differing: they are replaced, and the total with them", () => {
    expect(editLines(planOf(project(wrong).book, { overwrite: "differing" }))).toEqual([
      "I6 score: 10 → 9.75",
      "H13 score: 5 → 8",
      "H24 total: 96.39 → 99.14",
    ]);
  });
  test("what rounding explains is left alone", () => {
    const rounded = { H17: 9.4, I6: 9.8, H6: { value: 0.98, numberFormat: "0%" }, H24: 99.2 };
    expect(planOf(project(rounded).book, { overwrite: "differing" }).edits).toEqual([]);
  });
  test("a score in words or an error is not guessed at", () => {
    const plan = planOf(project({ H13: "约8", H24: null }).book, { overwrite: "differing" });
    expect(plan.edits.map((edit) => cellName(edit.at))).not.toContain("自评表!H13");
  });
});

describe("formulas are never written over", () => {
  test("one that gives another value is listed", () => {
    const { book } = project({
      H13: { formula: "G13-1", value: 7 },
      I13: "管护责任未全部落实。",
      H24: { formula: "I6+SUM(H13:H23)", value: 98.14 },
    });
    const plan = planOf(book, { overwrite: "differing" });
    expect(plan.edits).toEqual([]);
    expect(plan.unplanned.map((one) => [cellName(one.at), shown(one.before), one.reason])).toEqual([
      ["自评表!H13", "=G13-1", "单元格里是公式，不改动"],
    ]);
  });
  test("one that gives the value is left in peace", () => {
    const { book } = project({
      H13: { formula: "G13", value: 8 },
      H24: { formula: "I6+SUM(H13:H23)", value: 99.14 },
    });
    expect(planOf(book, { overwrite: "differing" })).toEqual({ edits: [], unplanned: [] });
  });
  test("a total is listed also while scores a person must give are missing", () => {
    const { book } = project({ ...UNSCORED, H24: { formula: "I6+SUM(H13:H23)", value: 0 } });
    const { edits, unplanned } = planOf(book);
    expect(edits.map((edit) => edit.field)).not.toContain("total");
    expect(unplanned.filter((one) => one.field === "total")).toMatchObject([
      { after: { kind: "number", number: 85.14 }, reason: "单元格里是公式，不改动" },
    ]);
  });
  test("a blank-looking formula is one too", () => {
    const plan = planOf(project({ H13: { formula: 'IF(F13="","",G13)' } }).book);
    expect(plan.edits.map((edit) => cellName(edit.at))).not.toContain("自评表!H13");
  });
});

describe("deviation notes (ARCHITECTURE 5)", () => {
  const note = (cells: Parameters<typeof project>[0], row = 18): string | undefined => {
    const plan = planOf(project(cells).book, { overwrite: "differing" });
    const edit = plan.edits.find((one) => one.field === "note" && one.at.row + 1 === row);
    return edit && shown(edit.after);
  };
  test("above a cap: the published case", () => {
    expect(note({ D18: "基本支出", E18: "≤329.47万元", F18: "412.23万元", G18: 5, H18: null })).toBe(
      "实际完成412.23万元，较年度指标值329.47万元超出82.76万元（偏离25.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
    );
  });
  test("below a target, in converted units", () => {
    // 720000元 is 72万元: 8 less than 80, a tenth.
    expect(note({ F19: "720000元", H19: null }, 19)).toBe(
      "实际完成72万元，较年度指标值80万元少8万元（偏离10%）。原因：〔请填写〕；改进措施：〔请填写〕",
    );
  });
  test("a zero target has no percentage of deviation", () => {
    expect(note({ D13: "安全事故发生次数", E13: "0次", F13: "1次", H13: null }, 13)).toBe(
      "实际完成1次，年度指标值为0次。原因：〔请填写〕；改进措施：〔请填写〕",
    );
  });
  test("scored down by the unit: only what is known", () => {
    expect(note({ H21: 6 }, 21)).toBe("得6分，低于分值7分。原因：〔请填写〕；改进措施：〔请填写〕");
  });
  test("none where full points stand", () => {
    expect(planOf(project({ I17: null, H17: 10, H24: 99.75 }).book).edits).toEqual([]);
  });
  test("none where the profile asks for no reasons, or the form has no column", () => {
    const silent = profileWith({ reasonRequiredWhen: [] });
    expect(planOf(project({ I17: null }).book, { profile: silent }).edits).toEqual([]);
    expect(planOf(project({}, { layout: { reasonColumn: false } }).book).edits).toEqual([]);
  });
  test.each(["汛期停工", "无", "/", "——", "同上"])("a person's word “%s” is never replaced", (word) => {
    for (const overwrite of ["blank", "differing"] as const)
      expect(planOf(project({ I17: word }).book, { overwrite }).edits).toEqual([]);
  });
  test("blanks are no words", () => {
    expect(note({ I17: "　" }, 17)).toContain("实际完成92%");
  });
});

describe("forms that are not scored", () => {
  test("a transfer form gets its rate and nothing else", () => {
    const { book } = transfer({ "funds[0].executionRate": null, "indicators[1].reason": null });
    expect(editLines(planOf(book, { overwrite: "differing" }))).toEqual(["G6 rate:  → 0.95"]);
  });
  test("base data and budget tables are never written", () => {
    const { book } = department({ "基础数据表!F3": null, "基本支出情况!C4": 0, "基本支出情况!D4": null });
    expect(planOf(book, { overwrite: "differing" }).edits).toEqual([]);
  });
});

describe("one edit a cell", () => {
  test("funds rows and indicators apart, every edit another cell", () => {
    const plan = planOf(project({ ...UNSCORED, H13: 5 }).book, { overwrite: "differing" });
    const cells = plan.edits.map((edit) => cellName(edit.at));
    expect(new Set(cells).size).toBe(cells.length);
  });
  test("a fix taken from a finding becomes an edit with its format", () => {
    const { book } = project({ H6: "99%" });
    const [finding] = review(book.grids()).findings;
    const fix = finding?.fix;
    if (!fix) throw new Error("no fix");
    expect(planFix(fix, { kind: "value", value: { kind: "text", text: "99%" } }, 0)).toEqual({
      at: fix.at,
      before: { kind: "value", value: { kind: "text", text: "99%" } },
      after: { kind: "value", value: { kind: "number", number: 0.975 } },
      field: "fix",
      label: "改为97.5%",
      why: "改为97.5%",
      numberFormat: "0.00%",
      form: 0,
    });
  });
});

describe("the sample of seed 004", () => {
  const open = async (part: string) => {
    const path = join(__dirname, `../../../assets/samples/2024年度部门整体支出绩效自评（${part}）.xlsx`);
    return review(await openWorkbook(new Uint8Array(readFileSync(path)), part, inflateNode).read());
  };
  test("as published nothing is blank, so nothing is written; differing replaces the two scores and the total", async () => {
    const reviewed = await open("示例");
    const fields = new Set(FILL_FIELDS);
    expect(planFill(reviewed, { fields, overwrite: "blank" }).edits).toEqual([]);
    expect(editLines(planFill(reviewed, { fields, overwrite: "differing" }))).toEqual([
      "H23 score: 4.9 → 3.74",
      "H24 score: 4.9 → 4.12",
      "H34 total: 99.8 → 97.86",
    ]);
  });
});
