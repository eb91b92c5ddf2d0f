import { parseAddress, type CellRef } from "../../../src/core/cells/address";
import type { Grid } from "../../../src/core/cells/grid";
import { memoryWorkbook, type MemoryWorkbook } from "../../../src/host/memory/memory-workbook";
import { HostError, type Workbook } from "../../../src/host/workbook";
import { createSession, type Session, type SessionOptions } from "../../../src/pane/session";
import type { PlannedRow, ShownFinding, Snapshot } from "../../../src/pane/session/views";
import type { NewContent } from "../../support/forms/form-workbook";
import { standardForm } from "../../support/forms/standard-form";

export type Cells = Readonly<Record<string, NewContent>>;

/** The sheets of the sound project form with cells changed. */
export function sheets(cells: Cells = {}): readonly Grid[] {
  return standardForm().withCells(cells).grids();
}

export interface OpenSession {
  readonly session: Session;
  readonly workbook: MemoryWorkbook;
  readonly now: () => Snapshot;
}

/** Short enough for a test to wait for. */
export const PAUSE = 30;

/** A session over the sound project form with cells changed. */
export function openSession(
  cells: Cells = {},
  options: SessionOptions = {},
  host: { readonly readOnly?: boolean } = {},
): OpenSession {
  return sessionOver(memoryWorkbook("项目自评.xlsx", sheets(cells), host), options);
}

/** A session over a workbook in memory. */
export function sessionOver(workbook: MemoryWorkbook, options: SessionOptions = {}): OpenSession {
  const session = createSession(workbook, { pauseAfterEdit: PAUSE, ...options });
  return { session, workbook, now: session.getSnapshot };
}

/** The same, checked. */
export async function checkedSession(cells: Cells = {}): Promise<OpenSession> {
  const open = openSession(cells);
  await open.session.check();
  return open;
}

/** `H14` on the form's sheet. */
export function at(a1: string): CellRef {
  const address = parseAddress(a1);
  if (!address) throw new Error(a1);
  return { sheet: "自评表", ...address };
}

/** What a cell of the workbook shows. */
export async function shown(workbook: Workbook, a1: string): Promise<string> {
  const grids = await workbook.read();
  const { row, column } = at(a1);
  const cell = grids[0]?.cells.get(row * 16_384 + column);
  return cell?.text ?? "";
}

export function findingAt(snapshot: Snapshot, a1: string): ShownFinding {
  const { row, column } = at(a1);
  const found = snapshot.findings.find(
    ({ finding }) => finding.at[0].row === row && finding.at[0].column === column,
  );
  if (!found) throw new Error(`no finding at ${a1}: ${snapshot.findings.map((one) => one.key).join(", ")}`);
  return found;
}

export function plannedAt(snapshot: Snapshot, a1: string): PlannedRow | undefined {
  const { row, column } = at(a1);
  return snapshot.plan?.rows.find(({ edit }) => edit.at.row === row && edit.at.column === column);
}

/** A workbook some of whose methods do something else. */
export function withMethods(workbook: MemoryWorkbook, methods: Partial<Workbook>): MemoryWorkbook {
  return { ...workbook, ...methods };
}

/** A host that refuses as Excel does in cell-edit mode. */
export function busy(): HostError {
  return new HostError("busyEditing", "请先按 Enter 结束单元格编辑，再点重试。");
}

/** Waits for something to come true, for as long as a busy machine may need. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) await wait(10);
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));
