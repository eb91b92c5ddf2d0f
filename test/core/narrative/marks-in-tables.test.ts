import { reviewNarrative } from "../../../src/core/narrative/review-narrative";
import { decodeText } from "../../../src/host/docx/decode-text";
import { readPlainText } from "../../../src/host/docx/read-plain-text";

const FORM = (score: string): string => `2024年度项目支出绩效自评报告

2024年度项目支出绩效自评表

|  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| --- | --- | --- | --- | --- | --- | --- |
| 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 修缮房屋数量 | ≥10间 | 10间 | 90 | ${score} |
| 总分 |  |  |  |  | 100 | 100 |
`;

const found = (score: string): readonly string[] => {
  const document = readPlainText(decodeText(new TextEncoder().encode(FORM(score))), "a.md");
  return reviewNarrative(document)
    .findings.filter(({ severity }) => severity !== "hint")
    .map(({ rule, quote }) => `${rule} ${quote}`)
    .filter((one) => /score|residue/u.test(one));
};

test("a cell of a table that is left to a person is found once, as that", () => {
  expect(found("〔请填写〕")).toEqual(["narrative/no-template-residue 〔请填写〕"]);
  expect(found("95〔请核对〕")).toEqual(["narrative/no-template-residue 〔请核对〕"]);
});

test("without a mark the same cell is judged; the total is right once it is", () => {
  expect(found("95")).toEqual(["scores/within-weight 95"]);
});
