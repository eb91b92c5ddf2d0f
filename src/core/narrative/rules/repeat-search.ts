interface Range {
  readonly from: number;
  readonly to: number;
}

/** A sentence with the places where its clauses begin. */
export interface SentenceRange extends Range {
  readonly clauses: readonly number[];
}

/** A stretch that stands twice, a few characters aside. */
export interface Repeat {
  readonly first: Range;
  readonly second: Range;
  readonly length: number;
}

/** Shorter sentences may rightly come again. */
const SHORTEST = 30;
/** Of a longer sentence its end may be the repeated part; then it must say more. */
const SHORTEST_END = 40;
const MOST_CLAUSES = 30;
/** So many characters in a row find the earlier place. */
const GRAM = 12;
/** A sentence may begin differently by so much: its number, 成功举办 for 举办. */
const LEAD = 8;
const NEARLY = 0.9;
const MOST_GAPS = 3;

/**
 * Finds the sentences that an earlier text holds nearly word for word; neighbours that repeat neighbours are
 * one repeat. Numbers must be the same. Linear: every place is hashed once, every sentence followed once.
 */
export function findRepeats(text: string, sentences: readonly SentenceRange[]): readonly Repeat[] {
  const seen = new Map<number, number>();
  const hashes = gramHashes(text);
  const found: Repeat[] = [];
  let hashed = 0;
  for (const sentence of sentences) {
    for (; hashed < sentence.from && hashed < hashes.length; hashed += 1) {
      const hash = hashes[hashed] as number;
      if (hashed + GRAM <= sentence.from && !seen.has(hash)) seen.set(hash, hashed);
      else if (hashed + GRAM > sentence.from) break;
    }
    const repeat = repeatIn(text, sentence, seen, hashes);
    if (repeat) join(found, repeat);
  }
  return found;
}

/** A rolling hash of every run of `GRAM` characters. */
function gramHashes(text: string): Int32Array {
  const size = Math.max(0, text.length - GRAM + 1);
  const hashes = new Int32Array(size);
  let top = 1;
  for (let step = 1; step < GRAM; step += 1) top = Math.imul(top, 31);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= GRAM) hash = (hash - Math.imul(text.charCodeAt(at - GRAM), top)) | 0;
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = hash;
  }
  return hashes;
}

/** The whole sentence, or its end from one of its clauses on. */
function repeatIn(
  text: string,
  sentence: SentenceRange,
  seen: ReadonlyMap<number, number>,
  hashes: Int32Array,
): Repeat | null {
  const { from, to, clauses } = sentence;
  if (to - from >= SHORTEST) {
    const whole = earlier(text, { from, to }, LEAD, seen, hashes);
    if (whole) return whole;
  }
  for (const clause of clauses.slice(0, MOST_CLAUSES)) {
    if (to - clause < SHORTEST_END) break;
    const end = earlier(text, { from: clause, to }, 0, seen, hashes);
    if (end) return end;
  }
  return null;
}

function earlier(
  text: string,
  sentence: Range,
  leads: number,
  seen: ReadonlyMap<number, number>,
  hashes: Int32Array,
): Repeat | null {
  for (let lead = 0; lead <= leads; lead += 1) {
    const at = sentence.from + lead;
    const source = seen.get(hashes[at] ?? 0);
    if (source === undefined || !text.startsWith(text.slice(at, at + GRAM), source)) continue;
    const { end, matched } = follow(text, source, at, sentence);
    const length = sentence.to - sentence.from;
    if (matched < length * NEARLY) return null;
    return { first: { from: source, to: end }, second: sentence, length };
  }
  return null;
}

/** Goes on with both texts, stepping over small differences that are no digits. */
function follow(text: string, source: number, at: number, sentence: Range) {
  let first = source;
  let second = at;
  let matched = 0;
  let gaps = 0;
  while (second < sentence.to && first < sentence.from) {
    if (text[first] === text[second]) {
      first += 1;
      second += 1;
      matched += 1;
      continue;
    }
    const step = gaps < MOST_GAPS ? stepOver(text, first, second) : null;
    if (!step) break;
    gaps += 1;
    first += step[0];
    second += step[1];
  }
  return { end: first, matched };
}

const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [0, 1],
  [1, 0],
  [0, 2],
  [2, 0],
  [2, 2],
];
const RESUMES = 6;

function stepOver(text: string, first: number, second: number): readonly [number, number] | null {
  for (const step of STEPS) {
    const skipped = text.slice(first, first + step[0]) + text.slice(second, second + step[1]);
    if (/\d/u.test(skipped)) continue;
    const next = text.slice(second + step[1], second + step[1] + RESUMES);
    if (next.length === RESUMES && text.startsWith(next, first + step[0])) return step;
  }
  return null;
}

/** How far apart two repeats may stand and still be one. */
const NEAR = 12;

function join(found: Repeat[], repeat: Repeat): void {
  const last = found.at(-1);
  const goesOn =
    last !== undefined &&
    repeat.second.from - last.second.to <= NEAR &&
    repeat.first.from >= last.first.to &&
    repeat.first.from - last.first.to <= NEAR;
  if (!last || !goesOn) {
    found.push(repeat);
    return;
  }
  found[found.length - 1] = {
    first: { from: last.first.from, to: repeat.first.to },
    second: { from: last.second.from, to: repeat.second.to },
    length: last.length + repeat.length,
  };
}
