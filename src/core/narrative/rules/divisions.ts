import { CUT_UP, type Enumeration } from "../facts/enumerations";

/** Parts that by their nature make up the whole: then 其中 does not leave the list open. */
interface Division {
  readonly parts: readonly RegExp[];
  /** Parts that may stand beside them. */
  readonly also?: RegExp;
  readonly whole?: RegExp;
  readonly strength: DivisionStrength;
  /** What the whole must be called, and must not, for a list without 其中 to be its parts. */
  readonly plain?: readonly [is: RegExp, isNot: RegExp];
}

/** Nothing else can belong to the whole; nothing else usually does; other parts are often left out. */
export type DivisionStrength = "definition" | "usual" | "common";

/** A list without 其中 behind a budget may tell what was spent of it. */
const OTHER_MONEY = /预算|收入|安排|下达|到位|结余|结转|压减|减少|增加/u;

const DIVISIONS: readonly Division[] = [
  {
    parts: [/基本支出/u, /项目支出/u],
    strength: "usual",
    plain: [/支出|决算|执行/u, OTHER_MONEY],
  },
  {
    parts: [/人员经费|人员支出/u, /公用(?:经费|支出)/u],
    whole: /基本支出/u,
    strength: "usual",
    plain: [/基本支出/u, OTHER_MONEY],
  },
  {
    parts: [/接待/u, /公务用车|公车/u],
    also: /出国/u,
    whole: /三公/u,
    strength: "definition",
    plain: [/三公/u, OTHER_MONEY],
  },
  { parts: [/年初/u, /追加|调整/u], whole: /收入|预算|资金/u, strength: "usual" },
  { parts: [/产出/u, /效益|效果/u, /满意度/u], also: /成本|执行/u, strength: "definition" },
  {
    parts: [/一般公共预算/u, /年初结转|上年结转|年初结余/u],
    also: /基金|国有资本|专户|事业收入|经营收入|其他收入|上级/u,
    whole: /收入(?:总计|合计|总额)|总收入/u,
    strength: "usual",
  },
  { parts: [/男/u, /女/u], strength: "definition", plain: [/人/u, /^$/u] },
  { parts: [/上半年/u, /下半年/u], strength: "definition", plain: [/全年|共/u, /^$/u] },
  { parts: [/在职/u, /退休/u], also: /离休|离退休/u, strength: "common" },
  { parts: [/行政/u, /事业/u], also: /工勤|参公|参照/u, strength: "common" },
  { parts: [/线上/u, /线下/u], strength: "common" },
];

/** Whether the parts are one of the known divisions of their whole. */
export function divisionOf(one: Enumeration): DivisionStrength | null {
  return knownDivision(one)?.strength ?? null;
}

/** Whether a list is of parts though no word says so: by its names, or because the whole was cut up. */
export function isPlainDivision(one: Enumeration): boolean {
  const [is, isNot] = knownDivision(one)?.plain ?? [];
  const { wholeLabel, whole, parts } = one;
  if (is && isNot) {
    const isOther = isNot.test(wholeLabel) || parts.some(({ label }) => isNot.test(label));
    return !isOther && is.test(wholeLabel + whole.unit);
  }
  return isCutUp(one);
}

function knownDivision({ parts, wholeLabel }: Enumeration): Division | null {
  const labels = parts.map((part) => part.label);
  const found = DIVISIONS.find(({ parts: needed, also, whole }) => {
    if (whole && !whole.test(wholeLabel)) return false;
    const isNeeded = needed.every((name) => labels.filter((label) => name.test(label)).length === 1);
    return isNeeded && labels.every((label) => needed.some((name) => name.test(label)) || also?.test(label));
  });
  return found ?? null;
}

/** Whether the words before the whole say that it was cut up, so that no thing is in two parts: `共划分4个标段`. */
export function isCutUp({ wholeLabel }: Enumeration): boolean {
  return CUT_UP.test(wholeLabel);
}

/** Words of labels that name another account of the money, not a share of it. */
const OTHER_ACCOUNT =
  /^(?:全年|年初|年末|年底|上年|去年|本年|预算|决算|收入|支出|执行|实际|实有|完成|到位|结余|结转|剩余|节约|目标|计划|任务|累计|最终|原|应|未|合同|中标|概算|批复|总|按)/u;
/** Kinds of money that cut across others. */
const CROSSING = /采购|涉农|直达|债券|扶贫|民生|结转|占用|按.{0,8}分/u;
/** What is taken away stands beside what was added; their sum says nothing. */
const TAKEN_AWAY = /报废|处置|核销|核减|调减|扣除|减少|收回|注销|退出|上缴/u;
/** Properties of people that one person may have several of. */
const PERSONAL =
  /岁|女|男|党员|学历|本科|专科|大专|硕士|博士|研究生|民族|职称|高级|中级|困难|农|牧|渔|青年|老年|大学|贫|残疾|干部|代表|群众|学生/u;

/** Whether the parts may overlap, or belong to another account, so that their sum says nothing. */
export function mayOverlap({ parts, whole }: Enumeration): boolean {
  const labels = parts.map((part) => part.label);
  if (/^(?:人|人次|名|户)$/u.test(whole.family)) return labels.some((label) => PERSONAL.test(label));
  return labels.some((label) => OTHER_ACCOUNT.test(label) || CROSSING.test(label) || TAKEN_AWAY.test(label));
}

const SPENDING =
  /(?:费用?|经费|保险|补助|补贴|工资|福利|奖金?|津贴|支出|抚恤金?|救济|养老金?|公积金)(?:预算|支出|完成|决算|数)*$/u;
const SOURCES = /(?:拨款|资金|收入|补助|预算|追加|自筹|经费|财政)(?:预算|收入|安排|数)*$/u;
const SHORTEST_TAIL = 2;

/** Whether the parts are things of one kind: all spending, all sources, or names with one tail (…编制, …编制). */
export function isOneKind({ parts }: Enumeration): boolean {
  const labels = parts.map((part) => part.label);
  if (labels.every((label) => SPENDING.test(label)) || labels.every((label) => SOURCES.test(label)))
    return true;
  const [first = "", ...rest] = labels;
  const tail = first.slice(-SHORTEST_TAIL);
  return tail.length === SHORTEST_TAIL && rest.every((label) => label.endsWith(tail));
}
