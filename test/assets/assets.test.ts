import { readdirSync } from "node:fs";
import { join } from "node:path";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { nextToken, scanXml } from "../../src/host/ooxml/xml-scan";
import { ASSETS } from "../../tools/assets/all";
import { asset, partsOf } from "./parts";

const PATHS = ASSETS.map(([path]) => path);

describe("the workbooks under assets/", () => {
  it.each(ASSETS)("%s is what `npm run assets` writes", (path, description) => {
    expect(Buffer.from(asset(path)).equals(Buffer.from(composeWorkbook(description)))).toBe(true);
  });

  it("are all described", () => {
    for (const folder of ["templates", "samples"] as const) {
      const files = readdirSync(join(__dirname, "../../assets", folder), {
        recursive: true,
        encoding: "utf8",
      }).filter((name) => name.endsWith(".xlsx"));
      expect(files.map((name) => `${folder}/${name}`).sort()).toEqual(
        PATHS.filter((path) => path.startsWith(folder)).sort(),
      );
    }
  });

  it.each(PATHS)("%s is a well-formed package", (path) => {
    const parts = partsOf(asset(path));
    for (const [name, text] of parts) {
      const scan = scanXml(text, name);
      while (nextToken(scan) !== "end");
    }
    const types = parts.get("[Content_Types].xml") ?? "";
    for (const name of parts.keys()) {
      const isCovered = types.includes(`PartName="/${name}"`) || /\.rels$|^\[Content_Types\]/.test(name);
      expect([name, isCovered]).toEqual([name, true]);
    }
    for (const [name, text] of parts) {
      if (!name.endsWith(".rels")) continue;
      const base = name.replace(/_rels\/[^/]*$/, "");
      for (const [, target = ""] of text.matchAll(/Target="([^"]*)"(?! TargetMode)/g))
        expect(parts.has(base + target)).toBe(true);
    }
  });
});
