import { formatAddress } from "../../cells/address";
import { labelOf } from "../../cells/text";
import type { HeaderField, TextEntry } from "../../form/model";
import { kindName } from "../../rules/entries";
import type { ReportReading } from "../reading";
import { paperOf } from "./evaluation-forms";
import {
  defineNarrativeRule,
  shown,
  spanOf,
  type NarrativeContext,
  type NarrativeRule,
} from "./narrative-rule";

const yearAsInForm = defineNarrativeRule({
  id: "narrative/year-as-in-form",
  severity: "warning",
  title: "报告与自评表是同一年度",
  basis: { text: "报告与自评表评价同一个年度" },
  help: "报告与表的年度不同，其中一份用了往年的模板。",
  remedy: "核对年度。",
  example: { wrong: "报告是2024年度的，自评表写“（2023年度）”", right: "报告和自评表都是2024年度的" },
  *find({ reading, forms }) {
    const { year, yearAt } = reading.head;
    if (year === null || !yearAt) return;
    for (const { reviewed, origin } of forms) {
      const own = reviewed.form.year;
      if (!own?.year || own.year === year) continue;
      yield {
        at: [yearAt] as const,
        cell: { at: own.at, origin },
        data: {
          year,
          inForm: own.year,
          at: formatAddress(own.at),
          kind: kindName(reviewed.form),
          paper: paperOf(origin),
        },
      };
    }
  },
  message: ({ year, inForm, at, kind, paper }) =>
    `报告是${String(year)}年度的，${paper}的${kind}（${at}）是${String(inForm)}年度的。`,
});

/** Header entries of the workbook's forms: the first that is filled. */
function entryOf({ forms }: NarrativeContext, fields: readonly HeaderField[]): TextEntry | null {
  for (const { reviewed, origin } of forms) {
    if (origin !== "workbook") continue;
    for (const field of fields) {
      const entry = reviewed.form.header.get(field);
      if (entry && entry.value.trim() !== "") return entry;
    }
  }
  return null;
}

const SHORTEST_NAME = 4;

const unitAsInForm = defineNarrativeRule({
  id: "narrative/unit-as-in-form",
  severity: "hint",
  title: "报告与工作簿是同一个单位的",
  basis: { text: "报告与自评表由同一个单位填报" },
  help: "报告中没有出现工作簿填写的单位名称，可能配错了文件。",
  remedy: "核对两份材料是不是同一个单位的。",
  example: {
    wrong: "表内单位是某县农村供水服务中心，报告写“某县交通局组织实施”",
    right: "表内单位是某县农村供水服务中心，报告写“某县农村供水服务中心组织实施”",
    edge: "省去地名的简称、写主管部门的不报",
  },
  *find(context) {
    const { reading } = context;
    const entry = entryOf(context, ["budgetDepartment", "implementingUnit", "fundUser"]);
    const above = entryOf(context, ["supervisingDepartment"]);
    const names = [entry, above].flatMap((one) => (one ? [unitName(one)] : []));
    const { title } = reading.head;
    if (!entry || !title || unitName(entry).length < SHORTEST_NAME) return;
    if (names.some((name) => name.length >= SHORTEST_NAME && mentions(reading, name))) return;
    yield {
      at: [title] as const,
      cell: { at: entry.at, origin: "workbook" as const },
      data: { name: entry.value, at: formatAddress(entry.at) },
    };
  },
  message: ({ name, at }) => `工作簿（${at}）的单位是“${name}”，报告中没有这个名称。`,
});

/** A unit's name without its code, 本级 and stamp. */
function unitName({ value }: TextEntry): string {
  return labelOf(value)
    .replace(/^[\d-]+/u, "")
    .replace(/(?:\(本级\)|本级|\(盖章\)|\(公章\))+$/u, "");
}

/** Whether the report names the unit: whole, or by what remains without the place before it. */
function mentions({ passages }: ReportReading, name: string): boolean {
  const short = name.replace(/^(?:中国共产党|中共)?[\u4e00-\u9fff]{1,8}?(?:省|市|县|区|州|旗)/u, "");
  const names = short.length >= SHORTEST_NAME ? [name, short] : [name];
  return passages.some((one) => names.some((each) => labelOf(one.passage.view).includes(each)));
}

const PREPARER = /填[报表]人(?:姓名)?:([\u4e00-\u9fff·]{2,6}?)(?=$|[,。;()\d\s]|联系|填[报表]|电话|单位)/gu;
const FILED = /填[报表](?:日期|时间):((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/gu;

const preparerAsInForm = defineNarrativeRule({
  id: "narrative/preparer-as-in-form",
  severity: "hint",
  title: "填报人和填报日期与工作簿一致",
  basis: { text: "报告与自评表同时填报" },
  help: "两处的填报人或日期不同。",
  remedy: "核对填报人和日期。",
  example: {
    wrong: "表内填报人是张敏，报告写“填报人：李强”",
    right: "表内填报人是张敏，报告写“填报人：张敏”",
  },
  *find(context) {
    const person = entryOf(context, ["preparer"]);
    const date = entryOf(context, ["filingDate"]);
    for (const one of context.reading.passages) {
      const { view } = one.passage;
      for (const found of person ? view.matchAll(PREPARER) : []) {
        if (!person || labelOf(person.value) === found[1]) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield hit(one, range, person);
      }
      for (const found of date ? view.matchAll(FILED) : []) {
        if (!date || sameDay(date.value, found.slice(1, 4))) continue;
        const range = { from: found.index, to: found.index + found[0].length };
        yield hit(one, range, date);
      }
    }
  },
  message: ({ quote, inForm, at }) => `报告写“${quote}”，工作簿（${at}）是“${inForm}”。`,
});

function hit(
  one: ReportReading["passages"][number],
  range: { readonly from: number; readonly to: number },
  entry: TextEntry,
) {
  return {
    at: [spanOf(one, range)] as const,
    cell: { at: entry.at, origin: "workbook" as const },
    data: { quote: shown(one, range), inForm: entry.value, at: formatAddress(entry.at) },
  };
}

/** Dates are compared where the form's has year, month and day; anything else is left alone. */
function sameDay(value: string, said: readonly string[]): boolean {
  const parts = value.match(/\d{1,4}/gu) ?? [];
  return parts.length !== 3 || parts.every((part, index) => Number(part) === Number(said[index]));
}

export const FORM_HEAD_RULES: readonly NarrativeRule[] = [yearAsInForm, unitAsInForm, preparerAsInForm];
