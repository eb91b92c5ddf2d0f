import type { Severity } from "../profiles/profile";
import type { Paper, PaperBlock, PaperCell, Run } from "../paper/paper";
import { EMPTY } from "../report/words";
import type { LedgerFile, LedgerFinding, LedgerRow } from "./ledger-file";
import { SLIP } from "./slip-words";

/** What one finding says on a slip. */
interface Fault {
  readonly place: string;
  readonly message: string;
  readonly arithmetic: string;
  readonly basis: string;
  readonly remedy: string;
}

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
    return [paragraph(SLIP.unreadable(name, file.error?.message ?? "")), sendAgain(SLIP.resend)];
  if (file.outcome === "unrecognised") return [paragraph(SLIP.unrecognised(name)), sendAgain(SLIP.resend)];
  const errors = faultsOf(file, "error");
  const warnings = faultsOf(file, "warning");
  const blocks: PaperBlock[] = [
    paragraph(SLIP.opening(subjectOf(file), name, errors.length, warnings.length)),
    sendAgain(errors.length > 0 ? SLIP.correct : SLIP.explain),
  ];
  const parts = [
    [SLIP.mustCorrect, errors],
    [SLIP.mustExplain, warnings],
  ] as const;
  let number = 1;
  parts
    .filter(([, faults]) => faults.length > 0)
    .forEach(([title, faults], index) => {
      const ordinal = SLIP.ordinals[index] ?? "";
      blocks.push({ kind: "heading", level: 1, text: `${ordinal}、${title}（${String(faults.length)}处）` });
      blocks.push(faultTable(faults, number));
      number += faults.length;
    });
  if (warnings.length > 0) blocks.push(paragraph(SLIP.keeping));
  return blocks;
}

function faultTable(faults: readonly Fault[], first: number): PaperBlock {
  const head = SLIP.columns.map((text): PaperCell => ({ text: [{ text, bold: true }], align: "centre" }));
  return {
    kind: "table",
    caption: null,
    widths: [8, 17, 47, 28],
    headRows: 1,
    rows: [head, ...faults.map((fault, index) => faultCells(fault, first + index))],
  };
}

function faultCells(
  { place, message, arithmetic, basis, remedy }: Fault,
  number: number,
): readonly PaperCell[] {
  const said = [message, arithmetic, `${SLIP.basis}${basis}`].filter((line) => line !== "");
  return [
    { text: String(number), align: "centre" },
    { text: place, align: "centre" },
    { text: said.join("\n"), align: "left" },
    { text: remedy, align: "left" },
  ];
}

function faultsOf({ findings }: LedgerFile, severity: Severity): readonly Fault[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => ({
      place: `“${finding.sheet}”\n${finding.cell}`,
      message: finding.message,
      arithmetic: arithmeticOf(finding),
      basis: finding.basis,
      remedy: finding.remedy,
    }));
}

/** `算式：SUM(H13:H23)＝…；应为99.14，现为98，相差-1.14。`; none → an empty text. */
export function arithmeticOf({ expression }: Pick<LedgerFinding, "expression">): string {
  if (!expression) return "";
  const { addresses, values, expected, found, delta } = expression;
  const sides = [...new Set([addresses, values])].filter((one) => one !== "").join("＝");
  const compared = [
    `应为${expected}`,
    `现为${found === "" ? EMPTY : found}`,
    ...(delta === null ? [] : [`相差${delta}`]),
  ].join("，");
  return sides === "" ? `${compared}。` : `${SLIP.arithmetic}${sides}；${compared}。`;
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
