import { EVALUATION_KINDS, type FiledRow } from "../ledger";
import type { TracedText } from "../ledger-file";
import { nameKey } from "../text-mark";
import { defineFolderRule, formPlace, grouped, placeOf, unitsOf, type FolderRule } from "./folder-rule";
import { subjectKey, subjectName } from "./sent-twice";

const unitKey = ({ unit }: FiledRow): string => nameKey(unit ?? "");

interface SharedReason {
  readonly units: readonly string[];
  readonly text: string;
}

const ownReasons = defineFolderRule<SharedReason>({
  id: "folder/own-reasons",
  severity: "hint",
  title: "各单位的偏差原因是自己写的",
  basis: "一字不差的长句出现在不同单位的表里，值得核对（本工具的核对规则）",
  help: "不同单位的原因一字不差，多半是互相照抄，说明不了各自为什么有偏差。",
  remedy: "请有关单位结合自身情况说明原因；确属同一原因的（如上级统一调整）可以不改。",
  example: {
    wrong: "水利局和交通局的偏差原因写了一字不差的同一长句",
    right: "两个单位各写自己的原因",
    edge: "确属同一原因的可以不改",
  },
  *find({ rows }) {
    const uses = new Map<string, { readonly row: FiledRow; readonly reason: TracedText }[]>();
    for (const row of rows)
      for (const reason of row.trace.reasons) {
        const known = uses.get(reason.mark);
        if (known) known.push({ row, reason });
        else uses.set(reason.mark, [{ row, reason }]);
      }
    for (const list of uses.values()) {
      const units = unitsOf(list.map(({ row }) => row));
      if (new Set(units.map(nameKey)).size < 2) continue;
      yield {
        units,
        places: list.map(({ row, reason }) => placeOf(row, reason.cell)),
        data: { units, text: list[0]?.reason.text ?? "" },
      };
    }
  },
  message: ({ units, text }) =>
    `${String(units.length)}个单位（${units.join("、")}）写了一字不差的偏差原因：“${text}”。`,
});

interface Twins {
  readonly rows: readonly FiledRow[];
}

const ownContent = defineFolderRule<Twins>({
  id: "folder/own-content",
  severity: "warning",
  title: "不同单位、不同项目的填写内容不相同",
  basis: "完成值、偏差原因和目标完成情况逐项相同的两张表，不会是两个项目的实情（本工具的核对规则）",
  help: "两个项目的完成值和文字逐项相同，不是照抄，就是报错了文件。",
  remedy: "请单位核对是否照抄或报错了文件。",
  example: {
    wrong: "两个项目的完成值和文字说明逐项相同",
    right: "两个项目的完成值、文字说明各写各的",
    edge: "只有完成值相同、文字不同的不报",
  },
  *find({ rows }) {
    const same = grouped(rows, ({ kind, trace }) =>
      EVALUATION_KINDS.has(kind) && trace.actuals !== null && trace.texts !== null
        ? `${trace.actuals} ${trace.texts}`
        : null,
    );
    for (const group of same.values()) {
      if (new Set(group.map((row) => subjectKey(row) ?? formPlace(row))).size < 2) continue;
      yield { units: unitsOf(group), places: group.map((row) => placeOf(row)), data: { rows: group } };
    }
  },
  message: ({ rows }) =>
    `${String(rows.length)}张表的完成值和文字说明逐项相同：${rows.map((row) => `${subjectName(row)}，${formPlace(row)}`).join("；")}。`,
});

interface LastYear {
  readonly row: FiledRow;
  readonly before: FiledRow;
  readonly whole: boolean;
}

const newThisYear = defineFolderRule<LastYear>({
  id: "folder/new-this-year",
  severity: "warning",
  title: "报送的不是上一年度的表",
  basis: "审核人给出的上一年度文件；两年的完成值逐项相同，多半是旧表重报（本工具的核对规则）",
  help: "完成值和上一年度逐项相同，多半是把旧表改了年度再报。",
  remedy: "请单位核对是否报错了文件，或只改了年度没有更新完成值。",
  example: {
    wrong: "2024年度的表，完成值与2023年度的逐项相同",
    right: "2024年度的表，完成值按本年实际更新",
    edge: "金额或文字有改动的，只作提示",
  },
  *find({ rows, previous }) {
    const marked = previous.filter(({ trace }) => trace.actuals !== null);
    const before = new Map<string, FiledRow>();
    // The unit's own form of last year explains more than another unit's.
    for (const row of marked) {
      before.set(`${row.trace.actuals ?? ""} ${unitKey(row)}`, row);
      if (!before.has(row.trace.actuals ?? "")) before.set(row.trace.actuals ?? "", row);
    }
    for (const row of rows) {
      const mark = row.trace.actuals;
      if (mark === null) continue;
      const old = before.get(`${mark} ${unitKey(row)}`) ?? before.get(mark);
      if (!old) continue;
      const whole = old.trace.amounts === row.trace.amounts && old.trace.texts === row.trace.texts;
      yield {
        units: unitsOf([row]),
        places: [placeOf(row)],
        data: { row, before: old, whole },
        ...(whole ? {} : { severity: "hint" as const }),
      };
    }
  },
  message: ({ row, before, whole }) =>
    whole
      ? `${subjectName(row)}的金额、完成值和文字说明，与上一年度的${formPlace(before)}逐项相同。`
      : `${subjectName(row)}的完成值与上一年度的${formPlace(before)}逐项相同，金额或文字说明有改动。`,
});

export const LIKENESS_RULES: readonly FolderRule[] = [ownReasons, ownContent, newThisYear];
