import type { Address, CellRef } from "../../core/cells/address";
import type { CellContent } from "../../core/cells/edit";
import type { RefusalReason } from "../workbook";
import { isPlace } from "./areas";
import { holds, isWritable } from "./content";
import { formatFor } from "./put-cells";
import type { TargetCell, Targets } from "./targets";

/** A change as it is judged: what the cell must hold for it, and what it shall hold. */
export interface Wanted {
  readonly at: CellRef;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly numberFormat: string | null;
}

/** Why a change may not be carried out, or `null`: the same reasons in the same order as every host. */
export function judge(targets: Targets, wanted: Wanted): RefusalReason | null {
  if (targets.isReadOnly) return "readOnly";
  if (!isPlace(wanted.at)) return "notTaken";
  const cell = targets.at(wanted.at);
  if (!cell) return "missingSheet";
  if (isCovered(cell, wanted.at)) return "covered";
  if (cell.inArray) return "array";
  if (cell.content.kind === "formula" && wanted.before.kind !== "formula") return "formula";
  if (!holds(cell.content, wanted.before)) return "stale";
  if (isLocked(cell, wanted)) return "locked";
  return isWritable(wanted.after) ? null : "notTaken";
}

/** Whether another cell's merged area covers the place. */
function isCovered({ sheet }: TargetCell, at: Address): boolean {
  const master = sheet.merges.masterOf(at);
  return master.row !== at.row || master.column !== at.column;
}

/** Protection forbids locked cells, and mostly any change of formats. */
function isLocked(cell: TargetCell, { after, numberFormat }: Wanted): boolean {
  if (!cell.sheet.isProtected) return false;
  const reformats = formatFor(after, numberFormat, cell.numberFormat) !== cell.numberFormat;
  return cell.locked || (reformats && !cell.sheet.allowsFormats);
}
