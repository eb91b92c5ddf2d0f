import { formatAddress } from "../cells/address";
import { labelOf } from "../cells/text";
import type { HeaderField, TextEntry } from "../form/model";
import { kindName, short } from "./entries";
import { isPrompt } from "./prompts";
import { defineRule, type Rule } from "./rule";

const yearStated = defineRule({
  id: "form/year-stated",
  severity: "warning",
  title: "表头写明年度",
  subject: "evaluation",
  basis: { text: "自评按预算年度进行" },
  help: "没有年度，无法判断表中的数属于哪一年。",
  remedy: "在标题或标题下方填写年度，如“（2024年度）”。",
  example: { wrong: "标题下写“（    年度）”，年份空着", right: "标题下写“（2024年度）”" },
  *find({ reviewed: { form } }) {
    const year = form.year;
    if (year && year.year === null)
      yield { at: [year.at], data: { at: formatAddress(year.at), raw: short(year.raw) } };
  },
  message: ({ at, raw }) => `年度没有填写（${at}：“${raw}”）。`,
});

const yearsAgree = defineRule({
  id: "form/years-agree",
  severity: "hint",
  title: "同一工作簿各表的年度一致",
  subject: "any",
  basis: { text: "同一次自评的各表属于同一年度" },
  help: "沿用上年的表格，常常忘了改年度。",
  remedy: "核对各表标题的年度。",
  example: { wrong: "项目表写2023年度，同一工作簿的另外三张表都写2024年度", right: "四张表都写2024年度" },
  *find({ reviewed, all }) {
    const own = reviewed.form.year;
    if (!own?.year) return;
    const years = all.flatMap((one) => (one.form.year?.year ? [one.form.year.year] : []));
    const usual = mostCommon(years);
    if (usual === null || own.year === usual) return;
    yield {
      at: [own.at],
      data: { at: formatAddress(own.at), year: own.year, usual, kind: kindName(reviewed.form) },
    };
  },
  message: ({ at, year, usual, kind }) =>
    `${kind}的年度是${String(year)}年（${at}），其他表是${String(usual)}年。`,
});

/** A title, or a line below it, that names a year: `2023年度…绩效自评表`, `（2024年度）`. */
const TITLE_YEAR = /^[（(]?\s*(20\d{2})\s*年(?:度|度?.{0,40}(?:自评|评价|绩效).{0,12}表)\s*[）)]?$/u;

const yearOnce = defineRule({
  id: "form/title-years-agree",
  severity: "hint",
  title: "表题与题下的年度一致",
  subject: "any",
  basis: { text: "一张表只评一个年度" },
  help: "表题改了年度，题下的年度没有改（或相反），审核人不知道评的是哪一年。",
  remedy: "核对后改成同一个年度。",
  example: {
    wrong: "表题写“2023年度项目支出绩效自评表”，题下写“（2024年度）”",
    right: "表题和题下都写2024年度",
  },
  *find({ reviewed: { form } }) {
    const own = form.year;
    if (!own?.year) return;
    for (const { at, raw } of form.cells) {
      if (at.row > own.at.row + 1 || at.row < own.at.row - 2) continue;
      const year: number = Number(TITLE_YEAR.exec(labelOf(raw))?.[1] ?? own.year);
      if (year === own.year) continue;
      yield {
        at: [at, own.at],
        data: { at: formatAddress(at), year, other: formatAddress(own.at), own: own.year },
      };
    }
  },
  message: ({ at, year, other, own }) =>
    `${at}写的是${String(year)}年度，${other}写的是${String(own)}年度，同一张表有两个年度。`,
});

/** The most frequent number; a tie goes to the first seen. */
export function mostCommon(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = number;
  return best;
}

const noTemplatePrompts = defineRule({
  id: "form/no-template-prompts",
  severity: "warning",
  title: "模板的填写提示已换成内容",
  subject: "any",
  basis: { text: "报送的表格不应留有填写提示" },
  help: "“……（100字以内）”这样的提示留在表里，等于这一格没有填。",
  remedy: "把提示换成本单位的内容。",
  example: {
    wrong: "完成情况一格仍是“对照年度目标，说明完成情况（100字以内）”",
    right: "这一格写“新建管网12.5公里，供水水质达标率96.5%”",
    edge: "表下方的说明、注不算；资金部分原因栏里印好的填写要求，按有没有写原因核对",
  },
  *find({ reviewed: { form } }) {
    const last = form.area.bottom;
    const reasons = "funds" in form ? form.funds.map(({ reason }) => reason) : [];
    for (const { at, raw, cell } of form.cells) {
      if (cell.value.kind !== "text" || !isPrompt(raw)) continue;
      if (reasons.some((reason) => reason?.at.row === at.row && reason.at.column === at.column)) continue;
      if (/^(说明|注|填报说明|填表说明|备注)/u.test(raw) || at.row > last) continue;
      yield { at: [at], data: { at: formatAddress(at), raw: short(raw) } };
    }
  },
  message: ({ at, raw }) => `${at}还是模板的填写提示：“${raw}”。`,
});

const HEAD_NAMES: Partial<Record<HeaderField, string>> = {
  projectName: "项目名称",
  budgetDepartment: "预算部门（单位）名称",
  implementingUnit: "实施单位",
  supervisingDepartment: "主管部门",
  fundUser: "资金使用单位",
};

const headFilled = defineRule({
  id: "form/head-filled",
  severity: "warning",
  title: "表头的名称和单位已填写",
  subject: "evaluation",
  basis: { text: "自评表须写明评价对象和单位" },
  help: "没有项目名称或单位名称的表，审核人不知道是谁的、评的是什么。",
  remedy: "补填。",
  example: {
    wrong: "“项目名称”右边空着",
    right: "“项目名称”右边填“农村饮水安全工程”",
    edge: "本地表式没有的栏目不要求填",
  },
  *find({ reviewed: { form } }) {
    for (const [field, name] of Object.entries(HEAD_NAMES)) {
      const entry: TextEntry | undefined = form.header.get(field as HeaderField);
      if (entry && entry.value === "") yield { at: [entry.at], data: { at: formatAddress(entry.at), name } };
    }
  },
  message: ({ at, name }) => `${name}（${at}）没有填写。`,
});

const goalsFilled = defineRule({
  id: "form/goals-filled",
  severity: "warning",
  title: "年度总体目标和完成情况已填写",
  subject: "evaluation",
  basis: { text: "年度总体目标分预期目标与实际完成情况两栏" },
  help: "总体目标的完成情况空着，自评就缺少总的结论。",
  remedy: "补填预期目标和实际完成情况。",
  example: {
    wrong: "预期目标填了，实际完成情况空着",
    right: "实际完成情况填“新建管网12.5公里，改造水厂3座”",
  },
  *find({ reviewed: { form } }) {
    const parts = [
      [form.goals.expected, "预期目标"],
      [form.goals.actual, "实际完成情况"],
    ] as const;
    for (const [entry, name] of parts) {
      if (entry && entry.value === "") yield { at: [entry.at], data: { at: formatAddress(entry.at), name } };
    }
  },
  message: ({ at, name }) => `年度总体目标的${name}（${at}）没有填写。`,
});

const hasIndicators = defineRule({
  id: "form/has-indicators",
  severity: "error",
  title: "表内填有绩效指标",
  subject: "evaluation",
  basis: { text: "自评逐项指标进行" },
  help: "没有填任何指标的表无法自评。",
  remedy: "按批复的绩效目标填写各项指标。",
  example: { wrong: "指标部分一行也没有填", right: "按批复的目标填了11项指标" },
  *find({ reviewed: { form, results } }) {
    const header = form.columns.get("level3") ?? form.columns.get("target");
    if (results.coverage.indicators === 0 && header)
      yield { at: [header.at], data: { kind: kindName(form) } };
  },
  message: ({ kind }) => `${kind}里没有填写任何指标。`,
});

export const FORM_RULES: readonly Rule[] = [
  yearStated,
  yearOnce,
  yearsAgree,
  headFilled,
  goalsFilled,
  hasIndicators,
  noTemplatePrompts,
];
