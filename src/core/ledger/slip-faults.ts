import type { Severity } from "../profiles/profile";
import type { PaperBlock, PaperCell } from "../paper/paper";
import { EMPTY } from "../report/words";
import type { LedgerFinding } from "./ledger-file";
import { SLIP } from "./slip-words";

/** What one finding says on a slip. */
export interface Fault {
  readonly place: string;
  readonly message: string;
  /** Words of the written report. */
  readonly quote: string;
  readonly arithmetic: string;
  readonly basis: string;
  readonly remedy: string;
}

/** The faults as a numbered table. */
export function faultTable(faults: readonly Fault[], first: number): PaperBlock {
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
  { place, message, quote, arithmetic, basis, remedy }: Fault,
  number: number,
): readonly PaperCell[] {
  const said = [message, quote, arithmetic, `${SLIP.basis}${basis}`].filter((line) => line !== "");
  return [
    { text: String(number), align: "centre" },
    { text: place, align: "centre" },
    { text: said.join("\n"), align: "left" },
    { text: remedy, align: "left" },
  ];
}

/** The faults of one weight. */
export function faultsOf(findings: readonly LedgerFinding[], severity: Severity): readonly Fault[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => ({
      place: finding.paper === "report" ? finding.cell : `“${finding.sheet}”\n${finding.cell}`,
      quote: finding.quote ? SLIP.quote(finding.quote) : "",
      message: finding.paper === "report" ? SLIP.weights[severity] + finding.message : finding.message,
      arithmetic: arithmeticOf(finding),
      basis: plainBasis(finding.basis),
      remedy: finding.remedy,
    }));
}

/** The names of a profile's parameters say nothing to a unit: `按本配置（mof-2020-10：formula.ge）` → `按本配置（mof-2020-10）`. */
function plainBasis(basis: string): string {
  return basis.replace(/按本配置（([^（）：]*)：[^（）]*）/gu, "按本配置（$1）");
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
