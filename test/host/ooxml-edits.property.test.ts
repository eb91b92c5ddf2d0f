import fc from "fast-check";
import { formatAddress } from "../../src/core/cells/address";
import type { CellEdit } from "../../src/core/cells/edit";
import { addressOf, type Grid } from "../../src/core/cells/grid";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { withoutForbidden } from "../../src/host/ooxml/xml-text";
import type { Mark } from "../../src/host/workbook";
import { fixturePackage, type Spelling } from "../support/packages/fixture-package";
import { changedParts, textsOf } from "../support/packages/unzip";
import { edit, formula, plainAt, ref, type Fixture, type FixtureCell, type Plain } from "./fixture";

const S = "表";

const plain: fc.Arbitrary<Plain> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer({ min: -1000, max: 100000 }),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => withoutForbidden(text) || "空"),
  fc.constantFrom("=1+1", "９５％", " 空 格 ", "a\r\nb", "_x000D_", "]]>", "&amp;", "<t>"),
  fc.boolean(),
);

const address: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 11 }))
  .map(([row, column]) => formatAddress({ row, column }));

const cell: fc.Arbitrary<FixtureCell> = fc.record(
  { value: plain, format: fc.constantFrom("General", "0.00", "0.00%", "@", "yyyy/m/d") },
  { requiredKeys: ["value"] },
);

const fixture: fc.Arbitrary<Fixture> = fc.dictionary(address, cell, { maxKeys: 40 }).map((cells): Fixture => [
  { name: S, cells: { ...cells, L20: { formula: "SUM(A1:K15)", value: 0 } } },
  { name: "旁", cells: { A1: 1 } },
]);

const spelling: fc.Arbitrary<Spelling> = fc.record(
  {
    prefix: fc.constantFrom("x:", ""),
    strict: fc.boolean(),
    inline: fc.boolean(),
    implied: fc.boolean(),
    utf16: fc.boolean(),
  },
  { requiredKeys: [] },
);

const changes = fc.uniqueArray(
  fc.record({
    at: address,
    value: fc.option(plain, { nil: null }),
    format: fc.option(fc.constantFrom("0.0%", "#,##0", "0.00"), { nil: null }),
  }),
  { selector: ({ at }) => at, minLength: 1, maxLength: 12 },
);

type Change = { at: string; value: Plain; format: string | null };

const editsOn = (grid: Grid | undefined, list: readonly Change[]): readonly CellEdit[] =>
  list.map(({ at, value, format }) => edit(S, at, plainAt(grid, at), value, format));

const open = (bytes: Uint8Array) => openWorkbook(bytes, "a.xlsx", inflateNode);
const ALLOWED = ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"];

describe("any edits of any sheet", () => {
  it("change what they say and nothing else, and can be taken back to the letter", async () => {
    await fc.assert(
      fc.asyncProperty(fixture, spelling, changes, async (sheets, spelled, list) => {
        const bytes = fixturePackage(sheets, spelled);
        const workbook = open(bytes);
        const [before] = await workbook.read();
        expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
        const receipt = await workbook.write(editsOn(before, list));
        expect(receipt.refused).toEqual([]);
        const saved = workbook.save();
        for (const part of changedParts(bytes, saved)) expect(ALLOWED).toContain(part);
        const [after] = await open(saved).read();
        const asked = new Map(list.map(({ at, value }) => [at, value]));
        for (const at of asked.keys()) expect(plainAt(after, at)).toEqual(asked.get(at));
        const others = (grid: Grid | undefined) =>
          [...(grid?.cells ?? [])].filter(
            ([key]) => !asked.has(formatAddress(addressOf(key))) && formatAddress(addressOf(key)) !== "L20",
          );
        expect(others(after)).toEqual(others(before));
        const reopened = open(saved);
        expect((await reopened.revert(JSON.parse(JSON.stringify(receipt)))).refused).toEqual([]);
        expect(textsOf(reopened.save()).get("xl/worksheets/sheet1.xml")).toBe(
          textsOf(bytes).get("xl/worksheets/sheet1.xml"),
        );
        await workbook.revert(receipt);
        expect(Buffer.compare(workbook.save(), bytes)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it("may be mixed with marks, which come off leaving only the edits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fixture,
        spelling,
        changes,
        fc.uniqueArray(address, { minLength: 1, maxLength: 6 }),
        async (sheets, spelled, list, places) => {
          const bytes = fixturePackage(sheets, spelled);
          const edited = open(bytes);
          const [grid] = await edited.read();
          await edited.write(editsOn(grid, list));
          const workbook = open(bytes);
          const marks = places.map((at): Mark => ({ at: ref(S, at), level: "warning", text: at }));
          await workbook.mark(marks);
          const receipt = await open(workbook.save()).write(editsOn(grid, list));
          expect(receipt.refused).toEqual([]);
          await workbook.write(editsOn(grid, list));
          const reopened = open(workbook.save());
          expect(await reopened.read()).toEqual(await edited.read());
          await reopened.clearMarks();
          expect(await reopened.read()).toEqual(await edited.read());
          expect(textsOf(reopened.save()).has("xl/comments1.xml")).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("renew the total as a person would add it up", async () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(scores, fc.integer({ min: 0, max: 10_000 }), async (list, next) => {
        const cells = Object.fromEntries(list.map((score, index) => [`B${index + 1}`, score / 100]));
        const total = `SUM(B1:B${list.length})`;
        const workbook = open(
          fixturePackage([
            {
              name: S,
              cells: {
                ...cells,
                B20: { formula: total, value: 0 },
                C20: { formula: "ROUND(B20*2,1)", value: 0 },
              },
            },
          ]),
        );
        await workbook.write([edit(S, "B1", (list[0] ?? 0) / 100, next / 100)]);
        const [grid] = await workbook.read();
        const cents = list.slice(1).reduce((sum, score) => sum + score, next);
        expect(plainAt(grid, "B20")).toBe(cents / 100);
        expect(plainAt(grid, "C20")).toBe(Math.round(cents / 5) / 10);
      }),
      { numRuns: 60 },
    );
  });

  it("take back formulas too", async () => {
    const workbook = open(fixturePackage([{ name: S, cells: { A1: 1, A2: { formula: "A1*2", value: 2 } } }]));
    const before = workbook.save();
    const receipt = await workbook.write([
      edit(S, "A2", formula("A1*2", 2), 5),
      edit(S, "A1", 1, formula("2+3", 5)),
    ]);
    expect(receipt.refused).toEqual([]);
    const reopened = open(workbook.save());
    await reopened.revert(receipt);
    expect(textsOf(reopened.save()).get("xl/worksheets/sheet1.xml")).toBe(
      textsOf(before).get("xl/worksheets/sheet1.xml"),
    );
  });
});
