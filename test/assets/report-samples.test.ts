import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPORT_SAMPLES } from "../../tools/assets/report-samples";
import { call } from "../cli/call";

const FOLDER = join(__dirname, "../../assets/samples/书面报告");
const TEXTS = join(__dirname, "../data/narrative");

interface Narrative {
  readonly files: readonly {
    readonly outcome: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly quote: string;
      readonly paper: string | null;
    }[];
  }[];
}

interface Check {
  readonly files: readonly {
    readonly forms: readonly { readonly kind: string; readonly fiscalYear: number | null }[];
    readonly findings: readonly { readonly rule: string }[];
  }[];
}

const json = async <T>(...args: readonly string[]): Promise<T> =>
  JSON.parse((await call([...args, "--format", "json"], { cwd: FOLDER })).out) as T;

/** Seed 004 tells its whole account, 432.23, under 一般公共预算支出情况; of that the form's split gives 351.02. */
const DIFFERING: Readonly<Record<string, readonly string[]>> = {
  "004": ["narrative/section-account-as-in-form 432.23万元"],
};

describe.each(REPORT_SAMPLES)("the sample $name", ({ name, text }) => {
  const report = `${name}自评报告.txt`;
  const workbook = `${name}自评表.xlsx`;

  test("holds the published text", () => {
    expect(readFileSync(join(FOLDER, report), "utf8")).toBe(readFileSync(join(TEXTS, `${text}.txt`), "utf8"));
  });

  test("agrees with its workbook, which holds what the report states", async () => {
    const [alone] = (await json<Narrative>("narrative", report)).files;
    const [beside] = (await json<Narrative>("narrative", report, "--with", workbook)).files;
    const differing = beside?.findings.filter(
      ({ rule, paper }) => paper === "workbook" && /-as-in-form$/u.test(rule),
    );
    expect(differing?.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual(DIFFERING[text] ?? []);
    expect(beside?.outcome).toBe(alone?.outcome);
  });

  test("its workbook is a form of the year, and the check says what is still to be supplied", async () => {
    const [file] = (await json<Check>("check", workbook)).files;
    expect(file?.forms[0]?.fiscalYear).toBe(Number(name.slice(0, 4)));
    expect(file?.findings.length).toBeGreaterThan(0);
  });
});
