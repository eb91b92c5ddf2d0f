import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

/** Scores and grades; a word on where points were lost stands in each that is not about it. */
export const SCORE_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/grade-matches-score": {
    clean: [
      {
        when: "last year's score with last year's grade",
        text: reportWith("上年自评得分93分，等级为“优”。"),
      },
      {
        when: "the border belongs to the better grade",
        text: reportWith("自评得分90分，等级为“优”，扣分在时效。"),
      },
    ],
    caught: [
      {
        text: reportWith("自评得分86.5分，等级为“优”，扣分在时效。"),
        found: [
          {
            severity: "error",
            quote: "等级为“优”",
            message: "得分86.5分对应的等级是“良”，“等级为“优””写的是“优”。",
          },
        ],
        repaired: [["“优”", "“良”"]],
      },
    ],
  },
  "narrative/scores-agree": {
    clean: [
      { when: "this year and last", text: reportWith("上年自评得分93分，本年自评得分95分，扣分在时效。") },
      {
        when: "one for each project",
        text: reportWith("项目一：数字校园，自评得分98分。\n项目二：教师培训，自评得分96分。\n扣分在时效。"),
      },
    ],
    caught: [
      {
        text: reportWith("项目自评得分95分，扣分在时效。\n综上，自评得分96分。"),
        found: [
          {
            severity: "warning",
            quote: "自评得分96分",
            message: "前面写“项目自评得分95分”，这里写“自评得分96分”，两处不同。",
          },
        ],
        repaired: [["96分", "95分"]],
      },
    ],
  },
  "narrative/score-parts-sum": {
    clean: [
      {
        when: "not every section's score is told",
        text: reportWith("产出指标得分48.5分，效益指标得分29.5分。自评得分98分，扣分在时效。"),
      },
    ],
    caught: [
      {
        // 10+48.5+29.5+9.5 = 97.5.
        text: reportWith(
          "预算执行得分10分，产出指标得分48.5分，效益指标得分29.5分，满意度指标得分9.5分。综上，自评得分98.5分。",
        ),
        found: [
          {
            severity: "error",
            quote: "自评得分98.5分",
            message: "各部分得分之和为97.5分，“自评得分98.5分”写的是98.5分。",
          },
        ],
        repaired: [["98.5分", "97.5分"]],
      },
    ],
  },
  "narrative/score-within-full-marks": {
    clean: [{ when: "other full marks", text: reportWith("满分120分，自评得分118分，扣分在时效。") }],
    caught: [
      {
        text: reportWith("经评定，自评得分103分。"),
        found: [{ severity: "error", quote: "自评得分103分", message: "“自评得分103分”超过满分100分。" }],
        repaired: [["103分", "100分"]],
      },
    ],
  },
  "narrative/loss-explained": {
    clean: [
      { when: "it says where", text: reportWith("自评得分95分，因工程延期，时效指标扣5分。") },
      { when: "full marks", text: reportWith("自评得分100分。") },
    ],
    caught: [
      {
        text: reportWith("自评得分95分。"),
        found: [
          {
            severity: "hint",
            quote: "自评得分95分",
            message: "“自评得分95分”，失了5分，全文没有说明失在哪一项。",
          },
        ],
        repaired: [["自评得分95分", "自评得分95分，时效指标扣5分"]],
      },
    ],
  },
};
