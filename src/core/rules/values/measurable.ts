import { formatAddress } from "../../cells/address";
import type { IndicatorResult } from "../../compute/indicator";
import { listCells, short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";

const NUMERAL = /[\d一二三四五六七八九十百千两]/u;
/** Words with 一 that count nothing, and the number of the row itself. */
const NO_NUMERAL = /指标\s*\d+|进一步|一定|一致|统一|一般|一体|唯一/gu;

/** A target in words: nothing in it or in the indicator's name counts or measures. */
function isInWords({ row }: IndicatorResult): boolean {
  const { target, level3 } = row;
  if (!target || row.unused || row.detailOf !== null) return false;
  if (target.value.class !== "phrase" && target.value.class !== "narrative") return false;
  return !NUMERAL.test(`${target.value.text}${level3?.value ?? ""}`.replace(NO_NUMERAL, ""));
}

const countable = defineRule({
  id: "values/target-countable",
  severity: "hint",
  title: "数量、成本指标的指标值是一个数",
  subject: "evaluation",
  basis: { text: "数量、成本类指标属于定量指标，指标值应能与完成值比较" },
  help: "数量指标写成“按计划完成”一类的话，完成了多少无从比较，得分也无从核算。",
  remedy: "把指标值改成数和单位（如≥6期）；确是定性指标的，请列到相应的二级指标下。",
  example: {
    wrong: "数量指标“培训班”的指标值写“按计划完成”",
    right: "数量指标“培训班”的指标值写“≥6期”",
    edge: "指标值或名称里有数字的、指标值写“无”的不报",
  },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { target, level2 } = one.row;
      if (
        !target ||
        /^(无|没有)$/u.test(target.raw) ||
        !/数量|成本/u.test(level2?.name ?? "") ||
        !isInWords(one)
      )
        continue;
      yield {
        at: [target.at],
        data: {
          at: formatAddress(target.at),
          name: nameOf(one),
          level: level2?.name ?? "",
          raw: short(target.raw, 20),
        },
      };
    }
  },
  message: ({ at, name, level, raw }) =>
    `“${name}”是${level}，指标值（${at}）“${raw}”没有数，完成多少无法衡量。`,
});

/** Verbs of degree that no outcome can miss: 进一步加强, 有效提升. */
const VAGUE =
  /^(?:得到)?(?:进一步|不断|持续|有效|逐步|切实|大力|积极|着力|加大|努力|稳步)(?:地)?(?:得到)?(?:加强|提升|提高|促进|推动|推进|增强|优化|完善|保障|改善|落实|发展|加大|增加)/u;

const standardStated = defineRule({
  id: "values/standard-stated",
  severity: "hint",
  title: "定性指标写明怎样算达成",
  subject: "evaluation",
  basis: { text: "定性指标应有可以衡量的标准，三档计分才有依据" },
  help: "“进一步加强”“有效提升”没有标准，怎样做都算达成，审核人会问依据。",
  remedy: "写明可以查证的结果（如“建立台账并每季更新”“投诉同比下降”），或改为定量指标。",
  example: {
    wrong: "“管护机制”的指标值写“进一步完善”",
    right: "“管护机制”的指标值写“建立台账并每季更新”",
    edge: "表内有评分标准一栏的不提示",
  },
  unless: ["values/target-countable"],
  *find({ reviewed: { form, results } }) {
    if (form.columns.has("standard")) return;
    const vague = results.indicators.filter(
      (one) => isInWords(one) && VAGUE.test((one.row.target?.value.text ?? "").replace(/\s+/gu, "")),
    );
    const [first, ...rest] = vague.flatMap(({ row }) => (row.target ? [row.target.at] : []));
    if (!first) return;
    yield {
      at: [first, ...rest],
      data: {
        count: vague.length,
        cells: listCells([first, ...rest]),
        raw: short(vague[0]?.row.target?.raw ?? "", 20),
      },
    };
  },
  message: ({ count, cells, raw }) =>
    `${String(count)}项指标的指标值（${cells}）只有“${raw}”一类的话，没有衡量的标准。`,
});

export const VALUE_MEASURABLE_RULES: readonly Rule[] = [countable, standardStated];
