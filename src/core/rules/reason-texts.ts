import { formatAddress } from "../cells/address";
import type { IndicatorResult } from "../compute/indicator";
import { listCells, short } from "./entries";
import { defineRule, type Rule } from "./rule";
import { saysSomething } from "./says-something";
import { nameOf } from "./indicator-rows";

/** So many rows with one text were filled in by copying. */
const COPIED = 3;
const SHORTEST = 6;

const notRepeated = defineRule({
  id: "reasons/not-repeated",
  severity: "hint",
  title: "各项偏差原因分别填写",
  subject: "evaluation",
  basis: { text: "偏差原因逐项说明" },
  help: "几项指标的原因一字不差，多半是整列复制的，说明不了各项为什么有偏差。",
  remedy: "逐项写明本项的原因；确属同一原因的，请写明与本项的关系。",
  example: {
    wrong: "三项指标的偏差原因都写“受汛期影响进度滞后”",
    right: "三项分别写明汛期停工40天、材料晚到10天、验收排期靠后",
    edge: "合并成一格的原因只算一处；两项相同的不报",
  },
  *find({ reviewed: { results } }) {
    for (const rows of byText(results.indicators)) {
      const [first, ...rest] = rows;
      const reason = first?.row.reason;
      if (!first || !reason || rows.length < COPIED) continue;
      const cells = [
        reason.at,
        ...rest.flatMap((one) => (one.row.reason ? [one.row.reason.at] : [])),
      ] as const;
      yield {
        at: cells,
        data: { count: rows.length, cells: listCells(cells), raw: short(reason.value, 20) },
      };
    }
  },
  message: ({ count, cells, raw }) => `${String(count)}项指标的偏差原因（${cells}）一字不差：“${raw}”。`,
});

function byText(indicators: readonly IndicatorResult[]): readonly (readonly IndicatorResult[])[] {
  const groups = new Map<string, IndicatorResult[]>();
  const seen = new Set<number>();
  for (const one of indicators) {
    const { reason, unused } = one.row;
    const text = (reason?.value ?? "").replace(/[\s。.；;]+/gu, "");
    // A merged cell is one reason, however many rows it spans.
    if (!reason || unused || text.length < SHORTEST || !saysSomething(text) || seen.has(reason.at.row))
      continue;
    seen.add(reason.at.row);
    groups.set(text, [...(groups.get(text) ?? []), one]);
  }
  return [...groups.values()];
}

/** Words that stand where the reason should: 工作原因, 根据实际情况. */
const GENERAL =
  /^(?:因|由于|受|系)?(?:客观|主观|工作|实际|其他|特殊|历史|不可抗力|各种|多方面)?(?:的)?(?:原因|因素|需要|情况)(?:所致|导致|造成|影响)?$|^(?:按照?|根据|依据)?(?:工作)?实际(?:情况|需要|完成情况)?(?:填写|填报|确定)?$|^(?:存在|正常|合理)?(?:的)?偏差$|^(?:今后|下一步)?(?:将)?(?:进一步)?(?:改进|加强|完善|提高)(?:管理|工作)?$/u;

const saysWhy = defineRule({
  id: "reasons/says-why",
  severity: "hint",
  title: "偏差原因写明是什么原因",
  subject: "evaluation",
  basis: { text: "偏差原因分析及改进措施应当具体" },
  help: "“工作原因”“实际情况”等于没有说，审核人会要求补充。",
  remedy: "写明发生了什么、影响了多少、下一步怎么做。",
  example: { wrong: "偏差原因写“工作原因”", right: "偏差原因写“汛期停工40天，下年提前备料”" },
  unless: ["reasons/given-when-below", "reasons/given-when-unmet"],
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { reason, unused } = one.row;
      if (!reason || unused || !GENERAL.test(reason.value.replace(/[\s。.；;]+/gu, ""))) continue;
      yield {
        at: [reason.at],
        data: { at: formatAddress(reason.at), name: nameOf(one), raw: short(reason.value, 20) },
      };
    }
  },
  message: ({ at, name, raw }) => `“${name}”的偏差原因（${at}）只写了“${raw}”，没有说明是什么原因。`,
});

export const REASON_TEXT_RULES: readonly Rule[] = [notRepeated, saysWhy];
