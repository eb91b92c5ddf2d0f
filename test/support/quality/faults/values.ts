import { actual, hasWeights, inRow, name, partsOfTarget, score, targetCells, type Fault } from "./fault";

/** What a wrong value brings about where it changes the computed score. */
const SCORED = ["scores/match-formula"] as const;

const target = (row: number): string => `indicators[${String(row)}].target`;

/** RULES D.2, D.6, D.7. */
export const VALUE_FAULTS: readonly Fault[] = [
  {
    name: "完成值没有填",
    rule: "values/actual-filled",
    severity: "error",
    put: inRow("met", (row) => ({ cells: { [actual(row)]: null }, at: actual(row) })),
  },
  {
    name: "指标值没有填",
    rule: "values/target-filled",
    severity: "warning",
    put: inRow("met", (row, _form, layout) => {
      // Under one header over three columns any of the three blank cells is the place.
      if (layout.target === "spread") return null;
      const cells =
        layout.target === "joined" ? { [target(row)]: null } : targetCells(layout, row, ["", "", ""]);
      return { cells, at: target(row) };
    }),
  },
  {
    name: "完成值照抄指标值",
    rule: "values/actual-not-copied",
    severity: "warning",
    put: (form, layout) => {
      const row = form.content.indicators.findIndex(
        (one) => one.reason === "" && one.target.startsWith("≥") && one.level1 !== "满意度指标",
      );
      if (row < 0 || layout.target !== "joined") return null;
      return { cells: { [actual(row)]: form.content.indicators[row]?.target ?? "" }, at: actual(row) };
    },
  },
  {
    name: "完成值的单位不同",
    rule: "values/units-agree",
    severity: "warning",
    put: inRow("met", (row, { content }) => {
      const [, value, unit] = partsOfTarget(content.indicators[row]?.target ?? "");
      return { cells: { [actual(row)]: `${value}${unit === "公里" ? "座" : "公里"}` }, at: actual(row) };
    }),
  },
  {
    name: "满意度只写了好话",
    rule: "values/satisfaction-measured",
    severity: "warning",
    put: inRow("satisfaction", (row) => ({ cells: { [actual(row)]: "群众普遍满意" }, at: actual(row) })),
  },
  {
    name: "定量指标只写“已完成”",
    rule: "values/actual-measured",
    severity: "warning",
    put: inRow("met", (row) => ({ cells: { [actual(row)]: "已全部完成" }, at: actual(row) })),
  },
  {
    name: "完成值只写“以上”",
    rule: "values/actual-exact",
    severity: "warning",
    put: inRow("met", (row, { content }) => {
      const [, value, unit] = partsOfTarget(content.indicators[row]?.target ?? "");
      return { cells: { [actual(row)]: `${String(Number(value) - 1)}${unit}以上` }, at: actual(row) };
    }),
  },
  {
    name: "完成值超过指标值一倍",
    rule: "values/over-achievement",
    severity: "hint",
    put: (form) => {
      const row = form.content.indicators.findIndex(
        (one) => one.reason === "" && /^≥\d+[^%\d]+$/u.test(one.target),
      );
      const [, value, unit] = partsOfTarget(form.content.indicators[row]?.target ?? "");
      return row < 0
        ? null
        : { cells: { [actual(row)]: `${String(Number(value) * 2)}${unit}` }, at: actual(row) };
    },
  },
  {
    name: "成本指标的符号写反",
    rule: "values/sign-direction",
    severity: "hint",
    follows: [...SCORED, "reasons/given-when-below", "reasons/given-when-unmet"],
    put: (form, layout) => {
      const row = form.content.indicators.findIndex((one) => one.reason === "" && one.target.startsWith("≤"));
      if (row < 0) return null;
      const [, value, unit] = partsOfTarget(form.content.indicators[row]?.target ?? "");
      return { cells: targetCells(layout, row, ["≥", value, unit]), at: target(row) };
    },
  },
  {
    name: "合格率超过100%",
    rule: "values/percent-plausible",
    severity: "hint",
    put: inRow("percent", (row) => ({ cells: { [actual(row)]: "104%" }, at: actual(row) })),
  },
  {
    name: "时间要求没有按时完成",
    rule: "values/deadline-met",
    severity: "warning",
    put: inRow("met", (row, form, layout) =>
      layout.target === "joined" && hasWeights(form)
        ? {
            cells: { [target(row)]: "2024年10月31日前", [actual(row)]: "2024年12月15日" },
            at: actual(row),
          }
        : null,
    ),
  },
  {
    name: "金额只写“万”",
    rule: "values/money-unit-complete",
    severity: "hint",
    put: (form) => {
      const row = form.content.indicators.findIndex((one) => one.reason === "" && one.target.startsWith("≤"));
      const typed = form.content.indicators[row]?.actual;
      if (row < 0 || typeof typed !== "string") return null;
      return { cells: { [actual(row)]: typed.replace("万元", "万") }, at: actual(row) };
    },
  },
  {
    name: "两行指标重复",
    rule: "values/rows-distinct",
    severity: "warning",
    follows: ["values/units-agree", "reasons/given-when-unmet", ...SCORED],
    put: ({ content }, layout) => {
      const second = content.indicators.findIndex(
        (one, index) =>
          one.level2 === content.indicators[index - 1]?.level2 &&
          one.level1 === content.indicators[index - 1]?.level1,
      );
      const above = content.indicators[second - 1];
      if (second < 0 || !above || layout.numberedNames) return null;
      return {
        cells: {
          [name(second)]: above.level3,
          ...(layout.target === "joined"
            ? { [target(second)]: above.target }
            : targetCells(layout, second, partsOfTarget(above.target))),
        },
        at: name(second),
      };
    },
  },
  {
    name: "得分用了全角数字",
    rule: "entries/digits-half-width",
    severity: "warning",
    // A total that is a formula leaves the text out: that is the graver fault.
    put: inRow("met", (row, form, layout) =>
      hasWeights(form) && layout.totals === "typed"
        ? { cells: { [score(row)]: wide(form.content.indicators[row]?.score) }, at: score(row) }
        : null,
    ),
  },
  {
    name: "得分读不出数",
    rule: "entries/numbers-readable",
    severity: "error",
    follows: ["totals/score-sum", "scores/filled"],
    put: inRow("met", (row, form) =>
      hasWeights(form) ? { cells: { [score(row)]: "八九分吧" }, at: score(row) } : null,
    ),
  },
  {
    name: "公式出错",
    rule: "entries/no-error-cells",
    severity: "error",
    put: inRow("met", (row, form) =>
      hasWeights(form)
        ? {
            cells: { [score(row)]: { formula: "1/0", value: { kind: "error", code: "#DIV/0!" } } },
            at: score(row),
          }
        : null,
    ),
  },
  {
    name: "隐藏行带着分值",
    rule: "entries/no-hidden-figures",
    severity: "warning",
    put: inRow("met", (row, form) =>
      hasWeights(form) ? { cells: {}, hide: score(row), at: `indicators[${String(row)}].weight` } : null,
    ),
  },
];

/** 8 → ８. */
function wide(value: unknown): string {
  return [...String(value)]
    .map((one) => (one === "." ? "．" : String.fromCharCode(one.charCodeAt(0) + 0xfee0)))
    .join("");
}
