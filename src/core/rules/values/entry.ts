import { formatAddress } from "../../cells/address";
import type { IndicatorResult } from "../../compute/indicator";
import type { IndicatorRow } from "../../form/model";
import type { Profile } from "../../profiles/profile";
import { isUnreportedCost } from "../costs";
import { short } from "../entries";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";

const TARGET_AND_ACTUAL = "年度指标值与实际完成值逐项对应";

export function isEmpty(entry: IndicatorRow["target"]): boolean {
  return entry === null || entry.value.class === "blank" || entry.value.class === "placeholder";
}

/** Rows a profile takes as answered without values: 不适用, and the bounded 成本指标／未填报. */
function needsNoValue(one: IndicatorResult, profile: Profile): boolean {
  return one.reason === "notApplicable" || isUnreportedCost(one, profile);
}

const targetFilled = defineRule({
  id: "values/target-filled",
  severity: "warning",
  title: "每项指标都有年度指标值",
  subject: "evaluation",
  basis: { text: TARGET_AND_ACTUAL },
  help: "没有指标值，完成得好不好就没有标准。",
  remedy: "按年初批复的绩效目标补填；不适用的指标请清空整行。",
  example: {
    wrong: "“改造水厂数量”分值10、完成3座，指标值空着",
    right: "“改造水厂数量”指标值≥3座、完成3座",
    edge: "整行没有用的、写明不适用的不报",
  },
  *find({ reviewed: { results, profile } }) {
    for (const one of results.indicators) {
      const entry = one.row.target;
      if (!entry || one.row.unused || !isEmpty(entry)) continue;
      // Both empty: the missing actual speaks for the row.
      if (isEmpty(one.row.actual) || needsNoValue(one, profile)) continue;
      yield { at: [entry.at], data: { at: formatAddress(entry.at), name: nameOf(one) } };
    }
  },
  message: ({ at, name }) => `“${name}”没有填年度指标值（${at}）。`,
});

const actualFilled = defineRule({
  id: "values/actual-filled",
  severity: "error",
  title: "每项指标都有实际完成值",
  subject: "evaluation",
  basis: { text: TARGET_AND_ACTUAL },
  help: "没有实际完成值，这一项就无法评分。",
  remedy: "填写全年实际完成的数；未完成的填实际数（可为0）并说明原因。",
  example: {
    wrong: "“改造水厂数量”指标值≥3座，完成值空着",
    right: "“改造水厂数量”指标值≥3座，完成值填3座，没有做的填0座",
    edge: "分值为0的、写明不适用的不报",
  },
  *find({ reviewed: { results, profile } }) {
    for (const one of results.indicators) {
      const entry = one.row.actual;
      if (!entry || one.row.unused || !isEmpty(entry)) continue;
      if (isEmpty(one.row.target) && one.weight === null) continue;
      if (one.weight?.eq(0) === true || needsNoValue(one, profile)) continue;
      const both = isEmpty(one.row.target) && one.row.target !== null;
      yield { at: [entry.at], data: { at: formatAddress(entry.at), name: nameOf(one), both } };
    }
  },
  message: ({ at, name, both }) =>
    both
      ? `“${name}”有分值，年度指标值和实际完成值（${at}）都没有填。`
      : `“${name}”没有填实际完成值（${at}）。`,
});

const nameFilled = defineRule({
  id: "values/name-filled",
  severity: "hint",
  title: "有指标值的行写明三级指标名称",
  subject: "evaluation",
  basis: { text: "三级指标说明评的是什么" },
  help: "有指标值、完成值和得分，却没有名称，审核人不知道评的是什么。",
  remedy: "补填三级指标的名称；是上一行的内容，请合并到上一行。",
  example: {
    wrong: "三级指标空着，指标值≥3座、完成3座、得分10",
    right: "三级指标写“改造水厂数量”，指标值≥3座、完成3座、得分10",
    edge: "没有三级指标一栏的表、各行都不写名称的表不报",
  },
  *find({ reviewed: { form, results } }) {
    const header = form.columns.get("level3");
    const rows = results.indicators.filter(({ row }) => !row.unused && row.detailOf === null);
    const nameless = rows.filter(({ row }) => (row.level3?.value ?? "") === "" && !isEmpty(row.target));
    if (!header || nameless.length * 2 > rows.length) return;
    for (const one of nameless) {
      const at = one.row.level3?.at ?? one.row.target?.at;
      if (at) yield { at: [at], data: { at: formatAddress(at), raw: short(one.row.target?.raw ?? "", 20) } };
    }
  },
  message: ({ at, raw }) => `指标值“${raw}”这一行没有写三级指标的名称（${at}）。`,
});

/** Marks that say a row does not apply, where one stands in it. */
const NOT_APPLICABLE = /^(?:\/+|-+|—+|无|不适用|不涉及|n\/?a)$/iu;

const namedRowEmpty = defineRule({
  id: "values/named-row-used",
  severity: "hint",
  title: "写了名称的指标填有内容",
  subject: "evaluation",
  basis: { text: "不适用的指标应删去整行" },
  help: "只有指标名称、没有指标值和完成值的行，审核人会当作漏填。",
  remedy: "补填；不适用的，请清空名称或删除整行。",
  example: {
    wrong: "“培训人次”只有名称，指标值、完成值、分值都空着",
    right: "补填指标值≥200人次、完成值210人次，或删除整行",
    edge: "指标1、“……”这样的模板名称不报；写明“/”“—”“不适用”的不报",
  },
  *find({ reviewed: { results } }) {
    for (const { row } of results.indicators) {
      const name = row.level3;
      if ([row.target, row.actual].some((entry) => NOT_APPLICABLE.test((entry?.raw ?? "").trim()))) continue;
      if (!row.unused || !name || !/[\p{L}]{2,}/u.test(name.value) || /^(指标|\.|…|X|×)/u.test(name.value))
        continue;
      yield { at: [name.at], data: { at: formatAddress(name.at), name: short(name.value, 24) } };
    }
  },
  message: ({ at, name }) => `“${name}”（${at}）只有名称，指标值、完成值都空着；未计入指标数。`,
});

const rowsDistinct = defineRule({
  id: "values/rows-distinct",
  severity: "warning",
  title: "指标不重复",
  subject: "evaluation",
  basis: { text: "同一指标只计分一次" },
  help: "名称和指标值都相同的两行，等于一件事计了两次分。",
  remedy: "删除重复的一行，或改正名称。",
  example: {
    wrong: "同一二级指标下两行都是“改造水厂数量”、指标值≥3座",
    right: "一行“改造水厂数量”≥3座，一行“新建水厂数量”≥1座",
    edge: "名称相同而指标值不同的不报",
  },
  *find({ reviewed: { results } }) {
    const seen = new Map<string, IndicatorResult>();
    for (const one of results.indicators) {
      const { level1, level2, level3, target } = one.row;
      if (one.row.unused || !level3 || level3.value === "" || one.row.detailOf !== null) continue;
      const key = [level1?.name, level2?.name, level3.value, target?.value.text]
        .map((text) => (text ?? "").replace(/\s+/gu, ""))
        .join("|");
      const first = seen.get(key);
      if (!first) {
        seen.set(key, one);
        continue;
      }
      const firstAt = first.row.level3?.at ?? level3.at;
      yield {
        at: [level3.at, firstAt],
        data: { at: formatAddress(level3.at), first: formatAddress(firstAt), name: nameOf(one) },
      };
    }
  },
  message: ({ at, first, name }) => `“${name}”（${at}）与${first}重复：名称和指标值都相同。`,
});

export const VALUE_ENTRY_RULES: readonly Rule[] = [
  targetFilled,
  actualFilled,
  nameFilled,
  namedRowEmpty,
  rowsDistinct,
];
