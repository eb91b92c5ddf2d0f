import { isTimeUnit } from "./units";

/** Which way is better: more of it, less of it, or the name does not say. */
export type Direction = "higher" | "lower" | "unknown";

/** One line of data: names that match mean this direction. The first line that fits decides. */
interface DirectionRule {
  readonly names: RegExp;
  readonly direction: Direction;
}

/** Names that decide by themselves, whatever the second level. */
const BY_NAME: readonly DirectionRule[] = [
  // What is done about something that goes wrong: 办理案件数, 污染治理面积. Its time and money are judged below.
  {
    names:
      /^(?!.*(?:时间|时限|时长|周期|天数|工期|成本|费用|经费|支出)$).*(?:办理|办结|结案|破案|援助|代理|立案|执结|仲裁|评查|拆除|消除|安置|审理|审结|受理|查处|查办|侦办|处置|处理|调解|化解|整改|排查|排除|治理|修复|救治|监测|筛查|核查|防控|防治|扑救|扑灭).{0,10}$/u,
    direction: "higher",
  },
  // Cases and disputes under 数量指标 are the unit's daily work or what it hopes to prevent: the name does not say.
  {
    names: /(?<!刑事|治安|侵财|盗窃|诈骗|电诈|腐败|违纪|违法|欠薪)案件(?:数量?|件数|起数|总数)?$/u,
    direction: "unknown",
  },
  // 支出合规性, 对成本控制的影响程度: a quality or an effect, whatever it is a quality of.
  { names: /性$|影响(?:程度)?$/u, direction: "higher" },
  // Losses that were made good or kept off: more is better.
  {
    names: /(?:挽回|追回|挽救|避免|减少|降低).{0,8}(?:损失|浪费|流失|损耗)(?:金额|额|量)?$/u,
    direction: "higher",
  },
  // What goes wrong: less of it is better, also as a rate.
  {
    names:
      /(?:不合格|不达标|不满意|差错|错误|失误|故障|事故|案件|投诉|信访|上访|纠纷|损失|损耗|浪费|流失|缺陷|死亡|伤亡|受伤|重伤|发病|患病|感染|复发|致残|失业|辍学|贫困发生|返贫|空置|闲置|逾期|拖欠|违约|违规|违法|违纪|超标|超支|超编|超概算?|发案|败诉|改判|发回|近视|肥胖|离职|缺勤|旷工|损毁|丢失|失窃|变更|黑臭水体|劣V类水体|劣五类水体|漏报|误报|漏检|返工|退货|退保|结转结余|结余|中断|停机|宕机|拥堵|受害|成灾|火灾|灾害|污染|破损|渗漏|漏损|变质|坏账|不良贷款|负债|偏差|误差|舆情)(?:事件|次|数|起|人)*(?:发生)?(?:率|比率|比例|比重|数量?|次数|起数|件数|人数|宗数|人次|金额|面积|程度|影响|情况)?$/u,
    direction: "lower",
  },
  { names: /(?:科目|预算|人员)调整(?:次数|率)$/u, direction: "lower" },
  {
    names: /(?:事故|事件|案件|火灾|投诉|疫情|污染).{0,4}发生(?:率|数|次数|起数|数量)?$/u,
    direction: "lower",
  },
  {
    names:
      /(?:发生率|死亡率|发病率|受害率|成灾率|超支率|结余率|差错率|失业率|恩格尔系数|安全事件|市场价格波动|药占比|耗占比|住院日|噪音|噪声|异味|(?:农药|化肥|抗菌药物|抗生素|塑料).{0,3}使用(?:量|强度)$)/u,
    direction: "lower",
  },
  // What is done about it, and any rate of doing: more is better.
  {
    names:
      /(?:节约|节省|节支|压减|下降|降低|减少|缩减|压缩|减排|减轻|缓解|节能|挽回|避免|消减|核减|审减|压降).{0,12}$/u,
    direction: "higher",
  },
  {
    names:
      /(?:完成|达标|合格|覆盖|及时|满意|处理|处置|办理|办结|解决|化解|响应|执行|到位|通过|利用|使用|知晓|保障|参与|整改|落实|发放|拨付|支付|支出|准确|正常|完好|验收|优良|优秀|成活|有效|规范|公开|合规|兑现|支持|增长|提升|提高|转化|就业|入学|巩固|普及|签约|受益|惠及|回收|修复|治理|防治|盘活|查处|结案|审结|破案|侦破|调解|接通|开通|上线|在线|达成|按时|按期|如期|足额|清运|收集|出勤|安置|救助|资助|补助|报销|参保|供应|绿化|达到|好评|认可|信任)(?:度|率|比率|比例|比|程度|情况|进度)$/u,
    direction: "higher",
  },
  {
    names: /(?:满意度|知晓度|达标率|合格率|覆盖率|及时率|完成率|执行率|到位率|认可度|支持率|进度)/u,
    direction: "higher",
  },
  // Standards and control rates of money: paying less than the standard is no merit, and a rate may mean either.
  {
    names: /(?:补助|补贴|补偿|发放|资助|奖励|救助|保障|工资|待遇|缴费|拨款|配套).{0,8}(?:标准|金额|额度)/u,
    direction: "unknown",
  },
  { names: /(?:控制率|变动率|控制数|控制情况|控制在预算)/u, direction: "unknown" },
];

/** Names of time: the shorter the better, unless it is time that is offered. */
const TIME_OFFERED =
  /(?:使用|服务|运行|开放|保障|培训|学习|工作|持续|运营|播出|播放|值班|有效|可用|稳定|日照|保修|质保).{0,4}(?:时长|时间|年限|寿命|天数|小时数|期限|期)|寿命|年限/u;
const TIME_TAKEN =
  /(?:响应|恢复|等待|等候|候诊|出警|到警|出动|受理|处理|处置|办理|办结|审批|修复|到达|到场|完成|验收|反馈|拨付|支付|程序|需要|建设|施工|平均|间隔).{0,6}(?:时间|时长|时限|周期|天数|期限|工期)|工期|周期|时限|时长|等待|等候|耗时|用时/u;

/** Names of money spent and of burdens. */
const MONEY_GAINED =
  /(?:收入|产值|利润|税收|收益|增收|捐款|募集|融资额|销售额|营业额|存款|储蓄|带动|拉动|撬动|吸引|引进|招商|到账|争取|完成投资|投资完成|固定资产投资)/u;
const COST_NAME =
  /(?:成本|费用|支出|单价|造价|经费|开支|花费|概算|用电量|用水量|能耗|耗能|电耗|水耗|油耗|煤耗|耗电|耗水|排放|碳排|三公|债务|负担|风险|伤亡|死亡|损失|事故|投诉|PM2\.?5|PM10|化学需氧量|氨氮|浓度)/u;
const COST_LEVEL = /成本/u;

/**
 * Which way is better for an indicator, from its name, its second-level name and its target's unit (RULES A.4 and
 * D.7: direction comes from the name, never silently from a missing sign). A rate of compliance is `higher` even under
 * 成本指标 (补助标准达标率); `unknown` where the words may mean either. Never throws.
 */
export function directionOf(name: string, level2: string, unit: string | null): Direction {
  const plain = plainName(name);
  const byName = BY_NAME.find((rule) => rule.names.test(plain));
  if (byName) return byName.direction;
  const isTime = unit !== null && isTimeUnit(unit);
  if (TIME_OFFERED.test(plain)) return "higher";
  if (TIME_TAKEN.test(plain)) return "lower";
  if (MONEY_GAINED.test(plain) && !COST_LEVEL.test(level2)) return "higher";
  if (COST_NAME.test(plain)) return unit === "%" ? "unknown" : "lower";
  if (COST_LEVEL.test(level2)) return unit === "%" ? "unknown" : "lower";
  // Money put to work: a success where it is attracted, a cost where it is spent.
  if (/投资额|总投资/u.test(plain)) return "unknown";
  return isTime && /时效/u.test(level2) ? "unknown" : "higher";
}

/** A name without blanks, template number and remarks in brackets. */
function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/\([^()]*\)/gu, "")
    .replace(/^指标\d*[.:、]?/u, "");
}
