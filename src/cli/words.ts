import type { RefusalReason } from "../host/workbook";
import { DESK_HELP } from "./batch-words";

/** Why a planned cell was not written. */
export const REFUSAL_WORDS: Readonly<Record<RefusalReason, string>> = {
  stale: "单元格的内容已经改变，与计划时不同",
  formula: "单元格里是公式，不改动",
  array: "属于数组公式或共享公式，不能单独改动",
  covered: "被合并单元格盖住，只能写它的左上角",
  locked: "工作表受保护，单元格已锁定（加 --allow-locked 可以写入）",
  missingSheet: "工作表不存在",
  readOnly: "工作簿带数字签名，只能读取",
  notTaken: "写入后读回的内容不符，没有写入",
};

/** What is said about files that cannot be read before anyone looks into them. */
export const PROBLEMS = {
  notFound: "没有这个文件或文件夹。",
  noPermission: "没有读取的权限。",
  notAFile: "不是普通文件，无法读取。",
  noWorkbooks: "文件夹里没有 .xlsx 或 .xlsm 工作簿。",
  noReports: "文件夹里没有 .docx、.txt 或 .md 报告。",
  readFailed: (code: string) => `读取失败（${code}）。`,
  tooLarge: "文件过大（超过 64 MB），没有打开。请删去无关的工作表或图片后再试。",
  internal: "处理时出现内部错误，这个文件没有核对完。加 --verbose 可以看到详情，请反馈给开发者。",
  workerDied: "处理时内存不足或进程中断，这个文件没有核对完，其余文件照常。",
} as const;

export const WRONG_USE = {
  noCommand: (word: string, known: readonly string[]) =>
    `没有“${word}”这个命令：可用的有 ${known.join("、")}。`,
  noInput: "请给出要处理的文件或文件夹，例如：selfeval check 自评表.xlsx",
  noReport: "请给出要核对的报告，例如：selfeval narrative 自评报告.docx --with 自评表.xlsx",
  emptyStdin: "标准输入里没有文件路径。",
  unknownOption: (option: string, command: string) =>
    `不认识的选项 ${option}。用 selfeval ${command} --help 查看可用的选项。`,
  needsValue: (option: string) => `选项 ${option} 后面要有一个值。`,
  takesNoValue: (option: string) => `选项 ${option} 不带值。`,
  tooMany: (word: string) => `多余的参数“${word}”。`,
  notOneOf: (option: string, value: string, known: readonly string[]) =>
    `${option} 不能是“${value}”：可用的有 ${known.join("、")}。`,
  notACount: (option: string, value: string) => `${option} 应是 1 到 64 的整数，不能是“${value}”。`,
  noKind: (known: readonly string[]) => `请说明要哪一种空白表：${known.join("、")}。`,
  noProfile: (id: string, known: readonly string[]) =>
    `没有规则配置“${id}”：内置的有 ${known.join("、")}，也可以给出自己的 JSON 文件。`,
  profileUnread: (file: string, why: string) => `规则配置 ${file} 读不了：${why}`,
  profileFaults: (file: string, faults: readonly string[]) =>
    `规则配置 ${file} 有${String(faults.length)}处不对：\n${faults.map((fault) => `  - ${fault}`).join("\n")}`,
  previousUnread: (file: string, why: string) => `上年的文件 ${file} 不能对照：${why}`,
  noForm: "没有找到自评表。",
  notWritable: (path: string, why: string) => `不能写入 ${path}：${why}。`,
  needsFolder: (path: string) => `处理多个文件或文件夹时，-o 应是文件夹，而 ${path} 是文件。`,
  isFolder: (path: string) => `-o 所指的 ${path} 是文件夹，请写明文件名。`,
  sameAsInput: (path: string) => `输出与输入是同一个文件（${path}），原文件不会被改动，请另取名字。`,
  otherExtension: (extension: string) => `副本的扩展名应与原文件相同（${extension}）。`,
  reportNotFilled: (path: string) =>
    `${path} 是书面报告，只能核对，不能填写：请在 Word 或 WPS 中改，或把表填在工作簿（.xlsx）里再用 fill。`,
  templateExists: (path: string) => `${path} 已经存在，请用 -o 另取名字。`,
  noTemplates: "没有找到空白表，程序文件可能不完整，请重新安装。",
} as const;

/** The report's stream, where it cannot be written. */
export const STDOUT = "标准输出";

/** Why a path cannot be written, by the system's code. */
export const WRITE_FAULTS: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "上级文件夹不存在"],
  ["EACCES", "没有写入的权限"],
  ["EPERM", "没有写入的权限"],
  ["EROFS", "所在磁盘是只读的"],
  ["ENOSPC", "磁盘空间不足"],
  ["EISDIR", "它是一个文件夹"],
  ["ENOTDIR", "路径中有一段不是文件夹"],
  ["EBUSY", "文件正被其他程序占用"],
  ["ENAMETOOLONG", "文件名太长"],
  ["EEXIST", "路径中有一段是已有的文件"],
]);

/** `45秒`, `3分20秒`, `2小时5分`. */
function durationWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < 60) return `${String(whole)}秒`;
  if (whole < 3600) return `${String(Math.floor(whole / 60))}分${String(whole % 60)}秒`;
  return `${String(Math.floor(whole / 3600))}小时${String(Math.floor((whole % 3600) / 60))}分`;
}

export const NOTICES = {
  unrecognised: "没有找到可以核对的自评表。",
  nothingToFill: "没有找到可以填写的自评表，没有写副本。",
  signed: "工作簿带数字签名，只能读取，没有写副本。",
  dryRun: "试运行，没有写入",
  reportWritten: (path: string) => `报告已写入 ${path}`,
  templateWritten: (path: string) => `空白表已写入 ${path}`,
  keptOld: (path: string) => `原有的同名文件内容不同，已保留为 ${path}`,
  leftOut: (path: string) => `${path}：是以前填写的副本，没有再填。`,
  interrupted: (done: number, all: number) => `已中断：处理了${String(done)}个，共${String(all)}个文件。`,
  /** `120/300 85个/秒 还需约2秒`; without a rate while it is not yet known. */
  progress: (done: number, all: number, rate: number | null) => {
    const counts = `${String(done)}/${String(all)}`;
    if (rate === null || rate <= 0) return counts;
    const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
    return `${counts} ${speed}个/秒 还需约${durationWords((all - done) / rate)}`;
  },
  unexpected: (message: string) => `内部错误：${message}（加 --verbose 可以看到详情）`,
} as const;

/** What is said of drafted reports. */
export const DRAFT = {
  noInput: "请给出一个工作簿，例如：selfeval draft 自评表.xlsx -o 自评报告.docx",
  noForm: "没有找到自评表，写不出报告；先用 selfeval check 看看缺少什么。",
  isFolder: "这是文件夹；请给出一个工作簿。",
  notDocx: (path: string) => `报告是 .docx 文件，-o 不能是 ${path}；要 Markdown 请加 --format markdown。`,
  needsFolder: (count: number, path: string) =>
    `工作簿里有${String(count)}张自评表，各写一份报告，-o 应是文件夹，不能是 ${path}。`,
  fileName: (number: number | null) => `.报告初稿${number === null ? "" : String(number)}`,
  written: (file: string, title: string, marks: number) =>
    `报告初稿已写入 ${file}（${title}），有${String(marks)}处待填写或核对`,
  doubts: (errors: number, warnings: number) =>
    `工作簿有${String(errors)}处错误、${String(warnings)}处警告，初稿里都标了〔请核对〕或〔请填写〕；最好先改好工作簿再生成。`,
} as const;

/** The summary page of a folder of reports. */
export const SUMMARY_FILE = "汇总";

const FILES = `  文件夹指其下全部 .xlsx 和 .xlsm（不含名字以 ~$ 或 . 开头的）；- 表示从标准输入读路径，一行一个。`;

const COMMON = `  --profile ID或文件   规则配置的编号，或自己的 JSON 文件；不写则按表的内容选用
  --jobs N            同时处理的进程数，默认为处理器核数；1 表示只用一个进程
  --fail-on 级别       error（默认）、warning 或 never：有到这一级的问题时退出码为 1
  --verbose           出错时显示详情
  --help              显示本说明`;

const EXIT = `退出码
  0 没有错误；1 至少一处错误；2 用法不对；3 至少一个文件无法读取`;

/** `--help`, for the whole command and for each of its commands. */
export const HELP = {
  main: `绩效自评助手：核对和填写绩效自评表工作簿

用法
  selfeval check 文件或文件夹…      核对，不改动任何文件
  selfeval fill 文件…              把算得出的数填入副本，原文件不动
  selfeval narrative 报告…         核对书面报告（.docx、.txt、.md），可与工作簿对照
  selfeval draft 工作簿            按自评表起草自评报告
  selfeval template 种类           写出一份空白表
  selfeval batch 文件夹… -o 输出      审核一批：汇总表、退回意见、跨表核对
  selfeval merge 输出… -o 输出        合并分片的审核结果
  selfeval diff 旧表 新表            两版之间改了什么、哪些问题已改
  selfeval rules                  规则目录
  selfeval profiles               规则配置
  selfeval help 命令               某个命令的说明
  selfeval --version              版本

${EXIT}
`,
  check: `核对自评表：认出表，计算，列出问题；不改动任何文件

用法
  selfeval check 文件或文件夹… [选项]

${FILES}
  也可以写明一份 .docx 报告：其中是自评表的表格，同样逐格核对。报告的文字用 selfeval narrative 核对。

选项
  --previous 文件      上年的工作簿：与上年同名的表逐项对照
  --format 格式        text（默认）、json、ndjson、markdown 或 html
  -o, --output 路径    报告写到文件；多个文件或文件夹时写到文件夹，一个工作簿一份
${COMMON}

${EXIT}
`,
  fill: `把算得出的执行率、得分、偏差说明、总分和等级填入副本；原文件不动

用法
  selfeval fill 文件或文件夹… [选项]

${FILES}

选项
  -o, --output 路径    副本的路径，默认在原文件旁边，名为 原名.filled.xlsx；
                      多个文件或文件夹时是文件夹，其中结构与原来相同
  --only 栏目          只填这些，用逗号分开：rate 执行率，score 得分，note 偏差说明，
                      total 总分，grade 等级
  --overwrite 方式     blank（默认）只填空单元格；differing 也改与计算不同的数；公式从不改动
  --formulas          执行率、预算执行得分和总分写成公式，以后改数会跟着重算
  --mark              在副本里标出问题（底色和批注）
  --dry-run           只列出要填什么，不写副本
  --allow-locked      受保护工作表的锁定单元格也写（保护本身不变）
  --format 格式        text（默认）、json、ndjson、markdown 或 html
${COMMON}

${EXIT}
`,
  narrative: `核对书面的自评报告：分项与总数、增减与比例、年度与依据、得分与等级、前后是否一致；不改动任何文件

用法
  selfeval narrative 文件或文件夹… [选项]

  文件是 .docx、.txt 或 .md；文件夹指其下全部这样的文件（不含名字以 ~$ 或 . 开头的）；
  - 表示从标准输入读路径，一行一个。报告所附的自评表同时逐格核对。

选项
  --with 工作簿        与这个工作簿（.xlsx、.xlsm）的自评表逐项对照
  --format 格式        text（默认）、json、markdown 或 html（在原文上标出问题，可以打印）
  -o, --output 路径    结果写到文件；多份报告或文件夹时写到文件夹，一份报告一份
  --profile ID或文件   规则配置的编号，或自己的 JSON 文件
  --fail-on 级别       error（默认）、warning 或 never：有到这一级的问题时退出码为 1
  --verbose           出错时显示详情
  --help              显示本说明

${EXIT}
`,
  draft: `按自评表起草自评报告：提纲、数字、分项分析和附表，只有单位能写的地方标〔请填写〕

用法
  selfeval draft 工作簿 [选项]

  一张自评表写一份报告；基础数据表和支出情况表附在部门的报告后面。
  工作簿里有几张自评表（如几个项目）时各写一份，-o 应是文件夹。
  表里的数照录；表内矛盾或缺少的，标〔请核对〕或〔请填写〕，不另编造。
  已有同名文件时，原有的另存为 .bak，并说明。

选项
  -o, --output 路径    写到哪里，默认在工作簿旁边，名为 原名.报告初稿.docx
  --format 格式        docx（默认）或 markdown；markdown 不写 -o 时写到标准输出
  --profile ID或文件   规则配置；hunan-dept 和 guangdong 用当地部门报告的提纲
  --verbose           出错时显示详情
  --help              显示本说明

退出码
  0 已写出；2 用法不对；3 工作簿无法读取，或没有自评表
`,
  ...DESK_HELP,
  template: `写出一份空白的标准自评表

用法
  selfeval template 种类 [-o 路径]

种类
  project     项目支出绩效自评表
  department  部门整体支出绩效自评表，附基础数据表和支出情况表
  base-data   基础数据表
  transfer    转移支付绩效自评表

选项
  -o, --output 路径    写到哪里，默认写在当前文件夹
  --help              显示本说明
`,
  rules: `列出全部规则：编号、级别、适用的表、依据和改法

用法
  selfeval rules [--format text|json|markdown]
`,
  profiles: `列出规则配置：每个参数的值、来源，以及来源是否核对过原文

用法
  selfeval profiles [--format text|json]
`,
} as const;
