const DAY = 86_400_000;

/** `2024-5-1`, `2024/05/01`, `2024.5.1`, `2024年5月1日`, `2024年5月`. */
const DATE = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月)$/u;

/** The day number a spreadsheet keeps for a typed date, or `null`. */
export function dayOf(text: string, date1904: boolean): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? "1")];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  // From 1 March 1900 on both calendars count alike; no form is older.
  const number = (time - Date.UTC(1899, 11, 30)) / DAY - (date1904 ? DAYS_1904 : 0);
  return number > 60 || date1904 ? number : null;
}

const DAYS_1904 = 1462;
