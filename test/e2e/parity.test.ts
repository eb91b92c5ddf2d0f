import { execFileSync } from "node:child_process";
import { fileJson } from "../../src/core/report/json";
import { reportOf } from "../../src/core/report/file-report";
import { review } from "../../src/core/review";
import { open } from "../host/excel/opened";
import { built, sampleBook, sampleGrids, samplePath } from "./sample";

/** Everything of a file's report but the name it was opened under. */
function comparable(file: unknown): unknown {
  return JSON.parse(JSON.stringify({ ...(file as object), path: null }));
}

function fromCommandLine(word: string): unknown {
  const call = [
    built("cli", "selfeval.js"),
    "check",
    samplePath(word),
    "--format",
    "json",
    "--fail-on",
    "never",
  ];
  const report = JSON.parse(execFileSync(process.execPath, call, { encoding: "utf8" })) as {
    readonly files: readonly unknown[];
  };
  return comparable(report.files[0]);
}

describe.each(["示例", "待填写"])("the same report from every face: %s", (word) => {
  test("command line and file", async () => {
    const own = comparable(fileJson(reportOf("x", review(await sampleGrids(word)))));
    expect(fromCommandLine(word)).toEqual(own);
  });

  test("Excel, through the real client library", async () => {
    const { workbook } = open(await sampleBook(word));
    const inExcel = comparable(fileJson(reportOf("x", review(await workbook.read()))));
    expect(inExcel).toEqual(fromCommandLine(word));
  });
});
