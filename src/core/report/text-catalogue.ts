import { FOLDER_KIND, FOLDER_RULES, FOLDER_TITLE } from "../ledger/folder/catalogue";
import { NARRATIVE_SECTIONS, NARRATIVE_TITLE } from "../narrative/rules/catalogue";
import type { Parameter, ParameterKey, Profile } from "../profiles/profile";
import { SECTIONS } from "../rules/catalogue";
import { folderPage, type RulePage } from "./markdown-rules";
import { newPage, type Page, type TextOptions } from "./text-page";
import { columnsOf, padTo } from "./text-width";
import { exampleLines, KIND_WORDS, LABELS, SEVERITY_WORDS } from "./words";

/** The rule catalogue for a terminal. */
export function rulesText(options: TextOptions): string {
  const page = newPage(options);
  const groups = [
    ...SECTIONS.map(({ title, rules }) => ({
      title,
      rules: rules.map((rule) => [rule, rule.kinds.map((kind) => KIND_WORDS[kind]).join("、")] as const),
    })),
    ...NARRATIVE_SECTIONS.map(({ title, rules }) => ({
      title: `${NARRATIVE_TITLE}：${title}`,
      rules: rules.map((rule) => [rule, NARRATIVE_TITLE] as const),
    })),
    { title: FOLDER_TITLE, rules: FOLDER_RULES.map((rule) => [folderPage(rule), FOLDER_KIND] as const) },
  ];
  for (const [index, { title, rules }] of groups.entries()) {
    if (index > 0) page.gap();
    page.line(0, page.paint("strong", title));
    for (const [rule, kinds] of rules) writeRule(page, rule, kinds);
  }
  return page.text();
}

function writeRule(page: Page, rule: RulePage, kinds: string): void {
  page.gap();
  page.line(2, `${page.paint(rule.severity, SEVERITY_WORDS[rule.severity])}  ${rule.title}`);
  const facts = [
    ["编号", rule.id],
    ["适用", kinds],
    ["说明", rule.help],
    [LABELS.basis, basisLine(rule)],
    [LABELS.remedy, rule.remedy],
    ...exampleLines(rule.example),
  ] as const;
  for (const [label, value] of facts) page.block(8, page.paint("faint", `${label}  `), null, value, 6);
}

function basisLine({ basis }: RulePage): string {
  return basis.keys.length === 0 ? basis.text : `${basis.text}（参数：${basis.keys.join("、")}）`;
}

/** The profiles for a terminal, each parameter with its source and whether the source was read. */
export function profilesText(profiles: readonly Profile[], options: TextOptions): string {
  const page = newPage(options);
  const [base] = profiles;
  for (const profile of profiles) {
    if (profile !== base) page.gap();
    page.line(0, `${page.paint("strong", profile.id)}  第${profile.version}版  ${profile.title}`);
    page.block(2, "", null, profile.description);
    const own = parametersOf(profile).filter(
      ([key, one]) => profile === base || base?.parameters[key] !== one,
    );
    const keys = Math.max(0, ...own.map(([key]) => columnsOf(key)));
    for (const [key, { value, source, verified }] of own) {
      const said = `${JSON.stringify(value)}  来源：${source}（${verified ? "已核对" : "未核对原文"}）`;
      page.block(4, `${padTo(key, keys)}  `, null, said);
    }
    if (base && profile !== base) page.line(4, `其余参数同 ${base.id}`);
  }
  return page.text();
}

function parametersOf(profile: Profile): readonly (readonly [ParameterKey, Parameter<unknown>])[] {
  return Object.entries(profile.parameters) as [ParameterKey, Parameter<unknown>][];
}
