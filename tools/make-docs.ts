import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DOCUMENTS } from "./documents";

/** Writes the generated pages of docs/; a test holds them against the code. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
mkdirSync(join(root, "docs"), { recursive: true });
for (const [name, content] of DOCUMENTS) {
  writeFileSync(join(root, "docs", name), content());
  console.log(`docs/${name}`);
}
