import { quotedRanges, type Range } from "./brackets";

/** A document the report names: by title, by number, or both. */
export interface DocumentMention extends Range {
  readonly title: string | null;
  /** The one fiscal year its title names; `null` without one or with several. */
  readonly titleYear: number | null;
  /** `江财预〔2021〕15号`. */
  readonly number: { readonly agency: string; readonly year: number; readonly serial: string } | null;
  /** A rule that stands until replaced, or a paper of one year. */
  readonly standing: "standing" | "annual" | "unknown";
  /** What kind of annual paper: the call for the self-evaluation, or the reply to the year's budget. */
  readonly topic: "evaluation" | "budgetReply" | null;
}

const NUMBER = /([\u4e00-\u9fffA-Za-z]{1,16})\(((?:19|20)\d\d)\)第?(\d{1,5})号/gu;
/** Words before the agency's short name that are the sentence's own. */
const LEAD_IN = /^.*(?:根据|按照|依据|依照|遵照|参照|以及|执行|落实|印发|文件|和|与|及|的|由|经|以)/u;
const STANDING =
  /(?:办法|规定|意见|条例|细则|制度|指引|规程|准则|标准|规划|方案|法|规则|目录|职能配置.*)(?:的通知)?[>〉》]?$/u;
const RULES_ISSUED = /印发.{0,60}(?:办法|规定|意见|条例|细则|制度|指引|规程|准则|标准|规划|规则|职能配置)/u;
const EVALUATION =
  /(?:开展|做好|组织|布置|进行|报送|部署).{0,40}(?:自评|绩效评价)|(?:自评|绩效评价)工作.{0,10}(?:通知|方案)/u;
const BUDGET_REPLY = /预算.{0,12}批复|批复.{0,20}预算/u;
const ANNUAL_PAPER = /通知|批复|函|下达|要点|计划|工作安排/u;

/** No title is longer; what an unclosed mark swallowed is not looked through. */
const LONGEST_TITLE = 200;

/** The documents a view names, in order. Linear. */
export function documentsIn(view: string): readonly DocumentMention[] {
  const numbers = [...view.matchAll(NUMBER)].map(numberOf);
  const mentions: DocumentMention[] = [];
  let next = 0;
  for (const title of quotedRanges(view, "《", "》")) {
    while (next < numbers.length && (numbers[next]?.from ?? 0) < title.to) next += 1;
    const number = numbers[next];
    const isOwn = number !== undefined && /^[^。;,《]{0,6}\($/u.test(view.slice(title.to, number.from));
    mentions.push(mention(view, title, isOwn ? number : null));
    if (isOwn) numbers.splice(next, 1);
  }
  const rest = numbers.map((number) => mention(view, null, number));
  return [...mentions, ...rest].sort((a, b) => a.from - b.from);
}

interface NumberMatch extends Range {
  readonly agency: string;
  readonly year: number;
  readonly serial: string;
}

function numberOf(found: RegExpExecArray): NumberMatch {
  const agency = (found[1] ?? "").replace(LEAD_IN, "");
  const skipped = (found[1] ?? "").length - agency.length;
  return {
    from: found.index + skipped,
    to: found.index + found[0].length,
    agency,
    year: Number(found[2]),
    serial: found[3] ?? "",
  };
}

function mention(view: string, range: Range | null, number: NumberMatch | null): DocumentMention {
  const title = range ? view.slice(range.from + 1, Math.min(range.to - 1, range.from + LONGEST_TITLE)) : null;
  const titleYear = title === null ? null : yearOfTitle(title);
  const isRule = title !== null && (STANDING.test(title) || RULES_ISSUED.test(title)) && titleYear === null;
  const topic = title === null || isRule ? null : topicOf(title);
  const isAnnual = topic !== null || (titleYear !== null && ANNUAL_PAPER.test(title ?? ""));
  const closing = number && view[number.to] === ")" ? 1 : 0;
  return {
    from: range?.from ?? number?.from ?? 0,
    to: number ? number.to + closing * (range ? 1 : 0) : (range?.to ?? 0),
    title,
    titleYear,
    number: number ? { agency: number.agency, year: number.year, serial: number.serial } : null,
    standing: isRule ? "standing" : isAnnual ? "annual" : "unknown",
    topic,
  };
}

/** The year a title names, where it is one and no span (2024-2026年) is. */
function yearOfTitle(title: string): number | null {
  if (/(?:19|20)\d\d年?[-—~至](?:19|20)?\d\d/u.test(title)) return null;
  const years = new Set([...title.matchAll(/((?:19|20)\d\d)年/gu)].map((found) => Number(found[1])));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function topicOf(title: string): DocumentMention["topic"] {
  if (
    BUDGET_REPLY.test(title) &&
    (yearOfTitle(title) !== null || /部门预算|本级.{0,4}预算|年度预算/u.test(title))
  )
    return "budgetReply";
  return EVALUATION.test(title) && /通知|方案|函|公告/u.test(title) ? "evaluation" : null;
}
