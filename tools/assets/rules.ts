import type { Area } from "../../src/core/cells/address";
import type { ValidationDescription } from "../../src/host/ooxml/compose/description";

const TIERS = ["达成年度指标", "部分达成年度指标并具有一定效果", "未达成年度指标且效果较差"] as const;
const LARGEST_AMOUNT = 1_000_000_000;

/** Weights: a number from 0 to 100. */
export function weightRule(...areas: readonly Area[]): ValidationDescription {
  return {
    areas,
    rule: { kind: "decimal", from: 0, to: 100 },
    error: { style: "stop", title: "分值", text: "分值应为0至100之间的数。" },
  };
}

/** Scores: a number from 0 to the weight of the row; `weight` is the weight cell of the area's first row. */
export function scoreRule(area: Area, weight: string): ValidationDescription {
  return {
    areas: [area],
    rule: { kind: "decimal", from: 0, to: weight },
    error: {
      style: "stop",
      title: "得分",
      text: "得分应为数字，不小于0，且不能大于本行的分值。请先填分值，再填得分。",
    },
  };
}

/** Amounts: a plain number. A dash where there is none is let pass after a question. */
export function amountRule(...areas: readonly Area[]): ValidationDescription {
  return {
    areas,
    rule: { kind: "decimal", from: -LARGEST_AMOUNT, to: LARGEST_AMOUNT },
    error: { style: "warning", title: "金额", text: "金额请只填数字，单位按表头统一为万元。" },
  };
}

/** Actual values of indicators that are often qualitative: the three tiers to choose from, anything else as well. */
export function tierSuggestion(area: Area): ValidationDescription {
  return {
    areas: [area],
    rule: { kind: "list", items: TIERS },
    prompt: { title: "实际完成值", text: "定量指标填写实际完成的数和单位；定性指标可从列表中选择完成档次。" },
    error: {
      style: "warning",
      isSilent: true,
      title: "实际完成值",
      text: "列表供定性指标选用，也可以填写其他内容。",
    },
  };
}

/** The area of some columns in rows from…to. */
export function area(top: number, left: number, bottom: number, right: number = left): Area {
  return { top, left, bottom, right };
}
