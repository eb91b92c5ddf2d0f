import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reportOf } from "../../../src/core/report/file-report";
import { textOfFile } from "../../../src/core/report/text";
import { review } from "../../../src/core/review";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";

const ROOT = join(__dirname, "../../..");
const SAMPLES = join(ROOT, "assets/samples");

/** The report a newcomer sees first, read line by line by a person. `UPDATE_GOLDEN=1` writes it anew. */
it("says of the sample what a reviewer would", async () => {
  const name = readdirSync(SAMPLES).find((one) => one.includes("示例")) ?? "";
  const book = openWorkbook(readFileSync(join(SAMPLES, name)), name, inflateNode);
  const text = textOfFile(reportOf(name, review(await book.read())), { width: 100, colour: false });
  const golden = join(ROOT, "test/data/golden/sample-department.txt");
  if (process.env["UPDATE_GOLDEN"] === "1" || !existsSync(golden)) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, "utf8"));
});
