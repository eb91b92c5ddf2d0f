import * as v from "valibot";
import { BUILT_IN_PROFILES, builtInProfile } from "./built-in";
import { PARAMETER_SCHEMAS } from "./parameter-schema";
import type { Parameter, ParameterKey, Parameters, Profile, Severity } from "./profile";

/** A user's profile, or every fault found in it (Chinese, each naming the place). */
export type ProfileReading =
  | { readonly profile: Profile; readonly faults: null }
  | { readonly profile: null; readonly faults: readonly string[] };

const KEYS = ["id", "version", "title", "description", "extends", "parameters", "rules", "$schema"];
const SEVERITIES: readonly string[] = ["error", "warning", "hint", "off"];
const USER_SOURCE = "用户配置";

/**
 * Reads a user's own profile: JSON text `{ id, title?, version?, description?, extends?, parameters?, rules? }`.
 * A parameter is a bare value or `{ value, source?, verified? }`; what is not given comes from the profile
 * named by `extends` (default `mof-2020-10`). Never throws: every fault is listed at once.
 */
export function readUserProfile(json: string, ruleIds?: ReadonlySet<string>): ProfileReading {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    return { profile: null, faults: ["规则配置不是合法的 JSON 文件，请检查括号、引号和逗号。"] };
  }
  if (!isRecord(data))
    return { profile: null, faults: ['规则配置应是一个 JSON 对象，如 { "id": "my-profile", … }。'] };
  const faults: string[] = unknownKeys(data);
  const id = textField(data, "id", faults);
  const version = textField(data, "version", faults) || "1";
  const title = textField(data, "title", faults) || id;
  const description = textField(data, "description", faults);
  const base = baseProfile(data["extends"], faults);
  const parameters = readParameters(data["parameters"], base, faults);
  const rules = readRules(data["rules"], ruleIds, faults);
  if (id === "") faults.push('缺少 id：请给规则配置起一个名字，如 "id": "my-city-2025"。');
  if (faults.length > 0) return { profile: null, faults };
  return {
    profile: {
      id,
      version,
      title,
      description: description || `在 ${base.id} 的基础上修改`,
      parameters,
      rules: { ...base.rules, ...rules },
    },
    faults: null,
  };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function unknownKeys(data: Record<string, unknown>): string[] {
  return Object.keys(data)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `不认识的项“${key}”：可用的有 ${KEYS.slice(0, 7).join("、")}。`);
}

function textField(data: Record<string, unknown>, key: string, faults: string[]): string {
  const value = data[key];
  if (value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  faults.push(`${key} 应为文字。`);
  return "";
}

function baseProfile(id: unknown, faults: string[]): Profile {
  const fallback = BUILT_IN_PROFILES[0] as Profile;
  if (id === undefined) return fallback;
  const found = typeof id === "string" ? builtInProfile(id) : null;
  if (found) return found;
  const known = BUILT_IN_PROFILES.map((profile) => profile.id).join("、");
  faults.push(`extends 所指的规则配置“${String(id)}”不存在：可用的有 ${known}。`);
  return fallback;
}

function readParameters(data: unknown, base: Profile, faults: string[]): Parameters {
  if (data === undefined) return base.parameters;
  if (!isRecord(data)) {
    faults.push('parameters 应是一个对象，如 { "formula.le": "inverse" }。');
    return base.parameters;
  }
  const own: Partial<Record<ParameterKey, Parameter<unknown>>> = {};
  for (const [key, raw] of Object.entries(data)) {
    if (!Object.hasOwn(PARAMETER_SCHEMAS, key)) {
      faults.push(`parameters 中没有“${key}”这个参数：用 selfeval profiles 可查看全部参数。`);
      continue;
    }
    const parameterKey = key as ParameterKey;
    const full = isRecord(raw) && "value" in raw;
    const value: unknown = full ? raw["value"] : raw;
    const checked = v.safeParse(PARAMETER_SCHEMAS[parameterKey] as v.GenericSchema, value);
    if (!checked.success) {
      // One word a parameter: what follows from the first fault is no second one.
      const [issue] = checked.issues;
      faults.push(`parameters["${key}"]${placeOf(issue)}：${issue.message}。`);
      continue;
    }
    own[parameterKey] = {
      value: checked.output,
      source: full && typeof raw["source"] === "string" ? raw["source"] : USER_SOURCE,
      verified: full && raw["verified"] === true,
    };
  }
  return { ...base.parameters, ...own } as Parameters;
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((step) => `[${String(step.key)}]`).join("");
}

function readRules(
  data: unknown,
  ruleIds: ReadonlySet<string> | undefined,
  faults: string[],
): Record<string, Severity | "off"> {
  if (data === undefined) return {};
  if (!isRecord(data)) {
    faults.push('rules 应是一个对象，如 { "规则编号": "off" }。');
    return {};
  }
  const rules: Record<string, Severity | "off"> = {};
  for (const [id, severity] of Object.entries(data)) {
    if (ruleIds && !ruleIds.has(id))
      faults.push(`rules 中没有编号为“${id}”的规则：用 selfeval rules 可查看全部规则。`);
    else if (typeof severity !== "string" || !SEVERITIES.includes(severity))
      faults.push(`rules["${id}"]：应为 error、warning、hint、off 之一。`);
    else rules[id] = severity as Severity | "off";
  }
  return rules;
}
