import type { Parts } from "../ooxml/package";
import { prefixedAttribute } from "../ooxml/xml-attributes";
import { isNamed, type XmlScan } from "../ooxml/xml-cursor";
import { nextToken, scanXml } from "../ooxml/xml-scan";
import { numberWord } from "./number-words";
import type { NumberingRef } from "./word-styles";
import { eachChild, isSwitchedOn, valueOf, wholeOf } from "./xml-children";

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** `%1、`: the places of the numbers of this and outer levels. */
  readonly pattern: string;
  /** All numbers of the pattern in digits, whatever their own levels say. */
  readonly isLegal: boolean;
  /** What stands between the number and the text: Word's tab or blank is a blank here. */
  readonly suffix: "" | " ";
}

interface WordList {
  readonly abstract: number;
  readonly starts: ReadonlyMap<number, number>;
}

/** Gives the number a paragraph shows, counting on; call it for each numbered paragraph in order. */
export type NumberParagraph = (ref: NumberingRef) => string;

const MOST_LEVELS = 9;

/** Reads the numbering part. No part: no numbers. */
export function readNumbering(parts: Parts, part: string | null): NumberParagraph {
  if (part === null) return () => "";
  const abstracts = new Map<number, ReadonlyMap<number, ListLevel>>();
  const lists = new Map<number, WordList>();
  /** By name of the list style: the abstract list that has its levels, and those that only point to it. */
  const owners = new Map<string, number>();
  const pointers = new Map<number, string>();
  const scan = scanXml(parts.text(part), part);
  while (nextToken(scan) !== "end") {
    if (scan.kind !== "open" || scan.depth !== 2) continue;
    if (isNamed(scan, "abstractNum")) {
      const id = wholeOf(prefixedAttribute(scan, "abstractNumId")) ?? -1;
      const { levels, owns, pointsTo } = readLevels(scan);
      abstracts.set(id, levels);
      if (owns !== null) owners.set(owns, id);
      if (pointsTo !== null) pointers.set(id, pointsTo);
    } else if (isNamed(scan, "num")) {
      const id = wholeOf(prefixedAttribute(scan, "numId")) ?? -1;
      lists.set(id, readList(scan));
    }
  }
  for (const [id, style] of pointers) {
    const levels = abstracts.get(owners.get(style) ?? -1);
    if (levels && levels.size > 0) abstracts.set(id, levels);
  }
  return counter(abstracts, lists);
}

interface AbstractList {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The list style these levels are of. */
  readonly owns: string | null;
  /** The list style whose levels stand elsewhere. */
  readonly pointsTo: string | null;
}

function readLevels(scan: XmlScan): AbstractList {
  const levels = new Map<number, ListLevel>();
  let owns: string | null = null;
  let pointsTo: string | null = null;
  eachChild(scan, () => {
    if (isNamed(scan, "styleLink")) owns = valueOf(scan);
    if (isNamed(scan, "numStyleLink")) pointsTo = valueOf(scan);
    if (!isNamed(scan, "lvl")) return false;
    const at = wholeOf(prefixedAttribute(scan, "ilvl")) ?? 0;
    let level: ListLevel = { start: 1, format: "decimal", pattern: "", isLegal: false, suffix: " " };
    eachChild(scan, () => {
      if (isNamed(scan, "start")) level = { ...level, start: wholeOf(valueOf(scan)) ?? 1 };
      if (isNamed(scan, "numFmt")) level = { ...level, format: valueOf(scan) ?? "decimal" };
      if (isNamed(scan, "lvlText")) level = { ...level, pattern: (valueOf(scan) ?? "").slice(0, 40) };
      if (isNamed(scan, "isLgl")) level = { ...level, isLegal: isSwitchedOn(scan) };
      if (isNamed(scan, "suff")) level = { ...level, suffix: valueOf(scan) === "nothing" ? "" : " " };
      return false;
    });
    levels.set(at, level);
    return true;
  });
  return { levels, owns, pointsTo };
}

function readList(scan: XmlScan): WordList {
  let abstract = -1;
  const starts = new Map<number, number>();
  eachChild(scan, () => {
    if (isNamed(scan, "abstractNumId")) abstract = wholeOf(valueOf(scan)) ?? -1;
    if (!isNamed(scan, "lvlOverride")) return false;
    const at = wholeOf(prefixedAttribute(scan, "ilvl")) ?? 0;
    eachChild(scan, () => {
      const start = isNamed(scan, "startOverride") ? wholeOf(valueOf(scan)) : null;
      if (start !== null) starts.set(at, start);
      return false;
    });
    return true;
  });
  return { abstract, starts };
}

/** Lists of one abstract list count on together, but a list with a start of its own begins anew. */
function counter(
  abstracts: ReadonlyMap<number, ReadonlyMap<number, ListLevel>>,
  lists: ReadonlyMap<number, WordList>,
): NumberParagraph {
  const counts = new Map<number, (number | undefined)[]>();
  const begun = new Set<number>();
  return ({ list, level }) => {
    const own = lists.get(list);
    const levels = own ? abstracts.get(own.abstract) : undefined;
    const at = levels?.get(level);
    if (!own || !levels || !at || level < 0 || level >= MOST_LEVELS) return "";
    const row = counts.get(own.abstract) ?? [];
    counts.set(own.abstract, row);
    const restart = begun.has(list) ? undefined : own.starts.get(level);
    if (restart !== undefined) begun.add(list);
    row[level] = restart ?? (row[level] === undefined ? at.start : (row[level] as number) + 1);
    row.length = level + 1;
    if (at.format === "bullet" || at.format === "none") return "";
    const number = at.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1;
      const shown = levels.get(which);
      return numberWord(
        row[which] ?? shown?.start ?? 1,
        at.isLegal ? "decimal" : (shown?.format ?? "decimal"),
      );
    });
    return number === "" ? "" : number + at.suffix;
  };
}
