import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

const table = (...rows: readonly string[]): string => reportWith(["支出构成如下：", ...rows].join("\n"));

/** Answers counted, points and percent, digits out of place, tables of a report. */
export const FIGURE_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/answers-make-number": {
    clean: [
      { when: "only the satisfied are told", text: reportWith("抽样调查200人，满意180人。") },
      { when: "they make it", text: reportWith("发放问卷300份，满意285份，基本满意10份，不满意5份。") },
    ],
    caught: [
      {
        // 180+15+8 = 203.
        text: reportWith("抽样调查200人，满意180人，基本满意15人，不满意8人。"),
        found: [
          {
            severity: "warning",
            quote: "200人，满意180人，基本满意15人，不满意8人",
            message: "3种回答合计203人，调查的是200人。",
          },
        ],
        repaired: [["不满意8人", "不满意5人"]],
      },
    ],
  },
  "narrative/points-not-percent": {
    clean: [
      // 3.5/94 = 3.72%.
      { when: "the relative change", text: reportWith("及时率由94%提高到97.5%，提高了3.72%。") },
    ],
    caught: [
      {
        text: reportWith("及时率由90%提高到94%，提高了4%。"),
        found: [
          {
            severity: "hint",
            quote: "提高了4%",
            message: "“提高了4%”：由90%到94%相差4个百分点，不是4%。",
          },
        ],
        repaired: [["提高了4%", "提高了4个百分点"]],
      },
    ],
  },
  "narrative/points-apart": {
    clean: [{ when: "they fit", text: reportWith("覆盖率91.3%，比目标值90%高1.3个百分点。") }],
    caught: [
      {
        // 98.7-95 = 3.7.
        text: reportWith("在线率98.7%，比考核要求95%高3.2个百分点。"),
        found: [
          {
            severity: "error",
            quote: "98.7%，比考核要求95%高3.2个百分点",
            message: "“98.7%，比考核要求95%高3.2个百分点”的差不对，应是高3.7个百分点。",
          },
        ],
        repaired: [["3.2个", "3.7个"]],
      },
    ],
  },
  "narrative/digits-in-place": {
    clean: [
      { when: "short figures", text: reportWith("发放手册1,234本，张贴海报1,243张。") },
      { when: "other units", text: reportWith("服务21,684人，发放手册21,648册。") },
    ],
    caught: [
      {
        text: reportWith("共发放21,684人。全年保障21,648人。"),
        found: [
          {
            severity: "hint",
            quote: "21,648人",
            message: "这里是21,648人，前面是21,684人，只差两位数字的次序，请核对是不是同一个数。",
          },
        ],
        repaired: [["21,648人", "21,684人"]],
      },
    ],
  },
  "narrative/table-adds-up": {
    clean: [
      {
        when: "rows within rows",
        text: table("事项\t金额", "运维\t60", "其中：软件\t20", "培训\t30", "合计\t90"),
      },
      {
        when: "rounded shares",
        text: table("事项\t占比", "甲\t33.33%", "乙\t33.33%", "丙\t33.33%", "合计\t100%"),
      },
    ],
    caught: [
      {
        // 60+31.5 = 91.5.
        text: table("事项\t金额（万元）", "文献购置\t60.00", "读者活动\t31.50", "合计\t91.00"),
        found: [
          {
            severity: "warning",
            quote: "91.00",
            message: "表中“金额（万元）”一列所列2行之和为91.5，合计写的是91.00。",
          },
        ],
        repaired: [["91.00", "91.50"]],
      },
    ],
  },
  "narrative/table-rates-correct": {
    clean: [
      {
        // 600/620 = 96.774…%, cut off 96.7; 1180/1200 = 98.333…%.
        when: "rounded and cut off",
        text: table("项目\t预算金额\t实际支出\t使用率", "医疗\t620\t600\t96.7%", "基建\t1200\t1180\t98.3%"),
      },
      {
        // 80/100, 45/50 over the opening budget, 30/60 over the adjusted one.
        when: "a row with a base of its own",
        text: table(
          "项目\t年初预算\t调整预算\t支出\t执行率",
          "甲\t100\t120\t80.5\t80.5%",
          "乙\t50\t75\t45.3\t90.6%",
          "丙\t40\t80\t31.1\t77.75%",
          "丁\t90\t200\t85.5\t95%",
          "戊\t50\t60\t30.3\t50.5%",
        ),
      },
      {
        when: "a rate of tasks beside the money",
        text: table("项目\t预算\t支出\t项目完成率", "教育\t850\t830\t100%", "医疗\t620\t600\t95%"),
      },
      {
        when: "no row fits: the rate has another base",
        text: table("项目\t预算\t支出\t支出进度", "教育\t850\t830\t48.2%", "医疗\t620\t600\t51.3%"),
      },
    ],
    caught: [
      {
        // 830/850 = 97.647…%, 600/620 = 96.774…%.
        text: table("项目\t预算金额\t实际支出\t使用率", "教育\t850\t830\t97.9%", "医疗\t620\t600\t96.8%"),
        found: [
          {
            severity: "warning",
            quote: "97.9%",
            message: "表中“教育”一行的“使用率”：830÷850＝97.65%，写的是97.9%。",
          },
        ],
        repaired: [["97.9%", "97.6%"]],
      },
      {
        // (82-80)/80 = 2.5%; (47.5-50)/50 = -5%; (63-60)/60 = 5%; (33-30)/30 = 10%: no name tells, three rows do.
        text: table(
          "序号\t科目\t2022年\t2023年\t变动（%）",
          "1\t人员\t80\t82\t2.50",
          "2\t公用\t50\t47.5\t-5.00",
          "3\t专项\t60\t63\t5.00",
          "4\t其他\t30\t33\t11.00",
        ),
        found: [
          {
            severity: "warning",
            quote: "11.00",
            message: "表中“其他”一行的“变动（%）”：(33-30)÷30＝10%，写的是11.00。",
          },
        ],
        repaired: [["11.00", "10.00"]],
      },
      {
        // One row alone, and the names leave no choice: 96.4/120 = 80.333…%.
        text: table("项目\t预算安排\t资金支出\t资金支出率", "管网\t120\t96.4\t90.3%"),
        found: [
          {
            severity: "warning",
            quote: "90.3%",
            message: "表中“管网”一行的“资金支出率”：96.4÷120＝80.33%，写的是90.3%。",
          },
        ],
        repaired: [["90.3%", "80.3%"]],
      },
    ],
  },
};
