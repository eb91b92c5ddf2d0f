import { BUILT_IN_PROFILES } from "../core/profiles/built-in";
import { FOLDER_RULES, FOLDER_TITLE } from "../core/ledger/folder/catalogue";
import { NARRATIVE_SECTIONS, NARRATIVE_TITLE } from "../core/narrative/rules/catalogue";
import { rulesMarkdown } from "../core/report/markdown-rules";
import { profilesText, rulesText } from "../core/report/text-catalogue";
import { SECTIONS } from "../core/rules/catalogue";
import { oneOf, type Given } from "./arguments";
import { textOptions, type Terminal } from "./terminal";
import { UsageError } from "./usage-error";
import { WRONG_USE } from "./words";

/** `selfeval rules`: the rule catalogue. */
export async function rules(given: Given, terminal: Terminal): Promise<number> {
  expectNoWords(given);
  const format = oneOf(given, "format", ["text", "json", "markdown"], "text");
  await terminal.out.write(
    format === "json"
      ? rulesJson()
      : format === "markdown"
        ? rulesMarkdown()
        : rulesText(textOptions(terminal)),
  );
  return 0;
}

/** `selfeval profiles`: the rule profiles with the source of each parameter. */
export async function profiles(given: Given, terminal: Terminal): Promise<number> {
  expectNoWords(given);
  const format = oneOf(given, "format", ["text", "json"], "text");
  await terminal.out.write(
    format === "json"
      ? `${JSON.stringify({ profiles: BUILT_IN_PROFILES }, null, 2)}\n`
      : profilesText(BUILT_IN_PROFILES, textOptions(terminal)),
  );
  return 0;
}

function expectNoWords({ words }: Given): void {
  if (words[0] !== undefined) throw new UsageError(WRONG_USE.tooMany(words[0]));
}

function rulesJson(): string {
  const listed = SECTIONS.flatMap((section) =>
    section.rules.map(({ id, severity, title, kinds, basis, help, remedy, example, unless }) => ({
      id,
      severity,
      title,
      section: { id: section.id, title: section.title },
      kinds,
      basis: { text: basis.text, parameters: basis.keys },
      help,
      remedy,
      example,
      unless,
    })),
  );
  const narrative = NARRATIVE_SECTIONS.flatMap((section) =>
    section.rules.map(({ id, severity, title, basis, help, remedy, example }) => ({
      id,
      severity,
      title,
      section: { id: "narrative", title: `${NARRATIVE_TITLE}：${section.title}` },
      kinds: ["narrative"],
      basis: { text: basis.text, parameters: basis.keys },
      help,
      remedy,
      example,
      unless: [],
    })),
  );
  const folder = FOLDER_RULES.map(({ id, severity, title, basis, help, remedy, example }) => ({
    id,
    severity,
    title,
    section: { id: "folder", title: FOLDER_TITLE },
    kinds: ["folder"],
    basis: { text: basis, parameters: [] },
    help,
    remedy,
    example,
    unless: [],
  }));
  return `${JSON.stringify({ rules: [...listed, ...narrative, ...folder] }, null, 2)}\n`;
}
