import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

/** Claims about money, the same figure twice, units, flat figures. */
export const ACCOUNT_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/unit-slip": {
    clean: [
      {
        when: "units differ and agree",
        text: reportWith("总投资1.2亿元，其中中央资金8000万元，省级资金4000万元。"),
      },
    ],
    caught: [
      {
        // 200+150 = 350, all in 万元.
        text: reportWith("总投资350万元，其中中央资金200元，省级资金150万元。"),
        found: [
          {
            severity: "error",
            quote: "200元",
            message: "“200元”的单位与其他各项不同，写成“200万元”才与总数相符。",
          },
        ],
        repaired: [["200元", "200万元"]],
      },
    ],
  },
  "narrative/within-budget-as-claimed": {
    clean: [
      {
        when: "it is within",
        text: reportWith("公务用车运行费年初预算12万元，实际支出10万元，控制在预算以内。"),
      },
      {
        when: "of different things",
        text: reportWith("接待费年初预算2万元，三公经费全年支出8万元，未超预算。"),
      },
    ],
    caught: [
      {
        // 12 of 10.
        text: reportWith("公务用车运行费年初预算10万元，实际支出12万元，控制在预算以内。"),
        found: [
          {
            severity: "warning",
            quote: "控制在预算以内",
            message: "写着“控制在预算以内”，支出12万元却比预算10万元多。",
          },
        ],
        repaired: [["实际支出12万元", "实际支出9.8万元"]],
      },
      {
        // 125 of the adjusted 120.
        text: reportWith("年初预算数100万元，调整预算数120万元，决算数125万元，支出控制在调整预算内。"),
        found: [
          {
            severity: "warning",
            quote: "控制在调整预算内",
            message: "写着“控制在调整预算内”，支出125万元却比预算120万元多。",
          },
        ],
        repaired: [["决算数125万元", "决算数118万元"]],
      },
    ],
  },
  "narrative/change-from-budget": {
    clean: [
      {
        when: "two budgets",
        text: reportWith("甲项预算6万元，乙项预算4万元，实际支出8.5万元，比预算减少2.5万元。"),
      },
    ],
    caught: [
      {
        // 10-8.5 = 1.5.
        text: reportWith("会议费预算10万元，实际支出8.5万元，比预算减少2.5万元。"),
        found: [
          {
            severity: "warning",
            quote: "比预算减少2.5万元",
            message: "“比预算减少2.5万元”与前面的数不符：支出8.5万元与预算10万元相比，应是减少1.5万元。",
          },
        ],
        repaired: [["减少2.5万元", "减少1.5万元"]],
      },
    ],
  },
  "narrative/nothing-left-as-claimed": {
    clean: [
      {
        when: "the rest was given back",
        text: reportWith("预算安排100万元，实际支出98万元，余额收回，资金使用完毕。"),
      },
      { when: "a part is paid", text: reportWith("预算300万元，其中100万元已全部支付，全年支出180万元。") },
    ],
    caught: [
      {
        // 100-98 = 2.
        text: reportWith("预算安排100万元，实际支出98万元，资金全部使用完毕。"),
        found: [
          {
            severity: "warning",
            quote: "全部使用完毕",
            message: "写着“全部使用完毕”，支出98万元却比预算100万元少2万元。",
          },
        ],
        repaired: [["预算安排100万元", "预算安排98万元"]],
      },
    ],
  },
  "narrative/account-agrees": {
    clean: [
      { when: "of two years", text: reportWith("2023年全年预算数200万元，2024年全年预算数240万元。") },
      {
        when: "of several undertakings",
        text: reportWith("甲项目综述：全年预算数20万元。\n乙项目综述：全年预算数30万元。"),
      },
    ],
    caught: [
      {
        text: reportWith("全年执行数96.4万元，主要用于养护。全年执行数为94.6万元。"),
        found: [
          {
            severity: "warning",
            quote: "94.6万元",
            message: "前面写“全年执行数96.4万元”，这里写“全年执行数94.6万元”，两处不同。",
          },
        ],
        repaired: [["94.6万元", "96.4万元"]],
      },
    ],
  },
  "narrative/staff-agrees": {
    clean: [
      { when: "of a unit below", text: reportWith("我局编制35人，在职33人。下属中心编制12人，在职11人。") },
    ],
    caught: [
      {
        text: reportWith("现有在职人员35人，分布在3个科室。在职人员36人均已参训。"),
        found: [
          {
            severity: "hint",
            quote: "36人",
            message: "前面写“现有在职人员35人”，这里写“在职人员36人”，两处不同。",
          },
        ],
        repaired: [["36人", "35人"]],
      },
    ],
  },
  "narrative/totals-agree": {
    clean: [
      {
        when: "half a year and the whole",
        text: reportWith("上半年共举办培训班5期。全年共举办培训班12期。"),
      },
    ],
    caught: [
      {
        text: reportWith("全年共举办培训班12期，效果良好。全年共举办培训班15期。"),
        found: [
          {
            severity: "hint",
            quote: "15期",
            message: "前面写“全年共举办培训班12期”，这里写“全年共举办培训班15期”，两处不同。",
          },
        ],
        repaired: [["15期", "12期"]],
      },
    ],
  },
  "narrative/flat-is-flat": {
    clean: [
      {
        when: "another item moved",
        text: reportWith("接待费0.5万元，比上年0.48万元增加0.02万元；会议费2万元，与上年持平。"),
      },
      { when: "roughly flat", text: reportWith("会议费2.3万元，与上年2.32万元基本持平。") },
    ],
    caught: [
      {
        text: reportWith("公务接待费1.2万元，上年1.5万元，与上年持平。"),
        found: [
          {
            severity: "warning",
            quote: "1.2万元，上年1.5万元，与上年持平",
            message: "“1.2万元，上年1.5万元，与上年持平”：1.2万元与1.5万元并不相同。",
          },
        ],
        repaired: [["上年1.5万元", "上年1.2万元"]],
      },
      {
        text: reportWith("公务接待费0.5万元，与上年持平，减少0.2万元。"),
        found: [
          {
            severity: "warning",
            quote: "持平，减少0.2万元",
            message: "“持平，减少0.2万元”前后矛盾：既然持平，就没有0.2万元的增减。",
          },
        ],
        repaired: [["，减少0.2万元", ""]],
      },
    ],
  },
  "narrative/execution-above-budget-explained": {
    clean: [
      { when: "the reason is told", text: reportWith("预算执行率为102.5%，主要原因是动用上年结转资金。") },
      { when: "work beyond the plan", text: reportWith("目标任务完成率120%。") },
    ],
    caught: [
      {
        text: reportWith("预算执行率为120%。"),
        found: [
          {
            severity: "hint",
            quote: "预算执行率为120%",
            message: "“预算执行率为120%”超过100%，没有写明原因。",
          },
        ],
        repaired: [["120%", "98%"]],
      },
    ],
  },
  "narrative/fall-within-all": {
    clean: [{ when: "a rise may exceed it", text: reportWith("办件量比上年增长120%。") }],
    caught: [
      {
        text: reportWith("印刷费比上年下降120%。"),
        found: [{ severity: "warning", quote: "下降120%", message: "“下降120%”：减少的幅度超过了全部。" }],
        repaired: [["下降120%", "下降20%"]],
      },
      {
        text: reportWith("投诉量减少了两倍。"),
        found: [
          { severity: "warning", quote: "减少了两倍", message: "“减少了两倍”：减少的幅度超过了全部。" },
        ],
        repaired: [["减少了两倍", "减少了三分之二"]],
      },
    ],
  },
};
