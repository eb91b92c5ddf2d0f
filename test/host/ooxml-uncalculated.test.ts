import { parseAddress } from "../../src/core/cells/address";
import { cellAt } from "../../src/core/cells/grid";
import { numberValue, type CellValue } from "../../src/core/cells/value";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { OoxmlWorkbook } from "../../src/host/ooxml/ooxml-workbook";
import { textsOf } from "../support/packages/unzip";
import { edit } from "./fixture";

/** A score in A1, a place for another in A2; a total over both and what depends on it, formulas without results. */
const BYTES = composeWorkbook({
  sheets: [
    {
      name: "表",
      cells: [
        { row: 0, column: 0, value: 40 },
        { row: 2, column: 0, formula: "SUM(A1:A2)" },
        { row: 3, column: 0, formula: "A3/2" },
        { row: 4, column: 0, formula: "LEFT(A3,1)" },
      ],
    },
  ],
});

const open = (bytes: Uint8Array): OoxmlWorkbook => openWorkbook(bytes, "script.xlsx", inflateNode);

async function values(bytes: Uint8Array): Promise<readonly (CellValue | undefined)[]> {
  const [grid] = await open(bytes).read();
  return ["A2", "A3", "A4"].map((name) => {
    const at = parseAddress(name);
    return grid && at ? cellAt(grid, at).value : undefined;
  });
}

test("a score is written beside totals that scripts left without results, and undone to the byte", async () => {
  const file = open(BYTES);
  const receipt = await file.write([edit("表", "A2", null, 50)]);
  expect(receipt.refused).toEqual([]);
  const filled = file.save();
  // 40 + 50 = 90, half of it 45; both stand in the file for programs that do not calculate.
  expect(await values(filled)).toEqual([numberValue(50), numberValue(90), numberValue(45)]);
  expect(textsOf(filled).get("xl/worksheets/sheet1.xml")).toContain("<f>SUM(A1:A2)</f><v>90</v>");
  expect((await file.revert(receipt)).refused).toEqual([]);
  expect(Buffer.compare(file.save(), BYTES)).toBe(0);
});
