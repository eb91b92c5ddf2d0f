import { hundredths, sumOf } from "../../forms/generated/figures";
import {
  figure,
  hasWeights,
  inRow,
  isScored,
  reason,
  score,
  SUMS,
  weight,
  WEIGHTS,
  type Fault,
} from "./fault";

const TOTAL = "total.score";
const less = (value: number, by: number): number => (hundredths(value) - hundredths(by)) / 100;

/** RULES D.1.1–4, D.1.7, A.2.2, A.2.3. */
export const POINT_FAULTS: readonly Fault[] = [
  {
    name: "得分超过分值",
    rule: "scores/within-weight",
    severity: "error",
    follows: [...SUMS, "scores/level-within-printed"],
    put: inRow("met", (row, form) =>
      hasWeights(form)
        ? { cells: { [score(row)]: figure(form.content.indicators[row]?.weight) + 0.5 }, at: score(row) }
        : null,
    ),
  },
  {
    name: "得分没有填",
    rule: "scores/filled",
    severity: "error",
    follows: SUMS,
    put: inRow("met", (row, form) =>
      hasWeights(form) ? { cells: { [score(row)]: null }, at: score(row) } : null,
    ),
  },
  {
    // Without weights a blank score may belong to the row above: only the total tells.
    name: "没有分值的表漏填一项得分",
    rule: "totals/score-sum",
    severity: "error",
    put: inRow("met", (row, form) =>
      isScored(form) && !hasWeights(form) ? { cells: { [score(row)]: null }, at: TOTAL } : null,
    ),
  },
  {
    // With a reason it is the unit's own reduction, which 10号 allows.
    name: "指标已完成却扣了1分，没有原因",
    rule: "scores/match-formula",
    severity: "warning",
    follows: [...SUMS, "reasons/given-when-below"],
    put: inRow("met", (row, form) =>
      hasWeights(form)
        ? {
            cells: { [score(row)]: less(figure(form.content.indicators[row]?.weight), 1) },
            at: score(row),
          }
        : null,
    ),
  },
  {
    name: "未完成却得满分",
    rule: "scores/match-formula",
    severity: "warning",
    follows: SUMS,
    put: inRow("below", (row, form) =>
      hasWeights(form)
        ? { cells: { [score(row)]: figure(form.content.indicators[row]?.weight) }, at: score(row) }
        : null,
    ),
  },
  {
    name: "达成的定性指标只得一半",
    rule: "scores/within-tier",
    severity: "warning",
    follows: SUMS,
    put: inRow("words", (row, form) =>
      hasWeights(form)
        ? {
            cells: {
              [score(row)]: Math.floor(figure(form.content.indicators[row]?.weight) / 2),
              [reason(row)]: "管护经费年底才到位，制度试行较晚；下年年初落实经费。",
            },
            at: score(row),
          }
        : null,
    ),
  },
  {
    name: "分值没有填",
    rule: "weights/filled",
    severity: "error",
    follows: WEIGHTS,
    put: inRow("met", (row, form) =>
      hasWeights(form) ? { cells: { [weight(row)]: null }, at: weight(row) } : null,
    ),
  },
  {
    name: "分值多1分，合计不是满分",
    rule: "weights/sum-to-total",
    severity: "error",
    follows: WEIGHTS,
    put: inRow("met", (row, form) =>
      hasWeights(form)
        ? {
            cells: { [weight(row)]: figure(form.content.indicators[row]?.weight) + 1 },
            at: form.content.total ? "total.weight" : "columns.weight",
          }
        : null,
    ),
  },
  {
    name: "总分行的分值写错",
    rule: "weights/total-cell",
    severity: "error",
    put: (form) =>
      hasWeights(form) && form.content.total ? { cells: { "total.weight": 95 }, at: "total.weight" } : null,
  },
  {
    name: "一级指标括号里的分值写错",
    rule: "weights/level-one-sum",
    severity: "error",
    put: (form, layout) => {
      if (!hasWeights(form) || layout.levels === "flat" || layout.levelColumns || layout.groupRows !== "none")
        return null;
      const row = form.content.indicators.findIndex((one) => one.level1 === "产出指标");
      const at = `indicators[${String(row)}].level1`;
      return { cells: { [at]: "产出指标（7分）" }, at };
    },
  },
  {
    name: "总分少1分",
    rule: "totals/score-sum",
    severity: "error",
    put: (form) => {
      const typed = totalOf(form.content);
      // One point less may be another grade: the sound grade goes with the sound total.
      return typed === null ? null : { cells: { [TOTAL]: less(typed, 1) }, at: TOTAL };
    },
    follows: ["totals/grade-matches"],
  },
  {
    name: "总分没有填",
    rule: "totals/filled",
    severity: "error",
    put: (form, layout) =>
      totalOf(form.content) === null || (form.content.total === null && layout.gapColumns.length > 0)
        ? null
        : { cells: { [TOTAL]: null }, at: TOTAL },
  },
  {
    name: "总分超过满分",
    rule: "totals/within-full-marks",
    severity: "error",
    follows: WEIGHTS,
    put: inRow("met", (row, form) => {
      const typed = totalOf(form.content);
      if (typed === null || form.profile === "chongqing") return null;
      // A score within its points, which were raised with it.
      const more = (which: "weight" | "score"): number =>
        sumOf([figure(form.content.indicators[row]?.[which]), less(101, typed)]);
      const points = hasWeights(form) ? { [weight(row)]: more("weight") } : {};
      return { cells: { ...points, [score(row)]: more("score"), [TOTAL]: 101 }, at: TOTAL };
    }),
  },
  {
    name: "等级写低",
    rule: "totals/grade-matches",
    severity: "error",
    put: ({ content }) => (content.grade === null ? null : { cells: { grade: "差" }, at: "grade" }),
  },
  {
    name: "等级不是规定的词",
    rule: "totals/grade-readable",
    severity: "warning",
    put: ({ content }) => (content.grade === null ? null : { cells: { grade: "较好以上" }, at: "grade" }),
  },
  {
    name: "扣了分没有原因",
    rule: "reasons/given-when-below",
    severity: "warning",
    put: inRow("below", (row, form) =>
      hasWeights(form) ? { cells: { [reason(row)]: null }, at: reason(row) } : null,
    ),
  },
  {
    name: "没有完成又没有原因（转移支付）",
    rule: "reasons/given-when-unmet",
    severity: "warning",
    put: inRow("below", (row, form) =>
      form.profile === "transfer-payment" ? { cells: { [reason(row)]: null }, at: reason(row) } : null,
    ),
  },
  {
    name: "原因里还留着〔请填写〕",
    rule: "reasons/draft-completed",
    severity: "warning",
    put: inRow("below", (row) => ({
      cells: { [reason(row)]: "较指标值少完成一部分。原因：〔请填写〕；改进措施：〔请填写〕" },
      at: reason(row),
    })),
  },
  {
    name: "三项偏差原因一字不差",
    rule: "reasons/not-repeated",
    severity: "hint",
    put: ({ content }) => {
      const rows = content.indicators.flatMap((one, index) => (one.reason === "" ? [] : [index]));
      const [first, second, third] = rows;
      if (first === undefined || second === undefined || third === undefined) return null;
      const own = content.indicators[first]?.reason ?? "";
      return { cells: { [reason(second)]: own, [reason(third)]: own }, at: reason(first) };
    },
  },
  {
    name: "合计公式漏了存成文本的得分",
    rule: "totals/formula-counts-all",
    severity: "error",
    put: inRow("met", (row, form, layout) =>
      isScored(form) && form.content.total && layout.totals === "formula"
        ? { cells: { [score(row)]: String(form.content.indicators[row]?.score) }, at: score(row) }
        : null,
    ),
  },
  {
    name: "满分栏的得分填成负数",
    rule: "entries/not-negative",
    severity: "error",
    follows: [...SUMS, "scores/match-formula", "reasons/given-when-below", "scores/within-tier"],
    put: inRow("met", (row, form) =>
      isScored(form) ? { cells: { [score(row)]: -2 }, at: score(row) } : null,
    ),
  },
];

/** The total typed in the total row, or in the head. */
function totalOf(content: Parameters<Fault["put"]>[0]["content"]): number | null {
  const inHead = content.head.find((entry) => entry.path === TOTAL)?.value;
  const typed = content.total?.score ?? inHead;
  return typeof typed === "number" ? sumOf([typed]) : null;
}
