import type { Grid } from "../../src/core/cells/grid";
import type { Mark, Workbook } from "../../src/host/workbook";
import { areaOf, edit, formula, keyOf, plainAt, ref, type Fixture } from "./fixture";

/** A workbook under test, with ways to look behind the port. */
export interface ContractHost {
  readonly workbook: Workbook;
  /** The same content opened anew by a port that knows nothing of what was done before (after saving, for a file). */
  reopen(): Promise<Workbook>;
  /** The sheets as a reader would find them who opens the workbook afresh (after saving, for a file). */
  reread(): Promise<readonly Grid[]>;
  /** Everything that is in the workbook, looks included, as one text: equal texts, equal workbooks. */
  snapshot(): Promise<string>;
}

/** The form all hosts are tried with. */
export const FORM: Fixture = [
  {
    name: "自评表",
    cells: {
      A1: "项目支出绩效自评表",
      A2: "预算数（万元）",
      B2: { value: 352.5, format: "#,##0.00" },
      C2: { value: 0.98, format: "0.00%" },
      D2: "９５％",
      E2: true,
      F2: { error: "#DIV/0!" },
      G2: "　90%",
      A4: "数量指标",
      B4: 10,
      B5: 9.5,
      B6: { formula: "SUM(B4:B5)", value: 19.5 },
      C6: { formula: "B6/2", value: 9.75 },
      A7: "覆盖主格",
      A9: "偏差原因",
      D9: { formula: "B4*2", value: 20 },
      D10: 30,
    },
    merges: ["A1:G1", "A7:B8"],
    hiddenRows: [5],
    hiddenColumns: ["F"],
    arrays: ["D9:D10"],
  },
  {
    name: "受保护",
    isProtected: true,
    cells: {
      A1: "锁定",
      B1: { value: 1, locked: false },
      C1: { value: "甲", locked: false },
      D1: { value: 2, format: "0.0" },
    },
  },
  { name: "说明", visibility: "hidden", cells: { A1: "填表说明" } },
  { name: "参数", visibility: "veryHidden", cells: { A1: 1 } },
];

const S = "自评表";
const P = "受保护";

/** The port's contract; every host runs it. `make` opens a new workbook that holds the fixture. */
export function describeWorkbookContract(
  host: string,
  make: (fixture: Fixture) => Promise<ContractHost>,
): void {
  const open = (): Promise<ContractHost> => make(FORM);
  const sheet = async (from: ContractHost, name = S): Promise<Grid | undefined> =>
    (await from.reread()).find((grid) => grid.sheet === name);

  describe(`${host}: reading`, () => {
    it("gives all sheets in order with their visibility", async () => {
      const { workbook } = await open();
      const grids = await workbook.read();
      expect(grids.map(({ sheet: name, visibility }) => [name, visibility])).toEqual([
        [S, "visible"],
        [P, "visible"],
        ["说明", "hidden"],
        ["参数", "veryHidden"],
      ]);
    });

    it("gives values, formulas, formats and shown texts", async () => {
      const { workbook } = await open();
      const [grid] = await workbook.read();
      const seen = (address: string) => {
        const cell = grid?.cells.get(keyOf(address));
        return [plainAt(grid, address), cell?.text, cell?.numberFormat, cell?.formula];
      };
      expect(seen("A1")).toEqual(["项目支出绩效自评表", "项目支出绩效自评表", "General", null]);
      expect(seen("B2")).toEqual([352.5, "352.50", "#,##0.00", null]);
      expect(seen("C2")).toEqual([0.98, "98.00%", "0.00%", null]);
      expect(seen("D2")).toEqual(["９５％", "９５％", "General", null]);
      expect(seen("E2")).toEqual([true, "TRUE", "General", null]);
      expect(seen("F2")).toEqual([{ error: "#DIV/0!" }, "#DIV/0!", "General", null]);
      expect(seen("G2")).toEqual(["　90%", "　90%", "General", null]);
      expect(seen("B6")).toEqual([19.5, "19.5", "General", "SUM(B4:B5)"]);
    });

    it("holds filled cells only", async () => {
      const { workbook } = await open();
      const [grid] = await workbook.read();
      expect([...(grid?.cells.keys() ?? [])].sort((a, b) => a - b)).toEqual(
        Object.keys(FORM[0]?.cells ?? {})
          .map(keyOf)
          .sort((a, b) => a - b),
      );
    });

    it("gives merges, hidden rows and columns, protection and locks", async () => {
      const { workbook } = await open();
      const [form, locked] = await workbook.read();
      expect(form?.merges).toEqual(["A1:G1", "A7:B8"].map(areaOf));
      expect([...(form?.hiddenRows ?? [])]).toEqual([4]);
      expect([...(form?.hiddenColumns ?? [])]).toEqual([5]);
      expect([form?.isProtected, locked?.isProtected]).toEqual([false, true]);
      expect(["A1", "B1", "C1", "D1"].map((address) => locked?.cells.get(keyOf(address))?.locked)).toEqual([
        true,
        false,
        false,
        true,
      ]);
    });
  });

  describe(`${host}: writing`, () => {
    it("writes numbers, texts, booleans and blanks, and nothing else changes", async () => {
      const from = await open();
      const before = await sheet(from);
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 8.25),
        edit(S, "A9", "偏差原因", "因疫情减少\n第二行 & <b>"),
        edit(S, "E2", true, false),
        edit(S, "D2", "９５％", null),
        edit(S, "J30", null, "新格"),
        edit(S, "B3", null, 0.1 + 0.2),
      ]);
      expect(receipt.refused).toEqual([]);
      const after = await sheet(from);
      expect(plainAt(after, "B4")).toBe(8.25);
      expect(plainAt(after, "A9")).toBe("因疫情减少\n第二行 & <b>");
      expect(plainAt(after, "E2")).toBe(false);
      expect(plainAt(after, "D2")).toBeNull();
      expect(plainAt(after, "J30")).toBe("新格");
      expect(plainAt(after, "B3")).toBe(0.1 + 0.2);
      for (const [address, given] of Object.entries(FORM[0]?.cells ?? {})) {
        if (["B4", "A9", "E2", "D2", "B6", "C6"].includes(address)) continue;
        expect([address, given, after?.cells.get(keyOf(address))]).toEqual([
          address,
          given,
          before?.cells.get(keyOf(address)),
        ]);
      }
      expect(after?.merges).toEqual(before?.merges);
      expect(await from.workbook.read()).toEqual(await from.reread());
    });

    it.each(["=1+1", "+8", "-减少", "@甲", "'单引号", "0012", "1/2", "TRUE", " 前后空格 "])(
      "writes the text %j as text",
      async (text) => {
        const from = await open();
        await from.workbook.write([edit(S, "A9", "偏差原因", text)]);
        const cell = (await sheet(from))?.cells.get(keyOf("A9"));
        expect([cell?.value, cell?.formula]).toEqual([{ kind: "text", text }, null]);
      },
    );

    it("tells in the receipt what was and what is", async () => {
      const { workbook } = await open();
      const asked = edit(S, "C2", 0.98, 0.9805);
      const receipt = await workbook.write([asked]);
      expect(receipt.refused).toEqual([]);
      expect(receipt.id).not.toBe("");
      expect(receipt.written).toMatchObject([
        { at: asked.at, field: asked.field, before: asked.before, after: asked.after, formatBefore: null },
      ]);
    });

    it("gives every write its own id", async () => {
      const { workbook } = await open();
      const first = await workbook.write([edit(S, "B4", 10, 9)]);
      const second = await workbook.write([edit(S, "B4", 9, 8)]);
      expect(first.id).not.toBe(second.id);
    });

    it("sets a number format when asked, and says what it was", async () => {
      const from = await open();
      const receipt = await from.workbook.write([
        edit(S, "B5", 9.5, 0.95, "0.0%"),
        edit(S, "K2", null, 0.5, "0%"),
      ]);
      expect(receipt.written.map(({ formatBefore }) => formatBefore)).toEqual(["General", "General"]);
      const after = await sheet(from);
      expect([after?.cells.get(keyOf("B5"))?.numberFormat, after?.cells.get(keyOf("B5"))?.text]).toEqual([
        "0.0%",
        "95.0%",
      ]);
      expect([after?.cells.get(keyOf("K2"))?.numberFormat, after?.cells.get(keyOf("K2"))?.text]).toEqual([
        "0%",
        "50%",
      ]);
      expect(after?.cells.get(keyOf("B4"))?.numberFormat).toBe("General");
    });

    it("writes a formula, and replaces one that the edit is meant for", async () => {
      const from = await open();
      const receipt = await from.workbook.write([
        edit(S, "B6", formula("SUM(B4:B5)", 19.5), 19),
        edit(S, "C6", formula("B6/2", 9.75), formula("ROUND(B6/2,1)", 9.5)),
        edit(S, "E6", null, formula('IF(B4>0,"是","<否>")', "是")),
      ]);
      expect(receipt.refused).toEqual([]);
      const after = await sheet(from);
      expect([plainAt(after, "B6"), after?.cells.get(keyOf("B6"))?.formula]).toEqual([19, null]);
      expect(after?.cells.get(keyOf("C6"))?.formula).toBe("ROUND(B6/2,1)");
      expect(after?.cells.get(keyOf("E6"))?.formula).toBe('IF(B4>0,"是","<否>")');
    });

    it("drops control characters, which no workbook can keep", async () => {
      const from = await open();
      const receipt = await from.workbook.write([edit(S, "A9", "偏差原因", "甲\u0001乙\u0000")]);
      expect(plainAt(await sheet(from), "A9")).toBe("甲乙");
      expect(receipt.written[0]?.after).toEqual({ kind: "value", value: { kind: "text", text: "甲乙" } });
    });

    it("does nothing for no edits", async () => {
      const from = await open();
      const before = await from.snapshot();
      const receipt = await from.workbook.write([]);
      expect([receipt.written, receipt.refused]).toEqual([[], []]);
      expect(await from.snapshot()).toBe(before);
    });
  });

  describe(`${host}: refusing`, () => {
    it.each([
      ["stale", edit(S, "B4", 11, 8)],
      ["stale", edit(S, "B3", "有字", 8)],
      ["stale", edit(S, "B4", formula("A1", 10), 8)],
      ["stale", edit(S, "B6", formula("SUM(B4:B4)", 19.5), 8)],
      ["formula", edit(S, "B6", 19.5, 8)],
      ["covered", edit(S, "B1", null, "字")],
      ["covered", edit(S, "A8", null, 1)],
      ["array", edit(S, "D9", formula("B4*2", 20), 1)],
      ["array", edit(S, "D10", 30, 1)],
      ["locked", edit(P, "A1", "锁定", "改")],
      ["locked", edit(P, "F9", null, "改")],
      ["missingSheet", edit("没有此表", "A1", null, 1)],
      ["notTaken", edit(S, "B4", 10, Number.NaN)],
      ["notTaken", edit(S, "B4", 10, Number.POSITIVE_INFINITY)],
      ["notTaken", edit(S, "A9", "偏差原因", "长".repeat(32_768))],
    ] as const)("%s: case %#", async (reason, asked) => {
      const from = await open();
      const before = await from.snapshot();
      const receipt = await from.workbook.write([asked]);
      expect(receipt.refused).toEqual([{ edit: asked, reason }]);
      expect(receipt.written).toEqual([]);
      expect(await from.snapshot()).toBe(before);
    });

    it("writes the rest when some are refused", async () => {
      const from = await open();
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 9),
        edit(S, "B5", 0, 1),
        edit(P, "B1", 1, 3),
      ]);
      expect(receipt.refused.map(({ reason }) => reason)).toEqual(["stale"]);
      expect(receipt.written.map(({ field }) => field)).toEqual([`${S}!B4`, `${P}!B1`]);
      expect([plainAt(await sheet(from), "B4"), plainAt(await sheet(from), "B5")]).toEqual([9, 9.5]);
    });

    it("takes only the first of two edits of one cell", async () => {
      const from = await open();
      const receipt = await from.workbook.write([edit(S, "B4", 10, 9), edit(S, "B4", 10, 8)]);
      expect(receipt.refused.map(({ reason }) => reason)).toEqual(["stale"]);
      expect(plainAt(await sheet(from), "B4")).toBe(9);
    });

    it("writes unlocked cells of a protected sheet, which stays protected", async () => {
      const from = await open();
      const receipt = await from.workbook.write([edit(P, "B1", 1, 2), edit(P, "C1", "甲", "乙")]);
      expect(receipt.refused).toEqual([]);
      const after = await sheet(from, P);
      expect([plainAt(after, "B1"), plainAt(after, "C1"), after?.isProtected]).toEqual([2, "乙", true]);
    });

    it("finds no staleness in the last binary digit", async () => {
      const from = await open();
      await from.workbook.write([edit(S, "B4", 10, 0.1 + 0.2)]);
      const receipt = await from.workbook.write([edit(S, "B4", 0.3, 1)]);
      expect(receipt.refused).toEqual([]);
    });
  });

  describe(`${host}: reverting`, () => {
    it("puts back values, formulas, formats and cells that were not there", async () => {
      const from = await open();
      const before = await from.reread();
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 7),
        edit(S, "A9", "偏差原因", 12),
        edit(S, "B5", 9.5, 0.95, "0.0%"),
        edit(S, "B6", formula("SUM(B4:B5)", 19.5), 3),
        edit(S, "D2", "９５％", null),
        edit(S, "J40", null, "新"),
        edit(P, "B1", 1, "字"),
      ]);
      expect(receipt.refused).toEqual([]);
      const back = await from.workbook.revert(receipt);
      expect(back.refused).toEqual([]);
      expect(back.written).toHaveLength(7);
      expect(await from.reread()).toEqual(before);
    });

    it("leaves what was changed since, and says so", async () => {
      const from = await open();
      const first = await from.workbook.write([edit(S, "B4", 10, 7), edit(S, "A9", "偏差原因", "甲")]);
      await from.workbook.write([edit(S, "B4", 7, 6)]);
      const back = await from.workbook.revert(first);
      expect(back.refused.map(({ edit: { at }, reason }) => [at, reason])).toEqual([[ref(S, "B4"), "stale"]]);
      const after = await sheet(from);
      expect([plainAt(after, "B4"), plainAt(after, "A9")]).toEqual([6, "偏差原因"]);
    });

    it("does nothing the second time", async () => {
      const from = await open();
      const receipt = await from.workbook.write([edit(S, "B4", 10, 7)]);
      await from.workbook.revert(receipt);
      const again = await from.workbook.revert(receipt);
      expect(again.written).toEqual([]);
      expect(again.refused.map(({ reason }) => reason)).toEqual(["stale"]);
    });

    it("can itself be reverted", async () => {
      const from = await open();
      const receipt = await from.workbook.write([
        edit(S, "B5", 9.5, 0.95, "0.0%"),
        edit(S, "J40", null, "新"),
      ]);
      const written = await from.reread();
      const back = await from.workbook.revert(receipt);
      const again = await from.workbook.revert(back);
      expect(again.refused).toEqual([]);
      expect(await from.reread()).toEqual(written);
    });

    it("undoes writes in any order", async () => {
      const from = await open();
      const before = await from.reread();
      const first = await from.workbook.write([edit(S, "B4", 10, 7), edit(S, "K3", null, 1)]);
      const second = await from.workbook.write([edit(S, "B5", 9.5, 8), edit(S, "K4", null, "x")]);
      expect((await from.workbook.revert(first)).refused).toEqual([]);
      expect((await from.workbook.revert(second)).refused).toEqual([]);
      expect(await from.reread()).toEqual(before);
    });

    it("works with a receipt that was kept as JSON", async () => {
      const from = await open();
      const before = await from.reread();
      const receipt = await from.workbook.write([edit(S, "B4", 10, 7), edit(S, "A9", "偏差原因", null)]);
      expect((await from.workbook.revert(JSON.parse(JSON.stringify(receipt)))).refused).toEqual([]);
      expect(await from.reread()).toEqual(before);
    });
  });

  describe(`${host}: reverting after reopening, with a receipt kept as JSON`, () => {
    const kept = <T>(receipt: T): T => JSON.parse(JSON.stringify(receipt)) as T;

    it("puts back values, formulas, formats and cells that were not there", async () => {
      const from = await open();
      const before = await from.reread();
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 7),
        edit(S, "A9", "偏差原因", 12),
        edit(S, "B5", 9.5, 0.95, "0.0%"),
        edit(S, "B6", formula("SUM(B4:B5)", 19.5), 3),
        edit(S, "C6", formula("B6/2", 9.75), formula("ROUND(B6/2,1)", 1.5)),
        edit(S, "D2", "９５％", null),
        edit(S, "E2", true, "否"),
        edit(S, "J40", null, 0.5, "0%"),
        edit(P, "B1", 1, "字"),
      ]);
      expect(receipt.refused).toEqual([]);
      const workbook = await from.reopen();
      const back = await workbook.revert(kept(receipt));
      expect(back.refused).toEqual([]);
      expect(back.written).toHaveLength(9);
      expect(await workbook.read()).toEqual(before);
    });

    it("leaves what was changed since, and says so", async () => {
      const from = await open();
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 7),
        edit(S, "A9", "偏差原因", "甲"),
        edit(S, "C6", formula("B6/2", 9.75), 4),
      ]);
      await from.workbook.write([edit(S, "B4", 7, 6), edit(S, "C6", 4, formula("B6/4", 4))]);
      const workbook = await from.reopen();
      const back = await workbook.revert(kept(receipt));
      expect(back.refused.map(({ edit: { at }, reason }) => [at, reason])).toEqual([
        [ref(S, "B4"), "stale"],
        [ref(S, "C6"), "stale"],
      ]);
      const after = (await workbook.read()).find((grid) => grid.sheet === S);
      expect([plainAt(after, "B4"), plainAt(after, "A9")]).toEqual([6, "偏差原因"]);
      expect(after?.cells.get(keyOf("C6"))?.formula).toBe("B6/4");
    });

    it("undoes several writes of one cell, the last one first", async () => {
      const from = await open();
      const before = await from.reread();
      const first = await from.workbook.write([edit(S, "B5", 9.5, 0.95, "0.0%")]);
      const second = await from.workbook.write([edit(S, "B5", 0.95, 0.9, "0.00")]);
      const workbook = await from.reopen();
      expect((await workbook.revert(kept(second))).refused).toEqual([]);
      expect((await workbook.revert(kept(first))).refused).toEqual([]);
      expect(await workbook.read()).toEqual(before);
    });
  });

  describe(`${host}: marks`, () => {
    const mark = (
      address: string,
      level: Mark["level"] = "error",
      text = "得分与公式不符",
      on = S,
    ): Mark => ({
      at: ref(on, address),
      level,
      text,
    });

    it("come off exactly as they went on", async () => {
      const from = await open();
      const before = await from.snapshot();
      const outcome = await from.workbook.mark([
        mark("B4"),
        mark("A1", "warning"),
        mark("B2", "hint"),
        mark("M50"),
      ]);
      expect([outcome.marked, outcome.refused]).toEqual([4, []]);
      expect(await from.snapshot()).not.toBe(before);
      await from.workbook.clearMarks();
      expect(await from.snapshot()).toBe(before);
    });

    it("change no cell's content", async () => {
      const from = await open();
      const before = await from.reread();
      await from.workbook.mark([mark("B4"), mark("C2"), mark("M50"), mark("B6", "hint")]);
      expect(await from.reread()).toEqual(before);
      expect(await from.workbook.read()).toEqual(before);
    });

    it("replace earlier ones", async () => {
      const from = await open();
      const before = await from.snapshot();
      await from.workbook.mark([mark("B4"), mark("B5")]);
      await from.workbook.mark([mark("B5", "hint", "另一条"), mark("B2")]);
      await from.workbook.mark([]);
      expect(await from.snapshot()).toBe(before);
    });

    it("are refused on covered cells and sheets that are gone", async () => {
      const { workbook } = await open();
      const covered = mark("B1");
      const gone = mark("A1", "error", "x", "没有此表");
      const outcome = await workbook.mark([covered, gone, mark("B4")]);
      expect(outcome.marked).toBe(1);
      expect(outcome.refused).toEqual([
        { mark: covered, reason: "covered" },
        { mark: gone, reason: "missingSheet" },
      ]);
    });

    it("let several texts stand on one cell", async () => {
      const from = await open();
      const before = await from.snapshot();
      const outcome = await from.workbook.mark([mark("B4", "hint", "一"), mark("B4", "error", "二")]);
      expect(outcome.marked).toBe(2);
      await from.workbook.clearMarks();
      expect(await from.snapshot()).toBe(before);
    });

    it("let writing and reverting go on beneath them", async () => {
      const from = await open();
      const before = await from.reread();
      await from.workbook.mark([mark("B4"), mark("B5"), mark("J40")]);
      const receipt = await from.workbook.write([
        edit(S, "B4", 10, 7),
        edit(S, "B5", 9.5, 0.95, "0.0%"),
        edit(S, "J40", null, 1),
      ]);
      expect(receipt.refused).toEqual([]);
      const written = await from.reread();
      await from.workbook.clearMarks();
      expect(await from.reread()).toEqual(written);
      expect((await from.workbook.revert(receipt)).refused).toEqual([]);
      expect(await from.reread()).toEqual(before);
    });

    it("come off after a write beneath them was reverted", async () => {
      const from = await open();
      const before = await from.reread();
      const receipt = await from.workbook.write([edit(S, "B5", 9.5, 0.95, "0.0%"), edit(S, "J40", null, 1)]);
      await from.workbook.mark([mark("B5"), mark("J40")]);
      expect((await from.workbook.revert(receipt)).refused).toEqual([]);
      await from.workbook.clearMarks();
      expect(await from.reread()).toEqual(before);
    });

    it("may be cleared where there are none", async () => {
      const from = await open();
      const before = await from.snapshot();
      await from.workbook.clearMarks();
      expect(await from.snapshot()).toBe(before);
    });
  });

  describe(`${host}: settings`, () => {
    it("are kept by key, and removed by null without a trace", async () => {
      const from = await open();
      const before = await from.snapshot();
      const { workbook } = from;
      expect(await workbook.load("profile")).toBeNull();
      await workbook.store("profile", '{"id":"mof","说明":"<&>\\"\\n"}');
      await workbook.store("其他", "[1,2]");
      expect(await workbook.load("profile")).toBe('{"id":"mof","说明":"<&>\\"\\n"}');
      await workbook.store("profile", "1");
      expect(await workbook.load("profile")).toBe("1");
      expect(await workbook.load("其他")).toBe("[1,2]");
      await workbook.store("profile", null);
      await workbook.store("其他", null);
      expect(await workbook.load("profile")).toBeNull();
      expect(await from.snapshot()).toBe(before);
    });

    it("kept between a write and its undoing leave no trace once removed", async () => {
      const from = await open();
      const before = await from.snapshot();
      const first = await from.workbook.write([edit(S, "B4", 10, 7), edit(S, "J40", null, "新")]);
      await from.workbook.store("a", "1");
      const second = await from.workbook.write([edit(S, "B5", 9.5, 0.95, "0.0%")]);
      await from.workbook.store("a", "2");
      await from.workbook.revert(second);
      await from.workbook.store("a", "1");
      await from.workbook.revert(first);
      await from.workbook.store("a", null);
      expect(await from.snapshot()).toBe(before);
    });

    it("do not touch the cells", async () => {
      const from = await open();
      const before = await from.reread();
      await from.workbook.store("a", "1");
      expect(await from.reread()).toEqual(before);
    });
  });

  describe(`${host}: view`, () => {
    it("tells the cell the person stands on, where there is a person", async () => {
      const { workbook } = await open();
      await workbook.select(ref(P, "C1"));
      const { selection } = workbook.capabilities;
      expect(await workbook.selection()).toEqual(selection ? ref(P, "C1") : null);
    });

    it("selects and watches without complaint", async () => {
      const { workbook } = await open();
      await workbook.select(ref(S, "B4"));
      const stop = await workbook.watch(() => undefined);
      stop();
    });
  });
}
