import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";
import { SOUND_PROJECT } from "../../../support/forms/standard-project";
import { project } from "../../../support/rules/workbooks";

/** The sound project form: budget 240, spent 234, 97.5%, 99.14 points, 优, 11 indicators; one of them missed (F17: 92% of 98%). */
const SOUND = project({});
const MET = project({ F17: "98%", H17: 10, I17: "", H24: 99.75 });
const SIGNED = project(
  {},
  {
    content: {
      head: [
        ...SOUND_PROJECT.head,
        { field: null, label: "填报人", value: "张敏" },
        { field: null, label: "填报日期", value: "2025年3月28日" },
      ],
    },
  },
);
const UNIT = "某县农村供水服务中心组织实施。";
const about = (passage: string): string => reportWith(`${UNIT}${passage}`);

/** The report held against the workbook beside it. */
export const FORM_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/all-indicators-met": {
    clean: [
      { when: "all are met in the form", text: about("各项绩效指标已全部完成。"), workbook: MET },
      { when: "hedged", text: about("各项绩效指标基本全部完成。"), workbook: SOUND },
    ],
    caught: [
      {
        text: about("各项绩效指标已全部完成。"),
        workbook: SOUND,
        found: [
          {
            severity: "error",
            quote: "各项绩效指标已全部完成",
            cell: "F17",
            message:
              "写着“已全部完成”，工作簿却有1项没有达到：“工程按期完工率”指标值≥98%、完成值92%（F17）。",
          },
        ],
        repaired: [["已全部完成", "除工程按期完工率外均已完成"]],
      },
    ],
  },
  "narrative/work-done-as-in-form": {
    clean: [{ when: "another work", text: about("改造水厂全部完成。"), workbook: SOUND }],
    caught: [
      {
        text: about("水质检测工作全部完成。"),
        workbook: project({ D16: "水质检测工作完成率", E16: "≥95%", F16: "96.5%" }),
        found: [
          {
            severity: "warning",
            quote: "水质检测工作全部完成",
            cell: "F16",
            message: "写着“水质检测工作全部完成”，工作簿的“水质检测工作完成率”却是96.5%（F16）。",
          },
        ],
        repaired: [["全部完成", "基本完成"]],
      },
    ],
  },
  "narrative/budget-as-in-form": {
    clean: [
      { when: "the opening budget of the form", text: about("项目年初预算220万元。"), workbook: SOUND },
      { when: "either of the two, not said which", text: about("项目预算总额220万元。"), workbook: SOUND },
      { when: "in 元", text: about("项目全年预算2,400,000元。"), workbook: SOUND },
    ],
    caught: [
      {
        text: about("项目全年预算245万元。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "245万元",
            cell: "E6",
            message: "报告写的全年预算数是245万元，工作簿（E6）是240万元。",
          },
        ],
        repaired: [["245", "240"]],
      },
      {
        text: about("项目年初预算220万元，全年预算250万元。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "250万元",
            cell: "E6",
            message: "报告写的全年预算数是250万元，工作簿（E6）是240万元。",
          },
        ],
        repaired: [["250", "240"]],
      },
    ],
  },
  "narrative/execution-as-in-form": {
    clean: [{ when: "rounded", text: about("全年执行数234.0万元。"), workbook: SOUND }],
    caught: [
      {
        text: about("全年执行数238万元。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "238万元",
            cell: "F6",
            message: "报告写的执行数是238万元，工作簿（F6）是234万元。",
          },
        ],
        repaired: [["238", "234"]],
      },
    ],
  },
  "narrative/score-as-in-form": {
    clean: [{ when: "the same score", text: about("自评得分99.14分，扣分在时效。"), workbook: SOUND }],
    caught: [
      {
        text: about("自评得分98.14分，扣分在时效。"),
        workbook: SOUND,
        found: [
          {
            severity: "error",
            quote: "自评得分98.14分",
            cell: "H24",
            message: "报告写“自评得分98.14分”，工作簿的总分（H24）是99.14分。",
          },
        ],
        repaired: [["98.14", "99.14"]],
      },
    ],
  },
  "narrative/part-scores-as-in-form": {
    clean: [
      { when: "as in the form", text: about("预算执行得分9.75分，满意度指标得分10分。"), workbook: SOUND },
      {
        when: "the execution's behind its rate",
        text: about("预算执行率97.5%，得9.75分。"),
        workbook: SOUND,
      },
      { when: "the total behind a rate", text: about("预算执行率97.5%，自评得分99.14分。"), workbook: SOUND },
      {
        when: "a section with a score missing",
        text: about("满意度指标得分9分。"),
        workbook: project({ H22: "", H23: "" }),
      },
    ],
    caught: [
      {
        text: about("预算执行得分9.57分。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "预算执行得分9.57分",
            cell: "I6",
            message: "报告写“预算执行得分9.57分”，工作簿（I6）这一部分是9.75分。",
          },
        ],
        repaired: [["9.57", "9.75"]],
      },
      {
        text: about("全年预算240万元，执行数234万元，预算执行率97.5%，得9.57分。"),
        workbook: SOUND,
        alongside: ["narrative/execution-score-by-rate"],
        found: [
          {
            severity: "warning",
            quote: "预算执行率97.5%，得9.57分",
            cell: "I6",
            message: "报告写“预算执行率97.5%，得9.57分”，工作簿（I6）这一部分是9.75分。",
          },
        ],
        repaired: [["9.57", "9.75"]],
      },
    ],
  },
  "narrative/grade-as-in-form": {
    clean: [{ when: "the same grade in other words", text: about("自评等级为优秀。"), workbook: SOUND }],
    caught: [
      {
        text: about("自评等级为“良”。"),
        workbook: SOUND,
        found: [
          {
            severity: "error",
            quote: "等级为“良”",
            cell: "C25",
            message: "报告写“等级为“良””，工作簿的等级（C25）是“优”。",
          },
        ],
        repaired: [["“良”", "“优”"]],
      },
    ],
  },
  "narrative/rate-as-in-form": {
    clean: [{ when: "rounded to a whole number", text: about("预算执行率98%。"), workbook: SOUND }],
    caught: [
      {
        text: about("预算执行率95.7%。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "预算执行率95.7%",
            cell: "H6",
            message: "报告写“预算执行率95.7%”，按工作簿的预算数和执行数是97.5%。",
          },
        ],
        repaired: [["95.7", "97.5"]],
      },
    ],
  },
  "narrative/indicator-count-as-in-form": {
    clean: [
      { when: "the rate of execution counted as well", text: about("共设置绩效指标12项。"), workbook: SOUND },
      { when: "those of one kind", text: about("共设置数量指标2个。"), workbook: SOUND },
    ],
    caught: [
      {
        text: about("共设置绩效指标13项。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "13项",
            cell: "D13",
            message: "报告写“13项”，工作簿有11个指标。",
          },
        ],
        repaired: [["13项", "11项"]],
      },
    ],
  },
  "narrative/indicators-as-in-form": {
    clean: [
      { when: "the target, not the result", text: about("工程验收合格率目标为98%。"), workbook: SOUND },
      { when: "the target is told before it", text: about("目标：供水水质达标率96.5%。"), workbook: SOUND },
      {
        when: "the actual value further on is another indicator's",
        text: about("供水水质达标率有所提高，工程验收合格率实际达到100%。"),
        workbook: SOUND,
      },
      {
        when: "the actual value further on is of something else",
        text: about("供水水质达标率稳步提高，检测费用实际支出3.5万元。"),
        workbook: SOUND,
      },
    ],
    caught: [
      {
        text: about("供水水质达标率为98.5%。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "供水水质达标率为98.5%",
            cell: "F16",
            message: "报告写“供水水质达标率”98.5%，工作簿（F16）的完成值是96.5%。",
          },
        ],
        repaired: [["98.5%", "96.5%"]],
      },
      {
        text: about("供水水质达标率年度指标值≥95%，实际完成98.5%。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "供水水质达标率年度指标值≥95%，实际完成98.5%",
            cell: "F16",
            message: "报告写“供水水质达标率”98.5%，工作簿（F16）的完成值是96.5%。",
          },
        ],
        repaired: [["98.5%", "96.5%"]],
      },
      {
        text: about("完成年度目标；供水水质达标率为98.5%。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "供水水质达标率为98.5%",
            cell: "F16",
            message: "报告写“供水水质达标率”98.5%，工作簿（F16）的完成值是96.5%。",
          },
        ],
        repaired: [["98.5%", "96.5%"]],
      },
    ],
  },
  "narrative/indicator-scores-as-in-form": {
    clean: [
      { when: "the same points", text: about("供水水质达标率为96.5%，得7分。"), workbook: SOUND },
      { when: "the full marks", text: about("供水水质达标率满分10分。"), workbook: SOUND },
      { when: "what was taken off", text: about("供水水质达标率为96.5%，扣1分。"), workbook: SOUND },
      {
        when: "the points of something else",
        text: about("供水水质达标率为96.5%，预算执行得9.75分。"),
        workbook: SOUND,
      },
      {
        when: "the points behind the next indicator",
        text: about("供水水质达标率为96.5%，工程验收合格率为100%，得8分。"),
        workbook: SOUND,
      },
      {
        when: "two indicators have the name",
        text: about("供水水质达标率为96.5%，得6分。"),
        workbook: project({ D17: "供水水质达标率" }),
      },
    ],
    caught: [
      {
        text: about("供水水质达标率为96.5%，得6分。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "供水水质达标率为96.5%，得6分",
            cell: "H16",
            message: "报告写“供水水质达标率”得6分，工作簿（H16）是7分。",
          },
        ],
        repaired: [["得6分", "得7分"]],
      },
      {
        text: about("供水水质达标率自评得分7.5分。"),
        workbook: SOUND,
        found: [
          {
            severity: "warning",
            quote: "供水水质达标率自评得分7.5分",
            cell: "H16",
            message: "报告写“供水水质达标率”得7.5分，工作簿（H16）是7分。",
          },
        ],
        repaired: [["7.5分", "7分"]],
      },
    ],
  },
  "narrative/year-as-in-form": {
    clean: [{ when: "the same year", text: about("养护县道12公里。"), workbook: SOUND }],
    caught: [
      {
        text: about("养护县道12公里。"),
        workbook: project({ A2: "（2023年度）" }),
        found: [
          {
            severity: "warning",
            quote: "2024年",
            cell: "A2",
            message: "报告是2024年度的，工作簿的项目支出绩效自评表（A2）是2023年度的。",
          },
        ],
        repaired: [["2024年度", "2023年度"]],
      },
    ],
  },
  "narrative/unit-as-in-form": {
    clean: [
      { when: "without the place's name", text: reportWith("农村供水服务中心组织实施。"), workbook: SOUND },
      {
        when: "the department above it",
        text: reportWith("某县水利局组织实施。"),
        workbook: project({ C4: "某县水利局（本级）" }),
      },
    ],
    caught: [
      {
        text: reportWith("某县交通局组织实施。"),
        workbook: SOUND,
        found: [
          {
            severity: "hint",
            quote: "2024年度乡村公路养护项目支出绩效自评报告",
            cell: "F4",
            message: "工作簿（F4）的单位是“某县农村供水服务中心”，报告中没有这个名称。",
          },
        ],
        repaired: [["某县交通局", "某县农村供水服务中心"]],
      },
    ],
  },
  "narrative/preparer-as-in-form": {
    clean: [
      {
        when: "the same person and day",
        text: about("填报人：张敏\n填报日期：2025年3月28日"),
        workbook: SIGNED,
      },
    ],
    caught: [
      {
        text: about("填报人：李强  2025年3月28日"),
        workbook: SIGNED,
        found: [
          {
            severity: "hint",
            quote: "填报人：李强",
            cell: "C5",
            message: "报告写“填报人：李强”，工作簿（C5）是“张敏”。",
          },
        ],
        repaired: [["李强", "张敏"]],
      },
      {
        text: about("填报人：李强\n填报日期：2025年3月28日"),
        workbook: SIGNED,
        found: [
          {
            severity: "hint",
            quote: "填报人：李强",
            cell: "C5",
            message: "报告写“填报人：李强”，工作簿（C5）是“张敏”。",
          },
        ],
        repaired: [["李强", "张敏"]],
      },
    ],
  },
};
