/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import type { Narrative } from "../../src/pane/session/narrative";
import { draw, faults, type Drawn } from "./support/draw";
import { judged, published, REPORTS, reportFile } from "./support/reports";
import { openSession, type Cells, type OpenSession } from "./support/session";

Object.assign(globalThis, { TextEncoder, TextDecoder, CSS: { escape: (text: string) => text } });
jest.setTimeout(60_000);
afterEach(cleanup);

interface DrawnReport extends Drawn {
  readonly open: OpenSession;
  readonly narrative: Narrative;
}

/** The pane with its tab of the written report open. */
async function drawReport(cells: Cells = {}): Promise<DrawnReport> {
  const open = openSession(cells, { reports: REPORTS });
  const drawn = draw(open);
  await drawn.tab("书面报告");
  const { narrative } = open.session;
  if (!narrative) throw new Error("no narrative");
  return { ...drawn, open, narrative };
}

async function give({ narrative }: DrawnReport, file = published("004")): Promise<void> {
  await act(async () => {
    await narrative.open(file);
    await judged(narrative);
  });
}

const items = (): readonly HTMLElement[] =>
  within(screen.getByRole("list", { name: "报告问题" })).getAllByRole("listitem");
const text = () => within(screen.getByRole("region", { name: "报告正文" }));
const verdict = () => screen.getByRole("status", { name: "书面报告结论" });

test("before anything is checked or opened: a file, or pasted text; no serious fault", async () => {
  await drawReport();
  expect(screen.getByLabelText("打开报告")).toHaveAttribute("type", "file");
  expect(screen.getByRole("textbox", { name: "粘贴报告正文" })).toBeVisible();
  expect(screen.getByRole("button", { name: "核对正文" })).toBeDisabled();
  expect(await faults()).toEqual([]);
});

test("an opened report: verdict, every finding in the list and at its place in the text", async () => {
  const drawn = await drawReport();
  await give(drawn);
  const { items: all, counts } = drawn.narrative.getSnapshot();
  expect(verdict()).toHaveTextContent(`报告需修改错误 ${String(counts.error)}警告 ${String(counts.warning)}`);
  expect(screen.getByText("尚未与自评表对照：点上方“校验”后自动对照。")).toBeVisible();
  expect(items()).toHaveLength(all.length);
  for (const [index, { finding }] of all.entries()) expect(items()[index]).toHaveTextContent(finding.message);
  const mark = text().getByRole("button", { name: /^错误\d+：\s*比上年0.48万元增加0.25万元，降低52.08%$/u });
  expect(mark).toHaveClass("se-mark-error");
  // The list above and the marks in the text: as many places as findings.
  const begun = [...document.querySelectorAll<HTMLElement>("[data-begins]")].flatMap((one) =>
    (one.dataset["begins"] ?? "").split(" ").filter(Boolean),
  );
  expect(begun.sort()).toEqual(all.map((one) => String(one.number)).sort());
  expect(await faults()).toEqual([]);
});

test("an item goes to its place in the text, and its mark back to the item", async () => {
  const drawn = await drawReport();
  await give(drawn);
  await drawn.user.click(screen.getByRole("button", { name: /^到原文：比上年0.48万元/u }));
  const mark = text().getByRole("button", { name: /增加0.25万元，降低52.08%$/u });
  expect(mark).toHaveFocus();
  expect(mark).toHaveAttribute("aria-current", "true");
  await drawn.user.keyboard("{Enter}");
  expect(screen.getByRole("button", { name: /^到原文：比上年0.48万元/u })).toHaveFocus();
});

test("F8 and Shift+F8 go through the report while its tab is open", async () => {
  const drawn = await drawReport();
  await give(drawn);
  const { listed } = drawn.narrative.getSnapshot();
  await drawn.user.keyboard("{F8}");
  expect(drawn.narrative.getSnapshot().selected).toBe(listed[0]?.key);
  expect(document.activeElement).toHaveAttribute("data-begins", expect.stringMatching(/^1( |$)/u));
  await drawn.user.keyboard("{F8}");
  expect(drawn.narrative.getSnapshot().selected).toBe(listed[1]?.key);
  await drawn.user.keyboard("{Shift>}{F8}{/Shift}");
  expect(drawn.narrative.getSnapshot().selected).toBe(listed[0]?.key);
  await drawn.press("上一条");
  expect(drawn.narrative.getSnapshot().selected).toBe(listed.at(-1)?.key);
});

test("a finding that the workbook contradicts goes to the cell there", async () => {
  const drawn = await drawReport();
  await drawn.press("校验");
  // The form's total is 99.14, in H24.
  await give(drawn, reportFile("2024年度项目支出绩效自评报告\n一、结论\n本项目自评得分97.50分，等级为优。"));
  const { listed } = drawn.narrative.getSnapshot();
  expect(listed.map(({ finding }) => finding.paper)).toContain("workbook");
  await drawn.user.click(screen.getByRole("button", { name: "工作簿 H24（自评表），转到单元格" }));
  expect(drawn.open.workbook.selected()).toMatchObject({ sheet: "自评表", row: 23, column: 7 });
  expect(screen.getByText("已与“项目自评.xlsx”对照。")).toBeVisible();
});

test("a finding of one of the report's own tables shows that cell", async () => {
  const drawn = await drawReport();
  await give(drawn);
  const [button] = screen.getAllByRole("button", { name: /H23，看报告中的表$/u });
  if (!button) throw new Error("no such finding");
  await drawn.user.click(button);
  expect(document.activeElement).toHaveAttribute("data-cell", expect.stringMatching(/!H23$/u));
  expect(document.activeElement).toHaveTextContent("4.9");
});

test("filtered by severity, list and marks alike", async () => {
  const drawn = await drawReport();
  await give(drawn);
  const { counts } = drawn.narrative.getSnapshot();
  const group = within(screen.getByRole("group", { name: "按轻重筛选" }));
  await drawn.user.click(group.getByRole("button", { name: /警告/u }));
  await drawn.user.click(group.getByRole("button", { name: /提示/u }));
  expect(items()).toHaveLength(counts.error);
  expect(document.querySelectorAll(".se-mark-warning, .se-mark-hint")).toHaveLength(0);
  await drawn.user.click(group.getByRole("button", { name: /错误/u }));
  expect(screen.getByText("筛选后没有要显示的问题。")).toBeVisible();
});

test("pasted, sound: nothing wrong; then another one is chosen and cannot be read", async () => {
  const drawn = await drawReport();
  const field = screen.getByRole("textbox", { name: "粘贴报告正文" });
  fireEvent.change(field, { target: { value: "会议纪要。" } });
  await drawn.user.click(screen.getByRole("button", { name: "核对正文" }));
  await act(() => judged(drawn.narrative));
  if (drawn.narrative.getSnapshot().items.length === 0)
    expect(verdict()).toHaveTextContent("报告没有发现问题");
  await drawn.user.click(screen.getByRole("button", { name: "换一份" }));
  expect(screen.getByRole("textbox", { name: "粘贴报告正文" })).toHaveValue("会议纪要。");
  await act(() => drawn.narrative.open(reportFile("PK\u0003\u0004", "坏.docx")));
  expect(screen.getByRole("alert")).toHaveTextContent("“坏.docx”：");
  expect(text().getByText("会议纪要。")).toBeVisible();
  expect(await faults()).toEqual([]);
});

test("dropped on the tab, a report is opened; a workbook is left to others", async () => {
  const drawn = await drawReport();
  const zone = screen.getByLabelText("打开报告").closest(".se-narrative") as HTMLElement;
  const drop = (name: string): boolean =>
    fireEvent.drop(zone, {
      dataTransfer: { types: ["Files"], files: [reportFile("一、基本情况\n无。", name)] },
    });
  expect(drop("表.xlsx")).toBe(true);
  expect(drawn.narrative.getSnapshot().phase.kind).toBe("rest");
  expect(drop("报告.md")).toBe(false);
  await act(() => judged(drawn.narrative));
  expect(drawn.narrative.getSnapshot().report?.document.name).toBe("报告.md");
});

test("the workbook changes: the verdict is marked as out of date until it was checked again", async () => {
  const drawn = await drawReport();
  await drawn.press("校验");
  await give(drawn);
  act(() => drawn.open.session.changed());
  expect(verdict()).toHaveTextContent("已过期");
  await drawn.press("校验");
  await act(() => judged(drawn.narrative));
  expect(verdict()).not.toHaveTextContent("已过期");
});
