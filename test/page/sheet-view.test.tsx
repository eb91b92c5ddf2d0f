/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import { boxed } from "../../src/host/ooxml/compose/style";
import { drawPage, fileOf } from "./draw";
import { withForm, withSheet } from "./sheets";

afterEach(cleanup);

describe("the sheet as a table", () => {
  test("is named by the sheet, with row and column headings", async () => {
    const page = await withForm();
    const table = within(page.table());
    expect(table.getByRole("columnheader", { name: "A" })).toBeInTheDocument();
    expect(table.getByRole("rowheader", { name: "6" })).toBeInTheDocument();
    expect(page.cell("A1")).toHaveTextContent("项目支出绩效自评表");
    expect(page.cell("A1")).toHaveAttribute("colspan");
  });

  test("shows numbers as formatted, text with its line breaks only where it wraps", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 0.975, style: { numberFormat: "0.00%" } },
        { row: 1, column: 0, value: "两\n行", style: { align: { wrap: true } } },
        { row: 2, column: 0, value: "两\n行" },
      ],
    });
    expect(page.cell("A1").textContent).toContain("97.50%");
    expect(page.cell("A2").querySelector(".sp-text")?.textContent).toBe("两\n行");
    expect(page.cell("A3").querySelector(".sp-text")?.textContent).toBe("两行");
  });

  test("draws fonts, fills, borders, alignment and upright text", async () => {
    const page = await withSheet({
      cells: [
        {
          row: 0,
          column: 0,
          value: "一",
          style: {
            font: { name: "黑体", size: 12, bold: true },
            fill: "DDEBF7",
            border: boxed("thin"),
            align: { horizontal: "center", verticalText: true },
          },
        },
      ],
    });
    const cell = page.cell("A1");
    expect(cell).toHaveStyle({ backgroundColor: "#DDEBF7" });
    expect(cell.style.borderRight).toBe("1px solid rgb(0, 0, 0)");
    const text = cell.querySelector(".sp-text") as HTMLElement;
    expect(text).toHaveStyle({ fontWeight: "700", fontSize: "16px", textAlign: "center" });
    expect(text.style.fontFamily).toMatch(/^"黑体", SimHei/u);
    expect(text.style.writingMode).toBe("vertical-rl");
  });

  test("collapses hidden rows to a marker that opens them", async () => {
    const page = await withSheet({
      cells: Array.from({ length: 6 }, (_, row) => ({ row, column: 0, value: `第${String(row + 1)}行` })),
      rows: [
        { row: 2, hidden: true },
        { row: 3, hidden: true },
      ],
    });
    expect(screen.queryByText("第3行")).not.toBeInTheDocument();
    const marker = screen.getByRole("button", { name: "显示隐藏的第 3–4 行" });
    expect(marker).toHaveAttribute("aria-expanded", "false");
    await page.user.click(marker);
    expect(screen.getByText("第3行")).toBeInTheDocument();
    await page.user.click(screen.getByRole("button", { name: "收起隐藏的第 3–4 行" }));
    expect(screen.queryByText("第3行")).not.toBeInTheDocument();
  });

  test("shows long sheets by and by", async () => {
    const page = await withSheet({
      cells: Array.from({ length: 400 }, (_, row) => ({ row, column: 0, value: row })),
    });
    expect(document.querySelector('[data-at="A301"]')).toBeNull();
    expect(screen.getByText(/已显示前 300 行，共 400 行/u)).toBeInTheDocument();
    await page.user.click(screen.getByRole("button", { name: "再显示一些" }));
    expect(page.cell("A400")).toBeInTheDocument();
  });

  test("sheets are tabs, hidden ones too, worked by arrow keys", async () => {
    const page = drawPage();
    const cells = [{ row: 0, column: 0, value: "内容" }];
    const sheets: SheetDescription[] = [
      { name: "甲", cells },
      { name: "乙", cells, visibility: "hidden" },
      { name: "空", cells: [] },
    ];
    await page.open(fileOf("表.xlsx", composeWorkbook({ sheets })));
    const tabs = within(screen.getByRole("tablist", { name: "工作表" }));
    expect(tabs.getByRole("tab", { selected: true })).toHaveTextContent("甲");
    await page.user.click(tabs.getByRole("tab", { name: /乙.*隐藏/u }));
    expect(page.table("乙")).toBeInTheDocument();
    await page.user.keyboard("{ArrowRight}");
    expect(screen.getByText("这张工作表是空的。")).toBeInTheDocument();
    expect(screen.getByRole("tabpanel", { name: "空" })).toBeInTheDocument();
  });
});

describe("findings at their cells", () => {
  test("a mark with its severity, the message as description and tooltip", async () => {
    const page = await withForm({ H24: 90 });
    const cell = page.cell("H24");
    expect(within(cell).getByRole("img", { name: /^错误/u })).toBeInTheDocument();
    expect(cell).toHaveAccessibleDescription(/错误：.*99\.14/u);
    expect(cell.title).toMatch(/^错误：/u);
    expect(screen.getByRole("tab", { name: /自评表.*错误，1 个问题/u })).toBeInTheDocument();
  });

  test("going to a finding shows its cell, and clicking its cell shows the finding", async () => {
    const page = await withForm({ H24: 90, H13: 9 });
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    const list = within(screen.getByRole("list", { name: "校验结果" }));
    await page.user.click(list.getByRole("button", { name: /H24/u }));
    expect(page.cell("H24")).toHaveAttribute("aria-current", "true");
    expect(screen.getByLabelText("当前单元格")).toHaveTextContent("H24");
    expect(scrolled).toHaveBeenCalledWith({ block: "center", inline: "nearest" });
    await page.user.click(page.cell("H13"));
    await waitFor(() =>
      expect(list.getByRole("button", { name: /H13/u }).closest("li")).toHaveAttribute(
        "aria-current",
        "true",
      ),
    );
    // The sheet keeps the keyboard: the person is about to type there.
    await waitFor(() => expect(page.field()).toHaveFocus());
    Reflect.deleteProperty(Element.prototype, "scrollIntoView");
  });

  test("the other cells of the chosen finding are framed", async () => {
    const page = await withForm({ H24: 90 });
    await page.user.click(
      within(screen.getByRole("list", { name: "校验结果" })).getByRole("button", { name: /H24/u }),
    );
    expect(document.querySelectorAll(".sp-related").length).toBeGreaterThan(1);
  });
});
