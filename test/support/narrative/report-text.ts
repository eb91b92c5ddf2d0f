import { readPlainText } from "../../../src/host/docx/read-plain-text";
import type { ReportDocument } from "../../../src/core/narrative/document";

/** A short, complete and sound report for 2024 with a passage of interest in it. */
export function reportWith(passage: string): string {
  return [
    "2024年度乡村公路养护项目支出绩效自评报告",
    "一、项目概况",
    passage,
    "二、资金使用和绩效情况",
    "项目资金已全部使用完毕，绩效目标按计划推进。",
    "三、自评结论",
    "项目执行规范，达到预期效果。",
    "四、存在的问题",
    "个别环节衔接不够紧密。",
    "五、改进措施",
    "加强部门之间的沟通。",
    "",
  ].join("\n");
}

/** A text as the reader of plain text gives it. */
export function textReport(text: string): ReportDocument {
  return readPlainText(text, "report.txt");
}
