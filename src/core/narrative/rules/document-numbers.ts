import { defineNarrativeRule, type NarrativeRule } from "./narrative-rule";

/** `某财行2023〕18号`: the year's bracket is not opened; `某财绩〔202318号`: it is not closed. */
const HALF_BRACKETED =
  /[\u4e00-\u9fff]{2,12}(?:(?:19|20)\d\d\s?[〕\]］】]\s?第?\d{1,4}\s?号|[〔[［【]\s?(?:19|20)\d\d(?:年)?\d{1,4}\s?号)/gu;
const MOST = 20;

const documentNumber = defineNarrativeRule({
  id: "narrative/document-number-whole",
  severity: "hint",
  title: "文号的年份括号完整",
  basis: { text: "文号写作“机关代字〔年份〕序号”" },
  help: "括号只有一半，文号查不到。",
  remedy: "补全括号，如“某财绩〔2023〕18号”。",
  example: {
    wrong: "“根据某财绩2023〕18号文件开展自评”",
    right: "“根据某财绩〔2023〕18号文件开展自评”",
    edge: "用圆括号、方括号而成对的不报",
  },
  *find({ reading }) {
    const { text } = reading.document;
    let count = 0;
    for (const found of text.matchAll(HALF_BRACKETED)) {
      if ((count += 1) > MOST) return;
      const lead = /^(?:根据|按照|依据|以|和|及|与|的|通知)+/u.exec(found[0])?.[0].length ?? 0;
      const start = found.index + lead;
      const end = found.index + found[0].length;
      yield { at: [{ start, end }] as const, data: { quote: text.slice(start, end) } };
    }
  },
  message: ({ quote }) => `文号“${quote}”的年份括号不完整。`,
});

export const DOCUMENT_NUMBER_RULES: readonly NarrativeRule[] = [documentNumber];
