import Ajv2020 from "ajv/dist/2020";
import { fileJson, reportJson } from "../../../src/core/report/json";
import { REPORT_JSON_SCHEMA } from "../../../src/core/report/schema";
import { review } from "../../../src/core/review";
import { reportOf } from "../../../src/core/report/file-report";
import { inflateNode } from "../../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../../src/host/ooxml/open";
import { lentTable } from "../../support/rules/scoring-tables";
import type { Cells } from "../../support/rules/workbooks";
import { CASE_IDS, publishedWorkbook } from "../../support/forms/cases";
import {
  departmentReport,
  filledReport,
  lockedOut,
  projectReport,
  strangeReport,
  tablesReport,
  transferReport,
} from "./reports";

type Json = Record<string, unknown>;

const TOOL = { name: "selfeval", version: "0.0.0" };

/** The schema with every object closed, so that a field the schema does not tell of is a fault. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (!("properties" in copy) || "if" in copy || !("type" in copy)) return copy;
  return { additionalProperties: false, ...copy };
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
const validate = ajv.compile(REPORT_JSON_SCHEMA);
const validateClosed = new Ajv2020({ allErrors: true, strict: false }).compile(
  closed(REPORT_JSON_SCHEMA) as Json,
);

/** What a reader of the report gets: through text and back. */
const parsed = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const REPORTS = {
  "a sound project": () => projectReport(),
  "a project with faults": () =>
    projectReport({
      "total.score": 98,
      "indicators[0].actual": "５公里",
      "indicators[2].score": null,
      grade: "良",
    }),
  "a department": departmentReport,
  "a transfer": transferReport,
  "tables with a fault": tablesReport,
  "nothing recognised": () => strangeReport("项目名称", "随便写写"),
  "an unreadable file": lockedOut,
};

describe.each(Object.entries(REPORTS))("the report of %s", (_name, make) => {
  const report = parsed(reportJson([make()], TOOL));

  it("is as the schema says", () => {
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("has no field the schema does not tell of", () => {
    validateClosed(report);
    expect(validateClosed.errors ?? []).toEqual([]);
  });

  it("carries no binary number but counts and rows", () => {
    const numbers: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value === "number") numbers.push(path.replace(/\.\d+/g, "").split(".").at(-1) ?? "");
      else if (typeof value === "object" && value !== null)
        for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`);
    };
    walk(report["files"], "");
    const counts = ["fiscalYear", "row", "indicators", "computed", "manual", "unreadable", "blank"];
    expect(numbers.filter((name) => !counts.includes(name))).toEqual([]);
  });
});

it("holds for the published cases too", async () => {
  const files = await Promise.all(
    CASE_IDS.map(async (id) => {
      const book = openWorkbook(publishedWorkbook(id), `${id}.xlsx`, inflateNode);
      return reportOf(`${id}.xlsx`, review(await book.read()));
    }),
  );
  validate(parsed(reportJson(files, TOOL)));
  expect(validate.errors ?? []).toEqual([]);
});

it("tells of edits and of the copy", () => {
  const file = filledReport();
  const report = parsed({
    ...(reportJson([file], TOOL) as Json),
    files: [{ ...(fileJson(file) as Json), output: file.output }],
  });
  validateClosed(report);
  expect(validateClosed.errors ?? []).toEqual([]);
});

describe("what the schema refuses", () => {
  const change = (alter: (file: Json) => void): readonly string[] => {
    const report = parsed(reportJson([projectReport({ "total.score": 98 })], TOOL));
    alter((report["files"] as Json[])[0] as Json);
    validate(report);
    return (validate.errors ?? []).map(({ instancePath }) => instancePath);
  };
  const finding = (file: Json): Json => (file["findings"] as Json[])[0] as Json;
  const form = (file: Json): Json => (file["forms"] as Json[])[0] as Json;

  it.each<[string, (file: Json) => void, string]>([
    [
      "a float where a decimal text belongs",
      (file) => (((form(file)["total"] as Json)["score"] as Json)["typed"] = 98),
      "/files/0/forms/0/total/score/typed",
    ],
    ["an unknown severity", (file) => (finding(file)["severity"] = "fatal"), "/files/0/findings/0/severity"],
    ["a range for a cell", (file) => (finding(file)["cell"] = "A1:B2"), "/files/0/findings/0/cell"],
    ["a missing field", (file) => delete finding(file)["remedy"], "/files/0/findings/0"],
    ["an evaluation form without indicators", (file) => delete form(file)["indicators"], "/files/0/forms/0"],
    [
      "an error beside a readable outcome",
      (file) => (file["error"] = { code: "x", message: "y" }),
      "/files/0/error",
    ],
  ])("%s", (_what, alter, path) => {
    expect(change(alter)).toContain(path);
  });
});

describe("where the weights come from", () => {
  const formsOf = (cells: Cells): readonly Json[] => {
    const reviewed = review(lentTable(cells).book.grids());
    const report = parsed(reportJson([reportOf("a.xlsx", reviewed)], TOOL));
    expect(validateClosed(report)).toBe(true);
    return (report["files"] as { forms: Json[] }[])[0]?.forms ?? [];
  };

  test("the 评分表 they were lent by, and the rows it does not name", () => {
    const lent = formsOf({ C8: "预算约束性" }).map((form) => form["weightsFrom"] as Json | null);
    const [one] = lent.filter((from) => from !== null);
    expect(one?.["sheet"]).toBe("评分表");
    expect(one?.["unmatched"]).toEqual([{ cell: "C8", raw: "预算约束性" }]);
  });

  test("null for a form with weights of its own", () => {
    const report = parsed(reportJson([projectReport()], TOOL));
    const forms = (report["files"] as { forms: Json[] }[])[0]?.forms ?? [];
    expect(forms.map((form) => form["weightsFrom"])).toEqual([null]);
  });
});
