import type { NarrativeSpec } from "../../../support/narrative/harness";
import { reportWith } from "../../../support/narrative/report-text";

const TITLE = "2024年度乡村公路养护项目支出绩效自评报告\n";
const lines = (...all: readonly string[]): string => `${TITLE}${all.join("\n")}\n`;
const WHOLE = [
  "一、项目概况",
  "养护县道12公里，项目资金已全部使用完毕。",
  "二、绩效完成情况",
  "路况明显改善。",
  "三、自评结论",
  "达到预期效果。",
] as const;
const ONCE = "养护单位按照方案明确的时间节点倒排工期、挂图作战，确保各标段按期保质完成养护任务";

/** Headings, numbering, sections, wording. */
export const STRUCTURE_SPECS: Readonly<Record<string, NarrativeSpec>> = {
  "narrative/headings-in-order": {
    clean: [
      {
        when: "inner numbers begin anew under each heading",
        text: lines(
          ...WHOLE,
          "四、存在的问题和改进措施",
          "（一）存在的问题",
          "衔接不够。",
          "（二）改进措施",
          "加强沟通。",
        ),
      },
    ],
    caught: [
      {
        text: lines(...WHOLE, "六、存在的问题", "衔接不够。", "七、改进措施", "加强沟通。"),
        found: [
          {
            severity: "warning",
            quote: "六、存在的问题",
            message: "“三、自评结论”之后直接是“六、存在的问题”，缺四、五。",
          },
        ],
        repaired: [
          ["六、存在", "四、存在"],
          ["七、改进", "五、改进"],
        ],
      },
      {
        text: lines(...WHOLE, "三、存在的问题", "衔接不够。", "四、改进措施", "加强沟通。"),
        found: [
          {
            severity: "warning",
            quote: "三、存在的问题",
            message: "“三、存在的问题”的序号与前面“三、自评结论”重复。",
          },
        ],
        repaired: [
          ["三、存在", "四、存在"],
          ["四、改进", "五、改进"],
        ],
      },
    ],
  },
  "narrative/items-in-order": {
    clean: [{ when: "1 to 3", text: reportWith("1.县道养护。\n2.乡道养护。\n3.村道养护。") }],
    caught: [
      {
        text: reportWith("1.县道养护。\n2.乡道养护。\n4.村道养护。"),
        found: [
          { severity: "hint", quote: "4.村道养护", message: "“2.乡道养护”之后直接是“4.村道养护”，缺3。" },
        ],
        repaired: [["4.村道", "3.村道"]],
      },
    ],
  },
  "narrative/ordinals-in-order": {
    clean: [
      { when: "首先 stands for the first", text: reportWith("首先是健全制度，二是强化监管。") },
      {
        when: "points within a point",
        text: reportWith("一是健全制度。一是财务制度，二是采购制度。二是强化监管。"),
      },
    ],
    caught: [
      {
        text: reportWith("一是健全制度。二是强化监管。三是严格验收。三是加强培训。"),
        found: [
          {
            severity: "hint",
            quote: "三是加强培训。",
            message: "“三是加强培训。…”的序号重复，应为“四是”。",
          },
        ],
        repaired: [["三是加强", "四是加强"]],
      },
      {
        text: reportWith("强化政治引领。二是强化平台建设。"),
        found: [
          {
            severity: "hint",
            quote: "二是强化平台建设。",
            message: "“二是强化平台建设。…”之前没有“一是”。",
          },
        ],
        repaired: [["强化政治", "一是强化政治"]],
      },
    ],
  },
  "narrative/required-sections": {
    clean: [
      {
        when: "problems and measures in words alone",
        text: lines(...WHOLE, "四、其他", "存在的问题是衔接不够，下一步将加强沟通。"),
      },
    ],
    caught: [
      {
        text: lines(...WHOLE),
        found: [
          {
            severity: "hint",
            quote: "2024年度乡村公路养护项目支出绩效自评报告",
            message: "报告没有“存在的问题”、“改进措施”的内容。",
          },
        ],
        repaired: [["达到预期效果。", "达到预期效果。\n四、存在的问题和改进措施\n衔接不够，加强沟通。"]],
      },
    ],
  },
  "narrative/execution-stated": {
    clean: [
      { when: "spent in words", text: reportWith("项目年初预算30万元，年底资金无结余。") },
      { when: "the rate alone", text: reportWith("项目年初预算30万元，预算执行率98%。") },
    ],
    caught: [
      {
        text: lines(
          "一、项目概况",
          "项目年初预算30万元，用于道路养护。",
          ...WHOLE.slice(2),
          "四、存在的问题和改进措施",
          "衔接不够，加强沟通。",
        ),
        found: [
          {
            severity: "warning",
            quote: "30万元",
            message: "写了预算30万元，全文没有写实际支出多少，也没有执行率。",
          },
        ],
        repaired: [["用于道路养护", "实际支出29.4万元"]],
      },
    ],
  },
  "narrative/problems-with-measures": {
    clean: [
      {
        when: "no problems, and said so",
        text: lines(...WHOLE, "四、存在的问题", "无"),
        alongside: ["narrative/required-sections"],
      },
    ],
    caught: [
      {
        text: lines(...WHOLE, "四、存在的问题", "衔接不够紧密，进度偏慢。"),
        alongside: ["narrative/required-sections"],
        found: [
          { severity: "warning", quote: "四、存在的问题", message: "写了“存在的问题”，没有写改进措施。" },
        ],
        repaired: [["进度偏慢。", "进度偏慢。\n五、改进措施\n加强沟通。"]],
      },
      {
        text: lines(...WHOLE, "四、改进措施", "加强沟通。"),
        alongside: ["narrative/required-sections"],
        found: [
          { severity: "warning", quote: "四、改进措施", message: "写了“改进措施”，没有写存在的问题。" },
        ],
        repaired: [["四、改进措施", "四、存在的问题\n衔接不够。\n五、改进措施"]],
      },
    ],
  },
  "narrative/sections-filled": {
    clean: [
      {
        when: "inner headings below",
        text: lines(
          ...WHOLE,
          "四、问题和措施",
          "（一）存在的问题",
          "衔接不够。",
          "（二）改进措施",
          "加强沟通。",
        ),
      },
    ],
    caught: [
      {
        text: lines(...WHOLE, "四、存在的问题", "衔接不够。", "五、改进措施", "六、其他需要说明的情况", "无"),
        found: [{ severity: "warning", quote: "五、改进措施", message: "“改进措施”下面没有内容。" }],
        repaired: [["五、改进措施\n", "五、改进措施\n加强沟通。\n"]],
      },
    ],
  },
  "narrative/sentence-once": {
    clean: [
      {
        when: "the same frame with other figures",
        text: reportWith(
          "县道养护完成12公里，验收合格12公里，支付工程款120万元，群众反映良好，道路通行能力明显提升。乡道养护完成15公里，验收合格15公里，支付工程款150万元，群众反映良好，道路通行能力明显提升。",
        ),
      },
    ],
    caught: [
      {
        text: reportWith(`${ONCE}。经验收合格后付款。${ONCE}。`),
        found: [
          {
            severity: "hint",
            quote: ONCE,
            message:
              "“养护单位按照方案明确的时间节点倒排工期挂图作战确…”一段（38字）前面已经写过，几乎一字不差。",
          },
        ],
        repaired: [[`经验收合格后付款。${ONCE}`, "经验收合格后付款"]],
      },
    ],
  },
  "narrative/no-template-residue": {
    clean: [{ when: "a rule's own dummies", text: reportWith("注：项目名称写作XX项目。") }],
    caught: [
      {
        text: reportWith("项目成效明显。〔请填写：主要成效〕"),
        found: [
          {
            severity: "warning",
            quote: "〔请填写：主要成效〕",
            message: "“〔请填写：主要成效〕”是待填的空，还没有填。",
          },
        ],
        repaired: [["〔请填写：主要成效〕", ""]],
      },
      {
        text: reportWith("项目预算XXX万元，年内全部使用。"),
        found: [{ severity: "warning", quote: "XXX", message: "“XXX”是待填的空，还没有填。" }],
        repaired: [["XXX", "30"]],
      },
      {
        text: reportWith("项目为期一年。").replace("加强部门之间的沟通。", "……"),
        found: [{ severity: "warning", quote: "……", message: "“……”是待填的空，还没有填。" }],
        repaired: [["……", "加强部门之间的沟通。"]],
      },
    ],
  },
  "narrative/no-export-marks": {
    clean: [{ when: "ordinary brackets", text: reportWith("养护标准执行[2019]版规范。") }],
    caught: [
      {
        text: reportWith("项目按期完成。[bookmark: _GoBack]"),
        found: [
          {
            severity: "hint",
            quote: "[bookmark: _GoBack]",
            message: "“[bookmark:_GoBack]”是转换文件时留下的记号，不是报告的内容。",
          },
        ],
        repaired: [["[bookmark: _GoBack]", ""]],
      },
    ],
  },
};
