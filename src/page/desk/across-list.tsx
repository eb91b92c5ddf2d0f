import type { ReactElement } from "react";
import type { FolderFinding } from "../../core/ledger/folder/run";
import { Sign } from "../../pane/icons";
import { WORDS } from "../words";

export interface AcrossListProps {
  readonly findings: readonly FolderFinding[];
  /** All files were looked at. */
  readonly isWhole: boolean;
  readonly onOpen: (path: string) => void;
}

/** What is odd across the folder, each with the files concerned. */
export function AcrossList({ findings, isWhole, onOpen }: AcrossListProps): ReactElement {
  const words = WORDS.desk;
  if (!isWhole) return <p className="pd-note">{words.acrossWaiting}</p>;
  if (findings.length === 0) return <p className="pd-note">{words.acrossNone}</p>;
  return (
    <div className="pd-scroll" tabIndex={0} role="region" aria-label={words.views.across}>
      <p className="pd-note">{words.acrossNote}</p>
      <ul className="pd-across" aria-label={words.views.across}>
        {findings.map((finding, index) => (
          <li key={`${finding.rule} ${String(index)}`}>
            <p className="pd-said">
              <Sign of={finding.severity} /> {finding.message}
            </p>
            <p className="pd-advice">
              {words.remedy}：{finding.remedy}
            </p>
            <p className="pd-places">
              {[...new Set(finding.places.map(({ path }) => path))].map((path) => (
                <button key={path} type="button" className="pd-open" onClick={() => onOpen(path)}>
                  {path}
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
