import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BINDINGS_KEY, writeBindings } from "../../src/core/form/bindings";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { Workbook } from "../../src/host/workbook";
import { createSession } from "../../src/pane/session";
import { bookOfGrids } from "../excel-host/model/describe";
import { open } from "../host/excel/opened";
import { openBytes } from "../page/book-of";
import { BOOKS, bookFile } from "../pane/support/books";
import { standardForm } from "../support/forms/standard-form";
import { built } from "./sample";

const NAME = "2024年自评表.xlsx";
const BEFORE = "2022年自评表.xlsx";
/** A header no published form has; last year's file keeps what was said of it by hand. */
const HEADER = "本年预期达到的水平";
const FORM = standardForm().withCells({ H24: 98 });

async function lastYear(): Promise<Uint8Array> {
  const form = standardForm().withCells({ A2: "（2022年度）", E12: HEADER });
  const workbook = openWorkbook(form.bytes(), BEFORE, inflateNode);
  const binding = { sheet: "自评表", label: HEADER, nth: 0, part: "indicators/target" } as const;
  await workbook.store(BINDINGS_KEY, writeBindings([binding]));
  return workbook.save();
}

function nameless(report: string): { readonly findings: readonly { readonly rule: string }[] } {
  const { files } = JSON.parse(report) as { readonly files: readonly [{ readonly findings: [] }] };
  return { ...files[0], ...{ path: null } };
}

async function fromPane(workbook: Workbook, before: Uint8Array): Promise<unknown> {
  const session = createSession(workbook, { books: BOOKS });
  await session.check();
  await session.lastYear?.compareWith(bookFile(before, BEFORE));
  const report = await session.report("json");
  session.close();
  return nameless(report ?? "");
}

describe("the same report from every face where last year's workbook is given", () => {
  let folder: string;
  let before: Uint8Array;
  let expected: ReturnType<typeof nameless>;

  beforeAll(async () => {
    before = await lastYear();
    folder = mkdtempSync(join(tmpdir(), "selfeval-years-"));
    const [now, then] = [join(folder, NAME), join(folder, BEFORE)];
    writeFileSync(now, FORM.bytes());
    writeFileSync(then, before);
    const call = ["check", now, "--previous", then, "--format", "json", "--fail-on", "never"];
    expected = nameless(
      execFileSync(process.execPath, [built("cli", "selfeval.js"), ...call], { encoding: "utf8" }),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the command line finds what is odd across the years", () => {
    const rules = expected.findings.map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining(["years/previous-is-last-year", "years/values-not-copied", "totals/score-sum"]),
    );
  });

  test("the pane in Excel", async () => {
    const { workbook } = open(bookOfGrids(FORM.grids(), NAME));
    expect(await fromPane(workbook, before)).toEqual(expected);
  });

  test("the pane on the page", async () => {
    expect(await fromPane(await openBytes(FORM.bytes(), NAME), before)).toEqual(expected);
  });
});
