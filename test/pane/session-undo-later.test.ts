import type { CellContent } from "../../src/core/cells/edit";
import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openWorkbook } from "../../src/host/ooxml/open";
import { HostError, type Receipt, type Workbook } from "../../src/host/workbook";
import { createSession } from "../../src/pane/session";
import { readReceipts, RECEIPTS_KEY, writeReceipts } from "../../src/pane/session/kept-receipts";
import { standardForm } from "../support/forms/standard-form";
import {
  at,
  busy,
  checkedSession,
  findingAt,
  sessionOver,
  sheets,
  shown,
  until,
  wait,
  withMethods,
} from "./support/session";

const BLANKED = { H6: null, I6: null, H13: null, H17: null, I17: null, H24: null, C25: null };

/** A write of one cell, with a text as long as wanted. */
function receipt(id: string, text = "甲"): Receipt {
  const content = (of: string): CellContent => ({ kind: "value", value: { kind: "text", text: of } });
  const cell = {
    field: "score",
    before: content(text),
    after: content("乙"),
    formatBefore: null,
    token: null,
  };
  return { id, written: [{ at: at("H6"), ...cell }], refused: [] };
}

const ids = (json: string | null): readonly string[] => readReceipts(json).map(({ id }) => id);

describe("what the workbook keeps of our writes", () => {
  test("comes back as it was, but for what was refused", () => {
    const whole = receipt("a", "含\ufffe\uffff\u0001和\ud800");
    const [cell] = whole.written;
    const edit = { at: at("H6"), field: "score", why: "", numberFormat: null };
    const content: CellContent = { kind: "formula", formula: "A1*2", value: { kind: "number", number: 2 } };
    const refused = [{ edit: { ...edit, before: content, after: content }, reason: "stale" as const }];
    const written = cell ? [cell, { ...cell, before: content, formatBefore: "0.0%", token: "{}" }] : [];
    const json = writeReceipts([{ ...whole, written, refused }]);
    for (const char of ["\ufffe", "\uffff", "\u0001", "\ud800"]) expect(json).not.toContain(char);
    expect(readReceipts(json)).toEqual([{ id: "a", written, refused: [] }]);
    expect(writeReceipts([])).toBeNull();
  });

  test("is the last twenty writes", () => {
    const many = Array.from({ length: 23 }, (_, index) => receipt(String(index)));
    expect(ids(writeReceipts(many))).toEqual(many.slice(3).map(({ id }) => id));
  });

  test("is no longer than 200,000 characters, the oldest dropped first", () => {
    const json = writeReceipts(["a", "b", "c"].map((id) => receipt(id, "长".repeat(80_000))));
    expect(ids(json)).toEqual(["b", "c"]);
    expect(json?.length).toBeLessThanOrEqual(200_000);
  });

  test("leaves out a write that is too long by itself, and nothing else", () => {
    const long = "长".repeat(200_000);
    expect(ids(writeReceipts([receipt("a"), receipt("b", long), receipt("c")]))).toEqual(["a", "c"]);
    expect(ids(writeReceipts([receipt("a"), receipt("b", long)]))).toEqual(["a"]);
    expect(writeReceipts([receipt("b", long)])).toBeNull();
  });

  const [sound] = receipt("a").written;
  test.each([
    ["no JSON", "{"],
    ["no list", '{"id":"a","written":[]}'],
    ["no receipts", '[null,7,"a",[],{}]'],
    ["no id", JSON.stringify([{ written: [sound] }])],
    ["no cells", '[{"id":"a","written":[]}]'],
    ["half a cell", JSON.stringify([{ id: "a", written: [sound, { at: sound?.at }] }])],
    ["a place off the sheet", cellWith({ at: { sheet: "自评表", row: -1, column: 0 } })],
    ["a place between cells", cellWith({ at: { sheet: "自评表", row: 0.5, column: 0 } })],
    ["a value of no kind", cellWith({ after: { kind: "value", value: { kind: "date" } } })],
    ["a number that is none", cellWith({ after: { kind: "value", value: { kind: "number", number: "1" } } })],
    ["a formula without text", cellWith({ before: { kind: "formula", value: { kind: "blank" } } })],
    ["a format that is no text", cellWith({ formatBefore: 3 })],
    ["a token that is no text", cellWith({ token: {} })],
  ])("is passed over where it is %s", (_what, json) => {
    expect(readReceipts(json)).toEqual([]);
  });

  function cellWith(changes: object): string {
    return JSON.stringify([{ id: "a", written: [{ ...sound, ...changes }] }]);
  }
});

describe("undoing after the pane was closed", () => {
  test("takes back write after write, values, formulas and formats, and leaves no trace", async () => {
    const first = await checkedSession({ ...BLANKED, H14: null });
    const { workbook } = first;
    const before = workbook.snapshot();
    await first.session.applyFix(findingAt(first.now(), "H14"));
    await first.session.choosePlan({ formulas: true });
    await first.session.write();
    first.session.close();

    const { session, now } = sessionOver(workbook);
    await session.check();
    expect(now().receipts).toHaveLength(2);
    await session.undo();
    expect(now().outcome).toMatchObject({ kind: "undone", refused: [] });
    expect(await shown(workbook, "H13")).toBe("");
    expect(await shown(workbook, "H14")).toBe("7");
    session.close();

    const third = sessionOver(workbook);
    await third.session.check();
    await third.session.undo();
    expect(workbook.snapshot()).toBe(before);
    expect(third.now().receipts).toEqual([]);
    third.session.close();
  });

  test("refuses the cells changed since, and restores the others", async () => {
    const first = await checkedSession({ H13: null, H14: null });
    const { workbook } = first;
    await first.session.choosePlan();
    await first.session.write();
    first.session.close();
    const [sheet] = await workbook.read();
    const key = at("H13").row * 16_384 + at("H13").column;
    const cell = sheet?.cells.get(key);
    if (!sheet || !cell) throw new Error("H13 was not written");
    const typed = { ...cell, value: { kind: "number" as const, number: 6 }, text: "6" };
    workbook.change({ ...sheet, cells: new Map(sheet.cells).set(key, typed) });

    const { session, now } = sessionOver(workbook);
    await session.check();
    await session.undo();
    expect(now().outcome?.refused).toEqual([{ at: at("H13"), label: "", reason: "stale" }]);
    expect(await shown(workbook, "H13")).toBe("6");
    expect(await shown(workbook, "H14")).toBe("");
    session.close();
  });

  test("what was kept and is malformed is passed over", async () => {
    const workbook = memoryWorkbook("a", sheets(BLANKED));
    await workbook.store(RECEIPTS_KEY, '[{"id":"a","written":[{"at":1}]}]');
    const { session, now } = sessionOver(workbook);
    await session.check();
    expect(now().receipts).toEqual([]);
    await session.undo();
    expect(now().outcome).toBeNull();
    session.close();
  });

  test("a saved file opened again is as it was, to the formats", async () => {
    const open = (bytes: Uint8Array) => openWorkbook(bytes, "自评.xlsx", inflateNode);
    const bytes = standardForm().withCells(BLANKED).bytes();
    const written = open(bytes);
    const first = createSession(written);
    await first.choosePlan({ formulas: true });
    await first.write();
    first.close();
    expect(await written.read()).not.toEqual(await open(bytes).read());

    const again = open(written.save());
    const second = createSession(again);
    await second.check();
    await second.undo();
    expect(second.getSnapshot().outcome).toMatchObject({ kind: "undone", refused: [] });
    expect(await open(again.save()).read()).toEqual(await open(bytes).read());
    expect(await again.load(RECEIPTS_KEY)).toBeNull();
    second.close();
  });

  test("a file written and undone in one sitting is the very file that was opened", async () => {
    const bytes = standardForm().withCells(BLANKED).bytes();
    const workbook = openWorkbook(bytes, "自评.xlsx", inflateNode);
    const session = createSession(workbook);
    await session.choosePlan();
    await session.write();
    await session.undo();
    expect(workbook.save()).toEqual(bytes);
    session.close();
  });
});

describe("keeping what can be undone", () => {
  const counting = (inner: Workbook, stored: string[]): Workbook["store"] => {
    return async (key, json) => {
      stored.push(key);
      await inner.store(key, json);
    };
  };

  test("costs one store a write, and is no edit that makes the result stale", async () => {
    const inner = memoryWorkbook("a", sheets({ H13: null }));
    const stored: string[] = [];
    const { session, now } = sessionOver(withMethods(inner, { store: counting(inner, stored) }));
    await session.check();
    await session.applyFix(findingAt(now(), "H13"));
    expect(stored).toEqual([RECEIPTS_KEY]);
    expect(now()).toMatchObject({ stale: null, phase: { kind: "ready" } });
    await session.undo();
    expect(stored).toEqual([RECEIPTS_KEY, RECEIPTS_KEY]);
    expect(now()).toMatchObject({ stale: null, phase: { kind: "ready" } });
    session.close();
  });

  test("a workbook that keeps nothing is not asked to", async () => {
    const inner = memoryWorkbook("a", sheets({ H13: null }));
    const stored: string[] = [];
    const capabilities = { ...inner.capabilities, store: false };
    const workbook = withMethods(inner, { capabilities, store: counting(inner, stored) });
    const { session, now } = sessionOver(workbook);
    await session.check();
    await session.applyFix(findingAt(now(), "H13"));
    expect([stored, now().receipts.length]).toEqual([[], 1]);
    session.close();
  });

  test("a failure is told and made good by the retry; the write stands and can be undone", async () => {
    const inner = memoryWorkbook("a", sheets({ H13: null }));
    const before = inner.snapshot();
    let fails = true;
    const store: Workbook["store"] = async (key, json) => {
      if (fails) throw busy();
      await inner.store(key, json);
    };
    const { session, now } = sessionOver(withMethods(inner, { store }));
    await session.check();
    await session.applyFix(findingAt(now(), "H13"));
    expect(now().phase).toMatchObject({ kind: "failed", task: "keep", message: busy().message });
    expect(now().outcome).toMatchObject({ kind: "written", cells: 1 });
    expect(now().receipts).toHaveLength(1);
    expect(await shown(inner, "H13")).toBe("8");
    fails = false;
    await session.retry();
    expect(ids(await inner.load(RECEIPTS_KEY))).toHaveLength(1);
    await session.undo();
    expect(inner.snapshot()).toBe(before);
    session.close();
  });

  test("what a failing host had written is kept too", async () => {
    const inner = memoryWorkbook("a", sheets(BLANKED));
    const { session } = sessionOver(withMethods(inner, { write: breakingOff(inner) }));
    await session.choosePlan();
    await session.write();
    expect(ids(await inner.load(RECEIPTS_KEY))).toHaveLength(1);
    session.close();
  });

  test("a failing host that cannot keep it either tells of the write, which the retry goes on with", async () => {
    const inner = memoryWorkbook("a", sheets(BLANKED));
    let attempts = 0;
    const store: Workbook["store"] = async (key, json) => {
      attempts += 1;
      if (attempts <= 2) throw busy();
      await inner.store(key, json);
    };
    const { session, now } = sessionOver(withMethods(inner, { write: breakingOff(inner), store }));
    await session.choosePlan();
    await session.write();
    await until(() => attempts === 2);
    await wait(10);
    expect(now().phase).toMatchObject({ kind: "failed", task: "write", message: "写入中途出错。" });
    await session.retry();
    expect(now().outcome).toMatchObject({ cells: 5, interrupted: false });
    expect(ids(await inner.load(RECEIPTS_KEY))).toHaveLength(2);
    session.close();
  });

  test("an undo that breaks off keeps what is left of it", async () => {
    const inner = memoryWorkbook("a", sheets(BLANKED));
    const before = inner.snapshot();
    const revert: Workbook["revert"] = async (whole) => {
      const part = await inner.revert({ ...whole, written: whole.written.slice(0, 3) });
      throw new HostError("failed", "撤销中途出错。", part);
    };
    const first = sessionOver(withMethods(inner, { revert }));
    await first.session.choosePlan();
    await first.session.write();
    await first.session.undo();
    first.session.close();

    const { session, now } = sessionOver(inner);
    await session.check();
    await session.undo();
    expect(now().outcome).toMatchObject({ kind: "undone", cells: 4, refused: [] });
    expect(inner.snapshot()).toBe(before);
    session.close();
  });

  /** Writes two cells and fails, the first time. */
  function breakingOff(inner: Workbook): Workbook["write"] {
    let fails = true;
    return async (edits) => {
      if (!fails) return inner.write(edits);
      fails = false;
      throw new HostError("failed", "写入中途出错。", await inner.write(edits.slice(0, 2)));
    };
  }
});
