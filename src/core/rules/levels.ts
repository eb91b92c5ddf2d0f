import { frameworkOf, isFirstLevel } from "../compute/framework";
import type { EvaluationForm, IndicatorRow } from "../form/model";
import { isScoringTable } from "../form/scoring-table";
import { parameter, type Profile } from "../profiles/profile";
import { defineRule, type Rule } from "./rule";

const OUTPUT = /^产出/u;
/** Second levels every output is told by. Costs may be missing, and of the benefits any (RULES A.3, D.7). */
const OUTPUT_LEVELS = [
  ["数量指标", /数量/u],
  ["质量指标", /质量/u],
  ["时效指标", /时效|进度/u],
] as const;

/** A form of fewer indicators is too small to be told by all second levels. */
const FEWEST_ROWS = 6;

const complete = defineRule({
  id: "form/levels-complete",
  severity: "hint",
  title: "一级指标和产出的二级指标齐全",
  subject: "evaluation",
  kinds: ["project", "department"],
  basis: {
    text: "通行的指标体系有产出、效益、满意度三个一级指标，产出分数量、质量、时效；效益的二级指标可以不全",
    keys: ["weights.output", "weights.benefit", "weights.satisfaction"],
  },
  help: "缺一级指标或产出的二级指标，审核人会问是不适用还是漏填。没有开展满意度调查的，分值可以移到效益。",
  remedy: "补设缺少的指标；确实不适用的，请在报告中说明。",
  example: {
    wrong: "产出指标下只有数量指标、质量指标，没有时效指标",
    right: "产出指标下有数量、质量、时效指标",
    edge: "成本指标和效益下的各二级指标可以没有；用自设二级指标的产出、不足6项指标的表，不核对二级指标",
  },
  *find({ reviewed: { form, profile } }) {
    const rows = form.indicators.filter((row) => !row.unused && row.level1 !== null);
    const header = form.columns.get("level1");
    if (
      !header ||
      isScoringTable(form) ||
      rows.length === 0 ||
      !rows.some((row) => OUTPUT.test(row.level1?.name ?? ""))
    )
      return;
    const missing = [...missingFirst(rows, profile), ...missingSecond(form, rows)];
    if (missing.length > 0) yield { at: [header.at], data: { missing } };
  },
  message: ({ missing }) => `没有${missing.join("、")}：不适用的请说明，漏填的请补设。`,
});

function missingFirst(rows: readonly IndicatorRow[], profile: Profile): string[] {
  const wanted = [
    ["效益指标", /效益|效果/u, parameter(profile, "weights.benefit")],
    ["满意度指标", /满意/u, parameter(profile, "weights.satisfaction")],
  ] as const;
  return wanted.flatMap(([name, pattern, points]) =>
    points === null || rows.some((row) => pattern.test(`${row.level1?.name ?? ""}${row.level2?.name ?? ""}`))
      ? []
      : [name],
  );
}

function missingSecond(form: EvaluationForm, rows: readonly IndicatorRow[]): string[] {
  const outputs = rows.filter((row) => OUTPUT.test(row.level1?.name ?? ""));
  const names = outputs.map((row) => row.level2?.name ?? "");
  const isUsual = names.every((name) => /数量|质量|时效|进度|成本/u.test(name));
  if (!form.columns.has("level2") || !isUsual || rows.length < FEWEST_ROWS) return [];
  return OUTPUT_LEVELS.flatMap(([name, pattern]) => (names.some((one) => pattern.test(one)) ? [] : [name]));
}

const sectionsComplete = defineRule({
  id: "form/sections-complete",
  severity: "hint",
  title: "部门整体评分表的二级指标齐全",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "一级、二级指标取自规则配置，三级指标和权重以当年的评分表为准", keys: ["dept.framework"] },
  help: "部门整体自评按履职效能、管理效率两部分展开；少了一块，审核人会问是当年评分表没有还是漏评。",
  remedy: "对照当年的评分表补上；当年评分表没有这一项的，可不改。",
  example: {
    wrong: "管理效率下没有“运行成本”这个二级指标",
    right: "管理效率下有预算编制、预算执行、信息公开、绩效管理、采购管理、资产管理、运行成本",
    edge: "名称长一些的（如“运行成本情况”）算有；还有其他一级指标的不核对",
  },
  *find({ reviewed: { form, profile } }) {
    const header = form.columns.get("level2") ?? form.columns.get("level1");
    const names = form.indicators.flatMap((row) =>
      [row.level1, row.level2].map((level) => level?.name ?? ""),
    );
    const missing = frameworkOf(form, profile)
      .flatMap((level) =>
        names.some((name) => isFirstLevel(level, name)) ? level.sections : [level.title, ...level.sections],
      )
      .filter((title) => !names.some((name) => name.includes(title)));
    if (header && missing.length > 0) yield { at: [header.at], data: { missing } };
  },
  message: ({ missing }) => `没有${missing.join("、")}：当年评分表没有的可不改，漏评的请补上。`,
});

export const LEVEL_RULES: readonly Rule[] = [complete, sectionsComplete];
