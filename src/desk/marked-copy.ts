import type { Review } from "../core/review";
import type { OoxmlWorkbook } from "../host/ooxml/ooxml-workbook";
import { marksOf } from "./finding-marks";

/**
 * The workbook with its findings marked (ground and note), otherwise byte for byte as it was. Nothing to mark, or a
 * signed workbook that may not be changed → `null`.
 */
export async function markedCopy(workbook: OoxmlWorkbook, found: Review): Promise<Uint8Array | null> {
  const marks = marksOf(found);
  if (marks.length === 0 || !workbook.capabilities.mark) return null;
  await workbook.mark(marks);
  return workbook.save();
}
