/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, screen, within } from "@testing-library/react";
import { memoryWorkbook } from "../../src/host/memory/memory-workbook";
import type { Grid } from "../../src/core/cells/grid";
import { draw, faults } from "./support/draw";
import { busy, openSession, sessionOver, sheets, withMethods, type OpenSession } from "./support/session";

jest.setTimeout(30_000);
afterEach(cleanup);

describe("the states of the pane", () => {
  test("first start: one sentence and the two actions", async () => {
    draw(openSession());
    expect(screen.getByRole("button", { name: "校验" })).toBeEnabled();
    expect(screen.getByRole("button", { name: "自动评分" })).toBeEnabled();
    expect(screen.getByText(/逐格核对/u)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("尚未校验");
    expect(await faults()).toEqual([]);
  });

  test("faults found: verdict, form, score, list", async () => {
    const { press, items } = draw(openSession({ H13: 9, H24: 90, I17: null }));
    await press("校验");
    expect(screen.getByRole("status")).toHaveTextContent("需修改错误 2警告 1");
    expect(screen.getByRole("heading", { name: "项目支出绩效自评表" })).toBeVisible();
    expect(screen.getByText("90", { selector: ".se-total-number" })).toBeVisible();
    expect(screen.getByText("预算执行：分值10，已得9.75，失分0.25，待人工评定0")).toBeInTheDocument();
    expect(items().map((item) => within(item).getAllByRole("button")[0]?.getAttribute("aria-label"))).toEqual(
      ["H13，转到单元格", "H24，转到单元格", "I17，转到单元格"],
    );
    expect(await faults()).toEqual([]);
  });

  test("nothing wrong: said plainly, with what is left to a person", async () => {
    const { press } = draw(openSession());
    await press("校验");
    expect(screen.getByRole("status")).toHaveTextContent("可上报没有发现问题");
    expect(screen.getByText(/可以上报/u)).toBeVisible();
    expect(screen.getByText(/2项定性指标由单位评定/u)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test("no form: the nearest kind with every label that is missing", async () => {
    const grids = sheets({ B12: null, C12: null, D12: null, E12: null, F12: null });
    const { press } = draw(sessionOver(memoryWorkbook("a", grids)));
    await press("校验");
    expect(screen.getByRole("status")).toHaveTextContent("无法识别");
    expect(screen.getByText("最接近：项目支出绩效自评表")).toBeVisible();
    expect(screen.getByText("三级指标")).toBeVisible();
    expect(screen.getByText("年度指标值")).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test("at work: progress that can be cancelled, the button keeps the focus", async () => {
    const read = (): Promise<readonly Grid[]> => new Promise(() => undefined);
    const { user } = draw(sessionOver(withMethods(memoryWorkbook("a", sheets()), { read })));
    const check = screen.getByRole("button", { name: "校验" });
    await user.click(check);
    expect(await screen.findByRole("progressbar", { name: "正在读取并核对…" })).toBeVisible();
    expect(check).toHaveFocus();
    expect(check).toHaveAttribute("aria-disabled", "true");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "取消" }));
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
  });

  test("a failing host: read out at once, retried, put away", async () => {
    const inner = memoryWorkbook("a", sheets());
    let fails = true;
    const read = async (): Promise<readonly Grid[]> => {
      if (fails) throw busy();
      return inner.read();
    };
    const { press } = draw(sessionOver(withMethods(inner, { read })));
    await press("校验");
    expect(screen.getByRole("alert")).toHaveTextContent("请先按 Enter 结束单元格编辑");
    expect(await faults()).toEqual([]);
    fails = false;
    await press("重试");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("可上报");
  });

  test("read-only: checked and tried out, never written", async () => {
    const { press } = draw(openSession({ H13: null }, {}, { readOnly: true }));
    await press("校验");
    expect(screen.getByText(/工作簿为只读：/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: /采用建议/u })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "标记问题" })).toBeDisabled();
    await press("自动评分");
    expect(screen.getByRole("button", { name: "写入表格" })).toBeDisabled();
    expect(screen.getByRole("button", { name: "写入表格" })).toHaveAccessibleDescription(/只读/u);
    expect(await faults()).toEqual([]);
  });

  test("a protected sheet is told of beforehand, and each refused cell afterwards", async () => {
    const grids = sheets({ H13: null }).map((grid) => ({ ...grid, isProtected: true }));
    const { press } = draw(sessionOver(memoryWorkbook("a", grids)));
    await press("自动评分");
    expect(screen.getByText(/“自评表”受保护/u)).toBeVisible();
    await press("写入表格");
    expect(screen.getByText("没有写入任何单元格。")).toBeVisible();
    expect(screen.getByText(/工作表受保护，单元格已锁定/u)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test("stale: said at the verdict and in a sentence", async () => {
    const open = openSession({}, { pauseAfterEdit: 100_000 });
    const { press } = draw(open);
    await press("校验");
    act(() => open.workbook.change(sheets({ H13: 9 })[0] as Grid));
    expect(screen.getByRole("status")).toHaveTextContent("已过期");
    expect(screen.getByText(/停止编辑后会自动重新核对/u)).toBeVisible();
    expect(await faults()).toEqual([]);
    open.session.close();
  });

  test("several forms: chosen from a list, findings told with their sheet", async () => {
    const first = sheets({ H13: 9 })[0] as Grid;
    const second = { ...(sheets({ H14: 9 })[0] as Grid), sheet: "自评表（二）" };
    const open = sessionOver(memoryWorkbook("a", [first, second]));
    const { press, user, items } = draw(open);
    await press("校验");
    await user.selectOptions(screen.getByRole("combobox", { name: "选择表格" }), "1");
    expect(open.now().form).toBe(1);
    await user.selectOptions(screen.getByRole("combobox", { name: "表格" }), "1");
    expect(items().map((item) => within(item).getAllByRole("button")[0]?.getAttribute("aria-label"))[0]).toBe(
      "自评表（二）!H14，转到单元格",
    );
    expect(await faults()).toEqual([]);
  });

  test.each(["light", "dark", "highContrast"] as const)("theme %s is applied", (theme) => {
    draw(openSession(), { theme });
    expect(document.querySelector(".fui-FluentProvider")).toHaveClass(`se-theme-${theme}`);
    expect(document.querySelector(".fui-FluentProvider")).toHaveAttribute("lang", "zh-CN");
  });
});

test("nothing is drawn twice for the same snapshot", () => {
  const open: OpenSession = openSession();
  expect(open.now()).toBe(open.now());
});

describe("the theme the system asks for", () => {
  const system = (...active: readonly string[]): void => {
    window.matchMedia = (query: string) =>
      Object.assign(new EventTarget(), {
        matches: active.some((one) => query.includes(one)),
        media: query,
      }) as MediaQueryList;
  };
  afterEach(() => Reflect.deleteProperty(window, "matchMedia"));

  test.each([
    [[], undefined, "light"],
    [["dark"], undefined, "dark"],
    [["dark"], "light", "light"],
    [["forced-colors", "dark"], "light", "highContrast"],
  ] as const)("%j with %s asked for: %s", (active, theme, expected) => {
    system(...active);
    draw(openSession(), { theme });
    expect(document.querySelector(".fui-FluentProvider")).toHaveClass(`se-theme-${expected}`);
  });
});

test("what cannot be drawn is told, never a blank pane", async () => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const open = openSession();
  let fails = true;
  const getSnapshot = (): ReturnType<typeof open.now> => {
    if (fails) throw new Error("plan");
    return open.now();
  };
  const { user } = draw({ ...open, session: { ...open.session, getSnapshot } });
  expect(screen.getByRole("alert")).toHaveTextContent("工具内部出错");
  fails = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.getByRole("button", { name: "校验" })).toBeVisible();
  quiet.mockRestore();
});
