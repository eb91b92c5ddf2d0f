import type { SheetView } from "./sheet-view";

/** The unit a form's amounts are in. */
export type MoneyUnit = "元" | "千元" | "万元" | "亿元";

/** How many 元 one of the unit is. */
export const YUAN_IN: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  亿元: 100_000_000,
};

/** How labels say it: `项目资金（元）`, `金额单位：万元`, or the unit alone. */
const SAYS =
  /\((?:单位[::])?(?:人民币)?(元|千元|万元|亿元)\)|单位[::](?:人民币)?(元|千元|万元|亿元)|^\(?(元|千元|万元|亿元)\)?$/u;

/** The money unit a form names in a label between two rows; none → `null`. */
export function readMoneyUnit(view: SheetView, from: number, to: number): MoneyUnit | null {
  for (const row of view.rows) {
    if (row < from || row > to) continue;
    for (const one of view.starting(row)) {
      if (!one.label.includes("元")) continue;
      const found = SAYS.exec(one.label);
      if (found) return (found[1] ?? found[2] ?? found[3]) as MoneyUnit;
    }
  }
  return null;
}
