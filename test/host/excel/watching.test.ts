import type { BookDescription } from "../../excel-host/model/describe";
import { edit, ref } from "../fixture";
import { open, type Opened } from "./opened";

const S = "自评表";
const BOOK: BookDescription = {
  sheets: [
    { name: S, cells: { A1: "项目", B1: 10, B2: 20 } },
    { name: "附表", cells: { A1: 1 } },
  ],
};

async function watched(opened: Opened): Promise<{ readonly told: () => number; readonly stop: () => void }> {
  let count = 0;
  const stop = await opened.workbook.watch(() => {
    count += 1;
  });
  return { told: () => count, stop };
}

/** Events come after the answer, by and by. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe.each(["1.13", "1.15"])("watching, in an Excel of ExcelApi %s", (version) => {
  const opened = (): Opened => open(BOOK, { sets: { ExcelApi: version } });

  it("tells of edits, of sheets put in and taken out, and of rows put in", async () => {
    const from = opened();
    const { told } = await watched(from);
    from.host.person.type(S, "B1", 11);
    await settled();
    expect(told()).toBe(1);
    from.host.person.insertRows(S, 1);
    await settled();
    expect(told()).toBe(2);
    from.host.person.deleteSheet("附表");
    await settled();
    expect(told()).toBe(3);
    expect(from.host.session.unknownMembers).toEqual([]);
  });

  it("does not tell of our own writes, undoings and marks", async () => {
    const from = opened();
    const { told } = await watched(from);
    const receipt = await from.workbook.write([
      edit(S, "B1", 10, 1),
      edit(S, "B2", 20, 2),
      edit("附表", "A1", 1, 3),
    ]);
    await from.workbook.mark([{ at: ref(S, "B1"), level: "error", text: "" }]);
    await from.workbook.revert(receipt);
    await from.workbook.clearMarks();
    await settled();
    expect(told()).toBe(0);
  });

  it("tells of the person's edit of a cell we wrote some time ago", async () => {
    const from = opened();
    const { told } = await watched(from);
    await from.workbook.write([edit(S, "B1", 10, 1)]);
    await settled();
    from.clock.pass(6_000);
    from.host.person.type(S, "B1", 12);
    await settled();
    expect(told()).toBe(1);
  });

  it("stops when asked, and may be begun again", async () => {
    const from = opened();
    const first = await watched(from);
    first.stop();
    await settled();
    expect([...from.host.session.registered]).toEqual([]);
    from.host.person.type(S, "B1", 12);
    await settled();
    expect(first.told()).toBe(0);
    const second = await watched(from);
    from.host.person.type(S, "B1", 13);
    await settled();
    expect([first.told(), second.told()]).toEqual([0, 1]);
  });
});
