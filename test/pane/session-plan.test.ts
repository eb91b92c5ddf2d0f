import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import { HostError, type Receipt } from "../../src/host/workbook";
import {
  at,
  busy,
  checkedSession,
  findingAt,
  openSession,
  plannedAt,
  sessionOver,
  sheets,
  shown,
  withMethods,
} from "./support/session";

const BLANKED = { H6: null, I6: null, H13: null, H17: null, I17: null, H24: null, C25: null };

describe("the preview", () => {
  test("opens after a check of its own where nothing was checked yet", async () => {
    const { session, now } = openSession(BLANKED);
    await session.choosePlan();
    expect(now().view).toBe("plan");
    expect(now().plan?.rows.map((row) => row.edit.label)).toEqual([
      "年度资金总额·执行率",
      "预算执行·得分",
      "新建供水管网长度·得分",
      "工程按期完工率·得分",
      "工程按期完工率·偏差原因",
      "总分",
      "等级",
    ]);
    expect(plannedAt(now(), "H6")).toMatchObject({
      before: "",
      after: "97.5%",
      ticked: true,
      replaces: false,
    });
    expect(plannedAt(now(), "H24")?.after).toBe("99.14");
    expect(plannedAt(now(), "C25")?.after).toBe("优");
  });

  test("a typed value that differs is shown and left alone unless ticked", async () => {
    const { session, workbook, now } = await checkedSession({ H13: 5, H24: null });
    await session.choosePlan();
    expect(plannedAt(now(), "H13")).toMatchObject({ before: "5", after: "8", ticked: false, replaces: true });
    expect(plannedAt(now(), "H24")?.after).toBe("96.14");
    session.togglePlanned(plannedAt(now(), "H13")?.key ?? "");
    expect(plannedAt(now(), "H24")?.after).toBe("99.14");
    await session.write();
    expect(await shown(workbook, "H13")).toBe("8");
    expect(await shown(workbook, "H24")).toBe("99.14");
  });

  test("differing values are ticked where a person asks for it", async () => {
    const { session, now } = await checkedSession({ H13: 5 });
    await session.choosePlan({ overwrite: "differing" });
    expect(plannedAt(now(), "H13")?.ticked).toBe(true);
    await session.choosePlan({ overwrite: "blank" });
    expect(plannedAt(now(), "H13")?.ticked).toBe(false);
  });

  test("what is unticked is left out of the total", async () => {
    const { session, now } = await checkedSession(BLANKED);
    await session.choosePlan();
    session.togglePlanned(plannedAt(now(), "H13")?.key ?? "", false);
    expect(plannedAt(now(), "H24")?.after).toBe("91.14");
    expect(plannedAt(now(), "C25")).toBeUndefined();
  });

  test("only the fields asked for", async () => {
    const { session, now } = await checkedSession(BLANKED);
    await session.choosePlan({ fields: new Set(["rate"]) });
    expect(now().plan?.rows.map((row) => row.edit.field)).toEqual(["rate"]);
  });

  test("a formula is not written; a total that is one is taken as renewed for the grade", async () => {
    const formula = { formula: "SUM(I6,H13:H23)", value: 10 };
    const { session, now } = await checkedSession({ ...BLANKED, H24: formula });
    await session.choosePlan();
    expect(plannedAt(now(), "H24")).toBeUndefined();
    expect(now().plan?.unplanned).toContainEqual(
      expect.objectContaining({ field: "total", reason: "单元格里是公式，不改动" }),
    );
    expect(plannedAt(now(), "C25")?.after).toBe("优");
  });

  test("ticks stay with their row when rows are inserted", async () => {
    const { session, workbook, now } = await checkedSession({ H13: 5 });
    await session.choosePlan();
    session.togglePlanned(plannedAt(now(), "H13")?.key ?? "", true);
    workbook.change(sheets({ D13: "另一项指标", H13: 5 })[0] as never);
    await session.check();
    expect(plannedAt(now(), "H13")?.ticked).toBe(false);
    session.close();
  });
});

describe("writing", () => {
  test("writes exactly the preview, and undo restores the workbook", async () => {
    const { session, workbook, now } = await checkedSession(BLANKED);
    const before = workbook.snapshot();
    await session.choosePlan();
    const planned = now().plan?.rows ?? [];
    await session.write();
    for (const row of planned) {
      const cell = (await workbook.read())[0]?.cells.get(row.edit.at.row * 16_384 + row.edit.at.column);
      expect(cell?.value).toEqual(row.edit.after.value);
    }
    expect(now().outcome).toEqual({ kind: "written", cells: 7, refused: [], interrupted: false });
    expect(now().plan?.rows).toEqual([]);
    expect(now().findings).toHaveLength(1);
    expect(findingAt(now(), "I17").finding.rule).toBe("reasons/draft-completed");
    await session.undo();
    expect(workbook.snapshot()).toBe(before);
    expect(now().outcome).toMatchObject({ kind: "undone", cells: 7 });
    expect(now().receipts).toEqual([]);
  });

  test("an undo pressed while the check after a write is under way waits for it; pressed twice it is one", async () => {
    const { session, workbook, now } = await checkedSession({ H13: null, H14: null });
    await session.applyFix(findingAt(now(), "H13"));
    const between = workbook.snapshot();
    const fixing = session.applyFix(findingAt(now(), "H14"));
    await Promise.all([fixing, session.undo(), session.undo()]);
    expect(workbook.snapshot()).toBe(between);
    expect([await shown(workbook, "H13"), await shown(workbook, "H14")]).toEqual(["8", ""]);
    session.close();
  });

  test("a fix waiting its turn is of what was seen: a cell written meanwhile is refused, not written over", async () => {
    const { session, workbook, now } = await checkedSession({ H13: 5, H14: null });
    await session.choosePlan({ overwrite: "differing" });
    const fix = findingAt(now(), "H13");
    const key = plannedAt(now(), "H13")?.key ?? "";
    session.togglePlanned(key, true);
    await Promise.all([session.write(), session.applyFix(fix)]);
    expect(await shown(workbook, "H13")).toBe("8");
    expect(now().outcome).toMatchObject({ cells: 0, refused: [{ at: at("H13"), reason: "stale" }] });
    session.close();
  });

  test("cells changed since the preview are refused, and told with their name", async () => {
    const { session, workbook, now } = await checkedSession(BLANKED);
    await session.choosePlan();
    workbook.change(sheets({ ...BLANKED, H13: 6 })[0] as never);
    await session.write();
    expect(now().outcome?.refused).toEqual([
      { at: at("H13"), label: "新建供水管网长度·得分", reason: "stale" },
    ]);
    expect(await shown(workbook, "H13")).toBe("6");
    session.close();
  });

  test("a proposed repair is one write of its own, undone by itself", async () => {
    const { session, workbook, now } = await checkedSession({ H13: null, H14: null });
    await session.applyFix(findingAt(now(), "H13"));
    await session.applyFix(findingAt(now(), "H14"));
    expect(await shown(workbook, "H14")).toBe("7");
    await session.undo();
    expect(await shown(workbook, "H14")).toBe("");
    expect(await shown(workbook, "H13")).toBe("8");
    await session.undo();
    expect(await shown(workbook, "H13")).toBe("");
  });

  test("what a failing host had written can be undone, and is not written again by a retry", async () => {
    const inner = memoryWorkbook("a", sheets(BLANKED));
    const before = inner.snapshot();
    let fails = true;
    const workbook = withMethods(inner, {
      async write(edits) {
        if (!fails) return inner.write(edits);
        fails = false;
        const receipt: Receipt = await inner.write(edits.slice(0, 2));
        throw new HostError("failed", "写入中途出错。", receipt);
      },
    });
    const { session, now } = sessionOver(workbook);
    await session.choosePlan();
    await session.write();
    expect(now().phase).toMatchObject({ kind: "failed", task: "write", message: "写入中途出错。" });
    expect(now().outcome).toMatchObject({ cells: 2, interrupted: true });
    await session.retry();
    expect(now().outcome).toMatchObject({ cells: 5, refused: [], interrupted: false });
    await session.undo();
    await session.undo();
    expect(inner.snapshot()).toBe(before);
    session.close();
  });

  test("an undo that fails keeps what is to be undone", async () => {
    const inner = memoryWorkbook("a", sheets({ H13: null }));
    const before = inner.snapshot();
    let fails = true;
    const workbook = withMethods(inner, {
      async revert(receipt) {
        if (!fails) return inner.revert(receipt);
        fails = false;
        throw busy();
      },
    });
    const { session, now } = sessionOver(workbook);
    await session.check();
    await session.applyFix(findingAt(now(), "H13"));
    await session.undo();
    expect(now().phase).toMatchObject({ kind: "failed", task: "undo" });
    expect(now().receipts).toHaveLength(1);
    await session.retry();
    expect(inner.snapshot()).toBe(before);
    session.close();
  });

  test("a total we wrote is renewed without asking, a typed one is not", async () => {
    const { session, now } = await checkedSession({ H13: null, H21: null, H24: null });
    await session.choosePlan();
    await session.write();
    const row = now().judgeRows.find((one) => one.name === "水源地环境改善情况");
    expect(session.judge(row?.key ?? "", "achieved", "7")).toBeNull();
    expect(plannedAt(now(), "H24")).toMatchObject({ before: "92.14", after: "99.14", ticked: true });
  });
});

describe("judging", () => {
  test("a judged score is planned, counted, written and settled", async () => {
    const { session, workbook, now } = await checkedSession({ H21: null, H24: null });
    const row = now().judgeRows.find((one) => one.name === "水源地环境改善情况");
    expect(row).toMatchObject({ weight: "7", typed: null, bands: { partly: "4.2（含）至5.6分（不含）" } });
    expect(session.judge(row?.key ?? "", "partly", "6")).toBe("得分应在4.2（含）至5.6分（不含）。");
    expect(session.judge(row?.key ?? "", "partly", "五分")).toBe("请填一个数，最多两位小数。");
    expect(session.judge(row?.key ?? "", "partly", "５.５")).toBeNull();
    await session.choosePlan();
    expect(plannedAt(now(), "H21")).toMatchObject({ after: "5.5", origin: "judged", ticked: true });
    expect(plannedAt(now(), "I21")?.after).toContain("〔请填写〕");
    expect(plannedAt(now(), "H24")?.after).toBe("97.64");
    await session.write();
    expect(await shown(workbook, "H21")).toBe("5.5");
    expect(now().judgements.size).toBe(0);
  });

  test("a judgement is not inherited by another row that comes to stand there", async () => {
    const { session, workbook, now } = await checkedSession({ H21: null });
    session.judge(now().judgeRows.find((one) => one.name === "水源地环境改善情况")?.key ?? "", null, "6");
    workbook.change(sheets({ D21: "另一项指标", H21: null })[0] as never);
    await session.choosePlan();
    await session.check();
    expect(plannedAt(now(), "H21")).toBeUndefined();
    session.close();
  });
});

describe("reasons", () => {
  test("a person's own words take the place of the draft, and can be taken back", async () => {
    const { session, workbook, now } = await checkedSession({ I17: null });
    await session.choosePlan();
    const draft = plannedAt(now(), "I17")?.after ?? "";
    expect(draft).toContain("原因：〔请填写〕");
    session.note(at("I17"), "汛期停工20天。");
    expect(plannedAt(now(), "I17")).toMatchObject({ after: "汛期停工20天。", origin: "note" });
    session.note(at("I17"), null);
    expect(plannedAt(now(), "I17")?.after).toBe(draft);
    session.note(at("I17"), "=1+1");
    await session.write();
    expect(await shown(workbook, "I17")).toBe("=1+1");
  });
});
