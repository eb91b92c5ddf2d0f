/** What the commands of the reviewer's desk say. */
export const DESK_NOTICES = {
  needsOutput: "请用 -o 给出结果放在哪个文件夹，例如：selfeval batch 报送 -o 审核结果",
  outputUsed: (path: string) =>
    `${path} 里已有上次的审核结果：加 --resume 接着做（没有变的文件不再重做），或另取一个文件夹。`,
  badShard: (value: string) => `--shard 应写作 第几份/共几份，如 1/8（从1数起），不能是“${value}”。`,
  noList: (file: string, why: string) => `应报单位名单 ${file} 读不了：${why}`,
  emptyList: (file: string) => `应报单位名单 ${file} 里没有单位名称（一行一个）。`,
  nothingDone: "没有可以审核的文件。",
  previous: (folder: string) => `正在读取上一年度的表：${folder}`,
  kept: (count: number) => `接着上次的做：${String(count)}个文件没有变，不再重做。`,
  done: (line: string, path: string) =>
    `${line}\n结果在 ${path}：汇总.xlsx、退回意见、report.ndjson、audit.json\n`,
  counts: (files: number, clean: number, warnings: number, errors: number, lost: number) =>
    `${String(files)}个文件：可以接收${String(clean)}个，请单位说明${String(warnings)}个，退回改正${String(errors)}个，无法识别或读取${String(lost)}个。`,
  reports: (paired: number, unreadable: number, unpaired: number) => {
    const lost = unreadable > 0 ? `（${String(unreadable)}份无法读取）` : "";
    const alone = unpaired > 0 ? `，${String(unpaired)}份没有配对` : "";
    return `书面报告${String(paired)}份与自评表配对核对${lost}${alone}。`;
  },
  across: (count: number) => `跨表核对发现${String(count)}处值得核对的情况。`,
  notResult: (path: string) => `${path} 不是审核结果：里面没有 report.ndjson 和 audit.json。`,
  mixedEngines: (path: string) =>
    `${path} 的结果与其他分片不是同一版本、同一规则配置或同样选项做出的，不能合并；请用同一版本、同样选项重做。`,
  incomplete: (path: string) => `${path} 是中断的结果，请先用 --resume 做完再合并。`,
  differing: (path: string) => `${path} 在两个分片里内容不同，不能合并。`,
  twoFiles: "请给出两个文件：selfeval diff 旧表.xlsx 新表.xlsx",
  unreadable: (path: string, why: string) => `${path}：${why}`,
} as const;

const OPTIONS_END = `  --verbose           出错时显示详情
  --help              显示本说明`;

/** `--help` of these commands. */
export const DESK_HELP = {
  batch: `审核一批报送的工作簿：汇总表、退回意见、跨表核对、可复查的记录；不改动任何原文件

用法
  selfeval batch 文件夹… -o 输出文件夹 [选项]

  文件夹指其下全部 .xlsx 和 .xlsm；- 表示从标准输入读路径，一行一个。
  同一文件夹里的书面报告（.docx、.txt、.md）与同名的工作簿配对（“自评表”“自评报告”“附件”
  和括号不计），或与其中唯一的工作簿配对，对照着核对；分不清的不配，列在汇总里。

输出文件夹里有
  汇总.xlsx           一张表一行，另有全部问题、按规则、按单位、跨表核对、分数分布
  退回意见/           须退回或请说明的，每个文件一份 .docx 和 .md
  标记/               加 --annotate 时，标出问题的副本，其余内容原样
  report.ndjson       每个文件一行，完整的核对报告
  audit.json          每个文件的 SHA-256、版本、规则和配置，供他人复核

选项
  -o, --output 路径    输出文件夹
  --annotate          另存标出问题的副本
  --no-slips          不写退回意见
  --no-reports        不找同一文件夹里的书面报告
  --previous 文件夹    上一年度的表：查旧表重报
  --expect 名单        应报单位名单（文本，一行一个）：查谁没有报
  --resume            接着上次中断的做；没有变的文件不再重做
  --shard 第几/共几    只做其中一份，如 1/8，从1数起；做完用 selfeval merge 合并
  --profile ID或文件   规则配置的编号，或自己的 JSON 文件；不写则按表的内容选用
  --jobs N            同时处理的进程数，默认为处理器核数；1 表示只用一个进程
  --fail-on 级别       error（默认）、warning 或 never：有到这一级的问题时退出码为 1
${OPTIONS_END}

退出码
  0 没有错误；1 至少一处错误；2 用法不对；3 至少一个文件无法读取；130 中断（已完成的结果齐全）
`,
  merge: `把分片的审核结果合并成一份，跨表核对在这时进行

用法
  selfeval merge 分片输出… -o 输出文件夹 [--expect 名单]

  各分片应是同一版本、同样选项做出的。--expect 不写时用分片里记下的名单。

选项
  -o, --output 路径    输出文件夹
  --expect 名单        应报单位名单（文本，一行一个）
  --fail-on 级别       error（默认）、warning 或 never
${OPTIONS_END}
`,
  diff: `比较同一份表的两版：哪些内容改了，哪些问题已改、仍在、新出现；不改动任何文件

用法
  selfeval diff 旧表 新表 [选项]

选项
  --format 格式        text（默认）、json 或 markdown
  -o, --output 路径    写到文件
  --profile ID或文件   规则配置
${OPTIONS_END}

退出码
  0 新表没有错误；1 新表至少一处错误；2 用法不对；3 有文件无法读取
`,
} as const;
