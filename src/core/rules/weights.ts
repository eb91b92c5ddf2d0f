import { formatAddress, type CellRef } from "../cells/address";
import { decimal, show, sum, type Decimal } from "../cells/decimal";
import { frameworkOf, isFirstLevel } from "../compute/framework";
import { bearsScore } from "../compute/total";
import type { IndicatorResult } from "../compute/indicator";
import { showGap } from "../compute/tolerance";
import type { EvaluationForm, LevelCell } from "../form/model";
import { parameter, type Profile } from "../profiles/profile";
import { defineRule, expression, sumOf, type Rule, type RuleContext, type RuleSubjects } from "./rule";
import { nameOf } from "./scores";

const SCORED = ["project", "department"] as const;
type Context = RuleContext<RuleSubjects["evaluation"]>;

/** Cells whose weights make the total: the execution weight first. */
function weightCells({ reviewed: { results } }: Context): CellRef[] {
  const own = results.total.executionCounted ? results.execution.scored?.fund.weight : null;
  const rows = results.indicators
    .filter(bearsScore)
    .flatMap((one) => (one.row.weight?.value.number ? [one.row.weight.at] : []));
  return own?.value.number ? [own.at, ...rows] : rows;
}

/** What all weights must add up to under the profile. */
export function totalBase(profile: Profile): Decimal {
  const base = decimal(String(parameter(profile, "totalBase")));
  const execution = parameter(profile, "weights.execution");
  return parameter(profile, "executionOnTop") && execution !== null
    ? base.plus(decimal(String(execution)))
    : base;
}

/** A row that should have points and has none: blank, or 0 beside a score. */
function lacksWeight({ row, weight }: IndicatorResult): boolean {
  if (row.weight === null || row.unused || row.detailOf !== null) return false;
  // — in both cells says that the row bears nothing.
  if (row.weight.value.state === "placeholder" && row.score?.value.state === "placeholder") return false;
  return weight === null || (weight.eq(0) && row.score?.value.number?.gt(0) === true);
}

/** While points are missing no sum of them can be judged: the rules of the missing cells speak. */
function weightsMissing({ reviewed: { form, results } }: Context): boolean {
  const own = results.execution.scored?.fund.weight ?? null;
  const isScored = results.execution.scored?.fund.executionScore?.value.number ?? null;
  const lacksOwn = form.fundHeaders.has("weight") && own !== null && own.value.state === "blank";
  return (lacksOwn && isScored !== null) || results.indicators.some(lacksWeight);
}

const sumToTotal = defineRule({
  id: "weights/sum-to-total",
  severity: "error",
  title: "各项分值之和等于满分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "预算执行与各项指标的分值合计为满分", keys: ["totalBase", "executionOnTop"] },
  help: "分值合计不是100分的表，总分和等级都没有意义。",
  remedy: "调整三级指标的分值，使合计等于满分。",
  example: {
    wrong: "预算执行10、产出50、效益30、满意度8，合计98分",
    right: "预算执行10、产出50、效益30、满意度10，合计100分",
    edge: "有分值没填的，先报漏填，不报合计",
  },
  *find(context) {
    const { form, results, profile } = context.reviewed;
    const added = results.total.weightSum;
    const base = totalBase(profile);
    // Lent weights are judged on the sheet they stand on.
    if (added === null || added.eq(base) || form.weightsFrom || weightsMissing(context)) return;
    if (results.indicators.some((one) => one.state === "unreadable")) return;
    const cells = weightCells(context);
    const at = form.total?.weight?.at ?? form.columns.get("weight")?.at ?? cells[0];
    if (!at) return;
    yield {
      at: [at, ...cells],
      data: { added, base },
      expression: expression(
        sumOf(cells),
        cells.length > 12 ? `Σ${String(cells.length)}项分值` : joined(context),
        base,
        added,
      ),
    };
  },
  message: ({ added, base }) =>
    `各项分值之和为${show(added)}分，应为${show(base)}分，相差${showGap(added.minus(base))}分。`,
});

function joined({ reviewed: { results } }: Context): string {
  const rows = results.indicators.filter(bearsScore).flatMap((one) => (one.weight ? [one.weight] : []));
  return [
    ...(results.execution.weight && results.total.executionCounted ? [results.execution.weight] : []),
    ...rows,
  ]
    .map(show)
    .join("+");
}

const totalCell = defineRule({
  id: "weights/total-cell",
  severity: "error",
  title: "总分行的分值等于各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "合计等于各项之和" },
  help: "总分行的分值与各项相加不符，至少有一处填错。",
  remedy: "核对各项分值和总分行。",
  example: {
    wrong: "各项分值合计100分，总分行的分值写95分",
    right: "各项分值合计100分，总分行的分值写100分",
    edge: "预算执行10分另计、总分行只写指标的90分，不算错",
  },
  unless: ["weights/sum-to-total"],
  *find(context) {
    const { form, results } = context.reviewed;
    const { typedWeight, weightSum } = results.total;
    const entry = form.total?.weight;
    if (!entry || !typedWeight || !weightSum || typedWeight.eq(weightSum) || weightsMissing(context)) return;
    // Some forms total the indicators only, the execution weight aside.
    if (results.execution.weight && typedWeight.plus(results.execution.weight).eq(weightSum)) return;
    const cells = weightCells(context);
    yield {
      at: [entry.at, ...cells],
      data: { at: formatAddress(entry.at), typed: typedWeight, added: weightSum },
      expression: expression(sumOf(cells), joined(context), weightSum, typedWeight),
    };
  },
  message: ({ at, typed, added }) =>
    `总分行的分值（${at}）写${show(typed)}分，各项分值之和为${show(added)}分，相差${showGap(typed.minus(added))}分。`,
});

/** Rows grouped by the level cell they stand under. */
function groups(
  results: readonly IndicatorResult[],
  level: "level1" | "level2",
): { readonly cell: LevelCell; readonly rows: readonly IndicatorResult[] }[] {
  const byName = new Map<string, { cell: LevelCell; rows: IndicatorResult[] }>();
  for (const one of results) {
    const cell = one.row[level];
    if (!cell) continue;
    const key = level === "level1" ? cell.name : `${one.row.level1?.name ?? ""}/${cell.name}`;
    const group = byName.get(key);
    if (group) group.rows.push(one);
    else byName.set(key, { cell, rows: [one] });
  }
  return [...byName.values()];
}

function* levelSums({ reviewed: { form, results } }: Context, level: "level1" | "level2") {
  if (!form.columns.has("weight")) return;
  for (const { cell, rows } of groups(results.indicators, level)) {
    const printed = cell.printedWeight?.value.number ?? null;
    const bearing = rows.filter((one) => bearsScore(one) && one.weight !== null);
    if (printed === null || bearing.length === 0 || rows.some(lacksWeight)) continue;
    const added = sum(bearing.map((one) => one.weight as Decimal));
    if (added.eq(printed)) continue;
    const cells = bearing.flatMap((one) => (one.row.weight ? [one.row.weight.at] : []));
    yield {
      at: [cell.at, ...cells] as const,
      data: { at: formatAddress(cell.at), name: cell.name, printed, added },
      expression: expression(
        sumOf(cells),
        bearing.map((one) => show(one.weight as Decimal)).join("+"),
        printed,
        added,
      ),
    };
  }
}

const levelOneSum = defineRule({
  id: "weights/level-one-sum",
  severity: "error",
  title: "一级指标括号内的分值等于下属各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "一级指标标注的分值由其下各项指标分配" },
  help: "“产出指标（50分）”下面的分值加起来不是50分，说明分值分配有误。",
  remedy: "调整下属指标的分值，或更正括号内的分值。",
  example: {
    wrong: "“产出指标（50分）”下各项分值20、15、10，合计45分",
    right: "“产出指标（50分）”下各项分值20、15、15，合计50分",
    edge: "名称里没有标注分值的不核对",
  },
  find: (context) => levelSums(context, "level1"),
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，下属各项分值之和为${show(added)}分，相差${showGap(added.minus(printed))}分。`,
});

const levelTwoSum = defineRule({
  id: "weights/level-two-sum",
  severity: "error",
  title: "二级指标括号内的分值等于下属各项分值之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "二级指标标注的分值由其下各项指标分配" },
  help: "二级指标标注的分值与下属三级指标的分值合计应当一致。",
  remedy: "调整下属指标的分值，或更正括号内的分值。",
  example: {
    wrong: "“数量指标（20分）”下两项分值10、8，合计18分",
    right: "“数量指标（20分）”下两项分值10、10，合计20分",
    edge: "名称里没有标注分值的不核对",
  },
  find: (context) => levelSums(context, "level2"),
  message: ({ at, name, printed, added }) =>
    `${name}（${at}）标注${show(printed)}分，下属各项分值之和为${show(added)}分，相差${showGap(added.minus(printed))}分。`,
});

const filled = defineRule({
  id: "weights/filled",
  severity: "error",
  title: "每项指标都有大于0的分值",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "分值是计分的依据" },
  help: "填了指标值或得分却没有分值，这一项无法计分。",
  remedy: "填写分值；不适用的指标请清空整行，并把分值分给同级其他指标。",
  example: { wrong: "得分填5，分值空着", right: "分值填5，得分填5", edge: "分值、得分都填“—”的不报" },
  *find({ reviewed: { results } }) {
    for (const one of results.indicators) {
      const entry = one.row.weight;
      if (!entry || !lacksWeight(one) || one.state === "unreadable") continue;
      const blank = one.weight === null;
      yield { at: [entry.at], data: { at: formatAddress(entry.at), name: nameOf(one), blank } };
    }
  },
  message: ({ at, name, blank }) => `“${name}”的分值（${at}）${blank ? "没有填写" : "为0，却有得分"}。`,
});

interface Usual {
  readonly name: string;
  readonly usual: number;
  readonly actual: Decimal;
  readonly at: CellRef;
}

const usualSplit = defineRule({
  id: "weights/usual-split",
  severity: "hint",
  title: "一级指标的分值按通行的比例设置",
  subject: "evaluation",
  kinds: SCORED,
  basis: {
    text: "一级指标分值原则上统一设置，特殊情况可以调整",
    keys: ["weights.execution", "weights.output", "weights.benefit", "weights.satisfaction", "weights.cost"],
  },
  help: "一级指标的分值与通行设置不同不是错误，但审核人可能会问起。",
  remedy: "有规定或批复的可不改；否则按通行比例调整。",
  example: {
    wrong: "产出40分、效益40分、满意度10分、预算执行10分",
    right: "产出50分、效益30分、满意度10分、预算执行10分",
    edge: "一级指标不全的，各一级的分值不比对",
  },
  *find(context) {
    const { form, results, profile } = context.reviewed;
    if (weightsMissing(context)) return;
    const off = usualDepartures(form, results.indicators, profile);
    const execution = parameter(profile, "weights.execution");
    const own = results.execution.weight;
    const cell = results.execution.scored?.fund.weight;
    if (execution !== null && own && cell && !own.eq(execution))
      off.unshift({ name: "预算执行率", usual: execution, actual: own, at: cell.at });
    const [first, ...rest] = off.map((one) => one.at);
    const keys = frameworkOf(form, profile).length > 0 ? (["dept.framework"] as const) : [];
    if (first) yield { at: [first, ...rest], data: { off }, keys };
  },
  message: ({ off }) =>
    `一级指标分值与通行设置不同：${off.map((one) => `${one.name}${show(one.actual)}分（通行${String(one.usual)}分）`).join("，")}。`,
});

type UsualWeight = readonly [isNamed: (name: string) => boolean, points: number | null];

/** The usual points of the first levels: by the framework, else by the four national ones. */
function usualWeights(form: EvaluationForm, profile: Profile): readonly UsualWeight[] {
  const own = frameworkOf(form, profile);
  if (own.length > 0) return own.map((level) => [(name) => isFirstLevel(level, name), level.weight]);
  return [
    [(name) => name.startsWith("成本"), parameter(profile, "weights.cost")],
    [(name) => name.startsWith("产出"), parameter(profile, "weights.output")],
    [(name) => /^效益|^效果/u.test(name), parameter(profile, "weights.benefit")],
    [(name) => name.includes("满意度"), parameter(profile, "weights.satisfaction")],
  ];
}

function usualDepartures(
  form: EvaluationForm,
  results: readonly IndicatorResult[],
  profile: Profile,
): Usual[] {
  const found = groups(results, "level1");
  const names = usualWeights(form, profile);
  const complete = names.every(
    ([isNamed, usual]) => usual === null || found.some(({ cell }) => isNamed(cell.name)),
  );
  if (!form.columns.has("weight") || !complete) return [];
  return found.flatMap(({ cell, rows }): Usual[] => {
    const usual = names.find(([isNamed]) => isNamed(cell.name))?.[1] ?? null;
    const actual = sum(rows.filter(bearsScore).flatMap((one) => (one.weight ? [one.weight] : [])));
    return usual === null || actual.eq(0) || actual.eq(usual)
      ? []
      : [{ name: cell.name, usual, actual, at: cell.at }];
  });
}

const takenFromTable = defineRule({
  id: "weights/taken-from-table",
  severity: "hint",
  title: "表内没有权重的，权重取自同一工作簿的评分表",
  subject: "evaluation",
  kinds: ["department"],
  basis: { text: "部门整体各项指标的权重以当年的评分表为准", keys: ["dept.framework"] },
  help: "自评表各行没有权重时，按指标名称从同一工作簿的评分表取来，用于核对得分不超过权重；名称对不上的行不核对。",
  remedy: "核对取来的权重是否为当年的评分表；名称对不上的，请与评分表写成一样，或在本表写上权重。",
  example: {
    wrong: "自评表没有权重，“预算约束性”在评分表里叫“预算编制约束性”",
    right: "自评表写有权重，合计100分",
    edge: "没有评分表，或评分表没有权重的，不取",
  },
  *find({ reviewed: { form } }) {
    const source = form.weightsFrom;
    const header = form.columns.get("weight") ?? form.columns.get("score") ?? form.columns.get("level1");
    if (!source || !header) return;
    const missing = source.unmatched.flatMap((row) => (row.level3 ? [row.level3] : []));
    yield {
      at: [header.at, ...missing.map((one) => one.at)],
      data: { sheet: source.sheet, missing: missing.map((one) => one.value) },
    };
  },
  message: ({ sheet, missing }) =>
    `本表没有权重，权重取自“${sheet}”表${missing.length > 0 ? `，其中${missing.map((name) => `“${name}”`).join("、")}在该表中没有找到，未核对` : ""}。`,
});

export const WEIGHT_RULES: readonly Rule[] = [
  sumToTotal,
  totalCell,
  levelOneSum,
  levelTwoSum,
  filled,
  usualSplit,
  takenFromTable,
];
