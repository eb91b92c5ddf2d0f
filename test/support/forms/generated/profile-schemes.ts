import type { HeadEntry } from "../content";
import type { Layout } from "../layout";

/** Profiles whose forms are generated, by the layouts and points of RULES E. */
export const GENERATED_PROFILES = [
  "mof-2020-10",
  "mof-2021-101-cost",
  "hunan-dept",
  "guangdong",
  "hubei-2020",
  "sichuan",
  "chongqing",
  "transfer-payment",
] as const;

export type ProfileId = (typeof GENERATED_PROFILES)[number];

/** First-level points; `null` where the form has none. */
export interface Scheme {
  readonly execution: number | null;
  readonly output: number;
  readonly cost: number | null;
  readonly benefit: number;
  readonly satisfaction: number;
}

/** First-level points of each profile (RULES E: weights.*); Sichuan and Chongqing distribute them freely. */
export const SCHEMES: Readonly<Record<ProfileId, Scheme>> = {
  "mof-2020-10": { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  "mof-2021-101-cost": { execution: 10, output: 40, cost: 20, benefit: 20, satisfaction: 10 },
  "hunan-dept": { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  guangdong: { execution: 10, output: 50, cost: null, benefit: 30, satisfaction: 10 },
  "hubei-2020": { execution: 20, output: 40, cost: null, benefit: 30, satisfaction: 10 },
  sichuan: { execution: 10, output: 45, cost: null, benefit: 35, satisfaction: 10 },
  chongqing: { execution: 10, output: 60, cost: null, benefit: 30, satisfaction: 10 },
  "transfer-payment": { execution: null, output: 50, cost: null, benefit: 30, satisfaction: 10 },
};

/** The default is for forms that show nothing; under it and these two any layout may look like another's. */
export const SHOWN: readonly ProfileId[] = [
  "mof-2021-101-cost",
  "hubei-2020",
  "sichuan",
  "chongqing",
  "transfer-payment",
];

/** What the profile's own form looks like. */
export const LAYOUTS: Partial<Record<ProfileId, Partial<Layout>>> = {
  "hubei-2020": {
    weightColumn: "absent",
    levelWeight: "none",
    levelColumns: false,
    groupRows: "none",
    funds: { executionScore: "得分（20分*执行率）" },
  },
  "mof-2021-101-cost": { funds: { fullYearBudget: "全年预算数（A）" } },
  sichuan: { target: "split", funds: { fullYearBudget: "调整后预算数", openingBudget: "年初预算" } },
  chongqing: {
    levels: "flat",
    levelColumns: false,
    groupRows: "none",
    headerRows: 1,
    target: "unitFirst",
    funds: { weight: "执行率权重", executionScore: "执行率得分" },
  },
  "transfer-payment": { levelWeight: "none", levelColumns: false, groupRows: "none" },
};

/** The head of its form. */
export function headOf(profile: ProfileId): readonly HeadEntry[] {
  if (profile === "hunan-dept")
    return [{ field: "budgetDepartment", label: "预算部门（单位）名称", value: "某市社会工作服务中心" }];
  if (profile === "transfer-payment")
    return [
      { field: "projectName", label: "转移支付（项目）名称", value: "农村公益事业补助资金" },
      { field: "centralDepartment", label: "中央主管部门", value: "某部" },
      { field: "fundUser", label: "资金使用单位", value: "某县农村服务中心" },
    ];
  return [
    { field: "projectName", label: "项目名称", value: "农村人居环境整治项目" },
    { field: "supervisingDepartment", label: "主管部门", value: "某县农业农村局" },
    { field: "implementingUnit", label: "实施单位", value: "某县农村服务中心" },
  ];
}
