import { escaped } from "../../report/markdown";
import { EMPTY, SEVERITY_WORDS } from "../../report/words";
import { printable } from "../../report/text-width";
import type { BookDiff, Change, DiffFinding, FormDiff } from "./diff-books";

/** `改动12处；问题已改5个，仍有3个，新出现1个`. */
export function diffLine({ forms, gone, still, fresh }: BookDiff): string {
  const changes = forms.reduce((sum, form) => sum + form.changes.length, 0);
  return `改动${String(changes)}处；问题已改${String(gone.length)}个，仍有${String(still.length)}个，新出现${String(fresh.length)}个。`;
}

const PARTS = [
  ["已改的问题", "gone"],
  ["仍有的问题", "still"],
  ["新出现的问题", "fresh"],
] as const;

/** The comparison as text for a terminal or a letter. */
export function diffText(diff: BookDiff, before: string, after: string): string {
  const lines = [`旧：${printable(before)}`, `新：${printable(after)}`, diffLine(diff), ""];
  for (const form of diff.forms) {
    lines.push(formLine(form));
    for (const change of form.changes) lines.push(`  ${printable(changeLine(change))}`);
    lines.push("");
  }
  for (const [title, part] of PARTS) {
    lines.push(`${title}（${String(diff[part].length)}）`);
    for (const finding of diff[part]) lines.push(`  ${printable(findingLine(finding))}`);
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The same as Markdown. */
export function diffMarkdown(diff: BookDiff, before: string, after: string): string {
  const parts = [
    `# 两版自评表的比较\n\n旧：${escaped(before)}  \n新：${escaped(after)}\n\n**${diffLine(diff)}**\n`,
  ];
  for (const form of diff.forms) {
    parts.push(`\n## ${escaped(formLine(form))}\n`);
    if (form.changes.length === 0) continue;
    const rows = form.changes.map((change) => [
      change.label,
      (change.after ?? change.before)?.cell ?? "",
      rawWord(change.before),
      rawWord(change.after),
    ]);
    parts.push(`\n${table(["栏目", "单元格", "原为", "改为"], rows)}`);
  }
  for (const [title, part] of PARTS) {
    parts.push(`\n## ${title}（${String(diff[part].length)}）\n`);
    const rows = diff[part].map((one) => [SEVERITY_WORDS[one.severity], one.cell, one.message, one.remedy]);
    if (rows.length > 0) parts.push(`\n${table(["级别", "位置", "问题", "改法"], rows)}`);
  }
  return parts.join("");
}

function formLine({ name, in: where, changes, entries }: FormDiff): string {
  if (where === "old") return `${name}：新表里没有`;
  if (where === "new") return `${name}：旧表里没有`;
  return changes.length === 0
    ? `${name}：${String(entries)}个栏目没有改动`
    : `${name}：${String(entries)}个栏目，改动${String(changes.length)}处`;
}

function changeLine({ label, before, after }: Change): string {
  const cell = (after ?? before)?.cell ?? "";
  return `${label}（${cell}）：${rawWord(before)} → ${rawWord(after)}`;
}

/** What stood there; nothing, and no such place, are told apart. */
function rawWord(side: Change["before"]): string {
  if (side === null) return "（没有这一栏）";
  return side.raw === "" ? EMPTY : side.raw;
}

function findingLine({ severity, cell, message }: DiffFinding): string {
  return `${SEVERITY_WORDS[severity]} ${cell} ${message}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(heads) + line(heads.map(() => "---")) + rows.map((row) => line(row.map(escaped))).join("");
}
