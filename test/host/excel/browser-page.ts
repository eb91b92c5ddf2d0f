import { excelWorkbook } from "../../../src/host/excel/excel-workbook";
import type { Workbook } from "../../../src/host/workbook";

declare global {
  interface Window {
    /** The port, once Office is ready; and the milliseconds from then to the first result. */
    port?: Promise<{ readonly workbook: Workbook; readonly firstRead: number; readonly cells: number }>;
  }
}

window.port = Office.onReady().then(async () => {
  const from = performance.now();
  const workbook = excelWorkbook();
  const grids = await workbook.read();
  const cells = grids.reduce((sum, { cells: own }) => sum + own.size, 0);
  return { workbook, firstRead: performance.now() - from, cells };
});
