import { BUILT_IN_PROFILES } from "../src/core/profiles/built-in";
import type { FormKind, Parameter, ParameterKey, Severity } from "../src/core/profiles/profile";
import { RULES, SECTIONS } from "../src/core/rules/catalogue";
import { RULE_FAILED } from "../src/core/rules/run";

const SEVERITY: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", hint: "提示" };
const KIND: Readonly<Record<FormKind, string>> = {
  project: "项目支出自评表",
  department: "部门整体支出自评表",
  baseData: "基础数据表",
  transfer: "转移支付自评表",
  budgetTable: "基本支出、项目支出情况表",
};

/** The rule catalogue as a page, generated from the rules themselves. */
export function rulesPage(): string {
  const lines = [
    "# 规则目录",
    "",
    `共${String(RULES.length)}条。本页由 \`npm run docs\` 从规则本身生成，请勿手工修改。`,
    "",
    "- **错误**：算术、上限、承担分值的必填项。**警告**：与配置的公式不符、缺少原因、单位不一致等。**提示**：供核对，不影响上报。",
    "- 依据后带“参数”的，按所用规则配置计算；来源见[规则配置](profiles.md)。没有核对过原文的来源都注明“未核对原文”，不作为对文件的违反。",
    `- 某条规则运行出错时，会报告 \`${RULE_FAILED}\`，其余规则照常运行。`,
    "",
  ];
  for (const section of SECTIONS) {
    lines.push(`## ${section.title}`, "");
    for (const rule of section.rules) {
      const keys =
        rule.basis.keys.length > 0
          ? `（参数：${rule.basis.keys.map((key) => `\`${key}\``).join("、")}）`
          : "";
      lines.push(
        `### ${rule.title}`,
        "",
        `\`${rule.id}\` · ${SEVERITY[rule.severity]} · ${rule.kinds.map((kind) => KIND[kind]).join("、")}`,
        "",
        `${rule.help}`,
        "",
        `- 依据：${rule.basis.text}${keys}`,
        `- 改法：${rule.remedy}`,
        "",
      );
    }
  }
  return lines.join("\n");
}

/** The profiles with every parameter, its source and whether it was read. */
export function profilesPage(): string {
  const lines = [
    "# 规则配置",
    "",
    "本页由 `npm run docs` 生成。“已核对”指来源（公开的表或系统）本身读到过；其余按本配置执行，不作为法规引用。",
    "",
  ];
  const base = BUILT_IN_PROFILES[0];
  for (const profile of BUILT_IN_PROFILES) {
    lines.push(
      `## ${profile.title}`,
      "",
      `\`${profile.id}\`（版本${profile.version}）：${profile.description}`,
      "",
    );
    lines.push("| 参数 | 值 | 来源 | 已核对 |", "|---|---|---|---|");
    for (const [key, parameter] of Object.entries(profile.parameters) as [
      ParameterKey,
      Parameter<unknown>,
    ][]) {
      if (profile !== base && base?.parameters[key] === parameter) continue;
      lines.push(
        `| \`${key}\` | \`${JSON.stringify(parameter.value)}\` | ${parameter.source} | ${parameter.verified ? "是" : "否"} |`,
      );
    }
    if (profile !== base) lines.push("", `其余参数同 \`${base?.id ?? ""}\`。`);
    lines.push("");
  }
  return lines.join("\n");
}

/** The generated pages by file name. */
export const DOCUMENTS: readonly (readonly [string, () => string])[] = [
  ["rules.md", rulesPage],
  ["profiles.md", profilesPage],
];
