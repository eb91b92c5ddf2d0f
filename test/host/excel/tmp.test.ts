import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { fixturePackage } from "../../support/packages/fixture-package";
import { FORM } from "../workbook-contract";
import { ref } from "../fixture";
import { recordItems } from "../../../src/host/excel/mark-record";
import { itemsXml, MARKS_PART } from "../../../src/host/excel/own-part";
it("page clears what Excel marked", async () => {
  const wb = openWorkbook(fixturePackage(FORM), "a.xlsx", inflateNode);
  await wb.mark([{ at: ref("自评表", "B4"), level: "error", text: "x" }]);
  const files = unzipSync(wb.save());
  const name = Object.keys(files).find(
    (f) => /customXml\/item\d+\.xml$/.test(f) && strFromU8(files[f]!).includes("marks"),
  )!;
  files[name] = strToU8(
    itemsXml(
      MARKS_PART,
      recordItems(
        {
          cells: [
            {
              at: ref("自评表", "B4"),
              before: { pattern: "Solid", color: "#FFFF00", patternColor: "" },
              colour: "#FFC9CF",
            },
          ],
          kept: new Map(),
        },
        [],
      ),
    ),
  );
  const again = openWorkbook(zipSync(files), "a.xlsx", inflateNode);
  await again.clearMarks();
  const out = unzipSync(again.save());
  const styles = strFromU8(out["xl/styles.xml"]!);
  console.log(
    styles.match(/<fills.*<\/fills>/s)?.[0],
    styles.match(/<cellXfs.*<\/cellXfs>/s)?.[0]?.slice(-400),
  );
  console.log(
    Object.keys(out).filter((f) => f.includes("custom")),
    strFromU8(out["xl/worksheets/sheet1.xml"]!).match(/<c r="B4"[^>]*>/)?.[0],
  );
});
