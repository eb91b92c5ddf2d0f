import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../../src/core/cells/grid";
import type { OpenedAddin } from "../../excel-host/open-addin";
import { standardForm } from "../../support/forms/standard-form";
import { button, check, preview } from "../opened-pane";
import { fiveForms, longForm, SHEET, strangeForm } from "./long-names";

/** A view of the pane and how to come to it from the one before. */
export interface Stop {
  readonly name: string;
  readonly go: (opened: OpenedAddin) => Promise<void>;
}

/** Views of one workbook, gone through in order. */
export interface Tour {
  readonly name: string;
  readonly grids: () => readonly Grid[];
  readonly stops: readonly Stop[];
}

const REPORT = join(__dirname, "../../data/narrative/004.txt");
const tab = (opened: OpenedAddin, name: string) => opened.addin.getByRole("tab", { name });
const text = (opened: OpenedAddin, said: string | RegExp) => opened.addin.getByText(said).first();

const WORK: readonly Stop[] = [
  { name: "empty", go: ({ addin }) => button(addin, "校验").first().waitFor() },
  { name: "results", go: ({ addin }) => check(addin) },
  {
    name: "item",
    async go(opened) {
      await text(opened, "依据与改法").click();
      await opened.addin
        .getByRole("button", { name: /转到单元格/ })
        .first()
        .click();
    },
  },
  { name: "waive", go: ({ addin }) => button(addin, "说明理由").first().click() },
  {
    name: "waived",
    async go({ addin }) {
      await addin
        .getByLabel("维持原值的理由")
        .fill("因汛期较常年提前，经主管部门批复同意延期至次年三月底前完成验收。");
      await button(addin, "保存理由").click();
      await addin.getByText("收回说明").first().scrollIntoViewIfNeeded();
    },
  },
  { name: "reason", go: ({ addin }) => button(addin, "填写原因").first().click() },
  {
    name: "filter",
    async go({ addin }) {
      await button(addin, "取消").first().click();
      await addin.getByLabel("分组").selectOption({ label: "按部分" });
      await addin.getByRole("button", { name: /^警告/ }).click();
    },
  },
  {
    name: "profile",
    async go(opened) {
      await text(opened, /^规则配置：/).click();
      await text(opened, /^未核对原文的参数/)
        .click()
        .catch(() => undefined);
    },
  },
  {
    name: "binding",
    async go(opened) {
      await text(opened, /^规则配置：/).click();
      await text(opened, "手动指定…").click();
    },
  },
  {
    name: "last year",
    async go(opened) {
      await text(opened, "手动指定…").click();
      const name = `${SHEET}（2022年度上报财政的最终盖章版）.xlsx`;
      const buffer = Buffer.from(standardForm().withCells({ A2: "（2022年度）" }).bytes());
      await opened.addin.getByLabel("选择上年自评表").setInputFiles({ name, mimeType: "", buffer });
      await text(opened, /^已与上年自评表/).waitFor({ timeout: 30_000 });
    },
  },
  { name: "judge", go: (opened) => tab(opened, "评定").click() },
  {
    name: "judged",
    async go({ addin }) {
      await addin.locator(".se-judge-form .se-input").first().fill("6.5");
      await button(addin, "加入预览").first().click();
    },
  },
  { name: "preview", go: async ({ addin }) => void (await preview(addin)) },
  { name: "note", go: ({ addin }) => button(addin, "编辑说明").first().click() },
  { name: "trial", go: (opened) => tab(opened, "试算").click() },
  { name: "tried", go: ({ addin }) => addin.locator(".se-execution .se-input").fill("120") },
  { name: "no report", go: (opened) => tab(opened, "书面报告").click() },
  {
    name: "report",
    async go({ addin }) {
      const name = `${SHEET}的书面报告（2024年度定稿）.txt`;
      const file = { name, mimeType: "text/plain", buffer: readFileSync(REPORT) };
      await addin.getByLabel("打开报告").first().setInputFiles(file);
      await addin.getByRole("region", { name: "报告正文" }).waitFor({ timeout: 30_000 });
    },
  },
  { name: "export", go: (opened) => tab(opened, "导出校验报告").click() },
  {
    name: "written",
    async go({ addin }) {
      await addin.getByRole("tab", { name: "填写" }).click();
      await button(addin, "写入表格").click();
      await addin.getByText(/已写入\d+格/).waitFor({ timeout: 30_000 });
    },
  },
  {
    name: "marked",
    async go({ addin }) {
      await button(addin, "标记问题").click();
      await addin.getByText(/已标记/).waitFor({ timeout: 30_000 });
    },
  },
];

const PROTECTED: readonly Stop[] = [
  {
    name: "protected",
    async go({ addin, host }) {
      host.person.protect(SHEET);
      await check(addin);
      await preview(addin);
    },
  },
  {
    name: "refused",
    async go({ addin }) {
      await button(addin, "写入表格").click();
      await addin.getByText("没有写入任何单元格。").waitFor({ timeout: 30_000 });
    },
  },
  {
    name: "host error",
    async go({ addin, host }) {
      host.person.startEditing();
      await button(addin, "校验").first().click();
      await button(addin, "重试").waitFor({ timeout: 30_000 });
      host.person.stopEditing();
    },
  },
  {
    name: "progress",
    async go({ addin, host }) {
      host.slowDown(8_000);
      await button(addin, "校验").first().click();
      await button(addin, "取消").waitFor();
    },
  },
];

/** Every view of the pane, long names and all. */
export const PANE_TOURS: readonly Tour[] = [
  { name: "work", grids: longForm, stops: WORK },
  { name: "protected", grids: longForm, stops: PROTECTED },
  {
    name: "five",
    grids: fiveForms,
    stops: [{ name: "five forms", go: ({ addin }) => check(addin) }],
  },
  {
    name: "sound",
    grids: () => standardForm().grids(),
    stops: [
      {
        name: "nothing found",
        async go({ addin }) {
          await button(addin, "校验").first().click();
          await addin.getByRole("heading", { name: "没有发现问题" }).waitFor({ timeout: 20_000 });
        },
      },
    ],
  },
  {
    name: "strange",
    grids: strangeForm,
    stops: [
      {
        name: "unrecognised",
        async go({ addin }) {
          await button(addin, "校验").first().click();
          await addin.getByText("没有认出可以核对的自评表").waitFor({ timeout: 20_000 });
        },
      },
    ],
  },
];
