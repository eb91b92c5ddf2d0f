import { escaped, list, table } from "../../report/markdown";
import { LABELS, NOTHING } from "../../report/words";
import { narrativeOutline, type JudgedReport, type NarrativeFindingOutline } from "./narrative-outline";

const HEADS = [
  "级别",
  LABELS.place,
  LABELS.findings,
  LABELS.quote,
  LABELS.arithmetic,
  LABELS.basis,
  LABELS.remedy,
];

/** One judged report's part of a Markdown page. */
export function narrativeMarkdown(file: JudgedReport): string {
  const { path, verdict, facts, findings } = narrativeOutline(file);
  const head = `\n## ${escaped(path)}\n\n**${escaped(verdict)}**\n`;
  const about = facts.length === 0 ? "" : `\n${list(facts)}`;
  return (
    head +
    about +
    (findings.length === 0 ? "" : `\n### ${LABELS.findings}\n\n${table(HEADS, findings.map(row))}`)
  );
}

function row({ word, place, message, facts }: NarrativeFindingOutline): readonly string[] {
  const said = (...labels: readonly string[]): string =>
    facts
      .filter(({ label }) => labels.includes(label))
      .map(({ label, value }) =>
        label === LABELS.quote || label === LABELS.arithmetic ? value : `${label}：${value}`,
      )
      .join("；");
  const alone = (label: string): string => facts.find((fact) => fact.label === label)?.value ?? "";
  return [
    word,
    place,
    message,
    said(LABELS.quote, LABELS.related, LABELS.cell) || NOTHING,
    said(LABELS.arithmetic, LABELS.result) || NOTHING,
    alone(LABELS.basis),
    alone(LABELS.remedy),
  ];
}
