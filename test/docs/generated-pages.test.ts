import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_PROFILES } from "../../src/core/profiles/built-in";
import { FOLDER_RULES } from "../../src/core/ledger/folder/catalogue";
import { NARRATIVE_RULES } from "../../src/core/narrative/rules/catalogue";
import { RULES } from "../../src/core/rules/catalogue";
import { folderPage, rulesMarkdown } from "../../src/core/report/markdown-rules";
import { DOCUMENTS, profilesPage } from "../../tools/documents";

const FOLDER = join(__dirname, "../../docs");

test.each(DOCUMENTS)("docs/%s is what the code says (npm run docs)", (name, page) => {
  const path = join(FOLDER, name);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "not generated").toBe(page());
});

test("the page of the rules names every rule once, with severity, basis and remedy", () => {
  const page = rulesMarkdown();
  for (const rule of [...RULES, ...NARRATIVE_RULES, ...FOLDER_RULES.map(folderPage)]) {
    expect(page.split(`\`${rule.id}\``)).toHaveLength(2);
    expect(page).toContain(`### ${rule.title}`);
    expect(page).toContain(rule.remedy);
    for (const key of rule.basis.keys) expect(page).toContain(`\`${key}\``);
  }
  expect(page).toContain(
    `（自评表${String(RULES.length)}条，书面报告${String(NARRATIVE_RULES.length)}条，一批表之间${String(FOLDER_RULES.length)}条）`,
  );
});

test("the page of the profiles names every profile and every parameter with its source", () => {
  const page = profilesPage();
  for (const profile of BUILT_IN_PROFILES)
    expect(page).toContain(`\`${profile.id}\`（版本${profile.version}）`);
  for (const [key, one] of Object.entries(BUILT_IN_PROFILES[0]?.parameters ?? {})) {
    expect(page).toContain(
      `| \`${key}\` | \`${JSON.stringify(one.value)}\` | ${one.source} | ${one.verified ? "是" : "否"} |`,
    );
  }
});

test("the README counts the rules and lists the profiles as they are", () => {
  const readme = readFileSync(join(FOLDER, "../README.md"), "utf8");
  const rules = RULES.length + NARRATIVE_RULES.length + FOLDER_RULES.length;
  const hundreds = "零一二三四五六七八九"[Math.floor(rules / 100)] ?? "";
  expect(readme).toContain(`共${hundreds}百多条规则`);
  const [line = ""] = /内置八个：[^\n]*?(?=，按)/u.exec(readme) ?? [];
  const listed = [...line.matchAll(/`([^`]+)`/gu)].map(([, id]) => id);
  expect(listed).toEqual(BUILT_IN_PROFILES.map(({ id }) => id));
  expect(listed).toHaveLength(8);
});
