import { decimal } from "../../core/cells/decimal";
import { EVALUATION_KINDS, type FileLine, type FiledRow, type Ledger } from "../../core/ledger/ledger";
import type { UnpairedReport } from "../../core/ledger/pairing";
import { DESK_VERDICTS, reportVerdict, UNPAIRED_WORDS } from "../../core/ledger/verdict";
import { AMOUNT, COUNT, GREEN, GREY, PERCENT, RED, SCORE, TEXT, WORD, WRAPPED, YELLOW } from "./look";
import { number, type TableColumn, type TableSheet } from "./table-sheet";

/** Where the cells of 汇总.xlsx lead: addresses relative to it; `null` where there is nothing to go to. */
export interface LedgerLinks {
  readonly file: (path: string) => string | null;
  readonly slip: (path: string) => string | null;
}

/** A line of 汇总: a form, or a file in which none was found. */
interface SummaryRow {
  readonly path: string;
  readonly form: FiledRow | null;
  /** `null`: a written report without a workbook. */
  readonly file: FileLine | null;
  /** Set for such a report. */
  readonly unpaired?: UnpairedReport;
  readonly rank: number | null;
}

/** More lines than a person pages through; the rest is counted and stands in report.ndjson. */
const MOST_ROWS = 200_000;

export const VERDICT_COLOURS = [
  [DESK_VERDICTS.errors, RED],
  [DESK_VERDICTS.warnings, YELLOW],
  [DESK_VERDICTS.clean, GREEN],
  [DESK_VERDICTS.unreadable, GREY],
  [DESK_VERDICTS.unrecognised, GREY],
] as const;

/** 汇总: one line a form, a file without forms as one line with the reason. */
export function rowsSheet(ledger: Ledger, links: LedgerLinks, title: string): TableSheet<SummaryRow> {
  const all = summaryRows(ledger);
  const { files, clean, warnings, errors, unreadable, unrecognised, forms, units } = ledger.summary;
  const counts = `${String(files)}个文件，${String(units)}个单位，${String(forms)}张表：可以接收${String(clean)}个，请单位说明${String(warnings)}个，退回改正${String(errors)}个，无法识别${String(unrecognised)}个，无法读取${String(unreadable)}个。`;
  const { paired, unpaired } = ledger.summary.reports;
  const reports =
    paired + unpaired === 0
      ? ""
      : `书面报告${String(paired)}份与自评表配对，${String(unpaired)}份没有配对；表的结论不含书面报告，见“书面报告”一栏。`;
  const more = all.length > MOST_ROWS ? `只列前${String(MOST_ROWS)}行，其余见 report.ndjson。` : "";
  return {
    name: "汇总",
    title,
    note: `${counts}金额单位：万元；名次按表内总分（没有填的按各项之和），不分表种。${reports}${more}`,
    columns: columnsOf(links),
    rows: all.slice(0, MOST_ROWS),
    empty: "没有文件。",
    frozen: 2,
    printed: 22,
    tabColor: "2F5597",
  };
}

function summaryRows({ files, rows, unpaired }: Ledger): readonly SummaryRow[] {
  const ranks = ranksOf(rows);
  const byFile = new Map<string, FiledRow[]>();
  for (const row of rows) {
    const own = byFile.get(row.path);
    if (own) own.push(row);
    else byFile.set(row.path, [row]);
  }
  const papers = unpaired.map((one): SummaryRow => {
    return { path: one.path, form: null, file: null, unpaired: one, rank: null };
  });
  const lines = files.flatMap((file): readonly SummaryRow[] => {
    const own = byFile.get(file.path) ?? [];
    if (own.length === 0) return [{ path: file.path, form: null, file, rank: null }];
    return own.map((form) => ({ path: file.path, form, file, rank: ranks.get(form) ?? null }));
  });
  return [...lines, ...papers];
}

/** Places by the total that stands; equal totals share one. */
function ranksOf(rows: readonly FiledRow[]): ReadonlyMap<FiledRow, number> {
  const scored = rows
    .filter(({ score, kind }) => score.standing !== null && EVALUATION_KINDS.has(kind))
    .map((row) => ({ row, score: decimal(row.score.standing ?? "0") }))
    .sort((a, b) => b.score.cmp(a.score));
  const ranks = new Map<FiledRow, number>();
  scored.forEach(({ row, score }, index) => {
    const before = scored[index - 1];
    ranks.set(row, before?.score.eq(score) ? (ranks.get(before.row) ?? index + 1) : index + 1);
  });
  return ranks;
}

function columnsOf(links: LedgerLinks): readonly TableColumn<SummaryRow>[] {
  type Column = TableColumn<SummaryRow>;
  const form = (of: (row: FiledRow) => string | number | null): Column["value"] => {
    return ({ form: own }) => (own ? of(own) : null);
  };
  return [
    { head: "序号", width: 5, style: COUNT, value: (_, index) => index + 1 },
    {
      head: "文件",
      width: 26,
      style: WRAPPED,
      value: ({ path }) => path,
      link: ({ path }) => links.file(path),
    },
    { head: "单位", width: 18, style: WRAPPED, value: form(({ unit }) => unit) },
    { head: "项目", width: 20, style: WRAPPED, value: form(({ project }) => project) },
    { head: "年度", width: 6, style: COUNT, value: form(({ year }) => year) },
    {
      head: "表种",
      width: 14,
      style: WORD,
      value: form(({ name }) => name.replace(/绩效自评表$|^部门整体支出(?=基础)/gu, "")),
    },
    { head: "全年预算数", width: 11, style: AMOUNT, value: form(({ budget }) => number(budget)) },
    { head: "全年执行数", width: 11, style: AMOUNT, value: form(({ execution }) => number(execution)) },
    { head: "表内执行率", width: 9, style: PERCENT, value: form(({ rate }) => number(rate.typed)) },
    { head: "应为执行率", width: 9, style: PERCENT, value: form(({ rate }) => number(rate.computed)) },
    { head: "表内总分", width: 8, style: SCORE, value: form(({ score }) => number(score.typed)) },
    { head: "按公式总分", width: 8, style: SCORE, value: form(({ score }) => number(score.computed)) },
    { head: "表内等级", width: 6, style: WORD, value: form(({ grade }) => grade.typed) },
    { head: "应为等级", width: 6, style: WORD, value: form(({ grade }) => grade.computed) },
    { head: "名次", width: 5, style: COUNT, value: ({ rank }) => rank },
    { head: "错误", width: 5, style: COUNT, value: form(({ errors }) => errors), coloured: RED },
    { head: "警告", width: 5, style: COUNT, value: form(({ warnings }) => warnings), coloured: YELLOW },
    { head: "提示", width: 5, style: COUNT, value: form(({ hints }) => hints) },
    {
      head: "结论",
      width: 11,
      style: WORD,
      value: ({ form: own, file }) => {
        const outcome = own?.outcome ?? file?.outcome;
        return outcome === undefined ? null : DESK_VERDICTS[outcome];
      },
      colours: VERDICT_COLOURS,
    },
    {
      head: "书面报告",
      width: 14,
      style: WRAPPED,
      value: ({ file }) => (file?.report ? reportVerdict(file.report) : null),
      link: ({ file }) => (file?.report ? links.file(file.report.path) : null),
    },
    {
      head: "退回意见",
      width: 8,
      style: WORD,
      value: ({ path }) => (links.slip(path) === null ? null : "打开"),
      link: ({ path }) => links.slip(path),
    },
    {
      head: "说明",
      width: 24,
      style: WRAPPED,
      value: ({ form: own, file, unpaired }) => {
        if (unpaired) return UNPAIRED_WORDS[unpaired.why];
        return own || !file ? null : whyNone(file);
      },
    },
    { head: "工作表", width: 14, style: TEXT, value: form(({ sheet }) => sheet) },
    {
      head: "规则配置",
      width: 18,
      style: TEXT,
      value: form(({ profile }) => `${profile.id} 第${profile.version}版`),
    },
    { head: "复核得分", width: 9, style: SCORE, value: () => null },
    { head: "复核意见", width: 24, style: WRAPPED, value: () => null },
  ];
}

function whyNone({ outcome, error }: FileLine): string {
  if (error) return error.message;
  return outcome === "unrecognised" ? "可以打开，没有找到可以核对的自评表。" : "";
}
