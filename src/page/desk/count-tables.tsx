import type { ReactElement } from "react";
import { decimal, showPercent } from "../../core/cells/decimal";
import type { RuleCount } from "../../core/ledger/counts";
import type { UnitTotal } from "../../core/ledger/unit-totals";
import { WORDS } from "../words";

/** How often each rule spoke, the most frequent first. */
export function RuleTable({ rules }: { readonly rules: readonly RuleCount[] }): ReactElement {
  return (
    <CountTable
      name={WORDS.desk.views.rules}
      columns={WORDS.desk.ruleColumns}
      texts={2}
      lines={rules.map(({ rule, title, section, error, warning, hint, files, units }) => ({
        key: rule,
        cells: [title, section, error, warning, hint, files, units].map(shown),
      }))}
    />
  );
}

/** What each unit sent in. */
export function UnitTable({ units }: { readonly units: readonly UnitTotal[] }): ReactElement {
  return (
    <CountTable
      name={WORDS.desk.views.units}
      columns={WORDS.desk.unitColumns}
      texts={1}
      lines={units.map((one) => ({
        key: one.unit ?? "",
        cells: [
          one.unit ?? WORDS.desk.noUnit,
          one.files,
          one.forms,
          one.returned,
          one.budget,
          one.execution,
          one.rate === null ? null : showPercent(decimal(one.rate)),
          one.lowest,
          one.mean,
          one.highest,
          one.errors,
          one.warnings,
        ].map(shown),
      }))}
    />
  );
}

const shown = (value: string | number | null): string => (value === null ? "" : String(value));

interface CountTableProps {
  readonly name: string;
  readonly columns: readonly string[];
  /** So many columns at the left are texts, the others figures. */
  readonly texts: number;
  readonly lines: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

function CountTable({ name, columns, texts, lines }: CountTableProps): ReactElement {
  const classOf = (index: number): string | undefined => (index >= texts ? "pd-figure" : undefined);
  return (
    <div className="pd-scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="pd-table" aria-label={name}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={classOf(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]} className={classOf(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
