/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { cleanup, createEvent, fireEvent, screen, waitFor } from "@testing-library/react";
import { boxed } from "../../src/host/ooxml/compose/style";
import { contentOf, typeInto, withForm, withSheet } from "./sheets";

afterEach(cleanup);

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
