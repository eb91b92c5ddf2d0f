import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

/** Wholes and parts, budgets, balances, counted lists. */
export const SUM_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/parts-make-whole": {
    clean: [
      {
        when: "the parts are of the figure that counts the same things",
        text: reportWith("项目涉及12个乡镇、86个村，其中东部片区5个乡镇、西部片区7个乡镇。"),
      },
      { when: "groups overlap", text: reportWith("党员873名，其中农牧民党员526名、女党员561名。") },
      {
        when: "rounding explains it",
        text: reportWith("投入7.0亿元，其中教育1.23亿元、卫生2.35亿元、交通3.41亿元。"),
      },
    ],
    caught: [
      {
        // 21+38 = 59.
        text: reportWith("核定编制58名，其中行政编制21名、事业编制38名。"),
        found: [
          {
            severity: "error",
            quote: "58名，其中行政编制21名、事业编制38名",
            message: "“核定编制58名”所列2项之和为59名，比总数多1名。",
          },
        ],
        repaired: [["事业编制38名", "事业编制37名"]],
      },
      {
        // 26.05+19.75 = 45.8; with 3.57 it is 49.37.
        text: reportWith("社保支出45.8万元，其中养老保险26.05万元，医疗保险19.75万元，退休费3.57万元。"),
        found: [
          {
            severity: "error",
            quote: "45.8万元，其中养老保险26.05万元，医疗保险19.75万元，退休费3.57万元",
            message:
              "“社保支出45.8万元”所列3项之和为49.37万元，比总数多3.57万元。前2项之和已等于总数，“退休费3.57万元”没有算在总数里。",
          },
        ],
        repaired: [["，退休费3.57万元", ""]],
      },
    ],
  },
  "narrative/parts-fit-whole": {
    clean: [
      {
        when: "等 leaves the list open",
        text: reportWith("维修道路35.6公里，其中县道12.3公里、乡道15.7公里等。"),
      },
      {
        when: "without 其中: what was spent of a budget",
        text: reportWith("全年预算380万元，基本支出210.5万元，项目支出146.3万元。"),
      },
      {
        when: "without 其中: kinds that need not be all",
        text: reportWith("全年举办培训班12期，党务培训5期，业务培训6期。"),
      },
      {
        when: "without 其中, and all of it",
        text: reportWith(
          "全年支出356.8万元，基本支出210.5万元，项目支出146.3万元；“三公”经费支出12.1万元，公务接待费2.3万元，公务用车运行维护费9.8万元；项目划分5个标段，土建3个、监理2个。",
        ),
      },
    ],
    caught: [
      {
        // 200+100+50 = 350.
        text: reportWith("资金来源：中央资金200万元，省级资金100万元，市级资金50万元，合计360万元。"),
        found: [
          {
            severity: "warning",
            quote: "200万元，省级资金100万元，市级资金50万元，合计360万元",
            message: "“合计360万元”所列3项之和为350万元，比总数少10万元。",
          },
        ],
        repaired: [["合计360万元", "合计350万元"]],
      },
      {
        // 210.5+146.5 = 357.
        text: reportWith("全年支出356.8万元：基本支出210.5万元，项目支出146.5万元。"),
        found: [
          {
            severity: "warning",
            quote: "356.8万元：基本支出210.5万元，项目支出146.5万元",
            message: "“全年支出356.8万元”所列2项之和为357万元，比总数多0.2万元。",
          },
        ],
        repaired: [["146.5", "146.3"]],
      },
      {
        // 2.3+9.8 = 12.1.
        text: reportWith("“三公”经费支出12.5万元，公务接待费2.3万元，公务用车运行维护费9.8万元。"),
        found: [
          {
            severity: "warning",
            quote: "12.5万元，公务接待费2.3万元，公务用车运行维护费9.8万元",
            message: "““三公”经费支出12.5万元”所列2项之和为12.1万元，比总数少0.4万元。",
          },
        ],
        repaired: [["12.5", "12.1"]],
      },
      {
        text: reportWith("项目划分4个标段，土建3个、监理2个。"),
        found: [
          {
            severity: "warning",
            quote: "4个标段，土建3个、监理2个",
            message: "“项目划分4个”所列2项之和为5个，比总数多1个。",
          },
        ],
        repaired: [["4个标段", "5个标段"]],
      },
    ],
  },
  "narrative/parts-nearly-whole": {
    clean: [
      {
        when: "far from whole",
        text: reportWith("全年支出90万元，其中印刷费12万元、差旅费8万元、会议费5万元。"),
      },
    ],
    caught: [
      {
        // 12.35+8.6+69 = 89.95.
        text: reportWith("全年支出90.95万元，其中印刷费12.35万元、差旅费8.6万元、会议费69万元。"),
        found: [
          {
            severity: "hint",
            quote: "90.95万元，其中印刷费12.35万元、差旅费8.6万元、会议费69万元",
            message: "“全年支出90.95万元”所列3项之和为89.95万元，比总数少1万元。",
          },
        ],
        repaired: [["90.95", "89.95"]],
      },
    ],
  },
  "narrative/budget-adds-up": {
    clean: [
      {
        when: "something was taken back as well",
        text: reportWith("年初预算460万元，年中追加38.5万元，收回12万元，调整后预算486.5万元。"),
      },
      {
        when: "what one kind of spending grew by",
        text: reportWith("年初预算460万元，人员经费增加38.5万元，调整后预算489.5万元。"),
      },
    ],
    caught: [
      {
        // 460+38.5 = 498.5.
        text: reportWith("年初预算460万元，年中追加38.5万元，调整后预算489.5万元。"),
        found: [
          {
            severity: "warning",
            quote: "460万元，年中追加38.5万元，调整后预算489.5万元",
            message: "年初预算460万元加追加38.5万元应为498.5万元，写的全年预算是489.5万元。",
          },
        ],
        repaired: [["489.5", "498.5"]],
      },
      {
        // 356.2+46.5 = 402.7.
        text: reportWith("年初预算数为356.2万元，调整预算数为402.5万元，增加46.5万元。"),
        found: [
          {
            severity: "warning",
            quote: "356.2万元，调整预算数为402.5万元",
            message: "年初预算356.2万元加追加46.5万元应为402.7万元，写的全年预算是402.5万元。",
          },
        ],
        repaired: [["46.5万元", "46.3万元"]],
      },
    ],
  },
  "narrative/adjusted-is-no-adjustment": {
    clean: [
      {
        when: "the adjustment itself",
        text: reportWith("年初预算460万元，年中追加38.5万元，预算调整数为38.5万元。"),
      },
    ],
    caught: [
      {
        text: reportWith("年初预算460万元，年中追加38.5万元，最终预算调整数为498.5万元。"),
        found: [
          {
            severity: "hint",
            quote: "最终预算调整数为498.5万元",
            message:
              "“最终预算调整数为498.5万元”：498.5万元是调整后的预算数（年初460万元＋追加38.5万元），调整数是38.5万元。",
          },
        ],
        repaired: [["最终预算调整数", "调整后预算数"]],
      },
    ],
  },
  "narrative/remainder-correct": {
    clean: [
      {
        when: "spending told in another sentence than the budget",
        text: reportWith("全年预算360.5万元。设备购置实际支出41.2万元。结余18.3万元。"),
      },
      {
        when: "a remainder of the year before",
        text: reportWith("上年结余2万元，预算安排120万元，实际支出113.4万元，结余8.6万元。"),
      },
    ],
    caught: [
      {
        // 360.5-341.2 = 19.3.
        text: reportWith(
          "年初预算320万元，年中追加40.5万元，全年预算360.5万元，实际支出341.2万元。结余18.3万元，已按规定交回国库。",
        ),
        found: [
          {
            severity: "warning",
            quote: "结余18.3万元",
            message: "预算360.5万元减支出341.2万元应结余19.3万元，写的是18.3万元。",
          },
        ],
        repaired: [["18.3", "19.3"]],
      },
      {
        // 120-113.4 = 6.6.
        text: reportWith("预算安排120万元，实际支出113.4万元，结余8.6万元。"),
        found: [
          {
            severity: "warning",
            quote: "结余8.6万元",
            message: "预算120万元减支出113.4万元应结余6.6万元，写的是8.6万元。",
          },
        ],
        repaired: [["8.6", "6.6"]],
      },
    ],
  },
  "narrative/carry-over-adds-up": {
    clean: [
      {
        when: "part was paid back",
        text: reportWith("年初结转5万元，本年收入60万元，本年支出61万元，上缴财政1万元，年末结转3万元。"),
      },
    ],
    caught: [
      {
        // 5+60-61 = 4.
        text: reportWith("年初结转5万元，本年收入60万元，本年支出61万元，年末结转3万元。"),
        found: [
          {
            severity: "warning",
            quote: "年末结转3万元",
            message: "年末结转结余应为4万元（5＋60－61），写的是3万元。",
          },
        ],
        repaired: [["年末结转3万元", "年末结转4万元"]],
      },
    ],
  },
  "narrative/list-as-counted": {
    clean: [
      { when: "等 leaves the names open", text: reportWith("项目涉及石桥镇、双河镇、林溪乡等6个乡镇。") },
      { when: "the number is of the last name", text: reportWith("下设办公室、财务科、5个业务科室。") },
      {
        when: "every name has a number of its own: they are parts",
        text: reportWith("项目分为5个标段，分别为土建标3个、监理标2个。"),
      },
    ],
    caught: [
      {
        text: reportWith("共设四个子项目，分别为数据治理、平台开发和运行维护。"),
        found: [{ severity: "warning", quote: "四个", message: "写明“四个”，列出的却是2至3个。" }],
        repaired: [["四个", "三个"]],
      },
      {
        text: reportWith("下设办公室、综合科、业务科、财务科5个科室。"),
        found: [{ severity: "warning", quote: "5个", message: "写明“5个”，列出的却是4个。" }],
        repaired: [["5个", "4个"]],
      },
      {
        text: reportWith("主要采取了以下三项措施：一是加强巡查。二是完善台账。三是落实责任。四是严格考核。"),
        found: [{ severity: "warning", quote: "三项", message: "写明“三项”，列出的却是4个。" }],
        repaired: [["三项", "四项"]],
      },
    ],
  },
  "narrative/complements-make-whole": {
    clean: [
      { when: "they make it", text: reportWith("共收到投诉30件，已办结27件，办结率90%，未办结3件。") },
      {
        when: "a third kind is told",
        text: reportWith("共收到投诉30件，办结25件，未办结3件，正在办理2件。"),
      },
      {
        when: "answers in more than two steps",
        text: reportWith("抽样调查115人，满意90人，基本满意20人，不满意5人。"),
      },
      {
        when: "answers, which have a rule of their own",
        text: reportWith("调查115人，满意100人，不满意5人。"),
        alongside: ["narrative/answers-make-number"],
      },
      {
        when: "what is not done is no part of what was counted before",
        text: reportWith("检查企业45家，整改问题30个，未整改问题2个。"),
      },
    ],
    caught: [
      {
        // 40+6 = 46.
        text: reportWith("共抽查企业45家，合格企业40家，不合格企业6家。"),
        found: [
          {
            severity: "warning",
            quote: "45家，合格企业40家，不合格企业6家",
            message: "“合格企业40家”和“不合格企业6家”合计46家，总数写的是45家。",
          },
        ],
        repaired: [["6家", "5家"]],
      },
      {
        // 28+3 = 31: too many whatever else there is.
        text: reportWith("共收到投诉30件，其中已办结28件，未办结3件，另转办5件。"),
        found: [
          {
            severity: "warning",
            quote: "30件，其中已办结28件，未办结3件",
            message: "“办结28件”和“未办结3件”合计31件，总数写的是30件。",
          },
        ],
        repaired: [["未办结3件", "未办结2件"]],
      },
    ],
  },
  "narrative/per-head-makes-total": {
    clean: [
      // 1200×150 = 180000; 300×50×12 = 180000; 115.5×2360 = 272580.
      { when: "it comes to that", text: reportWith("每人补助1200元，共150人，合计18万元。") },
      { when: "by the month", text: reportWith("每人每月补助300元，共补助50人12个月，计18万元。") },
      { when: "an average, rounded", text: reportWith("亩均补贴115.5元，涉及2360亩，合计27.26万元。") },
      {
        when: "by the year, for how many is not told",
        text: reportWith("每人每年补助1200元，共150人，合计54万元。"),
      },
      {
        when: "two standards",
        text: reportWith("每人补助1200元，困难的每人2000元，共150人，合计20.4万元。"),
      },
      // 2.4×15 = 36; 2.68万元/268 = 100.
      // 27000/268 = 100.7.
      { when: "an average in whole yuan", text: reportWith("接待268人次，支出27000元，人均101元。") },
      { when: "what is earned by it", text: reportWith("每户增收3000元，共带动50户，总计投入20万元。") },
      { when: "things at a price", text: reportWith("采购设备15台，单价2.4万元，合计36万元。") },
      {
        when: "an average behind its whole",
        text: reportWith("公务接待32批次、268人次，支出2.68万元，人均100元。"),
      },
      {
        when: "two things at one price",
        text: reportWith("采购电脑15台、打印机3台，单价2.4万元，合计36万元。"),
      },
      { when: "the people of another unit", text: reportWith("每亩补贴120元，涉及农户50户，合计3.6万元。") },
    ],
    caught: [
      {
        text: reportWith("每人补助1200元，共150人，合计18.6万元。"),
        found: [
          {
            severity: "warning",
            quote: "18.6万元",
            message: "1200元×150人＝18万元，写的是18.6万元。",
          },
        ],
        repaired: [["18.6", "18"]],
      },
      {
        // 300×50×12 = 180000.
        text: reportWith("每人每月补助300元，共补助50人12个月，计17万元。"),
        found: [
          {
            severity: "warning",
            quote: "17万元",
            message: "300元×50人×12个月＝18万元，写的是17万元。",
          },
        ],
        repaired: [["17万元", "18万元"]],
      },
      {
        // 120×300 = 36000, beside 50 households.
        text: reportWith("每亩补贴120元，涉及农户50户，补贴面积300亩，合计3.9万元。"),
        found: [
          {
            severity: "warning",
            quote: "3.9万元",
            message: "120元×300亩＝3.6万元，写的是3.9万元。",
          },
        ],
        repaired: [["3.9", "3.6"]],
      },
      {
        // 2.4×15 = 36.
        text: reportWith("采购设备15台，单价2.4万元，合计35万元。"),
        found: [{ severity: "warning", quote: "35万元", message: "2.4万元×15台＝36万元，写的是35万元。" }],
        repaired: [["35万元", "36万元"]],
      },
      {
        // 120×268 = 32160.
        text: reportWith("公务接待32批次、268人次，支出2.68万元，人均120元。"),
        found: [
          { severity: "warning", quote: "2.68万元", message: "120元×268人次＝3.216万元，写的是2.68万元。" },
        ],
        repaired: [["120元", "100元"]],
      },
    ],
  },
};
