import type { Area } from "../../core/cells/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/cells/address";
import { cutFormula, type FormulaPiece } from "./shared-formula";

/** Functions whose reach cannot be seen in the formula's text. */
const UNSEEN = ["INDIRECT", "OFFSET"];

/** Constants written like names. */
const CONSTANTS = new Set(["TRUE", "FALSE"]);

/**
 * The areas of its own sheet a formula refers to. `null`: it also refers to something that cannot be told
 * here: another sheet, a table, a name.
 */
export function referencesOf(formula: string): readonly Area[] | null {
  const pieces = cutFormula(formula);
  const areas: Area[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as FormulaPiece;
    if (typeof piece === "string") {
      if (!isTransparent(piece)) return null;
      continue;
    }
    const corner = pieces[index + 1] === ":" ? pieces[index + 2] : undefined;
    if (corner === undefined || typeof corner === "string") areas.push(areaOf(piece, piece));
    else {
      areas.push(areaOf(piece, corner));
      index += 2;
    }
  }
  return areas;
}

function areaOf(from: Exclude<FormulaPiece, string>, to: Exclude<FormulaPiece, string>): Area {
  return {
    top: Math.min(from.row ?? 0, to.row ?? 0),
    bottom: Math.max(from.row ?? MAX_ROWS - 1, to.row ?? MAX_ROWS - 1),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    right: Math.max(from.column ?? MAX_COLUMNS - 1, to.column ?? MAX_COLUMNS - 1),
  };
}

/** Whether text between references is only operators, numbers, strings and ordinary functions. */
function isTransparent(text: string): boolean {
  const bare = withoutStrings(text);
  if (bare.includes("!") || bare.includes("[") || bare.includes("#")) return false;
  let word = "";
  for (let at = 0; at <= bare.length; at += 1) {
    const char = bare[at] ?? " ";
    if (isNameChar(char)) {
      word += char;
      continue;
    }
    if (!isOrdinary(word.toUpperCase(), char === "(")) return false;
    word = "";
  }
  return true;
}

function isOrdinary(word: string, isCall: boolean): boolean {
  if (word === "" || (word[0] as string) <= "9") return true;
  return isCall ? !UNSEEN.includes(word) : CONSTANTS.has(word);
}

function withoutStrings(text: string): string {
  return text
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join("");
}

function isNameChar(char: string): boolean {
  return (
    (char >= "0" && char <= "9") ||
    (char >= "A" && char <= "z" && char !== "[" && char !== "^") ||
    char > "\x7f" ||
    char === "." ||
    char === "_"
  );
}
