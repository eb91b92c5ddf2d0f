import { parseAddress } from "../../src/core/cells/address";
import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import { shownText } from "../../src/host/shown-text";
import { areaOf, edit, gridOf, plainAt, ref } from "./fixture";
import { describeWorkbookContract, FORM } from "./workbook-contract";

const grids = FORM.map((sheet) => gridOf(sheet, shownText));
const arrays = new Map(FORM.map((sheet) => [sheet.name, (sheet.arrays ?? []).map(areaOf)]));

describeWorkbookContract("memory", async () => {
  const workbook = memoryWorkbook("自评.xlsx", grids, { arrays });
  return {
    workbook,
    reopen: async () => memoryWorkbook("自评.xlsx", await workbook.read(), { arrays }),
    reread: () => workbook.read(),
    snapshot: async () => workbook.snapshot(),
  };
});

describe("memory workbook", () => {
  it("never changes the grids it was given", async () => {
    const before = JSON.stringify(grids.map((grid) => [...grid.cells]));
    const workbook = memoryWorkbook("自评.xlsx", grids, { arrays });
    const held = await workbook.read();
    await workbook.write([edit("自评表", "B4", 10, 1)]);
    expect(JSON.stringify(grids.map((grid) => [...grid.cells]))).toBe(before);
    expect(plainAt(held[0], "B4")).toBe(10);
  });

  it("tells watchers of changes by others, not of our own, until stopped", async () => {
    const workbook = memoryWorkbook("自评.xlsx", grids);
    let told = 0;
    const stop = await workbook.watch(() => (told += 1));
    await workbook.write([edit("自评表", "B4", 10, 1)]);
    expect(told).toBe(0);
    workbook.change({ ...(grids[0] as (typeof grids)[number]), merges: [] });
    expect(told).toBe(1);
    stop();
    workbook.change(grids[0] as (typeof grids)[number]);
    expect(told).toBe(1);
  });

  it("refuses everything when read-only", async () => {
    const workbook = memoryWorkbook("自评.xlsx", grids, { readOnly: true });
    expect(workbook.capabilities.write).toBe(false);
    const receipt = await workbook.write([edit("自评表", "B4", 10, 1)]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["readOnly"]);
  });

  it("remembers where it was sent", async () => {
    const workbook = memoryWorkbook("自评.xlsx", grids);
    await workbook.select(ref("自评表", "B4"));
    expect(workbook.selected()).toEqual({ sheet: "自评表", ...parseAddress("B4") });
  });

  it("writes locked cells when told to", async () => {
    const workbook = memoryWorkbook("自评.xlsx", grids);
    const receipt = await workbook.write([edit("受保护", "A1", "锁定", "改")], { allowLocked: true });
    expect(receipt.refused).toEqual([]);
  });
});
