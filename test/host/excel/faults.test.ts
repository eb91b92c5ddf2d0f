import type { Mark, Receipt } from "../../../src/host/workbook";
import type { Fault, OfficeRefusal } from "../../excel-host/faults";
import type { SheetModel } from "../../excel-host/model/book";
import type { BookDescription } from "../../excel-host/model/describe";
import { gridsOf, snapshot } from "../../excel-host/model/snapshot";
import { edit, formula, ref } from "../fixture";
import { failureOf, open, type Opened } from "./opened";

const S = "自评表";

const BOOK: BookDescription = {
  sheets: [
    {
      name: S,
      cells: {
        A1: "项目",
        B1: 10,
        B2: 20,
        B3: "=SUM(B1:B2)",
        C1: { value: 0.5, format: "0.00" },
        D1: { value: "旧", fill: "#FFFF00" },
        E1: { value: "白", fill: "#FFFFFF" },
      },
    },
    // A hidden row makes a read ask a second time.
    { name: "附表", cells: { A1: 1, A2: "乙" }, hiddenRows: [2] },
  ],
};

const EDITS = [
  edit(S, "B1", 10, 1),
  edit(S, "B2", 20, "二"),
  edit(S, "B3", formula("SUM(B1:B2)", 30), 7),
  edit(S, "C1", 0.5, 0.25, "0%"),
  edit(S, "D1", "旧", null),
  edit("附表", "A1", 1, formula("A2", 0)),
];

const MARKS: readonly Mark[] = [
  { at: ref(S, "B1"), level: "error", text: "一" },
  { at: ref(S, "D1"), level: "warning", text: "二" },
  { at: ref(S, "E1"), level: "error", text: "三" },
  { at: ref("附表", "A1"), level: "hint", text: "四" },
];

type Failure = Omit<Fault, "on">;

const REFUSALS: readonly OfficeRefusal[] = [
  "session",
  "dialogOpen",
  "busy",
  "requestTooLarge",
  "responseTooLarge",
  "noAccess",
];

/** Every way a request can fail: turned away by Office; failing in Excel before, between or after its changes; the answer lost. */
const FAILURES: readonly (readonly [string, Failure])[] = [
  ...REFUSALS.map((refusal) => [`refused: ${refusal}`, { with: refusal }] as const),
  ...["GeneralException", "AccessDenied", "ItemNotFound", "ApiNotFound", "什么都不是"].map(
    (code) => [`${code} at once`, { with: { code } }] as const,
  ),
  ...Array.from(
    { length: 14 },
    (_, count) =>
      [
        `GeneralException after ${count} changes`,
        { with: { code: "GeneralException" }, after: count },
      ] as const,
  ),
  ["everything done, the answer an error", { with: { code: "GeneralException" }, after: "everything" }],
  ["everything done, the answer lost", { with: "session", after: "everything" }],
];

/** Cells of which content or format differ between two states of the workbook. */
function changedCells(before: Opened["book"], grids: ReturnType<typeof gridsOf>): readonly string[] {
  return gridsOf(before).flatMap((grid, index) => {
    const then = grids[index]?.cells ?? new Map();
    const keys = new Set([...grid.cells.keys(), ...then.keys()]);
    return [...keys].flatMap((key) => {
      const [a, b] = [grid.cells.get(key), then.get(key)];
      const isSame =
        JSON.stringify([a?.formula ?? a?.value, a?.numberFormat]) ===
        JSON.stringify([b?.formula ?? b?.value, b?.numberFormat]);
      return isSame ? [] : [`${grid.sheet} ${key}`];
    });
  });
}

function listed(receipt: Receipt | null): readonly string[] {
  return (receipt?.written ?? []).map(({ at }) => `${at.sheet} ${at.row * 16_384 + at.column}`);
}

/** Whether a fault of a request strikes at all: some batches have fewer changes than the fault waits for. */
async function strikes(undertaking: Promise<unknown>): Promise<boolean> {
  return undertaking.then(
    () => false,
    () => true,
  );
}

for (const [name, failure] of FAILURES) {
  describe(`where Excel fails (${name})`, () => {
    it.each([1, 2])("at request %i of a read, reading again works", async (on) => {
      const { workbook, host, book } = open(BOOK);
      host.fail({ ...failure, on });
      const isRetried = failure.with === "responseTooLarge";
      if (typeof failure.after !== "number" && !isRetried) await failureOf(workbook.read());
      else await strikes(workbook.read());
      expect(await workbook.read()).toEqual(gridsOf(book));
    });

    it("at the first request of a write, nothing is written", async () => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      host.fail({ ...failure, on: 1 });
      if (typeof failure.after === "number") return;
      expect(listed((await failureOf(workbook.write(EDITS))).receipt)).toEqual([]);
      expect(snapshot(book)).toBe(before);
    });

    it("at the second request of a write, the receipt lists what stands and undoes it", async () => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      const grids = gridsOf(book);
      host.fail({ ...failure, on: 2 });
      const receipt = await workbook.write(EDITS).catch((error) => {
        expect(error.message).toMatch(/没有写入任何单元格|已写入 \d 个单元格/);
        return error.receipt as Receipt;
      });
      expect([...listed(receipt)].sort()).toEqual([...changedCells(book, grids)].sort());
      expect((await workbook.revert(receipt)).refused).toEqual([]);
      expect(snapshot(book)).toBe(before);
    });

    it("at the second request of a write and whatever follows, undoing still restores all", async () => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      host.fail({ ...failure, on: 2 });
      host.fail({ with: "session", on: 2, times: 1 });
      const undertaking = workbook.write(EDITS);
      if (!(await strikes(undertaking))) return;
      const { receipt, message } = await failureOf(undertaking);
      expect([listed(receipt).length, message]).toEqual([
        EDITS.length,
        expect.stringContaining("可能已写入"),
      ]);
      await workbook.revert(receipt as Receipt);
      expect(snapshot(book)).toBe(before);
    });

    it.each([1, 2])("at request %i of undoing, undoing again restores all", async (on) => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      const receipt = await workbook.write(EDITS);
      host.fail({ ...failure, on });
      await strikes(workbook.revert(receipt));
      await workbook.revert(receipt);
      expect(snapshot(book)).toBe(before);
    });

    it.each([1, 2])("at request %i of marking, the marks there are come off exactly", async (on) => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      host.fail({ ...failure, on });
      if (await strikes(workbook.mark(MARKS))) await workbook.clearMarks();
      await workbook.clearMarks();
      expect(snapshot(book)).toBe(before);
    });

    it.each([1, 2, 3])("at request %i of marking anew, the marks there are come off exactly", async (on) => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      await workbook.mark(MARKS.slice(0, 3));
      host.fail({ ...failure, on });
      await strikes(workbook.mark(MARKS.slice(1)));
      await workbook.clearMarks();
      expect(snapshot(book)).toBe(before);
    });

    it.each([1, 2, 3])("at request %i of taking marks off, doing it again takes all off", async (on) => {
      const { workbook, host, book } = open(BOOK);
      const before = snapshot(book);
      await workbook.mark(MARKS);
      host.fail({ ...failure, on });
      await strikes(workbook.clearMarks());
      await workbook.clearMarks();
      expect(snapshot(book)).toBe(before);
    });

    it.each([1, 2])("at request %i of keeping a setting, it is the old one or the new", async (on) => {
      const { workbook, host } = open(BOOK);
      await workbook.store("profile", '"旧"');
      host.fail({ ...failure, on });
      await strikes(workbook.store("profile", '"新"'));
      expect(['"旧"', '"新"']).toContain(await workbook.load("profile"));
    });

    it.each([1, 2])("at request %i of going to a cell, it says so", async (on) => {
      const { workbook, host } = open(BOOK);
      host.fail({ ...failure, on });
      if (typeof failure.after !== "number") await failureOf(workbook.select(ref("附表", "A2")));
      else await strikes(workbook.select(ref("附表", "A2")));
      await workbook.select(ref("附表", "A2"));
      expect(host.book.selection.area).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
    });
  });
}

describe("what Excel's errors mean to the person", () => {
  it.each([
    ["AccessDenied", "readOnly"],
    ["ItemNotFound", "missingSheet"],
    ["ActivityLimitReached", "failed"],
    ["GeneralException", "failed"],
    ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
    ["ApiNotFound", "unsupported"],
  ])("%s", async (code, meaning) => {
    const { workbook, host } = open(BOOK);
    host.fail({ on: 1, times: 9, with: { code } });
    const error = await failureOf(workbook.read());
    expect(error.code).toBe(meaning);
    expect((error.cause as { readonly code: string }).code).toBe(code);
  });

  it("a sheet protected between the two requests of a write leaves a receipt of what stands", async () => {
    const { workbook, host, book } = open(BOOK);
    const before = snapshot(book);
    host.before(2, () => host.person.protect("附表"));
    const { code, receipt } = await failureOf(workbook.write(EDITS));
    expect([code, listed(receipt).length]).toEqual(["readOnly", 5]);
    await workbook.revert(receipt as Receipt);
    (book.sheets[1] as SheetModel).protection = null;
    expect(snapshot(book)).toBe(before);
  });
});
