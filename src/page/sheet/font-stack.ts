const SERIF = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const SANS = '"PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

/** What stands in for a font of the workbook where the machine lacks it; names as they occur in files. */
const STACKS: readonly (readonly [names: readonly string[], stack: string])[] = [
  [["宋体", "simsun", "新宋体", "nsimsun"], `SimSun, 宋体, NSimSun, ${SERIF}`],
  [["黑体", "simhei"], `SimHei, "Heiti SC", "Microsoft YaHei", ${SANS}`],
  [["微软雅黑", "microsoft yahei", "microsoft yahei ui"], `"Microsoft YaHei", 微软雅黑, ${SANS}`],
  [["等线", "dengxian", "等线 light", "dengxian light"], `DengXian, 等线, "Microsoft YaHei", ${SANS}`],
  [
    ["仿宋", "fangsong", "仿宋_gb2312", "fangsong_gb2312", "方正仿宋简体", "方正仿宋_gbk", "华文仿宋"],
    `FangSong, 仿宋, FangSong_GB2312, 仿宋_GB2312, STFangsong, ${SERIF}`,
  ],
  [
    ["楷体", "kaiti", "楷体_gb2312", "kaiti_gb2312", "方正楷体简体", "方正楷体_gbk", "华文楷体"],
    `KaiTi, 楷体, KaiTi_GB2312, 楷体_GB2312, STKaiti, "Kaiti SC", ${SERIF}`,
  ],
  [
    ["方正小标宋简体", "方正小标宋_gbk", "fzxiaobiaosong-b05s", "小标宋", "华文中宋"],
    `FZXiaoBiaoSong-B05S, STZhongsong, SimSun, 宋体, ${SERIF}`,
  ],
];

const BY_NAME: ReadonlyMap<string, string> = new Map(
  STACKS.flatMap(([names, stack]) => names.map((name) => [name, stack] as const)),
);

/** The CSS font family for a font of the workbook: itself, then fonts of its kind on the machine. */
export function fontStack(family: string): string {
  const known = BY_NAME.get(family.trim().toLowerCase());
  const own = quoted(family);
  if (known !== undefined) return `${own}, ${known}`;
  const looksSans = /黑|圆|sans|arial|calibri|helvetica|verdana|tahoma|segoe/iu.test(family);
  // Chinese characters under a Western font take the machine's Song in Excel too.
  const fallback = /[一-鿿]/u.test(family) && looksSans ? `SimHei, ${SANS}` : `SimSun, 宋体, ${SERIF}`;
  return `${own}, ${looksSans ? `${fallback}, sans-serif` : fallback}`;
}

function quoted(family: string): string {
  return `"${family.replaceAll(/["\\\n]/gu, "")}"`;
}
