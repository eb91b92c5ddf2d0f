import type { RuleExample } from "../../../src/core/rules/rule";

const LONGEST = 80;

/** What keeps an example from being read at a glance; empty: it will do. */
export function exampleFaults({ wrong, right, edge }: RuleExample): readonly string[] {
  const clauses = [wrong, right, ...(edge === undefined ? [] : [edge])];
  return [
    ...(wrong === right ? ["wrong and right are the same"] : []),
    ...clauses.flatMap((clause) => [
      ...(clause.length < 4 ? [`says nothing: ${clause}`] : []),
      ...(clause.length > LONGEST ? [`${String(clause.length)} characters: ${clause}`] : []),
      ...(/[。；，：、\s]$|^\s/u.test(clause) ? [`no clause: ${clause}`] : []),
    ]),
  ];
}
