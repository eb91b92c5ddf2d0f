import type { Area } from "../../core/cells/address";
import { roundHalfUp, ZERO, type Decimal } from "../../core/cells/decimal";

/** The formulas whose value we know how to renew: sums of cells, numbers and areas of the same sheet. */
export type TotalFormula =
  | { readonly kind: "number"; readonly number: Decimal }
  | { readonly kind: "cell"; readonly row: number; readonly column: number }
  | {
      readonly kind: "pair";
      readonly left: TotalFormula;
      readonly operator: Operator;
      readonly right: TotalFormula;
    }
  | { readonly kind: "sum"; readonly parts: readonly (TotalFormula | Area)[] }
  | { readonly kind: "round"; readonly inner: TotalFormula; readonly decimals: number }
  | { readonly kind: "extreme"; readonly pick: "MIN" | "MAX"; readonly of: readonly TotalFormula[] }
  | {
      readonly kind: "choice";
      readonly left: TotalFormula;
      readonly comparison: Comparison;
      readonly right: TotalFormula;
      readonly then: TotalFormula;
      readonly otherwise: TotalFormula;
    };

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Operator = "+" | "-" | "*" | "/";

/** Answers for a cell a formula refers to; `null`: its value is not known, so neither is the formula's. */
export interface KnownCells {
  /** Value of a single reference: blank counts as 0, text is not known. */
  number(row: number, column: number): Decimal | null;
  /** Sum over an area: text and blanks are passed over. */
  areaSum(area: Area): Decimal | null;
}

/** The formula's value from known cells; something it needs is not known → `null`. */
export function evaluateTotal(formula: TotalFormula, known: KnownCells): Decimal | null {
  switch (formula.kind) {
    case "number":
      return formula.number;
    case "cell":
      return known.number(formula.row, formula.column);
    case "pair": {
      const left = evaluateTotal(formula.left, known);
      const right = left && evaluateTotal(formula.right, known);
      return left && right && combined(left, formula.operator, right);
    }
    case "round": {
      const inner = evaluateTotal(formula.inner, known);
      return inner && roundHalfUp(inner, formula.decimals);
    }
    case "extreme":
      return extreme(formula.pick, formula.of, known);
    case "choice": {
      const left = evaluateTotal(formula.left, known);
      const right = left && evaluateTotal(formula.right, known);
      if (!left || !right) return null;
      return evaluateTotal(
        holds(left.cmp(right), formula.comparison) ? formula.then : formula.otherwise,
        known,
      );
    }
    case "sum": {
      let total: Decimal | null = ZERO;
      for (const part of formula.parts) {
        const value: Decimal | null = isArea(part) ? known.areaSum(part) : evaluateTotal(part, known);
        total = total && value && total.plus(value);
      }
      return total;
    }
  }
}

function extreme(pick: "MIN" | "MAX", of: readonly TotalFormula[], known: KnownCells): Decimal | null {
  let best: Decimal | null = null;
  for (const one of of) {
    const value = evaluateTotal(one, known);
    if (!value) return null;
    const isBetter = best === null || (pick === "MIN" ? value.lt(best) : value.gt(best));
    if (isBetter) best = value;
  }
  return best;
}

function holds(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case "=":
      return order === 0;
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
  }
}

/** Division by zero has no value to show. */
function combined(left: Decimal, operator: Operator, right: Decimal): Decimal | null {
  if (operator === "+") return left.plus(right);
  if (operator === "-") return left.minus(right);
  if (operator === "*") return left.times(right);
  return right.eq(ZERO) ? null : left.div(right);
}

/** The areas a formula refers to; a single cell is an area of its own. */
export function totalReferences(formula: TotalFormula): readonly Area[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "cell":
      return [{ top: formula.row, left: formula.column, bottom: formula.row, right: formula.column }];
    case "pair":
      return [...totalReferences(formula.left), ...totalReferences(formula.right)];
    case "round":
      return totalReferences(formula.inner);
    case "extreme":
      return formula.of.flatMap(totalReferences);
    case "choice":
      return [formula.left, formula.right, formula.then, formula.otherwise].flatMap(totalReferences);
    case "sum":
      return formula.parts.flatMap((part) => (isArea(part) ? [part] : totalReferences(part)));
  }
}

function isArea(part: TotalFormula | Area): part is Area {
  return "top" in part;
}
