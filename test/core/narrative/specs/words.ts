import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

const lines = (...all: readonly string[]): string => `${all.join("\n")}\n`;
/** A sound report whose problems and measures are of interest. */
const withProblems = (goals: string, problems: string, measures: string): string =>
  lines(
    "2024年度档案整理项目支出绩效自评报告",
    "一、项目概况",
    goals,
    "二、资金使用和绩效情况",
    "项目资金已全部使用完毕，绩效目标按计划推进。",
    "三、自评结论",
    "项目执行规范，达到预期效果。",
    "四、存在的问题",
    problems,
    "五、改进措施",
    measures,
  );
const GOALS = "项目绩效目标明确、可衡量。";
const PROBLEMS = "一是档案数字化滞后；二是财务核算不够及时。";
const MEASURES = "加快档案扫描入库，按月核对账目，规范财务核算。";

/** Claims, problems, words, years and papers of another kind. */
export const WORD_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/all-means-all": {
    clean: [
      { when: "but for some", text: reportWith("各项任务除2项外均已完成。") },
      { when: "more than planned", text: reportWith("各项任务全部完成，其中3项超额完成。") },
    ],
    caught: [
      {
        text: reportWith("各项工作任务全部完成，其中2项任务未完成。"),
        found: [
          {
            severity: "warning",
            quote: "全部完成，其中2项任务未完成",
            message: "写着“全部完成”，同一句里又写“其中2项任务未完成”。",
          },
        ],
        repaired: [["全部完成，其中2项任务未完成", "基本完成，其中2项任务未完成"]],
      },
      {
        // 13 of 15.
        text: reportWith("共设置任务15项，完成13项，已全部完成。"),
        found: [
          { severity: "warning", quote: "已全部完成", message: "写着“已全部完成”，同一句里又写“完成13项”。" },
        ],
        repaired: [["完成13项", "完成15项"]],
      },
    ],
  },
  "narrative/claims-fit-problems": {
    clean: [{ when: "nothing was claimed", text: withProblems("项目为期一年。", PROBLEMS, MEASURES) }],
    caught: [
      {
        text: withProblems(
          GOALS,
          `一是绩效指标不够细化；二是财务核算不够及时。`,
          `细化绩效指标，${MEASURES}`,
        ),
        found: [
          {
            severity: "hint",
            quote: "指标不够细化",
            message: "这里写“指标不够细化”，前面写的是“绩效目标明确、可衡量”。",
          },
        ],
        repaired: [["目标明确、可衡量", "目标已报备"]],
      },
      {
        text: withProblems(
          "预算执行率100%。",
          "一是预算执行率偏低；二是财务核算不够及时。",
          `加快预算执行，${MEASURES}`,
        ),
        found: [
          {
            severity: "hint",
            quote: "预算执行率偏低",
            message: "这里写“预算执行率偏低”，前面写的是“预算执行率100%”。",
          },
        ],
        repaired: [["预算执行率100%", "预算执行率82%"]],
      },
    ],
  },
  "narrative/measures-answer-problems": {
    clean: [{ when: "each is answered", text: withProblems("项目为期一年。", PROBLEMS, MEASURES) }],
    caught: [
      {
        text: withProblems("项目为期一年。", PROBLEMS, "按月核对账目，规范财务核算，定期开展业务培训。"),
        found: [
          {
            severity: "hint",
            quote: "档案数字化滞后",
            message: "“档案数字化滞后”这个问题，改进措施里没有说到。",
          },
        ],
        repaired: [["定期开展业务培训", "加快档案扫描"]],
      },
    ],
  },
  "narrative/words-right": {
    clean: [
      { when: "in a title as it is", text: reportWith("依据《固定资产帐目管理办法》登记。") },
      { when: "one hedge", text: reportWith("约200人参加，近百家单位参与，超过150人通过考试。") },
    ],
    caught: [
      {
        text: reportWith("本年度支出执行力为98%。"),
        found: [
          {
            severity: "hint",
            quote: "支出执行力",
            message: "“支出执行力”：百分比说的是执行率，不是执行力。",
          },
        ],
        repaired: [["执行力", "执行率"]],
      },
      {
        text: reportWith("累计走访约三百余人次。"),
        found: [{ severity: "hint", quote: "约三百余", message: "“约三百余”：“约”“近”与“余”“多”不能同用。" }],
        repaired: [["约三百余", "三百余"]],
      },
    ],
  },
  "narrative/document-number-whole": {
    clean: [{ when: "square brackets in pairs", text: reportWith("按照某政发[2022]5号文件执行。") }],
    caught: [
      {
        text: reportWith("根据某财绩2023〕18号文件开展自评。"),
        found: [
          {
            severity: "hint",
            quote: "某财绩2023〕18号",
            message: "文号“某财绩2023〕18号”的年份括号不完整。",
          },
        ],
        repaired: [["某财绩2023〕18号", "某财绩〔2023〕18号"]],
      },
      {
        text: reportWith("依据某财绩〔202318号文件开展自评。"),
        found: [
          {
            severity: "hint",
            quote: "某财绩〔202318号",
            message: "文号“某财绩〔202318号”的年份括号不完整。",
          },
        ],
        repaired: [["〔202318号", "〔2023〕18号"]],
      },
    ],
  },
  "narrative/year-words-fit": {
    clean: [
      {
        when: "the years fit",
        text: reportWith("比上年（2023年）减少0.3万元，本年度（2024年）支出2.1万元。"),
      },
    ],
    caught: [
      {
        // The year before 2024 is 2023.
        text: reportWith("接待费比上年（2022年）有所减少。"),
        found: [
          {
            severity: "warning",
            quote: "上年（2022年）",
            message: "2024年度的报告，“上年”是2023年，写的是“上年（2022年）”。",
          },
        ],
        repaired: [["2022年）", "2023年）"]],
      },
    ],
  },
  "narrative/delay-in-days": {
    clean: [
      // 30 November to 20 December are 20 days, 21 with both ends.
      { when: "right", text: reportWith("计划2024年11月30日完工，实际2024年12月20日完工，延迟20天。") },
      { when: "both ends counted", text: reportWith("计划2024年11月底前完工，实际12月20日完工，延迟21天。") },
      { when: "months only", text: reportWith("计划2024年11月完工，实际2024年12月20日完工，延迟5天。") },
      {
        when: "working days",
        text: reportWith("计划2024年11月30日完工，实际12月20日完工，延迟15个工作日。"),
      },
      { when: "a leap year", text: reportWith("计划2024年2月底完成，实际2024年3月5日完成，延迟5天。") },
    ],
    caught: [
      {
        text: reportWith("计划2024年11月30日完工，实际2024年12月20日完工，延迟25天。"),
        found: [
          {
            severity: "warning",
            quote: "计划2024年11月30日完工，实际2024年12月20日完工，延迟25天",
            message: "“计划2024年11月30日完工，实际2024年12月20日完工，延迟25天”：按两个日期应是延迟20天。",
          },
        ],
        repaired: [["25天", "20天"]],
      },
      {
        // 20 October to 30 November are 41 days.
        text: reportWith("计划2024年11月底前完工，实际10月20日完工，延迟41天。"),
        found: [
          {
            severity: "warning",
            quote: "计划2024年11月底前完工，实际10月20日完工，延迟41天",
            message: "“计划2024年11月底前完工，实际10月20日完工，延迟41天”：按两个日期应是提前41天。",
          },
        ],
        repaired: [["延迟", "提前"]],
      },
      {
        text: reportWith("原定2024年9月1日开工，实际于2024年9月1日开工，推迟3天。"),
        found: [
          {
            severity: "warning",
            quote: "原定2024年9月1日开工，实际于2024年9月1日开工，推迟3天",
            message: "“原定2024年9月1日开工，实际于2024年9月1日开工，推迟3天”：两个日期是同一天。",
          },
        ],
        repaired: [["，推迟3天", ""]],
      },
    ],
  },
  "narrative/period-in-order": {
    clean: [
      { when: "in order", text: reportWith("实施期为2023年11月至2024年10月。") },
      { when: "of two stages", text: reportWith("第一期2024年5月开工，第二期2024年3月完工。") },
    ],
    caught: [
      {
        text: reportWith("实施期为2024年5月至2024年3月。"),
        found: [
          {
            severity: "warning",
            quote: "2024年5月至2024年3月",
            message: "“2024年5月至2024年3月”：结束的时间比开始的早。",
          },
        ],
        repaired: [["2024年5月至2024年3月", "2024年3月至2024年5月"]],
      },
      {
        text: reportWith("工程于2024年9月1日开工，2024年3月31日完工。"),
        found: [
          {
            severity: "warning",
            quote: "2024年9月1日开工，2024年3月31日完工",
            message: "“2024年9月1日开工，2024年3月31日完工”：结束的时间比开始的早。",
          },
        ],
        repaired: [["2024年9月1日", "2024年1月9日"]],
      },
    ],
  },
  "narrative/is-a-report": {
    clean: [{ when: "a report", text: reportWith("项目为期一年。") }],
    caught: [
      {
        text: lines(
          "2024年度部门决算情况说明",
          "一、主要职责",
          "负责公路养护。",
          "二、收支情况",
          "收支平衡。",
        ),
        found: [
          {
            severity: "hint",
            quote: "2024年度部门决算情况说明",
            message: "这份材料像是部门决算，不是绩效自评报告。",
          },
        ],
        repaired: [["部门决算情况说明", "部门整体支出绩效自评报告"]],
      },
    ],
  },
  "narrative/deductions-make-loss": {
    clean: [
      { when: "only the main ones", text: reportWith("自评得分95分，主要扣分：时效指标扣3分。") },
      { when: "they make the loss", text: reportWith("自评得分95分，时效指标扣3分、成本指标扣2分。") },
    ],
    caught: [
      {
        // 100-95 = 5, not 2+1.
        text: reportWith("自评得分95分，时效指标扣2分、成本指标扣1分。"),
        found: [
          {
            severity: "warning",
            quote: "扣2分、成本指标扣1分",
            message: "“扣2分、成本指标扣1分”扣了3分，满分100分与自评得分相差的却是5分。",
          },
        ],
        repaired: [["扣2分", "扣4分"]],
      },
      {
        text: reportWith("自评得分97.1分。满意度等指标未达标，共扣2.5分。"),
        found: [
          {
            severity: "warning",
            quote: "共扣2.5分",
            message: "“共扣2.5分”扣了2.5分，满分100分与自评得分相差的却是2.9分。",
          },
        ],
        repaired: [["共扣2.5分", "共扣2.9分"]],
      },
    ],
  },
  "narrative/execution-score-by-rate": {
    clean: [
      { when: "by the rate", text: reportWith("预算执行率86.2%，预算执行率得分8.62分。") },
      { when: "cut off", text: reportWith("预算执行率98.76%，预算执行率得分9.87分。") },
    ],
    caught: [
      {
        // 86.2% of 10 is 8.62.
        text: reportWith("预算执行率86.2%，预算执行率得分9分。"),
        found: [
          {
            severity: "warning",
            quote: "预算执行率得分9分",
            message: "“预算执行率得分9分”：“预算执行率86.2%”乘分值10分应得8.62分。",
          },
        ],
        repaired: [["得分9分", "得分8.62分"]],
      },
    ],
  },
};
