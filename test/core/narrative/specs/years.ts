import type { ExpectedFinding, NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

const caught = (
  passage: string,
  [severity, quote, message]: readonly [ExpectedFinding["severity"], string, string],
  ...repaired: readonly (readonly [string, string])[]
) => ({ text: reportWith(passage), found: [{ severity, quote, message }], repaired });

/** Years and dates of a report for 2024. */
export const YEAR_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/basis-of-the-year": {
    clean: [
      {
        when: "a standing rule of an older year",
        text: reportWith("依据《项目支出绩效评价管理办法》（财预〔2020〕10号）。"),
      },
      {
        when: "money carried over, named as such",
        text: reportWith("结转项目依据《关于批复2023年部门预算的通知》（某财预〔2023〕5号）安排。"),
      },
      {
        when: "the call issued the year after",
        text: reportWith("根据《关于开展2024年度预算绩效自评工作的通知》（某财绩〔2025〕3号）。"),
      },
    ],
    caught: [
      caught(
        "根据《关于开展2022年度预算绩效自评工作的通知》（某财绩〔2023〕3号）。",
        [
          "warning",
          "《关于开展2022年度预算绩效自评工作的通知》（某财绩〔2023〕3号）",
          "2024年度的报告，依据的自评（评价）通知却是2022年的：“《关于开展2022年度预算绩效自评工作的通知》（某财绩〔2023〕3号）”。",
        ],
        ["2022年度", "2024年度"],
      ),
      caught(
        "根据《关于批复2022年部门预算的通知》，项目预算30万元。",
        [
          "warning",
          "《关于批复2022年部门预算的通知》",
          "2024年度的报告，依据的预算批复却是2022年的：“《关于批复2022年部门预算的通知》”。",
        ],
        ["2022年", "2024年"],
      ),
    ],
  },
  "narrative/evaluated-year": {
    clean: [
      {
        when: "last year's evaluation as a basis",
        text: reportWith("参考上年对2023年度项目开展的自评，完善了指标。"),
      },
    ],
    caught: [
      caught(
        "我局对2023年度项目支出进行了绩效自评。",
        [
          "warning",
          "对2023年度项目支出进行了绩效自评",
          "标题是2024年度，这里自评的是2023年度：“对2023年度项目支出进行了绩效自评”。",
        ],
        ["2023年度", "2024年度"],
      ),
    ],
  },
  "narrative/account-of-the-year": {
    clean: [
      { when: "both years side by side", text: reportWith("2023年总支出310.4万元，2024年总支出343万元。") },
    ],
    caught: [
      caught(
        "2023年总支出310.4万元，用于道路养护。",
        [
          "warning",
          "2023年总支出310.4万元",
          "2024年度的报告，资金情况写的是“2023年总支出310.4万元”，没有本年度的数。",
        ],
        ["2023年", "2024年"],
      ),
    ],
  },
  "narrative/events-not-over": {
    clean: [
      { when: "its spirit, not itself", text: reportWith("深入学习贯彻党的二十大精神。") },
      {
        when: "told of the past",
        text: reportWith("2022年，围绕迎接党的二十大组织了文艺演出，本年延续了这一做法。"),
      },
    ],
    caught: [
      caught(
        "以实际行动迎接党的二十大胜利召开。",
        ["warning", "迎接党的二十大", "“迎接党的二十大”：党的二十大在2022年10月，2024年度时已经过去。"],
        ["迎接党的二十大胜利召开", "贯彻党的二十大精神"],
      ),
    ],
  },
  "narrative/phrases-of-the-year": {
    clean: [{ when: "animal disease", text: reportWith("加强动物疫情监测，免疫密度达标。") }],
    caught: [
      caught(
        "受疫情影响，部分培训改为线上。",
        [
          "hint",
          "疫情",
          "2024年度的报告写到“疫情”（疫情：2023年1月起实行“乙类乙管”），请核对是不是往年的内容。",
        ],
        ["受疫情影响", "受汛情影响"],
      ),
    ],
  },
  "narrative/funds-in-the-year": {
    clean: [
      { when: "told ahead in the last quarter", text: reportWith("2024年资金30万元，于2023年12月下达。") },
    ],
    caught: [
      caught(
        "2024年资金30万元，于2023年1月拨付到位。",
        ["warning", "于2023年1月拨付到位", "2024年度的资金，写的却是2023年拨付：“于2023年1月拨付到位”。"],
        ["2023年1月", "2024年1月"],
      ),
    ],
  },
  "narrative/dates-exist": {
    clean: [{ when: "a leap day", text: reportWith("项目于2024年2月29日开工。") }],
    caught: [
      caught(
        "项目于2024年11月31日通过验收。",
        ["warning", "2024年11月31日", "没有“2024年11月31日”这个日期。"],
        ["11月31日", "11月30日"],
      ),
    ],
  },
  "narrative/filed-after-the-year": {
    clean: [{ when: "filed in the next year", text: reportWith("填报日期：2025年3月28日") }],
    caught: [
      caught(
        "填报日期：2023年3月28日",
        ["warning", "填报日期：2023年3月28日", "“填报日期：2023年3月28日”时，2024年度还没有结束。"],
        ["2023年", "2025年"],
      ),
    ],
  },
  "narrative/staff-of-the-year": {
    clean: [{ when: "the year's own end", text: reportWith("截至2024年12月31日，在职人员55人。") }],
    caught: [
      caught(
        "截至2022年12月31日，在职人员55人。",
        ["hint", "截至2022年12月31日", "2024年度的报告，人员情况写的是“截至2022年12月31日”。"],
        ["2022年", "2024年"],
      ),
    ],
  },
  "narrative/document-of-later-year": {
    clean: [
      { when: "of the year in which it is written", text: reportWith("根据某财绩〔2025〕18号开展自评。") },
      { when: "a year late", text: reportWith("根据某财绩〔2026〕3号补充自评。") },
    ],
    caught: [
      {
        text: reportWith("根据某财绩〔2042〕18号开展自评。"),
        found: [
          {
            severity: "warning",
            quote: "某财绩〔2042〕18号",
            message: "2024年度的报告引用了2042年的文件：“某财绩〔2042〕18号”。",
          },
        ],
        repaired: [["2042", "2025"]],
      },
    ],
  },
};
