/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import { standardForm } from "../support/forms/standard-form";
import { BOOKS } from "./support/books";
import { draw, faults, type Drawn } from "./support/draw";
import { openSession, type OpenSession } from "./support/session";

// jsdom has none, and a document of the test before would still be there.
Object.assign(globalThis, { TextDecoder, TextEncoder });
afterEach(cleanup);

const bytes = (year: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    standardForm()
      .withCells({ A2: `（${String(year)}年度）` })
      .bytes(),
  );
const file = (content: BlobPart, name: string): File => {
  const chosen = new File([content], name);
  // jsdom's File cannot give its bytes.
  const all = typeof content === "string" ? new TextEncoder().encode(content) : (content as Uint8Array);
  chosen.arrayBuffer = () => Promise.resolve(Uint8Array.from(all).buffer);
  return chosen;
};

/** The sound form of 2024, checked. */
async function checked(): Promise<OpenSession & Drawn> {
  const open = openSession({}, { books: BOOKS });
  const drawn = draw(open);
  await drawn.press("校验");
  return { ...open, ...drawn };
}

const rules = ({ now }: OpenSession): readonly string[] => now().findings.map(({ finding }) => finding.rule);
const WRONG_YEAR = "years/previous-is-last-year";

describe("last year's workbook in the pane", () => {
  it("is chosen, named, held against, and taken away", async () => {
    const open = await checked();
    await open.user.upload(screen.getByLabelText("选择上年自评表"), file(bytes(2022), "上年（2022）.xlsx"));
    await screen.findByText("已与上年自评表“上年（2022）.xlsx”对照");
    await screen.findByText("项目支出绩效自评表是2024年度的（A2），对照的文件却是2022年度的，应为2023年度。");
    expect(screen.getByRole("button", { name: "A2，转到单元格" })).toBeTruthy();
    expect(await faults()).toEqual([]);
    await open.press("移除上年自评表：上年（2022）.xlsx");
    await waitFor(() => expect(rules(open)).not.toContain(WRONG_YEAR));
    expect(screen.queryByText(/已与上年自评表/u)).toBeNull();
  });

  it("keeps being held against under another profile and after another check", async () => {
    const open = await checked();
    await open.user.upload(screen.getByLabelText("选择上年自评表"), file(bytes(2022), "2022.xlsx"));
    await waitFor(() => expect(rules(open)).toContain(WRONG_YEAR));
    await act(() => open.session.chooseProfile("hubei-2020"));
    expect(open.now().forms[0]?.profile.id).toBe("hubei-2020");
    expect(rules(open)).toContain(WRONG_YEAR);
    await act(() => open.session.check());
    expect(rules(open)).toContain(WRONG_YEAR);
  });

  it("is replaced by another choice; of the right year nothing is said of the year", async () => {
    const open = await checked();
    await open.user.upload(screen.getByLabelText("选择上年自评表"), file(bytes(2022), "2022.xlsx"));
    await waitFor(() => expect(rules(open)).toContain(WRONG_YEAR));
    await open.user.upload(screen.getByLabelText("换一份"), file(bytes(2023), "2023.xlsx"));
    await screen.findByText("已与上年自评表“2023.xlsx”对照");
    await waitFor(() => expect(rules(open)).not.toContain(WRONG_YEAR));
    expect(rules(open)).toContain("years/values-not-copied");
  });

  it("says why a file cannot be taken, and leaves what stood before", async () => {
    const open = await checked();
    await open.user.upload(screen.getByLabelText("选择上年自评表"), file(bytes(2022), "2022.xlsx"));
    await waitFor(() => expect(rules(open)).toContain(WRONG_YEAR));
    await open.user.upload(screen.getByLabelText("换一份"), file("no workbook", "坏的.xlsx"));
    expect((await screen.findByRole("alert")).textContent).toMatch(/^没有用“坏的\.xlsx”对照：.+。$/u);
    expect(rules(open)).toContain(WRONG_YEAR);
    const other = composeWorkbook({
      sheets: [{ name: "通讯录", cells: [{ row: 0, column: 0, value: "姓名" }] }],
    });
    await open.user.upload(screen.getByLabelText("换一份"), file(Uint8Array.from(other), "通讯录.xlsx"));
    await screen.findByText(
      "没有用“通讯录.xlsx”对照：里面没有认出可以对照的自评表，请选择上年上报的自评工作簿。",
    );
    expect(rules(open)).toContain(WRONG_YEAR);
  });

  it("is not offered where no file can be read", async () => {
    const open = openSession();
    const { press } = draw(open);
    await press("校验");
    expect(screen.queryByLabelText("选择上年自评表")).toBeNull();
    expect(open.session.lastYear).toBeNull();
  });
});
