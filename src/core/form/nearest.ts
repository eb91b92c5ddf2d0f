import { bareLabel } from "../cells/text";
import type { Unrecognised } from "./model";
import type { FormPart } from "./parts";
import type { SheetView } from "./sheet-view";

type Kind = NonNullable<Unrecognised["nearest"]>["kind"];

/** What each kind cannot do without, by the names a person would look for. */
const NEEDED: readonly {
  readonly kind: Kind;
  /** With the part of the form each names, where a person can say which cell it is. */
  readonly labels: readonly (readonly [name: string, pattern: RegExp, part?: FormPart])[];
}[] = [
  {
    kind: "project",
    labels: [
      ["项目名称", /^项目名称/, "head/projectName"],
      ["全年预算数", /^(全年|调整后?|年度)?预算数/, "funds/fullYearBudget"],
      ["全年执行数", /执行数|支出数|决算数/, "funds/fullYearExecution"],
      ["三级指标", /^三级指标|^指标名称/, "indicators/level3"],
      ["年度指标值", /指标值$|目标值/, "indicators/target"],
      ["实际完成值", /完成值|实际值/, "indicators/actual"],
      ["分值", /^分值|权重/, "indicators/weight"],
      ["得分", /得分|评分/, "indicators/score"],
    ],
  },
  {
    kind: "department",
    labels: [
      ["预算部门名称", /^预算(部门|单位)|^单位名称|^部门名称/, "head/budgetDepartment"],
      ["按收入性质分", /^按收入/],
      ["按支出性质分", /^按支出/],
      ["三级指标", /^三级指标|^指标名称/, "indicators/level3"],
      ["年度指标值", /指标值$|目标值/, "indicators/target"],
      ["实际完成值", /完成值|实际值/, "indicators/actual"],
      ["分值", /^分值|权重/, "indicators/weight"],
      ["得分", /得分|评分/, "indicators/score"],
    ],
  },
  {
    kind: "transfer",
    labels: [
      ["转移支付名称", /转移支付/, "head/projectName"],
      ["中央主管部门", /^中央主管部门/, "head/centralDepartment"],
      ["资金使用单位", /^资金使用/, "head/fundUser"],
      ["三级指标", /^三级指标/, "indicators/level3"],
      ["指标值", /指标值$/, "indicators/target"],
      ["全年实际完成值", /完成值/, "indicators/actual"],
    ],
  },
  {
    kind: "baseData",
    labels: [
      ["财政供养人员情况", /^财政供养/],
      ["编制数", /^编制/],
      ["控制率", /控制率$/],
      ["三公经费", /三公/],
      ["公用经费", /^公用经费/],
      ["厉行节约保障措施", /^厉行节约/],
    ],
  },
  {
    kind: "budgetTable",
    labels: [
      ["预算项目", /^预算项目/],
      ["本年预算", /^(本年|年初)预算/],
      ["年中追加", /追加/],
      ["本年决算金额", /决算/],
    ],
  },
];

/** The kind whose labels are best represented on the sheet, with what is there and what is missing; none → `null`. */
export function nearestKind(view: SheetView): Unrecognised["nearest"] {
  const labels = new Set<string>();
  for (const row of view.rows)
    for (const one of view.starting(row)) if (one.label !== "") labels.add(bareLabel(one.label));
  const all = [...labels];
  const said = new Set([...view.bound.values()].map(({ part }) => part));
  let best: Unrecognised["nearest"] = null;
  let share = 0;
  for (const { kind, labels: needed } of NEEDED) {
    const found = needed
      .filter(([, pattern, part]) => all.some((label) => pattern.test(label)) || (part && said.has(part)))
      .map(([name]) => name);
    if (found.length === 0 || found.length / needed.length <= share) continue;
    share = found.length / needed.length;
    best = { kind, found, missing: needed.map(([name]) => name).filter((name) => !found.includes(name)) };
  }
  return best;
}

/** The parts a person can point at among the missing labels of the nearest kind. */
export function missingParts(nearest: NonNullable<Unrecognised["nearest"]>): readonly FormPart[] {
  const needed = NEEDED.find(({ kind }) => kind === nearest.kind)?.labels ?? [];
  return needed.flatMap(([name, , part]) => (part && nearest.missing.includes(name) ? [part] : []));
}
