import { review } from "../../../src/core/review";
import { composeWorkbook } from "../../../src/host/ooxml/compose/compose-workbook";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { gridsOf } from "../../support/forms/grids";
import { layoutCases, outcomeLines } from "../../support/forms/layout-case";

describe.each(layoutCases().map((one) => [one.name, one] as const))("%s", (_name, { sheets, expected }) => {
  test("as cells", () => {
    expect(outcomeLines(review(gridsOf(sheets)))).toEqual(expected);
  });
  test("as a file", async () => {
    const file = openWorkbook(composeWorkbook({ sheets }), "layout.xlsx", inflateNode);
    expect(outcomeLines(review(await file.read()))).toEqual(expected);
  });
});
