import { show } from "../../cells/decimal";
import { showDelta } from "../../compute/tolerance";
import type { Severity } from "../../profiles/profile";
import type { Span } from "../document";
import type { Enumeration } from "../facts/enumerations";
import type { PassageReading } from "../reading";
import { inUnitOf, typed } from "./amounts";
import {
  defineNarrativeRule,
  spanOf,
  type NarrativeContext,
  type NarrativeHit,
  type NarrativeRule,
} from "./narrative-rule";
import { sumVerdict, type SumVerdict } from "./sum-verdict";

interface SumData {
  readonly label: string;
  readonly whole: string;
  readonly sum: string;
  readonly gap: string;
  readonly exceeds: boolean;
  readonly count: number;
  /** The parts behind those that already make the whole. */
  readonly beyond: string | null;
  readonly fullAfter: number | null;
}

const BASIS = "总数等于各分项之和；四舍五入能解释的差不算";

/** A quotation longer than this shows the whole alone; the parts are named beside it. */
const LONGEST_QUOTE = 160;

function* sums({ reading }: NarrativeContext, severity: Severity): Generator<NarrativeHit<SumData>> {
  for (const one of reading.passages) {
    const told = new Set(one.enumerations.map(({ whole }) => whole));
    const plain = one.plainLists.filter(({ whole }) => !told.has(whole));
    for (const enumeration of [...one.enumerations, ...plain]) {
      const verdict = sumVerdict(enumeration);
      if (verdict?.severity === severity) yield hitOf(one, enumeration, verdict);
    }
  }
}

function hitOf(one: PassageReading, enumeration: Enumeration, verdict: SumVerdict): NarrativeHit<SumData> {
  const { whole, parts, wholeLabel } = enumeration;
  const beyond = verdict.fullAfter === null ? [] : parts.slice(verdict.fullAfter);
  const inUnit = parts.map((part) => show(part.measure.value.div(whole.factor)));
  return {
    at: placesOf(one, enumeration),
    data: {
      label: wholeLabel,
      whole: typed(whole),
      sum: inUnitOf(verdict.sum, whole),
      gap: inUnitOf(verdict.gap.abs(), whole),
      exceeds: verdict.gap.gt(0),
      count: parts.length,
      beyond: beyond.length === 0 ? null : beyond.map((part) => part.label + typed(part.measure)).join("、"),
      fullAfter: verdict.fullAfter,
    },
    expression: {
      addresses: parts.map((part, index) => part.label || `第${String(index + 1)}项`).join("+"),
      values: inUnit.join("+"),
      expected: show(verdict.sum.div(whole.factor)),
      found: show(whole.number),
      delta: showDelta(whole.value.minus(verdict.sum).div(whole.factor)),
    },
  };
}

function placesOf(one: PassageReading, { whole, parts, from, to }: Enumeration): readonly [Span, ...Span[]] {
  const others = parts.map((part) => spanOf(one, part.measure));
  if (to - from <= LONGEST_QUOTE) return [spanOf(one, { from, to }), ...others];
  return [spanOf(one, whole), ...others];
}

function sumMessage({ label, whole, sum, gap, exceeds, count, beyond, fullAfter }: SumData): string {
  const name = label === "" ? whole : `${label}${whole}`;
  if (count === 1) return `“${name}”的一部分是${sum}，比总数还多${gap}。`;
  const tail =
    beyond === null || fullAfter === null
      ? ""
      : `前${String(fullAfter)}项之和已等于总数，“${beyond}”没有算在总数里。`;
  return `“${name}”所列${String(count)}项之和为${sum}，比总数${exceeds ? "多" : "少"}${gap}。${tail}`;
}

const partsMakeWhole = defineNarrativeRule<SumData>({
  id: "narrative/parts-make-whole",
  severity: "error",
  title: "总数等于所列各分项之和",
  basis: { text: BASIS },
  help: "总数与分项不符，说明至少一处写错，读者一算便知。",
  remedy: "核对总数与各分项，改正写错的一处；有不属于总数的项目，请移出“其中”。",
  example: {
    wrong: "“核定编制58名，其中行政编制21名、事业编制38名”",
    right: "“核定编制58名，其中行政编制21名、事业编制37名”",
    edge: "分项有重叠的、四舍五入能解释的不报",
  },
  find: (context) => sums(context, "error"),
  message: sumMessage,
});

const partsFit = defineNarrativeRule<SumData>({
  id: "narrative/parts-fit-whole",
  severity: "warning",
  title: "分项与总数对得上",
  basis: { text: `${BASIS}；本处分项是否列全、有无交叉，以原意为准` },
  help: "分项看来是对总数的完整划分，加起来却不相等。",
  remedy: "核对；没有列全的写明“等”或补上其余各项，有交叉的请说明。",
  example: {
    wrong: "“资金来源：中央资金200万元，省级资金100万元，市级资金50万元，合计360万元”",
    right: "“资金来源：中央资金200万元，省级资金100万元，市级资金50万元，合计350万元”",
    edge: "列举后面带“等”的不报",
  },
  find: (context) => sums(context, "warning"),
  message: sumMessage,
});

const partsNearly = defineNarrativeRule<SumData>({
  id: "narrative/parts-nearly-whole",
  severity: "hint",
  title: "几乎等于总数的分项确实没有列全",
  basis: { text: "“其中”之后可以只列一部分" },
  help: "分项之和与总数只差一点，可能是写错了一个数，也可能是小额项目没有列出。",
  remedy: "核对一下；没有列全的可以不改。",
  example: {
    wrong: "“全年支出90.95万元，其中印刷费12.35万元、差旅费8.6万元、会议费69万元”",
    right: "“全年支出89.95万元，其中印刷费12.35万元、差旅费8.6万元、会议费69万元”",
    edge: "分项离总数较远、显然没有列全的不报",
  },
  find: (context) => sums(context, "hint"),
  message: sumMessage,
});

export const PART_RULES: readonly NarrativeRule[] = [partsMakeWhole, partsFit, partsNearly];
