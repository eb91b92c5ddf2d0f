import type { Span } from "../document";
import { spanIn } from "../passage";
import type { PassageReading, ReportReading } from "../reading";
import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";
import { findRepeats, type SentenceRange } from "./repeat-search";

/** The words of the flowing text without marks and blanks, and where each stands. */
interface Words {
  readonly text: string;
  readonly owners: readonly PassageReading[];
  /** For each character: index of its passage, and its place in that view. */
  readonly passage: readonly number[];
  readonly at: readonly number[];
  /** Sentences as ranges of `text`. */
  readonly sentences: readonly SentenceRange[];
}

/** A run of words, the end of a sentence, or a comma; everything else is passed over. */
const PIECE = /[\p{L}\p{N}%]+|[。;!?,]/gu;
const ENDS: ReadonlySet<string> = new Set(["。", ";", "!", "?"]);

function wordsOf(reading: ReportReading): Words {
  const owners = beforeAnnex(reading.passages).filter((one) => one.passage.kind === "flow");
  const passage: number[] = [];
  const at: number[] = [];
  const sentences: SentenceRange[] = [];
  const text: string[] = [];
  let from = 0;
  let clauses: number[] = [];
  const cut = (): void => {
    if (passage.length > from) sentences.push({ from, to: passage.length, clauses });
    from = passage.length;
    clauses = [];
  };
  owners.forEach((one, index) => {
    for (const { 0: piece, index: place } of one.passage.view.matchAll(PIECE)) {
      if (piece === ",") clauses.push(passage.length);
      else if (ENDS.has(piece)) cut();
      else {
        text.push(piece);
        for (let step = 0; step < piece.length; step += 1) {
          passage.push(index);
          at.push(place + step);
        }
      }
    }
    cut();
  });
  return { text: text.join(""), owners, passage, at, sentences };
}

/** The title of an annexed form whose table was flattened to lines; a numbered line only lists it. */
const ANNEX =
  /^(?:(?:19|20)\d\d年)?[^。;,:、\d]{0,40}(?:自评表|基础数据表|评分表)(?![\u4e00-\u9fff、,。;])|^(?:(?:19|20)\d\d年)?[^。;,:、\d]{0,40}(?:自评表|基础数据表|评分表)附件/u;

/** A form repeats the report it is annexed to, and rightly. */
function beforeAnnex(passages: readonly PassageReading[]): readonly PassageReading[] {
  const at = passages.findIndex(
    ({ passage }, index) => index >= FEWEST_BEFORE && ANNEX.test(passage.view.slice(0, LONGEST_TITLE)),
  );
  return at < 0 ? passages : passages.slice(0, at);
}

const LONGEST_TITLE = 60;
/** A form that stands at the beginning is what the report is. */
const FEWEST_BEFORE = 10;

function spanOfWords(words: Words, from: number, to: number): Span {
  const first = words.owners[words.passage[from] ?? 0] as PassageReading;
  const last = words.owners[words.passage[to - 1] ?? 0] as PassageReading;
  const start = spanIn(first.passage, words.at[from] ?? 0, (words.at[from] ?? 0) + 1).start;
  const end = spanIn(last.passage, words.at[to - 1] ?? 0, (words.at[to - 1] ?? 0) + 1).end;
  return { start, end };
}

const SHOWN = 24;

const sentenceOnce = defineNarrativeRule({
  id: "narrative/sentence-once",
  severity: "hint",
  title: "同一句话只写一次",
  basis: { text: "同样的内容没有必要写两遍" },
  help: "整句重复，常常是拼接材料时留下的。",
  remedy: "删去一处，或改写成不同的内容。",
  example: {
    wrong: "同一段38字的话，前后写了两遍，几乎一字不差",
    right: "这一段只写一遍，后面写新的内容",
    edge: "句式相同而数字不同的不报",
  },
  *find({ reading }) {
    const words = wordsOf(reading);
    for (const { first, second, length } of findRepeats(words.text, words.sentences)) {
      const again = spanOfWords(words, second.from, second.to);
      yield {
        at: [again, spanOfWords(words, first.from, first.to)] as const,
        data: { words: words.text.slice(second.from, second.from + SHOWN), length },
      };
    }
  },
  message: ({ words, length }) => `“${words}…”一段（${String(length)}字）前面已经写过，几乎一字不差。`,
});

export const REPEAT_RULES: readonly NarrativeRule[] = [sentenceOnce];
