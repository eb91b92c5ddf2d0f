import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FOLDER_RULES } from "../../src/core/ledger/folder/catalogue";
import { NARRATIVE_RULES } from "../../src/core/narrative/rules/catalogue";
import { BUILT_IN_PROFILES } from "../../src/core/profiles/built-in";
import { citation, type ParameterKey } from "../../src/core/profiles/profile";
import { RULES } from "../../src/core/rules/catalogue";

const CORE = join(__dirname, "../../src/core");

/** Words that present something as law, or as a breach of it. */
const AS_LAW =
  /违反|违规|违法|不合规|不符合.{0,6}(?:规定|办法|要求)|(?:按|根据|依据|依照)(?:财政部|财预|湘财|国家|有关法律)|第[一二三四五六七八九十百]+条|财预〔|湘财绩〔|益财绩〔/u;

interface Said {
  readonly id: string;
  readonly words: readonly string[];
}

const CATALOGUE: readonly Said[] = [
  ...[...RULES, ...NARRATIVE_RULES].map((rule) => ({
    id: rule.id,
    words: [rule.title, rule.basis.text, rule.help, rule.remedy, ...Object.values(rule.example)],
  })),
  ...FOLDER_RULES.map((rule) => ({
    id: rule.id,
    words: [rule.title, rule.basis, rule.help, rule.remedy, ...Object.values(rule.example)],
  })),
];

/** Examples of reports quote 文号 and a notice that a report itself rests on. */
const QUOTES = new Set(["narrative/document-numbers-whole", "narrative/basis-of-the-year"]);

describe("nothing that was not read is said as law (RULES 0)", () => {
  test.each(CATALOGUE.filter(({ id }) => !QUOTES.has(id)).map((one) => [one.id, one] as const))(
    "%s",
    (_id, { words }) => {
      for (const text of words) expect(text).not.toMatch(AS_LAW);
    },
  );

  test("a parameter that was not read is cited as the profile's own, with that said", () => {
    for (const profile of BUILT_IN_PROFILES)
      for (const [key, one] of Object.entries(profile.parameters)) {
        const said = citation(profile, key as ParameterKey);
        expect(said).toContain("按本配置");
        if (!one.verified) expect(said).toContain("未核对原文");
      }
  });
});

/** Every source file below a folder. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });
}

/** The strings of a source text, without its comments. */
function stringsOf(source: string): readonly string[] {
  const bare = source.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
  return [...bare.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gu)].map(([text]) => text);
}

test.each(["rules", "draft", "plan", "ledger"])(
  "no message, draft or remedy of core/%s calls anything a breach, or cites a paper that was not read",
  (folder) => {
    const said = sources(join(CORE, folder)).flatMap((path) => stringsOf(readFileSync(path, "utf8")));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((text) => AS_LAW.test(text))).toEqual([]);
  },
);
