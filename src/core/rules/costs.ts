import { formatAddress } from "../cells/address";
import { show, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import type { IndicatorResult } from "../compute/indicator";
import { parameter, type Profile } from "../profiles/profile";
import { defineRule, type Hit, type Rule } from "./rule";

const COST = /^成本/u;
const NOT_REPORTED = /未填报/u;

/** A row of costs, by its first or second level. */
function isCostRow({ row }: IndicatorResult): boolean {
  return [row.level1?.name, row.level2?.name].some((name) => COST.test(name ?? ""));
}

interface CostCap {
  /** The score of the row 未填报; `null`: there is no row of costs at all. */
  readonly at: string | null;
  readonly typed: Decimal | null;
  readonly cap: number;
}

/** The row 成本指标／未填报 that a system puts into a project without cost indicators, where a profile bounds it. */
export function isUnreportedCost(one: IndicatorResult, profile: Profile): boolean {
  const { level3, target, actual } = one.row;
  if (parameter(profile, "costMissingCap") === null || !isCostRow(one)) return false;
  return [level3?.value, target?.raw, actual?.raw].some((text) => NOT_REPORTED.test(text ?? ""));
}

const costMissingCap = defineRule({
  id: "scores/missing-cost-cap",
  severity: "warning",
  title: "没有成本指标的项目按配置的上限计成本分",
  subject: "evaluation",
  kinds: ["project"],
  basis: { text: "没有成本指标的，列“成本指标／未填报”一行并限定得分；默认不启用", keys: ["costMissingCap"] },
  help: "部分地区的系统给没有成本指标的项目自动列一行“未填报”，最多计几分。只有规则配置启用了才核对。",
  remedy: "补设成本指标；确实没有的，列“成本指标／未填报”一行，得分不超过上限。",
  example: {
    wrong: "上限5分，“成本指标／未填报”一行得10分",
    right: "上限5分，“成本指标／未填报”一行得5分",
    edge: "规则配置没有这一上限的不核对",
  },
  *find({ reviewed: { form, results, profile } }): Generator<Hit<CostCap>> {
    const cap = parameter(profile, "costMissingCap");
    const header = form.columns.get("level1") ?? form.columns.get("level3");
    if (cap === null || !header) return;
    const costs = results.indicators.filter((one) => isCostRow(one) && !one.row.unused);
    if (costs.length === 0) yield { at: [header.at], data: { at: null, typed: null, cap } };
    for (const one of costs) {
      const { row, typed } = one;
      if (!row.score || !typed?.gt(String(cap)) || !isUnreportedCost(one, profile)) continue;
      yield {
        at: [row.score.at],
        data: { at: formatAddress(row.score.at), typed, cap },
        fix:
          row.score.cell.formula === null
            ? { at: row.score.at, after: numberValue(cap), label: `改为${String(cap)}分` }
            : null,
      };
    }
  },
  message: ({ at, typed, cap }) =>
    at === null || typed === null
      ? `没有成本指标：按本配置应列“成本指标／未填报”一行，最多计${String(cap)}分。`
      : `成本指标未填报，得分（${at}）${show(typed)}分，按本配置最多计${String(cap)}分。`,
});

const LEVEL_WORDS = { first: "一级指标", second: "产出指标下的二级指标" } as const;

const costLevel = defineRule({
  id: "weights/cost-level",
  severity: "hint",
  title: "成本指标列在规则配置所定的一级或二级",
  subject: "evaluation",
  kinds: ["project", "department"],
  basis: { text: "成本指标单列一级，或列在产出指标之下，两种表式都在使用", keys: ["costLevel"] },
  help: "两种表式的通行分值不同；用错了规则配置，分值的提示就不准。表式本身没有对错。",
  remedy: "换用与表式相符的规则配置，或按本地要求调整成本指标的位置。",
  example: {
    wrong: "规则配置把成本指标定为二级，表内列为一级",
    right: "成本指标列在产出指标之下，与规则配置相同",
    edge: "两种表式都在使用，换用相符的规则配置即可",
  },
  *find({ reviewed: { results, profile } }) {
    const wanted = parameter(profile, "costLevel");
    if (wanted === "either") return;
    const rows = results.indicators.flatMap(({ row }) => (row.unused ? [] : [row]));
    const first = rows.find((row) => COST.test(row.level1?.name ?? ""));
    const second = rows.find((row) => COST.test(row.level2?.name ?? ""));
    // 经济成本指标 below a first level 成本指标 is that layout's own second level.
    const cell = wanted === "second" ? first?.level1 : first ? null : second?.level2;
    if (!cell) return;
    const data = { at: formatAddress(cell.at), name: cell.name, wanted, profile: profile.id };
    yield { at: [cell.at], data };
  },
  message: ({ at, name, wanted, profile }) =>
    `“${name}”（${at}）列为${LEVEL_WORDS[wanted === "first" ? "second" : "first"]}，规则配置 ${profile} 中成本指标是${LEVEL_WORDS[wanted]}；如表式无误，请换用相应的规则配置。`,
});

export const COST_WEIGHT_RULES: readonly Rule[] = [costLevel];
export const COST_SCORE_RULES: readonly Rule[] = [costMissingCap];
