import { formatAddress, type CellRef } from "../cells/address";
import type { ColumnRole, EvaluationForm } from "../form/model";
import { partName } from "../form/parts";
import { fundLabel, isFundName } from "../form/roles";
import { short } from "./entries";
import { defineRule, type Rule } from "./rule";

/** What a person can do where the tool took something for something else. */
export const BY_HAND = "可以在任务窗格里用“手动指定”指明";

const columnsNamed = defineRule({
  id: "form/columns-named",
  severity: "hint",
  title: "指标部分的栏名写得完整",
  subject: "evaluation",
  basis: { text: "按栏名认出各栏，与通行栏名差一个字的按最接近的读取" },
  help: "栏名多字、少字或错字的，本工具按最接近的栏名读取；读错了栏，得分就核对错了。",
  remedy: `把栏名改成通行的写法；读错了的，${BY_HAND}。`,
  example: {
    wrong: "栏名写成“实际完值”",
    right: "栏名写“实际完成值”",
    edge: "换行、空格、全角半角和括号里的说明不算",
  },
  *find({ reviewed: { form } }) {
    for (const header of form.columns.values())
      if (header.nearTo !== undefined)
        yield {
          at: [header.at],
          data: { at: formatAddress(header.at), raw: short(header.raw), near: header.nearTo },
        };
  },
  message: ({ at, raw, near }) => `栏名“${raw}”（${at}）不常见，已按“${near}”读取，请核对。`,
});

/** The columns without which a scored form cannot be checked. */
const SCORING: readonly ColumnRole[] = ["weight", "score"];

const columnsFound = defineRule({
  id: "form/columns-found",
  severity: "warning",
  title: "分值和得分两栏都已认出",
  subject: "evaluation",
  kinds: ["project", "department"],
  basis: { text: "得分按指标值、完成值和分值核对" },
  help: "没有认出分值或得分的表，得分和总分无法核对；表里又有没认出的栏，很可能就是它。",
  remedy: `把栏名改成“分值”“得分”；改不了的，${BY_HAND}。`,
  example: {
    wrong: "得分一栏的栏名写成“评定”",
    right: "得分一栏的栏名写“得分”",
    edge: "本地表式没有这一栏、其余各栏都已认出的，不算",
  },
  *find({ reviewed: { form } }) {
    const missing = SCORING.filter((role) => !form.columns.has(role));
    const [first, ...others] = form.unknownColumns;
    if (missing.length === 0 || !first) return;
    yield {
      at: [first.at, ...others.map(({ at }) => at)],
      data: {
        missing: missing.map((role) => partName(`indicators/${role}`)),
        unknown: form.unknownColumns.map(({ raw, at }) => `“${short(raw, 12)}”（${formatAddress(at)}）`),
      },
    };
  },
  message: ({ missing, unknown }) =>
    `没有认出${missing.map((name) => `“${name}”`).join("、")}栏；表头里的${unknown.join("、")}没有认出，如果就是，${BY_HAND}。`,
});

const rowsRead = defineRule({
  id: "form/rows-all-read",
  severity: "warning",
  title: "像指标的行都读到了",
  subject: "evaluation",
  basis: { text: "指标部分到总分行为止" },
  help: "总分行或说明行以下还有带分值的行，没有算作指标，也没有核对。",
  remedy: "把这些行移到总分行以上；不是指标的可以不管。",
  example: {
    wrong: "总分在第24行，第26行又填了一项分值5分的指标",
    right: "这项指标填在总分行以上",
    edge: "下面另有自己的表头的，按另一张表核对",
  },
  *find({ reviewed: { form, results } }) {
    const [first, ...others] = form.rowsLeftOut;
    if (!first) return;
    const read = results.coverage.indicators;
    yield { at: [first, ...others], data: { rows: rowNumbers(form.rowsLeftOut), read } };
  },
  message: ({ rows, read }) =>
    `第${rows}行像是指标，但在总分或说明以下，没有核对；已读取的指标有${String(read)}项。`,
});

function rowNumbers(cells: readonly CellRef[]): string {
  return cells.map(({ row }) => String(row + 1)).join("、");
}

const fundsFound = defineRule({
  id: "form/funds-found",
  severity: "warning",
  title: "资金与预算执行部分已认出",
  subject: "evaluation",
  basis: { text: "执行率由全年预算数和全年执行数算出" },
  help: "没有认出预算数和执行数，执行率和预算执行得分就没有核对。",
  remedy: `把栏名改成“全年预算数”“全年执行数”；改不了的，${BY_HAND}。`,
  example: {
    wrong: "“全年预算数”旁边的一栏叫“用了多少”",
    right: "“全年预算数”旁边的一栏叫“全年执行数”",
    edge: "表里没有资金部分的，不算",
  },
  *find({ reviewed: { form } }) {
    if (form.funds.length > 0) return;
    const seen = amountLabels(form);
    const [first, ...others] = seen;
    if (!first) return;
    yield {
      at: [first.at, ...others.map(({ at }) => at)],
      data: { seen: seen.map(({ at, raw }) => `“${short(raw, 12)}”（${formatAddress(at)}）`) },
    };
  },
  message: ({ seen }) =>
    `表里有${seen.join("、")}，但没有认出成对的全年预算数和全年执行数，执行率没有核对，${BY_HAND}。`,
});

/** Labels of budget and execution among the cells of the form, outside its indicators. */
function amountLabels(form: EvaluationForm): readonly { readonly at: CellRef; readonly raw: string }[] {
  const rows = form.indicators.map(({ row }) => row);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return form.cells.filter(({ at, raw, cell }) => {
    if (cell.value.kind !== "text" || raw.length > 20 || (at.row >= top && at.row <= bottom)) return false;
    const role = isFundName(raw) ? fundLabel(raw) : null;
    return role === "fullYearBudget" || role === "fullYearExecution" || role === "openingBudget";
  });
}

export const RECOGNITION_RULES: readonly Rule[] = [columnsNamed, columnsFound, rowsRead, fundsFound];
