import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { fixturePackage } from "../support/packages/fixture-package";
import { edit, keyOf, plainAt, ref } from "./fixture";
import { FORM } from "./workbook-contract";

/** LibreOffice takes seconds: asked for by `INTEROP=1`, and passed over where it is not installed. */
const wanted = process.env["INTEROP"] === "1" && isInstalled("soffice");

function isInstalled(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

(wanted ? describe : describe.skip)("LibreOffice", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ooxml-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The bytes after LibreOffice opened and saved them. */
  function resaved(bytes: Uint8Array): Uint8Array {
    writeFileSync(join(folder, "a.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "out"),
        join(folder, "a.xlsx"),
      ],
      { stdio: "ignore" },
    );
    return new Uint8Array(readFileSync(join(folder, "out", "a.xlsx")));
  }

  it("opens a written and marked file, and the marks come off what it saves", async () => {
    const workbook = openWorkbook(fixturePackage(FORM), "a.xlsx", inflateNode);
    await workbook.write([edit("自评表", "B4", 10, 7.5), edit("自评表", "A9", "偏差原因", "=1+1")]);
    const plain = await workbook.read();
    await workbook.mark([
      { at: ref("自评表", "B4"), level: "error", text: "得分与公式不符\n第二行" },
      { at: ref("自评表", "B2"), level: "hint", text: "单位" },
    ]);
    const reopened = openWorkbook(resaved(workbook.save()), "a.xlsx", inflateNode);
    await reopened.clearMarks();
    const [grid] = await openWorkbook(reopened.save(), "a.xlsx", inflateNode).read();
    for (const address of ["A1", "B2", "C2", "D2", "G2", "B4", "B6", "A9"]) {
      expect([address, plainAt(grid, address)]).toEqual([address, plainAt(plain[0], address)]);
    }
    expect(grid?.cells.get(keyOf("A9"))?.formula).toBeNull();
    expect(Buffer.from(reopened.save()).includes("comments")).toBe(false);
  }, 60_000);
});
