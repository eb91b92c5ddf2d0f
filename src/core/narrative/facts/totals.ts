import type { Enumeration, EnumerationSource } from "./enumerations";
import { labelBefore } from "./labels";
import type { Measure } from "./measure";
import { flat, type Part } from "./parts";

const TOTAL = /(?:合计|共计|总计)(?:为|达|共)?$/u;
/** Words that show that the figures before are no plain parts. */
const UNCLEAR =
  /其中|包括|分别|超|节约|结余|预算|执行|累计|比|较|平均|每|预计|计划|目标|追加|调|剩余|完成|另|同比|[^,、和及与\d]{31}/u;
const MOST_PARTS = 20;
const FARTHEST = 200;

/** The sums told at the end: `省级资金10万元、市级资金20万元，合计30万元`. Each looks back over one sentence. */
export function totalsIn(source: EnumerationSource): readonly Enumeration[] {
  return source.measures.flatMap((whole, index) => {
    if (!TOTAL.test(source.view.slice(Math.max(0, whole.from - 4), whole.from))) return [];
    const parts = partsBefore(source, whole, index);
    const [first] = parts;
    if (!first || parts.length < 2) return [];
    const from = first.measure.from;
    return [{ from, to: whole.to, form: "total", whole, wholeLabel: "合计", parts, isOpen: false }] as const;
  });
}

function partsBefore(
  { view, measures, brackets, serving }: EnumerationSource,
  whole: Measure,
  index: number,
): Part[] {
  const found: Measure[] = [];
  let end = whole.from;
  for (let at = index - 1; at >= 0 && found.length < MOST_PARTS; at -= 1) {
    const measure = measures[at] as Measure;
    if (measure.depth > whole.depth) continue;
    if (measure.depth < whole.depth || end - measure.to > FARTHEST) break;
    const gap = flat(view, brackets.depths, measure.to, end, whole.depth);
    if (/[。;:]/u.test(gap)) break;
    if (measure.family !== whole.family || serving.has(measure) || UNCLEAR.test(plain(gap))) return [];
    found.push(measure);
    end = measure.from;
  }
  const lead = view.slice(Math.max(0, end - 20), end);
  const head = lead.slice(lead.search(/[^。;]*$/u));
  if (UNCLEAR.test(plain(head))) return [];
  return found
    .reverse()
    .map((measure) => ({ label: labelBefore(view, brackets.depths, measure), measure, share: null }));
}

/** Accounts that bear 预算 in their names are parts like others. */
function plain(text: string): string {
  return text.replace(/(?:一般公共|政府性基金|国有资本经营)预算/gu, "");
}
