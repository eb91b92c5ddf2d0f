import { formatAddress, type CellRef } from "../cells/address";
import { NOT_CALCULATED, numberValue, type CellValue } from "../cells/value";
import { decimal, show } from "../cells/decimal";
import type { AmountEntry, Form } from "../form/model";
import type { Amount } from "../values/amount";
import { amountEntries, carriesMoneyUnit, type NamedAmount } from "./amounts-of-form";
import { defineRule, type Fix, type Rule } from "./rule";

const NUMERALS = "表内数字须能参与计算";

/** 数字单元格里写的内容读不出数。 */
const numbersReadable = defineRule({
  id: "entries/numbers-readable",
  severity: "error",
  title: "金额、分值、得分单元格能读出一个数",
  subject: "any",
  basis: { text: NUMERALS },
  help: "读不出数的单元格无法参与执行率、得分和合计的计算，本工具不猜测它的含义。",
  remedy: "改成一个数字；没有数据就留空，不适用填“—”。",
  example: { wrong: "全年执行数填“214+20”", right: "全年执行数填“234”", edge: "留空或填“—”不算错" },
  *find({ reviewed }) {
    for (const { entry, name } of amountEntries(reviewed.form)) {
      if (entry.value.state === "unreadable")
        yield { at: [entry.at], data: { at: formatAddress(entry.at), raw: entry.raw, name } };
    }
  },
  message: ({ at, raw, name }) => `${at}（${name}）应填数字，现为“${short(raw)}”，读不出数。`,
});

const halfWidth = defineRule({
  id: "entries/digits-half-width",
  severity: "warning",
  title: "数字用半角字符填写",
  subject: "any",
  basis: { text: NUMERALS },
  help: "全角数字看上去正确，但表格软件把它当作文字，求和时会漏掉。",
  remedy: "用半角数字重新输入，或点“采用建议”改为数字。",
  example: { wrong: "得分填全角的“１０”", right: "得分填半角的“10”" },
  unless: ["totals/formula-counts-all"],
  *find({ reviewed }) {
    for (const { entry, name } of amountEntries(reviewed.form)) {
      if (entry.value.state !== "fullWidthText") continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, name },
        fix: numberFix(entry),
      };
    }
  },
  message: ({ at, raw, name }) =>
    `${at}（${name}）的“${raw}”是全角字符，表格软件不把它当数字，求和时会漏掉。`,
});

const numbersAreNumbers = defineRule({
  id: "entries/numbers-are-numbers",
  severity: "hint",
  title: "数字按数字而不是文本保存",
  subject: "any",
  basis: { text: NUMERALS },
  help: "文本格式的数字可以阅读，但公式求和不计入；导入上级系统时也可能出错。",
  remedy: "选中这些单元格，改为“数值”格式后重新输入，或用“转换为数字”。",
  example: {
    wrong: "得分10存成文本，单元格左上角有绿三角",
    right: "得分10按数字保存",
    edge: "数字连着单位或说明文字的不在此列",
  },
  *find({ reviewed }) {
    const texts = amountEntries(reviewed.form).filter(
      ({ entry }) => entry.value.state === "textNumber" && isPlainCell(entry),
    );
    const [first, ...rest] = texts.map(({ entry }) => entry.at);
    if (!first) return;
    yield { at: [first, ...rest], data: { count: texts.length, cells: listCells([first, ...rest]) } };
  },
  message: ({ count, cells }) => `有${count}个数字以文本形式保存（${cells}），公式求和时不会计入。`,
});

const moneyUnitPlain = defineRule({
  id: "entries/money-unit-plain",
  severity: "hint",
  title: "金额单元格只填数字，单位由表头统一",
  subject: "any",
  basis: { text: "金额单位以表头为准" },
  help: "单元格里写“5.8万”这样的单位，既不能计算，也容易与表头的万元重复。",
  remedy: "只保留数字，并核对与表头单位一致。",
  example: { wrong: "表头写万元，执行数填“5.8万”", right: "表头写万元，执行数填“5.8”" },
  *find({ reviewed }) {
    for (const { entry, name } of amountEntries(reviewed.form)) {
      if (!carriesMoneyUnit(entry, reviewed.form.moneyUnit)) continue;
      yield {
        at: [entry.at],
        data: { at: formatAddress(entry.at), raw: entry.raw, name, unit: reviewed.form.moneyUnit },
      };
    }
  },
  message: ({ at, raw, name, unit }) =>
    `${at}（${name}）写作“${raw}”，表头单位是${unit}；已按${unit}理解其中的数字，请核对。`,
});

const notNegative = defineRule({
  id: "entries/not-negative",
  severity: "error",
  title: "金额、分值、得分不为负数",
  subject: "any",
  basis: { text: "预算数、执行数、分值和得分不小于0" },
  help: "负数通常是录入错误；调减应体现在全年预算数里，而不是写成负的执行数或得分。",
  remedy: "核对后改为正确的数。",
  example: { wrong: "全年执行数填-34", right: "全年执行数填34", edge: "情况表的年中追加可以是负数（调减）" },
  *find({ reviewed }) {
    for (const { entry, name } of amountEntries(reviewed.form)) {
      if (reviewed.form.kind === "budgetTable" && name.includes("追加")) continue;
      if (entry.value.number?.lt(0))
        yield { at: [entry.at], data: { at: formatAddress(entry.at), raw: entry.raw, name } };
    }
  },
  message: ({ at, raw, name }) => `${at}（${name}）为负数${raw}。`,
});

const noErrorCells = defineRule({
  id: "entries/no-error-cells",
  severity: "error",
  title: "表内没有公式错误值",
  subject: "any",
  basis: { text: "报送的表格不应含公式错误" },
  help: "#DIV/0!、#REF! 等错误值会传给所有引用它的单元格，也无法上报。",
  remedy: "检查该单元格的公式和它引用的单元格；分母为0时可留空。",
  example: {
    wrong: "执行率一格显示#DIV/0!",
    right: "执行率一格显示97.5%，或在预算为0时留空",
    edge: "引用别处错误值的单元格也会逐格列出",
  },
  *find({ reviewed }) {
    for (const { at, cell } of reviewed.form.cells) {
      if (cell.value.kind !== "error") continue;
      yield { at: [at], data: { at: formatAddress(at), code: cell.value.code, formula: cell.formula } };
    }
  },
  message: ({ at, code, formula }) =>
    code === NOT_CALCULATED
      ? `${at}是公式（=${short(formula ?? "")}），文件里没有保存它的结果；请用Excel或WPS打开，保存一次再核对。`
      : `${at}是错误值${code}${formula === null ? "" : `（公式 =${short(formula)}）`}。`,
});

/** 有行被隐藏、但仍带分值、得分或金额。 */
const hiddenRows = defineRule({
  id: "entries/no-hidden-figures",
  severity: "warning",
  title: "隐藏行不带分值、得分或金额",
  subject: "any",
  basis: { text: "表中各行应当可见、可核对" },
  help: "隐藏的行照样计入合计，审核人看不见，总分就对不上。",
  remedy: "取消隐藏后核对；不需要的行请删除整行。",
  example: {
    wrong: "隐藏的第15行有得分5分，仍计入合计",
    right: "取消隐藏，或删除这一整行",
    edge: "隐藏行的数为0或空着的不报",
  },
  *find({ reviewed }) {
    const rows = new Map<number, NamedAmount>();
    for (const named of amountEntries(reviewed.form)) {
      if (named.hidden && named.entry.value.number?.gt(0) && !rows.has(named.entry.at.row))
        rows.set(named.entry.at.row, named);
    }
    for (const { entry, name } of rows.values()) {
      yield { at: [entry.at], data: { row: entry.at.row + 1, raw: entry.raw, name } };
    }
  },
  message: ({ row, raw, name }) => `第${row}行是隐藏行，但带有${name}“${raw}”，会计入合计。`,
});

/** Cells with numbers typed as plain text (not numbers inside a label or with a unit). */
function isPlainCell(entry: AmountEntry): boolean {
  return entry.cell.value.kind === "text" && entry.value.unit === null;
}

/** Replaces a text number by the number it says. */
export function numberFix(entry: AmountEntry): Fix | null {
  const { number } = entry.value;
  if (number === null || entry.cell.formula !== null) return null;
  const after: CellValue = numberValue(Number(show(number)));
  return {
    at: entry.at,
    after,
    label: `改为数字${entry.value.isPercent ? `${show(number.times(decimal(100)))}%` : show(number)}`,
  };
}

/** `H9、H10、H12等7处`. */
export function listCells(cells: readonly CellRef[]): string {
  const shown = cells.slice(0, 5).map(formatAddress).join("、");
  return cells.length > 5 ? `${shown}等` : shown;
}

/** A long text cut for a message. */
export function short(text: string, length = 30): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length > length ? `${flat.slice(0, length)}…` : flat;
}

/** Whether an amount is one a form should have and has not. */
export function isBlank(amount: Amount | undefined): boolean {
  return amount === undefined || amount.state === "blank" || amount.state === "placeholder";
}

/** The kind of a form in words. */
export function kindName(form: Form): string {
  switch (form.kind) {
    case "project":
      return "项目支出绩效自评表";
    case "department":
      return "部门整体支出绩效自评表";
    case "transfer":
      return "转移支付自评表";
    case "baseData":
      return "基础数据表";
    case "budgetTable":
      return form.subject === "basic"
        ? "基本支出情况表"
        : form.subject === "project"
          ? "项目支出情况表"
          : "预算执行情况表";
  }
}

export const ENTRY_RULES: readonly Rule[] = [
  numbersReadable,
  halfWidth,
  numbersAreNumbers,
  moneyUnitPlain,
  notNegative,
  noErrorCells,
  hiddenRows,
];
