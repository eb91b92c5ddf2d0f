import type { EvaluationForm } from "../form/model";
import { parameter, type FrameworkLevel, type Profile } from "../profiles/profile";

/** The first levels of the profile's own framework, where the department's form is divided by them; else none. */
export function frameworkOf(form: EvaluationForm, profile: Profile): readonly FrameworkLevel[] {
  if (form.kind !== "department") return [];
  const levels = parameter(profile, "dept.framework");
  const names = form.indicators.flatMap((row) => (row.level1 ? [row.level1.name] : []));
  const isDivided =
    names.length > 0 && names.every((name) => levels.some((level) => isFirstLevel(level, name)));
  return isDivided ? levels : [];
}

/** Whether a first-level name is this one: 履职效能, 履职效能指标, 部门履职效能. */
export function isFirstLevel(level: FrameworkLevel, name: string): boolean {
  return level.title !== "" && name.replace(/^部门|(指标|情况|分析)$/gu, "") === level.title;
}
