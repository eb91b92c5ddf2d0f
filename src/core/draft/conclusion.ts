import { show, sum, type Decimal } from "../cells/decimal";
import type { EvaluationResults } from "../compute/results";
import { gradeIndex } from "../compute/total";
import { sumAgrees } from "../compute/tolerance";
import { parameter } from "../profiles/profile";
import type { PaperBlock, Run } from "../paper/paper";
import { levelGroups } from "./groups";
import { joined, paragraph, say, toCheck, toFill } from "./say";
import { yearOf, type DraftSubject } from "./subject";

/** What the self-evaluation comes to: score, grade, how many indicators were met. */
export function conclusionParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  return [
    paragraph(toFill("自评工作的组织、方法和过程")),
    ...(subject.isScored ? scoreParagraphs(subject) : []),
    ...coverageParagraphs(subject),
  ];
}

/** Where the total stands: said, summed up for want of one, in doubt, or not to be had. */
type Total =
  | { readonly kind: "typed" | "summed"; readonly points: Decimal }
  | { readonly kind: "doubtful"; readonly typed: Decimal; readonly added: Decimal }
  | { readonly kind: "none"; readonly missing: number };

function totalOf({ total }: EvaluationResults): Total {
  const { typed, combined, missing, addends } = total;
  const isWhole = combined !== null && missing === 0;
  if (typed !== null) {
    const isSum =
      !isWhole ||
      sumAgrees(
        typed.minus(combined),
        addends.map(({ decimals }) => decimals),
      );
    return isSum ? { kind: "typed", points: typed } : { kind: "doubtful", typed, added: combined };
  }
  return isWhole ? { kind: "summed", points: combined } : { kind: "none", missing };
}

function scoreParagraphs(subject: DraftSubject): readonly PaperBlock[] {
  const total = totalOf(subject.results);
  const full = parameter(subject.profile, "totalBase");
  return [
    paragraph(
      yearOf(subject),
      `绩效自评满分${String(full)}分，自评得分`,
      totalRuns(total),
      "，",
      gradeRuns(subject, total),
      "。",
      partRuns(subject, total),
    ),
  ];
}

function totalRuns(total: Total): readonly Run[] {
  switch (total.kind) {
    case "typed":
      return say(`${show(total.points)}分`);
    case "summed":
      return say(`${show(total.points)}分`, toCheck("总分栏没有填写，这是各项得分之和"));
    case "doubtful":
      return say(toCheck(`总分栏为${show(total.typed)}，各项得分之和为${show(total.added)}`));
    case "none":
      return say(toFill(total.missing > 0 ? `自评总分，还有${String(total.missing)}项没有得分` : "自评总分"));
  }
}

function gradeRuns({ form, results }: DraftSubject, total: Total): readonly Run[] {
  const typed = (form.grade?.value ?? "").trim();
  if (total.kind === "doubtful" || total.kind === "none") return say("等级", toFill("总分核定后的等级"));
  const { grade } = results;
  if (typed === "") {
    return grade === null
      ? say("等级", toFill("等级"))
      : say(`等级为“${grade}”`, toCheck("表内没有写等级，按本配置由总分划定"));
  }
  if (grade === null || gradeIndex(typed) === gradeIndex(grade)) return say(`等级为“${typed}”`);
  return say("等级", toCheck(`表内写“${typed}”，按总分是“${grade}”`));
}

/** The points of execution and of each first level, where they are all there and make up the total. */
function partRuns(subject: DraftSubject, total: Total): readonly Run[] {
  const { results, profile } = subject;
  if (total.kind !== "typed" && total.kind !== "summed") return [];
  if (parameter(profile, "executionOnTop")) return [];
  const { execution } = results;
  const own = results.total.executionCounted && execution.weight ? execution.typedScore : null;
  const groups = levelGroups(results);
  const parts = [
    ...(own ? [{ name: "预算执行", points: own }] : []),
    ...groups.flatMap(({ name, points }) => (points ? [{ name, points }] : [])),
  ];
  if (parts.length < 2 || !sum(parts.map(({ points }) => points)).eq(total.points)) return [];
  return say(`其中${parts.map(({ name, points }) => `${name}得${show(points)}分`).join("，")}。`);
}

function coverageParagraphs({ results }: DraftSubject): readonly PaperBlock[] {
  const { coverage, indicators } = results;
  if (coverage.indicators === 0) return [paragraph(toFill("绩效指标完成情况（表中没有填写指标）"))];
  const used = indicators.filter((one) => one.state !== "blank");
  const met = used.filter((one) => one.met === true);
  const missed = used.filter((one) => one.met === false);
  const others = used.length - met.length - missed.length;
  const counts = [
    [met.length, "按所填的数达到年度指标值"],
    [missed.length, "按所填的数没有达到年度指标值"],
    [others, "不能只凭所填的数比较，由单位评定"],
  ] as const;
  const list = counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => say(`${String(count)}项${words}`));
  return [paragraph(`自评表共设置绩效指标${String(used.length)}项：`, joined(list, "；"), "。")];
}
