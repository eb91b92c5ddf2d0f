import type { ReactElement } from "react";
import type { Expression } from "../../core/rules/rule";
import { WORDS } from "../words";

/** The arithmetic behind a finding: the formula with its cells, with their values, and the comparison. */
export function Arithmetic({ expression }: { readonly expression: Expression }): ReactElement {
  const { addresses, values, expected, found, delta } = expression;
  const words = WORDS.findings;
  return (
    <div className="se-arithmetic">
      <dl>
        {addresses !== "" && (
          <div className="se-formula">
            <dt>{words.arithmetic}</dt>
            <dd className="se-figure">{addresses}</dd>
          </div>
        )}
        {values !== "" && values !== addresses && (
          <div className="se-formula">
            <dt>{words.values}</dt>
            <dd className="se-figure">{values}</dd>
          </div>
        )}
      </dl>
      <dl className="se-compare">
        <div>
          <dt>{words.expected}</dt>
          <dd className="se-figure">{expected}</dd>
        </div>
        <div>
          <dt>{words.found}</dt>
          <dd className="se-figure">{found === "" ? words.blank : found}</dd>
        </div>
        {delta !== null && (
          <div>
            <dt>{words.delta}</dt>
            <dd className="se-figure">{delta}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
