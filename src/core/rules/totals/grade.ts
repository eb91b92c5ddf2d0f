import { formatAddress } from "../../cells/address";
import { show } from "../../cells/decimal";
import { gradeIndex } from "../../compute/total";
import { parameter } from "../../profiles/profile";
import { defineRule, type Rule } from "../rule";

const SCORED = ["project", "department"] as const;

const gradeMatches = defineRule({
  id: "totals/grade-matches",
  severity: "error",
  title: "等级与总分相符",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "等级按总分所在分数段确定", keys: ["grades", "gradeWords"] },
  help: "等级与总分不符的表会被退回。",
  remedy: "按总分所在分数段改正等级，或核对总分。",
  example: {
    wrong: "总分86.5分，等级填“优”",
    right: "总分86.5分，等级填“良”",
    edge: "分数恰在分界上归高一档，90分是“优”",
  },
  *find({ reviewed: { form, results, profile } }) {
    const grade = form.grade;
    if (!grade || !results.grade || !results.standing || grade.value === "") return;
    const typed = gradeIndex(grade.value);
    const right = parameter(profile, "gradeWords").indexOf(results.grade);
    if (typed === null || typed === right) return;
    yield {
      at: [grade.at, ...(form.total?.score ? [form.total.score.at] : [])],
      data: {
        at: formatAddress(grade.at),
        typed: grade.value,
        right: results.grade,
        standing: results.standing,
      },
      fix:
        grade.cell.formula === null && grade.raw === grade.value
          ? { at: grade.at, after: { kind: "text", text: results.grade }, label: `改为“${results.grade}”` }
          : null,
    };
  },
  message: ({ at, typed, right, standing }) =>
    `等级（${at}）填“${typed}”，总分${show(standing)}分对应的等级是“${right}”。`,
});

const gradeReadable = defineRule({
  id: "totals/grade-readable",
  severity: "warning",
  title: "等级用规定的词填写",
  subject: "evaluation",
  kinds: SCORED,
  basis: { text: "等级分为四档", keys: ["gradeWords"] },
  help: "等级要能与总分核对。",
  remedy: "填优、良、中、差之一。",
  example: { wrong: "等级填“还可以”", right: "等级填“良”", edge: "等级空着的不在此报" },
  *find({ reviewed: { form, results } }) {
    const grade = form.grade;
    if (!grade || grade.value === "" || gradeIndex(grade.value) !== null) return;
    yield { at: [grade.at], data: { at: formatAddress(grade.at), raw: grade.raw, right: results.grade } };
  },
  message: ({ at, raw, right }) =>
    `等级（${at}）填“${raw}”，不是规定的等级${right ? `；按总分应为“${right}”` : ""}。`,
});

export const TOTAL_GRADE_RULES: readonly Rule[] = [gradeMatches, gradeReadable];
