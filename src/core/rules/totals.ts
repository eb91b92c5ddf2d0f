import { formatAddress, parseArea, type Area, type CellRef } from "../cells/address";
import { decimal, decimalOfNumber, show, showPercent, sum, type Decimal } from "../cells/decimal";
import { numberValue } from "../cells/value";
import { bearsScore, gradeIndex, type TotalResult } from "../compute/total";
import { scoreTolerance, showGap } from "../compute/tolerance";
import type { AmountEntry, EvaluationForm } from "../form/model";
import { parameter } from "../profiles/profile";
import { amountEntries } from "./amounts-of-form";
import { numberFix } from "./entries";
import { defineRule, expression, sumOf, type Rule, type RuleContext, type RuleSubjects } from "./rule";
import { totalBase } from "./weights";

const SCORED = ["project", "department"] as const;
type Context = RuleContext<RuleSubjects["evaluation"]>;

function scoreEntries({ reviewed: { results } }: Context): AmountEntry[] {
  const own = results.total.executionCounted ? results.execution.scored?.fund.executionScore : null;
  const rows = results.indicators.filter(bearsScore).flatMap((one) => (one.row.score ? [one.row.score] : []));
  return (own ? [own, ...rows] : rows).filter((entry) => entry.value.number !== null);
}

const formulaCountsAll = defineRule({
  id: "totals/formula-counts-all",
  severity: "error",
  title: "合计公式能计入范围内的每一个数",
  subject: "any",
  basis: { text: "SUM 只加数字，文本格式和全角的数字会被漏掉" },
  help: "看上去每格都有数，合计却少了几分：这是表格软件跳过文本造成的。",
  remedy: "把该单元格改成数字，合计公式会自动更正。",
  example: {
    wrong: "SUM公式合计一列得分，其中的10是文本，合计少了10分",
    right: "把这个10改成数字，合计自动更正",
  },
  *find({ reviewed: { form } }) {
    const texts = amountEntries(form).filter(
      ({ entry }) =>
        (entry.value.state === "fullWidthText" || entry.value.state === "textNumber") &&
        entry.value.number !== null,
    );
    if (texts.length === 0) return;
    const sums = form.cells.flatMap(({ at, cell }) =>
      cell.formula === null ? [] : sumAreas(cell.formula).map((area) => ({ at, cell, area })),
    );
    for (const { entry, name } of texts) {
      const total = sums.find(({ area }) => inside(area, entry.at));
      if (!total) continue;
      const shown = total.cell.value.kind === "number" ? decimalOfNumber(total.cell.value.number) : null;
      const skipped = texts.map((one) => one.entry).filter((other) => inside(total.area, other.at));
      const numbers = skipped.map((other) => other.value.number as Decimal);
      const right = shown === null ? null : sum(numbers).plus(shown);
      yield {
        at: [entry.at, total.at],
        data: {
          at: formatAddress(entry.at),
          raw: entry.raw,
          name,
          total: formatAddress(total.at),
          shown,
          right,
        },
        ...(right && shown
          ? {
              expression: expression(
                [total.at, ...skipped.map((other) => other.at)].map(formatAddress).join("+"),
                [shown, ...numbers].map(show).join("+"),
                right,
                shown,
              ),
            }
          : {}),
        fix: numberFix(entry),
      };
    }
  },
  message: ({ at, raw, name, total, shown, right }) =>
    `${at}（${name}）的“${raw}”是文本，${total}的合计公式没有计入它${shown && right ? `：现显示${show(shown)}，应为${show(right)}` : ""}。`,
});

function inside(area: Area, at: CellRef): boolean {
  return at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right;
}

/** The areas summed by a formula of the form `SUM(…)`, anywhere in it. */
function sumAreas(formula: string): Area[] {
  const areas: Area[] = [];
  const upper = formula.toUpperCase();
  for (let from = upper.indexOf("SUM("); from >= 0; from = upper.indexOf("SUM(", from + 4)) {
    const end = upper.indexOf(")", from);
    if (end < 0) break;
    for (const piece of upper.slice(from + 4, end).split(",")) {
      const area = parseArea(piece.trim());
      if (area) areas.push(area);
    }
  }
  return areas;
}

/** What a total formula really shows: text cells it skips explain a wrong total. */
function explainedByText(form: EvaluationForm): boolean {
  const total = form.total?.score;
  if (!total?.cell.formula) return false;
  const areas = sumAreas(total.cell.formula);
  return amountEntries(form).some(
    ({ entry }) =>
      (entry.value.state === "fullWidthText" || entry.value.state === "textNumber") &&
      areas.some((area) => inside(area, entry.at)),
  );
}

const scoreSum = defineRule({
  id: "totals/score-sum",
  severity: "error",
  title: "总分等于各项得分之和",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "总分＝预算执行得分＋各项指标得分", keys: ["sumTolerance"] },
  help: "总分与各项得分对不上，是退回最常见的原因。",
  remedy: "改为各项得分之和，或核对各项得分。",
  example: {
    wrong: "各项得分之和99.14分，总分填98.14分",
    right: "各项得分之和99.14分，总分填99.14分",
    edge: "四舍五入能解释的差额不报；有得分没填的不核对",
  },
  *find(context) {
    const { form, results, profile } = context.reviewed;
    const { typed, combined: added, sum: plain, missing, addends } = results.total;
    const entry = form.total?.score;
    if (!entry || !typed || !added || missing > 0 || explainedByText(form)) return;
    if (results.indicators.some((one) => one.state === "unreadable")) return;
    const difference = typed.minus(added);
    const slack = slackOf(entry.value.decimals, addends, decimal(String(parameter(profile, "sumTolerance"))));
    if (difference.abs().lte(slack) || plain?.eq(typed) === true) return;
    const cells = scoreEntries(context).map((one) => one.at);
    yield {
      at: [entry.at, ...cells],
      data: {
        at: formatAddress(entry.at),
        typed,
        added,
        delta: difference,
        how: howCombined(results.total),
      },
      expression: expression(sumOf(cells), addends.map((one) => show(one.number)).join("+"), added, typed),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(added))), label: `改为${show(added)}分` }
          : null,
    };
  },
  message: ({ at, typed, added, delta, how }) =>
    `总分（${at}）填${show(typed)}分，各项得分之和${how}为${show(added)}分，相差${showGap(delta)}分。`,
});

/** What the profile does to the plain sum, in words; nothing → empty. */
function howCombined({ sum: plain, combined, cap }: TotalResult): string {
  if (!plain || !combined || plain.eq(combined)) return "";
  return cap?.cap.eq(combined) === true ? "按本配置封顶" : "按本配置折合";
}

const withinCap = defineRule({
  id: "totals/within-cap",
  severity: "warning",
  title: "预算执行率偏低时总分不超过封顶分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "执行率低于规定线的，总分以封顶分为限；默认不启用", keys: ["totalCap"] },
  help: "部分地区规定执行率偏低的项目总分封顶。只有规则配置启用了封顶才核对，通行的办法没有这一条。",
  remedy: "按封顶分填写总分；本地没有封顶规定的，请换用不封顶的规则配置。",
  example: {
    wrong: "配置执行率低于80%封顶90分，执行率75%，总分填95分",
    right: "配置执行率低于80%封顶90分，执行率75%，总分填90分",
    edge: "规则配置没有封顶的不核对",
  },
  unless: ["totals/score-sum", "totals/within-full-marks"],
  *find({ reviewed: { form, results } }) {
    const entry = form.total?.score;
    const { typed, cap } = results.total;
    if (!entry || !typed || !cap || typed.lte(cap.cap)) return;
    const spent = results.execution.scored?.fund.executionRate;
    yield {
      at: [entry.at, ...(spent ? [spent.at] : [])],
      data: { at: formatAddress(entry.at), typed, ...cap },
      expression: expression(
        `MIN(${formatAddress(entry.at)},${show(cap.cap)})`,
        `MIN(${show(typed)},${show(cap.cap)})`,
        cap.cap,
        typed,
      ),
      fix:
        entry.cell.formula === null
          ? { at: entry.at, after: numberValue(Number(show(cap.cap))), label: `改为${show(cap.cap)}分` }
          : null,
    };
  },
  message: ({ at, typed, rate, rateBelow, cap }) =>
    `总分（${at}）${show(typed)}分，执行率${showPercent(rate)}低于${showPercent(rateBelow)}，按本配置总分封顶为${show(cap)}分。`,
});

/**
 * What rounding can explain (RULES D.4): a tolerance for each addend with two decimals or more, and half a
 * unit of the total's last digit where the total shows fewer decimals than its parts.
 */
function slackOf(
  decimals: number,
  addends: readonly { readonly decimals: number }[],
  perAddend: Decimal,
): Decimal {
  const fine = addends.filter((one) => one.decimals >= 2).length;
  const coarse = addends.some((one) => one.decimals > decimals);
  return perAddend.times(fine).plus(coarse ? scoreTolerance(decimals) : 0);
}

const filled = defineRule({
  id: "totals/filled",
  severity: "error",
  title: "总分已填写",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "自评结果以总分反映" },
  help: "总分空着，等级也无从确定。",
  remedy: "点“自动评分”填入各项得分之和。",
  example: { wrong: "各项得分都填了，总分空着", right: "总分填99.14", edge: "总分是公式的不报" },
  *find({ reviewed: { form, results } }) {
    const entry = form.total?.score;
    if (!entry || entry.value.state !== "blank" || entry.cell.formula !== null) return;
    yield {
      at: [entry.at],
      data: {
        at: formatAddress(entry.at),
        added: results.total.missing === 0 ? results.total.combined : null,
      },
    };
  },
  message: ({ at, added }) => `总分（${at}）没有填写${added ? `，各项得分之和为${show(added)}分` : ""}。`,
});

const present = defineRule({
  id: "totals/present",
  severity: "warning",
  title: "表内有总分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "自评结果以总分反映" },
  help: "没有找到总分行：可能被删去，或表格不完整。",
  remedy: "在指标下面补一行“总分”。",
  example: {
    wrong: "指标下面没有“总分”或“合计”一行",
    right: "指标下面有“总分”一行，填99.14分",
    edge: "没有得分一栏的表不要求",
  },
  *find({ reviewed: { form } }) {
    const header = form.columns.get("score") ?? form.columns.get("weight");
    if (form.total !== null || !header || !form.columns.has("score")) return;
    yield { at: [header.at], data: {} };
  },
  message: () => "没有找到“总分”（或“合计”）行，总分无法核对。",
});

const withinBase = defineRule({
  id: "totals/within-full-marks",
  severity: "error",
  title: "总分不超过满分",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "总分以满分为限", keys: ["totalBase", "executionOnTop"] },
  help: "总分超过满分，一定有分值或得分填错。",
  remedy: "核对各项分值和得分。",
  example: {
    wrong: "总分填103分，满分100分",
    right: "总分填97分，满分100分",
    edge: "与各项得分之和不符的，只报合计不符",
  },
  unless: ["totals/score-sum"],
  *find({ reviewed: { form, results, profile } }) {
    const entry = form.total?.score;
    const typed = results.total.typed;
    if (!entry || !typed || typed.lte(totalBase(profile))) return;
    yield { at: [entry.at], data: { at: formatAddress(entry.at), typed, base: totalBase(profile) } };
  },
  message: ({ at, typed, base }) => `总分（${at}）${show(typed)}分，超过满分${show(base)}分。`,
});

const gradeMatches = defineRule({
  id: "totals/grade-matches",
  severity: "error",
  title: "等级与总分相符",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "等级按总分所在分数段确定", keys: ["grades", "gradeWords"] },
  help: "等级与总分不符的表会被退回。",
  remedy: "按总分所在分数段改正等级，或核对总分。",
  example: {
    wrong: "总分86.5分，等级填“优”",
    right: "总分86.5分，等级填“良”",
    edge: "分数恰在分界上归高一档，90分是“优”",
  },
  *find({ reviewed: { form, results, profile } }) {
    const grade = form.grade;
    if (!grade || !results.grade || !results.standing || grade.value === "") return;
    const typed = gradeIndex(grade.value);
    const right = parameter(profile, "gradeWords").indexOf(results.grade);
    if (typed === null || typed === right) return;
    yield {
      at: [grade.at, ...(form.total?.score ? [form.total.score.at] : [])],
      data: {
        at: formatAddress(grade.at),
        typed: grade.value,
        right: results.grade,
        standing: results.standing,
      },
      fix:
        grade.cell.formula === null && grade.raw === grade.value
          ? { at: grade.at, after: { kind: "text", text: results.grade }, label: `改为“${results.grade}”` }
          : null,
    };
  },
  message: ({ at, typed, right, standing }) =>
    `等级（${at}）填“${typed}”，总分${show(standing)}分对应的等级是“${right}”。`,
});

const gradeReadable = defineRule({
  id: "totals/grade-readable",
  severity: "warning",
  title: "等级用规定的词填写",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "等级分为四档", keys: ["gradeWords"] },
  help: "等级要能与总分核对。",
  remedy: "填优、良、中、差之一。",
  example: { wrong: "等级填“还可以”", right: "等级填“良”", edge: "等级空着的不在此报" },
  *find({ reviewed: { form, results } }) {
    const grade = form.grade;
    if (!grade || grade.value === "" || gradeIndex(grade.value) !== null) return;
    yield { at: [grade.at], data: { at: formatAddress(grade.at), raw: grade.raw, right: results.grade } };
  },
  message: ({ at, raw, right }) =>
    `等级（${at}）填“${raw}”，不是规定的等级${right ? `；按总分应为“${right}”` : ""}。`,
});

export const TOTAL_RULES: readonly Rule[] = [
  formulaCountsAll,
  scoreSum,
  filled,
  present,
  withinBase,
  withinCap,
  gradeMatches,
  gradeReadable,
];
