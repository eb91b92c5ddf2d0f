/** The words of a return slip: short, polite, official. */
export const SLIP = {
  title: "绩效自评表退回意见",
  someUnit: "报送单位",
  opening: (subject: string, file: string, errors: number, warnings: number) => {
    const counts = [
      ...(errors > 0 ? [`须改正${String(errors)}处`] : []),
      ...(warnings > 0 ? [`请说明或改正${String(warnings)}处`] : []),
    ].join("，");
    return `你单位报送的${subject}（文件：${file}）收悉。经核对，${counts}，现将意见反馈如下。`;
  },
  unreadable: (file: string, why: string) => `你单位报送的文件“${file}”未能打开，无法核对。原因：${why}`,
  unrecognised: (file: string) =>
    `你单位报送的文件“${file}”可以打开，但其中没有找到绩效自评表，无法核对。请检查是否报错了文件，或改动了标准表式的栏目名称。`,
  /** What to do by when; the deadline stands between the two. */
  correct: ["请对照原始资料逐项核实，于", "前改正并重新报送。"],
  explain: ["请逐项核实，于", "前作出说明，或改正后重新报送。"],
  resend: ["请于", "前重新报送。"],
  mustCorrect: "须改正的内容",
  mustExplain: "请说明或改正的内容",
  keeping:
    "上列请说明的内容，经核实维持原填写的，请在表内偏差原因栏写明理由，或另附书面说明；注明“按本配置”的，是按所用规则配置核对的结果，当地另有规定的从其规定。",
  report: "书面报告",
  reportRead: (file: string) =>
    `随表报送的书面报告（文件：${file}）与自评表对照核对，位置中的“第几行”按自然段计。`,
  reportUnreadable: (file: string, why: string) =>
    `随表报送的书面报告（文件：${file}）未能打开，没有核对。原因：${why}`,
  weights: { error: "【须改正】", warning: "【请说明或改正】", hint: "" },
  quote: (words: string) => `原文：“${words}”`,
  ordinals: ["一", "二", "三"],
  columns: ["序号", "位置", "问题", "请这样处理"],
  arithmetic: "算式：",
  basis: "依据：",
  contact: "如有疑问，请联系",
  phone: "，电话",
  seal: "（盖章）",
  toFill: {
    deadline: "报送期限",
    contact: "联系人",
    phone: "电话号码",
    office: "审核单位",
    date: "日期",
  },
} as const;
