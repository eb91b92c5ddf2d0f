import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeText } from "../host/docx/decode-text";
import { DESK_NOTICES } from "./batch-words";
import { problemOf } from "./inputs";
import { UsageError } from "./usage-error";

/** A heading of such a list. */
const HEADING = /^(序号|单位|单位名称|名称|预算单位|应报单位)$/u;

/** The units of a list: one a line, or the first word that is a name of each line of a table kept as text. */
export function expectedUnits(word: string, cwd: string): readonly string[] {
  const units = unitsIn(readList(word, cwd));
  if (units.length === 0) throw new UsageError(DESK_NOTICES.emptyList(word));
  return units;
}

function readList(word: string, cwd: string): string {
  try {
    return decodeText(readFileSync(resolve(cwd, word)));
  } catch (error) {
    throw new UsageError(DESK_NOTICES.noList(word, problemOf(error).message));
  }
}

/** Names in the order of the list, each once. */
export function unitsIn(text: string): readonly string[] {
  const names = text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .map((line) => {
      const words = line.split(/[,，\t;；]/u).map((word) => word.trim().replace(/^"|"$/gu, ""));
      return words.find((word) => /\p{L}/u.test(word)) ?? "";
    });
  return [...new Set(names.filter((name) => name !== "" && !HEADING.test(name)))];
}
