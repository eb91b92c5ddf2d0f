import { dirname, resolve } from "node:path";
import { pairReports, type UnpairedReport } from "../core/ledger/pairing";
import { UNPAIRED_WORDS } from "../core/ledger/verdict";
import { REPORTS, WORKBOOKS, type Input, type Inputs, type Wanted } from "./inputs";

/** Workbooks, and the written reports that lie beside them. */
export const WORKBOOKS_AND_REPORTS: Wanted = { ...WORKBOOKS, ending: /\.(?:xls[xm]|docx|txt|md)$/iu };

/** What a batch has before it. */
export interface BatchInputs {
  /** Only the workbooks. */
  readonly inputs: Inputs;
  /** The report that goes with a workbook, by the workbook's path. */
  readonly reports: ReadonlyMap<string, Input>;
  readonly unpaired: readonly UnpairedReport[];
}

/** Tells workbooks from reports and pairs them; `list` is the file of `--expect`, which is no report. */
export function pairedInputs(inputs: Inputs, list: string | null, cwd: string): BatchInputs {
  const isReport = ({ file, problem }: Input): boolean => problem === null && REPORTS.ending.test(file);
  const books = inputs.files.filter((input) => !isReport(input));
  const listed = list === null ? null : resolve(cwd, list);
  const papers = new Map<string, Input>();
  const seen = new Set<string>();
  for (const input of inputs.files) {
    if (!isReport(input) || input.file === listed || seen.has(input.file)) continue;
    seen.add(input.file);
    papers.set(input.path, input);
  }
  const readable = books.filter(({ problem }) => problem === null);
  const paths = new Map(readable.map(({ file, path }) => [file, path] as const));
  const { reports, unpaired } = pairReports([...paths.values()], [...papers.keys()]);
  const found = [...reports].flatMap(([book, paper]) => {
    const input = papers.get(paper);
    return input ? [[book, input] as const] : [];
  });
  const folder = dirname(inputs.files[0]?.path ?? inputs.base);
  const none: Input = { path: folder, file: inputs.base, problem: WORKBOOKS.none, named: true };
  const files = books.length > 0 ? books : [none];
  return { inputs: { ...inputs, files }, reports: new Map(found), unpaired };
}

/** One line each for the person. */
export function unpairedNotice({ path, why }: UnpairedReport): string {
  return `${path}：${UNPAIRED_WORDS[why]}`;
}
