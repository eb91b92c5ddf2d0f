/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { cellAt, type Grid } from "../../src/core/cells/grid";
import { parseAddress, type Address } from "../../src/core/cells/address";
import type { Cell } from "../../src/core/cells/cell";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import { boxed } from "../../src/host/ooxml/compose/style";
import { standardForm } from "../support/forms/standard-form";
import type { NewContent } from "../support/forms/form-workbook";
import { drawPage, fileOf, type DrawnPage } from "./draw";

afterEach(cleanup);

const at = (address: string): Address => parseAddress(address) as Address;

/** The page with the sound project form, some cells changed. */
async function withForm(cells: Readonly<Record<string, NewContent>> = {}): Promise<DrawnPage> {
  const page = drawPage();
  await page.open(fileOf("项目自评.xlsx", standardForm().withCells(cells).bytes()));
  return page;
}

/** The page with a sheet as described. */
async function withSheet(sheet: Omit<SheetDescription, "name">): Promise<DrawnPage> {
  const page = drawPage();
  await page.open(fileOf("表.xlsx", composeWorkbook({ sheets: [{ name: "表", ...sheet }] })));
  return page;
}

const gridOf = ({ shelf }: DrawnPage): Grid => shelf.view().current?.workbook.view().grids[0] as Grid;
const contentOf = (page: DrawnPage, address: string): Cell => cellAt(gridOf(page), at(address));

/** Types into a cell as a person does: click, keys, Enter. */
async function typeInto(page: DrawnPage, address: string, keys: string): Promise<void> {
  await page.user.click(page.cell(address));
  await page.user.keyboard(keys);
  await act(async () => {
    await new Promise((resume) => setTimeout(resume, 5));
  });
}

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

describe("editing", () => {
  test("typing replaces, Enter writes and goes down, and the check follows", async () => {
    const page = await withForm({ H24: 90 });
    expect(await page.findings()).toHaveLength(1);
    await typeInto(page, "H24", "99.14{Enter}");
    expect(contentOf(page, "H24").value).toEqual({ kind: "number", number: 99.14 });
    await waitFor(() => expect(screen.queryByRole("list", { name: "校验结果" })).not.toBeInTheDocument());
    expect(screen.getByText("有改动，尚未保存")).toBeInTheDocument();
  });

  test("nothing is drawn again while a person types", async () => {
    const page = await withForm();
    await page.user.click(page.cell("H24"));
    await page.user.keyboard("9");
    const drawn = jest.fn();
    const observer = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !(target instanceof HTMLTextAreaElement))) drawn();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await page.user.keyboard("9.14");
    observer.disconnect();
    expect(page.field().value).toBe("99.14");
    expect(drawn).not.toHaveBeenCalled();
  });

  test("F2 and double click open the content, Escape leaves it", async () => {
    const page = await withForm();
    const before = contentOf(page, "H24");
    await typeInto(page, "H24", "{F2}");
    expect(page.field()).toHaveValue("99.14");
    await page.user.keyboard("5{Escape}");
    expect(contentOf(page, "H24")).toEqual(before);
    await page.user.dblClick(page.cell("H24"));
    expect(page.field()).toHaveValue("99.14");
    expect(page.field()).toHaveFocus();
  });

  test("opening and leaving a cell unchanged writes nothing", async () => {
    const page = await withForm();
    await typeInto(page, "H24", "{Enter}{Enter}");
    expect(screen.queryByText("有改动，尚未保存")).not.toBeInTheDocument();
  });

  test("percents, text and blanks", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 0.5, style: { numberFormat: "0.00%" } },
        { row: 1, column: 0, value: 1 },
        { row: 2, column: 0, value: 1 },
        { row: 3, column: 0, value: "x", style: { numberFormat: "@" } },
      ],
    });
    await typeInto(page, "A1", "96.5{Enter}≥90%{Enter}{Delete}{ArrowDown}12{Tab}");
    expect(page.cell("A1")).toHaveTextContent("96.50%");
    expect(contentOf(page, "A2").value).toEqual({ kind: "text", text: "≥90%" });
    expect(contentOf(page, "A3").value).toEqual({ kind: "blank" });
    expect(contentOf(page, "A4").value).toEqual({ kind: "text", text: "12" });
  });

  test("Alt+Enter breaks the line", async () => {
    const page = await withSheet({ cells: [{ row: 0, column: 0, value: "x" }] });
    await typeInto(page, "A1", "甲{Alt>}{Enter}{/Alt}乙{Enter}");
    expect(contentOf(page, "A1").value).toEqual({ kind: "text", text: "甲\n乙" });
  });

  test("clicking elsewhere writes what was typed", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 3, column: 3, value: 2 },
      ],
    });
    await typeInto(page, "A1", "5");
    await page.user.click(page.cell("D4"));
    await waitFor(() => expect(contentOf(page, "A1").value).toEqual({ kind: "number", number: 5 }));
    expect(page.cell("D4")).toHaveAttribute("aria-current", "true");
  });

  test("formula cells show the formula and are not edited", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 2 },
        { row: 1, column: 0, value: 4, formula: "A1*2" },
      ],
    });
    await typeInto(page, "A2", "9{Enter}");
    expect(page.field()).toHaveAttribute("readonly");
    expect(screen.getByRole("group", { name: "单元格内容" })).toHaveTextContent("=A1*2");
    expect(screen.getByText(/这一格是公式/u)).toBeInTheDocument();
    expect(contentOf(page, "A2").formula).toBe("A1*2");
  });

  test("locked cells of a protected sheet are not edited, unlocked blank ones are", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 2 },
        { row: 1, column: 0, style: { locked: false, border: boxed("thin") } },
      ],
      protection: {},
    });
    await typeInto(page, "A1", "9{Enter}");
    expect(screen.getByText(/已锁定/u)).toBeInTheDocument();
    await typeInto(page, "A2", "9{Enter}");
    expect(contentOf(page, "A2").value).toEqual({ kind: "number", number: 9 });
  });

  test("a formula cannot be typed; the field stays open", async () => {
    const page = await withSheet({ cells: [{ row: 0, column: 0, value: 2 }] });
    await typeInto(page, "A1", "=SUM(B1:B2){Enter}");
    expect(screen.getByText(/这里不能输入公式/u)).toBeInTheDocument();
    expect(page.field()).toHaveValue("=SUM(B1:B2)");
    expect(contentOf(page, "A1").value).toEqual({ kind: "number", number: 2 });
  });

  test("Ctrl+Z takes back what was typed", async () => {
    const page = await withForm();
    await typeInto(page, "H24", "90{Enter}");
    await page.user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(contentOf(page, "H24").value).toEqual({ kind: "number", number: 99.14 }));
    expect(screen.getByText("已撤销上一次输入。")).toBeInTheDocument();
  });

  test("a block is pasted from a spreadsheet, copied as shown", async () => {
    const page = await withSheet({
      cells: [
        { row: 0, column: 0, value: 0.5, style: { numberFormat: "0%" } },
        { row: 1, column: 1, value: 4, formula: "A1*2" },
      ],
    });
    await page.user.click(page.cell("A1"));
    await page.user.paste("96%\t甲\r\n2\t9\r\n");
    await waitFor(() => expect(page.cell("A1")).toHaveTextContent("96%"));
    expect(contentOf(page, "B1").value).toEqual({ kind: "text", text: "甲" });
    expect(contentOf(page, "A2").value).toEqual({ kind: "number", number: 2 });
    expect(contentOf(page, "B2").formula).toBe("A1*2");
    const setData = jest.fn();
    const copy = createEvent.copy(page.field(), { clipboardData: { setData } });
    fireEvent(page.field(), copy);
    expect(setData).toHaveBeenCalledWith("text/plain", "96%");
  });
});

describe("the keyboard", () => {
  test("arrow keys move the active cell and its field says where it is", async () => {
    const page = await withForm();
    await page.user.click(page.cell("H13"));
    await page.user.keyboard("{ArrowDown}{ArrowRight}");
    expect(page.cell("I14")).toHaveAttribute("aria-current", "true");
    expect(page.field()).toHaveAccessibleName(/^I14/u);
    expect(page.field()).toHaveFocus();
    await page.user.keyboard("{Control>}{Home}{/Control}");
    expect(page.field()).toHaveAccessibleName("A1 项目支出绩效自评表");
  });

  test("Tab leaves the sheet while nothing is edited, and there is one way in", async () => {
    const page = await withForm();
    await page.user.click(page.cell("H13"));
    await page.user.tab();
    expect(page.table()).not.toContainElement(document.activeElement as HTMLElement);
    await page.user.tab({ shift: true });
    expect(page.field()).toHaveFocus();
  });
});
