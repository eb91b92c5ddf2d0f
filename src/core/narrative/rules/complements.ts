import { show } from "../../cells/decimal";
import { labelBefore } from "../facts/labels";
import { isCount, type Measure } from "../facts/measure";
import { rangesBetween } from "../facts/ordered";
import { sentenceAround } from "../facts/sentences";
import type { PassageReading } from "../reading";
import { typed } from "./amounts";
import { defineNarrativeRule, spanOf, type NarrativeRule } from "./narrative-rule";

interface ComplementData {
  readonly whole: string;
  readonly done: string;
  readonly undone: string;
  readonly sum: string;
}

/** 未办结, 不合格: what was not done, or is not so. */
const NOT = /^(?:未能?|没有|不)(.{2,8})$/u;
/** What may stand before the one that was: 已办结, 其中合格. */
const LEAD = /^(?:其中|已经?|均|共|实际)+/u;

/** A number, and two others that divide it by whether something is so. */
interface Complement {
  readonly whole: Measure;
  readonly done: Measure;
  readonly undone: Measure;
}

/** What a figure counts: the words before it. */
function labelOf(one: PassageReading, each: Measure): string {
  return labelBefore(one.passage.view, one.brackets.depths, each).replace(LEAD, "");
}

/** `办结28件`. */
const named = (one: PassageReading, each: Measure): string => labelOf(one, each) + typed(each);

function* complementsIn(one: PassageReading): Generator<Complement> {
  const { view } = one.passage;
  for (const undone of one.measures) {
    if (!isCount(undone) || !undone.exact) continue;
    const name = NOT.exec(labelOf(one, undone))?.[1];
    // Answers to a questionnaire have a rule of their own: between satisfied and not there are others.
    if (name === undefined || name.includes("满意")) continue;
    const sentence = sentenceAround(view, undone.from);
    const alike = rangesBetween(one.measures, sentence.from, sentence.to).filter(
      (each) => each.family === undone.family && each.depth === undone.depth,
    );
    const at = alike.indexOf(undone);
    const [whole, done] = [alike[at - 2], alike[at - 1]];
    if (!whole || !done || labelOf(one, done) !== name || !whole.exact || !done.exact) continue;
    // Others behind them may be a third kind: 正在办理2件.
    const isWhole = alike.length === 3 && at === 2;
    const isMore = done.value.plus(undone.value).gt(whole.value);
    if (isWhole || (isMore && at === 2)) yield { whole, done, undone };
  }
}

const complementsMakeWhole = defineNarrativeRule<ComplementData>({
  id: "narrative/complements-make-whole",
  severity: "warning",
  title: "合格与不合格、办结与未办结合计等于总数",
  basis: { text: "是与不是合起来就是全部" },
  help: "同一句里的总数、合格数、不合格数三个数对不上，必有一个写错。",
  remedy: "核对三个数；还有别的情况（如正在办理）的，请写明。",
  example: {
    wrong: "“共抽查企业45家，合格企业40家，不合格企业6家”",
    right: "“共抽查企业45家，合格企业40家，不合格企业5家”",
    edge: "同一句里还列了第三种情况、加起来不超过总数的不报",
  },
  *find({ reading }) {
    for (const one of reading.passages) {
      for (const { whole, done, undone } of complementsIn(one)) {
        const added = done.value.plus(undone.value);
        if (added.eq(whole.value)) continue;
        yield {
          at: [spanOf(one, { from: whole.from, to: undone.to }), spanOf(one, done), spanOf(one, undone)],
          data: {
            whole: typed(whole),
            done: named(one, done),
            undone: named(one, undone),
            sum: `${show(added.div(whole.factor))}${whole.unit}`,
          },
          expression: {
            addresses: "两种情况之和",
            values: `${show(done.value)}+${show(undone.value)}`,
            expected: show(added),
            found: show(whole.value),
            delta: show(whole.value.minus(added)),
          },
        };
      }
    }
  },
  message: ({ whole, done, undone, sum }) => `“${done}”和“${undone}”合计${sum}，总数写的是${whole}。`,
});

export const COMPLEMENT_RULES: readonly NarrativeRule[] = [complementsMakeWhole];
