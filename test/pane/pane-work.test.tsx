/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { cleanup, screen, within } from "@testing-library/react";
import { draw, faults } from "./support/draw";
import { printing } from "./support/printing";
import { openSession, shown } from "./support/session";

jest.setTimeout(30_000);
afterEach(cleanup);

const BLANKED = { H6: null, I6: null, H13: null, H17: null, I17: null, H24: null, C25: null };

const tickOf = (place: string): HTMLElement =>
  within(screen.getByRole("table", { name: "预览" })).getByRole("checkbox", {
    name: new RegExp(`^写入${place} `, "u"),
  });

describe("findings", () => {
  test("an item goes to its cell and tells its arithmetic, basis and remedy", async () => {
    const open = openSession({ H24: 90 });
    const { press, user, items } = draw(open);
    await press("校验");
    const item = within(items()[0] as HTMLElement);
    await user.click(item.getByRole("button", { name: /H24/u }));
    expect(open.workbook.selected()).toMatchObject({ sheet: "自评表", row: 23, column: 7 });
    expect(items()[0]).toHaveAttribute("aria-current", "true");
    expect(item.getByText("应为").nextSibling).toHaveTextContent("99.14");
    expect(item.getByText("现为").nextSibling).toHaveTextContent("90");
    expect(item.getByText("相差").nextSibling).toHaveTextContent("-9.14");
    expect(item.queryByText("依据")).not.toBeInTheDocument();
    await user.click(item.getByRole("button", { name: "依据与改法" }));
    expect(item.getByText("依据")).toBeVisible();
    expect(item.getByText("改法")).toBeVisible();
    await user.click(item.getByRole("button", { name: "I6" }));
    expect(open.workbook.selected()).toMatchObject({ row: 5, column: 8 });
    expect(await faults()).toEqual([]);
  });

  test("F8 and Shift+F8 go through them from anywhere, and the focus with them", async () => {
    const open = openSession({ H13: 9, H24: 90, I17: null });
    const { press, user } = draw(open);
    await press("校验");
    await user.keyboard("{F8}");
    expect(screen.getByRole("button", { name: "H13，转到单元格" })).toHaveFocus();
    await user.keyboard("{F8}");
    expect(screen.getByRole("button", { name: "H24，转到单元格" })).toHaveFocus();
    await user.keyboard("{Shift>}{F8}{/Shift}");
    expect(screen.getByRole("button", { name: "H13，转到单元格" })).toHaveFocus();
    await press("上一条");
    expect(screen.getByRole("button", { name: "I17，转到单元格" })).toHaveFocus();
  });

  test("filtered by severity, grouped by section", async () => {
    const { press, user, items } = draw(openSession({ H13: 9, H24: 90, I17: null }));
    await press("校验");
    const group = within(screen.getByRole("group", { name: "筛选" }));
    await user.click(group.getByRole("button", { name: /错误/u }));
    expect(items()).toHaveLength(1);
    await user.click(group.getByRole("button", { name: /警告/u }));
    expect(screen.getByText("筛选后没有要显示的问题。")).toBeVisible();
    await user.click(group.getByRole("button", { name: /错误/u }));
    await user.selectOptions(screen.getByRole("combobox", { name: "分组" }), "section");
    expect(items().map((item) => within(item).queryByRole("heading")?.textContent)).toEqual([
      "得分 1",
      "总分与等级 1",
    ]);
    expect(await faults()).toEqual([]);
  });

  test("a repair is taken with one press, and undone with another", async () => {
    const open = openSession({ H13: null });
    const { press } = draw(open);
    await press("校验");
    await press("采用建议：填入8分");
    expect(await shown(open.workbook, "H13")).toBe("8");
    expect(screen.getByText("已写入1格，并重新核对。")).toBeVisible();
    await press("撤销写入");
    expect(await shown(open.workbook, "H13")).toBe("");
    expect(screen.getByRole("button", { name: "撤销写入" })).toBeDisabled();
  });

  test("a warning is accepted with a reason, shown, and withdrawn", async () => {
    const { press, user } = draw(openSession({ I17: null }));
    await press("校验");
    await press("说明理由");
    const field = screen.getByRole("textbox", { name: "维持原值的理由" });
    expect(field).toHaveFocus();
    expect(screen.getByRole("button", { name: "保存理由" })).toBeDisabled();
    await user.type(field, "汛期停工，已报备");
    expect(await faults()).toEqual([]);
    await press("保存理由");
    expect(screen.getByRole("status")).toHaveTextContent("可上报");
    expect(screen.getByText("汛期停工，已报备")).toBeVisible();
    await press("收回说明");
    expect(screen.getByRole("status")).toHaveTextContent("警告 1");
  });

  test("a missing reason is written in the pane from phrases, and goes through the preview", async () => {
    const open = openSession({ I17: null });
    const { press, user } = draw(open);
    await press("校验");
    await press("填写原因");
    const field = screen.getByRole("textbox", { name: "说明文字" });
    expect(field).toHaveValue(
      "实际完成92%，较年度指标值98%少6%（偏离6.12%）。原因：〔请填写〕；改进措施：〔请填写〕",
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "原因" }), "服务对象数量或需求发生变化");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "改进措施" }),
      "预算调整时同步调整绩效目标",
    );
    await user.type(field, "，每季度核对");
    await press("采用这段文字");
    const text =
      "实际完成92%，较年度指标值98%少6%（偏离6.12%）。原因：服务对象数量或需求发生变化；改进措施：预算调整时同步调整绩效目标，每季度核对";
    expect(screen.getByText(text)).toBeVisible();
    expect(await shown(open.workbook, "I17")).toBe("");
    await press("写入表格");
    expect(await shown(open.workbook, "I17")).toBe(text);
  });
});

describe("filling", () => {
  test("preview, ticks, write, undo", async () => {
    const open = openSession(BLANKED);
    const before = open.workbook.snapshot();
    const { press, user } = draw(open);
    await press("自动评分");
    const table = screen.getByRole("table", { name: "预览" });
    expect(within(table).getAllByRole("row")).toHaveLength(8);
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((head) => head.textContent),
    ).toEqual(["写入", "单元格", "项目", "写入前", "写入后", "理由"]);
    const cells = within(within(table).getAllByRole("row")[1] as HTMLElement).getAllByRole("cell");
    expect(cells.slice(1).map((cell) => cell.textContent)).toEqual([
      "H6",
      "年度资金总额·执行率 ",
      "（空）",
      "97.5%",
      "234/240＝97.5%",
    ]);
    expect(await faults()).toEqual([]);
    await user.click(tickOf("H13"));
    expect(tickOf("H13")).not.toBeChecked();
    expect(screen.getByText("将写入5格，共6格")).toBeVisible();
    await user.click(tickOf("H13"));
    await press("写入表格");
    expect(await shown(open.workbook, "H24")).toBe("99.14");
    await press("撤销写入");
    expect(open.workbook.snapshot()).toBe(before);
  });

  test("a typed score that differs is there, unticked; ticked by choice or by option", async () => {
    const { press, user } = draw(openSession({ H13: 5, I13: "两处管网改线" }));
    await press("自动评分");
    expect(tickOf("H13")).not.toBeChecked();
    expect(screen.getByRole("button", { name: "写入表格" })).toBeDisabled();
    await user.selectOptions(screen.getByRole("combobox", { name: "填写范围" }), "differing");
    expect(tickOf("H13")).toBeChecked();
    await user.click(screen.getByRole("button", { name: "得分", pressed: true }));
    expect(screen.queryByRole("checkbox", { name: /写入H13/u })).not.toBeInTheDocument();
  });

  test("what is not planned is listed with its reason", async () => {
    const { press, user } = draw(openSession({ H21: null }));
    await press("自动评分");
    const fold = screen.getByRole("button", { name: "没有列入的单元格（1）" });
    if (fold.getAttribute("aria-expanded") === "false") await user.click(fold);
    expect(screen.getByText(/需由人评定/u)).toBeVisible();
    expect(await faults()).toEqual([]);
  });
});

describe("judging, trying out, reporting", () => {
  test("a qualitative row is judged within its band", async () => {
    const open = openSession({ H21: null });
    const { press, tab, user } = draw(open);
    await press("校验");
    await tab("评定");
    const [tier] = screen.getAllByRole("combobox", { name: "档次" });
    const [score] = screen.getAllByRole("textbox", { name: "得分" });
    await user.selectOptions(tier as HTMLElement, "partly");
    await user.type(score as HTMLElement, "6");
    expect(score).toBeInvalid();
    expect(score).toHaveAccessibleDescription("得分应在4.2（含）至5.6分（不含）。");
    await user.clear(score as HTMLElement);
    await user.type(score as HTMLElement, "5");
    expect(await faults()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(screen.getByRole("button", { name: "已加入预览" })).toBeDisabled();
    await press("看填写预览");
    expect(tickOf("H21")).toBeChecked();
    expect(screen.getByText("人工评定：部分达成，4.2（含）至5.6分（不含）")).toBeVisible();
  });

  test("what-if shows the change and leaves the workbook alone", async () => {
    const open = openSession();
    const before = open.workbook.snapshot();
    const { press, tab, user } = draw(open);
    await press("校验");
    await tab("试算");
    const field = screen.getByRole("textbox", { name: "全年执行数" });
    await user.clear(field);
    await user.type(field, "120");
    const row = screen.getByRole("row", { name: /^总分/u });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["99.14", "94.39"]);
    expect(screen.getByRole("slider")).toHaveValue("120");
    expect(await faults()).toEqual([]);
    await press("恢复原值");
    expect(field).toHaveValue("234");
    expect(open.workbook.snapshot()).toBe(before);
  });

  test("the report is copied, or saved by the face's own means", async () => {
    const save = jest.fn();
    const copy = jest.fn();
    const { press, tab, user } = draw(openSession({ I17: null }), { tools: { save, copy } });
    await press("校验");
    await tab("导出");
    await user.selectOptions(screen.getByRole("combobox", { name: "格式" }), "markdown");
    await press("复制报告");
    expect(copy).toHaveBeenCalledWith(expect.stringContaining("# 绩效自评核对报告"));
    await press("保存报告");
    expect(save).toHaveBeenCalledWith(expect.objectContaining({ name: "项目自评-核对报告.md" }));
    expect(await faults()).toEqual([]);
  });

  test("printing lays the whole report beside the pane, on paper only, and clears it away afterwards", async () => {
    const { press, tab } = draw(openSession({ H24: 90, I17: null }));
    await press("校验");
    await tab("导出");
    const printed = printing(true);
    await press("打印校验报告");
    expect(printed.papers()).toHaveLength(1);
    const [paper] = printed.papers();
    // H24: 90 typed for a total of 99.14; I17: no reason given.
    expect(paper?.text).toMatch(/绩效自评核对报告.*需修改：1个错误，1个警告.*错误H24.*警告I17/su);
    expect(paper?.title).toBe("项目自评-核对报告");
    expect(paper?.style).toMatch(/^@media print\{body>:not\(\.se-print\).*@page \{ size: A4/su);
    expect(document.querySelector(".se-print")).toBeNull();
    expect(screen.getByText(/已交给打印窗口/u)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test("where nothing prints, it says how to print all the same", async () => {
    const { press, tab } = draw(openSession());
    await press("校验");
    await tab("导出");
    printing(false);
    await press("打印校验报告");
    expect(screen.getByText(/^这里不能直接打印：请按“网页（可打印）”保存报告/u)).toBeVisible();
    expect(document.querySelector(".se-print")).toBeNull();
    cleanup();
    const desktop = draw(openSession(), { tools: { canPrint: false } });
    await desktop.press("校验");
    await desktop.tab("导出");
    expect(screen.queryByRole("button", { name: "打印校验报告" })).not.toBeInTheDocument();
    expect(screen.getByText(/^这里不能直接打印/u)).toBeVisible();
  });

  test("where the clipboard is refused, the text is there to be copied by hand", async () => {
    const copy = (): Promise<void> => Promise.reject(new Error("no"));
    const { press, tab } = draw(openSession(), { tools: { copy } });
    await press("校验");
    await tab("导出");
    await press("复制报告");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "报告内容" }).value).toContain(
      "<!DOCTYPE",
    );
  });

  test("another profile; its unread parameters can be looked at", async () => {
    const { press, user } = draw(openSession());
    await press("校验");
    await press("规则配置：财预〔2020〕10号（默认）");
    await user.click(screen.getByRole("button", { name: /未核对原文的参数/u }));
    expect(screen.getByText("产出指标的分值")).toBeVisible();
    expect(await faults()).toEqual([]);
    await user.selectOptions(screen.getByRole("combobox", { name: "规则配置" }), "hunan-dept");
    expect(await screen.findByRole("button", { name: "规则配置：湖南部门整体支出" })).toBeVisible();
  });
});

describe("by keyboard alone", () => {
  test("the tabs follow the arrow keys, with one stop in the tab order", async () => {
    const { press, user } = draw(openSession({ I17: null }));
    await press("校验");
    const [first] = screen.getAllByRole("tab");
    first?.focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("评定");
    expect(screen.getByRole("tab", { selected: true })).toHaveFocus();
    await user.keyboard("{End}");
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("导出");
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { selected: true })).toHaveTextContent("问题");
    expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  test("from the first key to a written workbook and back", async () => {
    const open = openSession(BLANKED);
    const { user, press } = draw(open);
    await user.tab();
    expect(screen.getByRole("button", { name: "校验" })).toHaveFocus();
    await user.tab();
    await user.keyboard("{Enter}");
    await screen.findByRole("table", { name: "预览" });
    const write = screen.getByRole("button", { name: "写入表格" });
    for (let step = 0; step < 60 && document.activeElement !== write; step += 1) await user.tab();
    expect(write).toHaveFocus();
    await user.keyboard("{Enter}");
    await screen.findByText("已写入7格，并重新核对。");
    await press("撤销写入");
    expect(await shown(open.workbook, "H13")).toBe("");
  });

  test("every control has a name", async () => {
    const { press, tab } = draw(openSession({ ...BLANKED, H21: null }));
    await press("自动评分");
    for (const name of ["问题", "评定", "填写", "试算", "导出"]) {
      await tab(name);
      for (const role of ["button", "checkbox", "combobox", "textbox", "slider"] as const)
        for (const control of screen.queryAllByRole(role)) expect(control).toHaveAccessibleName();
    }
  });
});
