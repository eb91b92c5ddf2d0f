import { formatAddress } from "../../cells/address";
import { defineRule, type Rule } from "../rule";
import { nameOf } from "../indicator-rows";
import { lacksWeight } from "./whole";

const SCORED = ["project", "department"] as const;

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

export const WEIGHT_ROW_RULES: readonly Rule[] = [filled, takenFromTable];
