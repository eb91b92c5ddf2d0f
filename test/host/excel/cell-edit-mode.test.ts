import type { BookDescription } from "../../excel-host/model/describe";
import { gridsOf, snapshot } from "../../excel-host/model/snapshot";
import { edit, plainAt, ref } from "../fixture";
import { failureOf, open, type Opened } from "./opened";

const S = "自评表";
const BOOK: BookDescription = { sheets: [{ name: S, cells: { A1: "项目", B1: 10, B2: 20 } }] };
const EDITS = [edit(S, "B1", 10, 1), edit(S, "B2", 20, 2)];
const MARKS = [{ at: ref(S, "B1"), level: "error", text: "一" }] as const;

const UNDERTAKINGS: readonly (readonly [string, (opened: Opened) => Promise<unknown>])[] = [
  ["reading", ({ workbook }) => workbook.read()],
  ["writing", ({ workbook }) => workbook.write(EDITS)],
  ["marking", ({ workbook }) => workbook.mark(MARKS)],
  ["going to a cell", ({ workbook }) => workbook.select(ref(S, "B1"))],
  ["keeping a setting", ({ workbook }) => workbook.store("profile", "1")],
  ["fetching a setting", ({ workbook }) => workbook.load("profile")],
  ["watching", ({ workbook }) => workbook.watch(() => undefined)],
];

describe("while a cell is being typed into", () => {
  it.each(UNDERTAKINGS)("%s waits a while, then asks the person to press Enter", async (_name, undertake) => {
    const opened = open(BOOK);
    const before = snapshot(opened.book);
    opened.host.person.startEditing();
    const { code, message } = await failureOf(undertake(opened));
    expect([code, message]).toEqual(["busyEditing", "请先按 Enter 结束单元格编辑，再点重试。"]);
    expect(opened.clock.waited).toEqual([100, 200, 400, 800, 1_600]);
    expect(snapshot(opened.book)).toBe(before);
  });

  it.each(UNDERTAKINGS)("%s goes on when Enter is pressed meanwhile", async (_name, undertake) => {
    const opened = open(BOOK);
    opened.host.person.startEditing();
    opened.clock.onWait((milliseconds) => {
      if (milliseconds === 400) opened.host.person.stopEditing();
    });
    await undertake(opened);
    expect(opened.clock.waited).toEqual([100, 200, 400]);
  });

  it("a write begun before is finished afterwards, with what the person typed left alone", async () => {
    const { workbook, host, book, clock } = open(BOOK);
    host.before(2, () => host.person.startEditing());
    clock.onWait((milliseconds) => {
      if (milliseconds !== 200) return;
      host.person.stopEditing();
      host.person.type(S, "B2", "25");
    });
    const receipt = await workbook.write(EDITS);
    expect(receipt.written.map(({ field }) => field)).toEqual([`${S}!B1`]);
    expect(receipt.refused.map(({ reason }) => reason)).toEqual(["stale"]);
    expect([plainAt(gridsOf(book)[0], "B1"), plainAt(gridsOf(book)[0], "B2")]).toEqual([1, 25]);
  });

  it("a failed write is looked into with the same patience", async () => {
    const { workbook, host, clock } = open(BOOK);
    host.fail({ on: 2, with: { code: "GeneralException" }, after: 1 });
    host.before(3, () => host.person.startEditing());
    clock.onWait(() => host.person.stopEditing());
    const { code, receipt } = await failureOf(workbook.write([...EDITS, edit(S, "D9", null, 1)]));
    expect([code, receipt?.written.length]).toEqual(["failed", 2]);
  });

  it("undoing waits as well", async () => {
    const { workbook, host, book, clock } = open(BOOK);
    const before = snapshot(book);
    const receipt = await workbook.write(EDITS);
    host.person.startEditing();
    expect((await failureOf(workbook.revert(receipt))).code).toBe("busyEditing");
    host.person.startEditing();
    clock.onWait(() => host.person.stopEditing());
    await workbook.revert(receipt);
    expect(snapshot(book)).toBe(before);
  });
});
