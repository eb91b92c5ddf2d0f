import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { bookOfGrids } from "../../excel-host/model/describe";
import { fixturePackage } from "../../support/packages/fixture-package";
import { FORM } from "../workbook-contract";
import { bookOfFixture } from "./fixture-book";
import { open } from "./opened";

describe("the same workbook, read from a file and from Excel", () => {
  const fromFile = (): ReturnType<ReturnType<typeof openWorkbook>["read"]> =>
    openWorkbook(fixturePackage(FORM), "自评.xlsx", inflateNode).read();

  it("gives the same grids", async () => {
    expect(await open(bookOfFixture(FORM)).workbook.read()).toEqual(await fromFile());
  });

  it("gives the same grids once more when Excel holds what the file held", async () => {
    const grids = await fromFile();
    expect(await open(bookOfGrids(grids)).workbook.read()).toEqual(grids);
  });
});
