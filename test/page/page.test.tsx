/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { openWorkbook } from "../../src/host/ooxml/open";
import { inflateNode } from "../../src/host/ooxml/inflate-node";
import { openShelf } from "../../src/page/book/shelf";
import { standardForm } from "../support/forms/standard-form";
import { catchDownloads } from "./downloads";
import { drawPage, faults, fileOf } from "./draw";

afterEach(cleanup);

const form = (name: string, total = 99.14): ReturnType<typeof fileOf> =>
  fileOf(name, standardForm().withCells({ H24: total }).bytes());

describe("with nothing open", () => {
  test("says what to do and that nothing leaves the machine", async () => {
    drawPage(() => undefined);
    expect(screen.getByRole("heading", { name: "打开一份绩效自评工作簿" })).toBeInTheDocument();
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
    expect(screen.getByText(/不联网、不上传/u)).toBeInTheDocument();
    expect(screen.getByLabelText("打开工作簿")).toHaveAttribute("type", "file");
    expect(screen.getByRole("button", { name: "保存副本" })).toBeDisabled();
    expect(await faults()).toEqual([]);
  });

  test("the sample is one press away", async () => {
    const onSample = jest.fn();
    const { user } = drawPage(onSample);
    await user.click(screen.getByRole("button", { name: "先看示例" }));
    await user.click(screen.getByRole("button", { name: "打开示例" }));
    expect(onSample).toHaveBeenCalledTimes(2);
  });
});

describe("opening", () => {
  test("through the file input: the sheet beside its findings", async () => {
    const { user, table, findings } = drawPage();
    const { name, arrayBuffer } = form("项目自评.xlsx", 90);
    const file = Object.assign(new File([], name), { arrayBuffer });
    await user.upload(screen.getByLabelText("打开工作簿"), file);
    expect(await findings()).toHaveLength(1);
    expect(table()).toBeInTheDocument();
    expect(screen.getByText("项目自评.xlsx")).toBeInTheDocument();
    expect(within(table()).getByRole("img", { name: "错误" })).toBeInTheDocument();
  });

  test("by dropping it anywhere on the page", async () => {
    const page = drawPage();
    const { name, arrayBuffer } = form("项目自评.xlsx");
    const file = Object.assign(new File([], name), { arrayBuffer });
    const dataTransfer = { types: ["Files"], files: [file] };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText("松开鼠标，打开工作簿")).toBeInTheDocument();
    await act(async () => {
      fireEvent.drop(document.body, { dataTransfer });
    });
    await waitFor(() => expect(page.table()).toBeInTheDocument());
    expect(screen.queryByText("松开鼠标，打开工作簿")).not.toBeInTheDocument();
  });

  test("several files: a list to choose from, each with its own findings", async () => {
    const page = drawPage();
    await page.open(form("甲.xlsx", 90), form("乙.xlsx"));
    expect(await page.findings()).toHaveLength(1);
    const list = screen.getByRole("combobox", { name: "已打开的工作簿" });
    expect(
      within(list)
        .getAllByRole("option")
        .map((one) => one.textContent),
    ).toEqual(["甲.xlsx", "乙.xlsx"]);
    await page.user.selectOptions(list, "乙.xlsx");
    await waitFor(() => expect(screen.queryByRole("list", { name: "校验结果" })).not.toBeInTheDocument());
    expect(page.cell("H24")).toHaveTextContent("99.14");
  });

  test("files that cannot be opened: one clear sentence each, the others open", async () => {
    const page = drawPage();
    const folder = { name: "文件夹", size: 0, arrayBuffer: () => Promise.reject(new Error("no file")) };
    await page.open(
      fileOf("空.xlsx", new Uint8Array()),
      fileOf(
        "旧.xls",
        new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      ),
      folder,
      { ...form("大.xlsx"), size: 65 * 1024 * 1024 },
      form("好.xlsx"),
    );
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("没有打开“空.xlsx” 文件是空的");
    expect(alert).toHaveTextContent(/没有打开“旧\.xls”.*另存为 \.xlsx/u);
    expect(alert).toHaveTextContent("没有打开“文件夹” 读不到文件内容");
    expect(alert).toHaveTextContent("没有打开“大.xlsx” 文件超过 64 MB");
    expect(page.table()).toBeInTheDocument();
    await page.user.click(within(alert).getByRole("button", { name: "关闭提示：空.xlsx" }));
    expect(alert).not.toHaveTextContent("空.xlsx");
  });

  test("a workbook without any form is shown all the same", async () => {
    const page = drawPage();
    const blank = standardForm().withCells({ A1: "别的表" });
    await page.open(fileOf("别的.xlsx", blank.bytes()));
    expect(page.table()).toBeInTheDocument();
  });
});

describe("saving and leaving", () => {
  test("the copy holds what was typed and keeps the original's name with .filled", async () => {
    const downloads = catchDownloads();
    const page = drawPage();
    await page.open(form("项目自评.xlsx"));
    await page.user.click(page.cell("H24"));
    await page.user.keyboard("88{Enter}");
    await waitFor(() => expect(screen.getByText("有改动，尚未保存")).toBeInTheDocument());
    const ask = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(ask);
    expect(ask.defaultPrevented).toBe(true);

    await page.user.click(screen.getByRole("button", { name: "保存副本" }));
    expect(downloads.map(({ name }) => name)).toEqual(["项目自评.filled.xlsx"]);
    expect(screen.getByText(/已生成副本 项目自评\.filled\.xlsx/u)).toBeInTheDocument();
    expect(screen.queryByText("有改动，尚未保存")).not.toBeInTheDocument();
    const later = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);

    const bytes = page.shelf.view().current?.workbook.save() as Uint8Array;
    const [grid] = await openWorkbook(bytes, "x", inflateNode).read();
    expect([...(grid?.cells.values() ?? [])].some(({ text }) => text === "88")).toBe(true);
  });

  test("what the pane writes shows in the sheet", async () => {
    const page = drawPage();
    await page.open(fileOf("空白.xlsx", standardForm().withCells({ H24: null }).bytes()));
    expect(page.cell("H24")).toHaveTextContent("");
    await page.user.click(screen.getByRole("button", { name: "自动评分" }));
    await page.user.click(await screen.findByRole("button", { name: /写入表格/u }));
    await waitFor(() => expect(page.cell("H24")).toHaveTextContent("99.14"));
    await page.user.click(await screen.findByRole("button", { name: "撤销写入" }));
    await waitFor(() => expect(page.cell("H24").querySelector(".sp-text")).toBeNull());
  });
});

describe("the page's own controls", () => {
  test("the line between sheet and pane is moved by keys, within bounds", async () => {
    const page = drawPage();
    await page.open(form("项目自评.xlsx"));
    const line = screen.getByRole("separator", { name: "调整校验栏宽度" });
    line.focus();
    await page.user.keyboard("{Home}");
    expect(line).toHaveAttribute("aria-valuenow", "320");
    await page.user.keyboard("{ArrowRight}");
    expect(line).toHaveAttribute("aria-valuenow", "320");
    await page.user.keyboard("{End}{ArrowRight}");
    expect(line).toHaveAttribute("aria-valuenow", "440");
  });

  test("sheet or pane on a narrow window; going to a cell turns to the sheet", async () => {
    const page = drawPage();
    await page.open(form("项目自评.xlsx", 90));
    // jsdom knows no width of a window: there the tabs stay hidden.
    const hidden = true;
    const sides = within(screen.getByRole("tablist", { name: "表格与校验", hidden }));
    const chosen = (): string | null => sides.getByRole("tab", { selected: true, hidden }).textContent;
    expect(chosen()).toBe("表格");
    await page.user.click(sides.getByRole("tab", { name: "校验", hidden }));
    expect(chosen()).toBe("校验");
    await page.user.keyboard("{ArrowLeft}");
    expect(chosen()).toBe("表格");
    await page.user.keyboard("{ArrowRight}");
    const [first] = await page.findings();
    await page.user.click(within(first as HTMLElement).getByRole("button", { name: /H24/u }));
    expect(chosen()).toBe("表格");
  });

  test("light and dark by choice", async () => {
    const { user } = drawPage();
    await user.selectOptions(screen.getByRole("combobox", { name: "外观" }), "dark");
    expect(document.querySelector(".se-theme-dark")).toBeInTheDocument();
  });
});

test("a shelf keeps what is open when nothing new could be opened", async () => {
  const shelf = openShelf();
  await shelf.open([form("甲.xlsx")]);
  await shelf.open([fileOf("坏.xlsx", new Uint8Array([1, 2, 3]))]);
  expect(shelf.view()).toMatchObject({ isOpening: false, current: { workbook: { name: "甲.xlsx" } } });
  await shelf.open([]);
  expect(shelf.view().failures).toHaveLength(1);
});
