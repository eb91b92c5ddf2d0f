import { labelBefore } from "../facts/labels";
import type { Measure } from "../facts/measure";
import { moneyRole, type MoneyRole } from "../facts/rates";
import type { PassageReading, ReportReading } from "../reading";

/** Labels of the whole account of a report: `项目全年预算数`, `全年执行数`, `2024年总支出`. */
const WHOLE =
  /(?:全年预算|年度预算|年初预算|调整后预算|最终预算|预算总额|预算执行|全年执行|全年支出|总支出|支出总额|总收入|预算)(?:总?数|总?额|收入|支出|安排|调整数)?$|(?:执行|决算)数$/u;
/** Words that make it a part, another account, or another year. */
const PART =
  /三公|接待|公务|基本支出|社会保险|保险|基金|人员|公用|追加|上年|去年|结转|结余|采购|会议|培训|差旅|每|人均|子项|类|财政拨款|中央|省级|市级|县级|一般公共|二级|分项/u;

/** One statement of the whole account: how much was budgeted or spent. */
export interface WholeStatement {
  readonly one: PassageReading;
  readonly measure: Measure;
  readonly role: MoneyRole;
  readonly label: string;
}

/** The report's statements of its whole budget and spending, parts of enumerations left out. */
export function wholeStatements({ passages }: ReportReading): readonly WholeStatement[] {
  return passages.flatMap((one) => {
    const parts = new Set(one.enumerations.flatMap(({ parts }) => parts.map((part) => part.measure)));
    return one.measures.flatMap((measure) => {
      if (measure.family !== "money" || !measure.exact || measure.depth > 0) return [];
      if (parts.has(measure) || one.serving.has(measure)) return [];
      const label = labelBefore(one.passage.view, one.brackets.depths, measure);
      if (!WHOLE.test(label) || isPartOfAccount(label)) return [];
      return [{ one, measure, role: moneyRole(label), label }];
    });
  });
}

/** Whether a label speaks of a part of the account, of another account, or of another year's. */
export function isPartOfAccount(label: string): boolean {
  return PART.test(label);
}
