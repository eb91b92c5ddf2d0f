import type { FiledRow } from "../ledger";
import { nameKey } from "../text-mark";
import { defineFolderRule, placeOf, unitsOf, type FolderContext, type FolderRule } from "./folder-rule";

const BASIS = "审核人给出的应报单位名单";

/** Names by their key: the units that were to report, and those that did. */
function named(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [nameKey(name), name] as const).filter(([key]) => key !== ""));
}

/** A name that holds the other or is held by it: `水利局` and `某县水利局`. */
function near(key: string, others: ReadonlyMap<string, string>): string | null {
  if (key.length < 3) return null;
  for (const [other, name] of others)
    if (other.length >= 3 && (other.includes(key) || key.includes(other))) return name;
  return null;
}

/** Every unit a form names, supervising departments too: a list may be of those. */
function reported({ rows }: FolderContext): ReadonlyMap<string, string> {
  return named(unitsOf(rows));
}

const missing = defineFolderRule<{ readonly unit: string; readonly near: string | null }>({
  id: "folder/all-units-report",
  severity: "warning",
  title: "名单中的单位都已报送",
  basis: BASIS,
  help: "漏报一个单位，汇总数就不完整；要求100%自评的地方，漏报也要说明。",
  remedy: "向该单位催报；如已报送，核对表头的单位名称与名单是否一致。",
  example: {
    wrong: "名单有12个单位，收到11个单位的表，缺某县水利局",
    right: "名单中的12个单位都收到了表",
    edge: "单位名称相近的会一并指出",
  },
  *find(context) {
    if (context.expected === null) return;
    const own = reported(context);
    const expected = named(context.expected);
    const unlisted = new Map([...own].filter(([key]) => !expected.has(key)));
    for (const [key, unit] of expected)
      if (!own.has(key)) yield { units: [unit], places: [], data: { unit, near: near(key, unlisted) } };
  },
  message: ({ unit, near }) =>
    near === null
      ? `名单中的“${unit}”没有报送。`
      : `名单中的“${unit}”没有报送；有名称相近的“${near}”，可能是同一单位。`,
});

const unlisted = defineFolderRule<{ readonly unit: string; readonly forms: number }>({
  id: "folder/units-listed",
  severity: "hint",
  title: "报送的单位都在名单中",
  basis: BASIS,
  help: "名单外的表多半是单位名称写错，也可能是名单漏了单位；不弄清，汇总会多算或少算。",
  remedy: "核对单位名称是否写对，或名单是否缺了这个单位。",
  example: {
    wrong: "某镇水管站报了一张表，不在应报名单中",
    right: "报送的单位都在应报名单中",
    edge: "没有给出名单的不核对",
  },
  *find(context) {
    if (context.expected === null) return;
    const expected = named(context.expected);
    const groups = new Map<string, FiledRow[]>();
    for (const row of context.rows) {
      const key = row.unit === null ? "" : nameKey(row.unit);
      if (key === "" || expected.has(key)) continue;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const rows of groups.values()) {
      const unit = rows[0]?.unit ?? "";
      yield {
        units: [unit],
        places: rows.map((row) => placeOf(row)),
        data: { unit, forms: rows.length },
      };
    }
  },
  message: ({ unit, forms }) => `“${unit}”报送了${String(forms)}张表，不在应报单位名单中。`,
});

export const EXPECTED_RULES: readonly FolderRule[] = [missing, unlisted];
