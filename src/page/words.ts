import type { RefusalReason } from "../host/workbook";
import type { Obstacle } from "./sheet/edit-rules";

const OBSTACLES: Readonly<Record<Obstacle, string>> = {
  formula: "这一格是公式，由表格自动计算，不能直接改；请改它引用的单元格。",
  locked: "工作表受保护，这一格已锁定，不能改。",
  readOnly: "工作簿带有数字签名，只能查看，不能改。",
};

const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  stale: "这一格刚被改动过，没有写入，请再试一次。",
  formula: OBSTACLES.formula,
  array: "这一格属于数组公式或共享公式，不能单独改。",
  covered: "这一格被合并单元格遮住，请改合并区域左上角的一格。",
  locked: OBSTACLES.locked,
  missingSheet: "工作表已不在，没有写入。",
  readOnly: OBSTACLES.readOnly,
  notTaken: "这样的内容不能写入这一格。",
};

/** Every word the page itself says; the pane has its own. */
export const WORDS = {
  product: "绩效自评助手",
  bar: {
    open: "打开工作簿",
    sample: "打开示例",
    save: "保存副本",
    print: "打印",
    books: "已打开的工作簿",
    unsaved: "有改动，尚未保存",
    saved: (name: string) => `已生成副本 ${name}，请到浏览器的下载文件夹查看；原文件没有改动。`,
    theme: "外观",
    themes: { system: "跟随系统", light: "浅色", dark: "深色" },
  },
  empty: {
    title: "打开一份绩效自评工作簿",
    lines: [
      "把 .xlsx 文件拖到这里，或点下面的按钮选择；自动校验，问题逐格标出。",
      "双击单元格就能修改，改完自动重新校验；也可以自动评分、自动填写。",
      "全部在本机完成，不联网、不上传；原文件不动，改好的另存一份副本。",
    ],
    choose: "选择文件",
    sample: "先看示例",
    kinds: "支持 .xlsx、.xlsm；旧版 .xls、.et 请先另存为 .xlsx。",
  },
  opening: "正在打开……",
  drop: "松开鼠标，打开工作簿",
  failure: {
    title: (name: string) => `没有打开“${name}”`,
    dismiss: (name: string) => `关闭提示：${name}`,
    tooLarge: "文件超过 64 MB，没有打开。请删去无关的工作表或图片后再试。",
    unreadable: "读不到文件内容：可能是文件夹，或文件已被移动、正被别的程序占用。请关闭占用它的程序后再试。",
    unexpected: "打开时遇到意外问题，没有打开。请用 Excel 或 WPS 另存一份 .xlsx 后再试。",
    save: "保存没有成功，改动还在，请再试一次。",
  },
  areas: { sheet: "表格", pane: "校验", both: "表格与校验", resize: "调整校验栏宽度" },
  sheet: {
    tabs: "工作表",
    hidden: "（隐藏）",
    tabFindings: (count: number) => `${String(count)} 个问题`,
    empty: "这张工作表是空的。",
    cut: "工作表超出 2000 行或 100 列的部分没有显示，校验和保存不受影响。",
    more: (shown: number, all: number) => `已显示前 ${String(shown)} 行，共 ${String(all)} 行`,
    showMore: "再显示一些",
    drawings: "图片、图表、形状不在这里显示，保存时原样保留。",
    staleFormulas: "改动之后，公式的结果以 Excel 或 WPS 打开副本时重算的为准。",
    instructions: "方向键移动，回车或 F2 修改，Esc 取消，Ctrl+Z 撤销上一次输入。",
    typed: "手工输入",
    content: "单元格内容",
    address: "当前单元格",
    formula: "公式",
    entry: (address: string, text: string) => (text === "" ? `${address} 空白` : `${address} ${text}`),
    obstacle: OBSTACLES,
    refused: REFUSALS,
    formulaTyped: "这里不能输入公式，请直接输入数值；要用公式，请在 Excel 或 WPS 中输入。",
    failed: "没有写入，单元格保持原样，请再试一次。",
    nothingToTakeBack: "没有可以撤销的输入。",
    takenBack: "已撤销上一次输入。",
    notTakenBack: "那一格后来又改过，不能撤销。",
    zoom: "缩放",
    fit: "适合宽度",
    rows: (from: number, to: number) => range("行", from, to),
    columns: (from: string, to: string) => (from === to ? `${from} 列` : `${from}–${to} 列`),
    openGap: (what: string) => `显示隐藏的${what}`,
    closeGap: (what: string) => `收起隐藏的${what}`,
  },
} as const;

function range(unit: string, from: number, to: number): string {
  return from === to ? `第 ${String(from)} ${unit}` : `第 ${String(from)}–${String(to)} ${unit}`;
}
