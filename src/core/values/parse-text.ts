import { readable } from "../cells/text";
import { readCalendar } from "./calendar-text";
import { readComposite, readTotalWithParts } from "./composite";
import { readMeasure } from "./measure";
import { withoutEndMark } from "./measure-tail";
import { amountsIn, numeralAmountsIn } from "./mentions";
import { operatorOfPhrase } from "./operators";
import { isPlaceholder } from "./placeholder";
import { readRange } from "./range";
import { completed, marked, type Reading } from "./reading";
import { isDigit, spelling } from "./spelling";
import { beforeScoringRule, withDetailInBrackets, withoutLabel } from "./surroundings";
import type { IndicatorValue, ValueContext } from "./value";
import { readFrequencyWords, readTier } from "./words";

/** Longer texts are narratives (VALUE_GRAMMAR 3: "more than ~25 characters or a full stop inside"). */
const LONGEST_PHRASE = 25;
/** No value, list of values or remark is longer; only narratives are, and they are never tried as values. */
const LONGEST_VALUE = 200;

const ERROR_TEXT = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/iu;

/**
 * Reads a typed text as a target or actual (VALUE_GRAMMAR 2 and 3). Never throws; linear in the text.
 * The order: blank, error, placeholder, tier, date, range, quantity, composite, frequency words, phrase, narrative.
 */
export function parseText(raw: string, context: ValueContext): IndicatorValue {
  const text = readable(raw);
  const { text: spelled, peculiarities } = spelling(raw);
  if (spelled === "") return completed({ class: "blank" }, "", peculiarities);
  if (ERROR_TEXT.test(spelled)) return completed({ class: "error" }, text, peculiarities);
  const reading = readingOf(spelled, context);
  // In a narrative blanks are no peculiarity.
  const marks =
    reading.class === "narrative" ? [...peculiarities].filter((one) => one !== "blanks") : peculiarities;
  return completed(reading, text, new Set(marks));
}

function readingOf(spelled: string, context: ValueContext): Reading {
  const oneLine = inOneLine(spelled);
  if (isPlaceholder(oneLine, context.side)) return { class: "placeholder" };
  if (spelled.length > LONGEST_VALUE) return readTier(oneLine) ?? wordsOf(spelled);
  const text = withDetailInBrackets(withoutLabel(oneLine));
  return readTier(text) ?? valueIn(spelled, text, context) ?? readFrequencyWords(text) ?? wordsOf(text);
}

/** A wrapped line goes on; two numbers stay apart. */
function inOneLine(text: string): string {
  return text.replace(/\n/g, (_, at: number) => (isDigit(text[at - 1]) && isDigit(text[at + 1]) ? " " : ""));
}

function valueIn(spelled: string, text: string, context: ValueContext): Reading | null {
  const readPart = (part: string): Reading | null => readSimple(part, context);
  const rest = beforeScoringRule(text);
  if (rest !== null) {
    const value = readPart(withoutLabel(rest));
    return value && marked(value, "embedded");
  }
  return readTotalWithParts(text, readPart) ?? readPart(text) ?? readComposite(spelled, readPart);
}

/** One value: a date or period, a range, or a number with its operator and unit. */
function readSimple(text: string, context: ValueContext): Reading | null {
  const value = withoutEndMark(withoutOuterBrackets(text));
  if (value === "") return null;
  return readCalendar(value, context) ?? readRange(value, context) ?? readMeasure(value, context);
}

function withoutOuterBrackets(text: string): string {
  const inner = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  return /[()]/u.test(inner) ? text : inner;
}

/** Words: a phrase, or a narrative where they go on. Their numbers are amounts and never the value. */
function wordsOf(text: string): Reading {
  const line = inOneLine(text);
  const isLong = line.length > LONGEST_PHRASE || /[。!?]./u.test(line);
  if (isLong) return { class: "narrative", amounts: amountsIn(line) };
  const amounts = [...amountsIn(line), ...numeralAmountsIn(line)];
  const hasNumber = /\d/.test(line);
  return { class: "phrase", operator: hasNumber ? null : operatorOfPhrase(line), amounts };
}
