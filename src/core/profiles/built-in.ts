import { MOF_2020_10, read, unread } from "./mof-2020-10";
import type { Parameters, Profile } from "./profile";

/** A profile that differs from another in a few parameters. */
function derive(
  from: Profile,
  own: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly description: string;
  },
  parameters: Partial<Parameters>,
): Profile {
  return { ...own, parameters: { ...from.parameters, ...parameters }, rules: from.rules };
}

const RULE_101 = "财预〔2021〕101号";
const HUNAN_FORMS = "湖南公开的部门整体支出绩效自评表";

const MOF_2021_101_COST = derive(
  MOF_2020_10,
  {
    id: "mof-2021-101-cost",
    version: "1",
    title: "财预〔2021〕101号（成本为一级指标）",
    description: "预算执行10分、成本20分、产出40分、效益20分、满意度10分；成本指标单列一级。",
  },
  {
    costLevel: read("first", "奉节县、嘉峪关市公开的自评表"),
    "weights.cost": unread(20, RULE_101),
    "weights.output": unread(40, RULE_101),
    "weights.benefit": unread(20, RULE_101),
  },
);

const HUNAN_DEPT = derive(
  MOF_2020_10,
  {
    id: "hunan-dept",
    version: "1",
    title: "湖南部门整体支出",
    description: "部门整体支出绩效自评表与基础数据表；指标表计算器默认不启用。",
  },
  {
    "weights.execution": read(10, HUNAN_FORMS),
    "weights.output": read(50, HUNAN_FORMS),
    "weights.benefit": read(30, HUNAN_FORMS),
    "weights.satisfaction": read(10, HUNAN_FORMS),
    costLevel: read("second", HUNAN_FORMS),
  },
);

const TRANSFER_PAYMENT = derive(
  MOF_2020_10,
  {
    id: "transfer-payment",
    version: "1",
    title: "转移支付（不计分）",
    description: "转移支付自评表没有分值和得分：只核对执行率、分项合计和未完成原因。",
  },
  { scored: read(false, "宣城、淮南、临河公开的转移支付自评表") },
);

/** All built-in profiles, the default first. */
export const BUILT_IN_PROFILES: readonly Profile[] = [
  MOF_2020_10,
  MOF_2021_101_COST,
  HUNAN_DEPT,
  TRANSFER_PAYMENT,
];

/** A built-in profile by its id; not known → `null`. */
export function builtInProfile(id: string): Profile | null {
  return BUILT_IN_PROFILES.find((profile) => profile.id === id) ?? null;
}
