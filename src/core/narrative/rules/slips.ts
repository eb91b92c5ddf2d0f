/** A slip of the pen that recurs in reports: how it is written, and what was meant. */
export interface Slip {
  readonly pattern: RegExp;
  /** What is wrong with it, a clause for the message. */
  readonly what: string;
}

const NUMBER = "[\\d.,一二两三四五六七八九十百千万]{1,10}";

/** The small list. Only what no context makes right; add a slip with the words that show it. */
export const SLIPS: readonly Slip[] = [
  {
    pattern: /(?:支出|预算|资金|经费)执行力(?=(?:为|达|是|:)?[\d百])/gu,
    what: "百分比说的是执行率，不是执行力",
  },
  {
    pattern: new RegExp(`(?:大?约|近|将近|接近)${NUMBER}[余多](?=[\\u4e00-\\u9fff])`, "gu"),
    what: "“约”“近”与“余”“多”不能同用",
  },
  {
    pattern: new RegExp(`(?:逾|超过?)${NUMBER}[余多](?=[\\u4e00-\\u9fff])`, "gu"),
    what: "“逾”“超过”与“余”“多”重复",
  },
  {
    pattern: new RegExp(`(?:大?约|近|接近)${NUMBER}[\\u4e00-\\u9fff%]{1,3}(?:左右|上下)`, "gu"),
    what: "“约”“近”与“左右”重复",
  },
  { pattern: /较对(?=文本|数据|文字|稿|材料|无误|工作)|(?<=认真|仔细|反复)较对/gu, what: "应为“校对”" },
  { pattern: /帐(?=实|目|户|务|簿|册|证|表)|(?<=固定资产|总|建|台|入|报)帐/gu, what: "现在写作“账”" },
];
