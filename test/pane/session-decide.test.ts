import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import { waiverOf } from "../../src/core/rules/waivers";
import { fileJson } from "../../src/core/report/json";
import { reportOf } from "../../src/core/report/file-report";
import { review } from "../../src/core/review";
import type { TrialInput } from "../../src/pane/session/views";
import {
  busy,
  checkedSession,
  findingAt,
  openSession,
  sessionOver,
  sheets,
  withMethods,
  type OpenSession,
} from "./support/session";

const WARNED = { I17: null };

describe("waivers", () => {
  test("a warning with a reason no longer counts, and the workbook keeps it", async () => {
    const { session, workbook, now } = await checkedSession(WARNED);
    expect(now().verdict.outcome).toBe("warnings");
    await session.waive(findingAt(now(), "I17"), " 财政已批复 ");
    expect(now().verdict).toMatchObject({ outcome: "clean", waived: 1 });
    expect(now().groups.at(-1)).toMatchObject({ title: "已说明理由", waived: true });
    expect(JSON.parse((await workbook.load("selfeval.waivers")) ?? "")).toEqual([
      {
        rule: "reasons/given-when-below",
        sheet: "自评表",
        cell: "I17",
        values: ["", "9.39"],
        reason: "财政已批复",
      },
    ]);
    const again = sessionOver(workbook);
    await again.session.check();
    expect(again.now().verdict.waived).toBe(1);
    await again.session.unwaive(findingAt(again.now(), "I17"));
    expect(again.now().verdict.outcome).toBe("warnings");
    expect(await workbook.load("selfeval.waivers")).toBeNull();
  });

  test("lapses when a value concerned changes, and remembers what was said", async () => {
    const { session, workbook, now } = await checkedSession(WARNED);
    await session.waive(findingAt(now(), "I17"), "财政已批复");
    workbook.change(sheets({ ...WARNED, H17: 9 })[0] as never);
    await session.check();
    expect(findingAt(now(), "I17")).toMatchObject({ waiver: null, lapsedReason: "财政已批复" });
    expect(now().verdict.waived).toBe(0);
    workbook.change(sheets({ ...WARNED, H13: 7 })[0] as never);
    await session.check();
    expect(findingAt(now(), "I17").waiver?.reason).toBe("财政已批复");
    session.close();
  });

  test("errors and empty reasons are not waived", async () => {
    const { session, now } = await checkedSession({ ...WARNED, H13: 9 });
    await session.waive(findingAt(now(), "H13"), "就是这样");
    await session.waive(findingAt(now(), "I17"), "  ");
    expect(now().waivers).toEqual([]);
  });

  test("a reason the host could not keep is held, told and kept by the retry", async () => {
    const inner = memoryWorkbook("a", sheets(WARNED));
    let fails = true;
    const store: typeof inner.store = async (key, json) => {
      if (fails) throw busy();
      return inner.store(key, json);
    };
    const { session, now } = sessionOver(withMethods(inner, { store }));
    await session.check();
    await session.waive(findingAt(now(), "I17"), "财政已批复");
    expect(now().phase).toMatchObject({ kind: "failed", task: "keep" });
    expect(now().verdict.waived).toBe(1);
    fails = false;
    await session.retry();
    expect(await inner.load("selfeval.waivers")).toContain("财政已批复");
  });

  test("what the workbook keeps and is no waiver is passed over", async () => {
    for (const json of [
      "{",
      "7",
      '[{"rule":1}]',
      '[null,{"rule":"a","sheet":"b","cell":"c","reason":"d"}]',
    ]) {
      const { session, workbook, now } = openSession(WARNED);
      await workbook.store("selfeval.waivers", json);
      await session.check();
      expect(now().waivers).toEqual([]);
    }
  });

  test("a waiver holds all cells of its finding", async () => {
    const { now } = await checkedSession({ H24: 90 });
    const waiver = waiverOf(findingAt(now(), "H24").finding, sheets({ H24: 90 }), "x");
    expect(waiver.values[0]).toBe("90");
    expect(waiver.values.length).toBeGreaterThan(1);
  });
});

describe("what-if", () => {
  const input = ({ now }: OpenSession, name: string): TrialInput => {
    const found = now().trial?.inputs.find((one) => one.name === name);
    if (!found) throw new Error(name);
    return found;
  };

  test("another execution moves rate, score, total and grade; the workbook stays as it is", async () => {
    const open = await checkedSession();
    const { session, workbook, now } = open;
    const before = workbook.snapshot();
    expect(now().trial).toMatchObject({
      before: { rate: "97.5%", executionScore: "9.75", total: "99.14", grade: "优" },
      after: null,
      openRows: 0,
    });
    expect(input(open, "全年执行数").slider).toEqual({ max: 240, step: 1.2, now: 234 });
    session.whatIf(input(open, "全年执行数").key, "0");
    expect(now().trial?.after).toEqual({ rate: "0%", executionScore: "0", total: "89.39", grade: "良" });
    expect(now().review).toEqual(review(sheets()));
    expect(workbook.snapshot()).toBe(before);
    session.resetWhatIf();
    expect(now().trial?.after).toBeNull();
  });

  test("another actual value, typed as in a cell, is judged by the engine", async () => {
    const open = await checkedSession();
    open.session.whatIf(input(open, "新建供水管网长度").key, "6公里");
    expect(open.now().trial?.rows).toEqual([
      { key: "12", name: "新建供水管网长度", before: "8", after: "4" },
    ]);
    open.session.whatIf(input(open, "工程按期完工率").key, "98％");
    expect(open.now().trial?.rows.map((row) => row.after)).toEqual(["4", "10"]);
    open.session.whatIf(input(open, "新建供水管网长度").key, null);
    expect(open.now().trial?.rows.map((row) => row.after)).toEqual(["10"]);
  });

  test("a form without scores has nothing to try", async () => {
    const { session, now } = await checkedSession();
    await session.chooseProfile("transfer-payment");
    expect(now().trial).toBeNull();
    expect(now().forms[0]?.picture).toBeNull();
  });
});

describe("the picture", () => {
  test("each group's points add up to its weight; what nobody judged is open", async () => {
    const { now } = await checkedSession({ H21: null, H24: null, C25: null });
    const picture = now().forms[0]?.picture;
    expect(picture).toMatchObject({ total: "92.14", totalIsTyped: false, fullMarks: "100", grade: null });
    expect(
      picture?.groups.map(({ name, got, lost, open, weight }) => [name, got, lost, open, weight]),
    ).toEqual([
      ["预算执行", "9.75", "0.25", "0", "10"],
      ["产出指标", "49.39", "0.61", "0", "50"],
      ["效益指标", "23", "0", "7", "30"],
      ["满意度指标", "10", "0", "0", "10"],
    ]);
    expect(now().forms[0]?.coverage).toContain("人工判定2项");
  });
});

describe("marks", () => {
  test("one mark a cell, the heaviest, without waived ones; taken off again", async () => {
    const { session, workbook, now } = await checkedSession({ ...WARNED, H13: 9 });
    await session.waive(findingAt(now(), "I17"), "财政已批复");
    await session.mark();
    expect(workbook.marks().map((mark) => mark.level)).toContain("error");
    expect(workbook.marks().filter((mark) => mark.at.column === 8)).toEqual([]);
    const places = workbook.marks().map((mark) => `${String(mark.at.row)},${String(mark.at.column)}`);
    expect(new Set(places).size).toBe(places.length);
    expect(now().marks).toMatchObject({ on: true });
    await session.clearMarks();
    expect(workbook.marks()).toEqual([]);
    expect(now().marks.on).toBe(false);
  });
});

describe("moving", () => {
  test("next and previous go round the listed findings and show their cells", async () => {
    const { session, workbook, now } = await checkedSession({ ...WARNED, H13: 9, H24: null });
    const listed = now().groups.flatMap((group) => group.findings);
    await session.next();
    expect(now().selected).toBe(listed[0]?.key);
    expect(workbook.selected()).toEqual(listed[0]?.finding.at[0]);
    await session.previous();
    expect(now().selected).toBe(listed.at(-1)?.key);
    session.filter({ severities: new Set(["warning"]) });
    await session.next();
    expect(now().selected).toBe(findingAt(now(), "I17").key);
  });

  test("grouped by section in the catalogue's order", async () => {
    const { session, now } = await checkedSession({ ...WARNED, H13: 9, E6: 241, C3: null });
    session.filter({ group: "section" });
    const titles = now().groups.map((group) => group.title);
    expect(titles.slice(0, 2)).toEqual(["表头与表式", "资金与预算执行"]);
    expect(titles).toContain("偏差原因");
  });
});

describe("reports", () => {
  test("the JSON report is the one the other faces give", async () => {
    const { session } = await checkedSession(WARNED);
    const json: unknown = JSON.parse((await session.report("json")) ?? "");
    const file = fileJson(reportOf("项目自评.xlsx", review(sheets(WARNED))));
    expect(json).toEqual({
      schema: "selfeval-report/1",
      tool: { name: "selfeval", version: "0.1.0" },
      summary: { files: 1, clean: 0, warnings: 1, errors: 0, unreadable: 0, unrecognised: 0 },
      files: [JSON.parse(JSON.stringify(file))],
    });
  });

  test("reasons and what was written are carried in every format", async () => {
    const { session, now } = await checkedSession({ ...WARNED, H13: null });
    await session.waive(findingAt(now(), "I17"), "<b>批复</b>");
    await session.applyFix(findingAt(now(), "H13"));
    const [json, markdown, html] = await Promise.all([
      session.report("json"),
      session.report("markdown"),
      session.report("html"),
    ]);
    expect(JSON.parse(json ?? "")).toMatchObject({
      files: [{ waivers: [{ cell: "I17", reason: "<b>批复</b>" }], edits: [{ cell: "H13", written: true }] }],
    });
    expect(markdown).toContain("已说明理由");
    expect(html).toContain("批复");
    expect(html).not.toContain("<b>批复");
  });

  test("nothing checked, no report", async () => {
    expect(await openSession().session.report("html")).toBeNull();
  });
});
