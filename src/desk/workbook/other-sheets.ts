import { placeWords } from "../../core/ledger/folder/folder-rule";
import type { FolderFinding } from "../../core/ledger/folder/run";
import type { RuleCount } from "../../core/ledger/counts";
import type { FiledFinding, Ledger } from "../../core/ledger/ledger";
import type { ScoreBand } from "../../core/ledger/score-bands";
import { arithmeticOf } from "../../core/ledger/slip-faults";
import { SLIP } from "../../core/ledger/slip-words";
import type { UnitTotal } from "../../core/ledger/unit-totals";
import { SEVERITY_WORDS } from "../../core/report/words";
import { AMOUNT, COUNT, PERCENT, PLACE, RED, SCORE, TEXT, WORD, WRAPPED, YELLOW } from "./look";
import type { LedgerLinks } from "./rows-sheet";
import { HEAD_ROWS, number, type TableColumn, type TableSheet } from "./table-sheet";

/** More findings than a person pages through; hints are left out first. */
const MOST_FINDINGS = 60_000;

const SEVERITY_COLOURS = [
  [SEVERITY_WORDS.error, RED],
  [SEVERITY_WORDS.warning, YELLOW],
] as const;

const COUNTS = [
  { head: "错误", width: 8, style: COUNT, value: (row: Weighted) => row.error, coloured: RED },
  { head: "警告", width: 8, style: COUNT, value: (row: Weighted) => row.warning, coloured: YELLOW },
  { head: "提示", width: 8, style: COUNT, value: (row: Weighted) => row.hint },
] as const;

type Weighted = Pick<RuleCount, "error" | "warning" | "hint">;

/** 全部问题: every finding of every file. */
export function findingsSheet({ findings, files }: Ledger, links: LedgerLinks): TableSheet<FiledFinding> {
  const reports = new Map(
    files.flatMap(({ path, report }) => (report ? [[path, report.path] as const] : [])),
  );
  const fileOf = ({ path, paper }: FiledFinding): string =>
    paper === "report" ? (reports.get(path) ?? path) : path;
  const rows = withinLimit(findings);
  const left = findings.length - rows.length;
  const more = left > 0 ? `另有${String(left)}处没有列出（先略去提示），见 report.ndjson。` : "";
  const columns: readonly TableColumn<FiledFinding>[] = [
    { head: "序号", width: 6, style: COUNT, value: (_, index) => index + 1 },
    {
      head: "文件",
      width: 22,
      style: WRAPPED,
      value: fileOf,
      link: (finding) => links.file(fileOf(finding)),
    },
    { head: "单位", width: 16, style: WRAPPED, value: ({ unit }) => unit },
    { head: "工作表", width: 10, style: WRAPPED, value: ({ sheet }) => sheet },
    { head: "单元格", width: 9, style: PLACE, value: ({ cell }) => cell },
    {
      head: "级别",
      width: 6,
      style: WORD,
      value: ({ severity }) => SEVERITY_WORDS[severity],
      colours: SEVERITY_COLOURS,
    },
    { head: "问题", width: 46, style: WRAPPED, value: saidIn },
    { head: "算式与比较", width: 34, style: WRAPPED, value: (finding) => arithmeticOf(finding) },
    { head: "改法", width: 30, style: WRAPPED, value: ({ remedy }) => remedy },
    { head: "规则", width: 26, style: TEXT, value: ({ rule }) => rule },
    { head: "依据", width: 60, style: WRAPPED, value: ({ basis }) => basis },
  ];
  return {
    name: "全部问题",
    title: "全部问题",
    note: `共${String(findings.length)}处。错误须改正，警告请说明或改正，提示供核对。${more}`,
    columns,
    rows,
    empty: "没有发现问题。",
    frozen: 2,
    printed: 9,
  };
}

/** The message; of a written report with the words it is about. */
function saidIn({ message, quote }: FiledFinding): string {
  return quote ? `${message}\n${SLIP.quote(quote)}` : message;
}

function withinLimit(findings: readonly FiledFinding[]): readonly FiledFinding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const heavy = findings.filter(({ severity }) => severity !== "hint");
  return (heavy.length > 0 ? heavy : findings).slice(0, MOST_FINDINGS);
}

/** 按规则: how often each rule spoke, and in how many files and units. */
export function rulesSheet({ rules }: Ledger): TableSheet<RuleCount> {
  return {
    name: "按规则",
    title: "按规则统计",
    note: "同一规则反复出现，多半是填报说明不清或对口径理解不一，可以统一答复。",
    columns: [
      { head: "序号", width: 6, style: COUNT, value: (_, index) => index + 1 },
      { head: "规则", width: 32, style: TEXT, value: ({ rule }) => rule },
      { head: "要求", width: 46, style: WRAPPED, value: ({ title }) => title },
      { head: "类别", width: 24, style: TEXT, value: ({ section }) => section },
      ...COUNTS,
      { head: "涉及文件", width: 9, style: COUNT, value: ({ files }) => files },
      { head: "涉及单位", width: 9, style: COUNT, value: ({ units }) => units },
    ],
    rows: rules,
    empty: "没有发现问题。",
    frozen: 2,
  };
}

/** 按单位: what each unit sent in. */
export function unitsSheet({ units, summary }: Ledger): TableSheet<UnitTotal> {
  const forms = summary.reports.paired > 0 ? "错误、警告、提示是自评表的，书面报告的见“汇总”。" : "";
  return {
    name: "按单位",
    title: "按单位统计",
    note:
      "金额单位：万元。单位报送了部门整体自评表的，金额取部门整体表，不再加各项目；否则为各项目之和。" +
      forms,
    columns: [
      { head: "序号", width: 6, style: COUNT, value: (_, index) => index + 1 },
      { head: "单位", width: 34, style: WRAPPED, value: ({ unit }) => unit ?? "（表内没有写明单位）" },
      { head: "文件", width: 7, style: COUNT, value: ({ files }) => files },
      { head: "表", width: 7, style: COUNT, value: ({ forms }) => forms },
      { head: "须退回", width: 8, style: COUNT, value: ({ returned }) => returned, coloured: RED },
      { head: "全年预算数", width: 15, style: AMOUNT, value: ({ budget }) => number(budget) },
      { head: "全年执行数", width: 15, style: AMOUNT, value: ({ execution }) => number(execution) },
      { head: "执行率", width: 10, style: PERCENT, value: ({ rate }) => number(rate) },
      { head: "最低分", width: 9, style: SCORE, value: ({ lowest }) => number(lowest) },
      { head: "平均分", width: 9, style: SCORE, value: ({ mean }) => number(mean) },
      { head: "最高分", width: 9, style: SCORE, value: ({ highest }) => number(highest) },
      { head: "错误", width: 8, style: COUNT, value: ({ errors }) => errors, coloured: RED },
      { head: "警告", width: 8, style: COUNT, value: ({ warnings }) => warnings, coloured: YELLOW },
      { head: "提示", width: 8, style: COUNT, value: ({ hints }) => hints },
    ],
    rows: units,
    empty: "没有表。",
    frozen: 2,
  };
}

/** 跨表核对: what is odd across the folder. */
export function folderSheet({ folder }: Ledger, isPart: boolean): TableSheet<FolderFinding> {
  return {
    name: "跨表核对",
    title: "跨表核对",
    note: isPart
      ? "这是分片的结果，跨表核对在合并（selfeval merge）时进行。"
      : "这里列的是值得核对的情况，不是已经查实的问题，不写进退回意见。",
    columns: [
      { head: "序号", width: 6, style: COUNT, value: (_, index) => index + 1 },
      {
        head: "级别",
        width: 7,
        style: WORD,
        value: ({ severity }) => SEVERITY_WORDS[severity],
        colours: SEVERITY_COLOURS,
      },
      { head: "要求", width: 32, style: WRAPPED, value: ({ title }) => title },
      { head: "单位", width: 26, style: WRAPPED, value: ({ units }) => units.join("、") },
      { head: "情况", width: 64, style: WRAPPED, value: ({ message }) => message },
      { head: "位置", width: 40, style: WRAPPED, value: ({ places }) => placesLine(places) },
      { head: "依据", width: 36, style: WRAPPED, value: ({ basis }) => basis },
      { head: "怎么核对", width: 36, style: WRAPPED, value: ({ remedy }) => remedy },
    ],
    rows: folder,
    empty: isPart ? "没有核对。" : "没有发现值得核对的情况。",
    frozen: 2,
  };
}

const LISTED = 20;

function placesLine(places: FolderFinding["places"]): string {
  const listed = places.slice(0, LISTED).map(placeWords).join("\n");
  return places.length > LISTED ? `${listed}\n等${String(places.length)}处` : listed;
}

/** 分数分布: a table and a chart of it. */
export function scoresSheet({ scores, rows }: Ledger): TableSheet<ScoreBand> {
  const name = "分数分布";
  const area = (column: number) => ({
    top: HEAD_ROWS,
    left: column,
    bottom: HEAD_ROWS + scores.length - 1,
    right: column,
  });
  const series = { sheet: name, area: { top: HEAD_ROWS - 1, left: 1, bottom: HEAD_ROWS - 1, right: 1 } };
  const scored = rows.filter(({ score }) => score.standing !== null).length;
  return {
    name,
    title: name,
    note: `按表内总分（没有填的按各项之和），共${String(scored)}张计分的表。`,
    columns: [
      { head: "分数段", width: 14, style: WORD, value: ({ label }) => label },
      { head: "张数", width: 10, style: COUNT, value: ({ forms }) => forms },
    ],
    rows: scores,
    empty: "没有计分的表。",
    frozen: 0,
    charts: [
      {
        title: "自评总分分布（张）",
        at: { top: HEAD_ROWS - 1, left: 3, bottom: HEAD_ROWS + 17, right: 12 },
        categories: { sheet: name, area: area(0), cached: scores.map(({ label }) => label) },
        values: {
          sheet: name,
          area: area(1),
          cached: scores.map(({ forms }) => forms),
          name: { ...series, cached: ["张数"] },
        },
      },
    ],
  };
}
