import type { Paper, PaperBlock, Run } from "../paper/paper";
import type { LedgerFile, LedgerRow } from "./ledger-file";
import { faultTable, faultsOf } from "./slip-faults";
import { SLIP } from "./slip-words";

/**
 * The return slip (退回意见) of a file: to the unit, what must be put right, what is to be explained or put right,
 * each with its cell, its arithmetic and what to do. Hints are the reviewer's affair and do not go out. What only
 * the office knows (deadline, signature, date) is left to be filled in.
 */
export function slipPaper(file: LedgerFile): Paper {
  const name = fileName(file.path);
  const head: readonly PaperBlock[] = [
    { kind: "title", text: SLIP.title },
    {
      kind: "paragraph",
      place: "flush",
      text: [{ text: unitOf(file) ?? SLIP.someUnit, bold: true }, { text: "：" }],
    },
  ];
  return { name: `${SLIP.title}：${name}`, blocks: [...head, ...bodyOf(file, name), ...closing()] };
}

function bodyOf(file: LedgerFile, name: string): readonly PaperBlock[] {
  if (file.outcome === "unreadable")
    return [
      paragraph(SLIP.unreadable(name, file.error?.message ?? "")),
      ...reportPart(file, 0, 1),
      sendAgain(SLIP.resend),
    ];
  if (file.outcome === "unrecognised")
    return [paragraph(SLIP.unrecognised(name)), ...reportPart(file, 0, 1), sendAgain(SLIP.resend)];
  const errors = faultsOf(file.findings, "error");
  const warnings = faultsOf(file.findings, "warning");
  const inReport = file.report?.findings ?? [];
  const mustCorrect = errors.length + faultsOf(inReport, "error").length;
  const mustExplain = warnings.length + faultsOf(inReport, "warning").length;
  const parts = [
    { title: SLIP.mustCorrect, faults: errors, first: 1 },
    { title: SLIP.mustExplain, faults: warnings, first: 1 + errors.length },
  ].filter(({ faults }) => faults.length > 0);
  return [
    paragraph(SLIP.opening(subjectOf(file), name, mustCorrect, mustExplain)),
    sendAgain(mustCorrect > 0 ? SLIP.correct : SLIP.explain),
    ...parts.flatMap(({ title, faults, first }, index) => [
      heading(index, title, faults.length),
      faultTable(faults, first),
    ]),
    ...reportPart(file, parts.length, 1 + errors.length + warnings.length),
    ...(mustExplain > 0 ? [paragraph(SLIP.keeping)] : []),
  ];
}

/** The part about the written report that came with the workbook: none where there is nothing to say of it. */
function reportPart({ report }: LedgerFile, index: number, first: number): readonly PaperBlock[] {
  if (!report) return [];
  const name = fileName(report.path);
  if (report.error)
    return [heading(index, SLIP.report, null), paragraph(SLIP.reportUnreadable(name, report.error.message))];
  const faults = [...faultsOf(report.findings, "error"), ...faultsOf(report.findings, "warning")];
  if (faults.length === 0) return [];
  return [
    heading(index, SLIP.report, faults.length),
    paragraph(SLIP.reportRead(name)),
    faultTable(faults, first),
  ];
}

function heading(index: number, title: string, count: number | null): PaperBlock {
  const counted = count === null ? "" : `（${String(count)}处）`;
  return { kind: "heading", level: 1, text: `${SLIP.ordinals[index] ?? ""}、${title}${counted}` };
}

function closing(): readonly PaperBlock[] {
  return [
    paragraph([
      { text: SLIP.contact },
      toFill(SLIP.toFill.contact),
      { text: SLIP.phone },
      toFill(SLIP.toFill.phone),
      { text: "。" },
    ]),
    { kind: "paragraph", place: "flush", text: "" },
    { kind: "paragraph", place: "right", text: [toFill(SLIP.toFill.office), { text: SLIP.seal }] },
    { kind: "paragraph", place: "right", text: [toFill(SLIP.toFill.date)] },
  ];
}

const toFill = (what: string): Run => ({ text: `〔请填写：${what}〕`, toFill: true });

function sendAgain([before, after]: readonly [before: string, after: string]): PaperBlock {
  return paragraph([{ text: before }, toFill(SLIP.toFill.deadline), { text: after }]);
}

function paragraph(text: string | readonly Run[]): PaperBlock {
  return { kind: "paragraph", place: "body", text };
}

/** The form the slip is about: the first that names a unit, an evaluation before the tables beside it. */
function mainRow({ rows }: LedgerFile): LedgerRow | null {
  const isEvaluation = ({ kind }: LedgerRow): boolean => kind !== "baseData" && kind !== "budgetTable";
  return rows.find(isEvaluation) ?? rows[0] ?? null;
}

function unitOf(file: LedgerFile): string | null {
  return mainRow(file)?.unit ?? null;
}

/** `《项目支出绩效自评表》（农村饮水安全工程，2024年度）`. */
function subjectOf(file: LedgerFile): string {
  const row = mainRow(file);
  if (!row) return "";
  const tail = [row.project, row.year === null ? null : `${String(row.year)}年度`];
  const said = tail.filter((one) => one !== null).join("，");
  return `《${row.name}》${said === "" ? "" : `（${said}）`}`;
}

function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}
