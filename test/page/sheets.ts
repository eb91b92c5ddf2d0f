import { act } from "@testing-library/react";
import { parseAddress, type Address } from "../../src/core/cells/address";
import type { Cell } from "../../src/core/cells/cell";
import { cellAt, type Grid } from "../../src/core/cells/grid";
import { composeWorkbook } from "../../src/host/ooxml/compose/compose-workbook";
import type { SheetDescription } from "../../src/host/ooxml/compose/description";
import type { NewContent } from "../support/forms/form-workbook";
import { standardForm } from "../support/forms/standard-form";
import { drawPage, fileOf, type DrawnPage } from "./draw";

const at = (address: string): Address => parseAddress(address) as Address;

/** The page with the sound project form, some cells changed. */
export async function withForm(cells: Readonly<Record<string, NewContent>> = {}): Promise<DrawnPage> {
  const page = drawPage();
  await page.open(fileOf("项目自评.xlsx", standardForm().withCells(cells).bytes()));
  return page;
}

/** The page with a sheet as described. */
export async function withSheet(sheet: Omit<SheetDescription, "name">): Promise<DrawnPage> {
  const page = drawPage();
  await page.open(fileOf("表.xlsx", composeWorkbook({ sheets: [{ name: "表", ...sheet }] })));
  return page;
}

const gridOf = ({ shelf }: DrawnPage): Grid => shelf.view().current?.workbook.view().grids[0] as Grid;
/** What a cell of the first sheet holds now. */
export const contentOf = (page: DrawnPage, address: string): Cell => cellAt(gridOf(page), at(address));

/** Types into a cell as a person does: click, keys, Enter. */
export async function typeInto(page: DrawnPage, address: string, keys: string): Promise<void> {
  await page.user.click(page.cell(address));
  await page.user.keyboard(keys);
  await act(async () => {
    await new Promise((resume) => setTimeout(resume, 5));
  });
}
