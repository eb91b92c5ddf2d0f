import { isDoubtfulBehind, isDoubtfulRest } from "./doubt";
import { operatorAtStart, type OperatorMatch } from "./operators";
import { unitAt } from "./unit-scan";

/** What stands behind a number, taken apart from left to right. */
export interface Tail {
  /** As typed; `null` where none stands there. */
  readonly unit: string | null;
  /** Whether the unit is one of the dictionary. */
  readonly isKnownUnit: boolean;
  readonly operator: OperatorMatch | null;
  /** Words that are part of no value. */
  readonly rest: string;
  /** The words are an act that takes the time just named: `4小时内解决` (VALUE_GRAMMAR N5). */
  readonly isAct: boolean;
}

const ACT =
  /^(?:内)?(?:响应|解决|完成|到位|办结|恢复|处理|处置|修复|送达|反馈|答复|到达|到场|拨付|发放|支付|审结|验收|交付|竣工|完工|修缮|整改|受理|核实|赶到|出警)/u;
const LONGEST_REST = 14;

/** A noun that is no unit of the dictionary but can only be one: `1000标箱`, `6网点`. */
const NOUN = /^[\u4e00-\u9fff]{1,3}$/u;
const NO_UNIT =
  /号|线|电话|行动|工程|计划|模式|标准|制度|机制|体系|目标|任务|规划|政策|会议|精神|平台|达标|合格|完成|覆盖|以上|满意|优|良|及格|通过|正常|到位|达到|实现|左右|上下|[级号等届代星强版型式后前外中初末底时月版折名次]$|^[多余几约整左右上下内外前后及和或至达超在有]/u;

/** Takes apart what stands behind a number from `at`; `null` where it says that the number is not the value. */
export function readTail(text: string, at: number): Tail | null {
  const known = unitAt(text, at);
  const noun = known ? null : nounAt(text, at);
  const unit = known?.unit ?? noun;
  const behindUnit = text.slice(at + (unit?.length ?? 0));
  if ((!known && isDoubtfulBehind(text.slice(at))) || isDoubtfulBehind(behindUnit)) return null;
  // `5月` is a date, `3季度` a period: read elsewhere or not at all.
  if (unit !== null && /^(?:月|季|季度|半年)$/u.test(unit)) return null;
  const operator = operatorAtStart(behindUnit);
  const rest = withoutEndMark(operator?.rest ?? behindUnit);
  if (rest.length > LONGEST_REST || isDoubtfulRest(rest)) return null;
  return { unit, isKnownUnit: known !== null, operator, rest, isAct: ACT.test(rest) };
}

function nounAt(text: string, at: number): string | null {
  const rest = withoutEndMark(text.slice(at));
  return NOUN.test(rest) && !NO_UNIT.test(rest) ? rest : null;
}

/** VALUE_GRAMMAR N5: a single closing mark is no part of the value. */
export function withoutEndMark(text: string): string {
  return /[。.;,、]$/u.test(text) ? text.slice(0, -1) : text;
}
