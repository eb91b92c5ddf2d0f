import type { Reading } from "./reading";
import { PERIODS } from "./unit-data";
import type { Tier } from "./value";

const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [/^达成(?:(?:年度|预期)(?:绩效)?(?:指标|目标))?$/u, "achieved"],
  [/^部分达成/u, "partly"],
  [/^未达成(?:(?:年度|预期)(?:绩效)?(?:指标|目标))?(?:(?:且|并)?效果较差)?$/u, "notAchieved"],
  [/^未完成(?:年度|预期)(?:绩效)?(?:指标|目标)(?:且|并)效果较差$/u, "notAchieved"],
];

/**
 * The closed lists of 财预〔2020〕10号 and the provincial system (VALUE_GRAMMAR 3, tier-word), also with a number in front
 * (`1.达成年度指标`) or a short description behind (`达成年度指标，资金已拨付`). Other words are no tier → `null`.
 */
export function readTier(text: string): Reading | null {
  if (text.length > 200) return null;
  const bare = text.replace(/^(?:\d[.、]|[①②③A-C][.、]?)/u, "");
  const words = /^[^,;。:(]+/u.exec(bare)?.[0] ?? "";
  for (const [pattern, tier] of TIERS) {
    if (!pattern.test(words)) continue;
    const isWhole = words.length >= bare.replace(/[。;]$/u, "").length;
    return { class: "tier", tier, marks: isWhole && bare === text ? [] : ["embedded"] };
  }
  return null;
}

const PER = "(半年|学期|学年|年度|季度|星期|年|季|月|周|日|天)";
const REGULARLY = new RegExp(
  `^[^,;。]{0,8}(?:按(?!年度|日常|日程|周期|年初|年底|年末|年龄|季节|[月季]度?计划)|逐(?!年))${PER}`,
  "u",
);
const EVERY = new RegExp(`^每(?:个|一)?${PER}`, "u");

/** Frequency words without a number: 按月安排, 每季度, 逐月发放. The count, if any, is in Chinese numerals and not read. */
export function readFrequencyWords(text: string): Reading | null {
  if (text.length > 25) return null;
  const found = EVERY.exec(text) ?? REGULARLY.exec(text);
  const per = found && PERIODS.get(found[1] ?? "");
  return !per ? null : { class: "frequency", per };
}
