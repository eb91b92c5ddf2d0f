import type { ExpectedFinding, NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

const caught = (
  passage: string,
  [severity, quote, message]: readonly [ExpectedFinding["severity"], string, string],
  ...repaired: readonly (readonly [string, string])[]
) => ({ text: reportWith(passage), found: [{ severity, quote, message }], repaired });

/** Changes, shares, rates. */
export const CHANGE_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/direction-of-change": {
    clean: [
      { when: "nothing moved", text: reportWith("购置费0万元，比上年增加0万元，下降0%，与上年持平。") },
      {
        when: "two bases",
        text: reportWith("支出500万元，比上年480万元增加20万元；比预算520万元减少20万元。"),
      },
    ],
    caught: [
      caught(
        "公务接待费0.23万元，比上年0.48万元增加0.25万元，降低52.08%。",
        [
          "error",
          "比上年0.48万元增加0.25万元，降低52.08%",
          "“比上年0.48万元增加0.25万元，降低52.08%”说反了：由0.48万元到0.23万元是减少。",
        ],
        ["增加0.25", "减少0.25"],
      ),
      caught(
        "培训费较上年减少3.2万元，同比增长12.8%。",
        [
          "error",
          "较上年减少3.2万元，同比增长12.8%",
          "“较上年减少3.2万元，同比增长12.8%”前后矛盾：金额与幅度一个说增、一个说减。",
        ],
        ["同比增长", "同比下降"],
      ),
    ],
  },
  "narrative/amount-of-change": {
    clean: [{ when: "rounding explains it", text: reportWith("支出1.2亿元，比上年1.1亿元增加1,460万元。") }],
    caught: [
      // 20-18.6 = 1.4.
      caught(
        "会议费18.60万元，比上年20万元减少2.40万元。",
        [
          "error",
          "比上年20万元减少2.40万元",
          "“比上年20万元减少2.40万元”的增减额不对：18.60万元与20万元相差1.4万元，写的是2.40万元。",
        ],
        ["2.40", "1.40"],
      ),
      // 97.6-91.3 = 6.3.
      caught(
        "预算执行率由上年的91.3%提高到97.6%，提高7.3个百分点。",
        [
          "error",
          "由上年的91.3%提高到97.6%，提高7.3个百分点",
          "“由上年的91.3%提高到97.6%，提高7.3个百分点”的增减额不对：97.6%与91.3%相差6.3个百分点，写的是7.3个百分点。",
        ],
        ["7.3", "6.3"],
      ),
    ],
  },
  "narrative/percent-of-change": {
    clean: [
      {
        when: "cut off, not rounded",
        text: reportWith("支出1.86万元，比上年1.92万元减少0.06万元，下降3.12%。"),
      },
    ],
    caught: [
      // 1.4/20 = 7%.
      caught(
        "会议费18.60万元，比上年20万元减少1.40万元，下降8%。",
        [
          "error",
          "比上年20万元减少1.40万元，下降8%",
          "“比上年20万元减少1.40万元，下降8%”的幅度不对：1.4万元÷20万元＝7%，写的是8%。",
        ],
        ["下降8%", "下降7%"],
      ),
      // 0.6/9.2 = 6.52%.
      caught(
        "“三公”经费支出8.6万元，比上年下降12.5%（上年为9.2万元）。",
        [
          "error",
          "比上年下降12.5%（上年为9.2万元",
          "“比上年下降12.5%（上年为9.2万元”的幅度不对：0.6万元÷9.2万元＝6.52%，写的是12.5%。",
        ],
        ["12.5%", "6.52%"],
      ),
      // 55/320 = 17.19%.
      caught(
        "收入较2023年的320万元增长15.6%，达到375万元。",
        [
          "error",
          "较2023年的320万元增长15.6%，达到375万元",
          "“较2023年的320万元增长15.6%，达到375万元”的幅度不对：55万元÷320万元＝17.19%，写的是15.6%。",
        ],
        ["15.6%", "17.2%"],
      ),
    ],
  },
  "narrative/rate-correct": {
    clean: [
      {
        when: "half a year, then the year",
        text: reportWith("全年预算400万元，上半年支出180万元，执行率45%，全年支出392万元，执行率98%。"),
      },
    ],
    caught: [
      // 96.4/100.
      caught(
        "全年预算数100万元，全年执行数96.4万元，预算执行率98.4%。",
        [
          "error",
          "预算执行率98.4%",
          "“预算执行率98.4%”与前后的数不符：96.4万元÷100万元＝96.4%，写的是98.4%。",
        ],
        ["98.4%", "96.4%"],
      ),
    ],
  },
  "narrative/received-rate-correct": {
    clean: [
      {
        when: "of the part received",
        text: reportWith("预算安排120万元，中央资金100万元已到位100万元，到位率100%。"),
      },
    ],
    caught: [
      // 110/120 = 91.67%.
      caught(
        "预算安排120万元，实际到位110万元，到位率100%。",
        ["error", "到位率100%", "“到位率100%”与前后的数不符：110万元÷120万元＝91.67%，写的是100%。"],
        ["到位率100%", "到位率91.67%"],
      ),
    ],
  },
  "narrative/share-correct": {
    clean: [
      {
        when: "a share of another figure near by",
        text: reportWith("支出400万元，其中货物120万元，占采购额150万元的80%，工程280万元。"),
      },
    ],
    caught: [
      // 12/40 = 30%.
      caught(
        "全市40个项目中，环保类12个，占32%；民生类20个，占50%；其他8个，占20%。",
        ["warning", "12个，占32%", "“12个，占32%”：12个占40个的30%，写的是32%。"],
        ["占32%", "占30%"],
      ),
    ],
  },
  "narrative/count-rate-correct": {
    clean: [
      { when: "more than planned", text: reportWith("计划培训10期，完成12期，完成率100%。") },
      {
        when: "a rate of another group",
        text: reportWith("受理案件80件，其中民事案件50件，结案70件，民事案件结案率98%。"),
      },
    ],
    caught: [
      // 192/200 = 96%.
      caught(
        "发放问卷200份，收回192份，回收率95%。",
        ["warning", "回收率95%", "“回收率95%”与同句的个数不符：192份÷200份＝96%，写的是95%。"],
        ["95%", "96%"],
      ),
      // 1498/1562 = 95.90%.
      caught(
        "受理案件1,562件，结案1,498件，结案率97.9%。",
        ["warning", "结案率97.9%", "“结案率97.9%”与同句的个数不符：1498件÷1562件＝95.9%，写的是97.9%。"],
        ["97.9", "95.9"],
      ),
    ],
  },
  "narrative/shares-make-hundred": {
    clean: [{ when: "rounded", text: reportWith("非常满意33.3%，满意33.3%，基本满意33.3%，不满意0%。") }],
    caught: [
      // 68.4+25.3+4.8+2.5 = 101.
      caught(
        "非常满意的占68.4%，满意的占25.3%，基本满意的占4.8%，不满意的占2.5%。",
        [
          "warning",
          "68.4%，满意的占25.3%，基本满意的占4.8%，不满意的占2.5%",
          "4种回答的比例合计为101%，不是100%。",
        ],
        ["2.5", "1.5"],
      ),
    ],
  },
  "narrative/rate-within-hundred": {
    clean: [{ when: "output beyond the plan", text: reportWith("培训计划完成率120%，床位使用率104%。") }],
    caught: [
      caught(
        "工程验收合格率102%，群众满意。",
        ["warning", "工程验收合格率102%", "“工程验收合格率102%”超过了100%。"],
        ["102%", "100%"],
      ),
    ],
  },
  "narrative/part-of-figure-correct": {
    clean: [
      // 12/15 = 80%; (12+1)/15 = 86.67%.
      { when: "it is that part", text: reportWith("新建公路12公里，占计划15公里的80%。") },
      { when: "two together", text: reportWith("新建公路12公里、改建1公里，占计划15公里的86.67%。") },
      {
        when: "the figure before last",
        text: reportWith("新建公路12公里，其中硬化5公里，占计划15公里的80%。"),
      },
      { when: "a part of something else", text: reportWith("新建公路12公里，受益15个村，占全县的85%。") },
    ],
    caught: [
      {
        text: reportWith("新建公路12公里，占计划15公里的85%。"),
        found: [
          {
            severity: "warning",
            quote: "12公里，占计划15公里的85%",
            message: "“12公里，占计划15公里的85%”：12公里÷15公里＝80%，写的是85%。",
          },
        ],
        repaired: [["85%", "80%"]],
      },
      {
        // 114/120 = 95%.
        text: reportWith("改造危房114户，完成目标任务120户的93%。"),
        found: [
          {
            severity: "warning",
            quote: "114户，完成目标任务120户的93%",
            message: "“114户，完成目标任务120户的93%”：114户÷120户＝95%，写的是93%。",
          },
        ],
        repaired: [["93%", "95%"]],
      },
    ],
  },
  "narrative/shares-of-one-whole": {
    clean: [
      // 260/65% = 140/35% = 400.
      { when: "one whole", text: reportWith("上级资金260万元，占65%，县级配套140万元，占35%。") },
      // 133/33.3% = 399.4, 267/66.8% = 399.7.
      { when: "rounded", text: reportWith("上级资金133万元，占33.3%，县级配套267万元，占66.8%。") },
      { when: "of two things", text: reportWith("财政拨款380万元，占95%，人员经费210万元，占55%。") },
      {
        when: "three parts",
        text: reportWith("中央200万元，占50%，省级120万元，占30%，县级80万元，占21%。"),
      },
    ],
    caught: [
      // 260/65% = 400, 140/30% = 466.67.
      caught(
        "上级资金260万元，占65%，县级配套140万元，占30%。",
        [
          "warning",
          "260万元，占65%，县级配套140万元，占30%",
          "“上级资金260万元占65%”，总数应为400万元；“县级配套140万元占30%”，总数应为466.67万元：不是同一个总数。",
        ],
        ["占30%", "占35%"],
      ),
    ],
  },
};
