import { decimal, min, type Decimal } from "../../../src/core/cells/decimal";

/**
 * Works out the `values` of a finding's expression: numbers, percentages, + - * / and brackets, MIN(a,b).
 * Anything else (`Σ13项分值`, `10-扣分(…)`) → `null`.
 */
export function workOut(values: string): Decimal | null {
  if (!/^[\d.+\-*/()%,MIN]+$/u.test(values)) return null;
  let at = 0;
  const sum = (): Decimal => {
    let value = product();
    while (values[at] === "+" || values[at] === "-") {
      const isPlus = values[at] === "+";
      at += 1;
      const next = product();
      value = isPlus ? value.plus(next) : value.minus(next);
    }
    return value;
  };
  const product = (): Decimal => {
    let value = factor();
    while (values[at] === "*" || values[at] === "/") {
      const isTimes = values[at] === "*";
      at += 1;
      const next = factor();
      value = isTimes ? value.times(next) : value.div(next);
    }
    return value;
  };
  const factor = (): Decimal => {
    if (values[at] === "-") {
      at += 1;
      return factor().neg();
    }
    if (values.startsWith("MIN(", at)) {
      at += 4;
      const first = sum();
      at += 1;
      const second = sum();
      at += 1;
      return min(first, second);
    }
    if (values[at] === "(") {
      at += 1;
      const inner = sum();
      at += 1;
      return inner;
    }
    const number = /^\d+(?:\.\d+)?/u.exec(values.slice(at))?.[0];
    if (number === undefined) throw new Error(`no number at ${String(at)} of ${values}`);
    at += number.length;
    if (values[at] !== "%") return decimal(number);
    at += 1;
    return decimal(number).div(100);
  };
  const result = sum();
  if (at !== values.length) throw new Error(`“${values.slice(at)}” left over in ${values}`);
  return result;
}
