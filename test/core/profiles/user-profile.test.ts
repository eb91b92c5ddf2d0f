import * as v from "valibot";
import { BUILT_IN_PROFILES, builtInProfile } from "../../../src/core/profiles/built-in";
import { MOF_2020_10 } from "../../../src/core/profiles/mof-2020-10";
import { PARAMETER_SCHEMAS } from "../../../src/core/profiles/parameter-schema";
import { citation, parameter, type ParameterKey } from "../../../src/core/profiles/profile";
import { readUserProfile } from "../../../src/core/profiles/user-profile";
import { RULE_IDS } from "../../../src/core/rules/catalogue";

function faultsOf(data: unknown): readonly string[] {
  const reading = readUserProfile(typeof data === "string" ? data : JSON.stringify(data), RULE_IDS);
  return reading.faults ?? [];
}

describe("the built-in profiles", () => {
  test("the eight of RULES E.1, the default first", () => {
    expect(BUILT_IN_PROFILES.map((profile) => profile.id)).toEqual([
      "mof-2020-10",
      "mof-2021-101-cost",
      "hunan-dept",
      "guangdong",
      "hubei-2020",
      "sichuan",
      "chongqing",
      "transfer-payment",
    ]);
  });
  test.each(BUILT_IN_PROFILES.map((profile) => [profile.id, profile] as const))(
    "%s keeps its own schema",
    (id, profile) => {
      expect(builtInProfile(id)).toBe(profile);
      expect(Object.keys(profile.parameters).sort()).toEqual(Object.keys(PARAMETER_SCHEMAS).sort());
      for (const [key, one] of Object.entries(profile.parameters)) {
        const checked = v.safeParse(PARAMETER_SCHEMAS[key as ParameterKey] as v.GenericSchema, one.value);
        expect([key, checked.issues?.map((issue) => issue.message)]).toEqual([key, undefined]);
        expect(one.source).not.toBe("");
      }
      expect([profile.title, profile.description, profile.version].every((text) => text !== "")).toBe(true);
      for (const rule of Object.keys(profile.rules)) expect(RULE_IDS).toContain(rule);
    },
  );
  test.each(BUILT_IN_PROFILES.map((profile) => [profile.id, profile] as const))(
    "%s reads back as a user's own",
    (id, profile) => {
      const parameters = Object.fromEntries(
        Object.entries(profile.parameters).map(([key, one]) => [key, one]),
      );
      const reading = readUserProfile(JSON.stringify({ id, parameters }), RULE_IDS);
      expect(reading.faults).toBeNull();
      expect(reading.profile?.parameters).toEqual(profile.parameters);
    },
  );
  test("weights of RULES A.2 and A.3", () => {
    const weights = (id: string): readonly (number | null)[] =>
      (["execution", "cost", "output", "benefit", "satisfaction"] as const).map((name) =>
        parameter(builtInProfile(id) ?? MOF_2020_10, `weights.${name}`),
      );
    expect(weights("mof-2020-10")).toEqual([10, null, 50, 30, 10]);
    expect(weights("mof-2021-101-cost")).toEqual([10, 20, 40, 20, 10]);
    expect(weights("hubei-2020").slice(0, 3)).toEqual([20, null, 40]);
    for (const id of ["mof-2020-10", "mof-2021-101-cost", "hunan-dept"])
      expect(weights(id).reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(100);
  });
  test("nothing KNOWN only is marked as verified (RULES A.2, A.3, E)", () => {
    const verified = (id: string, key: ParameterKey): boolean | undefined =>
      builtInProfile(id)?.parameters[key].verified;
    for (const key of [
      "weights.execution",
      "weights.output",
      "weights.benefit",
      "weights.satisfaction",
    ] as const)
      expect(verified("mof-2020-10", key)).toBe(false);
    expect(verified("mof-2021-101-cost", "weights.cost")).toBe(false);
    expect(verified("guangdong", "dept.framework")).toBe(false);
    expect(verified("mof-2020-10", "formula.range")).toBe(false);
    expect(verified("mof-2020-10", "formula.date")).toBe(false);
  });
  test("the citation tells what was not read in the original", () => {
    expect(citation(MOF_2020_10, "formula.range")).toBe(
      "按本配置（mof-2020-10：formula.range）。来源：本工具约定，未见成文规定（未核对原文）",
    );
    expect(citation(MOF_2020_10, "grades", "gradeWords")).toBe(
      "按本配置（mof-2020-10：grades、gradeWords）。来源：某省预算绩效管理系统的计算程序；各地公开的自评表",
    );
  });
  test("an unknown id", () => {
    expect(builtInProfile("mof-1999")).toBeNull();
  });
});

describe("a user's own profile", () => {
  const read = (data: object) => {
    const reading = readUserProfile(JSON.stringify(data), RULE_IDS);
    if (!reading.profile) throw new Error(reading.faults.join("\n"));
    return reading.profile;
  };
  test("a name is enough: everything else is the default's", () => {
    expect(read({ id: "ours" })).toEqual({
      id: "ours",
      version: "1",
      title: "ours",
      description: "在 mof-2020-10 的基础上修改",
      parameters: MOF_2020_10.parameters,
      rules: {},
    });
  });
  test("a bare value is the user's, with its full form source and verified too", () => {
    const profile = read({
      id: "ours",
      parameters: {
        "formula.le": "inverse",
        "overAchieve.hintAt": { value: 1.3, source: "某财绩〔2025〕1号", verified: true },
      },
    });
    expect(profile.parameters["formula.le"]).toEqual({
      value: "inverse",
      source: "用户配置",
      verified: false,
    });
    expect(profile.parameters["overAchieve.hintAt"]).toEqual({
      value: 1.3,
      source: "某财绩〔2025〕1号",
      verified: true,
    });
    expect(profile.parameters["formula.ge"]).toBe(MOF_2020_10.parameters["formula.ge"]);
  });
  test("extends another built-in profile", () => {
    const profile = read({
      id: "ours",
      extends: "sichuan",
      version: 2,
      title: "某县",
      description: "某县2025年",
    });
    expect(parameter(profile, "executionExplainBelow")).toBe(0.9);
    expect([profile.version, profile.title, profile.description]).toEqual(["2", "某县", "某县2025年"]);
  });
  test("rules switched off or weighed otherwise", () => {
    const rules = { "values/over-achievement": "off", "totals/score-sum": "warning" };
    expect(read({ id: "ours", rules }).rules).toEqual(rules);
  });
  test("a byte order mark and $schema do no harm", () => {
    const json = `\uFEFF${JSON.stringify({ id: "ours", $schema: "./profile.schema.json" })}`;
    expect(readUserProfile(json).faults).toBeNull();
  });
  test("a step rule", () => {
    const executionFormula = { step: 0.01, deduct: 0.3, mode: "startedSteps" };
    expect(parameter(read({ id: "ours", parameters: { executionFormula } }), "executionFormula")).toEqual(
      executionFormula,
    );
  });
  test("names of the prototype are no parameters and no rules", () => {
    expect(faultsOf('{"id":"ours","parameters":{"constructor":1},"rules":{"toString":"off"}}')).toHaveLength(
      2,
    );
    expect(faultsOf('{"id":"ours","parameters":{"__proto__":{"value":1}}}')).toHaveLength(1);
  });
});

/** Another value for each parameter than the default's, so that none is out of a person's reach. */
const OTHER_VALUES: Readonly<Record<ParameterKey, unknown>> = {
  scored: false,
  "weights.execution": 20,
  "weights.output": 40,
  "weights.benefit": null,
  "weights.satisfaction": 5,
  "weights.cost": 20,
  costLevel: "either",
  costMissingCap: 5,
  totalBase: 120,
  executionOnTop: true,
  denominator: "opening",
  moneyUnit: "元",
  executionCap: false,
  executionExplainBelow: 0.9,
  executionFormula: { step: 0.01, deduct: 0.3, mode: "proportional" },
  "formula.ge": { step: 0.05, deduct: 1, mode: "fullSteps" },
  "formula.eq": "symmetric",
  "formula.le": { step: 0.01, deduct: 0.5, mode: "startedSteps" },
  "formula.range": "manual",
  "formula.date": "manual",
  zeroTarget: "manual",
  "overAchieve.hintAt": 1.3,
  "overAchieve.reasonRequired": true,
  "overAchieve.deduct": { step: 0.1, deduct: 1, mode: "proportional" },
  totalCap: [{ rateBelow: 0.8, cap: 90 }],
  reasonRequiredWhen: ["budgetAdjusted"],
  tiers: [0.8, 0.5],
  grades: [95, 85, 70],
  gradeWords: ["优秀", "良好", "中等", "较差"],
  "rounding.decimals": 1,
  sumTolerance: 0.1,
  naIndicators: "rescaled",
  "baseData.controlRateMax": 1.05,
  "dept.calculator": true,
  "dept.controlRate": { weight: 1, step: 0.01, deduct: 0.1, mode: "proportional" },
  "dept.threePublicChange": { weight: 8, step: 0.01, deduct: 0.8, mode: "proportional" },
  "dept.budgetCompletion": { weight: 5, step: 0.05, deduct: 2, mode: "startedSteps" },
  "dept.budgetControl": [{ upTo: 0.1, points: 5 }],
  "dept.areaControl": { weight: 5, step: 0.05, deduct: 2, mode: "startedSteps" },
  "dept.investControl": { weight: 5, step: 0.05, deduct: 1, mode: "fullSteps" },
  "dept.framework": [{ title: "履职效能", weight: 60, sections: ["整体效能"] }],
};

describe("every parameter is within a person's reach", () => {
  const keys = Object.keys(MOF_2020_10.parameters) as ParameterKey[];

  test.each(keys)("%s takes another value, on top of every built-in profile", (key) => {
    for (const base of BUILT_IN_PROFILES) {
      const own = { id: "ours", extends: base.id, parameters: { [key]: OTHER_VALUES[key] } };
      const { profile, faults } = readUserProfile(JSON.stringify(own));
      expect(faults).toBeNull();
      expect(profile?.parameters).toEqual({
        ...base.parameters,
        [key]: { value: OTHER_VALUES[key], source: "用户配置", verified: false },
      });
    }
  });

  test.each(keys)("%s: a value that is none gives one clear sentence, the key in it", (key) => {
    for (const bad of ["乱写", {}, [{}], ["x"], [1, 2, 3, 4, 5], -1, [{ rateBelow: 0.8, cap: "九十" }]]) {
      const { faults } = readUserProfile(JSON.stringify({ id: "ours", parameters: { [key]: bad } }));
      expect(faults ?? []).toEqual([expect.stringContaining(`parameters["${key}"]`)]);
      // Chinese for people: no sentence of the library's own.
      expect(faults?.[0]).toMatch(/：(?:应|不能|须|步长).{2,80}。$/u);
    }
  });
});

describe("every fault is told, with its place", () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ["no JSON", "{ id: 1 }", ["规则配置不是合法的 JSON 文件，请检查括号、引号和逗号。"]],
    ["an empty file", "", ["规则配置不是合法的 JSON 文件，请检查括号、引号和逗号。"]],
    ["a list", [], ['规则配置应是一个 JSON 对象，如 { "id": "my-profile", … }。']],
    ["null", "null", ['规则配置应是一个 JSON 对象，如 { "id": "my-profile", … }。']],
    ["no id", {}, ['缺少 id：请给规则配置起一个名字，如 "id": "my-city-2025"。']],
    ["a blank id", { id: "  " }, ['缺少 id：请给规则配置起一个名字，如 "id": "my-city-2025"。']],
    ["a title that is no text", { id: "ours", title: [] }, ["title 应为文字。"]],
    [
      "an unknown key",
      { id: "ours", parmeters: {} },
      ["不认识的项“parmeters”：可用的有 id、version、title、description、extends、parameters、rules。"],
    ],
    [
      "an unknown base",
      { id: "ours", extends: "hunan" },
      [
        "extends 所指的规则配置“hunan”不存在：可用的有 mof-2020-10、mof-2021-101-cost、hunan-dept、guangdong、hubei-2020、sichuan、chongqing、transfer-payment。",
      ],
    ],
    [
      "parameters as a list",
      { id: "ours", parameters: [] },
      ['parameters 应是一个对象，如 { "formula.le": "inverse" }。'],
    ],
    [
      "an unknown parameter",
      { id: "ours", parameters: { "formula.lt": "linear" } },
      ["parameters 中没有“formula.lt”这个参数：用 selfeval profiles 可查看全部参数。"],
    ],
    [
      "a word that is none",
      { id: "ours", parameters: { "formula.le": "quadratic" } },
      ['parameters["formula.le"]：应为 linear、inverse、strict 之一，或含 step、deduct、mode 的对象。'],
    ],
    [
      "a flag in words",
      { id: "ours", parameters: { executionCap: "yes" } },
      ['parameters["executionCap"]：应为 true 或 false。'],
    ],
    [
      "points below zero",
      { id: "ours", parameters: { "weights.output": -1 } },
      ['parameters["weights.output"]：不能小于0。'],
    ],
    [
      "points in words",
      { id: "ours", parameters: { "weights.output": "50分" } },
      ['parameters["weights.output"]：应为数字。'],
    ],
    [
      "a full mark of nothing",
      { id: "ours", parameters: { totalBase: 0 } },
      ['parameters["totalBase"]：须大于0。'],
    ],
    [
      "a percentage instead of a ratio",
      { id: "ours", parameters: { executionExplainBelow: 900 } },
      ['parameters["executionExplainBelow"]：不能大于100。'],
    ],
    [
      "a hint below the target",
      { id: "ours", parameters: { "overAchieve.hintAt": 0.9 } },
      ['parameters["overAchieve.hintAt"]：不能小于1。'],
    ],
    [
      "bounds upside down",
      { id: "ours", parameters: { grades: [60, 80, 90] } },
      ['parameters["grades"]：应从大到小排列。'],
    ],
    [
      "two bounds of three",
      { id: "ours", parameters: { grades: [90, 80] } },
      ['parameters["grades"][2]：应为数字。'],
    ],
    [
      "three words of four",
      { id: "ours", parameters: { gradeWords: "优良中差" } },
      ['parameters["gradeWords"]：应为四个词，如 ["优", "良", "中", "差"]。'],
    ],
    [
      "half a decimal",
      { id: "ours", parameters: { "rounding.decimals": 1.5 } },
      ['parameters["rounding.decimals"]：应为整数。'],
    ],
    [
      "a step rule without its step",
      { id: "ours", parameters: { "dept.controlRate": { weight: 5, deduct: 0.5, mode: "proportional" } } },
      ['parameters["dept.controlRate"][step]：应为含 weight、step、deduct、mode 的对象。'],
    ],
    [
      "a reason that is none",
      { id: "ours", parameters: { reasonRequiredWhen: ["scoreBelowWeight", "always"] } },
      [
        'parameters["reasonRequiredWhen"][1]：应为 scoreBelowWeight、rateBelowThreshold、budgetAdjusted 之一。',
      ],
    ],
    ["rules as a list", { id: "ours", rules: [] }, ['rules 应是一个对象，如 { "规则编号": "off" }。']],
    [
      "an unknown rule",
      { id: "ours", rules: { "totals/sum": "off" } },
      ["rules 中没有编号为“totals/sum”的规则：用 selfeval rules 可查看全部规则。"],
    ],
    [
      "a severity that is none",
      { id: "ours", rules: { "totals/score-sum": "fatal" } },
      ['rules["totals/score-sum"]：应为 error、warning、hint、off 之一。'],
    ],
  ])("%s", (_name, data, faults) => {
    expect(faultsOf(data)).toEqual(faults);
  });
  test("all of them at once", () => {
    expect(
      faultsOf({ parameters: { "formula.le": "x", grades: [1, 2, 3] }, rules: { nothing: "off" }, extra: 1 }),
    ).toHaveLength(5);
  });
  test("without the catalogue rule ids are not checked", () => {
    expect(readUserProfile('{"id":"ours","rules":{"later/rule":"off"}}').faults).toBeNull();
  });
});
