import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { reviewNarrative, type NarrativeReview } from "../../../src/core/narrative/review-narrative";
import { textReport } from "../../support/narrative/report-text";

const seed = (number: string): string =>
  readFileSync(join(__dirname, "../../data/narrative", `${number}.txt`), "utf8");
const judged = (number: string): NarrativeReview => reviewNarrative(textReport(seed(number)));
const plain = (text: string): string => text.replace(/\s+/gu, "");

type Named = readonly [report: string, rule: string, severity: string, piece: string];

/** Worked out by hand from the texts, before the tool was run: rule, weight, and a piece of the quote it stands at. */
const CONTRADICTIONS: readonly Named[] = [
  // 000, for 2024. The budget reply is of 2022, so is the call for the evaluation.
  [
    "000",
    "narrative/basis-of-the-year",
    "warning",
    "《关于2022年江门市本级部门预算的批复》（江财预〔2021〕15号）",
  ],
  ["000", "narrative/basis-of-the-year", "warning", "关于开展2022年度市级财政资金绩效自评工作的通知"],
  // The budget of 45.93 is told, what was spent of it is not.
  ["000", "narrative/execution-stated", "warning", "45.93万元"],
  // The congress was in 2022.
  ["000", "narrative/events-not-over", "warning", "迎接党的二十大"],
  // 一 is followed by 四.
  ["000", "narrative/headings-in-order", "warning", "四、项目主要做法和经验"],
  ["000", "narrative/phrases-of-the-year", "hint", "疫情防控"],
  ["000", "narrative/phrases-of-the-year", "hint", "疫情"],
  ["000", "narrative/ordinals-in-order", "hint", "二是强化平台建设"],
  ["000", "narrative/sentence-once", "hint", "规范指导各单位青年理论学习小组"],
  ["000", "narrative/sentence-once", "hint", "举办第四届江门市机关“侨都杯”"],
  // 100-95 = 5 points, nowhere explained.
  ["000", "narrative/loss-explained", "hint", "自评得分95分"],
  // Goals are told to be measurable, and among the problems not to be detailed enough.
  ["000", "narrative/claims-fit-problems", "hint", "不够细化"],
  // 001, for 2023: 三是 twice; two passages twice; 100-96.9 = 3.1 points.
  ["001", "narrative/ordinals-in-order", "hint", "三是抓牢常态化政治监督"],
  ["001", "narrative/sentence-once", "hint", "印发《市直机关工委大兴调查研究的工作方案》"],
  ["001", "narrative/sentence-once", "hint", "2023年，在市委坚强领导下"],
  ["001", "narrative/loss-explained", "hint", "自评得分96.9分"],
  // 校对 and 账实 in wrong characters.
  ["001", "narrative/words-right", "hint", "较对"],
  ["001", "narrative/words-right", "hint", "帐"],
  // 002, for 2021: a rate called 执行力; 约 and 余 at once; measures that speak of neither problem.
  ["002", "narrative/words-right", "hint", "支出执行力"],
  ["002", "narrative/words-right", "hint", "约二百余"],
  ["002", "narrative/measures-answer-problems", "hint", "网格党支部作用发挥有待增强"],
  ["002", "narrative/measures-answer-problems", "hint", "后备干部队伍建设有待加强"],
  // 003, for 2024. 30+7 = 37 already; with the 1 it is 38.
  ["003", "narrative/parts-make-whole", "error", "37名，其中机关行政编制30名"],
  // The money of 2024 paid in January 2023; the plan's first year was 2021; the elections of all levels too.
  ["003", "narrative/funds-in-the-year", "warning", "于2023年1月按年初预算计划拨付到位"],
  ["003", "narrative/events-not-over", "warning", "“十四五”开好局"],
  ["003", "narrative/phrases-of-the-year", "hint", "三级换届"],
  ["003", "narrative/phrases-of-the-year", "hint", "集中换届"],
  ["003", "narrative/phrases-of-the-year", "hint", "以习近平同志为总书记的党中央"],
  ["003", "narrative/required-sections", "hint", "2024年度基层党组织建设项目支出绩效报告"],
  // 004, for 2024. 0.48 to 0.23 is less.
  ["004", "narrative/direction-of-change", "error", "增加0.25万元，降低52.08%"],
  // 26.05+19.75 = 45.80; with 3.57 it is 49.37.
  ["004", "narrative/parts-make-whole", "error", "45.8万元，其中养老保险预算26.05万元"],
  // 27.53+31.57+0.83+21.25 = 81.18, not 81.22; rounding carries 0.025 at most.
  ["004", "narrative/parts-fit-whole", "warning", "81.22万元，其中养老保险支出27.53万元"],
  // Two cost indicators were missed: 412.23 against at most 329.47, 20 against at most 17.
  ["004", "narrative/all-indicators-met", "error", "绩效指标13项，已全部按时按量完成"],
  // The table: 重点工作完成率 95%.
  ["004", "narrative/work-done-as-in-form", "warning", "重点工作皆已完成"],
  // 59.36+0.23+23.17 = 82.76, not 65.76; 329.47+65.76 = 395.23, not 412.23.
  ["004", "budget-table/columns-add-up", "error", "65.76"],
  ["004", "budget-table/final-within-budget", "error", "65.76"],
  // 0+0+3 = 3, not 0; 17+0 = 17, not 20.
  ["004", "budget-table/columns-add-up", "error", "0"],
  ["004", "budget-table/final-within-budget", "error", "0"],
  // 346.47+85.76 = 432.23: what is told as the adjustment is the adjusted budget.
  ["004", "narrative/adjusted-is-no-adjustment", "hint", "最终预算调整数为432.23万元"],
  // Under 一般公共预算 the whole 432.23 is told, of which the table has 351.02 there and 81.22 elsewhere.
  ["004", "narrative/section-account-as-in-form", "hint", "432.23万元"],
  ["004", "narrative/sentence-once", "hint", "联合市委党纪学习教育工作专班"],
  ["004", "narrative/no-export-marks", "hint", "[bookmark:_GoBack]"],
];

test.each(CONTRADICTIONS)("report %s: %s (%s) at “%s”", (number, rule, severity, piece) => {
  const found = judged(number).findings.filter((one) => one.rule === rule);
  expect(found.map((one) => [one.severity, plain(one.quote).includes(piece)])).toContainEqual([
    severity,
    true,
  ]);
});

/** In 000 to 003 there is nothing else; the workbook rules on the tables of 004 have their own tests. */
test.each(["000", "001", "002", "003", "004"])("report %s: nothing but what is listed", (number) => {
  const narrative = judged(number).findings.filter((one) => one.rule.startsWith("narrative/"));
  const listed = CONTRADICTIONS.filter(
    ([report, rule]) => report === number && rule.startsWith("narrative/"),
  );
  expect(narrative.map((one) => one.rule).sort()).toEqual(listed.map(([, rule]) => rule).sort());
});

/** Sound figures that tempt. Nothing heavier than a hint may stand there. */
const SOUND: readonly (readonly [report: string, piece: string])[] = [
  // 19.62+14.72+8.83+2.76 = 45.93, four of four.
  ["000", "四个二级项目，分别为：一是市直机关党建工作经费 19.62 万"],
  ["000", "江办发〔2019〕24号"],
  ["000", "5周年系列活动"],
  ["000", "填报日期：2025 年 4 月 19 日"],
  ["000", "培训人数1300多人次，工委示范培训300多人次"],
  // 3432.3+538.34 = 3970.64, twice; 3970.64 of itself is 100%.
  ["001", "3,970.64 万元，其中：基本支出 3,432.3 万元，项目支出 538.34 万元；"],
  ["001", "年度预算执行进度达 100%"],
  // 2019 is a number of opinions; the evaluation of 2022 was rightly finished in 2023.
  ["001", "17.87 万张有效评议票和 2019 条意见建议"],
  ["001", "完成 2022 年度基评工作"],
  ["001", "收回 2022 年度多列经费支出"],
  ["001", "一级项目 2 项，二级项目 5 项，申报覆盖率达 100%"],
  ["001", "自评得分 96.9 分，自评等级为“优”"],
  // 1+5+1+4+57+8+11+2 = 89.
  ["002", "89 个，其中机关党总支部 1 个"],
  // 200 of 200; 10+90 = 100, 50+30+10 = 90.
  ["002", "200 万元，完成率 100%"],
  ["002", "产出指标分值 50 分，效益指标分值 30 分，满意度指标 10 分"],
  // In 2021 there was an epidemic.
  ["002", "疫情防控"],
  // Fifteen offices of fifteen.
  ["003", "15个组室"],
  // 7.21+11.02+7.08+2.69 = 28.00.
  ["003", "28.00万元，\n\n其中：办公费7.21万元"],
  // Young ones and farmers overlap; 98 of a plan of 88 is 111.36%; 3 against 13 is 76.92% less.
  ["003", "299人，其中35岁及以下184人，农牧渔民175人"],
  ["003", "完成比例111.36%"],
  ["003", "下降76.92%"],
  // Two places, two scopes.
  ["003", "带头捐款625万余元"],
  // 17+10 = 27, the widow apart; four offices of four.
  ["004", "27人，其中在职人员17人，退休人员10人，另有离休干部遗孀1人"],
  ["004", "内设四个职能部室分别为"],
  // 346.47+85.76 = 432.23; 33.9+20+8.68+23.17 = 85.75 and 17.91+15.4+0.61 = 33.92: open lists, rounded.
  ["004", "年中预算追加85.76万元"],
  ["004", "行政运行33.9万元"],
  ["004", "412.23万元，项目支出20万元"],
  // 0.5+7 = 7.5; 1.51-1.47 = 0.04, 2.65%; 0.21/1.03 = 20.39%.
  ["004", "7.5万元，其中公务接待费0.5万元"],
  ["004", "减少0.04万元，下降2.65%"],
  ["004", "增加0.21万元，增长20.39%"],
  ["004", "共2个，分别是市纪委市监委派驻机构专项经费10万元"],
  // Six courses of one each.
  ["004", "6期培训班（1期入党积极分子培训班"],
  ["004", "69件75人，其中配合集中整治行动快审快结“群腐”案30件35人"],
  ["004", "开展2023年度市直机关党建工作述职评议"],
  ["004", "中发〔2018〕34号"],
  ["004", "益财绩〔2022〕405号"],
  // 99.8 is the table's own total; 17 of 16 is 106.25%.
  ["004", "自评得分99.8分"],
];

test.each(SOUND)("report %s is left alone at “%s”", (number, piece) => {
  const text = seed(number);
  const start = text.indexOf(piece);
  expect(start).toBeGreaterThan(0);
  const end = start + piece.length;
  const heavy = judged(number).findings.filter(
    (one) => one.severity !== "hint" && one.start < end && start < one.end,
  );
  expect(heavy.map((one) => one.message)).toEqual([]);
});

test.each(["000", "001", "002", "003", "004"])(
  "report %s: every quote is the text at its place",
  (number) => {
    const text = seed(number);
    const { facts, findings } = judged(number);
    for (const one of [...facts, ...findings]) expect(text.slice(one.start, one.end)).toBe(one.quote);
  },
);

test("nothing a report can hold makes it throw", () => {
  const pieces = [
    "比上年",
    "增加",
    "0.25万元",
    "，其中：",
    "100%",
    "一、",
    "三、",
    "2024年",
    "〔请填写〕",
    "得分",
    "、",
    "。",
    "\n",
    "（",
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const text = parts.join("");
      const { findings } = reviewNarrative(textReport(text));
      for (const one of findings) expect(text.slice(one.start, one.end)).toBe(one.quote);
    }),
    { numRuns: 300 },
  );
});

/** The same report as people paste it: tables flattened to lines, page numbers, blanks before paragraphs, one run. */
const PASTED: readonly (readonly [string, (text: string) => string])[] = [
  ["tables flattened to lines", (text) => text.replaceAll("\t", "")],
  [
    "a blank line between all",
    (text) =>
      text
        .replaceAll("\t", "")
        .split(/\s*\n\s*/u)
        .join("\n\n"),
  ],
  [
    "page numbers and wide blanks",
    (text) =>
      text
        .replaceAll("\t", "")
        .split("\n")
        .map((line, index) => (index % 40 === 39 ? `${line}\n— ${String(index)} —` : `\u3000\u3000${line}`))
        .join("\n"),
  ],
  [
    "one run",
    (text) =>
      text
        .replaceAll("\t", "")
        .split(/\s*\n\s*/u)
        .join(" "),
  ],
];

test.each(PASTED)("report 004 pasted with %s: the same errors, none beside them", (_, pasted) => {
  const { findings } = reviewNarrative(textReport(pasted(seed("004"))));
  const heavy = findings.filter(({ severity }) => severity !== "hint").map(({ rule }) => rule);
  expect([...new Set(heavy)].sort()).toEqual([
    "narrative/direction-of-change",
    "narrative/parts-fit-whole",
    "narrative/parts-make-whole",
  ]);
});

test("papers of other kinds are told to be such, and not asked for a report's parts", () => {
  const other =
    "某市水利局2024年部门预算公开\n一、主要职责\n负责水利工作。\n二、收支预算\n收入预算1200万元。\n";
  const rules = reviewNarrative(textReport(other)).findings.map(({ rule }) => rule);
  expect(rules).toEqual(["narrative/is-a-report"]);
});
