import { columnsOf, padTo, printable, wrap } from "../../../src/core/report/text-width";
import { textOfFile, textReport, textSummary } from "../../../src/core/report/text";
import { digestOf } from "../../../src/core/report/words-verdict";
import {
  departmentReport,
  filledReport,
  lockedOut,
  projectReport,
  strangeReport,
  tablesReport,
  transferReport,
} from "./reports";

describe("columnsOf", () => {
  it.each([
    ["abc", 3],
    ["自评表", 6],
    ["（Ａ）", 6],
    ["“甲”", 4],
    ["≥90%", 4],
    ["e\u0301", 1],
    ["𠮷", 2],
  ])("%s takes %i", (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it("fills up by columns, not by characters", () => {
    expect(padTo("总分", 6)).toBe("总分  ");
  });
});

describe("wrap", () => {
  it("breaks Chinese anywhere, numbers and words nowhere", () => {
    expect(wrap("实际完成412.23万元，较年度", 12)).toEqual(["实际完成", "412.23万元，", "较年度"]);
  });

  it("puts no closing mark at the beginning of a line", () => {
    for (const line of wrap("一二三，四五六。七八九；（十）、百千万！", 6))
      expect(line).not.toMatch(/^[，。；）、！]/u);
  });

  it("loses nothing", () => {
    const text = "得分（H20）4.9分，按本配置公式应得3.74分，相差1.16分。(1-(412.23-329.47)/329.47)*5";
    expect(wrap(text, 20).join("")).toBe(text);
  });

  it("cuts a word longer than the line", () => {
    expect(wrap("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });
});

it("leaves nothing in a text that a terminal would obey", () => {
  expect(printable("a\u001B[31m红\r\n\u202Eb\u0007")).toBe("a [31m红 b ");
});

describe("a file's text", () => {
  it("says verdict, form, figures and nothing more for a sound form", () => {
    expect(textOfFile(projectReport())).toBe(`项目自评表.xlsx
  可上报：没有发现问题

  项目支出绩效自评表，2024年度，农村饮水安全巩固提升项目
    位置      “自评表”A1:I25
    规则配置  mof-2020-10 第1版，财预〔2020〕10号（默认）——默认
    指标      11项指标：自动评分9项，人工判定2项
    预算执行  执行率97.5%，与计算一致；得分9.75，与计算一致（满分10）
    总分      表内99.14；各项之和99.14；按公式99.14
    等级      表内“优”；按总分为“优”

    请单位评定的指标
      H21   水源地环境改善情况：定性指标，由单位按完成程度评定（表内7分）
      H22   工程管护机制健全性：定性指标，由单位按完成程度评定（表内7分）
`);
  });

  it("gives place, message, arithmetic, comparison, basis and remedy of a finding", () => {
    const report = projectReport({ "total.score": 98 });
    const text = textOfFile(report);
    const message = report.review?.findings[0]?.message ?? "";
    expect(message).toContain("99.14");
    expect(text).toContain("  需修改：1个错误\n");
    const lines = text.slice(text.indexOf("    错误  H24")).split("\n").slice(0, 5);
    expect(lines).toEqual([
      `    错误  H24  ${message}`,
      "          算式  I6+H13+H14+H15+H16+H17+H18+H19+H20+H21+H22+H23 ＝ 9.75+8+7+8+7+9.39+10+8+8+7+7+10",
      "          比较  应为99.14，现为98，相差-1.14",
      expect.stringMatching(/^ {10}依据 {2}总分＝预算执行得分＋各项指标得分/u),
      "          改法  改为各项得分之和，或核对各项得分。",
    ]);
  });

  it("says of a form without scores how the indicators were done", () => {
    const text = textOfFile(transferReport());
    expect(text).toMatch(/指标 +\d+项指标，不计分，逐项核对：达到\d+项，未达到\d+项，人工核对\d+项/u);
    expect(text).not.toMatch(/总分|等级/u);
  });

  it("counts every indicator of a form without scores", () => {
    const line = /(\d+)项指标，不计分，逐项核对：达到(\d+)项，未达到(\d+)项，人工核对(\d+)项/u.exec(
      textOfFile(transferReport()),
    );
    const [all, ...parts] = (line ?? []).slice(1).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  });

  it("names each form of a workbook with its sheet", () => {
    const text = textOfFile(departmentReport());
    for (const [title, sheet] of [
      ["部门整体支出绩效自评表", "自评表"],
      ["部门整体支出基础数据表", "基础数据表"],
      ["基本支出情况表", "基本支出情况"],
      ["项目支出情况表", "项目支出情况"],
    ] as const) {
      expect(text).toContain(`  ${title}`);
      expect(text).toContain(`“${sheet}”A1`);
    }
    expect(text).toMatch(/控制率 +.*控制率/u);
  });

  it("puts a finding under its form", () => {
    const text = textOfFile(tablesReport());
    expect(text.indexOf("基本支出情况表")).toBeLessThan(text.indexOf("    错误  "));
    expect(text.indexOf("    错误  ")).toBeGreaterThan(text.indexOf("部门整体支出基础数据表"));
  });

  it("says what an unrecognised sheet comes closest to and lists everything missed", () => {
    const text = textOfFile(strangeReport("项目名称", "随便写写"));
    expect(text).toContain(
      "  无法识别：没有找到可以核对的自评表（项目支出、部门整体支出、转移支付自评表，基础数据表，支出情况表）",
    );
    expect(text).toContain("最接近  项目支出绩效自评表");
    expect(text).toContain("已找到  项目名称");
    expect(text).toContain("缺少    全年预算数、全年执行数、三级指标、年度指标值、实际完成值、分值、得分");
    expect(text).toContain(
      "改法    把缺少的栏目名称改成通行的写法；表式固定、改不了的，可以在任务窗格里用“手动指定”指明，指明的保存在工作簿里，以后照此读取",
    );
  });

  it("says in one line why a file could not be read", () => {
    expect(textOfFile(lockedOut())).toBe("加密.xlsx\n  无法读取：文件已加密，无法读取。\n");
  });

  it("lists what a fill wrote, what not, and where the copy is", () => {
    const text = textOfFile(filledReport());
    expect(text).toContain("  填写：已填写1处，未填写1处\n");
    expect(text).toContain("    已填写  “自评表”H17  工程按期完工率·得分：（空） → 9.39（92/98*10＝9.39）\n");
    expect(text).toContain(
      "    未填写  “自评表”H24  总分：=SUM(H13:H23) → 99.14（单元格里是公式，不改动）\n",
    );
    expect(text).toContain("  副本  项目自评表.filled.xlsx\n");
  });

  it("keeps every line within the terminal", () => {
    const text = textOfFile(projectReport({ "total.score": 98 }), { width: 60, colour: false });
    for (const line of text.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  });

  it("has colour only where asked, and the same words with it", () => {
    const file = projectReport({ "total.score": 98 });
    const coloured = textOfFile(file, { width: null, colour: true });
    expect(coloured).toContain("\u001B[31m错误\u001B[39m");
    expect(coloured.replace(/\p{Cc}\[\d+m/gu, "")).toBe(textOfFile(file));
  });

  it("cannot be made to move the cursor by a cell", () => {
    const text = textOfFile(
      projectReport({ "header.projectName": "甲\u001B[2J\u001B]0;x\u0007乙" }, "a\u001B[2J.xlsx"),
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("the summary", () => {
  it("is left out for one file", () => {
    expect(textSummary([digestOf(projectReport())])).toBe("");
  });

  it("counts the files by verdict and lines them up", () => {
    const report = textReport([projectReport(), projectReport({ "total.score": 98 }), lockedOut()]);
    expect(report.slice(report.indexOf("汇总\n"))).toBe(`汇总
  可上报    错误0  警告0  提示0  总分99.14  项目自评表.xlsx
  需修改    错误1  警告0  提示0  总分98     项目自评表.xlsx
  无法读取                                  加密.xlsx
共3个文件：可上报1，需修改1，无法读取1
`);
  });
});
