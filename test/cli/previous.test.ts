import { standardForm } from "../support/forms/standard-form";
import { call } from "./call";
import { workspace, type Workspace } from "./workspace";

let place: Workspace;
beforeEach(() => (place = workspace()));
afterEach(() => place.remove());

const run = (...args: readonly string[]) => call(args, { cwd: place.folder });

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly message: string;
}

async function findings(...args: readonly string[]): Promise<readonly Found[]> {
  const { out } = await run("check", ...args, "--format", "json", "--jobs", "1");
  return (JSON.parse(out) as { files: { findings: Found[] }[] }).files.flatMap((file) => file.findings);
}

/** The sound form of 2024, and one of the year before with other values and its own reason. */
const thisYear = () => standardForm();
const lastYear = (cells = {}) =>
  standardForm().withCells({
    A2: "（2023年度）",
    F13: "12公里",
    F16: "96%",
    F17: "91%",
    F23: "92%",
    I17: "设备晚到15天，两处管网停工；今后提前备料。",
    ...cells,
  });

describe("check --previous FILE", () => {
  it("is silent where this year's form was written anew, and says nothing without the file", async () => {
    place.write("今年.xlsx", thisYear().bytes());
    place.write("去年.xlsx", lastYear().bytes());
    expect(await findings("今年.xlsx")).toEqual([]);
    expect(await findings("今年.xlsx", "--previous", "去年.xlsx")).toEqual([]);
  });

  it("finds what was carried over: a reason word for word, a target below what was reached", async () => {
    const reason = "汛期较常年提前，两处管网停工20天；今后汛前完成土方施工。";
    place.write("今年.xlsx", thisYear().bytes());
    // 14 公里 reached, 12 asked for now: 14.3% less.
    place.write("去年.xlsx", lastYear({ I17: reason, F13: "14公里" }).bytes());
    const found = await findings("今年.xlsx", "--previous", "去年.xlsx");
    expect(found.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual([
      "years/reasons-not-copied I17",
      "years/target-not-lower E13",
    ]);
    expect(await findings("今年.xlsx")).toEqual([]);
  });

  it("asks for the right year", async () => {
    place.write("今年.xlsx", thisYear().bytes());
    place.write("前年.xlsx", lastYear({ A2: "（2022年度）" }).bytes());
    const found = await findings("今年.xlsx", "--previous", "前年.xlsx");
    expect(found).toEqual([
      expect.objectContaining({
        rule: "years/previous-is-last-year",
        severity: "warning",
        message: "项目支出绩效自评表是2024年度的（A2），对照的文件却是2022年度的，应为2023年度。",
      }),
    ]);
  });

  it("refuses a file that is missing or holds no form: wrong use, in one sentence", async () => {
    place.write("今年.xlsx", thisYear().bytes());
    place.write("说明.xlsx", "这不是工作簿");
    for (const name of ["没有.xlsx", "说明.xlsx"]) {
      const { status, out, err } = await run("check", "今年.xlsx", "--previous", name);
      expect(status).toBe(2);
      expect(out).toBe("");
      expect(err).toContain(name);
      expect(err).not.toMatch(/at .*\(|Error:/u);
    }
  });
});
