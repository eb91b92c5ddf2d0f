/** One unit of a family that converts: how many base units it is, as an exact decimal. */
export interface UnitEntry {
  readonly family: string;
  readonly factor: string;
  /** First the usual spelling, then others with the same sense. */
  readonly names: readonly string[];
}

const entry = (family: string, factor: string, ...names: readonly string[]): UnitEntry => ({
  family,
  factor,
  names,
});

/** Units that convert into each other (VALUE_GRAMMAR N6, N7). Within a family every factor is exact. */
export const CONVERTIBLE_UNITS: readonly UnitEntry[] = [
  entry("money", "1", "元", "人民币元", "块钱"),
  entry("dollar", "1", "美元"),
  entry("share", "1", "%", "百分比", "百分点", "个百分点", "个点"),
  entry("share", "0.1", "‰", "千分比", "千分点"),
  entry("share", "10", "成"),
  entry("share", "100", "比例", "比率"),
  entry("clock", "1", "秒", "秒钟"),
  entry("clock", "60", "分钟", "min"),
  entry("clock", "3600", "小时", "个小时", "钟头", "h", "H"),
  entry("clock", "86400", "天", "日", "自然日", "日历天"),
  entry("clock", "604800", "周", "个星期", "星期"),
  entry("months", "1", "个月", "月"),
  entry("months", "3", "季度", "季", "个季度"),
  entry("months", "6", "半年"),
  entry("months", "12", "年", "周年"),
  entry("workday", "1", "工作日", "个工作日", "工作天"),
  entry("length", "0.001", "毫米", "mm"),
  entry("length", "0.01", "厘米", "公分", "cm"),
  entry("length", "1", "米", "m", "延米", "延长米"),
  entry("length", "1000", "公里", "千米", "km"),
  entry("area", "1", "平方米", "㎡", "m2", "m²", "平米", "平方", "平"),
  entry("area", "1000000", "平方公里", "㎢", "km2", "km²", "平方千米"),
  entry("land", "1", "亩"),
  entry("land", "15", "公顷", "ha", "hm2", "hm²"),
  entry("volume", "0.001", "毫升", "ml"),
  entry("volume", "1", "升", "L", "公升"),
  entry("volume", "1000", "立方米", "m3", "m³", "㎥", "立方"),
  entry("mass", "0.000001", "微克", "μg", "ug"),
  entry("mass", "0.001", "毫克", "mg"),
  entry("mass", "1", "克", "g"),
  entry("mass", "500", "斤"),
  entry("mass", "1000", "公斤", "kg", "千克"),
  entry("mass", "1000000", "吨", "t"),
  entry("data", "1", "KB"),
  entry("data", "1024", "MB", "兆"),
  entry("data", "1048576", "GB"),
  entry("data", "1073741824", "TB"),
  entry("data", "1099511627776", "PB"),
  entry("bandwidth", "1", "Mbps"),
  entry("bandwidth", "1000", "Gbps"),
  entry("power", "1", "瓦", "W"),
  entry("power", "1000", "千瓦", "kW"),
  entry("power", "1000000", "兆瓦", "MW"),
  entry("energy", "1", "千瓦时", "kWh", "度电"),
  entry("temperature", "1", "℃", "摄氏度", "°C"),
];

/** Counts with more than one spelling. Counts of unlike things (期 场 次 批) are never equal. */
export const COUNT_ALIASES: readonly (readonly string[])[] = [
  ["人", "名", "人员"],
  ["人次", "人·次", "人/次", "人*次", "人.次"],
  ["场", "场次"],
  ["批", "批次"],
  ["班", "班次"],
  ["人天", "人日"],
  ["户次"],
  ["台(套)", "台套", "台/套"],
  ["学时", "个学时"],
  ["课时", "个课时"],
  ["点位", "个点位"],
  ["分贝", "dB"],
];

/** Counts with one spelling. */
export const COUNT_UNITS: readonly string[] = (
  "个 次 项 件 份 家 户 台 套 辆 座 处 条 篇 册 本 部 期 例 起 宗 株 棵 头 只 羽 尾 匹 口 眼 盏 根 块 片 张 幅 面 间 栋 幢 层 扇 樘 把 支 枝 颗 粒 " +
  "丛 盆 束 捆 筐 串 枚 具 顶 餐 顿 桌 瓶 盒 箱 包 袋 桶 罐 车 艘 架 列 节 段 道 门 组 队 位 村 镇 乡 县 市 社区 单 笔 票 款 种 类 品种 样 页 字 集 " +
  "轮 回 遍 趟 方 副 对 双 卷 令 帧 站 站点 所 校 园 店 栏 网格 席 席位 床 床位 张床 泊位 车位 座位 学期 学年 标箱 标准箱 标段 分 倍 度 T " +
  "车次 台次 户次 例次 辆次 件次 架次 期次 项次 份次 家次 处次 门次 课次 节次 班列 节课 门课 台班 工日 人月 人年 吨公里"
).split(" ");

/** Multipliers that stand before a count or money unit, or alone: `万亩`, `百万元`, `1万`. */
export const SCALES: ReadonlyMap<string, string> = new Map([
  ["百", "100"],
  ["千", "1000"],
  ["万", "10000"],
  ["十万", "100000"],
  ["百万", "1000000"],
  ["千万", "10000000"],
  ["亿", "100000000"],
  ["万亿", "1000000000000"],
]);

/** Happenings that are counted per period: with `/年` they make a frequency. */
export const EVENT_UNITS: ReadonlySet<string> = new Set("次 期 场 场次 批 批次 轮 回 趟 遍 班次".split(" "));

/** Periods of a frequency, with the word `per` carries. */
export const PERIODS: ReadonlyMap<string, string> = new Map([
  ["年", "年"],
  ["年度", "年"],
  ["半年", "半年"],
  ["季", "季"],
  ["季度", "季"],
  ["月", "月"],
  ["个月", "月"],
  ["周", "周"],
  ["星期", "周"],
  ["日", "日"],
  ["天", "日"],
  ["学期", "学期"],
  ["学年", "学年"],
]);

/** Length names: there `M` is 米 and not a million or a megabyte. */
export const LENGTH_NAME = /长|宽|高度|里程|距离|深度|延米|围栏|管网|管道|道路|沟渠|渠道|护栏|堤|河道/u;
