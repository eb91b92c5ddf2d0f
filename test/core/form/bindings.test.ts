import { formatAddress, parseAddress, type Address } from "../../../src/core/cells/address";
import type { Grid } from "../../../src/core/cells/grid";
import { bindingOf } from "../../../src/core/form/binding-states";
import { readBindings, withBinding, writeBindings, type Binding } from "../../../src/core/form/bindings";
import { missedParts } from "../../../src/core/form/missed";
import { missingParts } from "../../../src/core/form/nearest";
import type { FormPart } from "../../../src/core/form/parts";
import { review } from "../../../src/core/review";
import type { SheetDescription } from "../../../src/host/ooxml/compose/description";
import { formWorkbook, type NewContent } from "../../support/forms/form-workbook";
import { gridsOf } from "../../support/forms/grids";
import { standardForm } from "../../support/forms/standard-form";
import { SOUND_PROJECT } from "../../support/forms/standard-project";
import { evaluationOf, meaningOf } from "./semantics";

/** A header no published form has. */
const UNKNOWN = "本年预期达到的水平";

const SOUND = meaningOf(review(standardForm().grids()));

function sheetWith(cells: Readonly<Record<string, NewContent>>): SheetDescription {
  return standardForm().withCells(cells).sheets[0] as SheetDescription;
}

const gridOf = (sheet: SheetDescription): Grid => gridsOf([sheet])[0] as Grid;

function place(a1: string): Address {
  const at = parseAddress(a1);
  if (!at) throw new Error(a1);
  return at;
}

function bind(grid: Grid, a1: string, part: FormPart): Binding {
  const binding = bindingOf(grid, place(a1), part);
  if (!binding) throw new Error(`${a1} cannot be bound`);
  return binding;
}

/** The sheet after a person put `rows` rows above and `columns` columns left of everything. */
function pushed(sheet: SheetDescription, rows: number, columns: number): SheetDescription {
  const cells = sheet.cells.map((cell) => ({ ...cell, row: cell.row + rows, column: cell.column + columns }));
  return { ...sheet, cells, rows: [] };
}

describe("a header the engine has never seen", () => {
  const sheet = sheetWith({ E12: UNKNOWN });
  const grid = gridOf(sheet);
  const target = bind(grid, "E12", "indicators/target");

  test("without a binding no form is found, and what is missed can be pointed at", () => {
    const { unrecognised, outcome } = review([grid]);
    expect(outcome).toBe("unrecognised");
    const nearest = unrecognised[0]?.nearest;
    expect(nearest && missingParts(nearest)).toEqual(["indicators/target"]);
  });

  test("with it the form reads as the sound one", () => {
    const reviewed = review([grid], { profile: null, bindings: [target] });
    expect(meaningOf(reviewed)).toEqual(SOUND);
    expect(reviewed.bindings).toEqual([
      { binding: target, at: { sheet: "自评表", row: 11, column: 4 }, isUsed: true },
    ]);
  });

  test("it still holds after rows and columns were put in", () => {
    const moved = gridOf(pushed(sheet, 7, 3));
    const reviewed = review([moved], { profile: null, bindings: [target] });
    expect(meaningOf(reviewed)).toEqual(SOUND);
    expect(reviewed.bindings[0]?.at && formatAddress(reviewed.bindings[0].at)).toBe("H19");
  });

  test("it still holds after the sheet was renamed", () => {
    const renamed = gridOf({ ...sheet, name: "2024自评" });
    expect(meaningOf(review([renamed], { profile: null, bindings: [target] }))).toEqual(SOUND);
  });

  test("it speaks of its own sheet only while that is there", () => {
    const other = gridOf({ ...sheet, name: "另一张" });
    const reviewed = review([grid, other], { profile: null, bindings: [target] });
    expect(reviewed.forms.map(({ form }) => form.sheet)).toEqual(["自评表"]);
  });

  test("once the header says something else it is told as lost, and nothing is guessed", () => {
    const changed = gridOf(sheetWith({ E12: "本年预期" }));
    const reviewed = review([changed], { profile: null, bindings: [target] });
    expect(reviewed.bindings).toEqual([{ binding: target, at: null, isUsed: false }]);
    expect(reviewed.outcome).toBe("unrecognised");
  });

  test("where it makes no form, its cell is told but not as used", () => {
    const two = gridOf(sheetWith({ E12: UNKNOWN, F12: "年末达到的水平" }));
    const reviewed = review([two], { profile: null, bindings: [bind(two, "E12", "indicators/target")] });
    expect(reviewed.bindings[0]).toMatchObject({ at: { row: 11, column: 4 }, isUsed: false });
    expect(reviewed.unrecognised[0]?.nearest?.missing).toEqual(["实际完成值"]);
  });
});

test("two headers with the same text are told apart by their order in the row", () => {
  const grid = gridOf(sheetWith({ E12: "水平", F12: "水平" }));
  const bindings = [bind(grid, "E12", "indicators/target"), bind(grid, "F12", "indicators/actual")];
  expect(bindings.map(({ nth }) => nth)).toEqual([0, 1]);
  expect(meaningOf(review([grid], { profile: null, bindings }))).toEqual(SOUND);
  const moved = gridOf(pushed(sheetWith({ E12: "水平", F12: "水平" }), 0, 2));
  expect(meaningOf(review([moved], { profile: null, bindings }))).toEqual(SOUND);
});

test("what the person said comes before what the label says", () => {
  // The header names the columns the wrong way round: the person puts it right.
  const grid = gridOf(sheetWith({ E12: "实际完成值", F12: "年度指标值" }));
  const bindings = [bind(grid, "E12", "indicators/target"), bind(grid, "F12", "indicators/actual")];
  expect(meaningOf(review([grid], { profile: null, bindings }))).toEqual(SOUND);
});

test("columns of the funds", () => {
  const grid = gridOf(sheetWith({ E5: "核定额度", F5: "花出去的" }));
  expect([...evaluationOf(review([grid])).form.fundHeaders.keys()]).not.toContain("fullYearBudget");
  const bindings = [bind(grid, "E5", "funds/fullYearBudget"), bind(grid, "F5", "funds/fullYearExecution")];
  const reviewed = review([grid], { profile: null, bindings });
  expect(meaningOf(reviewed)).toEqual(SOUND);
  expect(reviewed.bindings.every(({ isUsed }) => isUsed)).toBe(true);
});

test("fields of the head: beside their label, and behind its colon", () => {
  const beside = gridOf(sheetWith({ A3: "事项全称" }));
  const named = bind(beside, "A3", "head/projectName");
  expect(meaningOf(review([beside], { profile: null, bindings: [named] }))).toEqual(SOUND);

  const inside = gridOf(sheetWith({ A3: "事项全称：农村饮水安全巩固提升项目", C3: null }));
  const own = bind(inside, "A3", "head/projectName");
  expect(own.label).toBe("事项全称");
  const { form } = evaluationOf(review([inside], { profile: null, bindings: [own] }));
  expect(form.header.get("projectName")?.value).toBe("农村饮水安全巩固提升项目");
});

test("a text that names a head field and a column keeps its other sense", () => {
  // 单位 is bound as the unit that files the form; in the indicator header it stays the column of units.
  const layout = { target: "split" as const };
  const plain = standardForm({ layout }).sheets[0] as SheetDescription;
  const grid = gridOf({
    ...plain,
    cells: plain.cells.map((cell) => (cell.value === "实施单位" ? { ...cell, value: "单位" } : cell)),
  });
  const label = plain.cells.find((cell) => cell.value === "实施单位");
  const at = formatAddress(label as Address);
  const bindings = [bind(grid, at, "head/implementingUnit")];
  const { form } = evaluationOf(review([grid], { profile: null, bindings }));
  expect(form.header.get("implementingUnit")?.value).toBe("某县农村供水服务中心");
  expect(meaningOf(review([grid], { profile: null, bindings })).indicators).toEqual(
    meaningOf(review([gridOf(plain)])).indicators,
  );
});

test("a binding reaches every form of its sheet", () => {
  const two = formWorkbook([{ content: SOUND_PROJECT }, { content: SOUND_PROJECT }], "stacked");
  const second = two.place("columns.target", 1).a1;
  const changed = two.withCells({ E12: UNKNOWN, [second]: UNKNOWN });
  const [grid] = changed.grids();
  const bindings = [bind(grid as Grid, "E12", "indicators/target")];
  const reviewed = review(changed.grids(), { profile: null, bindings });
  expect(reviewed.forms).toHaveLength(2);
  expect(meaningOf(reviewed, 0)).toEqual(SOUND);
  expect(meaningOf(reviewed, 1)).toEqual(SOUND);
});

test("a cell without text, a number and a long text cannot be bound", () => {
  const grid = gridOf(sheetWith({ E12: null, F12: 2024, G12: "很".repeat(61) }));
  for (const a1 of ["E12", "F12", "G12", "Z99"])
    expect(bindingOf(grid, place(a1), "indicators/target")).toBeNull();
});

test("a merged label is bound from any of its cells", () => {
  const grid = gridOf(standardForm().sheets[0] as SheetDescription);
  expect(bindingOf(grid, place("C1"), "head/projectName")).toEqual(
    bindingOf(grid, place("A1"), "head/projectName"),
  );
});

test("what a form of the kind usually has and this one lacks", () => {
  expect(missedParts(evaluationOf(review(standardForm().grids())).form)).toEqual([]);
  const grid = gridOf(sheetWith({ G12: "份量", I12: "情形", A3: "事项全称", F5: "花出去的" }));
  expect(missedParts(evaluationOf(review([grid])).form)).toEqual([
    "indicators/weight",
    "indicators/reason",
    "funds/fullYearExecution",
    "head/projectName",
  ]);
});

describe("kept in the workbook", () => {
  const one: Binding = { sheet: "自评表", label: UNKNOWN, nth: 0, part: "indicators/target" };

  test("reads back what was written; none is nothing", () => {
    expect(readBindings(writeBindings([one]))).toEqual([one]);
    expect(writeBindings([])).toBeNull();
    expect(readBindings(null)).toEqual([]);
  });

  test.each([
    ["no JSON", "{"],
    ["no list", '{"sheet":"a"}'],
    ["an unknown part", JSON.stringify([{ ...one, part: "indicators/none" }])],
    ["no label", JSON.stringify([{ ...one, label: "" }])],
    ["no place", JSON.stringify([{ ...one, nth: -1 }])],
  ])("%s is left out", (_name, json) => {
    expect(readBindings(json)).toEqual([]);
  });

  test("a new binding takes the place of what was said of its cell and of its part on the sheet", () => {
    const actual: Binding = { ...one, label: "年末", part: "indicators/actual" };
    const again: Binding = { ...one, part: "indicators/actual" };
    const elsewhere: Binding = { ...one, sheet: "表2" };
    expect(withBinding([one, actual, elsewhere], again)).toEqual([elsewhere, again]);
  });
});
