import { workOut } from "../../support/rules/arithmetic";
import type { RuleSpec } from "../../support/rules/harness";
import { placesIn } from "../../support/rules/places";
import { refusals } from "../../support/rules/refusals";
import { project } from "../../support/rules/workbooks";

const CAUGHT: RuleSpec["caught"] = [
  {
    when: "a wrong total",
    book: project({ H24: 98 }),
    found: [{ severity: "error", cells: "H24", message: "总分（H24）不对。", fix: { H24: 99.14 } }],
  },
];
const CLEAN: RuleSpec["clean"] = [{ when: "rounded", book: project({ H24: 99.1 }), near: true }];

describe("the harness refuses weak specs", () => {
  const caught = (change: object): RuleSpec["caught"] => [{ ...CAUGHT[0], ...change } as (typeof CAUGHT)[0]];
  const found = (change: object): RuleSpec["caught"] =>
    caught({ found: [{ ...CAUGHT[0]?.found[0], ...change }] });

  test("a good one passes", () => {
    expect(refusals({ clean: CLEAN, caught: CAUGHT })).toEqual([]);
  });
  test.each<readonly [string, RuleSpec, string]>([
    ["no clean case", { clean: [], caught: CAUGHT }, "no clean case"],
    ["no caught case", { clean: CLEAN, caught: [] }, "no caught case"],
    [
      "no near miss",
      { clean: [{ when: "another", book: project({ H24: 99.1 }) }], caught: CAUGHT },
      "no near miss among the clean cases",
    ],
    [
      "a clean case that is the sound workbook",
      { clean: [...CLEAN, { when: "nothing changed", book: project({ H24: 99.14 }) }], caught: CAUGHT },
      "clean “nothing changed” is the sound workbook itself",
    ],
    [
      "a near miss somewhere else",
      { clean: [{ when: "far away", book: project({ C3: "另一个项目" }), near: true }], caught: CAUGHT },
      "clean “far away” is no near miss: no caught case changes or names its cells",
    ],
    [
      "a case without findings",
      { clean: CLEAN, caught: caught({ found: [] }) },
      "caught “a wrong total” names no finding",
    ],
    [
      "a finding without cell",
      { clean: CLEAN, caught: found({ cells: " " }) },
      "caught “a wrong total” has a finding without a cell",
    ],
    [
      "half a message",
      { clean: CLEAN, caught: found({ message: "总分" }) },
      "caught “a wrong total” has a finding without its whole message",
    ],
    [
      "no severity",
      { clean: CLEAN, caught: found({ severity: undefined }) },
      "caught “a wrong total” has a finding without severity",
    ],
    [
      "neither fix nor repair",
      { clean: CLEAN, caught: found({ fix: undefined }) },
      "caught “a wrong total” says neither what the fix writes nor what a person repairs",
    ],
    [
      "two cases of one name",
      { clean: [...CLEAN, { when: "a wrong total", book: project({ H24: 99.1 }) }], caught: CAUGHT },
      "two cases “a wrong total”",
    ],
  ])("%s", (_name, spec, refusal) => {
    expect(refusals(spec)).toContain(refusal);
  });
});

test("lists of cells", () => {
  expect(placesIn("H24 G6 G13:G15", "自评表")).toEqual([
    "自评表!H24",
    "自评表!G6",
    "自评表!G13",
    "自评表!G14",
    "自评表!G15",
  ]);
  expect(placesIn("E7 基础数据表!F11 B3", "自评表")).toEqual([
    "自评表!E7",
    "基础数据表!F11",
    "基础数据表!B3",
  ]);
  expect(() => placesIn("总分", "自评表")).toThrow();
});

test.each([
  ["10+7-2", "15"],
  ["(1-(412.23-329.47)/329.47)*5", "3.74404"],
  ["MIN(1,246/240)*10", "10"],
  ["95%*9", "8.55"],
  ["-1+2*3", "5"],
])("works out %s", (values, result) => {
  expect(workOut(values)?.round(5).toFixed()).toBe(result);
});

test("what is no plain arithmetic is left", () => {
  expect(workOut("Σ13项分值")).toBeNull();
  expect(workOut("10-扣分(1-0.8)")).toBeNull();
});
