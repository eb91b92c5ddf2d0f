import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import type { Grid } from "../../src/core/cells/grid";
import { review } from "../../src/core/review";
import type { Workbook } from "../../src/host/workbook";
import {
  busy,
  checkedSession,
  findingAt,
  openSession,
  sessionOver,
  sheets,
  until,
  wait,
  withMethods,
} from "./support/session";

describe("checking", () => {
  test("starts idle, and reads nothing before the first check", async () => {
    const read = jest.fn();
    const { now } = sessionOver(withMethods(memoryWorkbook("a", sheets()), { read }));
    await wait(20);
    expect(now().phase).toEqual({ kind: "idle" });
    expect(now().verdict.outcome).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });

  test("gives the engine's own review", async () => {
    const { now } = await checkedSession({ H14: 5 });
    expect(now().phase).toEqual({ kind: "ready" });
    expect(now().review).toEqual(review(sheets({ H14: 5 })));
    expect(now().verdict.outcome).toBe("errors");
    expect(now().forms[0]).toMatchObject({ kind: "项目支出绩效自评表", sheet: "自评表", row: null });
  });

  test("a sound workbook is clean", async () => {
    const { now } = await checkedSession();
    expect(now().verdict).toEqual({ outcome: "clean", counts: { error: 0, warning: 0, hint: 0 }, waived: 0 });
  });

  test("without a form the nearest kind and every missing label are there", async () => {
    const grids: readonly Grid[] = sheets({ B12: null, C12: null, D12: null, E12: null, F12: null });
    const { session, now } = sessionOver(memoryWorkbook("a", grids));
    await session.check();
    expect(now().verdict.outcome).toBe("unrecognised");
    expect(now().review?.unrecognised[0]?.nearest?.missing).toContain("三级指标");
  });

  test("large sheets without a form are gone through in steps, with the same result", async () => {
    const [form] = sheets({ H14: 5 });
    const cell = form?.cells.get(0);
    const cells = new Map(Array.from({ length: 25_000 }, (_, index) => [index * 16_384, cell]));
    const big = { ...form, sheet: "流水", cells, merges: [] } as Grid;
    const grids = [big, form as Grid, { ...big, sheet: "流水2" }];
    const { session, now } = sessionOver(memoryWorkbook("a", grids));
    const steps = new Set<number>();
    session.subscribe(() => {
      const { phase } = now();
      if (phase.kind === "working") steps.add(phase.done);
    });
    await session.check();
    expect(now().review).toEqual(review(grids));
    expect([...steps]).toEqual([0, 1, 2, 3]);
  });

  test("can be cancelled while the host reads; what comes later is dropped", async () => {
    let finish: ((grids: readonly Grid[]) => void) | null = null;
    const read = (): Promise<readonly Grid[]> => new Promise((resume) => (finish = resume));
    const { session, now } = sessionOver(withMethods(memoryWorkbook("a", sheets()), { read }));
    const checking = session.check();
    await until(() => finish !== null);
    expect(now().phase).toMatchObject({ kind: "working", cancellable: true });
    session.cancel();
    expect(now().phase).toEqual({ kind: "idle" });
    (finish as ((grids: readonly Grid[]) => void) | null)?.(sheets());
    await checking;
    expect(now().review).toBeNull();
    expect(now().phase).toEqual({ kind: "idle" });
  });

  test("one host operation at a time", async () => {
    const inner = memoryWorkbook("a", sheets({ H14: 5 }));
    let running = 0;
    let most = 0;
    const alone = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        running += 1;
        most = Math.max(most, running);
        await wait(2);
        running -= 1;
        return work(...args);
      };
    };
    const workbook = withMethods(inner, {
      read: alone(inner.read),
      select: alone(inner.select),
      mark: alone(inner.mark),
      store: alone(inner.store),
    } satisfies Partial<Workbook>);
    const { session } = sessionOver(workbook);
    await Promise.all([
      session.check(),
      session.mark(),
      session.next(),
      session.check(),
      session.clearMarks(),
    ]);
    expect(most).toBe(1);
  });
});

describe("failures", () => {
  test("a failing host is one message with a retry; the last result stays", async () => {
    const inner = memoryWorkbook("a", sheets({ H14: 5 }));
    let fails = false;
    const read = async (): Promise<readonly Grid[]> => {
      if (fails) throw busy();
      return inner.read();
    };
    const { session, now } = sessionOver(withMethods(inner, { read }));
    await session.check();
    fails = true;
    await session.check();
    expect(now().phase).toEqual({
      kind: "failed",
      task: "check",
      code: "busyEditing",
      message: "请先按 Enter 结束单元格编辑，再点重试。",
    });
    expect(now().findings.length).toBeGreaterThan(0);
    fails = false;
    await session.retry();
    expect(now().phase).toEqual({ kind: "ready" });
  });

  test("a fault of our own is told as well, and can be put away", async () => {
    const read = async (): Promise<readonly Grid[]> => {
      throw new TypeError("x is undefined");
    };
    const { session, now } = sessionOver(withMethods(memoryWorkbook("a", sheets()), { read }));
    await session.check();
    expect(now().phase).toMatchObject({ kind: "failed", code: "internal" });
    session.dismiss();
    expect(now().phase).toEqual({ kind: "idle" });
  });
});

describe("staleness", () => {
  test("an edit makes the result stale; after a pause it is checked again", async () => {
    const { session, workbook, now } = await checkedSession();
    workbook.change(sheets({ H14: 5 })[0] as Grid);
    expect(now().stale).toEqual({ message: null });
    expect(now().verdict.outcome).toBe("clean");
    await until(() => now().stale === null);
    expect(now().stale).toBeNull();
    expect(now().verdict.outcome).toBe("errors");
    session.close();
  });

  test("where the check that follows by itself fails, the result stays stale and says why", async () => {
    const inner = memoryWorkbook("a", sheets());
    let fails = false;
    const read = async (): Promise<readonly Grid[]> => {
      if (fails) throw busy();
      return inner.read();
    };
    const { session, now } = sessionOver(withMethods(inner, { read }));
    await session.check();
    fails = true;
    inner.change(sheets({ H14: 5 })[0] as Grid);
    await until(() => now().stale?.message !== null);
    expect(now().phase).toEqual({ kind: "ready" });
    expect(now().stale?.message).toContain("Enter");
    session.close();
  });

  test("our own writing makes nothing stale", async () => {
    const inner = memoryWorkbook("a", sheets({ H14: null }));
    const listeners = new Set<() => void>();
    const workbook = withMethods(inner, {
      watch: async (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      write: async (edits, options) => {
        for (const listener of listeners) listener();
        return inner.write(edits, options);
      },
    });
    const { session, now } = sessionOver(workbook);
    await session.check();
    await session.applyFix(findingAt(now(), "H14"));
    expect(now().stale).toBeNull();
    session.close();
    expect(listeners.size).toBe(0);
  });

  test("an edit during a check leaves its result stale", async () => {
    const inner = memoryWorkbook("a", sheets());
    let during: () => void = () => undefined;
    const read = async (): Promise<readonly Grid[]> => {
      const grids = await inner.read();
      during();
      return grids;
    };
    const { session, now } = sessionOver(withMethods(inner, { read }));
    await session.check();
    during = () => inner.change(sheets({ H14: 5 })[0] as Grid);
    await session.check();
    during = () => undefined;
    expect(now().stale).toEqual({ message: null });
    await until(() => now().stale === null);
    expect(now().verdict.outcome).toBe("errors");
    session.close();
  });
});

describe("profiles", () => {
  test("the chosen profile is used, kept in the workbook and taken up again", async () => {
    const { session, workbook, now } = await checkedSession();
    await session.chooseProfile("mof-2021-101-cost");
    expect(now().forms[0]?.profile.id).toBe("mof-2021-101-cost");
    const again = sessionOver(workbook);
    await again.session.check();
    expect(again.now().profileId).toBe("mof-2021-101-cost");
    await again.session.chooseProfile(null);
    expect(again.now().forms[0]?.profile.id).toBe("mof-2020-10");
    expect(await workbook.load("selfeval.profile")).toBeNull();
  });

  test("a profile the workbook names but nobody knows is passed over", async () => {
    const { session, workbook, now } = openSession();
    await workbook.store("selfeval.profile", JSON.stringify("somewhere-2019"));
    await session.check();
    expect(now().profileId).toBeNull();
  });
});
