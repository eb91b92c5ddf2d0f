import type { FolderRule } from "../ledger/folder/folder-rule";
import { FOLDER_KIND, FOLDER_RULES, FOLDER_TITLE } from "../ledger/folder/catalogue";
import { NARRATIVE_RULES, NARRATIVE_SECTIONS, NARRATIVE_TITLE } from "../narrative/rules/catalogue";
import { RULES, SECTIONS } from "../rules/catalogue";
import type { Rule } from "../rules/rule";
import { RULE_FAILED } from "../rules/run";
import { exampleLines, KIND_WORDS, SEVERITY_WORDS } from "./words";

/** The rule catalogue as a Markdown page, from the rules themselves. */
export function rulesMarkdown(): string {
  const lines = [
    "# 规则目录",
    "",
    `共${String(RULES.length + NARRATIVE_RULES.length + FOLDER_RULES.length)}条（自评表${String(RULES.length)}条，书面报告${String(NARRATIVE_RULES.length)}条，一批表之间${String(FOLDER_RULES.length)}条），由规则本身生成，请勿手工修改。`,
    "",
    "- **错误**：算术、上限、承担分值的必填项。**警告**：与配置的公式不符、缺少原因、单位不一致等。**提示**：供核对，不影响上报。",
    "- 依据后带“参数”的，按所用规则配置计算，来源见 `selfeval profiles`。没有核对过原文的来源都注明“未核对原文”，不作为对文件的违反。",
    `- 某条规则运行出错时，会报告 \`${RULE_FAILED}\`，其余规则照常运行。`,
    "",
  ];
  for (const section of SECTIONS)
    lines.push(`## ${section.title}`, "", ...section.rules.flatMap((rule) => ruleLines(rule, kindsOf(rule))));
  for (const { title, rules } of NARRATIVE_SECTIONS)
    lines.push(
      `## ${NARRATIVE_TITLE}：${title}`,
      "",
      ...rules.flatMap((rule) => ruleLines(rule, NARRATIVE_TITLE)),
    );
  lines.push(
    `## ${FOLDER_TITLE}`,
    "",
    "这些规则只在一次核对许多张表时使用，说的是值得抽查的线索，不计入任何单位自己的核对结果。",
    "",
    ...FOLDER_RULES.flatMap((rule) => ruleLines(folderPage(rule), FOLDER_KIND)),
  );
  return lines.join("\n");
}

/** What a page of the catalogue shows of a rule, of whatever kind. */
export type RulePage = Pick<Rule, "id" | "severity" | "title" | "basis" | "help" | "remedy" | "example">;

/** A folder rule rests on no parameter. */
export function folderPage({ basis, ...rule }: FolderRule): RulePage {
  return { ...rule, basis: { text: basis, keys: [] } };
}

const kindsOf = ({ kinds }: Rule): string => kinds.map((kind) => KIND_WORDS[kind]).join("、");

function ruleLines(rule: RulePage, kinds: string): readonly string[] {
  const { keys, text } = rule.basis;
  const cited = keys.length > 0 ? `（参数：${keys.map((key) => `\`${key}\``).join("、")}）` : "";
  return [
    `### ${rule.title}`,
    "",
    `\`${rule.id}\` · ${SEVERITY_WORDS[rule.severity]} · ${kinds}`,
    "",
    rule.help,
    "",
    `- 依据：${text}${cited}`,
    `- 改法：${rule.remedy}`,
    ...exampleLines(rule.example).map(([label, clause]) => `- ${label}：${clause}。`),
    "",
  ];
}
