import { decimalOfNumber, roundHalfUp, truncate, type Decimal } from "../../../src/core/cells/decimal";
import { numberValue, textValue, type CellValue } from "../../../src/core/cells/value";
import type { Node } from "./parse";
import { compare, errorValue, toBoolean, toNumber, toText } from "./operand";
import { typed } from "../model/typing";

/** What a function may ask of the formula it stands in. */
export interface Calling {
  /** The single value of an argument. */
  value(node: Node | undefined): CellValue;
  /** The values of an argument: every filled cell of an area, or the one value. `isArea` tells which. */
  values(node: Node): { readonly isArea: boolean; readonly list: readonly CellValue[] };
}

/** A worksheet function. */
export type SheetFunction = (args: readonly Node[], calling: Calling) => CellValue;

/** Numbers among the arguments: of areas only numbers count, given values are converted. An error wins. */
function numbers(args: readonly Node[], calling: Calling): readonly number[] | CellValue {
  const list: number[] = [];
  for (const arg of args) {
    const { isArea, list: values } = calling.values(arg);
    for (const value of values) {
      if (value.kind === "error") return value;
      if (isArea && value.kind !== "number") continue;
      const number = toNumber(value);
      if (typeof number !== "number") return errorValue(number);
      list.push(number);
    }
  }
  return list;
}

/** A function of all the numbers given. */
function ofNumbers(work: (list: readonly number[]) => CellValue): SheetFunction {
  return (args, calling) => {
    const list = numbers(args, calling);
    return Array.isArray(list) ? work(list) : (list as CellValue);
  };
}

/** A function of so many single numbers. */
function ofScalars(work: (...list: number[]) => number): SheetFunction {
  return (args, calling) => {
    const list: number[] = [];
    for (const arg of args) {
      const number = toNumber(calling.value(arg));
      if (typeof number !== "number") return errorValue(number);
      list.push(number);
    }
    const result = work(...list);
    return Number.isFinite(result) ? numberValue(result) : errorValue("#NUM!");
  };
}

function rounding(round: (value: Decimal, places: number) => Decimal): SheetFunction {
  return ofScalars((number, places = 0) => {
    const value = decimalOfNumber(number);
    if (!value) return Number.NaN;
    if (places >= 0) return Number(round(value, places));
    const scale = 10 ** -places;
    return Number(round(value.div(scale), 0).times(scale));
  });
}

function roundAway(value: Decimal, places: number): Decimal {
  return value.round(places, 3);
}

function conditions(every: boolean): SheetFunction {
  return (args, calling) => {
    let result = every;
    for (const arg of args) {
      for (const value of calling.values(arg).list) {
        const condition = toBoolean(value);
        if (typeof condition !== "boolean") return errorValue(condition);
        result = every ? result && condition : result || condition;
      }
    }
    return { kind: "boolean", boolean: result };
  };
}

function ofKind(test: (value: CellValue) => boolean): SheetFunction {
  return (args, calling) => ({ kind: "boolean", boolean: test(calling.value(args[0])) });
}

/** `">=60"`, `"优"` or a plain value as a test. */
function criterion(condition: CellValue): (value: CellValue) => boolean {
  const match = condition.kind === "text" ? /^(<>|<=|>=|=|<|>)(.*)$/.exec(condition.text) : null;
  const wanted = match ? typed(match[2] as string, "General").value : condition;
  return (value) => {
    if (value.kind === "error" || (value.kind === "blank" && wanted.kind !== "blank")) return false;
    const order = value.kind === wanted.kind ? compare(value, wanted) : Number.NaN;
    switch (match?.[1]) {
      case "<>":
        return order !== 0;
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      default:
        return order === 0;
    }
  };
}

const conditional: SheetFunction = (args, calling) => {
  const condition = toBoolean(calling.value(args[0]));
  if (typeof condition !== "boolean") return errorValue(condition);
  if (condition) return calling.value(args[1]);
  return args.length > 2 ? calling.value(args[2]) : { kind: "boolean", boolean: false };
};

/** The functions the forms use. */
export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: ofNumbers((list) => numberValue(list.reduce((sum, number) => sum + number, 0))),
  PRODUCT: ofNumbers((list) => numberValue(list.reduce((product, number) => product * number, 1))),
  MIN: ofNumbers((list) => numberValue(list.length > 0 ? Math.min(...list) : 0)),
  MAX: ofNumbers((list) => numberValue(list.length > 0 ? Math.max(...list) : 0)),
  AVERAGE: ofNumbers((list) =>
    list.length > 0 ? numberValue(list.reduce((a, b) => a + b, 0) / list.length) : errorValue("#DIV/0!"),
  ),
  COUNT: (args, calling) =>
    numberValue(
      args.flatMap((arg) => calling.values(arg).list).filter(({ kind }) => kind === "number").length,
    ),
  COUNTA: (args, calling) =>
    numberValue(
      args.flatMap((arg) => calling.values(arg).list).filter(({ kind }) => kind !== "blank").length,
    ),
  SUMIF: (args, calling) => {
    const test = criterion(calling.value(args[1]));
    const cells = calling.values(args[0] as Node).list;
    const added = args[2] ? calling.values(args[2]).list : cells;
    let sum = 0;
    cells.forEach((cell, index) => {
      const addend = added[index];
      if (test(cell) && addend?.kind === "number") sum += addend.number;
    });
    return numberValue(sum);
  },
  COUNTIF: (args, calling) =>
    numberValue(calling.values(args[0] as Node).list.filter(criterion(calling.value(args[1]))).length),
  ROUND: rounding(roundHalfUp),
  ROUNDUP: rounding(roundAway),
  ROUNDDOWN: rounding(truncate),
  INT: ofScalars(Math.floor),
  ABS: ofScalars(Math.abs),
  MOD: ofScalars((number, divisor = 0) => number - divisor * Math.floor(number / divisor)),
  IF: conditional,
  IFERROR: (args, calling) => {
    const value = calling.value(args[0]);
    return value.kind === "error" ? calling.value(args[1]) : value;
  },
  AND: conditions(true),
  OR: conditions(false),
  NOT: (args, calling) => {
    const condition = toBoolean(calling.value(args[0]));
    return typeof condition === "boolean" ? { kind: "boolean", boolean: !condition } : errorValue(condition);
  },
  ISERROR: ofKind(({ kind }) => kind === "error"),
  ISNUMBER: ofKind(({ kind }) => kind === "number"),
  ISTEXT: ofKind(({ kind }) => kind === "text"),
  ISBLANK: ofKind(({ kind }) => kind === "blank"),
  VALUE: ofScalars((number) => number),
  LEN: (args, calling) => numberValue(toText(calling.value(args[0])).length),
  TRIM: (args, calling) => textValue(toText(calling.value(args[0])).trim()),
  CONCATENATE: (args, calling) => textValue(args.map((arg) => toText(calling.value(arg))).join("")),
};
