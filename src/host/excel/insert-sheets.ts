import { openGate, WALL_CLOCK, type Clock } from "./gate";

/**
 * Puts the sheets of an .xlsx file (base64) behind the last sheet of the open workbook and goes to the first of
 * them. Gives their names, as Excel made them unlike any other. Rejects with `HostError` only.
 */
export function insertSheets(base64: string, clock: Clock = WALL_CLOCK): Promise<readonly string[]> {
  return openGate(clock).run(async (context) => {
    const { workbook } = context;
    const ids = workbook.insertWorksheetsFromBase64(base64, {
      positionType: Excel.WorksheetPositionType.end,
    });
    await context.sync();
    const sheets = ids.value.map((id) => sheetOf(workbook, id));
    sheets[0]?.activate();
    await context.sync();
    return sheets.map(({ name }) => name);
  });
}

function sheetOf(workbook: Excel.Workbook, id: string): Excel.Worksheet {
  const sheet = workbook.worksheets.getItem(id);
  sheet.load("name");
  return sheet;
}
