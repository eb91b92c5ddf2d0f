import { MARK } from "../../paper/mark";
import type { Span } from "../document";
import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";

/** What a template leaves to fill in: 〔请填写：…〕, XX年, ____万元, （此处填写…）. */
const OTHER_BLANKS =
  /[（(【[]\s*(?:请|此处|在此)(?:填写|填报|说明|输入|插入|补充)[^（）()【】[\]]{0,40}[）)】\]]|(?:20)?[XxＸｘ×]{2,6}(?=\s?(?:年|月|万元|亿元|元|个百分点|%|％|分|项|人次|号文|单位|部门|项目|专项))|(?<![_＿])[_＿]{2,40}(?=\s?(?:年|月|万元|元|%|％|分|项|个|人|次))|此处(?:填写|填报|插入|空)[^。；;\n]{0,20}/u;
const UNFILLED = new RegExp(`${MARK.source}|${OTHER_BLANKS.source}`, "gu");

/** Marks that an export from Word leaves behind. */
const EXPORT_MARKS =
  /\[bookmark:[^\][]{0,80}\]|\bPAGEREF\s+_Toc\d+|\bHYPERLINK\s+"[^"\n]{0,200}"|错误[!！]未(?:定义书签|找到引用源)[。.]?/giu;

/** Whether the stretch stands in a rule or a form's note, where dummies are meant. */
function isNote(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 60), at);
  return /(?:填报说明|填写说明|填表说明|注：|备注：)[^\n]*$/u.test(line);
}

function* matches(text: string, pattern: RegExp): Generator<{ readonly span: Span; readonly quote: string }> {
  for (const found of text.matchAll(pattern)) {
    if (isNote(text, found.index)) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    yield { span, quote: found[0].replace(/\s+/gu, "") };
  }
}

/** Dots as the whole content of a section stand for content to come. */
const DOTS = /^[\s\u3000]*(…{1,6}|\.{6,20}|。{6,20})[\s\u3000]*$/u;
const LONGEST_DOTS = 40;

const nothingToFill = defineNarrativeRule({
  id: "narrative/no-template-residue",
  severity: "warning",
  title: "模板里待填的地方都已填好",
  basis: { text: "报送的报告不应留有待填的空" },
  help: "留着“XX”“〔请填写〕”的地方等于没有写。",
  remedy: "换成本单位的内容，或删去。",
  example: {
    wrong: "“项目预算XXX万元，年内全部使用”",
    right: "“项目预算30万元，年内全部使用”",
    edge: "说明、注里举例用的“XX”不报",
  },
  *find({ reading }) {
    for (const { span, quote } of matches(reading.document.text, UNFILLED))
      yield { at: [span] as const, data: { quote } };
    const { text } = reading.document;
    for (const { start, end } of reading.sections) {
      const content = text.slice(start, Math.min(end, start + LONGEST_DOTS));
      const found = DOTS.exec(content);
      if (!found) continue;
      const at = start + found.index + found[0].indexOf(found[1] ?? "");
      const quote = found[1] ?? "";
      yield { at: [{ start: at, end: at + quote.length }] as const, data: { quote } };
    }
  },
  message: ({ quote }) => `“${quote}”是待填的空，还没有填。`,
});

const noExportMarks = defineNarrativeRule({
  id: "narrative/no-export-marks",
  severity: "hint",
  title: "正文没有转换文件留下的记号",
  basis: { text: "书签、域代码不是报告的内容" },
  help: "这些记号是从 Word 转成文本时带出来的，发布后人人看得见。",
  remedy: "删去。",
  example: {
    wrong: "“项目按期完成。[bookmark: _GoBack]”",
    right: "“项目按期完成”",
    edge: "文件编号一类的普通方括号不报",
  },
  *find({ reading }) {
    for (const { span, quote } of matches(reading.document.text, EXPORT_MARKS))
      yield { at: [span] as const, data: { quote } };
  },
  message: ({ quote }) => `“${quote}”是转换文件时留下的记号，不是报告的内容。`,
});

export const RESIDUE_RULES: readonly NarrativeRule[] = [nothingToFill, noExportMarks];
