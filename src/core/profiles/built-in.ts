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

const GUANGDONG = derive(
  MOF_2020_10,
  {
    id: "guangdong",
    version: "1",
    title: "广东",
    description: "项目支出同默认配置；部门整体分履职效能、管理效率两部分，各项权重取自当年的评分表。",
  },
  {
    "dept.framework": unread(
      [
        { title: "履职效能", weight: 50, sections: ["整体效能"] },
        {
          title: "管理效率",
          weight: 50,
          sections: ["预算编制", "预算执行", "信息公开", "绩效管理", "采购管理", "资产管理", "运行成本"],
        },
      ],
      "广东部门整体支出绩效自评框架",
    ),
  },
);

const HUBEI_FORMS = "湖北公开的项目自评表";

const HUBEI_2020 = derive(
  MOF_2020_10,
  {
    id: "hubei-2020",
    version: "1",
    title: "湖北",
    description: "预算执行20分、产出40分、效益与满意度合计40分；行内可以没有分值。",
  },
  {
    "weights.execution": read(20, HUBEI_FORMS),
    "weights.output": read(40, HUBEI_FORMS),
    "weights.benefit": unread(null, `${HUBEI_FORMS}：效益与满意度合计40分`),
    "weights.satisfaction": unread(null, `${HUBEI_FORMS}：效益与满意度合计40分`),
    tiers: read([0.8, 0.5], "湖北及2020年以前的自评表"),
  },
);

const SICHUAN_FORM = "四川公开的部门预算项目支出绩效自评表（510000_0013zp）";

const SICHUAN = derive(
  MOF_2020_10,
  {
    id: "sichuan",
    version: "1",
    title: "四川",
    description: "预算执行10分，其余90分由单位分配；执行率低于90%须说明原因。",
  },
  {
    "weights.execution": read(10, SICHUAN_FORM),
    "weights.output": read(null, `${SICHUAN_FORM}：90分由单位分配`),
    "weights.benefit": read(null, `${SICHUAN_FORM}：90分由单位分配`),
    "weights.satisfaction": read(null, `${SICHUAN_FORM}：90分由单位分配`),
    costLevel: unread("either", `${SICHUAN_FORM}：90分由单位分配，各年的表式不一`),
    executionExplainBelow: read(0.9, SICHUAN_FORM),
    reasonRequiredWhen: read(["scoreBelowWeight", "rateBelowThreshold", "budgetAdjusted"], SICHUAN_FORM),
  },
);

const CHONGQING_FORM = "重庆公开的自评表（梁平）";

const CHONGQING = derive(
  MOF_2020_10,
  {
    id: "chongqing",
    version: "1",
    title: "重庆",
    description: "指标合计100分，预算执行率另计10分；总分折合为100分。",
  },
  {
    executionOnTop: read(true, CHONGQING_FORM),
    "weights.output": read(null, `${CHONGQING_FORM}：指标权重由单位分配`),
    "weights.benefit": read(null, `${CHONGQING_FORM}：指标权重由单位分配`),
    "weights.satisfaction": read(null, `${CHONGQING_FORM}：指标权重由单位分配`),
  },
);

/** All built-in profiles, the default first. */
export const BUILT_IN_PROFILES: readonly Profile[] = [
  MOF_2020_10,
  MOF_2021_101_COST,
  HUNAN_DEPT,
  GUANGDONG,
  HUBEI_2020,
  SICHUAN,
  CHONGQING,
  TRANSFER_PAYMENT,
];

/** A built-in profile by its id; not known → `null`. */
export function builtInProfile(id: string): Profile | null {
  return BUILT_IN_PROFILES.find((profile) => profile.id === id) ?? null;
}
