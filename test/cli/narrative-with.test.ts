import { para, wordFile } from "../support/documents/word-package";
import { standardForm } from "../support/forms/standard-form";
import { call } from "./call";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

/** What the sound project form of the tests says, told as a report: 234 of 240, 11 indicators, 99.14 points. */
const SOUND = [
  "2024年度农村饮水安全巩固提升项目绩效自评报告",
  "一、项目概况",
  "某县农村供水服务中心实施农村饮水安全巩固提升项目，新建供水管网12.5公里。",
  "二、资金使用情况",
  "项目全年预算数240万元，全年执行数234万元，预算执行率97.5%。",
  "三、绩效完成情况",
  "共设置绩效指标11个。工程验收合格率100%，用水户满意度93.2%。工程按期完工率92%，低于目标，扣0.61分。",
  "四、自评结论",
  "绩效自评得分99.14分，自评等级为优。",
  "五、存在的问题",
  "汛期停工，工期延误。",
  "六、改进措施",
  "汛前完成土方施工。",
];

interface Found {
  readonly rule: string;
  readonly quote: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly paper: string | null;
}

/** Findings that hold the report against the workbook, after some words of the report were changed. */
async function against(changes: Readonly<Record<string, string>>): Promise<readonly Found[]> {
  let text = SOUND.join("\n");
  for (const [before, after] of Object.entries(changes)) {
    if (!text.includes(before)) throw new Error(`“${before}” is not in the report`);
    text = text.replaceAll(before, after);
  }
  place.write(
    "报告.docx",
    wordFile(
      text
        .split("\n")
        .map((line) => para(line))
        .join(""),
    ),
  );
  place.write("自评表.xlsx", standardForm().bytes());
  const { out } = await call(["narrative", "报告.docx", "--with", "自评表.xlsx", "--format", "json"], {
    cwd: place.folder,
  });
  const { files } = JSON.parse(out) as { readonly files: readonly { readonly findings: readonly Found[] }[] };
  return files[0]?.findings.filter(({ paper }) => paper === "workbook") ?? [];
}

test("a report that says what the workbook says is left alone", async () => {
  expect(await against({})).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>]>([
  [
    "the same money in other units",
    { 全年预算数240万元: "全年预算数2400000元", 全年执行数234万元: "全年执行数0.0234亿元" },
  ],
  ["a rate rounded", { "预算执行率97.5%": "预算执行率98%" }],
  ["a length in metres", { "12.5公里": "12500米" }],
])("%s is no difference", async (_what, changes) => {
  expect(await against(changes)).toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>, string, string]>([
  ["the budget", { 全年预算数240万元: "全年预算数250万元" }, "narrative/budget-as-in-form", "250万元"],
  ["the execution", { 全年执行数234万元: "全年执行数232万元" }, "narrative/execution-as-in-form", "232万元"],
  ["the rate", { "预算执行率97.5%": "预算执行率95.5%" }, "narrative/rate-as-in-form", "95.5%"],
  [
    "an indicator",
    { "用水户满意度93.2%": "用水户满意度96.2%" },
    "narrative/indicators-as-in-form",
    "用水户满意度96.2%",
  ],
  ["the score", { "自评得分99.14分": "自评得分98.14分" }, "narrative/score-as-in-form", "98.14分"],
  ["the grade", { 等级为优: "等级为良" }, "narrative/grade-as-in-form", "良"],
  [
    "the number of indicators",
    { 绩效指标11个: "绩效指标15个" },
    "narrative/indicator-count-as-in-form",
    "15个",
  ],
  ["the unit", { 农村供水服务中心: "城镇排水管理处" }, "narrative/unit-as-in-form", "报告"],
  ["the year", { "2024年度": "2023年度" }, "narrative/year-as-in-form", "2023"],
])(
  "%s that differs is found at its quote, with the cell of the workbook",
  async (_what, changes, rule, piece) => {
    const found = await against(changes);
    const own = found.find((one) => one.rule === rule);
    expect(own?.quote.replace(/\s/gu, "")).toContain(piece);
    expect(own?.cell).toMatch(/^[A-Z]+\d+$/u);
    expect(own?.sheet).toBe(standardForm().sheets[0]?.name);
  },
);

test("the text report names the workbook and its cell beside the quote", async () => {
  place.write("报告.txt", SOUND.join("\n").replace("得分99.14分", "得分98.14分"));
  place.write("自评表.xlsx", standardForm().bytes());
  const { status, out } = await call(["narrative", "报告.txt", "--with", "自评表.xlsx"], {
    cwd: place.folder,
  });
  expect(status).toBe(1);
  expect(out).toContain("对照  自评表.xlsx");
  expect(out).toMatch(/单元格 {2}自评表\.xlsx 的“[^”]+”[A-Z]+\d+/u);
});

test("the preparer and the day of a signed form, against those of the report's head", async () => {
  const head = [
    { field: "projectName", label: "项目名称", value: "农村饮水安全巩固提升项目" },
    { field: "implementingUnit", label: "实施单位", value: "某县农村供水服务中心" },
    { field: null, label: "填报人", value: "张敏" },
    { field: null, label: "填报日期", value: "2025年3月28日" },
  ] as const;
  const title = SOUND[0] ?? "";
  const signed = (person: string, day: string): string =>
    [title, `填报人：${person}`, `填报日期：${day}`, ...SOUND.slice(1)].join("\n");
  place.write("自评表.xlsx", standardForm({ content: { head } }).bytes());
  const rules = async (text: string): Promise<readonly string[]> => {
    place.write("报告.txt", text);
    const args = ["narrative", "报告.txt", "--with", "自评表.xlsx", "--format", "json"];
    const { out } = await call(args, { cwd: place.folder });
    const { files } = JSON.parse(out) as {
      readonly files: readonly { readonly findings: readonly Found[] }[];
    };
    const found = files[0]?.findings ?? [];
    return found.filter(({ rule }) => rule === "narrative/preparer-as-in-form").map(({ quote }) => quote);
  };
  expect(await rules(signed("张敏", "2025年3月28日"))).toEqual([]);
  expect(await rules(signed("李强", "2025年3月29日"))).toEqual(["填报人：李强", "填报日期：2025年3月29日"]);
});
