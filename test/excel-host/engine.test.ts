import { bootExcel } from "./transport/host-bridge";
import { describeBook } from "./model/describe";

const SHEETS = [{ name: "自评表", cells: { A1: "项目", B1: 1, B2: 2, B3: "=SUM(B1:B2)" } }];

describe("the stand-in Excel answers the shipped client", () => {
  it("reads values, formulas and shown text", async () => {
    const { Excel: excel, host } = bootExcel(describeBook({ sheets: SHEETS }));
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("自评表").getRange("A1:B3");
      range.load("values,formulas,text,address");
      await context.sync();
      expect(range.values).toEqual([
        ["项目", 1],
        ["", 2],
        ["", 3],
      ]);
      expect(range.formulas[2]?.[1]).toBe("=SUM(B1:B2)");
      expect(range.address).toBe("自评表!A1:B3");
      range.getCell(0, 1).values = [["90%"]];
      await context.sync();
      range.load("text,numberFormat");
      await context.sync();
      expect(range.text[0]?.[1]).toBe("90%");
      expect(range.text[2]?.[1]).toBe("2.9");
    });
    expect(host.log.roundTrips()).toBe(3);
    expect(host.session.unknownMembers).toEqual([]);
  });
});
