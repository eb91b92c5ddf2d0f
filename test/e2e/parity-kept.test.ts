import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BINDINGS_KEY, writeBindings } from "../../src/core/form/bindings";
import { fileJson } from "../../src/core/report/json";
import { writeWaivers, type Waiver } from "../../src/core/rules/waivers";
import { WAIVERS_KEY } from "../../src/core/rules/waivers-key";
import { examine } from "../../src/desk/examine";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import type { Workbook } from "../../src/host/workbook";
import { createSession } from "../../src/pane/session";
import { bookOfGrids } from "../excel-host/model/describe";
import { open } from "../host/excel/opened";
import { openBytes } from "../page/book-of";
import { standardForm } from "../support/forms/standard-form";
import { built } from "./sample";

const NAME = "自评表.xlsx";
/** A header no published form has. */
const HEADER = "本年预期达到的水平";
/** The score of H17 is below the weight and neither it nor that of H18 has a reason: two warnings. */
const FORM = standardForm().withCells({ E12: HEADER, H17: 9.39, I17: null, H18: 9.5, I18: null });

const waiver = (row: number, score: string): Waiver => ({
  rule: "reasons/given-when-below",
  sheet: "自评表",
  cell: `I${String(row)}`,
  values: ["", score],
  reason: "财政已批复延期",
});

/** What a person kept: the header pointed at, one reason that holds, one given for another score. */
async function keep(workbook: Workbook): Promise<void> {
  const binding = { sheet: "自评表", label: HEADER, nth: 0, part: "indicators/target" } as const;
  await workbook.store(BINDINGS_KEY, writeBindings([binding]));
  await workbook.store(WAIVERS_KEY, writeWaivers([waiver(17, "9.39"), waiver(18, "9.9")]));
}

/** What the pane saves as the report of a workbook. */
async function fromPane(workbook: Workbook): Promise<unknown> {
  const session = createSession(workbook);
  await session.check();
  const report = await session.report("json");
  session.close();
  return nameless(report ?? "");
}

function nameless(report: string): unknown {
  const { files } = JSON.parse(report) as { readonly files: readonly object[] };
  return { ...files[0], path: null };
}

describe("the same report from every face where the workbook keeps bindings and reasons", () => {
  let bytes: Uint8Array;
  let folder: string;
  let expected: unknown;

  beforeAll(async () => {
    const workbook = openWorkbook(FORM.bytes(), NAME, inflateNode);
    await keep(workbook);
    bytes = workbook.save();
    folder = mkdtempSync(join(tmpdir(), "selfeval-parity-"));
    writeFileSync(join(folder, NAME), bytes);
    const call = [built("cli", "selfeval.js"), "check", join(folder, NAME), "--format", "json"];
    expected = nameless(
      execFileSync(process.execPath, [...call, "--fail-on", "never"], { encoding: "utf8" }),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("the command line takes both into account", () => {
    expect(expected).toMatchObject({
      forms: [{ kind: "project" }],
      bindings: [{ label: HEADER }],
      waivers: [
        { cell: "I17", holds: true },
        { cell: "I18", holds: false },
      ],
    });
    const { findings } = expected as { readonly findings: readonly { readonly rule: string }[] };
    expect(findings.filter(({ rule }) => rule === "reasons/given-when-below")).toHaveLength(1);
  });

  test("the pane in Excel", async () => {
    const { workbook } = open(bookOfGrids(FORM.grids(), NAME));
    await keep(workbook);
    expect(await fromPane(workbook)).toEqual(expected);
  });

  test("the pane on the page", async () => {
    expect(await fromPane(await openBytes(bytes, NAME))).toEqual(expected);
  });

  test("the page's desk", async () => {
    const { report } = await examine(bytes, NAME, inflateNode, null);
    expect({ ...JSON.parse(JSON.stringify(fileJson(report))), path: null }).toEqual(expected);
  });
});
