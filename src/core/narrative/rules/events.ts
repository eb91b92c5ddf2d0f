/** Something that lies ahead only until a year is over: to look forward to it later is text of an older report. */
export interface DatedEvent {
  readonly name: string;
  /** How a text looks forward to it. Read on blank-free text. */
  readonly ahead: RegExp;
  /** The last year in which it may be looked forward to. */
  readonly until: number;
  /** When it was, for the message. */
  readonly when: string;
}

const AHEAD = "(?:迎接|喜迎|迎庆|献礼|筹备|筹办|备战|服务保障)";

/** The small dated list. Add an event with the words that look forward to it. */
export const EVENTS: readonly DatedEvent[] = [
  event("党的十九大", "(?:中国共产党|党的)?(?:第)?十九(?:大|次全国代表大会)", 2017, "2017年10月"),
  event("党的二十大", "(?:中国共产党|党的)?(?:第)?二十(?:大|次全国代表大会)", 2022, "2022年10月"),
  event("新中国成立70周年", "(?:中华人民共和国|新中国|建国)成?立?(?:70|七十)周年", 2019, "2019年10月"),
  event("新中国成立75周年", "(?:中华人民共和国|新中国|建国)成?立?(?:75|七十五)周年", 2024, "2024年10月"),
  event("建党100周年", "(?:中国共产党成立|建党)(?:100|一百|百)周?年", 2021, "2021年7月"),
  event("北京冬奥会", "北京(?:2022年)?冬(?:季)?奥", 2022, "2022年2月"),
  event("杭州亚运会", "杭州(?:第19届)?亚运", 2023, "2023年9月"),
  event("成都大运会", "成都(?:第31届)?(?:世界)?大(?:学生)?运", 2023, "2023年7月"),
  opening("十三五", 2016),
  opening("十四五", 2021),
  opening("十五五", 2026),
  closing("十三五", 2020),
  closing("十四五", 2025),
];

function event(name: string, words: string, until: number, when: string): DatedEvent {
  return { name, ahead: new RegExp(`${AHEAD}[“"]?${words}`, "gu"), until, when };
}

function opening(plan: string, year: number): DatedEvent {
  return {
    name: `“${plan}”开局`,
    ahead: new RegExp(`[“"]?${plan}[”"]?(?:规划)?[^。;]{0,6}?(?:开好局|开局|起好步)`, "gu"),
    until: year,
    when: `${String(year)}年`,
  };
}

function closing(plan: string, year: number): DatedEvent {
  return {
    name: `“${plan}”收官`,
    ahead: new RegExp(`[“"]?${plan}[”"]?(?:规划)?[^。;]{0,6}?(?:收官|圆满收局)`, "gu"),
    until: year,
    when: `${String(year)}年`,
  };
}

/** Words that belonged to certain years; elsewhere they ask for a second look. */
export interface DatedPhrase {
  readonly name: string;
  readonly pattern: RegExp;
  readonly fits: (year: number) => boolean;
  /** Words around it with which it is something else. */
  readonly unless: RegExp;
  readonly when: string;
}

export const PHRASES: readonly DatedPhrase[] = [
  {
    name: "疫情",
    pattern: /(?:新冠)?疫情(?:防控)?/gu,
    fits: (year) => year < 2024,
    unless:
      /动物|猪瘟|禽流感|登革|基孔肯雅|传染病|口蹄疫|有害生物|松材|流感|监测|疾病|病媒|检疫|疫情(?:后|以来|期间|结束|转段)|后疫情|疫情三年|三年疫情/u,
    when: "2023年1月起实行“乙类乙管”",
  },
  {
    name: "集中换届",
    pattern: /(?:集中|三级|村[(]?社区?[)]?“?两委”?)换届/gu,
    fits: (year) => [2020, 2021, 2022, 2025, 2026, 2027].includes(year),
    unless: /党支部|机关党委|基层党组织换届/u,
    when: "上一轮在2021年前后，下一轮在2026年前后",
  },
  {
    name: "提法",
    pattern: /以习近平同志为总书记的党中央/gu,
    fits: (year) => year <= 2016,
    unless: /《[^》]*以习近平同志为总书记/u,
    when: "2016年10月以后的提法是“以习近平同志为核心的党中央”",
  },
  {
    name: "决战脱贫攻坚",
    pattern: /决战决胜脱贫攻坚|决胜全面建成小康|打赢脱贫攻坚战/gu,
    fits: (year) => year <= 2020,
    unless: /打赢脱贫攻坚战(?:后|以来|的)|巩固|拓展|已|历史性/u,
    when: "2020年底已经完成",
  },
];
