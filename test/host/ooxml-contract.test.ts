import { inflateBrowser } from "../../src/host/ooxml/inflate-browser";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { Inflate } from "../../src/host/ooxml/zip";
import { fixturePackage, type Spelling } from "../support/packages/fixture-package";
import { textsOf } from "../support/packages/unzip";
import { describeWorkbookContract } from "./workbook-contract";

const SPELLINGS: readonly (readonly [string, Spelling, Inflate])[] = [
  ["ooxml", {}, inflateNode],
  ["ooxml with prefix, in the browser", { prefix: "x:" }, inflateBrowser],
  ["strict ooxml with absolute targets", { strict: true, absolute: true }, inflateNode],
  ["ooxml with texts in the cells and implied positions", { inline: true, implied: true }, inflateNode],
  ["ooxml in UTF-16", { utf16: true }, inflateNode],
];

for (const [name, spelling, inflate] of SPELLINGS) {
  describeWorkbookContract(name, async (fixture) => {
    const workbook = openWorkbook(fixturePackage(fixture, spelling), "自评.xlsx", inflate);
    return {
      workbook,
      reopen: async () => openWorkbook(workbook.save(), "自评.xlsx", inflate),
      reread: () => openWorkbook(workbook.save(), "自评.xlsx", inflate).read(),
      snapshot: async () => JSON.stringify([...textsOf(workbook.save())]),
    };
  });
}
