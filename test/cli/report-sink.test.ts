import { PLAIN_TEXT } from "../../src/core/report/text";
import type { FileDigest } from "../../src/core/report/words-verdict";
import { formatNamed } from "../../src/cli/formats";
import { streamSink } from "../../src/cli/report-sink";

const digest = (path: string): FileDigest => ({
  path,
  outcome: "clean",
  verdict: "可上报",
  errors: 0,
  warnings: 0,
  hints: 0,
  total: null,
  computedTotal: null,
  grade: null,
  edited: 0,
  message: null,
});

/** Parts of half a million characters, no two alike. */
const parts = Array.from(
  { length: 12 },
  (_, index) => `    ${JSON.stringify(`${String(index)}：绩效𠮷`.repeat(60_000))}`,
);

async function written(format: "json" | "ndjson"): Promise<readonly string[]> {
  const pieces: string[] = [];
  const out = { write: async (text: string) => void pieces.push(text) };
  const sink = streamSink(formatNamed(format), PLAIN_TEXT, out);
  for (const [index, part] of parts.entries()) {
    const result = { digest: digest(String(index)), part, notices: [], unwritten: false, details: null };
    await sink.add(result, "");
    if (format === "json") expect(pieces).toEqual([]);
    else expect(pieces).toHaveLength(index + 1);
  }
  await sink.end(parts.map((_, index) => digest(String(index))));
  return pieces;
}

it("holds parts that wait for their head and gives them back unchanged, however large", async () => {
  const report = JSON.parse((await written("json")).join("")) as {
    summary: { files: number };
    files: string[];
  };
  expect(report.summary.files).toBe(parts.length);
  expect(report.files).toEqual(parts.map((part) => JSON.parse(part) as unknown));
});

it("sends parts that need no head at once", async () => {
  expect((await written("ndjson")).slice(0, parts.length)).toEqual(parts);
});
