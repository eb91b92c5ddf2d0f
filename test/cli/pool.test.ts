import { join } from "node:path";
import { PLAIN_TEXT } from "../../src/core/report/text";
import type { FileResult, FileTask, Job } from "../../src/cli/job";
import { runInPool } from "../../src/cli/pool";

const PROGRAM = join(__dirname, "mortal-worker.mjs");
const JOB: Job = { profile: null, format: "ndjson", text: PLAIN_TEXT, fill: null };

const tasksOf = (...paths: readonly string[]): readonly FileTask[] =>
  paths.map((path, index) => ({ index, path, file: path, problem: null, copy: null, position: index }));

async function run(
  paths: readonly string[],
  size: number,
  interruption = new AbortController(),
  onResult: (result: FileResult) => void = () => undefined,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = [];
  const pool = runInPool(tasksOf(...paths), JOB, {
    program: PROGRAM,
    size,
    interrupted: interruption.signal,
  });
  for await (const result of pool) {
    results.push(result);
    onResult(result);
  }
  return results;
}

const pathsOf = (results: readonly FileResult[]): readonly string[] =>
  results.map(({ digest }) => digest.path);

it("gives the results in the order of the files, whichever is done first", async () => {
  const paths = Array.from(
    { length: 40 },
    (_, index) => `${index % 7 === 0 ? "slow" : "quick"} ${String(index)}`,
  );
  expect(pathsOf(await run(paths, 3))).toEqual(paths);
});

it("asks for no more workers than there are files", async () => {
  expect(pathsOf(await run(["a"], 16))).toEqual(["a"]);
  expect(await run([], 4)).toEqual([]);
});

it.each(["exit", "throw", "memory"])(
  "loses one file, and only that one, to a worker that dies (%s)",
  async (end) => {
    const paths = ["a", "b", end, "c", "d", `${end} 2`, "e", "f"];
    const results = await run(paths, 2);
    expect(pathsOf(results)).toEqual(paths);
    expect(results.map(({ digest }) => digest.outcome)).toEqual([
      "clean",
      "clean",
      "unreadable",
      "clean",
      "clean",
      "unreadable",
      "clean",
      "clean",
    ]);
    expect(results[2]?.digest.message).toMatch(/其余文件照常/u);
    if (end === "throw") expect(results[2]?.details).toContain("thrown in the worker");
  },
  60_000,
);

it("finishes although every worker dies", async () => {
  const results = await run(
    Array.from({ length: 9 }, () => "exit"),
    3,
  );
  expect(results.map(({ digest }) => digest.outcome)).toEqual(Array.from({ length: 9 }, () => "unreadable"));
});

it("begins nothing new after an interruption and finishes what was begun", async () => {
  const paths = Array.from({ length: 500 }, (_, index) => `a ${String(index)}`);
  const interruption = new AbortController();
  const results = await run(paths, 2, interruption, () => interruption.abort());
  expect(results.length).toBeGreaterThan(0);
  expect(results.length).toBeLessThan(40);
  expect(pathsOf(results)).toEqual(paths.slice(0, results.length));
});

it("ends its workers when the reader stops early", async () => {
  const pool = runInPool(tasksOf("a", "slow", "slow", "slow"), JOB, {
    program: PROGRAM,
    size: 2,
    interrupted: new AbortController().signal,
  });
  for await (const { digest } of pool) {
    expect(digest.path).toBe("a");
    break;
  }
});
