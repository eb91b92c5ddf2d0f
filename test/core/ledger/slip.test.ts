import { slipPaper } from "../../../src/core/ledger/slip";
import { needsSlip } from "../../../src/core/ledger/verdict";
import { paperMarkdown } from "../../../src/core/paper/paper-markdown";
import { runsOf } from "../../../src/core/paper/paper";
import { standardForm } from "../../support/forms/standard-form";
import { brokenEntry, entry } from "./entries";

const faulty = entry(
  "报送/饮水.xlsx",
  standardForm().withCells({ "total.score": 98, "indicators[4].reason": "无" }),
);

it("goes to the unit and numbers every fault with its cell, its arithmetic and what to do", () => {
  const slip = paperMarkdown(slipPaper(faulty));
  expect(slip).toContain("**某县农村供水服务中心**：");
  expect(slip).toContain(
    "《项目支出绩效自评表》（农村饮水安全巩固提升项目，2024年度）（文件：饮水.xlsx）收悉",
  );
  expect(slip).toContain("经核对，须改正1处，请说明或改正1处");
  const [must, explain] = [
    slip.indexOf("一、须改正的内容（1处）"),
    slip.indexOf("二、请说明或改正的内容（1处）"),
  ];
  expect(must).toBeGreaterThan(0);
  expect(explain).toBeGreaterThan(must);
  // 98 against 9.75 + 8 + 7 + 8 + 7 + 9.39 + 10 + 8 + 8 + 7 + 7 + 10 = 99.14.
  expect(slip.slice(must, explain)).toMatch(/\| 1 \| “自评表”<br>H24 \|.*应为99\.14，现为98，相差-1\.14。/u);
  expect(slip.slice(explain)).toMatch(/\| 2 \| “自评表”<br>I17 \|/u);
});

it("leaves to the office what only it knows", () => {
  const marked = slipPaper(faulty).blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? runsOf(block.text)
          .filter(({ toFill }) => toFill)
          .map(({ text }) => text)
      : [],
  );
  expect(marked).toEqual([
    "〔请填写：报送期限〕",
    "〔请填写：联系人〕",
    "〔请填写：电话号码〕",
    "〔请填写：审核单位〕",
    "〔请填写：日期〕",
  ]);
});

it("does not send hints, and nothing at all for a sound form", () => {
  expect(needsSlip(entry("好.xlsx", standardForm()))).toBe(false);
  const hints = {
    ...faulty,
    findings: faulty.findings.map((one) => ({ ...one, severity: "hint" as const })),
  };
  expect(paperMarkdown(slipPaper(hints))).not.toContain("H24");
});

it("says why a file could not be opened", () => {
  const slip = paperMarkdown(slipPaper(brokenEntry("坏.xlsx")));
  expect(slip).toContain("**报送单位**：");
  expect(slip).toContain("文件“坏.xlsx”未能打开，无法核对。原因：文件已损坏。");
});

it("cites the profile without the names of its parameters, which only its maker knows", () => {
  const [first] = faulty.findings;
  if (!first) throw new Error("the faulty form has no finding");
  const basis = "按本配置（mof-2020-10：formula.ge、total.tolerance）。来源：财预〔2020〕10号";
  const slip = paperMarkdown(slipPaper({ ...faulty, findings: [{ ...first, basis }] }));
  expect(slip).toContain("按本配置（mof-2020-10）。来源：财预〔2020〕10号");
  expect(slip).not.toContain("formula.ge");
});
