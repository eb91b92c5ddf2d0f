import { NARRATIVE_JSON_SCHEMA } from "../src/core/narrative/narrative-schema";
import { BUILT_IN_PROFILES } from "../src/core/profiles/built-in";
import type { Parameter, ParameterKey } from "../src/core/profiles/profile";
import { rulesMarkdown } from "../src/core/report/markdown-rules";
import { REPORT_JSON_SCHEMA } from "../src/core/report/schema";

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
  ["rules.md", rulesMarkdown],
  ["profiles.md", profilesPage],
  ["narrative.schema.json", () => `${JSON.stringify(NARRATIVE_JSON_SCHEMA, null, 2)}\n`],
  ["report.schema.json", () => `${JSON.stringify(REPORT_JSON_SCHEMA, null, 2)}\n`],
];
