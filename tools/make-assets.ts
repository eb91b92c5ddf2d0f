import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeWorkbook } from "../src/host/ooxml/compose/compose-workbook";
import { ASSET_TEXTS, ASSETS } from "./assets/all";

/** Writes every workbook of `assets/` anew: `npm run assets`. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "assets");
for (const [path, description] of ASSETS) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, composeWorkbook(description));
  console.log(`assets/${path}`);
}
const texts = join(root, "..", "test", "data", "narrative");
for (const [path, text] of ASSET_TEXTS) {
  copyFileSync(join(texts, `${text}.txt`), join(root, path));
  console.log(`assets/${path}`);
}
