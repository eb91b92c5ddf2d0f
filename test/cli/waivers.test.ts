import Ajv2020 from "ajv/dist/2020";
import type { Waiver } from "../../src/core/rules/waivers";
import { WAIVERS_KEY } from "../../src/core/rules/waivers-key";
import { REPORT_JSON_SCHEMA } from "../../src/core/report/schema";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { standardForm } from "../support/forms/standard-form";
import { call } from "./call";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

/** What the pane keeps when a person accepts the warning of I17: the reason, and what stood in I17 and H17. */
const WAIVER: Waiver = {
  rule: "reasons/given-when-below",
  sheet: "自评表",
  cell: "I17",
  values: ["", "9.39"],
  reason: "财政已批复延期",
};

/** The sound form with the reason of row 17 left out: one warning; kept in it what is given. */
async function book(score: number, kept: string | null): Promise<Uint8Array> {
  const bytes = standardForm()
    .withCells({ I17: null, H17: score, H24: 89.75 + score })
    .bytes();
  const workbook = openWorkbook(bytes, "a.xlsx", inflateNode);
  await workbook.store(WAIVERS_KEY, kept);
  return workbook.save();
}

const check = (...args: readonly string[]) => call(["check", "a.xlsx", ...args], { cwd: place.folder });

interface File {
  readonly outcome: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly waivers?: readonly { readonly cell: string; readonly reason: string; readonly holds: boolean }[];
}
const fileOf = (out: string): File => (JSON.parse(out) as { files: [File] }).files[0];

describe("waivers kept in the workbook", () => {
  it("a warning with a reason is told with it, and not counted", async () => {
    place.write("a.xlsx", await book(9.39, JSON.stringify([WAIVER])));
    const { out, status } = await check("--format", "json", "--fail-on", "warning");
    expect(status).toBe(0);
    const file = fileOf(out);
    expect(file.outcome).toBe("clean");
    expect(file.findings).toEqual([]);
    expect(file.waivers).toMatchObject([{ cell: "I17", reason: "财政已批复延期", holds: true }]);
    expect(new Ajv2020({ strict: false }).validate(REPORT_JSON_SCHEMA, JSON.parse(out))).toBe(true);
  });
  it.each(["text", "markdown", "html"])("%s says so as well", async (format) => {
    place.write("a.xlsx", await book(9.39, JSON.stringify([WAIVER])));
    const { out } = await check("--format", format);
    expect(out).toContain("可上报：没有发现问题，已说明理由1个");
    expect(out).toContain("财政已批复延期");
    expect(out).toContain("低于分值10分，偏差原因");
  });
  it("it lapses when a value changes", async () => {
    place.write("a.xlsx", await book(9.4, JSON.stringify([WAIVER])));
    const { out, status } = await check("--format", "json", "--fail-on", "warning");
    expect(status).toBe(1);
    const file = fileOf(out);
    expect(file.findings.map((one) => one.rule)).toEqual(["reasons/given-when-below"]);
    expect(file.waivers).toMatchObject([{ reason: "财政已批复延期", holds: false }]);
  });
  it.each(["{", "[1]", null])("without one (%j) the warning counts", async (kept) => {
    place.write("a.xlsx", await book(9.39, kept));
    const file = fileOf((await check("--format", "json")).out);
    expect(file.outcome).toBe("warnings");
    expect(file.waivers).toBeUndefined();
  });
});
