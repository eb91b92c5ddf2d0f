import { formatAddress } from "../../cells/address";
import { isScoringTable } from "../../form/scoring-table";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";

const satisfactionPlaced = defineRule({
  id: "values/satisfaction-placed",
  severity: "hint",
  title: "满意度列在满意度指标之下",
  subject: "evaluation",
  basis: { text: "满意度单列一级，分值通行10分" },
  help: "满意度列在效益之下，满意度一级就空着，效益的分值也被占用。",
  remedy: "移到满意度指标之下，分值按一级指标的分配调整。",
  example: {
    wrong: "“群众满意度”列在社会效益指标之下",
    right: "“群众满意度”列在满意度指标之下",
    edge: "一级或二级名称含满意度的都算",
  },
  *find({ reviewed: { form, results } }) {
    // A 评分表 has a framework of its own: 履职效益 with 社会公众满意度 in it.
    if (isScoringTable(form)) return;
    for (const one of results.indicators) {
      const { level1, level2, level3, unused } = one.row;
      if (unused || !level1 || !level3 || !/满意(?:度|率)/u.test(level3.value)) continue;
      if (/满意/u.test(`${level1.name}${level2?.name ?? ""}`)) continue;
      yield {
        at: [level3.at, (level2 ?? level1).at],
        data: { at: formatAddress(level3.at), name: nameOf(one), level: (level2 ?? level1).name },
      };
    }
  },
  message: ({ at, name, level }) => `“${name}”（${at}）列在${level}之下，满意度应列在满意度指标之下。`,
});

/** What a name measures beyond doubt, and where it is misplaced. */
const PLACES: readonly { readonly name: RegExp; readonly under: RegExp; readonly belongs: string }[] = [
  {
    name: /验收.{0,4}(?:合格|通过)|(?:产品|工程|质量).{0,6}合格率/u,
    under: /效益|可持续|数量|时效/u,
    belongs: "质量指标",
  },
  {
    name: /(?:按时|按期|及时).{0,6}(?:率|完成|完工|开工)$/u,
    under: /经济效益|生态效益|可持续|数量/u,
    belongs: "时效指标",
  },
];

const indicatorPlaced = defineRule({
  id: "values/indicator-placed",
  severity: "hint",
  title: "三级指标与所在的二级指标相关",
  subject: "evaluation",
  basis: { text: "质量、时效反映产出，效益反映产出带来的结果" },
  help: "验收合格率说的是质量，不是经济效益；列错位置，效益就没有真正的指标。",
  remedy: "移到相应的二级指标之下，并按需要补一项真正反映效益的指标。",
  example: { wrong: "“工程验收合格率”列在经济效益指标之下", right: "“工程验收合格率”列在质量指标之下" },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const { level2, level3, unused } = one.row;
      if (unused || !level2 || !level3) continue;
      const found = PLACES.find(({ name, under }) => name.test(level3.value) && under.test(level2.name));
      if (!found) continue;
      yield {
        at: [level3.at, level2.at],
        data: {
          at: formatAddress(level3.at),
          name: nameOf(one),
          level: level2.name,
          belongs: found.belongs,
        },
      };
    }
  },
  message: ({ at, name, level, belongs }) =>
    `“${name}”（${at}）列在${level}之下，看来属于${belongs}，请核对位置。`,
});

export const VALUE_PLACED_RULES: readonly Rule[] = [satisfactionPlaced, indicatorPlaced];
