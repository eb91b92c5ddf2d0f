import { cellAt } from "../../src/core/cells/grid";
import { parseAddress } from "../../src/core/cells/address";
import { NOT_CALCULATED } from "../../src/core/cells/value";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";

/** A sheet written by a program that does not calculate: A1 40, A2 50, A3 the text 无, formulas below without results. */
async function results(formulas: readonly string[]): Promise<readonly unknown[]> {
  const given = [40, 50, "无"].map((value, row) => ({ row, column: 0, value }));
  const asked = formulas.map((formula, row) => ({ row, column: 1, formula }));
  const bytes = composeWorkbook({ sheets: [{ name: "表", cells: [...given, ...asked] }] });
  const [grid] = await openWorkbook(bytes, "a.xlsx", inflateNode).read();
  return formulas.map((_, row) => {
    const value = grid && cellAt(grid, parseAddress(`B${row + 1}`) ?? { row, column: 1 }).value;
    return value?.kind === "number" ? value.number : value?.kind === "error" ? value.code : value;
  });
}

test.each<readonly [string, readonly string[], readonly unknown[]]>([
  ["sums, rates and what is rounded", ["SUM(A1:A3)", "ROUND(A1/A2,2)", "A1+A2*2"], [90, 0.8, 140]],
  ["results of each other, in any order", ["B2+1", "B3*2", "MIN(1,A1/A2)"], [2.6, 1.6, 0.8]],
  ["a choice", ["IF(A2=0,0,A1/A2)", "IF(A1>=A2,A1,MAX(A2,60))"], [0.8, 60]],
  // Text is no operand, a circle has no end, and what is not understood is not guessed.
  ["what cannot be told says so", ["A3+1", "B3", "B2", "LEFT(A1,1)"], Array(4).fill(NOT_CALCULATED)],
])("%s", async (_name, formulas, expected) => {
  expect(await results(formulas)).toEqual(expected);
});
